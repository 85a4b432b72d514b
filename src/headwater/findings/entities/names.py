"""What a name is made of, and when two names may be one person's."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache

from headwater.findings.entities.given_names import Gender, are_short_forms, usual_gender
from headwater.findings.entities.titles import is_title, split_titles, title_gender
from headwater.text.function_words import word_set
from headwater.text.words import comparable

_PARTICLES = word_set(
    "al el ul ad ar as an at ash ibn bin bint ben de da do dos das del della di du la le van von der den ter ten zu"
)
_SUFFIXES = word_set("jr sr ii iii iv")
# A number is often left out ("Alan Ellis" is "Alan B. Ellis III"), "Jr." says that there is a "Sr.".
_NUMBERS = word_set("ii iii iv")
_CREDENTIALS = re.compile(r",?\s*\b(?:Ph\.?D|M\.?D|M\.?P|Esq|K\.?C|Q\.?C|R|D|I)\.?(?:-[A-Z][A-Za-z.]*)?$")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name: its words in comparable form (particles such as "al-" apart), its titles, its suffix."""

    words: tuple[str, ...]
    core: tuple[str, ...]
    titles: tuple[str, ...] = ()
    suffix: str = ""

    @property
    def is_full(self) -> bool:
        """Whether there is more than one name besides particles."""
        return len(self.core) > 1

    @property
    def family(self) -> str:
        """The last word: the family name in most of the world's news."""
        return self.core[-1]

    @property
    def gender(self) -> Gender | None:
        """What titles or the given name tell of the person's gender."""
        told = next((title_gender(title) for title in self.titles if title_gender(title)), None)
        return told or (usual_gender(self.core[0]) if self.is_full else None)


@cache
def parse_person(form: str) -> PersonName | None:
    """A person's name as written, with or without titles; `None` where no word of a name is left."""
    form = _CREDENTIALS.sub("", form) if "," in form or form.endswith("D.") else form
    titles, rest = split_titles([word for word in form.split() if word.strip(".,;:“”\"‘’'()[]")])
    words: list[str] = []
    core: list[str] = []
    suffix = ""
    for place, token in enumerate(rest):
        bare = token.strip(",;:“”\"‘’'()[]")
        if bare.rstrip(".").lower() in _SUFFIXES and place > 0:
            suffix = bare.rstrip(".").lower()
            continue
        parts = [part for part in re.split(r"[-‐‑]", bare) if part]
        for index, part in enumerate(parts):
            key = re.sub(r"[^\w]", "", comparable(part))
            words.append(key)
            attached = len(parts) > 1 and index == 0 and key in _PARTICLES
            if not (attached or (key in _PARTICLES and part[0].islower())):
                core.append(key)
    words = [word for word in words if word]
    core = [word for word in core if word] or words
    return PersonName(tuple(words), tuple(core), tuple(titles), suffix) if words else None


_SOUNDS = (
    (r"x", "ks"), (r"ck|q|gh(?=[aeiou])|kh|g(?=[aou])|c(?=[aoulrk]|$)", "k"), (r"ph", "f"), (r"dh", "d"), (r"th", "t"),
    (r"tsch|tch|ch", "c"), (r"sch|sh", "s"), (r"z|ts|tz", "s"), (r"w", "v"), (r"y|j", "i"), (r"h", ""),
)  # fmt: skip


@cache
def skeleton(word: str) -> str:
    """A word's consonants as they sound, so that transliterations agree (Khalid ~ Khaled, Qaddafi ~ Gaddafi)."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    for pattern, sound in _SOUNDS:
        plain = re.sub(pattern, sound, plain)
    plain = re.sub(r"(.)\1+", r"\1", plain)
    vowel_end = "a" if plain[-1:] == "a" else ""
    return re.sub(r"[aeiou]", "", plain[1:]).join((plain[:1].replace("o", "u").replace("e", "i"), vowel_end))


def sound_alike(first: str, second: str) -> bool:
    """Whether two names may be two spellings of one, transliterated from another script."""
    if first == second:
        return True
    a, b = skeleton(first), skeleton(second)
    if a != b or min(len(first), len(second)) < 4 or abs(len(first) - len(second)) > 2:
        return False
    return len(a) >= 3 and SequenceMatcher(None, first, second, autojunk=False).ratio() >= _LEAST_SHARED


# Spellings of one name share most letters besides their sound ("Husayn" and "Hussein" 0.6, "Thorne" and "Tarrin" 0.5).
_LEAST_SHARED = 0.55


def _given_agree(first: str, second: str) -> bool:
    if first == second or are_short_forms(first, second):
        return True
    if len(first) == 1 or len(second) == 1:
        return first[0] == second[0]
    if usual_gender(first) and usual_gender(second) and usual_gender(first) != usual_gender(second):
        return False
    return sound_alike(first, second)


# Longer "names" are mostly two names run together by a headline's capitals; they join nothing.
_LONGEST = 5


def may_be_one(a: PersonName, b: PersonName) -> bool:
    """Whether two full names may be one person's: family names alike, given names agreeing, suffixes no hindrance."""
    if _other_suffix(a, b) or _opposed(a, b):
        return False
    short, long = sorted((a, b), key=lambda name: len(name.core))
    if len(long.core) <= _LONGEST and contains_words(long, short):
        return True
    if len(long.core) > _LONGEST:
        return False
    if not sound_alike(a.family, b.family):
        return False
    given_short, given_long = short.core[:-1], long.core[:-1]
    first, *_ = given_short
    return any(_given_agree(first, given) for given in given_long[: 1 + (len(given_long[0]) == 1)]) or (
        len(first) == 1 and len(given_short) > 1 and _given_agree(given_short[1], given_long[0])
    )


def _other_suffix(a: PersonName, b: PersonName) -> bool:
    """Whether suffixes tell two people apart: two different ones, or a "Jr." or "Sr." that only one name has."""
    only = {a.suffix, b.suffix} - {""}
    return a.suffix != b.suffix and (len(only) == 2 or not only <= _NUMBERS)


def _opposed(a: PersonName, b: PersonName) -> bool:
    return a.gender is not None and b.gender is not None and a.gender != b.gender


def contains_words(long: PersonName, short: PersonName) -> bool:
    """Whether the words of one name stand side by side within the other's ("Pena Nieto", "bin Laden")."""
    for inner, outer in ((short.core, long.core), (short.words, long.words)):
        if inner[0] in outer and any(outer[at : at + len(inner)] == inner for at in range(len(outer) - len(inner) + 1)):
            return True
    return False


@lru_cache(maxsize=1 << 16)
def fit_of_short(short: PersonName, full: PersonName) -> int:
    """How well a short form fits a full name: 3 by family name, 2 by its sound, 1 by given name, 0 not at all."""
    fit = _fit_by_words(short, full)
    # Nearly all pairs of names have nothing in common, so gender and suffix are asked last.
    return 0 if fit and (_opposed(short, full) or short.suffix not in ("", full.suffix)) else fit


def _fit_by_words(short: PersonName, full: PersonName) -> int:
    if short.core == full.core[-len(short.core) :] or short.words == full.words[-len(short.words) :]:
        return 3
    if len(short.core) > 1:
        return 3 if contains_words(full, short) else 0
    if sound_alike(short.family, full.family):
        return 2
    if short.core[0] in full.core or are_short_forms(short.core[0], full.core[0]):
        return 1
    return 0


def looks_like_title(form: str) -> bool:
    """Whether a "name" is nothing but titles ("Prime Minister")."""
    return all(is_title(word) for word in form.split())

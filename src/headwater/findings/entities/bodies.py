"""Which names are one body's, group's, place's or thing's: departments, acronyms, short forms, other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from headwater.findings.entities.countries import country_demonyms, country_names
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.seen import Seen
from headwater.model.finding import EntityKind
from headwater.text.words import comparable

_EMPTY = frozenset("the of and for & at".split())
_HEADS = frozenset(
    "department ministry office agency bureau committee commission council court university institute center centre "
    "association organization organisation party company corporation corp inc ltd llc llp group bank police union "
    "federation foundation board authority service administration church college hospital school airlines airways "
    "motors industries holdings news times post forces army brigade front movement alliance coalition government "
    "plc co gmbh society league club network fund trust".split()
)
# Words that say what sort of thing a name is and may be left out of it ("Marcum L.L.P.", "Reuters news agency").
_TRAILING = frozenset(
    "department ministry inc ltd llc llp plc co corp corporation company gmbh news agency group foundation party brigade "
    "university college bank airlines airways motors industries holdings network magazine newspaper administration "
    "service services organization organisation institute committee association police campaign militia movement "
    "international systems technologies".split()
)
_NATIONAL = frozenset("us u.s uk u.k national federal".split())


@cache
def name_words(form: str) -> tuple[str, ...]:
    """A body's name in comparable words, without "the", "of", "and"; points are dropped from initials."""
    joined = re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda m: m.group().replace(".", ""), form)
    words = [comparable(word).strip(".") for word in re.findall(r"[^\W_]+(?:[’'.&][^\W_]+)*", joined)]
    return tuple(word for word in words if word not in _EMPTY) or tuple(words)


def canonical_key(seen: Seen) -> str | None:
    """The key of a body known by several names, or of a publication; `None` for others."""
    known = known_bodies().get(seen.form) or known_bodies().get(seen.form.removeprefix("the "))
    if known is not None:
        return f"body:{known[0]}"
    return None if seen.publication is None else f"publication:{seen.publication}"


def is_short_of(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether one name's words are the other's shortened: some left out, but not what tells it apart."""
    if len(short) >= len(long) or not short:
        return False
    if sorted(short) == sorted(word for word in long if word not in _NATIONAL and not _is_people(word)):
        return True
    rest = iter(long)
    if not all(word in rest for word in short):
        return False
    if tuple(long[: len(short)]) == tuple(short):
        return set(long[len(short) :]) <= _TRAILING and any(word not in _HEADS for word in short)
    telling = [word for word in short if word not in _HEADS]
    return short[-1] == long[-1] and len(short) > 1 and bool(telling)


def _is_people(word: str) -> bool:
    return word in country_demonyms() or word in country_names()


def same_words(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether two names have the same words in another order around a head ("Department of X", "X Department")."""
    if tuple(first) == tuple(second):
        return True
    return sorted(first) == sorted(second) and any(word in _HEADS for word in first)


class Joined:
    """A union of names: each key with the keys that are the same thing."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def root(self, key: str) -> str:
        """The key that stands for all that are joined with this one."""
        while self._parent[key] != key:
            key = self._parent[key]
        return key

    def join(self, first: str, second: str) -> None:
        """Say that two keys are the same thing."""
        low, high = sorted((self.root(first), self.root(second)))
        self._parent[high] = low


def link_bodies(seen: Sequence[Seen]) -> list[list[Seen]]:
    """The bodies, groups, places and things behind these names: one list of places for each, order-independent."""
    keys = {(one.article, one.start): canonical_key(one) or "words:" + " ".join(name_words(one.form)) for one in seen}
    joined = Joined(keys.values())
    _join_appositions(seen, keys, joined)
    forms: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        forms[keys[one.article, one.start]].add(one.form)
    _join_words(forms, joined)
    _join_acronyms(forms, joined)
    groups: dict[str, list[Seen]] = defaultdict(list)
    for one in sorted(seen, key=lambda s: (s.article, s.start)):
        groups[joined.root(keys[one.article, one.start])].append(one)
    return [groups[key] for key in sorted(groups)]


def _join_appositions(seen: Sequence[Seen], keys: dict[tuple[str, int], str], joined: Joined) -> None:
    for one in seen:
        if one.alias_of is not None and (one.article, one.alias_of[0]) in keys:
            joined.join(keys[one.article, one.start], keys[one.article, one.alias_of[0]])


def _join_words(forms: dict[str, set[str]], joined: Joined) -> None:
    """Join names of the same words; then each short form to the one longer name that it can be short for."""
    words = {key: {name_words(form) for form in found} for key, found in forms.items()}
    keys = sorted(words)
    for at, first in enumerate(keys):
        for second in keys[:at]:
            if any(same_words(a, b) for a in words[first] for b in words[second]):
                joined.join(first, second)
    for key in keys:
        longer = {
            joined.root(other)
            for other in keys
            if joined.root(other) != joined.root(key)
            and any(is_short_of(a, b) for a in words[key] for b in words[other])
        }
        if len(longer) == 1:
            joined.join(key, longer.pop())


def _join_acronyms(forms: dict[str, set[str]], joined: Joined) -> None:
    """Join capitals to the one name of the story whose initials they are."""
    for key, found in sorted(forms.items()):
        for form in sorted(found):
            letters = form.replace(".", "")
            if not (2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()):
                continue
            named = {
                joined.root(other)
                for other, others in forms.items()
                if joined.root(other) != joined.root(key) and any(is_acronym_of(letters, long) for long in others)
            }
            if len(named) == 1:
                joined.join(key, named.pop())


def main_kind(seen: Sequence[Seen]) -> EntityKind:
    """The kind of a thing whose places were read as different kinds: a known one's, else the most frequent."""
    for one in seen:
        known = known_bodies().get(one.form)
        if known is not None:
            return known[1]
    if any(canonical_key(one) for one in seen):
        return "organisation"
    counts: dict[EntityKind, int] = defaultdict(int)
    for one in seen:
        counts[one.kind] += 1 if one.kind != "other" else 0
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "other")
    return max(order, key=lambda kind: (counts[kind], -order.index(kind))) if any(counts.values()) else "other"

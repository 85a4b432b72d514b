"""Which names are one body's, group's, place's or thing's: departments, acronyms, short forms, other names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from headwater.findings.entities.body_words import (
    is_head,
    is_short_of,
    is_text,
    lacks_armed_head,
    name_words,
    same_words,
    sound_of,
)
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.own_initials import are_alike, known_names
from headwater.findings.entities.seen import Seen
from headwater.model.finding import EntityKind
from headwater.text.function_words import word_set
from headwater.text.roots import Roots


def canonical_key(seen: Seen) -> str | None:
    """The key of a body known by several names, or of a publication; `None` for others."""
    if seen.own:
        return None
    known = known_bodies().get(seen.form) or known_bodies().get(seen.form.removeprefix("the "))
    if known is not None:
        return f"body:{known[0]}"
    return None if seen.publication is None else f"publication:{seen.publication}"


class Joined:
    """A union of names: each key with the keys that are the same thing."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._keys = sorted(set(keys))
        self._at = {key: at for at, key in enumerate(self._keys)}
        self._roots = Roots(len(self._keys))

    def root(self, key: str) -> str:
        """The first, in the order of their letters, of all keys that are joined with this one."""
        return self._keys[self._roots.find(self._at[key])]

    def join(self, first: str, second: str) -> None:
        """Say that two keys are the same thing."""
        self._roots.join(self._at[first], self._at[second])


def link_bodies(seen: Sequence[Seen]) -> list[list[Seen]]:
    """The bodies, groups, places and things behind these names: one list of places for each, order-independent."""
    keys = {(one.article, one.start): canonical_key(one) or "words:" + " ".join(name_words(one.form)) for one in seen}
    joined = Joined(keys.values())
    _join_appositions(seen, keys, joined)
    forms: dict[str, set[str]] = defaultdict(set)
    for one in seen:
        forms[keys[one.article, one.start]].add(one.form)
    _join_words(forms, {keys[s.article, s.start] for s in seen if s.kind in ("place", "group")}, joined)
    _join_acronyms(forms, joined)
    _join_first_words(seen, keys, joined)
    groups: dict[str, list[Seen]] = defaultdict(list)
    for one in sorted(seen, key=lambda s: (s.article, s.start)):
        groups[joined.root(keys[one.article, one.start])].append(one)
    return [groups[key] for key in sorted(groups)]


def _join_appositions(seen: Sequence[Seen], keys: dict[tuple[str, int], str], joined: Joined) -> None:
    for one in seen:
        if one.alias_of is not None and (one.article, one.alias_of[0]) in keys:
            joined.join(keys[one.article, one.start], keys[one.article, one.alias_of[0]])


def _join_words(forms: dict[str, set[str]], others: Collection[str], joined: Joined) -> None:
    """Join names of the same words; then each short form to the one longer name that it can be short for.

    Longer names come first, so that those that are one are one by the time a shorter one looks for it. `others`:
    keys of places and groups, which are no body's short form.
    """
    words = {key: {name_words(form) for form in found} for key, found in forms.items()}
    sharing: dict[str, list[str]] = defaultdict(list)
    for key in sorted(words):
        for sound in sorted({sound_of(word) for name in words[key] for word in name}):
            sharing[sound].append(key)
    spelled = _spelled_out(forms.values())
    near = {key: sorted({k for name in words[key] for word in name for k in sharing[sound_of(word)]}) for key in words}
    for first in sorted(words):
        for second in near[first]:
            if second < first and any(same_words(a, b) for a in words[first] for b in words[second]):
                joined.join(first, second)
    for key in sorted(words, key=lambda key: (-max(map(len, words[key])), key)):
        shortened = {name_words(form) for form in forms[key] if not _are_known_initials(key, form)}
        if key in others or shortened <= _MEMBERS:
            continue
        longer = {
            joined.root(other)
            for other in near[key]
            if joined.root(other) != joined.root(key)
            and (
                any(is_short_of(a, b) or _is_first_word(a, b, spelled) for a in shortened for b in words[other])
                or _lacks_its_purpose(forms[key], forms[other])
            )
            and not _is_where(forms[other], forms[key])
        }
        if len(longer) == 1:
            joined.join(key, longer.pop())


# A party's members are all of them, and no short form of some ("House Democrats").
_MEMBERS = {(word,) for word in word_set("democrats republicans conservatives liberals tories socialists nationalists")}


def _are_known_initials(key: str, form: str) -> bool:
    """Whether a known body goes by its initials here, which begin others' names too ("UN", "UN Children's Fund")."""
    return key.startswith("body:") and form.replace(".", "").isupper() and " " not in form


def _is_where(long: Collection[str], short: Collection[str]) -> bool:
    """Whether a name is a part of what the other names ("the East Room of the White House")."""
    return any(re.search(rf"\sof\s(?:the\s)?{re.escape(form)}\Z", other) for other in long for form in short)


def _join_first_words(seen: Sequence[Seen], keys: Mapping[tuple[str, int], str], joined: Joined) -> None:
    """Join a body's first word to the one name of two words that articles give before it ("Ellis", "Ellis Lines")."""
    bodies = [one for one in seen if one.kind in ("organisation", "other")]
    first: dict[str, dict[str, int]] = defaultdict(dict)
    for one in sorted(bodies, key=lambda s: (s.article, s.start)):
        first[one.form].setdefault(one.article, one.start)
    others = {one.form for one in seen} - {one.form for one in bodies}
    key_of = {one.form: keys[one.article, one.start] for one in bodies}
    for form in sorted(first):
        if not form.isalpha() or form.isupper() or form in others or is_head(form):
            continue
        longer = [name for name in first if name.split(" ")[0] == form and name != form]
        if len(longer) == 1 and longer[0].count(" ") == 1 and _is_introduced(first[form], first[longer[0]]):
            joined.join(key_of[form], key_of[longer[0]])


def _is_introduced(short: Mapping[str, int], full: Mapping[str, int]) -> bool:
    """Whether some article has both names, and none has the short one first."""
    both = short.keys() & full.keys()
    return bool(both) and all(full[article] < short[article] for article in both)


def _lacks_its_purpose(short: Collection[str], long: Collection[str]) -> bool:
    """Whether a name of several words is another without what that is for ("Orsa Centre", "Orsa Centre for Tides")."""
    return any(" " in form and any(other.startswith(f"{form} for ") for other in long) for form in short)


def _spelled_out(forms: Iterable[Collection[str]]) -> frozenset[tuple[str, ...]]:
    """The capitals, in words, that are the initials of another name of the story."""
    every = {form for found in forms for form in found}
    capitals = [form for form in every if form.isupper() and " " not in form]
    return frozenset(name_words(form) for form in capitals if any(is_acronym_of(form, long) for long in every))


def _is_first_word(short: tuple[str, ...], long: tuple[str, ...], spelled: Collection[tuple[str, ...]]) -> bool:
    """Whether a body's one-word name begins a longer one with a body's head ("Dene", "Dene Milling Company").

    Of an armed group, a name of several words too. Not the initials of another name (`spelled`): the "NFL Players
    Association" is not the National Football League.
    """
    if lacks_armed_head(short, long):
        return True
    if short in spelled:
        return False
    return len(short) == 1 and len(long) > 1 and short[0] == long[0] and is_head(long[-1]) and not is_head(short[0])


def _join_acronyms(forms: dict[str, set[str]], joined: Joined) -> None:
    """Join capitals to the one name of the story whose initials they are.

    Where they are another's already, known to the world or told by the story, only to a name that is much like that
    one's: "UN" is no "US Navy", and who writes "the continuing resolution (CR)" means no Congressional Republicans.
    """
    for key, found in sorted(forms.items()):
        for form in sorted(found):
            letters = form.replace(".", "")
            if not (2 <= len(letters) <= 6 and letters.isupper() and letters.isalpha()):
                continue
            spelled: dict[str, set[tuple[str, ...]]] = defaultdict(set)
            for other, others in forms.items():
                if longer := [name_words(long) for long in others if is_acronym_of(letters, long)]:
                    spelled[joined.root(other)].update(longer)
            own = {*spelled.pop(joined.root(key), ()), *(() if key.startswith("words:") else known_names(letters))}
            named = [
                root
                for root, names in spelled.items()
                if not own or any(are_alike(name, one) for name in names for one in own)
            ]
            if len(named) == 1:
                joined.join(key, named.pop())


def main_kind(seen: Sequence[Seen]) -> EntityKind:
    """The kind of a thing whose places were read as different kinds: a known one's, else the most frequent."""
    for one in seen:
        known = known_bodies().get(one.form)
        if known is not None and not one.own:
            return known[1]
    if any(canonical_key(one) for one in seen):
        return "organisation"
    if any(is_text(one.form) for one in seen):
        return "other"
    counts: dict[EntityKind, int] = defaultdict(int)
    for one in seen:
        counts[one.kind] += 1 if one.kind != "other" else 0
    order: tuple[EntityKind, ...] = ("person", "organisation", "place", "group", "other")
    return max(order, key=lambda kind: (counts[kind], -order.index(kind))) if any(counts.values()) else "other"

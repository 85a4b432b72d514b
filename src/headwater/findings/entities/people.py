"""Which names are one person's, over a whole story."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from headwater.findings.entities.given_names import Gender
from headwater.findings.entities.names import PersonName, fit_of_short, may_be_one, parse_person, skeleton
from headwater.findings.entities.seen import Seen
from headwater.text.function_words import word_set
from headwater.text.roots import Roots


@dataclass(slots=True)
class Person:
    """One person so far: the full names met, and every place with its form's fit."""

    names: list[PersonName]
    seen: list[tuple[Seen, bool]] = field(default_factory=list)

    @property
    def gender(self) -> Gender | None:
        """What titles and given names tell, where they agree."""
        told = {name.gender for name in self.names} | {
            gender for seen, _ in self.seen if (gender := _parsed(seen).gender) is not None
        }
        told.discard(None)
        return told.pop() if len(told) == 1 else None


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """A short form that may be several people's."""

    seen: Seen
    people: tuple[int, ...]


def _parsed(seen: Seen) -> PersonName:
    name = parse_person(" ".join((*seen.titles, seen.form)))
    return name if name is not None else PersonName((seen.form.lower(),), (seen.form.lower(),))


GenderBeside = Callable[[Seen], Gender | None]


def _nothing_beside(_: Seen) -> Gender | None:
    return None


def link_people(
    seen: Sequence[Seen],
    relatives: Collection[tuple[str, int]] = (),
    beside: GenderBeside = _nothing_beside,
) -> tuple[list[Person], list[LeftOpen]]:
    """The people behind these names (all of kind person), and the short forms that stay open.

    `relatives`: the places (article, start) of names that are given as a relative's of somebody else ("his wife, …").
    `beside`: what the words right behind a name tell of whom it means ("Quill said that she …").

    Full names first, over all articles; then each short form, to the one person whom its own article, or else the
    story, names in full so. The order of articles changes nothing.
    """
    parsed = [(one, _parsed(one)) for one in sorted(seen, key=lambda s: (s.article, s.start))]
    people = _full_names([(one, name) for one, name in parsed if name.is_full], relatives)
    shorts = [(one, name) for one, name in parsed if not name.is_full]
    left: list[LeftOpen] = []
    unknown: list[tuple[Seen, PersonName]] = []
    settled = [list(person.seen) for person in people]
    fits = {name: _fits_of(name, people) for name in {name for _, name in shorts}}
    sons = _sons(people, shorts, fits)
    for one, name in shorts:
        possible = fits[name] if name.suffix else {i: fit for i, fit in fits[name].items() if i not in sons}
        chosen = _choose(one, name, possible, people, settled, relatives)
        chosen = _told_apart(one, name, chosen, people, beside) if len(chosen) > 1 else chosen
        chosen = chosen or _by_initials(one, people, settled)
        if not chosen:
            unknown.append((one, name))
        elif len(chosen) == 1:
            people[chosen[0]].seen.append((one, False))
        else:
            left.append(LeftOpen(one, tuple(chosen)))
    return people + _single_names(unknown), left


def _full_names(named: Sequence[tuple[Seen, PersonName]], relatives: Collection[tuple[str, int]]) -> list[Person]:
    distinct: dict[tuple[tuple[str, ...], str, Gender | None], PersonName] = {}
    for _, name in named:
        distinct.setdefault((name.core, name.suffix, name.gender), name)
    keys = sorted(distinct, key=str)
    names = [distinct[key] for key in keys]
    roots = Roots(len(keys))
    by_sound: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for word in {skeleton(word) for word in name.core[1:]}:
            by_sound[word].append(number)
    for group in by_sound.values():
        for at, first in enumerate(group):
            for second in group[:at]:
                if roots.find(first) != roots.find(second) and may_be_one(names[first], names[second]):
                    roots.join(first, second)
    numbers = {key: number for number, key in enumerate(keys)}
    places: dict[int, list[Seen]] = defaultdict(list)
    for one, name in named:
        places[numbers[name.core, name.suffix, name.gender]].append(one)
    _join_juniors(names, places, roots, {n for n in places if _is_relatives(places[n], relatives)})
    people: dict[int, Person] = {}
    for number, name in enumerate(names):
        people.setdefault(roots.find(number), Person([])).names.append(name)
    for one, name in named:
        people[roots.find(numbers[name.core, name.suffix, name.gender])].seen.append((one, True))
    return list(people.values())


def _is_relatives(places: Sequence[Seen], relatives: Collection[tuple[str, int]]) -> bool:
    return any((one.article, one.start) in relatives for one in places)


def _join_juniors(
    names: Sequence[PersonName], places: Mapping[int, Sequence[Seen]], roots: Roots, relatives: Collection[int]
) -> None:
    """Join "Alan B. Ellis Jr.", as a formal outlet writes him, with "Alan Ellis", as the others do.

    Only with a middle name, where no article names both in full, as it would father and son, and "Jr." is nobody's
    relative. `places`: where each name stands; `relatives`: the names that are given as a relative's.
    """
    for junior, name in enumerate(names):
        if name.suffix != "jr" or len(name.core) < 3 or junior in relatives:
            continue
        plain = replace(name, suffix="")
        others = {n for n, other in enumerate(names) if not other.suffix and may_be_one(plain, other)}
        told = {one.article for number in _names_of(junior, roots, len(names)) for one in places[number]}
        apart = all(one.article not in told for number in others for one in places[number])
        if apart and len({roots.find(number) for number in others}) == 1:
            roots.join(junior, others.pop())


def _names_of(number: int, roots: Roots, count: int) -> list[int]:
    """The names that are joined with this one, itself among them."""
    return [other for other in range(count) if roots.find(other) == roots.find(number)]


_Settled = Sequence[Sequence[tuple[Seen, bool]]]


def _fits_of(name: PersonName, people: Sequence[Person]) -> dict[int, int]:
    """The people whom a short form may mean at all, in their order, with how well it fits each."""
    fits = ((i, max(fit_of_short(name, full) for full in person.names)) for i, person in enumerate(people))
    return {i: fit for i, fit in fits if fit}


# So many bare family names before a junior's full name are somebody else's; one may be the headline's.
_FATHERS = 2


def _sons(
    people: Sequence[Person],
    shorts: Sequence[tuple[Seen, PersonName]],
    fits: Mapping[PersonName, Mapping[int, int]],
) -> frozenset[int]:
    """The juniors whose bare family name is not theirs, but of one whom everybody knows ("Trump", of whose son it is).

    Those are written without a middle name, and some article has the family name time and again before theirs.
    """
    juniors = {i for i, person in enumerate(people) if all(n.suffix == "jr" and len(n.core) == 2 for n in person.names)}
    found = set()
    for i in juniors:
        first: dict[str, int] = {}
        for one, _ in people[i].seen:
            first[one.article] = min(one.start, first.get(one.article, one.start))
        before = [
            s.article for s, name in shorts if not name.suffix and i in fits[name] and s.start < first.get(s.article, 0)
        ]
        found |= {i} if any(before.count(article) >= _FATHERS for article in first) else set()
    return frozenset(found)


def _choose(
    one: Seen,
    name: PersonName,
    fits: Mapping[int, int],
    people: Sequence[Person],
    settled: _Settled,
    relatives: Collection[tuple[str, int]],
) -> list[int]:
    """The people whom a short form may mean: of those that fit best, in the article first, those named before it."""
    near = [i for i in fits if any(s.article == one.article for s, _ in settled[i])]
    kin = _relatives_in(one.article, near, settled, relatives)
    # The bare name is hardly a relative's whom the article introduces so, if it can be anybody else's.
    pool = [i for i in near if i not in kin] or [i for i in fits if i not in kin] or list(fits)
    if not pool:
        return []
    best = max(fits[i] for i in pool)
    if best == 1 and not near and len(pool) > 1:
        return []
    chosen = [i for i in pool if fits[i] == best]
    plain = [i for i in chosen if any(not full.suffix for full in people[i].names)]
    chosen = plain if plain and not name.suffix and _share_names(chosen, people) else chosen
    if len(chosen) > 1 and name.gender:
        chosen = [i for i in chosen if people[i].gender in (name.gender, None)] or chosen
    if len(chosen) > 1:
        before = [i for i in chosen if any(s.article == one.article and s.start < one.start for s, _ in settled[i])]
        chosen = before if len(before) == 1 else _last_named(one, before, people) or chosen
    return chosen


_INITIALS = re.compile(r"(?:[A-Z]\.?){2,4}")


def _by_initials(one: Seen, people: Sequence[Person], settled: _Settled) -> list[int]:
    """The one person of the article whose full name has these initials ("JT" of Jan Thorne); else none."""
    if _INITIALS.fullmatch(one.form) is None:
        return []
    letters = one.form.replace(".", "").lower()
    found = [
        i
        for i, person in enumerate(people)
        if any(letters in ("".join(word[0] for word in words) for words in (n.core, n.words)) for n in person.names)
    ]
    found = [i for i in found if any(seen.article == one.article for seen, _ in settled[i])]
    return found if len(found) == 1 else []


# Titles that everybody has tell nobody apart.
_COMMON_TITLES = word_set("mr mrs ms miss")


def _told_apart(
    one: Seen, name: PersonName, chosen: list[int], people: Sequence[Person], beside: GenderBeside
) -> list[int]:
    """Of several whom a name may mean those that have its title, and those that the pronoun behind it fits."""
    titles = {_bare(title) for title in name.titles} - _COMMON_TITLES
    if titles:
        chosen = [i for i in chosen if titles & _titles_of(people[i])] or chosen
    if len(chosen) > 1 and (gender := beside(one)) is not None:
        chosen = [i for i in chosen if people[i].gender == gender] or chosen
    return chosen


def _titles_of(person: Person) -> set[str]:
    return {_bare(title) for seen, full in person.seen if full for title in seen.titles}


def _bare(title: str) -> str:
    return title.lower().rstrip(".")


def _relatives_in(
    article: str, near: Sequence[int], settled: _Settled, relatives: Collection[tuple[str, int]]
) -> set[int]:
    """Those of the people named in full in this article whom it introduces as somebody's relative."""
    here = {i: [(s.start, (s.article, s.start)) for s, _ in settled[i] if s.article == article] for i in near}
    return {i for i, places in here.items() if min(places)[1] in relatives}


def _share_names(chosen: Sequence[int], people: Sequence[Person]) -> bool:
    """Whether these have their given name in common too, as father and son have."""
    given = [{full.core[0] for full in people[i].names} for i in chosen]
    return bool(set.intersection(*given))


# A bare name means the one of several namesakes who was named last, if that is near (in characters: some paragraphs)
# and so many times nearer than the others. On 100 sources of PolNeAR's development part it settles 2, none wrongly.
_NEAR, _NEARER = 1500, 3


def _last_named(one: Seen, chosen: Sequence[int], people: Sequence[Person]) -> list[int]:
    """The person named last before this place, where the others were named much earlier; else none."""
    gaps = sorted(
        (one.start - max(s.start for s, _ in people[i].seen if s.article == one.article and s.start < one.start), i)
        for i in chosen
    )
    if len(gaps) < 2 or gaps[0][0] > _NEAR or gaps[0][0] * _NEARER > gaps[1][0]:
        return []
    return [gaps[0][1]]


def _single_names(unknown: Sequence[tuple[Seen, PersonName]]) -> list[Person]:
    """People whom nobody names in full: one for each name."""
    people: dict[str, Person] = {}
    for one, name in unknown:
        person = people.setdefault(name.core[0] if name.core else one.form, Person([name]))
        person.seen.append((one, True))
    return list(people.values())

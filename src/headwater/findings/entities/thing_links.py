"""The things of a story: those of its articles joined where they are one, the most alike first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.thing_phrases import ThingPhrase
from headwater.findings.entities.thing_words import are_contrasted
from headwater.findings.entities.things import Thing, are_other_days, things_of_articles
from headwater.model.story import NamedMention

_Sort = str | int


def link_things(phrases: Iterable[ThingPhrase]) -> list[Thing]:
    """The things behind these phrases that more than one article speaks of, by their first places.

    Those that are called by one expression only are left out as well: there is nothing to compare.
    """
    return [
        thing
        for thing in _over_articles(things_of_articles(phrases))
        if len({p.article for p in thing.phrases}) > 1 and len({(p.head, p.beside) for p in thing.phrases}) > 1
    ]


def _over_articles(things: list[Thing]) -> list[Thing]:
    """Join the things of different articles, and by them what one article calls in two ways."""
    main = _main_things(things)
    pairs = sorted(
        (-likeness, first, second)
        for first, second in _candidates(things, main)
        if (likeness := _likeness(things[first], things[second], main[first] & main[second])) > 0
    )
    group = list(range(len(things)))
    members = {number: [number] for number in group}
    for _, first, second in pairs:
        low, high = sorted((group[first], group[second]))
        if low != high and _may_join([things[n] for n in members[low]], [things[n] for n in members[high]]):
            for number in members[high]:
                group[number] = low
            members[low] += members.pop(high)
    return [_merged([things[n] for n in sorted(numbers)]) for _, numbers in sorted(members.items())]


def _candidates(things: Sequence[Thing], main: Sequence[frozenset[_Sort]]) -> set[tuple[int, int]]:
    """The pairs that may be alike: with a noun, a sentence or (main things, or of one owner) a class in common.

    In 30 real stories the rest is never alike, and looking at all pairs makes the step take four times as long.
    """
    sharing: dict[tuple[str, _Sort], list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        keys: list[tuple[str, _Sort]] = [("head", head) for head in thing.heads]
        keys += [("around", around) for around in thing.around]
        keys += [("class", sort) for sort in thing.classes & main[number]]
        keys += [(owner, sort) for sort in thing.classes for owner in thing.owners]
        for key in keys:
            sharing[key].append(number)
    return {
        (first, second)
        for numbers in sharing.values()
        for at, first in enumerate(numbers)
        for second in numbers[:at]
        if things[first].article != things[second].article
    }


def _main_things(things: Sequence[Thing]) -> list[frozenset[_Sort]]:
    """For each thing, the head nouns and classes of which it is its article's most spoken of."""
    best: dict[tuple[str, _Sort], tuple[int, int]] = {}
    for number, thing in enumerate(things):
        weight = len(thing.phrases) + 2 * thing.opens
        sorts: set[_Sort] = {*thing.heads, *thing.classes}
        for sort in sorts:
            key = (thing.article, sort)
            best[key] = max(best.get(key, (0, 0)), (weight, -number))
    main: list[set[_Sort]] = [set() for _ in things]
    for (_, sort), (weight, number) in best.items():
        if weight > 1:
            main[-number].add(sort)
    return [frozenset(sorts) for sorts in main]


def _likeness(a: Thing, b: Thing, main: frozenset[_Sort]) -> float:
    """How alike two things of different articles are; 0 where they are not one. `main`: what both are mainly."""
    if a.around & b.around:
        return 9.0
    shared = len(a.telling & b.telling) + len(a.beside & b.beside)
    if a.heads & b.heads:
        return 2.0 + shared + bool(main) if shared or main or not (a.telling and b.telling) else 0.0
    if not a.classes & b.classes:
        return 0.0
    if a.owners & b.owners:
        return 1.5
    return 1.0 + shared if main & a.classes and ((a.opens and b.opens) or shared > 1) else 0.0


def _may_join(first: Sequence[Thing], second: Sequence[Thing]) -> bool:
    """Whether nothing sets any thing of one group apart from any of the other."""
    theirs = list(_marked(second))
    return not any(_things_apart(a, b) for a in _marked(first) for b in theirs)


def _marked(things: Iterable[Thing]) -> Iterator[Thing]:
    return (thing for thing in things if thing.owners or thing.days or thing.contrasts)


def _things_apart(a: Thing, b: Thing) -> bool:
    if a.owners and b.owners and not a.owners & b.owners:
        return True
    if any(are_other_days(when, other) for when in a.days for other in b.days):
        return True
    return are_contrasted(a.contrasts, b.contrasts)


def _merged(things: Sequence[Thing]) -> Thing:
    whole = Thing()
    for thing in things:
        for phrase in thing.phrases:
            whole.add(phrase)
    return whole


def thing_drafts(things: Sequence[Thing], texts: Mapping[str, str], names: Iterable[str]) -> list[Draft]:
    """The drafts of things, the most spoken of first, each with a name of its own; `names` are taken already.

    A thing without any phrase of its own could be told from another by nobody, and is left out.
    """
    taken = {name.casefold() for name in names}
    drafts = []
    for thing in sorted(things, key=lambda t: (-len(t.phrases), t.phrases[0].article, t.phrases[0].start)):
        shown = next((name for name in _calls(thing, texts) if name.casefold() not in taken), None)
        if shown is not None:
            taken.add(shown.casefold())
            drafts.append(_thing_draft(thing, shown, texts))
    return drafts


# What hangs on a head is shown with it up to so many words ("of the harbour board"); the rest is mostly time and place.
_LONGEST_TAIL = 6


def _end_shown(phrase: ThingPhrase, texts: Mapping[str, str]) -> int:
    tail = texts[phrase.article][phrase.end : phrase.whole]
    return phrase.whole if len(tail.split()) <= _LONGEST_TAIL else phrase.end


def _thing_draft(thing: Thing, shown: str, texts: Mapping[str, str]) -> Draft:
    """The draft of a thing: every place is a description, up to the head and, where more hangs on it, with that."""
    nouns = " or ".join(f"“{head}”" for head in sorted(thing.heads))
    draft = Draft("other", f"phrases around {nouns} that tell one thing apart", 0.7, shown)
    for phrase in thing.phrases:
        for end in sorted({phrase.end, _end_shown(phrase, texts)}):
            draft.add(NamedMention(phrase.article, phrase.start, end, "description"), "")
    return draft


def _calls(thing: Thing, texts: Mapping[str, str]) -> list[str]:
    """What a thing may be called, the best first: its most frequent phrases with a word that tells, no "the" or "a"."""
    usual: Counter[tuple[bool, bool, str]] = Counter()
    for phrase in thing.phrases:
        for end in {phrase.end, phrase.whole}:
            words = _ARTICLE.sub("", " ".join(texts[phrase.article][phrase.start : end].split()))
            usual[end == phrase.end, bool(phrase.beside), words.strip("“”\"‘’'")] += 1
    ordered = sorted(usual, key=lambda key: (not key[0], not key[1], -usual[key], len(key[2]), key[2]))
    return [name for _, _, name in ordered]


_ARTICLE = re.compile(r"^(?:the|an?|this|that|these|those|his|her|its|their|such|some|any)\s+", re.I)

"""Things without a name: "the ruling", "the new ad", "her remarks", over all articles of a story.

Noun phrases are taken up one by one, as in the precision-ranked rules of Lee et al. 2013 ("Deterministic coreference
resolution based on entity-centric, precision-ranked rules"): the same head noun first, with words beside it that the
thing already has; then other nouns of its class. Across articles, things with one head noun are one where they share
what tells them apart, or where each is its article's main thing of that kind.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.thing_phrases import ThingPhrase
from headwater.findings.entities.thing_words import are_contrasted, classes_of
from headwater.model.story import NamedMention


@dataclass(slots=True)
class Thing:
    """One thing so far: its phrases, the head nouns they have, what tells it apart, and whose it is."""

    phrases: list[ThingPhrase] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    beside: set[str] = field(default_factory=set)
    behind: set[str] = field(default_factory=set)

    def add(self, phrase: ThingPhrase) -> None:
        """Take a phrase in."""
        self.phrases.append(phrase)
        self.heads.add(phrase.head)
        self.beside |= phrase.beside
        self.behind |= phrase.behind

    @property
    def telling(self) -> frozenset[str]:
        """All that tells it apart, beside and behind its nouns."""
        return frozenset(self.beside | self.behind)

    @property
    def owners(self) -> frozenset[str]:
        """The entities that stand beside its nouns ("the Treasury ruling")."""
        return frozenset(word for phrase in self.phrases for word in phrase.owners)

    @property
    def makers(self) -> frozenset[str]:
        """The entities that it is said to be by."""
        return frozenset(word for phrase in self.phrases for word in phrase.makers)

    @property
    def opens(self) -> bool:
        """Whether the article begins with it, in its headline or its first sentences."""
        return any(phrase.headline or phrase.lead for phrase in self.phrases)

    @property
    def classes(self) -> frozenset[int]:
        """The classes that all of its head nouns share."""
        return frozenset.intersection(*(classes_of(head) for head in self.heads))


def link_things(phrases: Iterable[ThingPhrase]) -> list[Thing]:
    """The things behind these phrases, by their first places.

    Those that are called by one expression only are left out: there is nothing to compare.
    """
    by_article: dict[str, list[ThingPhrase]] = defaultdict(list)
    for phrase in phrases:
        by_article[phrase.article].append(phrase)
    things = [thing for article in sorted(by_article) for thing in _in_article(by_article[article])]
    return [thing for thing in _over_articles(things) if len({(p.head, p.beside) for p in thing.phrases}) > 1]


def _in_article(phrases: Sequence[ThingPhrase]) -> list[Thing]:
    things: list[Thing] = []
    for phrase in sorted(phrases, key=lambda p: (p.start, p.end)):
        thing = _thing_meant(phrase, things)
        if thing is None:
            thing = Thing()
        else:
            things.remove(thing)
        thing.add(phrase)
        things.append(thing)  # the last spoken of stands last
    return things


def _thing_meant(phrase: ThingPhrase, things: Sequence[Thing]) -> Thing | None:
    """The thing of its article that a phrase takes up again, or `None` for a new one."""
    recent = [thing for thing in reversed(things) if not _apart(phrase, thing)]
    same = [thing for thing in recent if phrase.head in thing.heads]
    for thing in same:
        if phrase.telling and phrase.telling <= thing.telling:
            return thing
    for thing in same:
        if phrase.telling & thing.telling:
            return thing
    if phrase.indefinite:
        return next((t for t in same if not (phrase.telling and t.telling) or (t.opens and phrase.lead)), None)
    if same:
        return max(same, key=lambda thing: len(thing.phrases)) if phrase.definite or not phrase.telling else None
    if phrase.definite and not phrase.telling:
        return next((thing for thing in recent if _same_class(phrase, thing)), None)
    return None


def _same_class(phrase: ThingPhrase, thing: Thing) -> bool:
    return bool(classes_of(phrase.head) & thing.classes) and phrase.plural == thing.phrases[-1].plural


def _apart(phrase: ThingPhrase, thing: Thing) -> bool:
    """Whether what stands beside the phrase's noun sets it apart from the thing."""
    ours, theirs = phrase.owners | phrase.makers, thing.owners | thing.makers
    if ours and theirs and not ours & theirs:
        return True
    if phrase.numbers and any(p.numbers and p.numbers != phrase.numbers for p in thing.phrases):
        return True
    if any(_other_days(phrase.when, other.when) for other in thing.phrases):
        return True
    return are_contrasted(phrase.beside, frozenset(thing.beside))


def _other_days(first: tuple[str, str] | None, second: tuple[str, str] | None) -> bool:
    """Whether two things are dated to days that do not touch."""
    return first is not None and second is not None and (first[1] < second[0] or second[1] < first[0])


def _over_articles(things: list[Thing]) -> list[Thing]:
    """Join the things of different articles, the most alike first; two of one article stay two."""
    main = _main_things(things)
    pairs = sorted(
        (-likeness, first, second)
        for first in range(len(things))
        for second in range(first)
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


def _main_things(things: Sequence[Thing]) -> list[frozenset[str | int]]:
    """For each thing, the head nouns and classes of which it is its article's most spoken of."""
    best: dict[tuple[str, str | int], tuple[int, int]] = {}
    for number, thing in enumerate(things):
        weight = len(thing.phrases) + 2 * thing.opens
        sorts: set[str | int] = {*thing.heads, *thing.classes}
        for sort in sorts:
            key = (thing.phrases[0].article, sort)
            best[key] = max(best.get(key, (0, 0)), (weight, -number))
    main: list[set[str | int]] = [set() for _ in things]
    for (_, sort), (weight, number) in best.items():
        if weight > 1:
            main[-number].add(sort)
    return [frozenset(sorts) for sorts in main]


def _likeness(a: Thing, b: Thing, main: frozenset[str | int]) -> float:
    """How alike two things of different articles are; 0 where they are not one. `main`: what both are mainly."""
    if a.phrases[0].article == b.phrases[0].article:
        return 0.0
    if {p.around for p in a.phrases} & {p.around for p in b.phrases}:
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
    return all(not _things_apart(a, b) for a in first for b in second)


def _things_apart(a: Thing, b: Thing) -> bool:
    if a.owners and b.owners and not a.owners & b.owners:
        return True
    if any(_other_days(p.when, q.when) for p in a.phrases for q in b.phrases):
        return True
    return are_contrasted(frozenset(a.beside), frozenset(b.beside))


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
            drafts.append(_thing_draft(thing, shown))
    return drafts


def _thing_draft(thing: Thing, shown: str) -> Draft:
    """The draft of a thing: every place is a description, up to the head and, where more hangs on it, with that."""
    nouns = " or ".join(f"“{head}”" for head in sorted(thing.heads))
    draft = Draft("other", f"phrases around {nouns} that tell one thing apart", 0.7, shown)
    for phrase in thing.phrases:
        for end in sorted({phrase.end, phrase.whole}):
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

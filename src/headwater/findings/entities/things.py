"""Things without a name: "the ruling", "the new ad", "her remarks", over all articles of a story.

Noun phrases are taken up one by one, as in the precision-ranked rules of Lee et al. 2013 ("Deterministic coreference
resolution based on entity-centric, precision-ranked rules"): the same head noun first, with words beside it that the
thing already has; then other nouns of its class. Across articles, things with one head noun are one where they share
what tells them apart, or where each is its article's main thing of that kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from operator import attrgetter

from headwater.findings.entities.thing_phrases import ThingPhrase
from headwater.findings.entities.thing_words import are_contrasted, classes_of
from headwater.model.spans import Place


@dataclass(slots=True, eq=False)
class Thing:
    """One thing so far: its phrases, the head nouns they have, what tells it apart, and whose it is.

    `telling`: all that tells it apart, beside and behind its nouns. `classes`: those that all its nouns share. `days`:
    the days that its phrases are dated to. `around`: its phrases with the words that follow. `opens`: its article
    begins with it. `last`: the number of its last phrase in its article. `told`: where verbs tell of it. `said_of`: the
    articles and ends of the phrases that only say what it is.
    """

    phrases: list[ThingPhrase] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    classes: frozenset[int] = frozenset()
    beside: set[str] = field(default_factory=set)
    telling: set[str] = field(default_factory=set)
    contrasts: set[str] = field(default_factory=set)
    owners: set[str] = field(default_factory=set)
    makers: set[str] = field(default_factory=set)
    days: set[tuple[str, str]] = field(default_factory=set)
    numbers: set[frozenset[str]] = field(default_factory=set)
    around: set[str] = field(default_factory=set)
    opens: bool = False
    last: int = 0
    told: list[Place] = field(default_factory=list)
    said_of: set[tuple[str, int]] = field(default_factory=set)

    def add(self, phrase: ThingPhrase) -> None:
        """Take a phrase in."""
        classes = classes_of(phrase.head)
        self.classes = self.classes & classes if self.phrases else classes
        self.phrases.append(phrase)
        self.heads.add(phrase.head)
        self.beside |= phrase.beside
        self.telling |= phrase.telling
        self.contrasts |= phrase.contrasts
        self.owners |= phrase.owners
        self.makers |= phrase.makers
        self.days |= {phrase.when} if phrase.when else set()
        self.numbers |= {phrase.numbers} if phrase.numbers else set()
        self.around.add(phrase.around)
        self.opens = self.opens or phrase.headline or phrase.lead

    @property
    def article(self) -> str:
        """The article of its first phrase."""
        return self.phrases[0].article


def things_of_articles(phrases: Iterable[ThingPhrase]) -> list[Thing]:
    """The things that each article speaks of by itself, in the order of the articles' ids."""
    by_article: dict[str, list[ThingPhrase]] = defaultdict(list)
    for phrase in phrases:
        by_article[phrase.article].append(phrase)
    return [thing for article in sorted(by_article) for thing in _in_article(by_article[article])]


def _in_article(phrases: Sequence[ThingPhrase]) -> list[Thing]:
    things: list[Thing] = []
    by_head: dict[str, list[Thing]] = defaultdict(list)
    by_class: dict[int, list[Thing]] = defaultdict(list)
    for number, phrase in enumerate(sorted(phrases, key=lambda p: (p.start, p.end))):
        same = [thing for thing in _latest(by_head[phrase.head]) if not _apart(phrase, thing)]
        thing = _thing_meant(phrase, same) if same else _of_class(phrase, by_class)
        if thing is None:
            thing = Thing()
            things.append(thing)
        if phrase.head not in thing.heads:
            by_head[phrase.head].append(thing)
        before = thing.classes
        thing.add(phrase)
        thing.last = number
        for sort in thing.classes - before:
            by_class[sort].append(thing)
    return things


def _latest(things: Iterable[Thing]) -> list[Thing]:
    return sorted(things, key=attrgetter("last"), reverse=True)


def _thing_meant(phrase: ThingPhrase, same: Sequence[Thing]) -> Thing | None:
    """The thing that a phrase takes up again, or `None` for a new one; `same` have its noun, the latest first."""
    for thing in same:
        if phrase.telling and phrase.telling <= thing.telling:
            return thing
    for thing in same:
        if phrase.telling & thing.telling:
            return thing
    if phrase.indefinite:
        return next((t for t in same if not (phrase.telling and t.telling) or (t.opens and phrase.lead)), None)
    return max(same, key=lambda thing: len(thing.phrases)) if phrase.definite or not phrase.telling else None


def _of_class(phrase: ThingPhrase, by_class: dict[int, list[Thing]]) -> Thing | None:
    """The last thing of another noun that a bare "the decision" may take up."""
    if not phrase.definite or phrase.telling:
        return None
    classes = classes_of(phrase.head)
    near = {id(thing): thing for sort in classes for thing in by_class[sort]}
    fitting = [t for t in near.values() if classes & t.classes and phrase.plural == t.phrases[-1].plural]
    return next((thing for thing in _latest(fitting) if not _apart(phrase, thing)), None)


def _apart(phrase: ThingPhrase, thing: Thing) -> bool:
    """Whether what stands beside the phrase's noun sets it apart from the thing."""
    if are_other_owners(phrase.owners | phrase.makers, thing.owners | thing.makers):
        return True
    if phrase.numbers and thing.numbers - {phrase.numbers}:
        return True
    if phrase.when and any(are_other_days(phrase.when, when) for when in thing.days):
        return True
    return bool(thing.contrasts) and are_contrasted(phrase.contrasts, thing.contrasts)


def are_other_days(first: tuple[str, str], second: tuple[str, str]) -> bool:
    """Whether two things are dated to days that do not touch."""
    return first[1] < second[0] or second[1] < first[0]


def are_other_owners(first: Set[str], second: Set[str]) -> bool:
    """Whether two things belong to different owners of one kind.

    A person and a body, or a body and a state, may be one owner in two words ("the premier's", "the country's plan").
    On NewsWCL50r telling these apart as well loses 2 of 63 points of B³.
    """
    kinds = {key.split()[0] for key in first} & {key.split()[0] for key in second}
    return bool(kinds) and not first & second

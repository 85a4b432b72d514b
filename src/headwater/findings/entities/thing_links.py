"""The things of a story: those of its articles joined where they are one, the most alike first."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.thing_likeness import LEAST_ALIKE, UNLIKE, are_apart, score_pairs
from headwater.findings.entities.thing_phrases import ThingPhrase
from headwater.findings.entities.things import Thing, things_of_articles
from headwater.model.story import NamedMention
from headwater.text.linkage import group_units
from headwater.text.roots import Roots


def link_things(phrases: Iterable[ThingPhrase], called: Collection[tuple[str, int, int]] = ()) -> list[Thing]:
    """The things behind these phrases that more than one article speaks of, by their first places.

    `called`: an article, where a phrase of it ends, and where the one ends that it says it is, or calls it.

    Those that are called by one expression only are left out as well: there is nothing to compare.
    """
    joined = _over_articles(things_of_articles(phrases), called)
    return [thing for thing in joined if len({(p.head, p.beside) for p in thing.phrases}) > 1]


def _over_articles(things: list[Thing], called: Collection[tuple[str, int, int]]) -> list[Thing]:
    """Join the things of all articles as wholes, the most alike first; those of one article only are left out."""
    wholes = _as_called(things, called)
    alike, apart = score_pairs(wholes)
    groups = group_units(len(wholes), alike, apart, LEAST_ALIKE, UNLIKE)
    parts = ([wholes[number] for number in numbers] for numbers in groups)
    return [_merged(found) for found in parts if len({p.article for thing in found for p in thing.phrases}) > 1]


def _as_called(things: Sequence[Thing], called: Collection[tuple[str, int, int]]) -> list[Thing]:
    """The things with what their articles call them, each known by its own nouns ("the plan", called "a disgrace")."""
    at = {(phrase.article, phrase.end): number for number, thing in enumerate(things) for phrase in thing.phrases}
    roots = Roots(len(things))
    names: set[int] = set()
    for article, first, second in sorted(called):
        subject, name = at.get((article, first)), at.get((article, second))
        if subject is None or name is None or roots.find(subject) == roots.find(name):
            continue
        if not are_apart(things[subject], things[name]):
            roots.join(subject, name)
            names.add(name)
    groups: dict[int, list[int]] = defaultdict(list)
    for number in range(len(things)):
        groups[roots.find(number)].append(number)
    return [_known_by(things, numbers, names) for numbers in groups.values()]


def _known_by(things: Sequence[Thing], numbers: Sequence[int], names: Set[int]) -> Thing:
    """These things as one, in whose classes what it is only called does not count."""
    if len(numbers) == 1:
        return things[numbers[0]]
    whole = _merged([things[number] for number in numbers])
    whole.said_of = {(p.article, p.end) for number in numbers if number in names for p in things[number].phrases}
    subjects = [things[number].classes for number in numbers if number not in names]
    whole.classes = frozenset.intersection(*subjects) if subjects else whole.classes
    return whole


def _merged(things: Sequence[Thing]) -> Thing:
    whole = Thing()
    for thing in things:
        whole.said_of |= thing.said_of
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
        if phrase.front < phrase.start:
            draft.add(NamedMention(phrase.article, phrase.front, phrase.end, "description"), "")
    for place in thing.told:
        draft.add(NamedMention(place.article, place.start, place.end, "description"), "")
    return draft


def _calls(thing: Thing, texts: Mapping[str, str]) -> list[str]:
    """What a thing may be called, the best first: in the fewest words that many articles use, without "the" or "a".

    So the name is nobody's own word for it ("lawsuit", and not "sham lawsuit"). Phrases with a mark inside come last,
    and before them, where it is said what the thing is, a lone word without an article, which may be an adjective.
    """
    usual: Counter[str] = Counter()
    held: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, bool] = {}
    bare: dict[str, bool] = {}
    naming = [phrase for phrase in thing.phrases if (phrase.article, phrase.end) not in thing.said_of]
    for phrase in naming or thing.phrases:
        for end in (phrase.end, phrase.whole):
            words = _ARTICLE.sub("", " ".join(texts[phrase.article][phrase.start : end].split())).strip(_MARKS)
            usual[words] += 1
            held[words].add(phrase.article)
            whole[words] = whole.get(words, True) and end != phrase.end
            bare[words] = bare.get(words, True) and not (phrase.definite or phrase.indefinite or phrase.plural)
    many = max(len(articles) for articles in held.values()) / 2

    def rank(words: str) -> tuple[bool, bool, bool, bool, int, int, int, str]:
        rare = len(held[words]) < many
        alone = bare[words] and bool(thing.said_of)
        marked, length = _MARK.search(words) is not None, len(words.split())
        return whole[words], marked, alone, rare, length, -len(held[words]), -usual[words], words

    return sorted(usual, key=rank)


_MARKS = "“”\"‘’' "
_MARK = re.compile(r"[“”\"‘(\[,;:]")
_ARTICLE = re.compile(
    r"^(?:the|an?|this|that|these|those|his|her|its|their|such|some|any|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|both|all|many|more|other|another)\s+",
    re.I,
)

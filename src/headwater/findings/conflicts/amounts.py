"""When two numbers count different things: ages, parts, prices, lists, measures, other years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from headwater.findings.conflicts.sides import Side
from headwater.findings.statements.counts import HARMS, PEOPLE, Count
from headwater.findings.statements.one_thing import tells_main_event
from headwater.text.function_words import is_content_word, word_set
from headwater.text.kindred import kindred_of
from headwater.text.numbers import Number, find_numbers, is_year
from headwater.text.stems import stem_word
from headwater.text.words import split_words

_EACH = word_set("each apiece per every")
_AGES = word_set("year years month months week weeks")
_CHILD = word_set("child boy girl toddler kid son daughter baby infant youngster schoolboy schoolgirl teenager")
# An amount of money, not the one in brackets that only says it in another currency; one that is what a thing costs
# ("a $4,000 watch"), and the thing.
_AMOUNT = re.compile(r"(?<!\()[$£€¥₹]\s?\d")
_PRICED = re.compile(r"\b(?:an?|the|his|her|their)\s[$£€¥₹]\s?[\d.,]+[\s-](\w+)", re.IGNORECASE)
# Before a number: it is a part or a whole of something else ("21 of the 276", "including 10 children"), or a place in
# a row ("No. 3").
_PARTS = word_set("including among")
_PART_WITHIN = 3
_OF_WHOLE = (["of", "the"], ["of", "its"], ["of", "his"], ["of", "her"], ["of", "their"], ["of", "those"])
_ROWS = word_set("no number nos p.m a.m pm am route flight")
# "The final two games", "another 20 people", "needed nine points": some of them, more, or those that are wanting.
_SOME = word_set("final last past next previous remaining another additional needed needs need needing")
# "Twelve minutes, 31 seconds", "six feet 2 inches": the second number adds to the first.
_LARGER = word_set("minutes minute hours hour feet foot pounds degrees")
# "Three against the death sentence" are no dead.
_NO_DEATH = word_set("sentence sentences penalty row chamber")
# "In 30 days" is told from today, "nine days before the vote" is not.
_TIME = word_set("hour hours day days week weeks month months year years")
_FROM_THEN = word_set("before after later earlier ago")
# What is measured in feet and what in metres shares no unit ("170,000-square-foot").
_POWERS = word_set("square cubic nautical")
# Words of what polls found, and how far around a clause they may stand, in characters.
_POLLS = word_set("poll polls polled polling pollster pollsters survey surveys surveyed quinnipiac gallup")
_AROUND = 120
# What is measured in these is seldom one thing twice; so many other telling words must be shared (of harm to people,
# which an event has one count of, and of other things).
_MEASURES = frozenset(
    map(
        stem_word,
        word_set(
            "mile km kilometre kilometer metre meter foot inch yard acre year month week day hour minute second percent"
            " cent point degree time nautical square cubic"
        ),
    )
)
SHARED_MEASURED = 4
SHARED_PEOPLE = 2
SHARED_HARM = 2
# Votes and scores of one occasion do not differ by more than this, tolls of one event by more than that, money by more
# than the third, other numbers by more than TIMES.
TIMES_SCORED = 2
TIMES_HARMED = 10
TIMES_MONEY = 20
TIMES = 100
_MONEY = frozenset(map(stem_word, word_set("euro dollar pound yen rupee franc peso yuan rand")))
_SCORES = frozenset(map(stem_word, word_set("vote point goal run seat")))
_HARM_WORDS = frozenset(map(stem_word, word_set("hurt injure injury wound kill die dead death slay perish fatal toll")))


def count_something_else(one: Side, other: Side) -> bool:
    """Whether two numbers that differ may well count different things."""
    if _counts_each(one) != _counts_each(other) or _of_another_time(one, other) or are_of_polls(one, other):
        return True
    ages = [_aged(side) for side in (one, other)]
    if any(age is not None for age in ages):
        known = ages[0] and ages[1] and _same_holder(ages[0], ages[1])
        return not (known and _shared(one, other, _AGES | _CHILD | {"old"}))
    others = (_too_far_apart, _of_a_part, _of_others, _are_nested)
    if _behind(one) != _behind(other) or any(are_apart(one, other) for are_apart in others):
        return True
    if not (one.clashing or other.clashing):
        return _is_list(one) or _is_list(other) or _priced(one) != _priced(other)
    numbers = [_number(side) for side in (one, other)]
    if any(n is None or _counts_no_whole(side, n) for side, n in zip((one, other), numbers, strict=True)):
        return True
    return _too_little_shared(one, other)


def are_of_polls(one: Side, other: Side) -> bool:
    """Whether both sides tell what polls found, or when: two polls differ, and contradict each other in nothing."""
    return all(not _POLLS.isdisjoint(_sentence_keys(side)) for side in (one, other))


def of_other_years(one: Side, other: Side) -> bool:
    """Whether the sentences around two sides tell of different years ("joined in 1942", "in 1973 … left")."""
    keys = [_sentence_keys(side) for side in (one, other)]
    years = [{n.value for n in find_numbers(found) if is_year(found, n)} for found in keys]
    return bool(years[0] and years[1]) and years[0].isdisjoint(years[1])


def _sentence_keys(side: Side) -> list[str]:
    """The words of a side with those around it in its line: "…, | the poll found"."""
    start = side.text.rfind("\n", 0, side.start) + 1
    end = side.text.find("\n", side.end)
    low, high = max(start, side.start - _AROUND), min(end if end >= 0 else len(side.text), side.end + _AROUND)
    return [word.key for word in split_words(side.text, low, high)]


def _counts_each(side: Side) -> bool:
    """Whether a number is what each has ("each", "per head", not "per cent")."""
    behind = [*side.keys[1:], ""]
    return any(
        key in _EACH and not (key == "per" and after == "cent") for key, after in zip(side.keys, behind, strict=True)
    )


def _too_little_shared(one: Side, other: Side) -> bool:
    """Whether the two sides tell too little else in common for their numbers to be of one thing."""
    shared = _shared(one, other)
    if not _MEASURES.isdisjoint(one.clashing | other.clashing):
        return shared < SHARED_MEASURED
    if PEOPLE & one.clashing & other.clashing and shared < SHARED_PEOPLE:
        return True
    if _HARM_WORDS.isdisjoint(one.clashing | other.clashing) or shared >= SHARED_HARM:
        return False
    early = [tells_main_event(side.terms) for side in (one, other)]
    bare = not _beside(one) or not _beside(other)
    return not (all(early) if bare else shared and any(early))


def _shared(one: Side, other: Side, but: frozenset[str] = frozenset()) -> int:
    """How many telling words, or kindred ones, two sides share besides their numbers and `but`."""
    mine, yours = (_beside(side) - set(map(stem_word, but)) for side in (one, other))
    return sum(not {stem, *kindred_of(stem)}.isdisjoint(yours) for stem in mine)


def _count(side: Side) -> Count | None:
    """How many of what clashes a side counts."""
    return next((count for count in side.terms.counts.values() if frozenset(count.shown) == side.clashing), None)


def _counts_harmed(side: Side) -> bool:
    """Whether what a side counts in the words that clash are people harmed."""
    counts = side.terms.counts.items()
    return any(what in HARMS for what, count in counts if frozenset(count.shown) == side.clashing)


def _too_far_apart(one: Side, other: Side) -> bool:
    """Whether one number is so many times the other that they hardly count one thing."""
    found = [_count(side) for side in (one, other)]
    if found[0] is None or found[1] is None:
        return False
    low, high = sorted((found[0].value, found[1].value))
    money = not (one.clashing or other.clashing) or not _MONEY.isdisjoint(one.clashing | other.clashing)
    if not _SCORES.isdisjoint(one.clashing | other.clashing):
        return high > low * TIMES_SCORED
    return high > low * (TIMES_HARMED if _counts_harmed(one) else TIMES_MONEY if money else TIMES)


def _behind(side: Side) -> tuple[str, bool, str]:
    """What tells two numbers of one noun apart.

    The unit behind "square" and the like, whether it is time counted from another time ("nine days before the vote"),
    and the noun that the counted one only describes ("three cable systems").
    """
    number = _number(side)
    if number is None:
        return "", False, ""
    behind = side.keys[number.end : number.end + 3]
    power = next((stem_word(b) for a, b in pairwise(behind) if a in _POWERS), "")
    timed = not _TIME.isdisjoint(behind[:1]) and not _FROM_THEN.isdisjoint(behind[1:2])
    return power, timed, _described(side, number)


def _described(side: Side, number: Number) -> str:
    """The noun behind one in the singular that says of which sort it is, "" where there is none."""
    one, *more = [*side.keys[number.end : number.end + 2], ""]
    described = number.value != 1 and number.end in side.places() and not one.endswith("s") and more[0].endswith("s")
    apart = described and side.char(side.words[number.end].end) == " " and is_content_word(more[0])
    return stem_word(more[0]) if apart else ""


def _of_a_part(one: Side, other: Side) -> bool:
    """Whether one side counts some of the people harmed ("two children died") and the other all, or others."""
    found = [_count(side) for side in (one, other)]
    if found[0] is None or found[1] is None or not _counts_harmed(one):
        return False
    part, whole = sorted((found[0], found[1]), key=lambda count: count.noun is None)
    if part.noun is not None and whole.noun is None:
        return part.value < whole.value
    return part.noun != whole.noun


def _are_nested(one: Side, other: Side) -> bool:
    """Whether one side's sentence has the other's number as a part ("17 died, including 12 in the paper's office")."""
    return _has_as_part(one, _count(other)) or _has_as_part(other, _count(one))


def _has_as_part(whole: Side, part: Count | None) -> bool:
    """Whether the other's number is told as a part of this one: "including two", "killing two of them"."""
    keys = _sentence_keys(whole)
    behind = (find_numbers(keys[at + 1 : at + 1 + _PART_WITHIN]) for at, key in enumerate(keys) if key in _PARTS)
    of_them = (n for n in find_numbers(keys) if keys[n.end : n.end + 2] in (["of", "them"], ["of", "whom"]))
    parts = [*of_them, *(number for numbers in behind for number in numbers)]
    return part is not None and any(number.value == part.value for number in parts)


def _of_others(one: Side, other: Side) -> bool:
    """Whether each side tells of its own: of people harmed by names that the other has not, else by who has so many.

    Where both tell the main event, whom or where they name decides nothing about people harmed.
    """
    if _counts_harmed(one):
        names = [set(side.terms.names.values()) for side in (one, other)]
        early = tells_main_event(one.terms) and tells_main_event(other.terms)
        return not early and bool(names[0] and names[1]) and names[0].isdisjoint(names[1])
    actors = [_named_before(side) for side in (one, other)]
    return None not in actors and actors[0] != actors[1]


def _named_before(side: Side) -> str | None:
    """The entity that is named last before a number, none before one that describes a thing ("the 38-word oath")."""
    number = _number(side)
    if number is None or side.char(side.words[number.end - 1].end) == "-":
        return None
    names = (side.terms.names.get(stem_word(key)) for key in reversed(side.keys[: number.start]))
    return next((name for name in names if name), None)


def _beside(side: Side) -> set[str]:
    """What a side tells besides its numbers and what they count."""
    left_out = side.clashing | PEOPLE | _HARM_WORDS
    return {stem for stem in side.terms.stems if stem not in left_out and not find_numbers([stem])}


def _number(side: Side) -> Number | None:
    """The number that counts what clashes: that of its count, the nearest to it."""
    places, counted = side.places(), _count(side)
    found = [n for n in find_numbers(side.keys) if counted is None or n.value == counted.value]
    return min(found, key=lambda n: min(abs(n.start - at) for at in places), default=None) if places else None


def _counts_no_whole(side: Side, number: Number) -> bool:
    """Whether a number is a part, an age ("Bain, 59, was killed"), a place in a row, of a name, or of an address."""
    first, last = side.words[number.start], side.words[number.end - 1]
    before = side.keys[max(0, number.start - 2) : number.start]
    around = side.char(first.start - 1) + side.char(last.end)
    clock = (side.char(last.end) == ":" and side.char(last.end + 1).isdigit()) or around[:1] == ":"
    if not _PARTS.isdisjoint(before) or before in _OF_WHOLE or clock or not {"/", "_", "="}.isdisjoint(around):
        return True
    if _adds_or_lacks(side, number, before):
        return True
    named = number.start > 0 and side.is_name(number.start - 1) and side.text[first.start - 1] == " "
    behind = side.keys[number.end : number.end + 1]
    return (
        not _ROWS.isdisjoint([*before[-1:], *behind])
        or (first.key.isdigit() and named and not side.terms.counts.keys() & {"(hurt)", "(dead)"})
        or (side.char(last.end) == "," and side.text[: first.start].rstrip().endswith(","))
        or any(side.is_name(i) for i in range(number.end, min(number.end + 1, len(side.words))))
        or _is_repeated(side)
    )


def _adds_or_lacks(side: Side, number: Number, before: Sequence[str]) -> bool:
    """Whether a number is of some, of more, of a larger one ("28 of 41 passes"), or counts no such thing."""
    places, harmed = side.places(), not _HARM_WORDS.isdisjoint(side.clashing)
    earlier = find_numbers(side.keys[: number.start])
    whole = any(side.keys[n.end : number.start] in (["of"], *_OF_WHOLE) for n in earlier)
    parted = side.char(side.words[number.end - 1].end) == ","  # "kills 1, injures two"
    return (
        whole
        or not _SOME.isdisjoint(before[-1:])
        or not _LARGER.isdisjoint(before[-1:])
        or (harmed and (before[-1:] == ["at"] or (all(at >= number.end for at in places) and parted)))
        or any(not _NO_DEATH.isdisjoint(side.keys[at + 1 : at + 2]) for at in places)
    )


def _is_repeated(side: Side) -> bool:
    """Whether the same noun is counted twice in one unit ("69 yards and … 75 yards")."""
    return len([at for at in side.places() if any(n.end in (at, at - 1) for n in find_numbers(side.keys))]) > 1


def _of_another_time(one: Side, other: Side) -> bool:
    """Whether one side tells of a year of its own, or of a time long past, and the other not; or of other days."""
    years = [{n.value for n in find_numbers(side.keys) if is_year(side.keys, n)} for side in (one, other)]
    if years[0] and years[1]:
        return years[0].isdisjoint(years[1])
    # "Between 2015 and 2016" is when the money was taken, but not when the people of one event were hurt.
    told = len(years[0] | years[1])
    if told == 1 or (told and _counts_harmed(one)) or ("ago" in one.keys) != ("ago" in other.keys):
        return True
    days = [side.terms.days for side in (one, other)]
    return bool(days[0] and days[1]) and all(a[1] < b[0] or b[1] < a[0] for a in days[0] for b in days[1])


def _aged(side: Side) -> str | None:
    """Whose age a unit tells ("a four-year-old boy", "the boy is 4 years old"), "" where that is a pronoun's."""
    keys = side.keys
    for number in find_numbers(keys):
        after = keys[number.end : number.end + 3]
        if len(after) < 2 or after[0] not in _AGES or after[1] != "old":
            continue
        if len(after) > 2 and is_content_word(after[2]) and side.char(side.words[number.end].end) == "-":
            return after[2]
        before = keys[max(0, number.start - 3) : number.start]
        return next((key for key in reversed(before) if is_content_word(key)), "")
    return None


def _same_holder(one: str, other: str) -> bool:
    return stem_word(one) == stem_word(other) or {one, other} <= _CHILD


def _is_list(side: Side) -> bool:
    """Whether a unit tells of several amounts of money: which of them the other side's is cannot be known."""
    return len(_AMOUNT.findall(side.text[side.start : side.end])) > 1


def _priced(side: Side) -> str:
    """The thing that a unit's amount of money is the price of, "" where it is a sum."""
    found = _PRICED.search(side.text, side.start, side.end)
    return stem_word(found[1].casefold()) if found and is_content_word(found[1].casefold()) else ""

"""Noun phrases with common nouns for heads, found in the tags of whole segments."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line, SegmentText
from headwater.language.rules.phrases import noun_phrase_stop
from headwater.model.reading import NounPhrase
from headwater.text.quotes import Quote

# One character a token: determiners, then adjectives (also in a row: "gay and lesbian"), participles before a noun,
# numbers, names and nouns, owners with their mark, up to a common noun. No phrase in news has as many words before its
# head as the bound allows; it keeps the time linear in text without nouns.
_PHRASE = re.compile(
    r"D{0,2}(?:R{0,3}A(?:,?C?(?=R{0,3}A))?|(?:(?<=[DGAUC])|(?<![NP])R)[ng](?=[APNU])|U|P|N|G(?=[RAPNUng])){0,24}N(?![PN])"
)
# What counts before a number and is no part of the phrase ("at least | five workers").
_COUNTING = frozenset({"least", "most", "more", "fewer", "than"})


def find_noun_phrases(segments: Sequence[SegmentText]) -> tuple[NounPhrase, ...]:
    """The noun phrases of an article's segments, in the order of the text; an owner's before what it owns."""
    return tuple(phrase for number, segment in enumerate(segments) for phrase in _of_segment(segment, number))


def _of_segment(segment: SegmentText, number: int) -> Iterator[NounPhrase]:
    tokens = segment.tokens
    if not tokens.starts:
        return
    line = Line(
        segment.kind, number, False, tokens.starts, tokens.ends, tokens.words, tokens.lows, segment.tags,
        [None] * len(tokens.starts),
    )  # fmt: skip
    opening = sorted(segment.quotes, key=lambda quote: quote.start)
    closing = sorted(segment.quotes, key=lambda quote: quote.end)
    at = 0
    for sentence in segment.sentences:
        stop = bisect_left(tokens.starts, sentence.end, at)
        for phrase in _of_sentence(line, at, stop):
            yield from _parted(_out_of_quotes(phrase, line, closing), line, opening)
        at = stop


def _out_of_quotes(phrase: NounPhrase, line: Line, closing: Sequence[Quote]) -> NounPhrase:
    """The phrase from where a quotation in its middle ends ("as “baseless” | claims"), if only its head is outside.

    `closing`: the quotations in the order of their ends.
    """
    first = bisect_right(closing, phrase.start, key=lambda quote: quote.end)
    stop = bisect_right(closing, phrase.head, key=lambda quote: quote.end)
    ending = [quote for quote in closing[first:stop] if quote.start < phrase.start]
    if not ending:
        return phrase
    outer = min(ending, key=lambda quote: quote.start)
    return replace(phrase, start=line.starts[bisect_left(line.starts, outer.end)])


def _parted(phrase: NounPhrase, line: Line, opening: Sequence[Quote]) -> Iterator[NounPhrase]:
    """The phrase, or two where a quotation opens right behind a noun in it ("called the suit | “good news”").

    `opening`: the quotations in the order of their starts.
    """
    first = bisect_right(opening, phrase.start, key=lambda quote: quote.start)
    stop = bisect_right(opening, phrase.head, key=lambda quote: quote.start)
    for quote in opening[first:stop]:
        if quote.end >= phrase.end and phrase.start < quote.start:
            inner = bisect_left(line.starts, quote.inner.start)
            noun = inner - 1
            if line.tags[noun] == "N" and line.starts[noun] >= phrase.start:
                yield NounPhrase(phrase.start, line.ends[noun], line.starts[noun], line.ends[noun])
                phrase = replace(phrase, start=line.starts[inner])
    yield phrase


def _of_sentence(line: Line, first: int, stop: int) -> Iterator[NounPhrase]:
    for match in _PHRASE.finditer(line.tags, first, stop):
        begin, end = match.span()
        while begin - 2 >= first and _is_hyphened(line, begin):
            begin -= 2
        begin = _without_times(line, _without_adverbs(line, begin), end - 1)
        for head in (*_owners(line.tags, begin, end), end - 1):
            yield _phrase(line, begin, head, stop)


def _is_hyphened(line: Line, number: int) -> bool:
    """Whether a hyphen ties the token to the one before ("£2,000 | - | a-month")."""
    before = number - 1
    close = line.ends[before - 1] == line.starts[before] and line.ends[before] == line.starts[number]
    return close and line.words[before] == "-"


def _without_times(line: Line, begin: int, head: int) -> int:
    """Where the phrase begins once a time that only stands before it is left out ("On Monday | officials")."""
    for number in range(head - 1, begin - 1, -1):
        if (
            is_date(line.lows[number])
            and line.tags[number] != "R"
            and line.tags[number + 1] != "G"
            and line.tags[begin] != "D"
        ):
            return number + 1
    return begin


def _without_adverbs(line: Line, begin: int) -> int:
    """Where the phrase begins once adverbs are left out that belong to a verb ("did not | cancel", "flying out")."""
    number = begin
    while line.tags[number] == "R" or line.lows[number] in _COUNTING:
        number += 1
    if (
        line.tags[number] == "U"
        or number == begin
        or (line.lows[number - 1].endswith("ly") and line.tags[number] in "An")
    ):
        return number if line.tags[number] == "U" else begin
    return number + (line.tags[number] in "gn")


def _owners(tags: str, begin: int, end: int) -> Iterator[int]:
    """The heads of owners within the phrase: the nouns right before a possessive mark ("the court’s | ruling")."""
    for number in range(begin + 1, end):
        if tags[number] == "G" and tags[number - 1] == "N":
            yield number - 1


def _phrase(line: Line, begin: int, head: int, stop: int) -> NounPhrase:
    owner = head + 1 < len(line) and line.tags[head + 1] == "G"
    whole = head + 1 if owner else min(stop, max(head + 1, noun_phrase_stop(line, begin)))
    return NounPhrase(line.starts[begin], line.ends[head], line.starts[head], line.ends[whole - 1])

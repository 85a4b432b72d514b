"""Whom somebody cites: "…, the agency reported, citing two officials" has it from the officials.

Read word for word such a line says that the agency cites, and that the officials are what it cites. Here they become
the source, and what the agency reports becomes their content too; the agency is who carries it (`Found.carrier`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.language.rules.tables import frame_words
from headwater.model.spans import Span

_CITING = re.compile(r"(?:\w+ )?(?:citing|quoting)", re.I)
_QUOTED_BY = re.compile(
    r"(?:\w+ ){0,2}(?:was|were|is|are|been|being) (?:\w+ )?(?:quoted|cited)(?: by|(?P<whole> as saying))?", re.I
)
# How what somebody is quoted for begins.
AS_SAYING = r",? ?as (?:saying|telling|stating|adding|warning|having said)\b,?"
_AS_SAYING = re.compile(AS_SAYING + " (?:of )?")
# Who is cited: a few words up to where a clause about it ends or begins.
_CITED = re.compile(r"[^,;:.“”\"()\n]{2,100}?(?=,|;|:|\.(?:\s|$)|\s(?:that|as saying|who)\b|$)")
_OF_IT = re.compile(
    r"\s(?:of|from|in|at|with|close|familiar|for|on|inside|near|who|by|to|after|before|during|over|about|under|since|as|"
    r"against|between|and)\b"
)
_FROM_THERE = re.compile(r",?\s+(?:as saying )?(?=\w|[“\"‘'])")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_REACH = 160  # characters between what is reported and who is cited for it
_FEWEST = 12  # characters of a clause


def with_cited(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions; those that cite somebody with those who are cited for a source.

    An attribution without content gets that of the one who is cited in its middle ("The agency said, citing the navy,
    that …"). What is cited but speaks for nobody ("citing safety concerns") stays as it is.
    """
    done = [_spoken(text, item) for item in found]
    for number, item in enumerate(found):
        if _CITING.fullmatch(item.cue.of(text)) is None or not item.content:
            continue
        who = _CITED.match(text, _behind(text, item.cue))
        if who is None or item.content[0].start > who.start() or not _speaks(who[0]):
            continue
        cited, around = Span(*who.span()), _around(item, found)
        own = _clause_behind(text, cited, item) or (around.content if around else _reported_before(text, item))
        if not own:
            continue
        carrier = around.cue if around else None
        done[number] = replace(item, source=cited, content=own, carrier=carrier, reason=f"who is cited: {item.reason}")
        if around is not None:
            at = found.index(around)
            done[at] = replace(done[at], content=_without_source(done[at], own))
    return done


def _behind(text: str, cue: Span) -> int:
    return cue.end + 1 if text[cue.end : cue.end + 1] == " " else cue.end


def _around(item: Found, found: Sequence[Found]) -> Found | None:
    """The attribution of whoever cites: with the same source, and near."""
    near = [
        other
        for other in found
        if other is not item
        and other.source is not None
        and other.source == item.source
        and abs(other.cue.start - item.cue.start) < _REACH
    ]
    return min(near, key=lambda other: abs(other.cue.start - item.cue.start), default=None)


def _clause_behind(text: str, cited: Span, item: Found) -> tuple[Span, ...]:
    """What stands behind those who are cited, where the content goes on there."""
    last = item.content[-1]
    gap = _FROM_THERE.match(text, cited.end)
    if gap is None or last.end - gap.end() < _FEWEST:
        return ()
    return tuple(Span(max(gap.end(), span.start), span.end) for span in item.content if span.end > gap.end())


def _reported_before(text: str, item: Found) -> tuple[Span, ...]:
    """What "…, the agency reported quoting police" reports: all that stands before the cue."""
    if " " not in item.cue.of(text):
        return ()
    return tuple(span for span in item.content if span.end <= item.cue.start)


def _without_source(item: Found, cited: Sequence[Span]) -> tuple[Span, ...]:
    """The contents of whoever cites: not its own words, and what is cited if there is nothing else."""
    own = [span for span in item.content if not (item.source and span.overlaps(item.source))]
    return tuple(own) or tuple(cited)


def _speaks(who: str) -> bool:
    """Whether somebody or some document is cited, by its head word: a name, or a word for those who speak."""
    end = _OF_IT.search(who)
    words = _WORD.findall(who[: end.start()] if end else who)
    if not words:
        return False
    head = words[-1]
    return head[0].isupper() or head.lower() in frame_words("speakers") | frame_words("cited")


def _spoken(text: str, item: Found) -> Found:
    """As in "The mayor was quoted by the Tribune as saying …": the mayor says it."""
    cue = _QUOTED_BY.fullmatch(item.cue.of(text))
    if cue is None or len(item.content) < 2 or (cue["whole"] and item.source is not None):
        return item
    who, said = item.content[0], item.content[-1]
    match = _AS_SAYING.match(text, said.start, said.end)
    if who.end > item.cue.start or (match is None and not cue["whole"]):
        return item
    return replace(item, source=who, content=(Span(match.end() if match else said.start, said.end),))

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
AS_SAYING = r",? ?as (?:saying|telling|stating|adding|warning|claiming|arguing|insisting|having said)\b,?"
_AS_SAYING = re.compile(AS_SAYING + " (?:of )?")
# Who is cited: a few words up to where a clause about it ends or begins.
_CITED = re.compile(r"[^,;:.“”\"()\n]{2,100}?(?=,|;|:|\.(?:\s|$)|\s\(|\s(?:that|as saying|who)\b|$)")
_OF_IT = re.compile(
    r"\s(?:of|from|in|at|with|close|familiar|for|on|inside|near|who|by|to|after|before|during|over|about|under|since|as|"
    r"against|between|and)\b"
)
# "“…,” the agency | quoted the mayor as saying": what was said stands before. The cue may hold who is quoted.
_QUOTES = re.compile(
    r"(?P<verb>(?:(?:had|has|have|also|later|then) ){0,2}(?:quot|cit)(?:ed|es))"
    rf"(?: [^,;:.“”\"]{{2,120}}?{AS_SAYING}.*)?"
)
_WHO_AS_SAYING = re.compile(rf"(?P<who>[^,;:.“”\"]{{2,120}}?){AS_SAYING}")
_AS_SAYING_ALONE = re.compile(AS_SAYING.removeprefix(",? ?"))
_QUOTES_WHO = re.compile(r"\b(?:quot|cit)(?:ed|es) (?P<who>[^,;:.“”\"]{2,120}?),? $")
_CLOSED = re.compile(r"[”\"’'] ")
_FROM_THERE = re.compile(r",?\s+(?:as saying )?(?!who (?!sa(?:y|id)\b))(?=\w|[“\"‘'])")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "Kim was quoted by the state's agency | saying": whose words they are stands before the agency.
_QUOTED_THERE = re.compile(
    r"(?:^|[.!?][”\"]?\s|,[”\"]\s|[\n:])\s*(?P<who>[^.;:“”\"\n]{2,100}?) "
    r"(?P<cue>(?:was|were|is|are|(?:has|have|had) been)(?: \w+)? (?:quoted|cited)) (?:by|in|on) (?:the )?$"
)
_REACH = 160  # characters between what is reported and who is cited for it
_FEWEST = 12  # characters of a clause


def with_cited(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions; those that cite somebody with those who are cited for a source.

    An attribution without content gets that of the one who is cited in its middle ("The agency said, citing the navy,
    that …"). What is cited but speaks for nobody ("citing safety concerns") stays as it is.
    """
    done = [_quoted_last(text, _quoted_there(text, _spoken(text, item))) for item in found]
    for number, item in enumerate(found):
        if _CITING.fullmatch(item.cue.of(text)) is None:
            continue
        who = _CITED.match(text, _behind(text, item.cue))
        if who is None or not _speaks(who[0]) or (item.content and item.content[0].start > who.start()):
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
    """The attribution of whoever cites: with the same source, and near, or right before."""
    near = [
        other
        for other in found
        if other is not item
        and other.source is not None
        and (other.source == item.source or 0 <= item.cue.start - max(other.source.end, other.cue.end) <= 2)
        and abs(other.cue.start - item.cue.start) < _REACH
    ]
    return min(near, key=lambda other: abs(other.cue.start - item.cue.start), default=None)


def _clause_behind(text: str, cited: Span, item: Found) -> tuple[Span, ...]:
    """What stands behind those who are cited, where the content goes on there."""
    gap = _FROM_THERE.match(text, cited.end)
    if gap is None or not item.content or item.content[-1].end - gap.end() < _FEWEST:
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


def _quoted_there(text: str, item: Found) -> Found:
    """As in "The mayor was quoted by the Tribune saying …", where the Tribune was read as who says it.

    The mayor may stand behind the words: "“…,” the mayor was quoted by the Tribune as saying".
    """
    if item.source is None:
        return item
    begin = max(0, item.source.start - _REACH)
    end = item.source.start + (3 if text.startswith("by ", item.source.start) else 0)
    quoted = _QUOTED_THERE.search(text[begin:end])
    if quoted is None:
        return item
    who, cue = (Span(begin + quoted.start(part), begin + quoted.end(part)) for part in ("who", "cue"))
    before = (Span(c.start, min(c.end, who.start - 1)) for c in item.content if c.start < who.start - 1)
    content = (*before, *(c for c in item.content if c.start > cue.end))
    return replace(item, source=who, cue=cue, content=content) if content else item


def _quoted_last(text: str, item: Found) -> Found:
    """As in "“…,” the agency quoted the mayor as saying": the mayor says what stands before and goes on behind."""
    if not item.content:
        return item
    if _AS_SAYING_ALONE.fullmatch(item.cue.of(text)) is not None:
        begin = max(0, item.cue.start - _REACH)
        quoted = _QUOTES_WHO.search(text[begin : item.cue.start])
        return replace(item, source=Span(begin + quoted.start("who"), begin + quoted.end("who"))) if quoted else item
    quotes = _QUOTES.fullmatch(item.cue.of(text))
    if quotes is None or item.source is None or item.content[0].end > item.source.start:
        return item
    cue = Span(item.cue.start, item.cue.start + quotes.end("verb"))
    who = _WHO_AS_SAYING.match(text, cue.end + 1)
    if who is not None:
        source = Span(*who.span("who"))
    elif _CLOSED.fullmatch(text, item.source.start - 2, item.source.start):
        who = _CITED.match(text, cue.end + 1)  # "“…,” Reuters quoted the mayor."
        if who is None or not _speaks(who[0]):
            return item
        source = Span(*who.span())
    else:
        return item
    said = tuple(span for span in item.content if not cue.end < span.start < who.end())
    return replace(item, source=source, cue=cue, content=said)

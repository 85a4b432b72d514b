"""One paragraph of the body, cut into dateline, body and what is none of it: an agency's credit, a link, a box."""

from __future__ import annotations

import re

from headwater.intake.segments.boxes import find_boxes
from headwater.intake.segments.credits import find_closing_credit
from headwater.intake.segments.datelines import find_dateline
from headwater.model.article import Segment
from headwater.model.spans import Span

# What is left of a link when a page became text: "Details here.", "Read more here", "Click here to see the letter."
_LINK_STUB = re.compile(
    r"(?<=[.!?\"”’)])\s+(?P<stub>(?:"
    r"(?:(?:(?:more |full )?(?:details|more|story|stories|text|video|photos|list|transcript|report)"
    r"|(?:read|see|view|watch|get|find|learn)(?: \w+){0,4}|click)"
    r" (?:here|below|at this link)(?: (?:to|for) [^.!?]{2,60})?)"
    r"|read more|continue reading|\[?more\]?(?=\W*$))\W{0,3})$",
    re.IGNORECASE,
)

# What a site writes over the points of a report, in the line of the first.
_LABEL = re.compile(r"(?P<label>Story [Hh]ighlights|STORY HIGHLIGHTS|Key [Pp]oints|KEY POINTS):?\s+(?=[A-Z“\"‘])")


def cut_body(text: str, paragraph: Span, *, early: bool, last: bool) -> list[Segment]:
    """The segments of a body paragraph.

    A dateline without an agency is looked for only in the first paragraphs (`early`), "— AP" only at the end of the
    last; "BERLIN (AP) —" may open, and "(Reuters)" close, any paragraph.
    """
    made: list[Segment] = []
    start, end = paragraph.start, paragraph.end
    if text[start] in "SK" and (label := _LABEL.match(text, start, end)) is not None:
        made.append(Segment(*label.span("label"), "boilerplate"))
        start, paragraph = label.end(), Span(label.end(), end)
    dateline = find_dateline(text, paragraph) if early or _may_be_wire(text, start) else None
    if dateline is not None and (early or dateline.credit is not None):
        made.append(dateline)
        start = dateline.end + _blank(text, dateline.end, end)
    for box in find_boxes(text, start, end):
        before = Span(start, len(text[: box.start].rstrip()))
        made += [Segment(before.start, before.end, "body"), Segment(box.start, box.end, "boilerplate")]
        start = box.end + _blank(text, box.end, end)
    return made + (_cut_end(text, Span(start, end), last=last) if start < end else [])


def _cut_end(text: str, rest: Span, *, last: bool) -> list[Segment]:
    tail = max(rest.start, rest.end - 120)
    stub = _LINK_STUB.search(text, tail, rest.end) if _may_be_stub(text[tail : rest.end]) else None
    if stub is not None and stub.start("stub") > rest.start:
        closing = Segment(stub.start("stub"), stub.end("stub"), "boilerplate")
    else:
        credit = find_closing_credit(text, rest) if last or text[rest.end - 1] == ")" else None
        if credit is None:
            return [Segment(rest.start, rest.end, "body")]
        closing = Segment(credit.start, credit.end, "byline", credit)
    end = closing.start
    while text[end - 1].isspace():
        end -= 1
    return [Segment(rest.start, end, "body"), closing]


def _may_be_wire(text: str, start: int) -> bool:
    """Whether a paragraph opens in capitals with a bracket soon after; hardly any does by chance."""
    return text[start : start + 4].isupper() and "(" in text[start : start + 60]


def _may_be_stub(tail: str) -> bool:
    """A cheap look for the words without which there is none; most paragraphs have none of them."""
    return "here" in tail or "ore" in tail or "HERE" in tail or "MORE" in tail or "elow" in tail or "eading" in tail


def _blank(text: str, start: int, end: int) -> int:
    return len(text[start:end]) - len(text[start:end].lstrip())

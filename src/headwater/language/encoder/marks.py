"""Where quotation marks decide: what the model took for content, settled by the marks around it.

Marks are facts. A content that begins or ends inside a quotation is widened to its edge, unless a reason stands in
between: a source, a cue or another content ("“We go,” he said, “and stay”" inside one pair of marks that is not
closed). A content that fills a quotation takes the marks with it. One that begins with a whole sentence quoted within a
quotation ends with it: what follows is the outer speaker's again.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

# What may stand between a cue and what it introduces: "told (me late on Monday):".
_INTRODUCED = re.compile(r"[^“”\"‘’'.,;:\n]{0,40}[:,]? [‘']?")


def settle_contents(text: str, contents: Sequence[Span], others: Sequence[Span], quotes: Sequence[Quote]) -> list[Span]:
    """The contents, each widened to the quotations that it cuts; `others` are sources and cues, `quotes` outermost.

    All in the order of the text. Contents that touch after this stay apart: each keeps what was its own.
    """
    taken = sorted([*contents, *others])
    return _apart([_settle(text, span, taken, quotes) for span in contents])


def _settle(text: str, span: Span, taken: Sequence[Span], quotes: Sequence[Quote]) -> Span:
    start, end = span.start, span.end
    for quote in quotes[_first_behind(quotes, start) :]:
        if quote.start >= end:
            break
        inner = _words_edges(text, quote)
        if quote.start < start and (start <= inner.start or _free(taken, quote.start, start)):
            start = quote.start
        if end < quote.end and (end >= inner.end or (quote.closed and _free(taken, end, quote.end))):
            end = quote.end
    return Span(start, end)


def end_inner(text: str, found: Sequence[Found], quotes: Sequence[Quote]) -> list[Found]:
    """The attributions, each content right behind its cue no longer than an inner quotation's whole sentence there.

    As in "“He told me: ‘Absolutely.’ There is no request,” she said", where she says that there is none. `quotes` of
    any depth, in order.
    """
    whole = [quote for quote in quotes if quote.depth and quote.closed and text[quote.inner.end - 1] in ".!?"]
    inner = {start: quote.end for quote in whole for start in (quote.start, quote.inner.start)}
    return [_ended(text, item, inner) for item in found] if inner else list(found)


def _ended(text: str, item: Found, inner: Mapping[int, int]) -> Found:
    first = item.content[0]
    end = inner.get(first.start, first.end)
    beside = end < first.end and _INTRODUCED.fullmatch(text, item.cue.end, first.start)
    return item.with_content(Span(first.start, end)) if beside else item


def _first_behind(quotes: Sequence[Quote], at: int) -> int:
    """The first quotation that ends behind a place (outermost ones do not overlap)."""
    return bisect_left(quotes, at + 1, key=lambda quote: quote.end)


def _words_edges(text: str, quote: Quote) -> Span:
    """The quotation's inside without marks of punctuation at its edges."""
    start, end = quote.inner.start, quote.inner.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end)


def _free(taken: Sequence[Span], start: int, end: int) -> bool:
    """Whether no source, cue or content begins or ends inside the stretch."""
    near = taken[max(0, bisect_left(taken, start, key=lambda span: span.start) - 8) :]
    for span in near:
        if span.start >= end:
            break
        if span.start < end and start < span.end:
            return False
    return True


def _apart(spans: list[Span]) -> list[Span]:
    """The spans, none running into the next."""
    cut = [Span(a.start, min(a.end, max(a.start, b.start))) for a, b in pairwise(spans)]
    return [*cut, *spans[-1:]]

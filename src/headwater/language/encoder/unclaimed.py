"""Quotations that the model gave to nobody, or only in parts to those quoted within them.

Tags are flat: where somebody is quoted who quotes others, the model tends to see the inner saying only. The marks show
that the whole belongs to one speaker, and the rules know how a line names that speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

# Shorter ones are terms and titles as often as sayings.
_FEWEST_WORDS = 5
_WORD = re.compile(r"\w+")


def claim_quotations(
    text: str, found: Sequence[Found], quotes: Sequence[Quote], by_rules: Callable[[], Sequence[Found]]
) -> Iterator[Found]:
    """What the rules find for quotations that no attribution from outside them covers; `quotes` are the outermost.

    `by_rules` is called where there is such a quotation.
    """
    for quote, holding in _with_those_that_touch(quotes, found):
        if len(_WORD.findall(text, quote.start, quote.end)) < _FEWEST_WORDS or _covered(quote, holding):
            continue
        for item in by_rules():
            content = [span for span in item.content if span.overlaps(quote.span)]
            if content and _speaks_outside(item, quote):
                whole = Span(min(content[0].start, quote.start), max(content[-1].end, quote.end))
                reason = f"a quotation that the model gave to nobody: {item.reason}"
                yield replace(item, content=(whole,), reason=reason)
                break


def claim_headlines(
    found: Sequence[Found], headlines: Sequence[Span], by_rules: Callable[[], Sequence[Found]]
) -> Iterator[Found]:
    """What the rules find in a headline in which the model saw nothing: “Bridge is safe: mayor” has no cue for it."""
    for headline in headlines:
        if not any(item.cue.overlaps(headline) for item in found):
            for item in by_rules():
                if headline.contains(item.cue):
                    yield replace(item, reason=f"a headline in which the model saw nothing: {item.reason}")


def _with_those_that_touch(
    quotes: Sequence[Quote], found: Sequence[Found]
) -> Iterator[tuple[Quote, list[tuple[Span, Found]]]]:
    """Each quotation with the contents that overlap it, and whose they are; quotations in order, without overlaps."""
    ends = [quote.end for quote in quotes]
    touching: list[list[tuple[Span, Found]]] = [[] for _ in quotes]
    for item in found:
        for span in item.content:
            at = bisect_right(ends, span.start)
            while at < len(quotes) and quotes[at].start < span.end:
                touching[at].append((span, item))
                at += 1
    return zip(quotes, touching, strict=True)


def _speaks_outside(item: Found, quote: Quote) -> bool:
    return not any(span.overlaps(quote.span) for span in (item.cue, *filter(None, (item.source,))))


def _covered(quote: Quote, holding: Sequence[tuple[Span, Found]]) -> bool:
    """Whether attributions from outside the quotation hold at least half of it."""
    mine = [span for span, item in holding if _speaks_outside(item, quote)]
    return 2 * sum(min(span.end, quote.end) - max(span.start, quote.start) for span in mine) >= quote.end - quote.start

"""Quotations that the model gave to nobody, or only in parts to those quoted within them.

Tags are flat: where somebody is quoted who quotes others, the model tends to see the inner saying only. The marks show
that the whole belongs to one speaker, and the rules know how a line names that speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

# Shorter ones are terms and titles as often as sayings.
_FEWEST_WORDS = 5
_WORD = re.compile(r"\w+")


def claim_quotations(
    text: str, found: Sequence[Found], quotes: Sequence[Quote], by_rules: Sequence[Found]
) -> Iterator[Found]:
    """What the rules find for quotations that no attribution from outside them covers; `quotes` are the outermost."""
    for quote in quotes:
        if len(_WORD.findall(text, quote.start, quote.end)) < _FEWEST_WORDS or _covered(quote, found):
            continue
        for item in by_rules:
            content = [span for span in item.content if span.overlaps(quote.span)]
            if content and _speaks_outside(item, quote):
                whole = Span(min(content[0].start, quote.start), max(content[-1].end, quote.end))
                reason = f"a quotation that the model gave to nobody: {item.reason}"
                yield replace(item, content=(whole,), reason=reason)
                break


def _speaks_outside(item: Found, quote: Quote) -> bool:
    return not any(span.overlaps(quote.span) for span in (item.cue, *filter(None, (item.source,))))


def _covered(quote: Quote, found: Sequence[Found]) -> bool:
    """Whether attributions from outside the quotation hold at least half of it."""
    held = 0
    for item in found:
        if _speaks_outside(item, quote):
            held += sum(max(0, min(span.end, quote.end) - max(span.start, quote.start)) for span in item.content)
    return 2 * held >= quote.end - quote.start

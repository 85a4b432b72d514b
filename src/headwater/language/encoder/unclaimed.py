"""Quotations that the model gave to nobody, or only in parts to those quoted within them.

Tags are flat: where somebody is quoted who quotes others, the model tends to see the inner saying only. The marks show
that the whole belongs to one speaker, and the rules know how a line names that speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

# Shorter ones are terms and titles as often as sayings.
_FEWEST_WORDS = 5
_WORD = re.compile(r"\w+")
_PLAIN = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells?|report(?:ed|s)|announce[ds]|warn(?:ed|s)|confirm(?:ed|s)|den(?:ied|ies)|admit(?:ted|s)|"
    r"claim(?:ed|s)|stated|declared|insist(?:ed|s)|acknowledge[ds]|alleged|testified|explained|added|shouted|replied)\b"
)
_CLOSE = 80  # characters behind a content in which whoever carries it may stand


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
    text: str, found: Sequence[Found], headlines: Sequence[Span], by_rules: Callable[[], Sequence[Found]]
) -> Iterator[Found]:
    """What the rules find in a headline in which the model saw nothing: “Bridge is safe: mayor” has no cue for it.

    A name before a colon may as well be the topic ("Ellis: council to vote again"): it speaks if it does in the body.
    """
    sources = {word for item in found if item.source for word in _WORD.findall(item.source.of(text).lower())}
    for headline in headlines:
        if not any(item.cue.overlaps(headline) for item in found):
            for item in by_rules():
                if headline.contains(item.cue) and not _is_topic(text, item, headline, sources):
                    yield replace(item, reason=f"a headline in which the model saw nothing: {item.reason}")


def _is_topic(text: str, item: Found, headline: Span, sources: Set[str]) -> bool:
    """Whether a headline begins with a name and a colon, and nobody of that name speaks in the article."""
    if item.source is None or item.source.start != headline.start or not item.named:
        return False
    return sources.isdisjoint(_WORD.findall(item.source.of(text).lower()))


def claim_nested(text: str, found: Sequence[Found], by_rules: Callable[[], Sequence[Found]]) -> Iterator[Found]:
    """What the rules find within a content, or around a whole attribution, where the model saw one saying only.

    As in "Police said witnesses reported that the driver had shouted", or "Losses were put at $40m, the minister told
    members, the radio said". Only plain verbs of saying count: of what the rules find in contents with other verbs,
    annotators of PolNeAR took next to nothing for an attribution.
    """
    cues = [item.cue for item in found]
    if not all(any(cue.overlaps(verb) for cue in cues) for verb in _plain_verbs(text, found)):
        for item in by_rules():
            if item.source is None or not item.content or not _PLAIN.search(text, item.cue.start, item.cue.end):
                continue
            if not any(item.cue.overlaps(cue) or item.source.overlaps(cue) for cue in cues) and _is_nested(item, found):
                yield replace(item, reason=f"of which the model saw one part: {item.reason}")


def _plain_verbs(text: str, found: Sequence[Found]) -> Iterator[Span]:
    """The plain verbs of saying in the contents, and close behind them."""
    for item in found:
        for span in item.content:
            for match in _PLAIN.finditer(text, span.start, min(len(text), span.end + _CLOSE)):
                yield Span(*match.span())


def _is_nested(item: Found, found: Sequence[Found]) -> bool:
    """Whether one of these holds all of it in a stretch of its content, or is so held by it."""
    whole = item.whole
    return any(
        any(span.contains(whole) for span in other.content) or any(span.contains(other.whole) for span in item.content)
        for other in found
    )


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

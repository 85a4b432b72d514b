"""What is compared between articles: each quotation an attribution of its own, and only where something is said.

A reading joins what one cue carries, as PolNeAR does: "“A,” she said. “B.”" is one attribution in two stretches. But
articles cut, carry and compare quotations one by one, so a story takes them apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from headwater.findings.attributions.said import tells
from headwater.model.finding import Attribution, Form
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Span

_OPENING = frozenset("\"“„«‘'`")


def as_units(reading: Reading) -> Reading:
    """The reading with its attributions taken apart; what lay within one's content lies within the part that holds it.

    What tells of nothing said is left out (see `said.tells`); what lay within it stands by itself.
    """
    parts: dict[str, tuple[Attribution, ...]] = {
        attribution.id: tuple(_parts(reading.article.text, attribution))
        for attribution in reading.attributions
        if tells(reading.article.text, attribution)
    }
    units = [replace(unit, parent=_parent(unit, parts)) for group in parts.values() for unit in group]
    return replace(reading, attributions=tuple(units))


def _parts(text: str, attribution: Attribution) -> Iterator[Attribution]:
    stretches = attribution.content
    quoted = [text[span.start] in _OPENING for span in stretches]
    if len(stretches) < 2 or not any(quoted):
        yield attribution
        return
    for content in _grouped(stretches, quoted):
        form = attribution.form if attribution.form != "mixed" else _form(text, content)
        yield replace(
            attribution,
            id=content_id("att", attribution.article, attribution.source, attribution.cue, content),
            content=content,
            form=form,
        )


def _grouped(stretches: Sequence[Span], quoted: Sequence[bool]) -> Iterator[tuple[Span, ...]]:
    """Each quotation alone; stretches without quotation marks that follow each other together."""
    for is_quoted, group in groupby(zip(stretches, quoted, strict=True), key=lambda pair: pair[1]):
        spans = tuple(span for span, _ in group)
        yield from ((span,) for span in spans) if is_quoted else (spans,)


def _form(text: str, content: Sequence[Span]) -> Form:
    if _all_quoted(text, content):
        return "direct"
    return "mixed" if any(mark in span.of(text) for span in content for mark in '"“«‘') else "indirect"


def _all_quoted(text: str, content: Sequence[Span]) -> bool:
    return all(text[span.start] in _OPENING for span in content)


def _parent(unit: Attribution, parts: dict[str, tuple[Attribution, ...]]) -> str | None:
    if unit.parent is None or unit.parent not in parts:
        return None
    own = unit.content[0]
    holders = [part.id for part in parts[unit.parent] if any(span.contains(own) for span in part.content)]
    return holders[0] if holders else None

"""What the rules found, as the records of a reading: forms, parents and ids."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from headwater.language.rules.denying import is_denied
from headwater.language.rules.found import Found
from headwater.language.rules.hedges import HedgeFound
from headwater.model.article import Article
from headwater.model.finding import Attribution, Form, Hedge
from headwater.model.ids import content_id
from headwater.model.spans import Span
from headwater.text.quotes import Quote

STEP = "rules"
VERSION = 1
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_EMPTY_WORDS = frozenset({"that", "as", "and", "to"})


def make_attributions(
    article: Article, found: Iterable[Found], quotes: Sequence[Quote], step: str = STEP, version: int = VERSION
) -> tuple[Attribution, ...]:
    """The attributions in the order of the text, each with its form and the one whose content holds it."""
    unique: dict[tuple[object, ...], Found] = {}
    for item in found:
        if item.content:
            unique.setdefault((item.source, item.cue, item.content), item)
    ordered = sorted(unique.values(), key=lambda item: (min(item.cue, *item.content), item.cue, item.content))
    ids = [content_id("att", article.id, item.source, item.cue, item.content) for item in ordered]
    parents = [None if number is None else ids[number] for number in _parents(ordered)]
    outer = _Outer(quotes)
    return tuple(
        Attribution(
            id=ids[number],
            score=item.score,
            reason=item.reason,
            step=step,
            version=version,
            article=article.id,
            source=(item.source,) if item.source is not None else (),
            cue=(item.cue,),
            content=item.content,
            form="direct" if item.verbatim else _form(article.text, item.content, outer),
            named=item.named and item.source is not None,
            parent=parents[number],
            topic=item.topic,
            denied=is_denied(article.text, item),
        )
        for number, item in enumerate(ordered)
    )


class _Outer:
    """The outermost quotations of an article, for looking up whether a place lies in one."""

    def __init__(self, quotes: Sequence[Quote]) -> None:
        spans = sorted((quote.start, quote.end) for quote in quotes if quote.depth == 0)
        self._starts = [start for start, _ in spans]
        self._ends = [end for _, end in spans]

    def holds(self, at: int) -> bool:
        """Whether the character at `at` stands in a quotation."""
        number = bisect_right(self._starts, at) - 1
        return number >= 0 and at < self._ends[number]


def _form(text: str, content: Sequence[Span], outer: _Outer) -> Form:
    """Direct where every word stands in quotation marks (a bare "that" aside), mixed where some do."""
    quoted = plain = 0
    for span in content:
        for match in _WORD.finditer(text, span.start, span.end):
            if outer.holds(match.start()):
                quoted += 1
            elif match.group().lower() not in _EMPTY_WORDS:
                plain += 1
    if quoted and not plain:
        return "direct"
    return "mixed" if quoted else "indirect"


def _parents(ordered: Sequence[Found]) -> list[int | None]:
    """For each attribution the number of the one whose content most closely holds all of it, or which carries it."""
    wholes = [item.whole for item in ordered]
    contents = sorted((span.start, span.end, n) for n, item in enumerate(ordered) for span in item.content)
    starts = [start for start, _, _ in contents]
    by_cue: dict[Span | None, int] = {item.cue: n for n, item in enumerate(ordered)}
    found: list[int | None] = []
    for number, whole in enumerate(wholes):
        best: tuple[int, int] | None = None
        for start, end, holder in contents[
            max(0, bisect_left(starts, whole.start) - 8) : bisect_right(starts, whole.start)
        ]:
            holds = holder != number and start <= whole.start and whole.end <= end
            if holds and (best is None or end - start < best[0]) and wholes[holder] != whole:
                best = (end - start, holder)
        found.append(by_cue.get(ordered[number].carrier) if best is None else best[1])
    return found


def make_hedges(article: Article, found: Iterable[HedgeFound]) -> tuple[Hedge, ...]:
    """The hedges in the order of the text, one for each stretch."""
    unique = {span: (kind, reason, score) for span, kind, reason, score in sorted(found, key=lambda hedge: hedge[0])}
    return tuple(
        Hedge(
            id=content_id("hdg", article.id, span),
            score=score,
            reason=reason,
            step=STEP,
            version=VERSION,
            article=article.id,
            start=span.start,
            end=span.end,
            kind=kind,
        )
        for span, (kind, reason, score) in unique.items()
    )

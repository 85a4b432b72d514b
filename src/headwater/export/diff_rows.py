"""A diff in rows and numbers, as the page and the terminal show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from headwater.model.article import Article
from headwater.model.diff import Diff, Stretch, StretchKind
from headwater.model.spans import Span

KINDS: dict[StretchKind, str] = {
    "same": "the same",
    "changed": "changed",
    "moved": "moved",
    "added": "added",
    "left_out": "left out",
}


def word_counts(diff: Diff) -> tuple[tuple[str, int], ...]:
    """How many words each kind of stretch has ("changed" and "added" by b's), kinds with none left out."""
    counts: Counter[StretchKind] = Counter()
    for stretch in diff.stretches:
        span, article = (stretch.b, diff.b) if stretch.b is not None else (stretch.a, diff.a)
        counts[stretch.kind] += len(article.words_at(span).split()) if span else 0
    return tuple((words, counts[kind]) for kind, words in KINDS.items() if counts[kind])


def rows_of(diff: Diff) -> Iterator[tuple[Stretch, ...]]:
    """The stretches in rows: one begins where either article begins another paragraph or goes on elsewhere."""
    row: list[Stretch] = []
    for stretch in diff.stretches:
        if row and (
            _parted(diff.a, [held.a for held in row], stretch.a) or _parted(diff.b, [held.b for held in row], stretch.b)
        ):
            yield tuple(row)
            row = []
        row.append(stretch)
    if row:
        yield tuple(row)


def _parted(article: Article, row: Sequence[Span | None], span: Span | None) -> bool:
    """Whether a paragraph ends, or words are passed over, between the row's last stretch on this side and `span`."""
    before = next((held for held in reversed(row) if held is not None), None)
    if span is None or before is None:
        return False
    between = article.text[before.end : span.start]
    return span.start < before.end or "\n" in between or any(character.isalnum() for character in between)

"""Two articles held against each other, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from headwater.export.diff_rows import rows_of, word_counts
from headwater.export.show import counted, one_line, outlet_words, published_words
from headwater.export.terminal.lines import Lines, Part, changed_parts
from headwater.model.article import Article
from headwater.model.diff import Diff, Stretch
from headwater.model.spans import Span

if TYPE_CHECKING:
    from rich.console import Console


def print_diff(console: Console, diff: Diff, *, verbose: bool = False) -> None:
    """The second article with what the first has besides struck through; `verbose` also prints what is the same."""
    lines = Lines(console)
    for label, article in (("A", diff.a), ("B", diff.b)):
        head = f"  {outlet_words(article)}, {published_words(article)}  "
        lines.say((label, "bold"), head, (one_line(article.path), "dim"), hang=3)
    counts = word_counts(diff)
    lines.say(" · ".join(f"{counted(number, 'word')} {kind}" for kind, number in counts) or "no words to compare")
    hidden = 0
    for row in rows_of(diff):
        if not verbose and all(stretch.kind == "same" for stretch in row):
            hidden += 1
            continue
        lines.say("")
        lines.say(*_row(lines, diff, row), indent=2)
    if hidden:
        lines.say("")
        lines.say((f"{counted(hidden, 'paragraph')} the same (--verbose shows them)", "dim"))


def _row(lines: Lines, diff: Diff, row: Sequence[Stretch]) -> Iterator[Part]:
    for number, stretch in enumerate(row):
        if number:
            yield " "
        before, after = _words(diff.a, stretch.a), _words(diff.b, stretch.b)
        if stretch.kind == "moved":
            yield ("[moved] ", "magenta")
            yield after
        elif stretch.kind == "same":
            yield after
        else:
            yield from changed_parts(lines, before, after)


def _words(article: Article, span: Span | None) -> str:
    return one_line(article.words_at(span)) if span else ""

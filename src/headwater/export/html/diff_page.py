"""Two articles side by side as a page, paragraph against paragraph."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.diff_rows import KINDS, rows_of, word_counts
from headwater.export.html.articles import title_of
from headwater.export.html.environment import render
from headwater.export.html.escape import shown
from headwater.export.show import outlet_words, published_words
from headwater.model.article import Article
from headwater.model.diff import Diff, Stretch, StretchKind
from headwater.model.spans import Span

# A stretch of unbroken text longer than this is clipped on the page; the JSON has the spans of all of it.
SHOWN = 20_000


@dataclass(frozen=True, slots=True)
class DiffRow:
    """One pair of paragraphs as markup; either may be empty."""

    a: Markup
    b: Markup
    kinds: str


@dataclass(frozen=True, slots=True)
class SideHead:
    """What stands over one side."""

    outlet: str
    title: str
    published: str
    path: str


def diff_html(diff: Diff) -> str:
    """The two articles of a diff side by side: struck what was left out, marked what was added, changed or moved."""
    return render(
        "diff.html.j2",
        with_script=False,
        sides=(_side(diff.a), _side(diff.b)),
        figures=word_counts(diff),
        rows=[_row(diff, row) for row in rows_of(diff)],
    )


def _side(article: Article) -> SideHead:
    return SideHead(outlet_words(article), title_of(article), published_words(article), article.path)


def _row(diff: Diff, row: Sequence[Stretch]) -> DiffRow:
    a = _cell(diff.a, [(stretch.kind, stretch.a) for stretch in row if stretch.a], is_a=True)
    b = _cell(diff.b, [(stretch.kind, stretch.b) for stretch in row if stretch.b], is_a=False)
    return DiffRow(a, b, " ".join(dict.fromkeys(KINDS[stretch.kind] for stretch in row if stretch.kind != "same")))


_TAGS: dict[tuple[StretchKind, bool], Markup] = {
    ("left_out", True): Markup("<del>{}</del>"),
    ("changed", True): Markup('<del class="changed">{}</del>'),
    ("changed", False): Markup('<ins class="changed">{}</ins>'),
    ("added", False): Markup("<ins>{}</ins>"),
    ("moved", True): Markup('<mark class="moved">{}</mark>'),
    ("moved", False): Markup('<mark class="moved">{}</mark>'),
}


def _cell(article: Article, stretches: Sequence[tuple[StretchKind, Span]], *, is_a: bool) -> Markup:
    out: list[Markup] = []
    at: int | None = None
    for kind, span in stretches:
        if at is not None:
            out.append(shown(article.text[at : span.start]))
        words = shown(article.text[span.start : min(span.end, span.start + SHOWN)])
        words += "…" if len(span) > SHOWN else ""
        out.append(_TAGS.get((kind, is_a), Markup("{}")).format(words))
        at = span.end
    return Markup("").join(out)

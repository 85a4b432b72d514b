"""Two articles side by side as a page, paragraph against paragraph."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.articles import title_of
from headwater.export.html.environment import render
from headwater.export.html.escape import shown
from headwater.export.show import date_words, outlet_words
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
        if row and (_parted(diff.a, row, stretch.a, "a") or _parted(diff.b, row, stretch.b, "b")):
            yield tuple(row)
            row = []
        row.append(stretch)
    if row:
        yield tuple(row)


def _parted(article: Article, row: Sequence[Stretch], span: Span | None, side: str) -> bool:
    """Whether a paragraph ends, or words are passed over, between the row's last stretch on this side and `span`."""
    before = next((held for stretch in reversed(row) if (held := getattr(stretch, side))), None)
    if span is None or before is None:
        return False
    between = article.text[before.end : span.start]
    return span.start < before.end or "\n" in between or any(character.isalnum() for character in between)


def _side(article: Article) -> SideHead:
    return SideHead(outlet_words(article), title_of(article), date_words(article.published), article.path)


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

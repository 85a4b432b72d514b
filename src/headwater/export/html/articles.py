"""The articles in full, their text cut at every boundary of a mark, so that overlapping marks can light up."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import attrgetter

from markupsafe import Markup

from headwater.export.html.context import (
    KEPT_AROUND,
    KEPT_AT_START,
    KEPT_OF_MARK,
    WHOLE_UP_TO,
    Context,
    Mark,
    article_anchor,
    place_anchor,
)
from headwater.export.html.escape import joined_markup, safe_link, shown
from headwater.export.show import counted, published_words
from headwater.model.article import Article


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A segment of the article as markup; `kind` is the segment's, "gap" for a note of what is left out."""

    kind: str
    html: Markup


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article as the page shows it. `titled`: a headline in its text says the title already."""

    anchor: str
    number: int
    name: str
    outlet_known: bool
    title: str
    titled: bool
    published: str
    authors: tuple[str, ...]
    link: str | None
    url: str | None
    path: str
    language: str | None
    paragraphs: tuple[Paragraph, ...]


def article_views(context: Context) -> tuple[ArticleView, ...]:
    """Every article with the marks that the other sections have left in it; to be made after them."""
    return tuple(_view(context, article) for article in context.dossier.articles)


def _view(context: Context, article: Article) -> ArticleView:
    number = context.numbers[article.id]
    marks = MarksOfText.of(context.marks.get(article.id, ()))
    return ArticleView(
        anchor=article_anchor(number),
        number=number + 1,
        name=context.names[article.id],
        outlet_known=bool(article.outlet),
        title=title_of(article),
        titled=any(_same_words(article.title, article.words_at(s.span)) for s in article.segments_of("headline")),
        published=published_words(article),
        authors=article.authors,
        link=safe_link(article.url),
        url=article.url,
        path=article.path,
        language=article.language,
        paragraphs=tuple(_paragraphs(article, marks, number)),
    )


def title_of(article: Article) -> str:
    """The article's title, else its headline, else its first words."""
    if article.title:
        return article.title[:400]
    headline = next(iter(article.segments_of("headline")), None)
    return article.text[headline.start : headline.end][:400] if headline else article.text[:80].strip()


def _same_words(title: str | None, headline: str) -> bool:
    return title is None or title.split() == headline.split()


def _paragraphs(article: Article, marks: MarksOfText, number: int) -> Iterator[Paragraph]:
    stretches = tuple(_stretches(article))
    ends = [end for _, end, _ in stretches]
    before = 0
    for low, high in _kept_stretches(len(article.text), marks.marks):
        if low > before:
            yield _gap(low - before)
        for start, end, kind in stretches[bisect_right(ends, low) :]:
            if start >= high:
                break
            html = joined_markup(pieces(article.text, max(low, start), min(high, end), marks, number))
            yield Paragraph(kind, html)
        before = high
    if before < len(article.text):
        yield _gap(len(article.text) - before)


def _stretches(article: Article) -> Iterator[tuple[int, int, str]]:
    """The segments with their kinds, and what text stands between them without being of any."""
    at = 0
    for segment in article.segments:
        yield from _unnamed(article.text, at, segment.start)
        yield segment.start, segment.end, segment.kind
        at = segment.end
    yield from _unnamed(article.text, at, len(article.text))


def _unnamed(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield start, start + len(words.strip()), "text"


def _kept_stretches(length: int, marks: Sequence[Mark]) -> list[tuple[int, int]]:
    if length <= WHOLE_UP_TO:
        return [(0, length)]
    kept = [(0, KEPT_AT_START)]
    for mark in marks:
        low, high = (
            max(0, mark.start - KEPT_AROUND),
            min(length, min(mark.end, mark.start + KEPT_OF_MARK) + KEPT_AROUND),
        )
        if low <= kept[-1][1]:
            kept[-1] = (kept[-1][0], max(kept[-1][1], high))
        else:
            kept.append((low, high))
    return kept


def _gap(length: int) -> Paragraph:
    return Paragraph("gap", Markup("… {} are left out of this page here …").format(counted(length, "character")))


@dataclass(frozen=True, slots=True)
class MarksOfText:
    """An article's marks, sorted, and for each the furthest end so far: what touches a stretch is found by halving."""

    marks: tuple[Mark, ...]
    furthest: tuple[int, ...]

    @classmethod
    def of(cls, marks: Iterable[Mark]) -> MarksOfText:
        """The marks, each once, ready for look-ups."""
        ordered = tuple(sorted(set(marks)))
        return cls(ordered, tuple(accumulate((mark.end for mark in ordered), max)))

    def touching(self, start: int, end: int) -> tuple[Mark, ...]:
        """The marks that share a code point with `[start, end)`."""
        first = bisect_right(self.furthest, start)
        stop = bisect_left(self.marks, end, key=attrgetter("start"))
        return tuple(mark for mark in self.marks[first:stop] if mark.end > start)


def pieces(text: str, start: int, end: int, marks: MarksOfText, number: int) -> Iterator[Markup]:
    """`text[start:end]` as markup, a piece between any two boundaries of marks, each under all marks that cover it.

    A piece at which a mark begins carries the id that links lead to.
    """
    inside = marks.touching(start, end)
    cuts = {start, end}
    for mark in inside:
        cuts |= {max(mark.start, start), min(mark.end, end)}
    active: list[Mark] = []
    following = 0
    for low, high in pairwise(sorted(cuts)):
        active = [mark for mark in active if mark.end > low]
        while following < len(inside) and inside[following].start <= low:
            active.append(inside[following])
            following += 1
        begins = any(mark.start == low for mark in active)
        yield _piece(text[low:high], active, place_anchor(number, low) if begins else None)


def _piece(words: str, active: Sequence[Mark], anchor: str | None) -> Markup:
    if not active:
        return shown(words)
    keys = " ".join(dict.fromkeys(mark.key for mark in active))
    roles = " ".join(dict.fromkeys(mark.role for mark in active))
    named = f'id="{anchor}" ' if anchor else ""
    # Keys, roles and anchors are the page's own. `Markup.format`, for 400 pieces an article, took a fifth of its time.
    return Markup(f'<span {named}class="{roles}" data-f="{keys}">{shown(words)}</span>')  # noqa: S704 - the rest escaped


def marked_words(text: str, start: int, end: int, marks: MarksOfText, limit: int = 600) -> Markup:
    """`text[start:end]` up to `limit` code points as markup, with the marked words in `<mark>` and no links to them."""
    stop = min(end, start + limit)
    cuts = {start, stop}
    inside = marks.touching(start, stop)
    for mark in inside:
        cuts |= {max(mark.start, start), min(mark.end, stop)}
    out = []
    for low, high in pairwise(sorted(cuts)):
        words = shown(text[low:high])
        covered = any(mark.start <= low < mark.end for mark in inside)
        out.append(Markup(f"<mark>{words}</mark>") if covered else words)  # noqa: S704 - the words are escaped
    return joined_markup(out) + ("…" if stop < end else "")

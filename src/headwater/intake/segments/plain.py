"""The segments of a text that came as it is: pasted, scraped, or the text of a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from headwater.intake.outlets import is_outlet_line
from headwater.intake.segments.body import cut_body
from headwater.intake.segments.captions import caption_after, find_caption_credit, is_caption, is_gallery
from headwater.intake.segments.credits import find_byline_credit, is_byline, is_credit_line, is_name, is_signature
from headwater.intake.segments.furniture import is_breadcrumb, is_copyright, is_date_line, is_furniture, opens_list
from headwater.intake.segments.headline import find_headline
from headwater.intake.segments.line import read_line
from headwater.intake.segments.paragraphs import ends_sentence, split_paragraphs
from headwater.model.article import Segment, SegmentKind
from headwater.model.spans import Span

_SHORT = 12
_MOST_LISTED = 8
_EDGE = 12
_LABEL = 6


def segment_text(text: str, title: str | None) -> tuple[Segment, ...]:
    """The segments of a plain text in its order; each paragraph of the body is one of its own.

    `title` is what the row or meta.json calls the article: the headline segment, where the text begins with it.
    """
    paragraphs = split_paragraphs(text)
    if not paragraphs:
        return ()
    sorting = _Sorting(text, paragraphs)
    sorting.mark_by_form()
    sorting.mark_signed()
    sorting.mark_headline(title)
    sorting.mark_top()
    sorting.mark_lists()
    sorting.mark_tail()
    return sorting.segments()


@dataclass
class _Sorting:
    """The paragraphs of one text and what each has been found to be; `None` is body so far."""

    text: str
    paragraphs: list[Span]
    kinds: list[SegmentKind | None] = field(default_factory=list)
    headline: Span | None = None

    def line(self, index: int) -> str:
        return self.paragraphs[index].of(self.text)

    def mark_by_form(self) -> None:
        """What a paragraph is by its own words, wherever it stands."""
        self.kinds = [self._form(paragraph) for paragraph in self.paragraphs]

    def _form(self, paragraph: Span) -> SegmentKind | None:
        words = paragraph.of(self.text)
        line = read_line(words)
        if line is None:
            return "caption" if is_gallery(words) else None
        if is_byline(line.text) or is_credit_line(line):
            return "byline"
        if is_furniture(line) and not is_gallery(words):
            return "boilerplate"
        return "caption" if is_caption(self.text, paragraph, line) else None

    def mark_signed(self) -> None:
        """Names over a well-known outlet's ("Jane Doe", "USA TODAY"): neither of the two is the headline."""
        for index in range(min(_EDGE, len(self.kinds) - 1)):
            if self.kinds[index] is None and is_outlet_line(self.line(index + 1)) and _names_people(self.line(index)):
                self.kinds[index] = self.kinds[index + 1] = "byline"

    def mark_headline(self, title: str | None) -> None:
        found = find_headline(self.text, self.paragraphs, self.kinds, title)
        if found is None:
            return
        index, self.headline = found
        if self.headline == self.paragraphs[index]:
            self.kinds[index] = "headline"
        else:  # something goes on in the headline's own line
            rest = self.text[self.headline.end : self.paragraphs[index].end]
            start = self.headline.end + len(rest) - len(rest.lstrip(" \t-–—:|"))
            self.paragraphs[index : index + 1] = [self.headline, Span(start, self.paragraphs[index].end)]
            self.kinds[index : index + 1] = ["headline", self._after_headline(self.paragraphs[index + 1])]

    def _after_headline(self, rest: Span) -> SegmentKind | None:
        """The body, or a stamp: who and when."""
        if not is_date_line(rest.of(self.text)):
            return None
        return "boilerplate" if find_byline_credit(self.text, rest) is None else "byline"

    def mark_top(self) -> None:
        """Breadcrumbs, labels and menus above the headline; who and when between it and the body."""
        at = self.kinds.index("headline") if "headline" in self.kinds else -1
        for index in range(at):
            if self.kinds[index] is None and (
                len(self.line(index).split()) <= _LABEL or is_breadcrumb(self.line(index))
            ):
                self.kinds[index] = "boilerplate"
        for index in range(at + 1, min(at + 1 + _EDGE, len(self.kinds))):
            line = self.line(index)
            if self.kinds[index] is None:
                if is_breadcrumb(line):
                    self.kinds[index] = "boilerplate"
                elif is_signature(line) or is_outlet_line(line) or (is_name(line) and self._signs(index, at)):
                    self.kinds[index] = "byline"
                else:
                    return

    def _signs(self, index: int, headline: int) -> bool:
        """Whether a name near the top is the author's: under the headline, or over an outlet's or an agency's."""
        below = self.line(index + 1) if index + 1 < len(self.kinds) else ""
        return bool(below) and (headline >= 0 or is_outlet_line(below) or is_signature(below))

    def mark_lists(self) -> None:
        """Headlines of other articles under "Related stories" and the like."""
        listed = 0
        for index, kind in enumerate(self.kinds):
            if kind is None and not listed:
                continue
            line = self.line(index)
            if kind == "boilerplate" and opens_list(line):
                listed = _MOST_LISTED
            elif listed and kind is None and not ends_sentence(line) and len(line.split()) <= 20:
                self.kinds[index] = "boilerplate"
                listed -= 1
            elif kind is None:
                listed = 0

    def mark_tail(self) -> None:
        """What stands below the report: after the first boilerplate there, short lines that are no sentences."""
        backwards = range(len(self.kinds) - 1, -1, -1)
        last = next((i for i in backwards if self.kinds[i] is None and self._is_prose(i)), -1)
        below = range(last + 1, len(self.kinds))
        opened = False
        for index in below:
            opened = opened or self.kinds[index] == "boilerplate"
            line = self.line(index)
            if self.kinds[index] is None and (opened or is_breadcrumb(line) or is_date_line(line)):
                self.kinds[index] = "boilerplate"

    def _is_prose(self, index: int) -> bool:
        line = self.line(index)
        return len(line.split()) > _SHORT or (ends_sentence(line) and len(line.split()) > 2)

    def segments(self) -> tuple[Segment, ...]:
        made: list[Segment] = []
        bodies = [index for index, kind in enumerate(self.kinds) if kind is None]
        first, last = set(bodies[:3]), bodies[-1:]
        for index, (paragraph, kind) in enumerate(zip(self.paragraphs, self.kinds, strict=True)):
            if kind is None:
                made += cut_body(self.text, paragraph, early=index in first, last=index in last)
            elif kind == "caption":
                made += self._caption(paragraph)
            else:
                made.append(Segment(paragraph.start, paragraph.end, kind, self._credit(paragraph, kind)))
        return tuple(made)

    def _caption(self, paragraph: Span) -> Iterator[Segment]:
        """A caption with its credit; what stands before it is a segment of its own, so that nobody reads it in."""
        credit = find_caption_credit(self.text, paragraph)
        start = caption_after(self.text, paragraph, credit)
        if paragraph.start < start < paragraph.end:
            before = Span(paragraph.start, len(self.text[:start].rstrip()))
            credited = credit is not None and before.contains(credit)
            yield Segment(
                before.start, before.end, "caption" if credited else "boilerplate", credit if credited else None
            )
            yield Segment(start, paragraph.end, "caption", None if credited else credit)
        else:
            yield Segment(paragraph.start, paragraph.end, "caption", credit)

    def _credit(self, paragraph: Span, kind: SegmentKind) -> Span | None:
        if kind == "boilerplate" and is_copyright(paragraph.of(self.text)):
            return find_byline_credit(self.text, paragraph)
        if kind != "byline":
            return None
        line = read_line(paragraph.of(self.text))
        credited = line is not None and is_credit_line(line)
        return paragraph if credited else find_byline_credit(self.text, paragraph)


def _names_people(line: str) -> bool:
    """Whether a line is names that are no headline in capitals: "Jane Doe", "Jane M. Doe", "Jane Doe and John Roe"."""
    words = line.split()
    return is_name(line) and (len(words) == 2 or "and" in words or any(len(word.strip(".")) == 1 for word in words))

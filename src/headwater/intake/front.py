"""What labelled lines above a plain text say of it: "Source: …", "Date: …", also between dashes (front matter)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.intake.authors import read_authors
from headwater.intake.columns import USUAL_COLUMNS
from headwater.intake.known import known
from headwater.intake.published import read_published
from headwater.intake.raw import Given
from headwater.model.article import Segment
from headwater.model.spans import Span

_LABELLED = re.compile(r"(?P<label>[A-Za-z][A-Za-z _-]{0,24}):[ \t]+(?P<value>\S.*?)[ \t]*$")
_FENCES = frozenset(("---", "...", "+++"))
_MOST_LINES = 40
_FEWEST_KNOWN = 2  # a lone "Date: …" is a line of the article's own
_ASKED = ("outlet", "url", "published", "title", "authors")
_FIELDS = {label: ours for ours in _ASKED for label in USUAL_COLUMNS[ours]} | {"by": "authors"}


@dataclass(frozen=True, slots=True)
class Front:
    """The labelled lines: what they say, the title's label and the title where one of them has it, where they end."""

    given: Given = field(default_factory=Given)
    title: tuple[Span, Span] | None = None
    lines: tuple[Span, ...] = ()
    end: int = 0

    def segments(self, *, headline: bool) -> tuple[Segment, ...]:
        """The lines as boilerplate; with `headline`, the title in them as the text's headline."""
        found: list[Segment] = []
        for line in self.lines:
            if headline and self.title is not None and line.contains(self.title[1]):
                label, title = self.title
                found += [Segment(label.start, label.end, "boilerplate"), Segment(title.start, title.end, "headline")]
            else:
                found.append(Segment(line.start, line.end, "boilerplate"))
        return tuple(found)


def read_front(text: str) -> Front:
    """The labelled lines that a text begins with, none where fewer than two of the labels are those of an article's.

    They end at the first blank line or, behind a line of dashes, at the next one. Other labels may stand among them.
    """
    lines = _first_lines(text)
    fenced = bool(lines) and lines[0].of(text).strip() in _FENCES
    found: dict[str, tuple[Span, Span]] = {}
    for number, line in enumerate(lines):
        words = line.of(text)
        labelled = _LABELLED.match(words)
        if fenced and number and words.strip() in _FENCES:
            return _front(text, found, lines[: number + 1])
        if labelled is not None:
            ours = _FIELDS.get(labelled["label"].strip().casefold().replace(" ", "_").replace("-", "_"))
            value = labelled["value"].strip("\"'")
            if ours and ours not in found and known(value):
                start = line.start + labelled.start("value") + labelled["value"].index(value)
                label = Span(line.start, line.start + labelled.end("label") + 1)
                found[ours] = label, Span(start, start + len(value))
        elif not fenced:
            return _front(text, found, lines[:number]) if not words.strip() else Front()
    return Front()


def _first_lines(text: str) -> list[Span]:
    """The spans of the first lines, from the first that is not blank, without their line ends."""
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    lines: list[Span] = []
    for _ in range(_MOST_LINES):
        if start >= len(text):
            break
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        lines.append(Span(start, end - text.endswith("\r", start, end)))
        start = end + 1
    return lines


def _front(text: str, found: dict[str, tuple[Span, Span]], lines: Sequence[Span]) -> Front:
    if len(found) < _FEWEST_KNOWN:
        return Front()
    said = {ours: value.of(text) for ours, (_, value) in found.items()}
    given = Given(
        title=known(said.get("title")),
        outlet=known(said.get("outlet")),
        url=known(said.get("url")),
        published=read_published(said.get("published")),
        authors=read_authors(said.get("authors")),
    )
    return Front(given, found.get("title"), tuple(lines), lines[-1].end)

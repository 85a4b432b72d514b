"""Quotations whose line names no speaker: they go on from the line or the paragraph before."""

from __future__ import annotations

from headwater.language.rules.found import Found
from headwater.language.rules.lines import Line
from headwater.language.rules.naming import is_named
from headwater.language.rules.nominal import find_according_to, find_headline_colon, find_noun_cues, speaks
from headwater.language.rules.subjects import subject_before
from headwater.language.rules.verbal import LineReader
from headwater.model.spans import Span

_GOES_ON = "quotation that goes on from the one before, of the same speaker"
_SPEAKER = "quotation behind a colon and its speaker"
_COLON = "quotation behind a colon and the sentence's subject"


class ArticleReader:
    """Reads an article's lines in order and remembers who spoke last."""

    def __init__(self, names: frozenset[str]) -> None:
        self.names = names
        self.found: list[Found] = []
        self.last: Found | None = None
        self.last_place = (-9, -9)
        self.pending: Found | None = None
        self.asked = False

    def read(self, lines: list[Line]) -> list[Found]:
        """All attributions of the lines, each line's by verbs first."""
        for number, line in enumerate(lines):
            self._read_line(number, line)
        return self.found

    def _read_line(self, number: int, line: Line) -> None:
        pending, self.pending = self.pending, None
        if pending is not None and self._take_pending(pending, line, number):
            return
        reader = LineReader(line)
        found = reader.read()
        found += find_according_to(line)
        found += find_noun_cues(line)
        found += find_headline_colon(line, self.names)
        known = len(self.found)
        self.found += _cut_at_outer(found)
        self.pending = reader.pending
        self._read_unclaimed(number, line, reader)
        spoken = [item for item in self.found[known:] if item.quoted and item.cue.start >= line.starts[0]]
        latest = spoken or [item for item in found if item.source is not None]
        self.asked = line.lows[-1] == "?"
        if latest:
            self._remember(latest[-1], number, line)

    def _remember(self, found: Found, number: int, line: Line) -> None:
        self.last = found
        self.last_place = (number, line.segment)

    def _take_pending(self, pending: Found, line: Line, number: int) -> bool:
        """What follows a line such as "He wrote:" is its content: the quotations, or the whole line."""
        spans = [quote.span for quote in line.quotes if quote is not None] or [line.span(0, len(line) - 1)]
        reason = "behind a cue with a colon"
        self.found += [pending.with_content(span, reason=reason) for span in spans]
        self._remember(pending.with_content(spans[-1], reason=reason), number, line)
        return True

    def _read_unclaimed(self, number: int, line: Line, reader: LineReader) -> None:
        for at, quote in enumerate(line.quotes):
            if quote is None or at in reader.claimed:
                continue
            speaker = self._speaker_of(number, line, reader, at)
            if speaker is not None:
                self.found.append(speaker.with_content(quote.span))

    def _speaker_of(self, number: int, line: Line, reader: LineReader, at: int) -> Found | None:
        own = [item for item in reader.found if item.quoted]
        if own:
            return own[-1].with_content(reason=_GOES_ON)
        if at and line.lows[at - 1] == ":":
            return _behind_colon(line, at - 1) or _behind_speaker(line, at - 1, self.names)
        if set(line.tags) <= set("q.,:") and self._is_near(number, line):
            assert self.last is not None
            return self.last.with_content(reason=_GOES_ON)
        return None

    def _is_near(self, number: int, line: Line) -> bool:
        """Whether the last who spoke did so in the line before, here or at the end of the paragraph before."""
        if self.last is None:
            return False
        last_number, segment = self.last_place
        if segment == line.segment:
            return number - last_number <= 1 or self.last.quoted
        near = number - last_number == 1 or (number - last_number <= 3 and self.asked)
        return line.segment - segment <= 1 and near and self.last.quoted


def _cut_at_outer(found: list[Found]) -> list[Found]:
    """Contents cut where an outer attribution ends the sentence: "He said it was over, Reuters reported"."""
    closing = [item for item in found if item.source is not None and item.content[0].end <= item.source.start]
    return [_cut(item, closing) for item in found]


def _cut(item: Found, closing: list[Found]) -> Found:
    for outer in closing:
        last, end = item.content[-1], outer.content[0].end
        inside = outer.content[0].start < last.start < end < outer.cue.start < last.end
        if inside and outer is not item:
            return item.with_content(*item.content[:-1], Span(last.start, end))
    return item


def _behind_colon(line: Line, colon: int) -> Found | None:
    """As in "The mayor had one answer: “…”": the clause's subject speaks, its verb is the cue."""
    for number in range(1, colon):
        if line.tags[number] in "dzp" and line.tags[number - 1] not in "RW":
            source = subject_before(line, number - 1)
            if source is not None:
                spans = line.span(source[0], source[1] - 1), line.span(number, number)
                return Found(*spans, (), _COLON, 0.5, quoted=True, named=is_named(line, source))
    return None


_LONGEST_SPEAKER = 8  # tokens


def _behind_speaker(line: Line, colon: int, names: frozenset[str]) -> Found | None:
    """As in "The ministry's spokesman: “…”": nothing but the speaker stands before the colon."""
    if not 0 < colon <= _LONGEST_SPEAKER or not speaks(line, (0, colon), names):
        return None
    spans = line.span(0, colon - 1), line.span(colon, colon)
    return Found(*spans, (), _SPEAKER, 0.6, quoted=True, named=is_named(line, (0, colon)))

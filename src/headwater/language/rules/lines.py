"""Lines: a reporter's sentences with each quoted utterance folded into one token, so that rules see their frame."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from headwater.language.rules.tables import frame_words
from headwater.language.rules.tagger import tag_words
from headwater.language.rules.tokens import Tokens, split_tokens
from headwater.model.article import Segment, SegmentKind
from headwater.model.spans import Span
from headwater.text.quotes import Quote, find_quotes
from headwater.text.sentences import split_sentences

_WORD = re.compile(r"\w+")
_ENDS_INSIDE = frozenset(".,!?…;—–-")
_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "•", "*"})
_BEFORE_UTTERANCE = frozenset(",:;—–-―.!?…)]")
UTTERANCE = "q"
# No sentence of news has this many words outside quotations (the longest in PolNeAR's development part has 100 tokens);
# longer stretches are lists or noise and are read in pieces, so that time stays linear in their length.
_LONGEST_LINE = 400
_LONGEST_NAME = 6  # tokens of a quoted stretch that may stand in a noun phrase ("the “Take It Back” movement")


@dataclass(slots=True)
class SegmentText:
    """A segment's tokens and tags (one character a token), its sentences and its quotations.

    `capitals_tell` is false where nearly every word is capitalised, as in many headlines.
    """

    kind: SegmentKind
    tokens: Tokens
    tags: str
    sentences: list[Span]
    quotes: list[Quote]
    capitals_tell: bool = True


@dataclass(slots=True)
class Line:
    """Sentences that no boundary outside quotations parts, as parallel lists over their tokens.

    A token with the tag `q` is a whole quoted utterance; `quotes` gives it (`None` elsewhere) and
    `ended` tells whether a mark of punctuation ends it. Shorter quoted stretches
    stay as they are, token by token, and stand in `fragments`. `segment` is the segment's number, `first` tells the
    segment's first line.
    """

    kind: SegmentKind
    segment: int
    first: bool
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    lows: list[str] = field(default_factory=list)
    tags: str = ""
    quotes: list[Quote | None] = field(default_factory=list)
    fragments: list[Quote] = field(default_factory=list)
    ended: dict[int, bool] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` to token `last`, both included, with the marks of fragments that they fill."""
        start, end = self.starts[first], self.ends[last]
        for quote in self.fragments:
            ends_here = end <= quote.end and quote.inner.end <= self._after(last)
            if quote.inner.start == start and (quote.inner.end <= end or ends_here):
                start = quote.start
            if start <= quote.start < end and ends_here:
                end = quote.end
        return Span(start, end)

    def span_of(self, tokens: tuple[int, int]) -> Span:
        """The span of the tokens `[first, stop)`; see `span`."""
        return self.span(tokens[0], tokens[1] - 1)

    def quote_end_at(self, number: int) -> int:
        """The token behind the shorter quoted stretch of at most 6 tokens that begins at `number`; else `number`."""
        at = self.starts[number]
        quote = next((quote for quote in self.fragments if quote.inner.start == at), None)
        if quote is None:
            return number
        stop = bisect_left(self.starts, quote.inner.end, number)
        return stop if stop - number <= _LONGEST_NAME else number

    def quotes_at(self, number: int) -> bool:
        """Whether token `number` stands in a shorter quoted stretch, its last mark of punctuation aside."""
        at = self.starts[number]
        return any(quote.start < at < quote.inner.end - 1 for quote in self.fragments)

    def _after(self, last: int) -> int:
        """Where the token behind the punctuation that follows `last` begins."""
        following = last + 1
        while following < len(self) and self.tags[following] in ",.:":
            following += 1
        return self.starts[following] if following < len(self) else self.ends[-1] + 3


def read_segments(text: str, segments: Sequence[Segment]) -> list[SegmentText]:
    """Tokens, tags, sentences and quotations of the segments; what one has as a name helps to tag the others."""
    tokens = [split_tokens(text, segment.start, segment.end) for segment in segments]
    names = _capitalised_inside(tokens)
    return [_read_segment(text, segment, its, names) for segment, its in zip(segments, tokens, strict=True)]


def _capitalised_inside(segments: Sequence[Tokens]) -> frozenset[str]:
    """Words in small letters that stand with a capital inside sentences, more often than without one."""
    counts: dict[str, int] = {}
    for tokens in segments:
        if _is_title_case(tokens.words):
            continue
        before = "."
        for word, low in zip(tokens.words, tokens.lows, strict=True):
            if word == low:
                counts[low] = counts.get(low, 0) - 1
            elif before not in _SENTENCE_ENDS:
                counts[low] = counts.get(low, 0) + 1
            before = word
    return frozenset(low for low, n in counts.items() if n > 0)


def _read_segment(text: str, segment: Segment, tokens: Tokens, names: frozenset[str]) -> SegmentText:
    span = segment.span
    sentences = split_sentences(text, span.start, span.end)
    capitals_tell = not _is_title_case(tokens.words)
    tags = []
    at = 0
    for sentence in sentences:
        stop = bisect_left(tokens.starts, sentence.end, at)
        tags.append(tag_words(tokens.words[at:stop], tokens.lows[at:stop], capitals_tell, names))
        at = stop
    quotes = find_quotes(text, span.start, span.end)
    return SegmentText(segment.kind, tokens, "".join(tags), sentences, quotes, capitals_tell)


def _is_title_case(words: Sequence[str]) -> bool:
    """Whether nearly all the longer words begin with a capital letter, so that capitals tell nothing."""
    small = frame_words("noun_prepositions") | frame_words("adjunct_prepositions")
    longer = [word[0].isupper() for word in words if len(word) > 3 and word[0].isalpha() and word not in small]
    return len(longer) >= 3 and sum(longer) >= 0.85 * len(longer)


def make_lines(text: str, segment: SegmentText, number: int) -> list[Line]:
    """The segment's lines, in order."""
    outer = [quote for quote in segment.quotes if quote.depth == 0]
    opened = [quote.start for quote in outer]
    starts = segment.tokens.starts
    lines: list[Line] = []
    at = 0
    for span in _unbroken(segment.sentences, outer):
        end = bisect_left(starts, span.end, at)
        while at < end:
            stop = min(end, at + _LONGEST_LINE)
            first, last = bisect_left(opened, _gap_before(segment, at, span)), bisect_left(opened, starts[stop - 1] + 1)
            line = Line(segment.kind, number, first=not lines)
            at = _fill(text, line, segment, at, stop, outer[first:last])
            if len(line):
                lines.append(line)
    return lines


def _gap_before(segment: SegmentText, at: int, span: Span) -> int:
    """Where quotations that begin in front of token `at` may begin: behind the token before it, in the same span."""
    return max(span.start, segment.tokens.ends[at - 1] if at else 0)


def _unbroken(sentences: Sequence[Span], quotes: Sequence[Quote]) -> list[Span]:
    """Sentences joined wherever a boundary lies inside a quotation."""
    spans: list[Span] = []
    at = 0
    for sentence in sentences:
        while at < len(quotes) and quotes[at].end <= sentence.start:
            at += 1
        inside = at < len(quotes) and quotes[at].start < sentence.start
        if spans and (inside or (at < len(quotes) and quotes[at].start < spans[-1].end < quotes[at].end)):
            spans[-1] = Span(spans[-1].start, sentence.end)
        else:
            spans.append(sentence)
    return spans


def _fill(text: str, line: Line, segment: SegmentText, first: int, stop: int, quotes: Sequence[Quote]) -> int:
    """Fill the line with the segment's tokens `[first, stop)`; returns the token that is next, behind any utterance."""
    tokens, tags = segment.tokens, []
    folded = [quote for quote in quotes if _is_utterance(text, quote, tokens, first)]
    line.fragments = [quote for quote in quotes if quote not in folded]
    at = first
    for quote in [*folded, None]:
        until = max(at, stop) if quote is None else bisect_left(tokens.starts, quote.start, at)
        line.starts += tokens.starts[at:until]
        line.ends += tokens.ends[at:until]
        line.words += tokens.words[at:until]
        line.lows += tokens.lows[at:until]
        line.quotes += [None] * (until - at)
        tags.append(segment.tags[at:until])
        if quote is not None:
            line.starts.append(quote.start)
            line.ends.append(quote.end)
            line.ended[len(line.words)] = text[quote.inner.end - 1] in _ENDS_INSIDE
            line.words.append('"')
            line.lows.append('"')
            line.quotes.append(quote)
            tags.append(UTTERANCE)
            at = bisect_left(tokens.starts, quote.end, until)
    line.tags = "".join(tags)
    return max(at, stop)


def _is_utterance(text: str, quote: Quote, tokens: Tokens, first: int) -> bool:
    """Whether a quotation is somebody's utterance and not a few words taken into the reporter's own sentence."""
    words = len(_WORD.findall(text, quote.inner.start, quote.inner.end))
    if words == 0:
        return False
    ends_inside = text[quote.inner.end - 1] in _ENDS_INSIDE
    before = bisect_left(tokens.starts, quote.start) - 1
    following = text[quote.end : quote.end + 1]
    if before < first:
        return ends_inside or following == "," or not quote.closed or words >= 6
    gap = text[tokens.ends[before] : quote.start]
    last = gap.strip()[-1:] or text[tokens.ends[before] - 1]
    if last in _BEFORE_UTTERANCE:
        return ends_inside or words >= 3 or last == ":"
    return tokens.lows[before] in frame_words("speech") and (words >= 3 or ends_inside)

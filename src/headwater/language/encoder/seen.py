"""What one pass of the encoder sees of an article: everything that is decided later is decided from this."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.language.encoder.pieces import Words, split_pieces
from headwater.language.encoder.scores import Scores, score_article
from headwater.language.encoder.weights import Weights
from headwater.language.rules.lines import SegmentText, read_segments
from headwater.model.article import Article, SegmentKind
from headwater.model.spans import Span
from headwater.text.quotes import Quote

_READ_KINDS: tuple[SegmentKind, ...] = ("headline", "body", "caption")


@dataclass(frozen=True, slots=True)
class Seen:
    """An article's segments that are read, their sentences and quotations, its words and their scores."""

    segments: Sequence[SegmentText]
    sentences: Sequence[Span]
    quotes: Sequence[Quote]
    words: Words
    scores: Scores


def see_article(article: Article, weights: Weights) -> Seen:
    """The pass over an article's headlines, body and captions."""
    text = article.text
    segments = read_segments(text, article.segments_of(*_READ_KINDS))
    sentences = [sentence for segment in segments for sentence in segment.sentences]
    quotes = [quote for segment in segments for quote in segment.quotes]
    words = split_pieces(text, list(_paragraphs(text, segments)), quotes, weights.tokenizer)
    scores = score_article(words, [words.touched(s.start, s.end) for s in sentences], weights)
    return Seen(segments, sentences, quotes, words, scores)


def _paragraphs(text: str, segments: Sequence[SegmentText]) -> Iterator[Span]:
    """What the model reads as paragraphs: a segment's sentences up to a line break between two of them."""
    for segment in segments:
        start = None
        for n, sentence in enumerate(segment.sentences):
            start = sentence.start if start is None else start
            following = segment.sentences[n + 1].start if n + 1 < len(segment.sentences) else None
            if following is None or "\n" in text[sentence.end : following]:
                yield Span(start, sentence.end)
                start = None

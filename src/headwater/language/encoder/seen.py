"""What one pass of the encoder sees of an article: everything that is decided later is decided from this."""

from __future__ import annotations

from collections.abc import Sequence
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
    words = split_pieces(text, _paragraphs(text, segments), quotes, weights.pieces)
    scores = score_article(words, [words.touched(s.start, s.end) for s in sentences], weights)
    return Seen(segments, sentences, quotes, words, scores)


def _paragraphs(text: str, segments: Sequence[SegmentText]) -> list[list[Span]]:
    """What the model reads as paragraphs: a segment's sentences up to a line break between two of them.

    Of a line of the body out of which something is cut, the paragraph is all stretches.
    """
    made: list[list[Span]] = []
    before = None
    for segment in segments:
        for number, sentence in enumerate(segment.sentences):
            if not made or "\n" in text[made[-1][-1].end : sentence.start]:
                made.append([sentence])
            elif number:
                made[-1][-1] = Span(made[-1][-1].start, sentence.end)
            elif before == segment.kind == "body":
                made[-1].append(sentence)
            else:
                made.append([sentence])
            before = segment.kind
    return made

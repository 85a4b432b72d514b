"""Where in an article something stands: headline, lead, body, end or caption."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.model.article import Segment
from headwater.model.reading import Reading
from headwater.model.spans import Stretch
from headwater.model.story import Position

# News prose is written to be cut from its end (the inverted pyramid): the last quarter is what an editor drops first.
_END = 0.75


@dataclass(frozen=True, slots=True)
class Layout:
    """What an article's places are told by: its headlines and captions, and the paragraphs of its body, in order.

    Made once an article, since every mention in it is asked about.
    """

    apart: Sequence[Segment]
    paragraphs: Sequence[Stretch]

    def position_of(self, start: int) -> Position:
        """The part of the article in which the code point `start` lies.

        The lead is the first paragraph of the body, the end its last quarter by code points. Without segments the whole
        text is body, and its first sentence the lead.
        """
        for segment in self.apart:
            if segment.start <= start < segment.end:
                return "headline" if segment.kind == "headline" else "caption"
        if not self.paragraphs or start < self.paragraphs[0].end:
            return "lead"
        first, last = self.paragraphs[0].start, self.paragraphs[-1].end
        return "end" if len(self.paragraphs) > 2 and start >= first + _END * (last - first) else "body"


def layout_of(reading: Reading) -> Layout:
    """The layout of an article; where it has no segments, its sentences are its paragraphs."""
    article = reading.article
    paragraphs = article.segments_of("body") if article.segments else reading.sentences
    return Layout(tuple(article.segments_of("headline", "caption")), tuple(paragraphs))

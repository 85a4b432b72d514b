"""An attribution as the rules find it, before it gets its id."""

from __future__ import annotations

from dataclasses import dataclass, replace

from headwater.model.spans import Span


@dataclass(frozen=True, slots=True)
class Found:
    """Source (if the text gives one), cue and content as spans of the article's text, with why and how sure."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    reason: str
    score: float
    quoted: bool = False
    named: bool = True
    topic: bool = False
    carrier: Span | None = None
    """The cue of the attribution that carries this one, where that one's content does not hold it."""
    verbatim: bool = False
    """Whether the content is the speaker's own words though no quotation marks stand around them."""

    @property
    def whole(self) -> Span:
        """From the first to the last character of source, cue and content."""
        spans = [self.cue, *self.content, *((self.source,) if self.source is not None else ())]
        return Span(min(span.start for span in spans), max(span.end for span in spans))

    def with_content(self, *content: Span, reason: str | None = None) -> Found:
        """The same source and cue with other content."""
        return replace(self, content=content, reason=reason or self.reason)

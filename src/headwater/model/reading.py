"""All that was read in one article by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from headwater.model.article import Article
from headwater.model.finding import Attribution, DateExpression, EntityMention, Hedge
from headwater.model.spans import Span


@dataclass(frozen=True, slots=True)
class SentenceVectors:
    """A vector for each sentence: `width` little-endian numbers of 16 bits each, in the order of the sentences.

    `headwater.text.vectors.unpack_vectors` makes an array of them.
    """

    width: int = 0
    data: bytes = b""

    def __len__(self) -> int:
        return len(self.data) // (2 * self.width) if self.width else 0


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase with a common noun for its head ("the new policy of the ministry").

    `[start, end)` is the phrase up to its head's last letter ("the new policy"), `head` where the head begins
    ("policy"), `whole` the end of all that hangs on it by prepositions ("of the ministry"). Phrases may nest: an
    owner's lies in what it owns.
    """

    start: int
    end: int
    head: int
    whole: int

    @property
    def span(self) -> Span:
        """The phrase up to its head."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class LanguageReading:
    """What a language's reader finds in one article. Everything stands in the order of the text.

    A reader without vectors leaves `vectors` empty, one without noun phrases leaves `phrases` empty.
    """

    sentences: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    vectors: SentenceVectors = SentenceVectors()
    phrases: tuple[NounPhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one article by itself, in the order of its text.

    Sentences lie within one segment each; boilerplate has none. `vectors` are the sentences', where the language's
    reader makes them.
    """

    article: Article
    sentences: tuple[Span, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    vectors: SentenceVectors = SentenceVectors()
    phrases: tuple[NounPhrase, ...] = ()


class LanguageReader(Protocol):
    """Reads what articles of one language say. `name` and `version` stand in what it finds."""

    @property
    def name(self) -> str:
        """Which reader this is ("rules")."""

    @property
    def version(self) -> int:
        """Raised whenever it may find something else in the same article."""

    def read(self, article: Article) -> LanguageReading:
        """What is said in the article; a pure function of it."""

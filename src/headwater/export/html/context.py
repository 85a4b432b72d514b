"""What every section of the page shares: names, and the places in the articles that findings point at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from headwater.export.show import article_names, words_at
from headwater.export.voices import Voices
from headwater.model.article import Article
from headwater.model.dossier import Dossier
from headwater.model.finding import Attribution
from headwater.model.spans import Place, Span

# An article up to this long is shown whole; of a longer one its beginning and the surroundings of what findings point
# at, in all no more than this. 200,000 code points are forty long newspaper articles; a browser lays them out in under
# a second, ten million on one line take it minutes.
WHOLE_UP_TO = 200_000
KEPT_AT_START = 20_000
KEPT_AROUND = 500
KEPT_OF_MARK = 2_000


class Mark(NamedTuple):
    """A stretch of an article that a finding points at: the finding's key on the page, and the stretch's role in it."""

    start: int
    end: int
    key: str
    role: str


@dataclass(frozen=True, slots=True)
class PlaceLink:
    """A link from a finding to a place in an article: its fragment, the article's short name, the words to be shown."""

    href: str
    name: str
    words: str = ""


@dataclass(slots=True)
class Context:
    """The dossier with its names, and the marks that the sections leave in the articles while they are made."""

    dossier: Dossier
    voices: Voices = field(init=False)
    articles: dict[str, Article] = field(init=False)
    numbers: dict[str, int] = field(init=False)
    names: dict[str, str] = field(init=False)
    entities: dict[str, str] = field(init=False)
    attributions: dict[str, Attribution] = field(init=False)
    marks: dict[str, list[Mark]] = field(init=False)
    room: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        self.voices = Voices.of(self.dossier)
        self.articles = self.voices.articles
        self.numbers = {article.id: number for number, article in enumerate(self.dossier.articles)}
        self.names = article_names(self.dossier.articles)
        self.entities = self.voices.entities
        self.attributions = self.voices.attributions
        self.marks = defaultdict(list)
        long = (article for article in self.dossier.articles if len(article.text) > WHOLE_UP_TO)
        self.room = {article.id: WHOLE_UP_TO - KEPT_AT_START for article in long}

    def name_of(self, article: str) -> str:
        """The article's short name; its id where the dossier does not hold it."""
        return self.names.get(article, article)

    def speaker_of(self, entity: str | None) -> str | None:
        """The name of an entity, `None` for `None`."""
        return self.entities.get(entity, entity) if entity else None

    def link(self, article: str, start: int, end: int, key: str, role: str, *, limit: int = 0) -> PlaceLink:
        """Mark a place as the finding's and return the link to it; a place outside the text is cut to the text.

        `limit`: how many code points of the words there the link has to show.
        """
        held, number = self.articles[article], self.numbers[article]
        start, end = min(start, len(held.text)), min(end, len(held.text))
        while start < end and held.text[start].isspace():  # white space between paragraphs is not on the page
            start += 1
        anchor = article_anchor(number)
        if start < end and self._has_room(article, start, end):
            self.marks[article].append(Mark(start, end, key, role))
            anchor = place_anchor(number, start)
        return PlaceLink(f"#{anchor}", self.names[article], words_at(held, Span(start, end), limit) if limit else "")

    def _has_room(self, article: str, start: int, end: int) -> bool:
        """Whether a long article still has room on the page for the surroundings of one more mark."""
        if article not in self.room or start < KEPT_AT_START:
            return True
        self.room[article] -= min(end - start, KEPT_OF_MARK) + 2 * KEPT_AROUND
        return self.room[article] >= 0

    def links(self, places: Iterable[Place], key: str, role: str, *, limit: int = 0) -> tuple[PlaceLink, ...]:
        """A link for each of the places, each place once."""
        unique = dict.fromkeys(places)
        return tuple(self.link(p.article, p.start, p.end, key, role, limit=limit) for p in unique)


def article_anchor(number: int) -> str:
    """The id of an article's element on the page."""
    return f"article-{number + 1}"


def place_anchor(number: int, start: int) -> str:
    """The id of the piece of an article's text that begins at code point `start`."""
    return f"a{number + 1}-{start}"

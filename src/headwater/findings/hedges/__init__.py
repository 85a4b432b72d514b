"""Hedges: by which words the articles of a story keep their distance. Found while reading, gathered here."""

from collections.abc import Sequence

from headwater.model.finding import Hedge
from headwater.model.reading import Reading

STEP = "hedges"
VERSION = 1


def gather_hedges(readings: Sequence[Reading]) -> tuple[Hedge, ...]:
    """The hedges of all articles, by article and place."""
    return tuple(hedge for reading in sorted(readings, key=lambda r: r.article.id) for hedge in reading.hedges)

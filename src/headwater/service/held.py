"""Records as bytes, as one process or machine hands them to the next that needs what is in them."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import cast

from headwater.findings.stories import digest_article
from headwater.model.digest import ArticleDigest
from headwater.model.reading import Reading


def packed(record: object) -> bytes:
    """A record as bytes."""
    return pickle.dumps(record, pickle.HIGHEST_PROTOCOL)


def unpacked(data: bytes) -> object:
    """The record of such bytes."""
    return pickle.loads(data)  # noqa: S301 - of this run's own processes, or its own folder


@dataclass(frozen=True, slots=True)
class HeldReading:
    """A reading as bytes, and what must be known of it to find its story."""

    id: str
    path: str
    language: str | None
    digest: ArticleDigest
    data: bytes


def hold(reading: Reading) -> HeldReading:
    """The reading as bytes."""
    article = reading.article
    return HeldReading(article.id, article.path, article.language, digest_article(article), packed(reading))


def readings_of(held: tuple[bytes, ...]) -> tuple[Reading, ...]:
    """The readings again."""
    return tuple(cast("Reading", unpacked(data)) for data in held)

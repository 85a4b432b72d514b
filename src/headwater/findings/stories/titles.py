"""What a story is called: the headline that says most of what its articles have in common."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from headwater.findings.stories.vectors import Vectors
from headwater.model.reading import Reading
from headwater.text.words import split_words

_LONGEST = 120


def central_headline(readings: Sequence[Reading], members: Sequence[int], vectors: Vectors) -> str:
    """The members' headline that is closest to what all of them are about; of equally close ones the first.

    An article's headline is its title, its headline segment, or its first sentence.
    """
    centre: Counter[str] = Counter()
    for member in members:
        terms, weights = vectors.row(member)
        for term, weight in zip(terms.tolist(), weights.tolist(), strict=True):
            centre[vectors.vocabulary[term]] += weight
    headlines = [headline_of(readings[member]) for member in members]
    return max(headlines, key=lambda headline: _closeness(headline, centre))


def common_terms(readings: Sequence[Reading], members: Sequence[int], vectors: Vectors, most: int = 5) -> list[str]:
    """The heaviest terms that more than half of the members have, as the first of them writes them."""
    times: Counter[int] = Counter()
    weights: Counter[int] = Counter()
    for member in members:
        for term, weight in zip(*(column.tolist() for column in vectors.row(member)), strict=True):
            times[term] += 1
            weights[term] += weight
    common = [vectors.vocabulary[term] for term, _ in weights.most_common() if 2 * times[term] > len(members)]
    shown: dict[str, str] = {}
    for term in common[: 2 * most]:
        if not set(term.split(" ")) & {key for other in shown for key in other.split(" ")}:
            shown[term] = _as_written(readings, members, term)
    return list(shown.values())[:most]


def _as_written(readings: Sequence[Reading], members: Sequence[int], term: str) -> str:
    """A term as the first member that has it writes it."""
    pattern = re.compile(r"(?<!\w)" + r"\W{1,2}".join(map(re.escape, term.split(" "))) + r"(?!\w)", re.IGNORECASE)
    found = (pattern.search(readings[member].article.text) for member in members)
    return next((match.group() for match in found if match is not None), term)


def _closeness(headline: str, centre: Counter[str]) -> float:
    """What a headline's words weigh at the centre, over the square root of their number (so length wins nothing)."""
    keys = {word.key for word in split_words(headline)}
    total: float = sum(centre[key] for key in keys)
    return round(total / math.sqrt(max(1, len(keys))), 9)


def headline_of(reading: Reading) -> str:
    """An article's title, its headline segment, or its first sentence, in one line of at most 120 characters."""
    article = reading.article
    if article.title and article.title.strip():
        return _one_line(article.title)
    spans = [segment.span for segment in article.segments_of("headline")] or list(reading.sentences[:1])
    spans = spans or [segment.span for segment in article.segments_of("body", "caption")]
    text = article.words_at(spans[0]) if spans else article.text[: 4 * _LONGEST]
    return _one_line(text)


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= _LONGEST:
        return line
    cut = line[:_LONGEST].rsplit(" ", 1)[0]
    return f"{cut.rstrip(' ,;:–—-')} …"

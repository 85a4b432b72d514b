"""Whether an outlet's article in the story is the report that another one cites, or only its outlet's."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from headwater.findings.entities.outlets import outlet_name
from headwater.findings.lineage.cited import key_of
from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.spans import Place, Span
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.rarity import word_bits
from headwater.text.words import split_words

# How much of what is cited must stand in one stretch of the report, by the rarity of the words, and how long such a
# stretch is, in words. Of 39 citations of an outlet that has an article in the story (BASIL and 240 stories of
# AllSides), 8 are of that very article: these have .56 to 1, the others up to .5 but for one.
SHARE = 0.55
STRETCH = 60
LEAST = 4  # telling words


def is_that_report(
    article: Article, places: Sequence[Place], attributions: Iterable[Attribution], other: Article
) -> bool:
    """Whether what an article cites from an outlet stands in that outlet's article `other`.

    `places`: where it names the outlet, whose paragraphs are looked at; `attributions`: its own, of which those count
    that came through the outlet.
    """
    names = {word.key for word in split_words(outlet_name(other.outlet) or other.outlet or "")}
    where: dict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(split_words(other.text)):
        where[word.key].append(number)
    for span in _cited(article, places, attributions, other):
        keys = {word.key for word in split_words(article.text, span.start, span.end)} - FUNCTION_WORDS - names
        if len(keys) >= LEAST and _share(keys, where) >= SHARE:
            return True
    return False


def _cited(
    article: Article, places: Sequence[Place], attributions: Iterable[Attribution], other: Article
) -> Iterator[Span]:
    starts = [segment.start for segment in article.segments]
    for place in places:
        yield article.segments[max(0, bisect_left(starts, place.start + 1) - 1)].span if starts else place.span
    for attribution in attributions:
        if any(key_of(name) == key_of(other.outlet or "") for name in attribution.via):
            yield from attribution.content


def _share(keys: set[str], where: dict[str, list[int]]) -> float:
    """The largest share of these words, weighed by rarity, that stands in one stretch."""
    bits = {key: word_bits(key) for key in sorted(keys)}
    found = sorted((number, key) for key in bits for number in where.get(key, ()))
    best = 0.0
    for at, (number, _) in enumerate(found):
        near = {key for _, key in found[at : bisect_left(found, (number + STRETCH, ""))]}
        best = max(best, sum(bits[key] for key in near))
    return best / sum(bits.values())

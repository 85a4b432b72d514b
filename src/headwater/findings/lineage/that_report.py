"""Whether an outlet's article in the story is the report that another one cites, or only its outlet's."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.findings.attributions.carriers import find_carriers
from headwater.findings.entities.outlets import outlet_name
from headwater.findings.lineage.cited import key_of
from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.spans import Place, Span
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.rarity import word_bits
from headwater.text.words import split_words

# How much of what is cited must stand in one stretch of the report, by the rarity of the words; how much where the
# outlet says there that it was told so ("insiders tell Fox News", in Fox News); and how long a stretch is, in words.
SHARE, SHARE_OF_TOLD = 0.6, 0.4
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
    words = split_words(other.text)
    for number, word in enumerate(words):
        where[word.key].append(number)
    carriers = find_carriers(other, [segment.span for segment in other.segments_of("headline", "body")])
    told = [bisect_left(words, (c.start,)) for c in carriers if c.own and c.role in ("told", "interview")]
    for span in _cited(article, places, attributions, other):
        keys = {word.key for word in split_words(article.text, span.start, span.end)} - FUNCTION_WORDS - names
        if len(keys) >= LEAST and _stands(keys, where, told):
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


def _stands(keys: set[str], where: Mapping[str, Sequence[int]], told: Sequence[int]) -> bool:
    """Whether enough of these words, weighed by rarity, stands in one stretch.

    `where`: the numbers of the report's words that are each key; `told`: of those where its outlet was told something.
    """
    bits = {key: word_bits(key) for key in sorted(keys)}
    found = sorted((number, key) for key in bits for number in where.get(key, ()))
    for at, (number, _) in enumerate(found):
        near = {key for _, key in found[at : bisect_left(found, (number + STRETCH, ""))]}
        share = sum(bits[key] for key in near) / sum(bits.values())
        least = SHARE_OF_TOLD if any(number <= place < number + STRETCH for place in told) else SHARE
        if share >= least:
            return True
    return False

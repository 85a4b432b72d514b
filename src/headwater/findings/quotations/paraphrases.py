"""Where one article quotes a speaker, and another says in its own words what the same speaker said."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Variant
from headwater.text.align import align_words
from headwater.text.kindred import kindred_of
from headwater.text.rarity import word_bits
from headwater.text.stems import stem_word
from headwater.text.words import split_words

# A word that tells less than this stands in every report ("said", "people", "government").
LEAST_BITS = 2.5
# Of what a report's telling words weigh, this part must stand in the quotation, and of the quotation's this in the
# report; so many words must be in common, two of them no names. Over 74 stories .5 to .6 find four, three of them
# right; .45 with a lower floor finds eight, four of them right. A wrong paraphrase misleads more than a missed one.
COVERED = 0.55
COVERING = 0.25
COMMON = 5
PLAIN = 2


@dataclass(frozen=True, slots=True)
class _Words:
    """The telling words of a stretch by their stems, with what they tell and whether they are capitalised.

    `order`: all its words as they stand, in a form that indirect speech does not change (`_unshifted`).
    """

    bits: Mapping[str, float]
    names: frozenset[str]
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Report:
    """What an article says in its own words that a speaker said."""

    attribution: Attribution
    span: Span
    words: _Words


def find_paraphrases(
    readings: Sequence[Reading], attributions: Sequence[Attribution], told: Sequence[Sequence[Variant]]
) -> list[list[Variant]]:
    """For each quotation (its variants so far), the variants that paraphrase it in other articles.

    Only what an article reports of the same speaker indirectly is compared, and only where that article does not
    quote the same words. A report paraphrases the one quotation that it is closest to.
    """
    texts = {reading.article.id: reading.article.text for reading in readings}
    reports = _reports(readings, attributions)
    quoted = [_telling(texts, [(v.article, Span(v.start, v.end)) for v in variants]) for variants in told]
    best: dict[str, tuple[float, int, _Report]] = {}
    for number, variants in enumerate(told):
        for report in _comparable(reports, variants):
            closeness = _closeness(report.words, quoted[number])
            if closeness > best.get(report.attribution.id, (0.0,))[0]:
                best[report.attribution.id] = (closeness, number, report)
    found: list[list[Variant]] = [[] for _ in told]
    for _, number, report in best.values():
        found[number].append(_variant(report))
    return found


def _reports(readings: Sequence[Reading], attributions: Sequence[Attribution]) -> Mapping[str, list[_Report]]:
    """The indirect reports by their speaker: all that one sentence reports of a speaker is one report."""
    sentences = {reading.article.id: reading.sentences for reading in readings}
    texts = {reading.article.id: reading.article.text for reading in readings}
    together: defaultdict[tuple[str, str, int], list[Attribution]] = defaultdict(list)
    for a in attributions:
        if a.form == "indirect" and a.speaker is not None and a.content:
            at = bisect_right(sentences[a.article], a.content[0].start, key=lambda sentence: sentence.start)
            together[a.speaker, a.article, at].append(a)
    reports: defaultdict[str, list[_Report]] = defaultdict(list)
    for (speaker, article, _), found in together.items():
        spans = [span for a in found for span in a.content]
        span = Span(min(s.start for s in spans), max(s.end for s in spans))
        first = min(found, key=lambda a: (a.content[0].start, -a.content[-1].end, a.id))
        reports[speaker].append(_Report(first, span, _telling(texts, [(article, span)])))
    return reports


def _comparable(reports: Mapping[str, list[_Report]], variants: Sequence[Variant]) -> Iterator[_Report]:
    """The reports of a quotation's speakers in articles that do not quote it."""
    quoting = {variant.article for variant in variants}
    for speaker in sorted({variant.speaker for variant in variants if variant.speaker is not None}):
        yield from (report for report in reports.get(speaker, ()) if report.attribution.article not in quoting)


def _telling(texts: Mapping[str, str], stretches: Iterable[tuple[str, Span]]) -> _Words:
    bits: dict[str, float] = {}
    names: set[str] = set()
    order: list[str] = []
    for article, span in stretches:
        text = texts[article]
        for word in split_words(text, span.start, span.end):
            order.append(_unshifted(word.key))
            told = word_bits(word.key)
            if told >= LEAST_BITS:
                stem = stem_word(word.key)
                bits[stem] = max(told, bits.get(stem, 0.0))
                if text[word.start].isupper():
                    names.add(stem)
    return _Words(bits, frozenset(names), tuple(order))


def _closeness(report: _Words, quoted: _Words) -> float:
    """How much of a report stands in a quotation, 0 to 1; 0 where that is too little to tell."""
    if (nearly := _turned_indirect(report, quoted)) > 0:
        return nearly
    common = {stem: match for stem in report.bits if (match := _match(stem, quoted.bits)) is not None}
    plain = [stem for stem in common if stem not in report.names and not stem.isdigit()]
    if len(common) < COMMON or len(plain) < PLAIN:
        return 0.0
    covered = sum(report.bits[stem] for stem in common) / sum(report.bits.values())
    covering = sum(quoted.bits[stem] for stem in set(common.values())) / sum(quoted.bits.values())
    return covered if covered >= COVERED and covering >= COVERING else 0.0


def _match(stem: str, stems: Mapping[str, float]) -> str | None:
    """The stem itself or one that news writing uses for it, if it is there."""
    if stem in stems:
        return stem
    return min((kin for kin in kindred_of(stem) if kin in stems), default=None)


def _variant(report: _Report) -> Variant:
    attribution = report.attribution
    return Variant(
        article=attribution.article,
        start=report.span.start,
        end=report.span.end,
        change="paraphrased",
        attribution=attribution.id,
        speaker=attribution.speaker,
    )


# What indirect speech makes of a word: who speaks, when, where.
_SHIFTED = {
    **dict.fromkeys(["i", "we", "you", "he", "she", "they", "it", "me", "us", "him", "her", "them"], "he"),
    **dict.fromkeys(["my", "our", "your", "his", "their", "its", "mine", "ours"], "his"),
    **dict.fromkeys(["am", "is", "are", "was", "were", "be", "been", "being"], "be"),
    **dict.fromkeys(["have", "has", "had", "having"], "have"),
    **dict.fromkeys(["do", "does", "did"], "do"),
    **dict.fromkeys(("will", "would", "shall", "should"), "will"),
    **dict.fromkeys(("can", "could"), "can"),
    **dict.fromkeys(("may", "might"), "may"),
    **dict.fromkeys(("this", "that"), "that"),
    **dict.fromkeys(("these", "those"), "those"),
    **dict.fromkeys(("here", "there"), "there"),
}
# A report of so many words is a quotation turned into indirect speech if this share of them stand in it in order, and
# tell so many bits.
_TURNED_WORDS = 6
_TURNED = 0.75
_TURNED_BITS = 12.0


def _unshifted(key: str) -> str:
    return _SHIFTED.get(key) or stem_word(key)


def _turned_indirect(report: _Words, quoted: _Words) -> float:
    """How much of a report is the quotation's words in order, with persons and tenses shifted; 0 if too little."""
    if len(report.order) < _TURNED_WORDS:
        return 0.0
    stretches = align_words(report.order, quoted.order)
    same = [word for s in stretches if s.kind == "same" for word in report.order[s.a_start : s.a_end]]
    share = len(same) / len(report.order)
    enough = share >= _TURNED and sum(report.bits.get(word, 0.0) for word in set(same)) >= _TURNED_BITS
    return share if enough else 0.0

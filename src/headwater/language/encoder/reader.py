"""The reader of English by the language model: sentences, attributions, entities and hedges of one article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from headwater.language.encoder.attributions import find_attributions
from headwater.language.encoder.beside import mend_beside
from headwater.language.encoder.cut_out import cut_around, names_around
from headwater.language.encoder.entities import find_entities
from headwater.language.encoder.marks import end_inner
from headwater.language.encoder.nesting import with_subjects
from headwater.language.encoder.orphans import claim_loose, fill_orphans
from headwater.language.encoder.seen import see_article
from headwater.language.encoder.shared_subjects import share_subjects
from headwater.language.encoder.sources import mend_sources
from headwater.language.encoder.strays import without_strays
from headwater.language.encoder.tolls import claim_tolls
from headwater.language.encoder.unclaimed import claim_headlines, claim_nested, claim_quotations
from headwater.language.encoder.weights import Weights, load_weights
from headwater.language.rules.found import Found
from headwater.language.rules.hedges import SpokenFor, count_terms, find_hedges, find_nested_hedges
from headwater.language.rules.layout import find_by_layout, settle_by_layout, with_authors
from headwater.language.rules.lines import Line, SegmentText, make_lines
from headwater.language.rules.make import make_attributions, make_hedges
from headwater.language.rules.naming import is_named
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.language.rules.other_senses import says
from headwater.language.rules.reader import speakers_names
from headwater.language.rules.utterances import ArticleReader
from headwater.model.article import Article
from headwater.model.reading import LanguageReading
from headwater.model.spans import Span
from headwater.text.quotes import Quote
from headwater.text.threads import one_thread
from headwater.text.vectors import pack_vectors

STEP = "encoder"
VERSION = 1
# Tags of verbs that make a clause: past, third person, present, base, modal.
_VERBS = frozenset("dzpbm")


class EncoderReader:
    """Reads what English articles say, by a trained model; see `docs/model-card.md`.

    Hedges, sentences and whether a source is named are decided by rules, as in `RulesReader`. The weights are those
    that are shipped unless others are given.
    """

    name = STEP
    version = VERSION

    def __init__(self, weights: Weights | None = None) -> None:
        self.weights = load_weights() if weights is None else weights

    def read(self, article: Article) -> LanguageReading:
        """Sentences with their vectors, attributions, entity mentions and hedges; a pure function of the article.

        Headlines, body and captions are read; bylines, datelines and boilerplate have no sentences.
        """
        text, weights, seen = article.text, self.weights, see_article(article, self.weights)
        segments, quotes, outer = seen.segments, seen.quotes, [quote for quote in seen.quotes if quote.depth == 0]
        holes = [segment.span for segment in article.segments_of("boilerplate")]
        with one_thread():
            names = find_entities(text, seen.words, seen.scores, weights.numbers)
            found, loose = find_attributions(text, seen.words, seen.scores, weights.numbers, outer)
        entities = names_around(text, names, holes)
        lines = [line for number, segment in enumerate(segments) for line in make_lines(text, segment, number)]
        by_rules = cache(lambda: ArticleReader(speakers_names(text, entities)).read(lines))
        found = fill_orphans(text, found, by_rules)
        found = without_strays(text, found, seen.sentences, outer)
        found = mend_sources(text, with_subjects(text, found, by_rules), by_rules)
        found = share_subjects(text, mend_beside(text, found), seen.sentences)
        found += claim_quotations(text, found, outer, by_rules)
        found += claim_loose(loose, found, outer, by_rules)
        found += claim_headlines(text, found, [segment.span for segment in article.segments_of("headline")], by_rules)
        found += claim_nested(text, found, by_rules)
        found += list(claim_tolls(text, [segment.span for segment in article.segments_of("headline", "body")], found))
        found = end_inner(text, cut_around(text, found, holes), quotes)
        found = list(_looked_at(text, [item for item in found if says(text, item)], segments, outer))
        laid = find_by_layout(article, quotes, entities)
        found = settle_by_layout(found, laid)
        spoken, terms = SpokenFor(found), count_terms(text, quotes)
        hedges = [hedge for line in lines for hedge in find_hedges(text, line, spoken, terms)]
        hedges += find_nested_hedges(text, quotes, terms)
        return LanguageReading(
            sentences=tuple(seen.sentences),
            attributions=make_attributions(article, found, quotes, STEP, VERSION),
            entities=with_authors(entities, laid),
            hedges=make_hedges(article, hedges),
            vectors=pack_vectors(seen.scores.vectors),
            phrases=find_noun_phrases(segments),
        )


def _looked_at(
    text: str, found: Sequence[Found], segments: Sequence[SegmentText], quotes: Sequence[Quote]
) -> Iterator[Found]:
    """The attributions, each knowing whether its source gives a name and whether its content is a topic only."""
    whole = [_line(segment, number) for number, segment in enumerate(segments) if segment.tokens.starts]
    firsts = [line.starts[0] for line in whole]
    for item in found if whole else ():
        named = item.source is not None and is_named(*_tokens(item.source, whole, firsts))
        says = any(_is_quoted(span, quotes) or _has_verb(span, whole, firsts) for span in item.content)
        yield replace(item, named=named, topic=not says and not _goes_before(text, item))


def _goes_before(text: str, item: Found) -> bool:
    """Whether who says it comes behind a comma: what stands there is a clause, whatever its words are taken for.

    "A bus plunged into a ravine, police said": a verb with nothing behind it but a place looks like a participle.
    """
    told = item.content[0] if item.content else None
    if told is None or len(told.of(text).split()) < _CLAUSE:
        return False
    return told.end < min(part.start for part in (item.source, item.cue) if part) and text[told.end] in ",:"


# "The ruling, critics said, …" has no clause before its cue.
_CLAUSE = 4


def _is_quoted(content: Span, quotes: Sequence[Quote]) -> bool:
    """Whether a part of the stretch stands in quotation marks; `quotes` do not overlap."""
    at = bisect_left(quotes, content.start + 1, key=lambda quote: quote.end)
    return at < len(quotes) and quotes[at].start < content.end


def _has_verb(content: Span, lines: Sequence[Line], firsts: Sequence[int]) -> bool:
    line, (first, stop) = _tokens(content, lines, firsts)
    return any(tag in _VERBS for tag in line.tags[first:stop]) or _has_past(line, first, stop)


# Behind a participle these make it the clause's past tense ("the shop closed its doors"), if a noun is before it.
_OBJECTS = frozenset("DNPUA")
_NAMING = frozenset(("named", "called", "dubbed", "titled", "entitled", "nicknamed", "aged"))


def _has_past(line: Line, first: int, stop: int) -> bool:
    """Whether a word that looks like a participle stands between a noun and its object: a verb taken for one."""
    return any(
        line.tags[at] == "n"
        and line.lows[at] not in _NAMING
        and line.tags[at - 1] in "NPW"
        and line.tags[at + 1] in _OBJECTS
        for at in range(first + 1, stop - 1)
    )


def _line(segment: SegmentText, number: int) -> Line:
    """All of a segment as one line, nothing folded."""
    t = segment.tokens
    return Line(segment.kind, number, False, t.starts, t.ends, t.words, t.lows, segment.tags, [None] * len(t.starts))


def _tokens(span: Span, lines: Sequence[Line], firsts: Sequence[int]) -> tuple[Line, tuple[int, int]]:
    """The line that holds a stretch of text, and its tokens there."""
    line = lines[max(0, bisect_left(firsts, span.start + 1) - 1)]
    first = min(bisect_left(line.ends, span.start + 1), len(line) - 1)
    return line, (first, max(first + 1, bisect_left(line.starts, span.end)))

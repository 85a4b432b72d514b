"""The reader of English by rules: sentences, attributions, entities and hedges of one article."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.language.rules.citing import with_cited
from headwater.language.rules.entities import find_entities
from headwater.language.rules.hedges import SpokenFor, count_terms, find_hedges, find_nested_hedges
from headwater.language.rules.layout import find_by_layout, settle_by_layout, with_authors
from headwater.language.rules.lines import make_lines, read_segments
from headwater.language.rules.make import STEP, VERSION, make_attributions, make_hedges
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.language.rules.other_senses import says
from headwater.language.rules.utterances import ArticleReader
from headwater.model.article import Article, SegmentKind
from headwater.model.finding import EntityMention
from headwater.model.reading import LanguageReading

_READ_KINDS: tuple[SegmentKind, ...] = ("headline", "body", "caption")


class RulesReader:
    """Reads what English articles say, by rules; see `docs/attributions.md` and `docs/hedges.md`."""

    name = STEP
    version = VERSION

    def read(self, article: Article) -> LanguageReading:
        """Sentences, attributions, entity mentions and hedges of the article; a pure function of it.

        Headlines, body and captions are read; bylines, datelines and boilerplate have no sentences.
        """
        text = article.text
        segments = read_segments(text, article.segments_of(*_READ_KINDS))
        lines = [line for number, segment in enumerate(segments) for line in make_lines(text, segment, number)]
        entities = find_entities(segments)
        found = with_cited(text, ArticleReader(speakers_names(text, entities)).read(lines))
        quotes = [quote for segment in segments for quote in segment.quotes]
        laid = find_by_layout(article, quotes, entities)
        found = settle_by_layout(found, laid)
        spoken, terms = SpokenFor(found), count_terms(text, quotes)
        hedges = [hedge for line in lines for hedge in find_hedges(text, line, spoken, terms)]
        hedges += find_nested_hedges(text, quotes, terms)
        return LanguageReading(
            sentences=tuple(sentence for segment in segments for sentence in segment.sentences),
            attributions=make_attributions(article, [item for item in found if says(text, item)], quotes),
            entities=with_authors(entities, laid),
            hedges=make_hedges(article, hedges),
            phrases=find_noun_phrases(segments),
        )


def speakers_names(text: str, entities: Sequence[EntityMention]) -> frozenset[str]:
    """The last words, in small letters, of the names of the article's people and bodies."""
    kinds = ("person", "organisation")
    return frozenset(text[e.start : e.end].rsplit(maxsplit=1)[-1].lower() for e in entities if e.kind in kinds)

"""The reader of English by rules: sentences, attributions, entities and hedges of one article."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.language.rules.found import Found
from headwater.language.rules.lines import Line, SegmentText, make_lines, read_segment
from headwater.language.rules.utterances import ArticleReader
from headwater.model.article import Article
from headwater.model.finding import Attribution, Form
from headwater.model.ids import content_id
from headwater.model.reading import LanguageReading
from headwater.model.spans import Span

_READ_KINDS = ("headline", "body", "caption")


class RulesReader:
    """Reads what English articles say, by rules; see `docs/attributions.md` and `docs/hedges.md`."""

    name = "rules"
    version = 1

    def read(self, article: Article) -> LanguageReading:
        """Sentences, attributions, entity mentions and hedges of the article; a pure function of it."""
        segments = [
            read_segment(article.text, segment.kind, segment.span)
            for segment in article.segments
            if segment.kind in _READ_KINDS
        ]
        lines = [line for number, segment in enumerate(segments) for line in make_lines(article.text, segment, number)]
        found = ArticleReader(frozenset()).read(lines)
        return LanguageReading(
            sentences=tuple(s for segment in segments for s in segment.sentences),
            attributions=make_attributions(article, found, segments),
        )


def make_attributions(article, found, segments):
    out = {}
    for f in found:
        if not f.content: continue
        key=(f.source,f.cue,f.content)
        out[key]=Attribution(id=content_id('att',article.id,key),score=f.score,reason=f.reason,step='rules',version=1,article=article.id,source=(f.source,) if f.source else (),cue=(f.cue,),content=f.content,form='indirect',named=True)
    return tuple(sorted(out.values(), key=lambda a:(a.content[0].start,a.cue)))

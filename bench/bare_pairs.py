"""Pairs of sentences without articles around them, as units that the pair scorers can take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.findings.statements.terms import Story, Terms, describe_units
from headwater.findings.statements.units import Unit
from headwater.model.article import Article
from headwater.model.reading import Reading


@dataclass(frozen=True)
class Sentences:
    """Different sentences as units, each an article by itself, with how much each stem tells among all of them."""

    story: Story
    index: Mapping[str, int]

    def terms(self, sentence: str) -> Terms:
        return self.story.terms[self.index[sentence]]


def as_units(sentences: Iterable[str]) -> Sentences:
    """The sentences, each once, as units."""
    texts: Sequence[str] = sorted(set(sentences))
    readings = [Reading(Article(f"s{n:07}", "", text)) for n, text in enumerate(texts)]
    units = {r.article.id: [Unit(r.article.id, 0, len(r.article.text), "body", 0, 0)] for r in readings}
    story = describe_units(units, readings, (), ())
    index = {texts[int(unit.article[1:])]: i for i, terms in enumerate(story.terms) for unit in terms.units}
    return Sentences(story, index)

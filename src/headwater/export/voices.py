"""Who says something, as a person reads it: a name, or the article's own words for a source that it does not name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.export.show import clip, joined, one_line, words_at
from headwater.model.article import Article
from headwater.model.dossier import Dossier
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.model.story import Mention, Quotation

# The longest name or description shown, in code points.
LONGEST = 120
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "who"})
UNKNOWN, NARRATION = "speaker not known", "the article itself"


def source_at(article: Article, spans: Sequence[Span], limit: int) -> str:
    """The words for a source, without the comma that parts them from what it says."""
    return clip(" … ".join(words_at(article, span, limit) for span in spans), limit).rstrip(" ,;:")


@dataclass(frozen=True, slots=True)
class Voices:
    """The dossier's articles, attributions and names of entities, each by id."""

    articles: dict[str, Article]
    attributions: dict[str, Attribution]
    entities: dict[str, str]

    @classmethod
    def of(cls, dossier: Dossier) -> Voices:
        """The voices of a dossier."""
        return cls(
            {article.id: article for article in dossier.articles},
            {attribution.id: attribution for attribution in dossier.attributions},
            {entity.id: clip(one_line(entity.name), LONGEST) for entity in dossier.entities},
        )

    def of_quotation(self, quotation: Quotation) -> str:
        """The speaker's name; else the longest description that a variant's article gives; else "speaker not known"."""
        if quotation.speaker:
            return self.entities.get(quotation.speaker, quotation.speaker)
        found = (self.attributions.get(variant.attribution or "") for variant in quotation.variants)
        described = [made for made in found if made and made.source]
        if not described:
            return UNKNOWN
        return self._described(max(described, key=lambda made: (len(self._source(made)), self._source(made))))

    def descriptions(self, quotation: Quotation) -> tuple[str, ...]:
        """How the variants' articles call the speaker, in order, pronouns aside; none where all say the same."""
        made = (self.attributions.get(variant.attribution or "") for variant in quotation.variants)
        sources = (self._source(one) for one in made if one and one.source)
        found = tuple(dict.fromkeys(words for words in sources if words.lower() not in PRONOUNS))
        return found if len(found) > 1 else ()

    def given_to(self, quotation: Quotation) -> tuple[str, ...]:
        """The names of those to whom a quotation is given, where these are several."""
        return tuple(self.entities.get(speaker, speaker) for speaker in quotation.speakers)

    def of_mention(self, mention: Mention) -> str:
        """Who says it there, or denies it: a name or the article's words; "the article itself" where nobody does."""
        made = self.attributions.get(mention.attribution or "")
        if made is None:
            return NARRATION
        who = self._described(made) if made.source else "a source that is not described"
        who = self.named(made) or who
        return f"{who}, denying it" if made.denied else who

    def named(self, made: Attribution) -> str:
        """The name of the speaker, with those who say it together; "" where it is not known who speaks."""
        return joined(self.entities.get(one, one) for one in (*made.joint, made.speaker) if one) if made.speaker else ""

    def _described(self, made: Attribution) -> str:
        return f"“{self._source(made)}”{'' if made.named else ' (not named)'}"

    def _source(self, made: Attribution) -> str:
        article = self.articles[made.article]
        return source_at(article, made.source, LONGEST)

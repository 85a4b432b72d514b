"""Documents that an article quotes as a source and calls issued or published, by the body whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.spans import Span

# "The rules issued Thursday said …", "in a report released on Monday, the commission said …"
_PUBLISHED = (
    r"(?:rules|report|study|guidelines|guidance|regulations|memo(?:randum)?|review|audit|survey|analysis|findings|"
    r"indictment|complaint|affidavit|filing|documents?|figures|data|paper|assessment|bulletin|advisory)\s+"
    r"(?:(?:\w+ly|that was|which was|just)\s+)?(?:issued|released|published|unsealed|posted|made public|put out)\b"
)
_AS_SOURCE = re.compile(rf"^(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]hose|[Tt]hese)\s+(?:[\w’'-]+\s+){{0,4}}?{_PUBLISHED}", re.I)


@dataclass(frozen=True, slots=True)
class Issued:
    """A published document that speaks in the article: its issuer's name, and the words that name the document."""

    name: str
    source: Span


def find_issued(article: Article, attributions: Sequence[Attribution], bodies: Mapping[str, str]) -> Iterator[Issued]:
    """The issued documents among the sources of an article's attributions; `bodies` are names by entity id."""
    for attribution in attributions:
        if not attribution.source or not _AS_SOURCE.match(attribution.source[0].of(article.text)):
            continue
        for speaker in (attribution.speaker, *attribution.joint):
            if speaker is not None and speaker in bodies:
                yield Issued(bodies[speaker], attribution.source[0])

"""The table of statements and articles: who has what, where, alone or not, and what is left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.coverage.positions import Layout, layout_of
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import Coverage, Mention, Position, Statement

STEP = "coverage"
VERSION = 1

# That something is missing is less sure than that it is there: it may stand there in words that were not recognised.
_LEFT_OUT_SCORE = 0.6
# How prominent each part of an article is: readers see the headline, most the lead, few the end.
_PROMINENCE: Mapping[Position, float] = {"headline": 1.0, "lead": 0.8, "body": 0.5, "caption": 0.4, "end": 0.25}
_WHERE: Mapping[Position, str] = {
    "headline": "in the headline", "lead": "in the first paragraph", "body": "in the body", "end": "towards the end",
    "caption": "in a caption",
}  # fmt: skip


def compare_coverage(readings: Sequence[Reading], statements: Sequence[Statement]) -> tuple[Coverage, ...]:
    """The cells of the table that say something, statement by statement, articles by their ids.

    An article has a cell where it has the statement, and where it leaves out what every other article of the story has.
    An article that was not read (it is in another language) neither has nor leaves out anything.
    """
    by_id = {reading.article.id: layout_of(reading) for reading in readings if reading.sentences}
    return tuple(cell for statement in statements for cell in _row(by_id, statement))


def _row(layouts: Mapping[str, Layout], statement: Statement) -> Iterator[Coverage]:
    mentions = _first_mentions(layouts, statement)
    missing = [article for article in sorted(layouts) if article not in mentions]
    parts = {name: layouts[name].position_of(found[0].start) for name, found in mentions.items()}
    weight = _weight(list(parts.values()), statement.independent_origins)
    for article in sorted(mentions):
        others = len(mentions) - 1
        yield _cell(statement, parts[article], mentions[article], weight, others=others, missing=len(missing))
    if len(missing) == 1 and mentions:
        yield _left_out(missing[0], statement, mentions, parts, weight)


def _weight(parts: Sequence[Position], origins: int) -> float:
    """The mean prominence of the places, times what the independent origins make of it (0: .5, 1: .67, 3: .8)."""
    prominence = sum(_PROMINENCE[part] for part in parts) / len(parts) if parts else 0.0
    return round(prominence * (1 - 1 / (2 + origins)), 3)


def _first_mentions(layouts: Mapping[str, Layout], statement: Statement) -> dict[str, list[Mention]]:
    """The statement's mentions by article, the first in the text first."""
    found: dict[str, list[Mention]] = {}
    for mention in sorted(statement.mentions, key=lambda mention: (mention.start, mention.end)):
        if mention.article in layouts:
            found.setdefault(mention.article, []).append(mention)
    return found


def _cell(
    statement: Statement, position: Position, mentions: Sequence[Mention], weight: float, *, others: int, missing: int
) -> Coverage:
    article = mentions[0].article
    alone = others == 0 and missing > 0
    return Coverage(
        id=content_id("cov", statement.id, article),
        score=max(mention.score for mention in mentions),
        reason=f"Stands {_WHERE[position]}; {_company(others, missing)}.",
        step=STEP,
        version=VERSION,
        evidence=tuple(mention.place for mention in mentions),
        statement=statement.id,
        article=article,
        position=position,
        alone=alone,
        weight=weight,
    )


def _company(others: int, missing: int) -> str:
    """Who else has it, in words."""
    if others == 0:
        return "no other article has it" if missing else "the story has no other article"
    if missing == 0:
        return "every article has it" if others > 1 else "both articles have it"
    return f"{others} other article{'s have' if others > 1 else ' has'} it"


def _left_out(
    article: str,
    statement: Statement,
    mentions: Mapping[str, Sequence[Mention]],
    parts: Mapping[str, Position],
    weight: float,
) -> Coverage:
    has_it = "the other article has it" if len(mentions) == 1 else f"all {len(mentions)} other articles have it"
    evidence: tuple[Place, ...] = tuple(mentions[other][0].place for other in sorted(mentions))
    return Coverage(
        id=content_id("cov", statement.id, article),
        score=_LEFT_OUT_SCORE,
        reason=f"Not found here; {has_it}{_prominently(list(parts.values()))}.",
        step=STEP,
        version=VERSION,
        evidence=evidence,
        statement=statement.id,
        article=article,
        position=None,
        left_out=True,
        weight=weight,
    )


def _prominently(parts: Sequence[Position]) -> str:
    """Where most prominently the others have it, if that is the headline or the lead."""
    best = max(parts, key=lambda part: _PROMINENCE[part])
    times = sum(part == best for part in parts)
    if best not in ("headline", "lead"):
        return ""
    return f", {times} of them {_WHERE[best]}" if len(parts) > 1 else f" {_WHERE[best]}"

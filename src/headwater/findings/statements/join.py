"""Statements: the propositions of a story, each with every mention of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from headwater.findings.statements.barriers import find_barriers
from headwater.findings.statements.candidates import find_candidates
from headwater.findings.statements.kinship import LATENESS, STRANGENESS, delays, shortfalls
from headwater.findings.statements.more import extra_stems, spans_of_stems
from headwater.findings.statements.nearness import compare_sentences
from headwater.findings.statements.reasons import explain_group
from headwater.findings.statements.scores import FIGURES, Pair, gather_figures, log_odds, probability
from headwater.findings.statements.terms import Story, Terms, describe_units
from headwater.findings.statements.units import find_units
from headwater.findings.statements.utterances import find_edges
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Entity, Mention, Statement
from headwater.text.days import day_of
from headwater.text.linkage import group_units

STEP = "statements"
VERSION = 1

# The average log-odds at which two groups are joined. 38 labelled stories, each by all others' weights: pair F1 .660 at
# -1.4, .664 at -1.6, .665 at -1.8; joins of nothing labelled, in the 28 that were read whole: 3.1, 3.5 and 4.1 a story.
LEAST = -1.6


class Joined(NamedTuple):
    """The statements of a story; what its propositions were compared by and which pairs, for the steps behind this.

    Each pair has the shortfall of what its articles have in common (see `kinship`).
    """

    statements: tuple[Statement, ...]
    compared: Story
    candidates: Mapping[Pair, float]


def join_statements(
    readings: Sequence[Reading], attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> Joined:
    """The statements of one story; every proposition of every article is a mention of exactly one.

    `attributions` and `entities` are the story's (speakers are entity ids). Statements stand in the order of their
    first mentions, by article id and place; counts of origins and standing are left at their defaults.
    """
    import numpy as np

    ordered = sorted(readings, key=lambda reading: reading.article.id)
    own: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        own[attribution.article].append(attribution)
    edges = find_edges(ordered)
    units = {r.article.id: find_units(r, own[r.article.id], edges) for r in ordered}
    story = describe_units(units, ordered, attributions, entities)
    pairs = find_candidates(story.terms, story.weights)
    near = compare_sentences(ordered, story.terms, pairs)
    figures = gather_figures(story, pairs, near)
    one, other = np.array(pairs, np.int64).reshape(-1, 2).T
    short = shortfalls(story.terms, one, other, figures[:, FIGURES.index("overlap")])
    late = delays(story.terms, one, other, {r.article.id: day_of(r.article.published) for r in ordered})
    told = log_odds(figures) + STRANGENESS * short - LATENESS * late
    odds = dict(zip(pairs, told.tolist(), strict=True))
    groups = group_units(len(story.terms), odds, find_barriers(story, odds), LEAST)
    candidates = dict(zip(pairs, short.tolist(), strict=True))
    names = {entity.id: entity.name for entity in entities}
    texts = {r.article.id: r.article.text for r in ordered}
    made = [_make_statement(group, story, odds, names, texts) for group in groups]
    return Joined(tuple(sorted(made, key=lambda statement: statement.mentions[0].place)), story, candidates)


def _make_statement(
    group: list[int], story: Story, odds: dict[Pair, float], names: dict[str, str], texts: dict[str, str]
) -> Statement:
    members = [story.terms[i] for i in group]
    found: list[Mention] = []
    for i, member in zip(group, members, strict=True):
        score, extra = _fit_of(i, group, odds), extra_stems(member, members)
        for unit in member.units:
            more = spans_of_stems(unit, texts[unit.article], extra)
            found.append(Mention(unit.article, unit.start, unit.end, unit.attribution, score, more))
    mentions = tuple(sorted(found, key=lambda mention: mention.place))
    return Statement(
        id=content_id("sta", *((m.article, m.start, m.end) for m in mentions)),
        score=round(sum(m.score for m in mentions) / len(mentions), 3),
        reason=explain_group(members, story.weights, names),
        step=STEP,
        version=VERSION,
        evidence=tuple(m.place for m in mentions),
        mentions=mentions,
        speakers=_speakers_of(members),
    )


def _fit_of(i: int, group: list[int], odds: dict[Pair, float]) -> float:
    """How well a unit fits its group: the probability at its best partner; 1 where it stands alone."""
    values = [odds[min(i, j), max(i, j)] for j in group if j != i and (min(i, j), max(i, j)) in odds]
    return round(probability(max(values)), 3) if values else 1.0


def _speakers_of(members: Sequence[Terms]) -> tuple[str, ...]:
    return tuple(sorted({member.speaker for member in members if member.speaker}))

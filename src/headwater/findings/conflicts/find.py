"""Conflicts: two statements that cannot both hold, or one denial of the other; the plain cases, precision first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from headwater.findings.conflicts.choose import TOGETHER, Found, keep_surest, sure_together
from headwater.findings.conflicts.denials import cue_stems, find_denials, names_of_sources, voices_of
from headwater.findings.conflicts.doubts import is_doubtful
from headwater.findings.conflicts.explain import clashing_places, dated_places, explain_clash
from headwater.findings.conflicts.near import near_enough
from headwater.findings.conflicts.nobody import find_nobody
from headwater.findings.conflicts.pleas import find_pleas
from headwater.findings.conflicts.replies import find_replies
from headwater.findings.statements.clashes import Clash, ClashKind, find_clash
from headwater.findings.statements.contrast import contrast
from headwater.findings.statements.scores import Pair
from headwater.findings.statements.terms import Story, Terms
from headwater.model.finding import Attribution, DateExpression
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import Conflict, Statement

STEP = "conflicts"
VERSION = 1

# How sure each kind must be to be shown. Set by reading what five stories (11 labelled conflicts) show on either side;
# too few to fit.
LEAST: dict[ClashKind, float] = {"negation": 0.5, "number": 0.5, "date": 0.55, "antonym": 0.7, "denial": 0.55}
# The statement that each proposition belongs to, by its article and where it starts.
Owners = Mapping[tuple[str, int], str]


def find_conflicts(
    readings: Sequence[Reading],
    statements: Sequence[Statement],
    compared: Story,
    candidates: Mapping[Pair, float],
    attributions: Sequence[Attribution],
) -> tuple[Conflict, ...]:
    """The conflicts among the statements of one story, each with the words that clash as its evidence.

    `compared`, `candidates`: what the statements were joined by (see `join_statements`). Of one statement's conflicts
    of a kind only the surest is kept, so that a denial is shown against what it denies and not against everything near
    it. They stand in the order of their statements' ids.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    owner = _owners(statements)
    texts = {reading.article.id: reading.article.text for reading in ordered}
    cues = {a.id: cue_stems(a, texts) for a in attributions}
    published = {r.article.id: r.article.published or "" for r in ordered}
    denials = [
        *find_denials(compared, attributions, texts),
        *find_nobody(compared, published),
    ]
    clashing = [*_clashes(compared, candidates, owner), *_denied(denials, owner, compared.weights)]
    names = names_of_sources(attributions, texts)
    speakers = {a.speaker: names[a.id] for a in attributions if a.speaker}
    sure = [one for one in clashing if not is_doubtful(one.a, one.b, one.clash, texts, speakers, published)]
    sure = near_enough(sure, ordered, compared, candidates, cues)
    voices = voices_of(attributions, texts)
    replies = find_replies(compared, attributions, voices, cues)
    sure += _denied([*find_pleas(compared, cues), *replies], owner, compared.weights)
    sure = [one for one in sure if not _is_one_telling(one.a, one.b, voices)]
    found = keep_surest(sure_together(sure, LEAST), _breadth_of(statements))
    dates = {reading.article.id: reading.dates for reading in ordered}
    return tuple(sorted((_make_conflict(one, texts, dates) for one in found), key=lambda conflict: conflict.statements))


def _owners(statements: Sequence[Statement]) -> Owners:
    return {
        (mention.article, mention.start): statement.id for statement in statements for mention in statement.mentions
    }


def _clashes(story: Story, candidates: Iterable[Pair], owner: Owners) -> list[Found]:
    found: list[Found] = []
    statements = [_statement_of(terms, owner) for terms in story.terms]
    for i, j in candidates:
        a, b = story.terms[i], story.terms[j]
        first, second = statements[i], statements[j]
        if first == second:
            continue
        clash = find_clash(a, b, story.weights)
        if clash and clash.strength >= LEAST[clash.kind] - TOGETHER:
            found.append(Found(first, second, clash, a, b, contrast(a, b, story.weights)))
    return found


def _denied(denials: Sequence[tuple[Terms, Terms, Clash]], owner: Owners, weights: Mapping[str, float]) -> list[Found]:
    pairs = (
        (_statement_of(a, owner), _statement_of(b, owner), clash, a, b, contrast(a, b, weights))
        for a, b, clash in denials
    )
    found = [Found(*pair) for pair in pairs if pair[0] != pair[1]]
    return [one for one in found if one.clash.strength >= LEAST[one.kind] - TOGETHER]


def _is_one_telling(a: Terms, b: Terms, voices: Mapping[str, str]) -> bool:
    """Whether one article tells both in one voice: what differs then are two things, or the story's turn."""
    if len(a.articles | b.articles) > 1:
        return False
    told = [{voices.get(unit.attribution or "", "") for unit in terms.units} for terms in (a, b)]
    return not told[0].isdisjoint(told[1])


def _statement_of(terms: Terms, owner: Owners) -> str:
    return min(owner[unit.article, unit.start] for unit in terms.units)


def _breadth_of(statements: Sequence[Statement]) -> dict[str, int]:
    """How many articles have each statement."""
    return {s.id: len({mention.article for mention in s.mentions}) for s in statements}


def _make_conflict(found: Found, texts: Mapping[str, str], dates: Mapping[str, Sequence[DateExpression]]) -> Conflict:
    one, other = sorted(((found.first, found.a, found.clash.a), (found.second, found.b, found.clash.b)))
    kind = found.clash.kind
    sides = (
        dated_places(terms, stems, dates)
        if kind == "date"
        else clashing_places(terms, stems, texts, counts=kind == "number")
        for _, terms, stems in (one, other)
    )
    evidence = tuple(place for side in sides for place in side)
    return Conflict(
        id=content_id("con", one[0], other[0], found.clash.kind),
        score=round(min(1.0, found.clash.strength), 3),
        reason=explain_clash(kind, evidence, texts),
        step=STEP,
        version=VERSION,
        evidence=evidence,
        statements=(one[0], other[0]),
        kind=found.kind,
    )

"""Weigh the statements of a story: how many independent origins stand behind each, and which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from headwater.findings.entities.outlets import publication_called
from headwater.findings.origins.allies import find_allies
from headwater.findings.origins.chains import chain_of
from headwater.findings.origins.counted import counted_voices, likely_voices
from headwater.findings.origins.explain import DOUBT, explain_count, explain_left_out
from headwater.findings.origins.fold import Folded, fold_voices
from headwater.findings.origins.institutions import institution_entities, named_institution
from headwater.findings.origins.roots import Roots, find_roots, shared_places
from headwater.findings.origins.utterances import join_described, join_givers, lend_speakers
from headwater.findings.origins.voices import Story, Voice, described_source, hear, share_roots, share_unnamed
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.story import (
    Conflict,
    Entity,
    LineageEdge,
    Origin,
    OriginKind,
    Quotation,
    SharedText,
    Standing,
    Statement,
)

STEP = "origins"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Weighed:
    """The statements with counts, standing, explanation and chains, and the origins behind them."""

    statements: tuple[Statement, ...]
    origins: tuple[Origin, ...]


def weigh_statements(
    readings: Sequence[Reading],
    statements: Sequence[Statement],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    lineage: Sequence[LineageEdge],
    shared_texts: Sequence[SharedText],
    conflicts: Sequence[Conflict],
    quotations: Sequence[Quotation] = (),
) -> Weighed:
    """Every statement with its independent origins and standing, in the order given; and the story's origins, by name.

    `attributions` are resolved; `quotations` tell whose words stand where no name does. Mentions that may well be of
    another statement have their chains and count for nothing. A word-for-word copy of an article changes no count of
    independent origins; the loss of an article's only credit may raise one, never lower it.
    """
    story = _story(readings, attributions, entities, lineage, shared_texts)
    allies = find_allies(entities, readings)
    contested = {statement for conflict in conflicts for statement in conflict.statements}
    weighed: list[Statement] = []
    behind: dict[tuple[str, OriginKind], list[str]] = defaultdict(list)
    places = _places_quoted(quotations)
    for statement in statements:
        quoted = [quotations[n] for n in _quoted_in(statement, places)]
        heard = [hear(story, mention, number) for number, mention in enumerate(statement.mentions)]
        lent = lend_speakers(share_unnamed(story, share_roots(story, heard)), quoted, story.entities)
        told = join_described(join_givers(lent, quoted, story.entities))
        named_by = _bodies_named(told, allies, story.entities)
        voices = [_speaking_as(voice, named_by) for voice in told]
        known = {who: named_by.get(body, body) for who, body in allies.items()}
        counted = counted_voices(voices, story.readings, partial(_count, roots=story.roots, allies=known))
        folded = fold_voices(counted, story.roots, known)
        doubtful = folded.count > 1 and _count(likely_voices(counted), roots=story.roots, allies=known) < folded.count
        named = _names(folded, story)
        for origin in named:
            behind[origin].append(statement.id)
        weighed.append(
            replace(
                statement,
                independent_origins=folded.count,
                origins=tuple(name for name, _ in named),
                reporting_origins=len(folded.reports),
                standing=_standing(folded.count, contested=statement.id in contested),
                explanation=explain_count(counted, folded, story.roots, story.entities)
                + explain_left_out(voices, counted, story.roots)
                + (DOUBT if doubtful else ""),
                chains=tuple(chain_of(voice, story.roots, story.entities) for voice in voices),
            )
        )
    return Weighed(tuple(weighed), _origins(behind, story.roots))


def _places_quoted(quotations: Sequence[Quotation]) -> dict[str, list[tuple[int, int, int]]]:
    """Where each article has words of a quotation: from, to, and the quotation's number."""
    places: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, quotation in enumerate(quotations):
        for variant in quotation.variants:
            places[variant.article].append((variant.start, variant.end, number))
    return places


def _quoted_in(statement: Statement, places: Mapping[str, Sequence[tuple[int, int, int]]]) -> list[int]:
    """The numbers of the quotations that share text with any mention of the statement, rising."""
    return sorted(
        {
            number
            for mention in statement.mentions
            for start, end, number in places.get(mention.article, ())
            if start < mention.end and mention.start < end
        }
    )


def _story(
    readings: Sequence[Reading],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    lineage: Sequence[LineageEdge],
    shared_texts: Sequence[SharedText],
) -> Story:
    roots = find_roots([reading.article for reading in readings], lineage)
    own: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        own[attribution.article].append(attribution)
    return Story(
        {reading.article.id: reading for reading in readings},
        {attribution.id: attribution for attribution in attributions},
        {entity.id: entity for entity in entities} | institution_entities(_unnamed(readings, attributions)),
        roots,
        shared_places(shared_texts),
        {text.id: text.fullest for text in shared_texts},
        own,
    )


def _unnamed(readings: Sequence[Reading], attributions: Iterable[Attribution]) -> set[str]:
    """The sources for which the story has no name, in words."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    return {described_source(texts[a.article], a.source[0]) for a in attributions if a.source and a.speaker is None}


def _count(voices: Sequence[Voice], *, roots: Roots, allies: Mapping[str, str]) -> int:
    return fold_voices(voices, roots, allies).count


def _bodies_named(voices: Sequence[Voice], allies: Mapping[str, str], entities: Mapping[str, Entity]) -> dict[str, str]:
    """For each institution among a statement's speakers, or for which one of them speaks, the body that it is."""
    speakers = [speaker for voice in voices for speaker in voice.speakers]
    every = sorted({*speakers, *(allies[speaker] for speaker in speakers if speaker in allies)})
    return {key: named for key in every if (named := named_institution(key, every, entities)) != key}


def _speaking_as(voice: Voice, named_by: Mapping[str, str]) -> Voice:
    """The voice with the bodies that its institutions are."""
    if named_by.keys().isdisjoint(voice.speakers):
        return voice
    return replace(voice, speakers=tuple(named_by.get(speaker, speaker) for speaker in voice.speakers))


def _names(folded: Folded, story: Story) -> list[tuple[str, OriginKind]]:
    """The origins' names with their kinds: speakers, then reports."""
    found: list[tuple[str, OriginKind]] = []
    for speakers in folded.said:
        name = " and ".join(sorted(story.entities[speaker].name for speaker in speakers))
        person = all(story.entities[speaker].kind == "person" for speaker in speakers)
        found.append((name, "person" if person else "body"))
    for key, voices in folded.reported.items():
        name = story.roots.names.get(key) or next((v.carrier for v in voices if v.carrier), key)
        found.append((name, _report_kind(name)))
    return found


def _report_kind(name: str) -> OriginKind:
    publication = publication_called(name)
    if publication is None:
        return "outlet"
    return "document" if publication.kind == "journal" else publication.kind


def _standing(count: int, *, contested: bool) -> Standing:
    if contested:
        return "contested"
    if count == 0:
        return "unattributed"
    return "corroborated" if count > 1 else "single-origin"


def _origins(behind: dict[tuple[str, OriginKind], list[str]], roots: Roots) -> tuple[Origin, ...]:
    """A record for each origin: as what it stands behind statements, and its article where the story has it."""
    made = []
    for (name, kind), statements in sorted(behind.items()):
        article = _article_of(name, roots) if kind in ("agency", "outlet") else None
        made.append(
            Origin(
                id=content_id("origin", kind, name, article),
                score=1.0 if article or kind in ("person", "body") else 0.9,
                reason=_reason(kind, len(set(statements))),
                step=STEP,
                version=VERSION,
                name=name,
                kind=kind,
                article=article,
                statements=tuple(dict.fromkeys(statements)),
            )
        )
    return tuple(made)


def _article_of(name: str, roots: Roots) -> str | None:
    articles = [article for key, found in _named(roots, name) for article in found if key]
    return articles[0] if len(articles) == 1 else None


def _named(roots: Roots, name: str) -> Iterable[tuple[str, tuple[str, ...]]]:
    return [(key, found) for key, found in roots.articles_of.items() if roots.names[key] == name]


def _reason(kind: OriginKind, count: int) -> str:
    statements = "1 statement enters" if count == 1 else f"{count} statements enter"
    through = {"person": "with this person's words", "body": "with this body's words"}
    return f"{statements} the news {through.get(kind, 'with this report')}"

"""Fold the voices of one statement into its independent origins.

What people, bodies or documents say counts once for each of them, however many carry it. What is reported without a
speaker on record counts once for each independent report. Copies, rewritings and what was taken from another report
count with that report; hearsay and reports that only lead to each other count nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from headwater.findings.lineage.cited import key_of
from headwater.findings.origins.roots import Roots
from headwater.findings.origins.voices import Voice
from headwater.model.story import Relation


@dataclass(slots=True)
class Folded:
    """The origins behind one statement: the speakers' groups and the reports, each with the voices behind it."""

    said: dict[tuple[str, ...], list[Voice]] = field(default_factory=dict)
    reported: dict[str, list[Voice]] = field(default_factory=dict)
    reports: tuple[str, ...] = ()
    circular: bool = False

    @property
    def count(self) -> int:
        """How many independent origins there are."""
        return len(self.said) + len(self.reported)


_CARRIED = ("said", "unnamed", "carried")
_REPORTED = ("unresolved", "unnamed", "carried", "narrated")


def fold_voices(voices: Sequence[Voice], roots: Roots, allies: Mapping[str, str]) -> Folded:
    """Fold voices into origins; the order of voices changes nothing but the order within lists.

    `allies`: bodies that speak for one person, with that person's id.
    """
    folded = Folded(said=_speakers(voices, allies))
    standing = [v for v in voices if v.sort in _REPORTED and not _is_echo(v, voices, roots)]
    options: list[tuple[Voice, tuple[str, ...]]] = []
    for voice in standing:
        found = _reports_of(voice, voices, roots, frozenset())
        folded.circular |= not found
        if found:
            options.append((voice, found))
    folded.reported = _cover(options)
    every = [(v, found) for v in voices if (found := _reports_of(v, voices, roots, frozenset()) or v.roots)]
    folded.reports = tuple(sorted(_cover(every)))
    return folded


def _speakers(voices: Sequence[Voice], allies: Mapping[str, str]) -> dict[tuple[str, ...], list[Voice]]:
    """The voices by speaker; those who once speak together are one origin."""
    groups: list[tuple[set[str], list[Voice]]] = []
    for voice in voices:
        if voice.sort != "said":
            continue
        persons = {allies.get(speaker, speaker) for speaker in voice.speakers}
        joined = [group for group in groups if group[0] & persons]
        merged = (persons.union(*(g[0] for g in joined)), [v for g in joined for v in g[1]] + [voice])
        groups = [group for group in groups if group not in joined] + [merged]
    named = (tuple(sorted({speaker for v in found for speaker in v.speakers})) for _, found in groups)
    return dict(sorted(zip(named, (found for _, found in groups), strict=True)))


def _is_echo(voice: Voice, voices: Sequence[Voice], roots: Roots) -> bool:
    """Whether a voice only repeats what another of the statement's voices stands for.

    Somebody on record whom the story does not tell may be whom another article names. An article's own words repeat
    whom it quotes for them, or the document whose issuer speaks elsewhere, and so do the words of other articles with
    the same report behind them. Words without a carrier, in an article that cites a report which others name as
    theirs, are from it.
    """
    others = [v for v in voices if v.number != voice.number]
    if voice.again:
        return True
    if voice.sort == "carried":
        return _is_carried_from_echo(voice, voices, roots)
    said = [other for other in others if other.sort == "said"]
    if (said and (voice.retells or voice.sort == "unresolved")) or (
        voice.headline and any(other.article == voice.article for other in said)
    ):
        return True
    if voice.sort == "narrated" and (_repeats(voice, others) or _is_taken_from_nobody(voice, others, roots)):
        return True
    if voice.sort == "unnamed" and _is_carried_from_echo(voice, voices, roots):
        return True
    return voice.sort in ("narrated", "unnamed") and _is_from_a_cited_report(voice, others, roots)


def _repeats(voice: Voice, others: Sequence[Voice]) -> bool:
    """Whether the article, or another with the same report behind it, gives somebody for what it says as its own."""
    answers = [other for other in others if other.sort in ("said", "unresolved", "unnamed", "carried")]
    return any(other.article == voice.article or _same_report(voice, other) for other in answers)


def _is_from_a_cited_report(voice: Voice, others: Sequence[Voice], roots: Roots) -> bool:
    """Whether the article cites a report through which another of the voices has it, and names no carrier itself."""
    if voice.carrier is not None:
        return False
    named = {key_of(v.carrier) for v in others if v.carrier is not None and v.sort in _CARRIED}
    return bool(_cited_by(voice.article, roots, "cites") & named)


def _is_carried_from_echo(voice: Voice, voices: Sequence[Voice], roots: Roots) -> bool:
    """Whether the carrier's own article is in the story and only repeats whom others quote for it."""
    theirs = [v for v in voices if voice.carrier is not None and roots.own[v.article] == key_of(voice.carrier)]
    return bool(theirs) and all(
        v.sort in ("said", "nobody") or (v.sort == "narrated" and _is_echo(v, voices, roots)) for v in theirs
    )


def _is_taken_from_nobody(voice: Voice, others: Sequence[Voice], roots: Roots) -> bool:
    """Whether an article that has it from another one of the story says as its own what is only hearsay there."""
    return any(
        _is_hearsay(source, others, roots, frozenset((voice.article,))) for source in _sources(voice.article, roots)
    )


def _is_hearsay(article: str, voices: Sequence[Voice], roots: Roots, seen: frozenset[str]) -> bool:
    """Whether an article has a statement as hearsay only, or takes it from one that has."""
    theirs = [voice for voice in voices if voice.article == article]
    if not theirs or article in seen:
        return False
    if all(voice.sort == "nobody" for voice in theirs):
        return True
    own_words = all(voice.sort in ("nobody", "narrated") for voice in theirs)
    onward = (_is_hearsay(source, voices, roots, seen | {article}) for source in _sources(article, roots))
    return own_words and any(onward)


def _sources(article: str, roots: Roots) -> list[str]:
    """The articles of the story that an article has anything from."""
    found: list[str] = []
    for edge in roots.edges.get(article, ()):
        theirs = roots.articles_of.get(key_of(edge.origin), ()) if edge.origin is not None else (edge.from_,)
        found += [source for source in theirs if source is not None and source != article]
    return found


def _same_report(voice: Voice, other: Voice) -> bool:
    """Whether two articles' words come from one report, of which the other gives the speaker."""
    return other.sort == "said" and other.carrier is None and bool(set(voice.roots) & set(other.roots))


def _cited_by(article: str, roots: Roots, relation: Relation) -> set[str]:
    keys = set()
    for edge in roots.edges.get(article, ()):
        if edge.relation == relation:
            keys.add(key_of(edge.origin) if edge.origin is not None else roots.own[edge.from_ or edge.to])
    return keys


def _reports_of(voice: Voice, voices: Sequence[Voice], roots: Roots, seen: frozenset[str]) -> tuple[str, ...]:
    """The reports behind a voice: its carrier's, followed as far as the story goes; none where that is a circle."""
    if voice.carrier is None:
        return voice.roots
    key = key_of(voice.carrier)
    if key in seen:
        return ()
    theirs = [v for v in voices if roots.own[v.article] == key]
    if not theirs:
        return roots.of_name(voice.carrier)
    if all(v.sort == "nobody" for v in theirs):
        return ()
    own = [
        v
        for v in theirs
        if v.carrier is None and v.sort != "nobody" and not (v.sort == "narrated" and _retold(v, theirs))
    ]
    if own:
        return own[0].roots
    found = [_reports_of(v, voices, roots, seen | {key, roots.own[voice.article]}) for v in theirs if v.carrier]
    return tuple(sorted({key for keys in found for key in keys}))


def _retold(voice: Voice, theirs: Sequence[Voice]) -> bool:
    """Whether an article's own words only retell what the same article takes from a carrier."""
    return any(v.article == voice.article and v.carrier is not None for v in theirs)


def _cover(options: Sequence[tuple[Voice, tuple[str, ...]]]) -> dict[str, list[Voice]]:
    """The fewest reports that account for every voice, taking from each voice's options (greedy; ties by name).

    A voice whose text two agencies credit is no origin of its own beside either.
    """
    chosen: dict[str, list[Voice]] = {}
    for voice, keys in sorted(options, key=lambda option: (len(option[1]), option[1], option[0].number)):
        key = next((key for key in keys if key in chosen), keys[0])
        chosen.setdefault(key, []).append(voice)
    return dict(sorted(chosen.items()))

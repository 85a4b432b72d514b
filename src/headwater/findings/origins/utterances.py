"""Words in quotation marks are one utterance wherever they stand, whomever each article gives them to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from headwater.findings.origins.voices import Voice
from headwater.model.story import Entity, Quotation, Variant

# So long a quotation, in code points, is no phrase that two people may both use.
_LONG = 45
# Voices whose speaker an article withholds, or tells in words for which the story has no name.
_OPEN = ("unresolved", "unnamed", "narrated", "nobody")


def lend_speakers(
    voices: Sequence[Voice], quotations: Sequence[Quotation], entities: Mapping[str, Entity]
) -> list[Voice]:
    """The voices of one statement, with the speaker of their words where another article quotes these with a name.

    Two articles that print the same quotation have heard one utterance, whatever one of them says of who spoke.
    `quotations` given to several speakers lend nothing.
    """
    return [_with_speaker(voice, quotations, entities) if voice.sort in _OPEN else voice for voice in voices]


def _with_speaker(voice: Voice, quotations: Sequence[Quotation], entities: Mapping[str, Entity]) -> Voice:
    """The voice with the one person to whom any variant of its quotation is given, where its own is given to nobody.

    How many variants there are counts nothing, so that a copy of an article changes nothing.
    """
    for quotation in quotations:
        speakers = {variant.speaker for variant in quotation.variants} - {None}
        here = [v for v in quotation.variants if v.article == voice.article and _holds(v, voice)]
        if len(speakers) != 1 or not here or any(variant.speaker is not None for variant in here):
            continue
        (speaker,) = speakers
        if speaker is not None and speaker in entities and entities[speaker].kind == "person":
            return replace(voice, sort="said", speakers=(speaker,), described="", retells=False)
    return voice


def _holds(variant: Variant, voice: Voice) -> bool:
    """Whether most of a mention stands in a variant that has the words in quotation marks."""
    mention = voice.mention
    overlap = min(variant.end, mention.end) - max(variant.start, mention.start)
    return variant.change != "paraphrased" and 2 * overlap > mention.end - mention.start


def join_givers(
    voices: Sequence[Voice], quotations: Sequence[Quotation], entities: Mapping[str, Entity]
) -> list[Voice]:
    """The voices of one statement, with one speaker for the same long quotation where articles give it to several.

    It is whose name stands with it, where that is one and the others are only meant ("he said"); else both say it, as
    one. How many articles say so counts nothing, so that a copy of an article changes nothing.
    """
    joined = list(voices)
    for quotation in quotations:
        long = [variant for variant in quotation.variants if variant.end - variant.start >= _LONG]
        speakers = {variant.speaker for variant in quotation.variants} - {None}
        if not speakers:
            joined = _once(joined, long)
        if len(speakers) < 2:
            continue
        given = [n for n, voice in enumerate(joined) if voice.sort == "said" and _is_held(voice, long)]
        if not given:
            continue
        named = {joined[n].speakers for n in given if _is_named(joined[n], entities)}
        (theirs,) = named if len(named) == 1 else [tuple(sorted({s for n in given for s in joined[n].speakers}))]
        for n, voice in enumerate(joined):
            if n in given:
                joined[n] = replace(voice, speakers=theirs)
            elif voice.sort in _OPEN and _is_held(voice, [v for v in long if v.speaker is None]):
                joined[n] = replace(voice, sort="said", speakers=theirs, described="", retells=False)
    return joined


def _once(voices: Sequence[Voice], variants: Sequence[Variant]) -> list[Voice]:
    """The voices, of which one speaks for all that have the same words of somebody whom no article names."""
    return _one_of(voices, [v for v in voices if v.sort in _UNNAMED and _is_held(v, variants)])


def join_described(voices: Sequence[Voice]) -> list[Voice]:
    """The voices of one statement, of which one speaks for all by whom just one is meant, though nobody names him.

    "Ellis's lawyer" is one and the same in two articles, and so is "the indictment" where both have the same from it.
    """
    joined = list(voices)
    for key in sorted({key for voice in voices if (key := _only_one(voice))}):
        joined = _one_of(joined, [v for v in joined if not v.again and _only_one(v) == key])
    return joined


def _one_of(voices: Sequence[Voice], same: Sequence[Voice]) -> list[Voice]:
    """The voices, of which one stands for all of the `same`.

    It is one through whom the words came, if there is any, then one that tells who spoke ("the letter", not "they").
    """
    chosen = min(same, key=lambda v: (v.carrier is None, " " not in v.described, v.number), default=None)
    return [replace(voice, again=True) if voice in same and voice is not chosen else voice for voice in voices]


_UNNAMED = ("unresolved", "unnamed")
_ONE_OF_THEIRS = re.compile(
    r"(?P<owner>[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)*)[’'](?:s\s|\s)(?P<who>wife|husband|widow|widower|mother|father|lawyer|"
    r"attorney|agent|fiancée?|girlfriend|boyfriend|spokes(?:man|woman|person))"
)
_ONE_PAPER = re.compile(
    r"(?:the|their|its)\s(?:[\w-]+\s){0,3}?(?P<what>indictment|complaint|lawsuit|suit|affidavit|warrant|ruling|verdict|"
    r"letter|memo|memorandum|bill|motion|petition|resolution|treaty|agreement|accord)",
    re.I,
)


def _only_one(voice: Voice) -> str:
    """What two voices have in common that mean the one and the same, or nothing."""
    if voice.sort not in _UNNAMED:
        return ""
    if (one := _ONE_OF_THEIRS.fullmatch(voice.described)) is not None:
        return f"{one['owner'].split()[-1]}’s {one['who']}"
    paper = _ONE_PAPER.fullmatch(voice.described)
    return paper["what"].lower() if paper is not None else ""


def _is_held(voice: Voice, variants: Iterable[Variant]) -> bool:
    return any(variant.article == voice.article and _holds(variant, voice) for variant in variants)


def _is_named(voice: Voice, entities: Mapping[str, Entity]) -> bool:
    """Whether the voice's source is the name of who speaks, and no pronoun for it."""
    source = voice.source
    return source is not None and any(
        mention.article == source.article and mention.start < source.end and source.start < mention.end
        for speaker in voice.speakers
        for mention in entities[speaker].mentions
        if mention.form != "description"
    )

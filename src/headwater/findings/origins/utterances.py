"""Words in quotation marks that one article gives to a named speaker are that speaker's wherever else they stand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from headwater.findings.origins.voices import Voice
from headwater.model.story import Entity, Quotation, Variant

# Voices whose speaker an article withholds, or tells in words for which the story has no name.
_OPEN = ("unresolved", "unnamed", "narrated", "nobody")


def lend_speakers(
    voices: Sequence[Voice], quotations: Sequence[Quotation], entities: Mapping[str, Entity]
) -> list[Voice]:
    """The voices of one statement, with the speaker of their words where another article quotes these with a name.

    Two articles that print the same quotation have heard one utterance, whatever one of them says of who spoke.
    `quotations` given to several people lend nothing.
    """
    return [_with_speaker(voice, quotations, entities) if voice.sort in _OPEN else voice for voice in voices]


def _with_speaker(voice: Voice, quotations: Sequence[Quotation], entities: Mapping[str, Entity]) -> Voice:
    for quotation in quotations:
        speaker = quotation.speaker
        if speaker is None or speaker not in entities or quotation.speakers:
            continue
        here = any(_holds(variant, voice) for variant in quotation.variants if variant.article == voice.article)
        named = any(v.speaker == speaker for v in quotation.variants if v.article != voice.article)
        if here and named and entities[speaker].kind == "person":
            return replace(voice, sort="said", speakers=(speaker,), described="", retells=False)
    return voice


def _holds(variant: Variant, voice: Voice) -> bool:
    """Whether most of a mention stands in a variant that has the words in quotation marks."""
    mention = voice.mention
    overlap = min(variant.end, mention.end) - max(variant.start, mention.start)
    return variant.change != "paraphrased" and 2 * overlap > mention.end - mention.start

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

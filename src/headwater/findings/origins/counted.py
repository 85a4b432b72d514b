"""Which mentions a count of origins rests on: those that are the statement's surely enough."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from headwater.findings.origins.voices import Voice
from headwater.model.reading import Reading
from headwater.text.words import split_words

# How sure a mention must be its statement's for its voice to count: of what is joined less surely in 28 stories that
# were read whole, one in seven is right, and "corroborated" would be wrong six times as often as right.
SURE = 0.3
# Of judged pairs of stories that mostly share a subject (`bench/judged/pairs.jsonl`), 35 in 100 of those less likely
# than this are one statement, and 70 in 100 of the others: where several origins rest on such, it is said.
LIKELY = 0.5


def counted_voices(
    voices: Sequence[Voice], readings: Mapping[str, Reading], count: Callable[[Sequence[Voice]], int]
) -> list[Voice]:
    """The voices of the mentions that are surely the statement's; where none is, of those words that `count` for most.

    A copy of an article has the same words and the same voice, so it changes no count.
    """
    sure = [voice for voice in voices if voice.mention.score >= SURE]
    if sure:
        return sure
    alike: dict[tuple[str, ...], list[Voice]] = defaultdict(list)
    for voice in voices:
        text = readings[voice.article].article.text
        words = split_words(text, voice.mention.start, voice.mention.end)
        alike[tuple(word.key for word in words)].append(voice)
    return max(alike.values(), key=count)


def likely_voices(counted: Sequence[Voice]) -> list[Voice]:
    """The voices whose mentions are the statement's rather than not; all where none is `SURE` and words alone told."""
    sure = any(voice.mention.score >= SURE for voice in counted)
    return [voice for voice in counted if not sure or voice.mention.score >= LIKELY]

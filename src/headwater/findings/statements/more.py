"""What a mention says that no other mention of its statement does: the words by which the two overlap only in part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.findings.statements.terms import Terms
from headwater.findings.statements.units import Unit
from headwater.model.spans import Span
from headwater.text.function_words import is_content_word
from headwater.text.kindred import kindred_of
from headwater.text.stems import stem_word
from headwater.text.words import split_words

# With fewer words of its own a mention only puts it otherwise.
LEAST_MORE = 3


def extra_stems(member: Terms, members: Sequence[Terms]) -> frozenset[str]:
    """The stems of a member that no other has, nor a kindred word, nor another name of the same entity.

    Empty where there are fewer than `LEAST_MORE`, or nothing to compare with.
    """
    others = [m for m in members if m is not member]
    said = {stem for other in others for stem in other.stems}
    said |= {kin for stem in said for kin in kindred_of(stem)}
    named = {entity for other in others for entity in other.entities}
    extra = frozenset(stem for stem in member.stems if stem not in said and member.names.get(stem) not in named)
    return extra if others and len(extra) >= LEAST_MORE else frozenset()


def spans_of_stems(unit: Unit, text: str, stems: frozenset[str]) -> tuple[Span, ...]:
    """Where a unit's words with these stems stand; neighbours with only function words between them are one span."""
    spans: list[Span] = []
    joins = False
    for word in split_words(text, unit.start, unit.end):
        if stem_word(word.key) in stems:
            if joins:
                spans[-1] = replace(spans[-1], end=word.end)
            else:
                spans.append(word.span)
            joins = True
        elif is_content_word(word.key):
            joins = False
    return tuple(spans)

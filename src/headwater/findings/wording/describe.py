"""The step: what each article calls whom, by which verbs people speak in it, and with which titles they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.findings.wording.compare import STEP, VERSION, compare_wording
from headwater.findings.wording.judging import find_judgements
from headwater.findings.wording.namings import compare_namings
from headwater.findings.wording.phrases import phrases_of
from headwater.findings.wording.sayings import compare_sayings
from headwater.findings.wording.used import all_expressions
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.story import Entity, Wording
from headwater.model.wording import Judgement, Naming, Saying


@dataclass(frozen=True, slots=True)
class Described:
    """The wording of a story's articles: expressions, judging words, verbs of saying, titles."""

    wording: tuple[Wording, ...]
    judgements: tuple[Judgement, ...]
    sayings: tuple[Saying, ...]
    namings: tuple[Naming, ...]


def describe_wording(
    readings: Sequence[Reading], entities: Sequence[Entity], attributions: Sequence[Attribution]
) -> Described:
    """All that the articles' choice of words tells, each the differences first."""
    phrases = phrases_of(readings)
    used = all_expressions(entities, {reading.article.id: reading.article for reading in readings})
    return Described(
        compare_wording(readings, entities, used),
        find_judgements(readings, entities, attributions, STEP, VERSION, used, phrases),
        compare_sayings(readings, attributions, STEP, VERSION),
        compare_namings(readings, entities, STEP, VERSION),
    )

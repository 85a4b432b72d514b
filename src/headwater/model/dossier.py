"""All that was found about one story."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.model.article import Article, Issue
from headwater.model.finding import Attribution, Hedge
from headwater.model.story import (
    Conflict,
    Coverage,
    DatedPlace,
    Entity,
    LineageEdge,
    Origin,
    Passage,
    Quotation,
    Share,
    SharedText,
    Statement,
    Story,
    UnnamedSource,
    Unresolved,
    Wording,
)
from headwater.model.timeline import Happening, OpenDate
from headwater.model.wording import Judgement, Naming, Saying


@dataclass(frozen=True, slots=True)
class StepMade:
    """A step that had a part in a dossier, and its version."""

    step: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the steps find in one story, typed; each field is written by one step of the plan."""

    articles: tuple[Article, ...]
    passages: tuple[Passage, ...] = ()
    shares: tuple[Share, ...] = ()
    shared_texts: tuple[SharedText, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    lineage: tuple[LineageEdge, ...] = ()
    origins: tuple[Origin, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    wording: tuple[Wording, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    sayings: tuple[Saying, ...] = ()
    namings: tuple[Naming, ...] = ()
    timeline: tuple[DatedPlace, ...] = ()
    happenings: tuple[Happening, ...] = ()
    open_dates: tuple[OpenDate, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()
    unnamed: tuple[UnnamedSource, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier(Findings):
    """All that was found about one story, with the story itself, the steps that made it and the input's issues."""

    id: str
    title: str
    story: Story
    headwater: str
    steps: tuple[StepMade, ...] = ()
    issues: tuple[Issue, ...] = ()

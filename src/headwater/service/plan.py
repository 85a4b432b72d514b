"""The steps in order, read from top to bottom.

A step's function is its own declaration: what it reads are its parameters, what it writes is named beside it.
`check(PLAN)` refuses, when this module is imported, a read that nothing wrote before and a name that no one knows.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields

from headwater.findings import (
    attributions,
    conflicts,
    coverage,
    entities,
    hedges,
    lineage,
    origins,
    quotations,
    reuse,
    statements,
    timeline,
    wording,
)
from headwater.model.dossier import Findings
from headwater.model.errors import BugError

# What every story comes with.
GIVEN = frozenset({"readings"})
# What a step hands to those behind it and no dossier has.
HANDED_ON = frozenset({"compared", "candidates"})
# What several steps add to; anything else is written once, or again by a step that reads it.
ADDED_TO = frozenset({"unresolved"})


@dataclass(frozen=True, slots=True)
class Step:
    """One finding step: its name and version as they stand in findings, what it writes, and the function."""

    name: str
    version: int
    writes: tuple[str, ...]
    run: Callable[..., object]

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of the function's parameters."""
        return tuple(inspect.signature(self.run).parameters)


PLAN: tuple[Step, ...] = (
    Step(reuse.STEP, reuse.VERSION, ("passages", "shares", "shared_texts"), reuse.find_reuse),
    Step(entities.STEP, entities.VERSION, ("entities", "unresolved"), entities.link_entities),
    Step(
        attributions.STEP,
        attributions.VERSION,
        ("attributions", "unnamed", "unresolved"),
        attributions.resolve_attributions,
    ),
    Step(lineage.STEP, lineage.VERSION, ("lineage",), lineage.trace_lineage),
    Step(quotations.STEP, quotations.VERSION, ("quotations",), quotations.match_quotations),
    Step(statements.STEP, statements.VERSION, ("statements", "compared", "candidates"), statements.join_statements),
    Step(conflicts.STEP, conflicts.VERSION, ("conflicts",), conflicts.find_conflicts),
    Step(origins.STEP, origins.VERSION, ("statements", "origins"), origins.weigh_statements),
    Step(hedges.STEP, hedges.VERSION, ("hedges",), hedges.gather_hedges),
    Step(
        wording.STEP,
        wording.VERSION,
        ("wording", "judgements", "sayings", "namings"),
        wording.describe_wording,
    ),
    Step(timeline.STEP, timeline.VERSION, ("timeline", "happenings", "open_dates"), timeline.order_timeline),
    Step(coverage.STEP, coverage.VERSION, ("coverage",), coverage.compare_coverage),
)


def check(plan: Iterable[Step]) -> None:
    """Refuse a plan in which a step reads what nothing wrote, writes what no dossier has, or overwrites unread."""
    known, written = {field.name for field in fields(Findings)}, set(GIVEN)
    for step in plan:
        if missing := set(step.reads) - written:
            raise BugError(f"step {step.name} reads {sorted(missing)}, which no step before it writes")
        if strange := set(step.writes) - known - HANDED_ON:
            raise BugError(f"step {step.name} writes {sorted(strange)}, which a dossier does not have")
        if lost := (set(step.writes) & written) - ADDED_TO - set(step.reads):
            raise BugError(f"step {step.name} overwrites {sorted(lost)} unread")
        written |= set(step.writes)


check(PLAN)

"""From seeds to stretches: runs that follow one another in both texts become one chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.findings.reuse.compared import ComparedText
from headwater.findings.reuse.seeds import Run

# Words that may stand between two runs of one chain, on each side. On the development stories (see shared.py) 6 to 20
# give the same shared texts; fewer break a passage in more pieces.
GAP = 12
# Common words alone seed nothing, so runs may also be this far apart where both sides go on in step: without, 420
# passages instead of 385 for the same words.
BRIDGE = 40
IN_STEP = 4


@dataclass(slots=True)
class Chain:
    """Two stretches in words, `[a_start, a_end)` and `[b_start, b_end)`, and how many of their words are in runs."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    covered: int


def chain_runs(a: ComparedText, b: ComparedText, runs: Sequence[Run]) -> list[Chain]:
    """The chains of a pair of texts, those that cover most words first; chains may overlap.

    `runs` stand in the order of the first text. A chain does not cross anything that was kept out.
    """
    chains: list[Chain] = []
    open_: list[Chain] = []
    for run in runs:
        open_ = [chain for chain in open_ if run.a - chain.a_end <= BRIDGE]
        fitting = [chain for chain in open_ if _follows(a, b, chain, run)]
        if fitting:
            _append(min(fitting, key=lambda chain: _shift(chain, run)), run)
        else:
            open_.append(Chain(run.a, run.a + run.length, run.b, run.b + run.length, run.length))
            chains.append(open_[-1])
    return sorted(chains, key=lambda c: (-c.covered, c.a_start, c.b_start))


def _shift(chain: Chain, run: Run) -> tuple[int, int]:
    return abs((run.b - chain.b_end) - (run.a - chain.a_end)), run.b


def _follows(a: ComparedText, b: ComparedText, chain: Chain, run: Run) -> bool:
    return (
        chain.a_start < run.a
        and chain.b_start < run.b
        and chain.b_end < run.b + run.length
        and _is_near(run.a - chain.a_end, run.b - chain.b_end)
        and a.block[run.a] == a.block[chain.a_start]
        and b.block[run.b] == b.block[chain.b_start]
    )


def _is_near(a_gap: int, b_gap: int) -> bool:
    wider = max(a_gap, b_gap)
    return wider <= GAP or (wider <= BRIDGE and abs(a_gap - b_gap) <= IN_STEP)


def _append(chain: Chain, run: Run) -> None:
    new = min(run.a + run.length - max(run.a, chain.a_end), run.b + run.length - max(run.b, chain.b_end))
    chain.covered += max(0, new)
    chain.a_end = max(chain.a_end, run.a + run.length)
    chain.b_end = run.b + run.length

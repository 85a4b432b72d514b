"""The gatherings: the findings' pure functions as functions of Arrow tables, each called on one part of a shuffle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.engine.gather import Gathering, Target
from headwater.findings.reuse.collection.align import align_seeds, promising_seeds, without_kept_out
from headwater.findings.reuse.collection.pair import kept_out_of, repeats_of, seeds_of, sorted_postings
from headwater.findings.reuse.collection.rows import CodesOf, KeptOut, Outlets, Postings, Repeats, Seeds, WordPassages
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.service.reuse.catalogue import DROPPED, load_lookups
from headwater.service.reuse.ingest import GRAMS
from headwater.service.reuse.tables import joined, rows_of, table_of
from headwater.service.reuse.words import codes_of_articles, with_points
from headwater.text.groups import group_bounds, group_marks

if TYPE_CHECKING:
    import pyarrow as pa

SEEDS, REPEATS = Target("seeds", "a"), Target("repeats", "article")
KEPT_OUT, PASSAGES = Target("kept_out"), Target("passages")
# What is aligned at a time, in seeds, and how many of these a pair counts as: it needs the words of two articles, 4 KB
# each. 20,000 pairs at most, whose words take some 160 MB. By seeds alone, 800,000 of them, it was as much in a short
# archive, and 2 GB in one of a million articles, where few of these pairs have an article in common.
CHUNK = 800_000
PAIR = 40


@dataclass(frozen=True, slots=True)
class Pairing:
    """Posting rows of some grams in; the seeds of pairs, and what outlets repeat, out."""

    lookups: Path
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> tuple[pa.Table, pa.Table]:
        """Numbers of articles become their places in the catalogue here; articles that count elsewhere fall out."""
        lookups = load_lookups(self.lookups)
        postings = rows_of(Postings, rows)
        place = lookups.place_of[postings.article]
        kept = place != DROPPED
        postings = Postings(postings.gram[kept], place[kept], postings.place[kept], postings.around[kept])
        return pair_postings(postings, lookups.outlets, self.settings)


def pair_postings(postings: Postings, outlets: Outlets, settings: ReuseSettings) -> tuple[pa.Table, pa.Table]:
    """Seeds and repeats of posting rows whose articles are places in the catalogue."""
    postings = sorted_postings(postings)
    return table_of(seeds_of(postings, settings)), table_of(repeats_of(postings, outlets, settings))


@dataclass(frozen=True, slots=True)
class KeepingOut:
    """Repeated grams of some articles in; their boilerplate out."""

    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> tuple[pa.Table]:
        """The stretches of words that are an outlet's boilerplate."""
        return (table_of(kept_out_of(rows_of(Repeats, rows), self.settings)),)


@dataclass(frozen=True, slots=True)
class Aligning:
    """Seeds of some articles with later ones in; passages, with their code points, out."""

    lookups: Path
    words: tuple[Path, ...]
    kept_out: tuple[Path, ...]
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> tuple[pa.Table]:
        """Pair by pair, a chunk of seeds at a time."""
        numbers = load_lookups(self.lookups).numbers
        kept_out = load_kept_out(self.kept_out)

        def words_of(seeds: Seeds) -> CodesOf:
            return without_kept_out(codes_of_articles(self.words, numbers, seeds), kept_out)

        found = align_promising(rows_of(Seeds, rows), words_of, self.settings)
        # Files of words are opened once a chunk, and once more for all their places: each takes a millisecond.
        return (with_points(found, self.words, numbers),)


def align_promising(rows: Seeds, words_of: Callable[[Seeds], CodesOf], settings: ReuseSettings) -> WordPassages:
    """The passages of all pairs of these seeds that may have any; `words_of`: the words of a chunk's articles."""
    chunks = chunks_of(promising_seeds(rows, settings), CHUNK)
    return joined(WordPassages, [align_seeds(chunk, words_of(chunk), settings) for chunk in chunks])


def chunks_of(rows: Seeds, size: int) -> list[Seeds]:
    """The rows cut between articles `a` into chunks of about `size`, pairs counted too; at least one chunk."""
    import numpy as np

    opens = group_bounds(rows.a)
    counted = np.append(0, np.cumsum(1 + PAIR * group_marks(rows.a, rows.b)))
    cuts = np.unique(opens[np.searchsorted(counted[opens], np.arange(0, counted[-1], size))])
    bounds = [*cuts[cuts < len(rows.a)].tolist(), len(rows.a)] if len(rows.a) else [0, 0]
    fields = (rows.a, rows.b, rows.a_place, rows.b_place, rows.agreeing)
    return [Seeds(*(f[start:end] for f in fields)) for start, end in pairwise(bounds)]


def load_kept_out(paths: Sequence[Path]) -> KeptOut:
    """All boilerplate of the collection, by article."""
    import numpy as np

    from headwater.engine.gather import read_plain

    rows = rows_of(KeptOut, read_plain(paths))
    order = np.lexsort((rows.start, rows.article))
    return KeptOut(rows.article[order], rows.start[order], rows.end[order])


def pairing(lookups: Path, settings: ReuseSettings) -> Gathering:
    """The gathering by gram. Sorting takes some 120 bytes a row beside the row itself."""
    return Gathering(GRAMS, Pairing(lookups, settings), (SEEDS, REPEATS), row_bytes=160)


def keeping_out(settings: ReuseSettings) -> Gathering:
    """The gathering of repeated grams by article."""
    return Gathering(REPEATS, KeepingOut(settings), (KEPT_OUT,), row_bytes=80)


def aligning(lookups: Path, words: Sequence[Path], kept_out: Sequence[Path], settings: ReuseSettings) -> Gathering:
    """The gathering by pair."""
    return Gathering(SEEDS, Aligning(lookups, tuple(words), tuple(kept_out), settings), (PASSAGES,), row_bytes=160)

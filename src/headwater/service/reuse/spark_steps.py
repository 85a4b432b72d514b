"""The steps of reuse over a collection as functions of Arrow tables, whose rows travel from step to step in parcels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from headwater.engine.parcels import Sent
from headwater.engine.shuffle import split_rows
from headwater.findings.reuse.collection.align import promising_seeds, without_kept_out
from headwater.findings.reuse.collection.code import post_grams
from headwater.findings.reuse.collection.pair import kept_out_of
from headwater.findings.reuse.collection.rows import CodesOf, Postings, Repeats, Seeds
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.service.reuse.catalogue import DROPPED
from headwater.service.reuse.stages import align_promising, pair_postings
from headwater.service.reuse.tables import lists_of, rows_of, table_of
from headwater.text.codes import CodedWords

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]

# The tables that parcels are of.
POSTINGS, WORDS, SEEDS, REPEATS = "postings", "words", "seeds", "repeats"
KEPT_OUT, PASSAGES = "kept_out", "passages"


@dataclass(frozen=True, slots=True)
class Placing:
    """Articles with their coded words in; their words by place in the catalogue out.

    Articles that count elsewhere fall out. `broadcast`: the numbers of articles in the input in rising order, the place
    of each, and the outlets.
    """

    broadcast: Any

    def __call__(self, rows: pa.Table) -> Iterator[Sent]:
        """The words of articles, to the partition of their place."""
        yield Sent(WORDS, self.placed(rows), "article")

    def placed(self, rows: pa.Table) -> pa.Table:
        """The same as a table."""
        numbers, place_of, _ = self.broadcast.value
        places = place_of[numbers.searchsorted(rows.column("number").to_numpy())]
        table = pa.table({"article": places, "codes": rows.column("codes").cast(pa.large_binary())})
        return table.filter(pa.array(places != DROPPED))


@dataclass(frozen=True, slots=True)
class Posting:
    """Articles with their coded words in; posting rows out."""

    placing: Placing
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> Iterator[Sent]:
        """As `post_grams` gives them, by gram."""
        import numpy as np

        table = self.placing.placed(rows)
        codes, firsts = lists_of(table.column("codes"), self.settings.code_type)
        none = np.zeros(0, np.int32)
        words = CodedWords(codes, none, none, firsts)
        yield Sent(POSTINGS, table_of(post_grams(words, table.column("article").to_numpy(), self.settings)), "gram")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Posting rows of some grams in; seeds and the places of repeated grams out."""

    broadcast: Any
    settings: ReuseSettings

    def __call__(self, tables: dict[str, pa.Table]) -> Iterator[Sent]:
        """Both to the partition of the article, a seed's first one."""
        _, _, outlets = self.broadcast.value
        seeds, repeats = pair_postings(rows_of(Postings, tables.pop(POSTINGS)), outlets, self.settings)
        yield Sent(SEEDS, seeds, "a")
        yield Sent(REPEATS, repeats, "article")


@dataclass(frozen=True, slots=True)
class Promising:
    """Of some articles, the words, the repeated grams and all seeds with later ones in.

    Out, to the partition of the later article: the seeds of the pairs that may have a passage, with the words of the
    first ones. To the articles' own: their words, for pairs in which they are the later ones, and their boilerplate.
    """

    settings: ReuseSettings
    partitions: int

    def __call__(self, tables: dict[str, pa.Table]) -> Iterator[Sent]:
        """Words go without boilerplate."""
        words = words_of(tables.pop(WORDS), self.settings)
        if REPEATS in tables:
            kept_out = kept_out_of(rows_of(Repeats, tables.pop(REPEATS)), self.settings)
            words = without_kept_out(words, kept_out)
            yield Sent(KEPT_OUT, table_of(kept_out), "article")
        held = words_table(words)
        yield Sent(WORDS, held, "article")
        if SEEDS in tables:
            seeds = promising_seeds(rows_of(Seeds, tables.pop(SEEDS)), self.settings)
            yield from self._sent(seeds, words.articles, held)

    def _sent(self, seeds: Seeds, articles: npt.NDArray[np.uint32], held: pa.Table) -> Iterator[Sent]:
        import numpy as np

        for part, rows in enumerate(split_rows(table_of(seeds), "b", self.partitions)):
            wanted = np.unique(rows.column("a").to_numpy())
            wanted = wanted[wanted % self.partitions != part]  # whose words are there anyway
            yield Sent(SEEDS, rows, part=part)
            yield Sent(WORDS, held.take(pa.array(np.searchsorted(articles, wanted))), part=part)


@dataclass(frozen=True, slots=True)
class Aligning:
    """The seeds of pairs, with both articles' words, in; passages out. Boilerplate goes through."""

    settings: ReuseSettings

    def __call__(self, tables: dict[str, pa.Table]) -> Iterator[Sent]:
        """As `align_promising` gives them."""
        if KEPT_OUT in tables:
            yield Sent(KEPT_OUT, tables[KEPT_OUT])
        if SEEDS in tables:
            words = words_of(tables.pop(WORDS), self.settings)
            found = align_promising(rows_of(Seeds, tables.pop(SEEDS)), lambda _: words, self.settings)
            yield Sent(PASSAGES, table_of(found))


def words_of(rows: pa.Table, settings: ReuseSettings) -> CodesOf:
    """The words of articles as they travelled, by article."""
    import numpy as np

    articles = rows.column("article").to_numpy()
    order = np.argsort(articles)
    codes, firsts = lists_of(rows.column("codes"), settings.code_type)
    return CodesOf(articles[order], codes, firsts[:-1][order], firsts[1:][order])


def words_table(words: CodesOf) -> pa.Table:
    """Words as they travel; those of an article stand where they stood."""
    codes = [words.codes[first:end].tobytes() for first, end in zip(words.firsts, words.ends, strict=True)]
    return pa.table({"article": words.articles, "codes": pa.array(codes, pa.large_binary())})

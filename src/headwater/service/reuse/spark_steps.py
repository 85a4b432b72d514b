"""The steps of reuse over a collection as functions of Arrow tables with the types that Spark knows.

Spark has signed numbers only: what is unsigned in the rows of the findings travels as the signed number of its bits.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from headwater.findings.reuse.collection.align import align_seeds, promising_seeds, without_kept_out
from headwater.findings.reuse.collection.code import post_grams
from headwater.findings.reuse.collection.pair import kept_out_of
from headwater.findings.reuse.collection.rows import CodesOf, KeptOut, Postings, Repeats, Seeds, WordPassages
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.service.reuse.catalogue import DROPPED
from headwater.service.reuse.stages import pair_postings
from headwater.service.reuse.tables import rows_of, table_of
from headwater.text.codes import CodedWords
from headwater.text.groups import group_bounds

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = npt.NDArray[np.int64]
    PointsOf = Callable[[npt.NDArray[np.uint32], Numbers, Numbers], tuple[Numbers, Numbers]]

CODES_SCHEMA = pa.schema([("article", pa.int64()), ("codes", pa.binary())])
POSTINGS_SCHEMA = pa.schema(
    [("gram", pa.int64()), ("article", pa.int32()), ("place", pa.int32()), ("around", pa.int32())]
)
# Seeds and, without `b`, the places of repeated grams.
PAIRED_SCHEMA = pa.schema([(name, pa.int64()) for name in ("a", "b", "a_place", "b_place", "agreeing")])
PAIRS_SCHEMA = pa.schema([("a", pa.int64()), ("b", pa.int64()), ("a_places", pa.binary()), ("b_places", pa.binary())])
KEPT_OUT_SCHEMA = pa.schema([(name, pa.int64()) for name in ("article", "start", "end")])
PASSAGES_SCHEMA = pa.schema([(name, pa.int64()) for name in WordPassages.__dataclass_fields__])
POINTS_SCHEMA = pa.schema([(name, pa.int64()) for name in ("row", "start", "end")])


def passages_schema() -> pa.Schema:
    """The types of `WordPassages` as the local engine has them."""
    return pa.schema([(f.name, pa.uint32() if f.name in {"a", "b"} else pa.int64()) for f in PASSAGES_SCHEMA])


@dataclass(frozen=True, slots=True)
class Placing:
    """Numbers of articles in the input become their places in the catalogue; articles that count elsewhere fall out."""

    broadcast: Any

    def __call__(self, rows: pa.Table) -> pa.Table:
        """The codes of articles by place."""
        numbers, place_of, _ = self.broadcast.value
        places = place_of[numbers.searchsorted(rows.column("number").to_numpy())]
        table = pa.table({"article": places.astype("int64"), "codes": rows.column("codes")})
        return table.filter(pa.array(places != DROPPED))


@dataclass(frozen=True, slots=True)
class Posting:
    """Codes of articles in, posting rows out."""

    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """As `post_grams` gives them."""
        words = _coded(rows.column("codes"), self.settings)
        postings = post_grams(words, rows.column("article").to_numpy(), self.settings)
        return pa.table(
            {
                "gram": postings.gram.view("int64"),
                "article": postings.article.view("int32"),
                "place": postings.place.view("int32"),
                "around": postings.around.view("int32"),
            }
        )


def _coded(column: pa.ChunkedArray, settings: ReuseSettings) -> CodedWords:
    """Codes of several articles, without their places."""
    import numpy as np

    codes, firsts = _lists(column, settings.code_type)
    none = np.zeros(0, np.int32)
    return CodedWords(codes, none, none, firsts)


def _lists(column: pa.ChunkedArray, kind: str) -> tuple[npt.NDArray[Any], Numbers]:
    import numpy as np

    lists = [np.frombuffer(data, dtype=kind) for data in column.to_pylist()]
    firsts = np.concatenate([[0], np.cumsum([len(one) for one in lists])]).astype(np.int64)
    return np.concatenate([np.zeros(0, kind), *lists]), firsts


@dataclass(frozen=True, slots=True)
class Pairing:
    """Posting rows of some grams in; seeds and repeated places out."""

    broadcast: Any
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """Repeated places have no `b`."""
        _, _, outlets = self.broadcast.value
        gram = rows.column("gram").to_numpy().view("uint64")
        postings = Postings(gram, *(rows.column(n).to_numpy().view("uint32") for n in ("article", "place", "around")))
        seeds, repeats = pair_postings(postings, outlets, self.settings)
        repeats = repeats.rename_columns(["a", "a_place"])
        for name in ("b", "b_place", "agreeing"):
            repeats = repeats.append_column(name, pa.nulls(len(repeats), pa.int64()))
        return pa.concat_tables([table.select(PAIRED_SCHEMA.names).cast(PAIRED_SCHEMA) for table in (seeds, repeats)])


@dataclass(frozen=True, slots=True)
class KeepingOut:
    """Repeated grams of some articles in; their boilerplate out."""

    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """As `kept_out_of` gives it."""
        return table_of(kept_out_of(rows_of(Repeats, _unsigned(rows)), self.settings))


def _unsigned(rows: pa.Table) -> pa.Table:
    return rows.cast(pa.schema([(name, pa.uint32()) for name in rows.column_names]))


def sorted_kept_out(rows: pa.Table) -> KeptOut:
    """The collection's boilerplate, by article and then start."""
    return rows_of(KeptOut, _unsigned(rows.sort_by([("article", "ascending"), ("start", "ascending")])))


@dataclass(frozen=True, slots=True)
class Promising:
    """All seeds of some articles with later ones in; the pairs that may have a passage, with their seeds, out."""

    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """A row a pair, its seeds' places as bytes in the order of `promising_seeds`."""
        import numpy as np

        seeds = promising_seeds(rows_of(Seeds, _unsigned(rows)), self.settings)
        starts = group_bounds(seeds.a, seeds.b)
        first, bounds = starts[:-1], list(pairwise(starts.tolist()))
        return pa.table(
            {
                "a": seeds.a[first].astype(np.int64),
                "b": seeds.b[first].astype(np.int64),
                "a_places": pa.array([seeds.a_place[s:e].tobytes() for s, e in bounds], type=pa.binary()),
                "b_places": pa.array([seeds.b_place[s:e].tobytes() for s, e in bounds], type=pa.binary()),
            }
        )


@dataclass(frozen=True, slots=True)
class Aligning:
    """Pairs with their seeds and both articles' codes in; passages out."""

    kept_out: Any
    settings: ReuseSettings

    def __call__(self, rows: pa.Table) -> pa.Table:
        """As `align_seeds` gives them."""
        import numpy as np

        rows = rows.sort_by([("a", "ascending"), ("b", "ascending")])
        words = without_kept_out(_codes_of(rows, self.settings), self.kept_out.value)
        a_places, firsts = _lists(rows.column("a_places"), "uint32")
        b_places, _ = _lists(rows.column("b_places"), "uint32")
        counts = np.diff(firsts)
        a, b = (np.repeat(rows.column(name).to_numpy(), counts).astype(np.uint32) for name in ("a", "b"))
        seeds = Seeds(a, b, a_places, b_places, np.zeros(len(a), np.uint32))
        return table_of(align_seeds(seeds, words, self.settings))


def _codes_of(rows: pa.Table, settings: ReuseSettings) -> CodesOf:
    """The articles of these pairs, each once."""
    import numpy as np

    held: dict[int, bytes] = {}
    for side in ("a", "b"):
        held |= dict(zip(rows.column(side).to_pylist(), rows.column(f"{side}_codes").to_pylist(), strict=True))
    articles = sorted(held)
    every = pa.chunked_array([[held[article] for article in articles]], type=pa.binary())
    codes, firsts = _lists(every, settings.code_type)
    return CodesOf(np.array(articles, dtype=np.uint32), codes, firsts[:-1], firsts[1:])


def asked_places(numbers: Numbers, start: Numbers, end: Numbers) -> pa.Table:
    """Rows that ask for the code points of words."""
    import numpy as np

    row = np.arange(len(numbers), dtype=np.int64)
    return pa.table({"row": row, "number": numbers, "first": start, "last": end})


@dataclass(frozen=True, slots=True)
class Pointing:
    """Asked words with their articles' places in; their code points out."""

    def __call__(self, rows: pa.Table) -> pa.Table:
        """A row for each that was asked for."""
        import numpy as np

        starts, at_start = _lists(rows.column("starts"), "int32")
        ends, at_end = _lists(rows.column("ends"), "int32")
        start = starts[at_start[:-1] + rows.column("first").to_numpy()]
        end = ends[at_end[:-1] + rows.column("last").to_numpy() - 1]
        return pa.table({"row": rows.column("row"), "start": start.astype(np.int64), "end": end.astype(np.int64)})


def in_order(rows: pa.Table) -> tuple[Numbers, Numbers]:
    """The code points in the order in which they were asked for."""
    rows = rows.sort_by("row")
    return rows.column("start").to_numpy(), rows.column("end").to_numpy()


def with_points(rows: WordPassages, points_of: PointsOf) -> pa.Table:
    """Passages as a table with the code points of their two sides, as the local engine has them."""
    import numpy as np

    first, last = points_of(
        np.concatenate([rows.a, rows.b]),
        np.concatenate([rows.a_start, rows.b_start]),
        np.concatenate([rows.a_end, rows.b_end]),
    )
    table = table_of(rows)
    for side, at in (("a", slice(None, len(rows.a))), ("b", slice(len(rows.a), None))):
        table = table.append_column(f"{side}_from", pa.array(first[at].astype("int32")))
        table = table.append_column(f"{side}_to", pa.array(last[at].astype("int32")))
    return table

"""The tables that a person gets, made of the passages that were found and the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.findings.reuse.collection.families import are_versions, covered_by_others, families_of
from headwater.findings.reuse.collection.rows import KeptOut, Members, WordPassages
from headwater.model.ids import content_id
from headwater.service.reuse.catalogue import Catalogue
from headwater.service.reuse.tables import rows_of
from headwater.text.groups import group_starts

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

    Numbers = npt.NDArray[np.int64]
    PointsOf = Callable[[npt.NDArray[np.uint32], Numbers, Numbers], tuple[Numbers, Numbers]]


@dataclass(frozen=True, slots=True, eq=False)
class Tables:
    """What is written, a Parquet file each (see docs/reuse-collection.md)."""

    passages: pa.Table
    families: pa.Table
    shares: pa.Table
    articles: pa.Table
    boilerplate: pa.Table


def make_tables(found: pa.Table, kept_out: KeptOut, catalogue: Catalogue, points_of: PointsOf) -> Tables:
    """The tables of a run. `found`: all passages with their code points, in any order; `points_of`: those of words."""
    found = found.sort_by([(name, "ascending") for name in ("a", "b", "a_start")])
    rows = rows_of(WordPassages, found)
    words = catalogue.table.column("words").to_numpy().astype("int64")
    versions = are_versions(rows, catalogue.outlets.of, words)
    family, members = families_of(rows)
    places = points_of(members.article, members.start, members.end)
    ids = _family_ids(members, places, catalogue)
    return Tables(
        _passages(found, rows, versions, ids.take(_array(family)), catalogue),
        _families(members, places, ids, catalogue),
        _shares(rows, versions, words, catalogue),
        _articles(rows, versions, words, catalogue),
        _boilerplate(kept_out, catalogue, points_of),
    )


def _array(values: object) -> pa.Array:
    import numpy as np
    import pyarrow as pa

    return pa.array(np.asarray(values))


def _names(catalogue: Catalogue, places: object) -> pa.Array:
    return catalogue.table.column("name").combine_chunks().take(_array(places))


def _ends_of(times: pa.Array) -> pa.Array:
    """The latest that each time can mean, as text that sorts: of a day without its hour, the day's end."""
    import pyarrow.compute as pc

    has_hour = pc.match_substring_regex(times, "[T ]")
    return pc.if_else(has_hour, times, pc.binary_join_element_wise(times, "~", ""))


def _is_earlier(one: object, other: object, catalogue: Catalogue) -> pa.Array:
    """Whether the articles at the places `one` are surely earlier than those at `other`: dated, and no tie."""
    import pyarrow.compute as pc

    times = catalogue.table.column("time").combine_chunks()
    dated = pc.is_valid(catalogue.table.column("published").combine_chunks()).take(_array(other))
    return pc.and_(dated, pc.less(_ends_of(times).take(_array(one)), times.take(_array(other))))


def _family_ids(members: Members, places: tuple[Numbers, Numbers], catalogue: Catalogue) -> pa.Array:
    """An id for each family from its first member: the article's name and the place there."""
    import pyarrow as pa

    first = group_starts(members.family)
    start, end = places[0][first], places[1][first]
    names = _names(catalogue, members.article[first]).to_pylist()
    parts = zip(names, start.tolist(), end.tolist(), strict=True)
    return pa.array([content_id("fam", *part) for part in parts], type=pa.string())


def _passages(
    found: pa.Table, rows: WordPassages, versions: npt.NDArray[np.bool_], family: pa.Array, catalogue: Catalogue
) -> pa.Table:
    import numpy as np
    import pyarrow as pa

    longer = np.maximum(rows.a_end - rows.a_start, rows.b_end - rows.b_start)
    return pa.table(
        {
            "a": _names(catalogue, rows.a),
            "a_start": found.column("a_from"),
            "a_end": found.column("a_to"),
            "b": _names(catalogue, rows.b),
            "b_start": found.column("b_from"),
            "b_end": found.column("b_to"),
            "words": _array(rows.words.astype(np.int32)),
            "identity": _array(np.round(rows.words / np.maximum(longer, 1), 4)),
            "bits": _array(np.round(rows.millibits / 1000, 1)),
            "version": _array(versions),
            "family": family,
        }
    )


def _families(members: Members, places: tuple[Numbers, Numbers], ids: pa.Array, catalogue: Catalogue) -> pa.Table:
    """A row a member, by family: where the passage stands, who has it earliest and who has most of it."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    start, end = places
    known = catalogue.table.select(["name", "outlet", "published", "time"]).take(_array(members.article))
    words = members.end - members.start
    first = group_starts(members.family)
    times = known.column("time").combine_chunks()
    bound = pa.table({"family": members.family, "end": _ends_of(times)}).group_by("family").aggregate([("end", "min")])
    bounds = bound.sort_by("family").column("end_min").combine_chunks().take(_array(members.family))
    is_earliest = pc.and_(pc.less_equal(times, bounds), pc.is_valid(known.column("published").combine_chunks()))
    most = np.lexsort((np.arange(len(words)), -words, members.family))
    fullest = np.zeros(len(words), np.bool_)
    fullest[most[first]] = True
    sizes = np.bincount(members.family, minlength=len(first))
    return pa.table(
        {
            "family": ids.take(_array(members.family)),
            "article": known.column("name"),
            "start": _array(start.astype(np.int32)),
            "end": _array(end.astype(np.int32)),
            "words": _array(words.astype(np.int32)),
            "outlet": known.column("outlet"),
            "published": known.column("published"),
            "earliest": is_earliest,
            "fullest": _array(fullest),
            "members": _array(sizes[members.family].astype(np.int32)),
        }
    )


def _shares(rows: WordPassages, versions: npt.NDArray[np.bool_], words: Numbers, catalogue: Catalogue) -> pa.Table:
    """Two rows a pair of articles: how much of the one stands in the other. By article, then the largest first."""
    import numpy as np
    import pyarrow as pa

    key, first, pair = np.unique((rows.a.astype(np.int64) << 32) | rows.b, return_index=True, return_inverse=True)
    common = np.bincount(pair, weights=rows.words, minlength=len(key)).astype(np.int64)
    a, b = key >> 32, key & 0xFFFFFFFF
    article, other = np.concatenate([a, b]), np.concatenate([b, a])
    common, version = np.tile(common, 2), np.tile(versions[first], 2)
    order = np.lexsort((other, -common, article))
    article, other, common, version = article[order], other[order], common[order], version[order]
    return pa.table(
        {
            "article": _names(catalogue, article),
            "other": _names(catalogue, other),
            "words": _array(common.astype(np.int32)),
            "share": _array(np.round(common / np.maximum(words[article], 1), 4)),
            "other_is_earlier": _is_earlier(other, article, catalogue),
            "version": _array(version),
        }
    )


def _articles(rows: WordPassages, versions: npt.NDArray[np.bool_], words: Numbers, catalogue: Catalogue) -> pa.Table:
    """A row an article, in the catalogue's order; an outlet's own other articles do not count as others."""
    import numpy as np

    outlets = catalogue.outlets.of
    own = (outlets[rows.a] == outlets[rows.b]) & (outlets[rows.a] != 0)
    others = _rows_at(rows, ~(own | versions))
    size = len(words)
    shared = covered_by_others(others, size, earlier_only=False) / np.maximum(words, 1)
    after = _rows_at(others, _is_earlier(others.a, others.b, catalogue).to_numpy(zero_copy_only=False))
    carried = covered_by_others(after, size, earlier_only=True) / np.maximum(words, 1)
    table = catalogue.table.select(["name", "path", "outlet", "published", "title", "words"])
    table = table.rename_columns(["article", "path", "outlet", "published", "title", "words"])
    table = table.append_column("shared", _array(np.round(shared, 4)))
    return table.append_column("carried", _array(np.round(carried, 4)))


def _rows_at(rows: WordPassages, keep: npt.NDArray[np.bool_]) -> WordPassages:
    from dataclasses import astuple

    return WordPassages(*(column[keep] for column in astuple(rows)))


def _boilerplate(kept_out: KeptOut, catalogue: Catalogue, points_of: PointsOf) -> pa.Table:
    import numpy as np
    import pyarrow as pa

    start, end = points_of(kept_out.article, kept_out.start.astype(np.int64), kept_out.end.astype(np.int64))
    return pa.table(
        {
            "article": _names(catalogue, kept_out.article),
            "start": _array(start.astype(np.int32)),
            "end": _array(end.astype(np.int32)),
            "outlet": catalogue.table.column("outlet").combine_chunks().take(_array(kept_out.article)),
        }
    )

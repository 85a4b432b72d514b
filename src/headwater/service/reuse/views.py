"""The part of the tables that is shown: the largest families with their words, and the articles that carry most."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from headwater.model.collection import CarriedArticle, FamilyMember, PassageFamily
from headwater.service.reuse.ingest import BATCH
from headwater.service.reuse.results import Tables

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    import pyarrow as pa

TextsOf = Callable[[Sequence[int]], dict[int, str]]
# What a person can leaf through; everything is in the tables.
FAMILIES = 300
MEMBERS = 24
CLIP = 4_000
CARRIED = 200
CARRIED_LEAST = 0.1


def largest_families(
    tables: Tables, places: dict[str, int], numbers: npt.NDArray[np.uint32], texts_of: TextsOf
) -> tuple[PassageFamily, ...]:
    """The families with most copied words (those of all members but one), with their words.

    Those of several outlets come first: what an outlet carries on from article to article is seldom news to anyone.
    `places`: by name, the article's place in the catalogue; `numbers`: by place; `texts_of`: texts by number.
    """
    import numpy as np
    import pyarrow as pa

    families = tables.families
    ids = families.column("family").combine_chunks().dictionary_encode()
    codes, words = ids.indices.to_numpy(), families.column("words").to_numpy()
    copied = np.bincount(codes, weights=words, minlength=len(ids.dictionary))
    largest = np.full(len(copied), 0)
    np.maximum.at(largest, codes, words)
    outlets = families.column("outlet").combine_chunks().dictionary_encode().indices.fill_null(-1).to_numpy()
    of_several = np.bincount(np.unique(np.stack([codes, outlets]), axis=1)[0], minlength=len(copied)) > 1
    top = np.lexsort((np.arange(len(copied)), largest - copied, ~of_several))[:FAMILIES]
    rows = {family: np.flatnonzero(codes == family)[:MEMBERS].tolist() for family in top.tolist()}
    members = families.take(pa.array([row for found in rows.values() for row in found], type=pa.int64())).to_pylist()
    wanted = sorted({places[member["article"]] for member in members})
    texts = texts_of([int(numbers[place]) for place in wanted])
    held = {place: texts[int(numbers[place])] for place in wanted}
    titles = tables.articles.column("title")
    made = iter([_member(member, held, places, titles) for member in members])
    sizes = np.bincount(codes, minlength=len(copied))
    return tuple(
        PassageFamily(
            ids.dictionary[family].as_py(), int(largest[family]), int(sizes[family]), tuple(_some(made, found))
        )
        for family, found in rows.items()
    )


def _some(made: Iterable[FamilyMember], rows: Sequence[int]) -> list[FamilyMember]:
    return [member for _, member in zip(rows, made, strict=False)]


def _member(
    row: dict[str, object], texts: dict[int, str], places: dict[str, int], titles: pa.ChunkedArray
) -> FamilyMember:
    start, end = int(str(row["start"])), int(str(row["end"]))
    article = str(row["article"])
    return FamilyMember(
        article=article,
        outlet=_text(row["outlet"]),
        published=_text(row["published"]),
        title=titles[places[article]].as_py(),
        start=start,
        end=end,
        text=texts[places[article]][start : min(end, start + CLIP)],
        earliest=row["earliest"] is True,
        fullest=row["fullest"] is True,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def texts_at(paths: Sequence[Path], numbers: Sequence[int]) -> dict[int, str]:
    """The texts of articles by their numbers, from the files of texts by batch; each file is read once."""
    from pyarrow import parquet

    by_batch: dict[int, list[int]] = {}
    for number in numbers:
        by_batch.setdefault(number // BATCH, []).append(number)
    found: dict[int, str] = {}
    for batch, wanted in sorted(by_batch.items()):
        column = parquet.read_table(paths[batch]).column("text")
        found |= {number: column[number % BATCH].as_py() for number in wanted}
    return found


def most_carried(tables: Tables, places: dict[str, int]) -> tuple[CarriedArticle, ...]:
    """The articles most of which stands in earlier ones of other outlets, each with the one that has most of it."""
    import pyarrow.compute as pc

    articles = tables.articles
    rows = articles.filter(pc.greater_equal(articles.column("carried"), CARRIED_LEAST))
    rows = rows.sort_by([("carried", "descending"), ("article", "ascending")]).slice(0, CARRIED).to_pylist()
    shares = tables.shares.filter(
        pc.is_in(tables.shares.column("article"), pc.unique(pa_array(r["article"] for r in rows)))
    )
    outlets = articles.column("outlet")
    sources: dict[str, tuple[str, float]] = {}
    for share in shares.to_pylist():  # the largest come first
        own, other = places[share["article"]], places[share["other"]]
        same = outlets[own].as_py() is not None and outlets[own].as_py() == outlets[other].as_py()
        if share["other_is_earlier"] and not share["version"] and not same:
            sources.setdefault(share["article"], (share["other"], share["share"]))
    return tuple(
        CarriedArticle(
            row["article"],
            row["outlet"],
            row["title"],
            row["carried"],
            source,
            outlets[places[source]].as_py(),
            share,
        )
        for row in rows
        for source, share in [sources[row["article"]]]
    )


def pa_array(values: Iterable[str]) -> pa.Array:
    """Names as an Arrow array, also where there are none."""
    import pyarrow as pa

    return pa.array(list(values), type=pa.string())

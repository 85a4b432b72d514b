"""Every list of a dossier is a table that data tools take, with one schema whether or not it holds anything."""

from __future__ import annotations

from dataclasses import fields, replace

import pandas as pd
import polars as pl
import pytest

from headwater.export.frames import frame, frame_names, frame_schema
from headwater.export.plain import plain
from headwater.model.dossier import Dossier
from headwater.model.errors import UsageError

NAMES = frame_names()


def test_there_is_a_table_for_every_list(dossier: Dossier) -> None:
    assert set(NAMES) == {field.name for field in fields(dossier) if isinstance(getattr(dossier, field.name), tuple)}


@pytest.mark.parametrize("name", NAMES)
def test_a_table_holds_what_json_holds(name: str, dossier: Dossier) -> None:
    assert frame(dossier, name).to_pylist() == [plain(record) for record in getattr(dossier, name)]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_list_has_the_same_schema(name: str, dossier: Dossier) -> None:
    empty = replace(dossier, **{name: ()})
    assert frame(empty, name).schema == frame(dossier, name).schema == frame_schema(name)
    assert frame(empty, name).num_rows == 0


@pytest.mark.parametrize("name", NAMES)
def test_polars_and_pandas_take_it(name: str, dossier: Dossier) -> None:
    table = frame(dossier, name)
    as_polars = pl.from_arrow(table)
    assert isinstance(as_polars, pl.DataFrame)
    assert as_polars.columns == table.column_names
    as_pandas = table.to_pandas()
    assert isinstance(as_pandas, pd.DataFrame)
    assert len(as_pandas) == table.num_rows


def test_nested_places_can_be_reached(dossier: Dossier) -> None:
    statements = pl.from_arrow(frame(dossier, "statements"))
    assert isinstance(statements, pl.DataFrame)
    mentions = statements.explode("mentions").unnest("mentions", separator=".")
    assert mentions.height == sum(len(statement.mentions) for statement in dossier.statements)
    assert "from" in frame(dossier, "lineage").column_names


def test_another_name_is_a_usage_error_that_says_which_there_are(dossier: Dossier) -> None:
    with pytest.raises(UsageError, match="statements"):
        frame(dossier, "clusters")


def test_lone_surrogates_keep_their_place(dossier: Dossier) -> None:
    broken = replace(dossier.articles[0], text="a\ud83d\ude00b")
    (text,) = frame(replace(dossier, articles=(broken,)), "articles")["text"].to_pylist()
    assert text == "a\ufffd\ufffdb"

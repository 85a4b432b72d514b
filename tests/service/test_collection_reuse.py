"""Reuse over a collection as a whole: files in, tables out, whatever the machine and whatever happens on the way."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from tests.findings.collections import sentences

import headwater as hw
from headwater.engine import gather
from headwater.engine.folder import WorkFolder
from headwater.engine.gather import carry_out
from headwater.engine.shuffle import PARTITIONS, Part, partition_sizes, parts_within, read_rows, write_rows
from headwater.export.html import reuse_pages
from headwater.model.errors import BugError
from headwater.service.reuse import run as use_case
from headwater.service.reuse.run import LEAST_MEMORY, CollectionSettings, find_collection_reuse
from headwater.text.words import split_words

TABLES = ("passages", "families", "shares", "articles", "boilerplate", "issues")


def rows(number: int, seed: int = 1) -> list[dict[str, str | None]]:
    """Articles of which every third carries two sentences of an earlier one."""
    chance = random.Random(seed)
    made: list[dict[str, str | None]] = []
    for n in range(number):
        text = sentences(chance, 5)
        if n % 3 == 2:
            source = str(made[chance.randrange(n)]["text"]).split(". ")
            text += " " + ". ".join(source[1:3]) + ". " + sentences(chance, 2)
        published = f"2020-01-{1 + n % 28:02}" if n % 5 else None
        made.append({"id": f"art-{n:03}", "outlet": f"Outlet {n % 4}", "published": published, "text": text})
    return made


def write(path: Path, articles: Iterable[dict[str, str | None]]) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in articles), encoding="utf-8")
    return str(path)


def tables(folder: Path) -> dict[str, pa.Table]:
    """What a run wrote, without the paths, which are of its own folder."""
    found = {name: pq.read_table(folder / f"{name}.parquet") for name in TABLES}
    return {
        name: table.drop_columns(["path"]) if "path" in table.column_names else table for name, table in found.items()
    }


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pa.Table]:
    folder = tmp_path_factory.mktemp("expected")
    find_collection_reuse([write(folder / "rows.jsonl", rows(60))], folder / "out", CollectionSettings(workers=1))
    return tables(folder / "out")


def test_places_give_the_words_and_shares_add_up(expected: dict[str, pa.Table]) -> None:
    texts = {row["id"]: str(row["text"]) for row in rows(60)}
    found = expected["passages"].to_pylist()
    assert len(found) >= 18
    for one in found:
        a, b = texts[one["a"]][one["a_start"] : one["a_end"]], texts[one["b"]][one["b_start"] : one["b_end"]]
        assert split_words(a)[0].key == split_words(b)[0].key
        assert 0 < one["identity"] <= 1
    carried = {row["article"]: row["carried"] for row in expected["articles"].to_pylist()}
    assert set(carried) == set(texts)
    assert max(carried.values()) > 0.1
    families = expected["families"].to_pylist()
    assert {row["family"] for row in families} == {one["family"] for one in found}
    assert sum(row["fullest"] for row in families) == len({row["family"] for row in families})


def test_of_copies_on_one_day_only_those_with_their_hours_are_put_in_order(tmp_path: Path) -> None:
    text = sentences(random.Random(5), 6)
    days = {"a": None, "b": "2020-01-02", "c": "2020-01-02T07:00:00+00:00", "d": "2020-01-02T09:00:00+00:00"}
    days["e"] = "2020-01-03"
    made: list[dict[str, str | None]] = [
        {"id": name, "outlet": f"Outlet {name}", "published": day, "text": f"{text} {name}{name}"}
        for name, day in days.items()
    ]
    settings = CollectionSettings(workers=1)
    run = find_collection_reuse([write(tmp_path / "rows.jsonl", made)], tmp_path / "out", settings)
    assert "first seen 2 January 2020<" in dict(reuse_pages(run))["index.html"]
    found = tables(tmp_path / "out")
    assert {row["article"] for row in found["families"].to_pylist() if row["earliest"]} == {"b", "c"}
    earlier = {(row["other"], row["article"]) for row in found["shares"].to_pylist() if row["other_is_earlier"]}
    assert earlier == {("b", "e"), ("c", "d"), ("c", "e"), ("d", "e")}
    assert {row["article"] for row in found["articles"].to_pylist() if row["carried"]} == {"d", "e"}


def test_the_order_of_articles_and_the_number_of_files_change_nothing(
    expected: dict[str, pa.Table], tmp_path: Path
) -> None:
    shuffled = rows(60)
    random.Random(3).shuffle(shuffled)
    parts = [write(tmp_path / f"{n}.jsonl", shuffled[n::3]) for n in range(3)]
    find_collection_reuse(parts, tmp_path / "out", CollectionSettings(workers=1))
    for name in ("passages", "families", "shares", "boilerplate"):
        assert tables(tmp_path / "out")[name].equals(expected[name]), name


def test_processes_and_little_memory_change_nothing(
    expected: dict[str, pa.Table], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(use_case, "_FIXED", 1 << 40)  # what is left for rows is the least there is
    source = write(tmp_path / "rows.jsonl", rows(60))
    find_collection_reuse([source], tmp_path / "out", CollectionSettings(workers=2, memory=LEAST_MEMORY))
    assert all(tables(tmp_path / "out")[name].equals(expected[name]) for name in TABLES)


def test_work_that_was_cut_off_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, out = write(tmp_path / "rows.jsonl", rows(60)), tmp_path / "out"
    settings = CollectionSettings(workers=1)
    with monkeypatch.context() as patched:
        patched.setattr(use_case, "make_tables", _cut_off)
        with pytest.raises(KeyboardInterrupt):
            find_collection_reuse([source], out, settings)
    assert WorkFolder(out / ".work").files("passages")
    stages: list[tuple[str, int]] = []
    other = CollectionSettings(workers=2, memory=300 << 20)
    find_collection_reuse([source], out, other, lambda stage, done, _: stages.append((stage, done)))
    assert not [stage for stage, _ in stages if stage == "reading"], "nothing is read a second time"
    assert all(done for _, done in stages), "nor gathered, with other workers and memory"
    assert pq.read_table(out / "passages.parquet").num_rows >= 18
    assert not (out / ".work").exists()


def _cut_off(*_: object) -> None:
    raise KeyboardInterrupt


def test_parts_stay_as_they_were_cut_with_other_workers_and_memory(
    tmp_path: Path, expected: dict[str, pa.Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A gathering is cut off after its first part of several; the rest is done by other workers."""
    source, out = write(tmp_path / "rows.jsonl", rows(60)), tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(gather, "parts_within", lambda sizes, _, least: parts_within(sizes, 1500, least))
        patched.setattr(gather, "carry_out", _only_first)
        with pytest.raises(BugError):
            find_collection_reuse([source], out, CollectionSettings(workers=1))
    begun = WorkFolder(out / ".work").files("seeds")
    assert len(begun) == 1
    find_collection_reuse([source], out, CollectionSettings(workers=2, memory=300 << 20))
    assert all(tables(out)[name].equals(expected[name]) for name in TABLES)


def _only_first(task: gather.Task, **others: Any) -> None:
    if task.number:
        raise RuntimeError("cut off")
    carry_out(task, **others)


def test_other_input_does_not_go_on_from_what_was_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    with monkeypatch.context() as patched:
        patched.setattr(use_case, "make_tables", _cut_off)
        with pytest.raises(KeyboardInterrupt):
            find_collection_reuse([write(tmp_path / "rows.jsonl", rows(60))], out, CollectionSettings(workers=1))
    found = find_collection_reuse([write(tmp_path / "rows.jsonl", rows(9, seed=5))], out, CollectionSettings(workers=1))
    assert found.articles == 9


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    write(source, rows(9))
    with source.open("a", encoding="utf-8") as file:
        file.write('{"id": "broken"\n{"id": "empty", "text": "... !"}\n' + json.dumps(rows(9)[0]) + "\n")
    found = hw.reuse(source, tmp_path / "out", workers=1, memory="300M")
    assert found.articles == 9
    assert sorted(issue.kind for issue in found.issues) == ["left_out", "left_out", "note"]
    assert pq.read_table(tmp_path / "out" / "issues.parquet").num_rows == 3


def test_two_articles_of_one_key_go_by_their_paths(tmp_path: Path) -> None:
    articles = rows(6)
    articles[5]["id"] = articles[2]["id"]
    hw.reuse(write(tmp_path / "rows.jsonl", articles), tmp_path / "out", workers=1)
    names = tables(tmp_path / "out")["articles"].column("article").to_pylist()
    assert sorted(name.rpartition("/")[2] for name in names) == [
        *("art-000", "art-001", "art-003", "art-004"),
        *("rows.jsonl#3", "rows.jsonl#6"),
    ]


@pytest.mark.parametrize("number", [1, 2])
def test_articles_that_share_nothing_give_empty_tables(tmp_path: Path, number: int) -> None:
    found = hw.reuse(write(tmp_path / "rows.jsonl", rows(number)), tmp_path / "out", workers=1)
    assert (found.articles, found.passages, found.families, found.largest) == (number, 0, 0, ())


def test_bad_calls_are_usage_errors(tmp_path: Path) -> None:
    with pytest.raises(hw.UsageError, match="does not exist"):
        hw.reuse(tmp_path / "nothing", tmp_path / "out")
    source = write(tmp_path / "rows.jsonl", rows(1))
    for wrong in ({"memory": "4 apples"}, {"memory": "1M"}, {"noise": "loud"}, {"engine": "steam"}):
        with pytest.raises(hw.UsageError):
            hw.reuse(source, tmp_path / "out", workers=1, **wrong)  # type: ignore[arg-type]
    (tmp_path / "none.jsonl").write_text('{"text": "... !"}\n', encoding="utf-8")
    with pytest.raises(hw.InputError, match="no article could be read"):
        hw.reuse(tmp_path / "none.jsonl", tmp_path / "out", workers=1)


def test_a_shuffle_gives_every_row_once_however_it_is_cut(tmp_path: Path) -> None:
    import numpy as np

    chance = np.random.default_rng(2)
    table = pa.table({"key": chance.integers(0, 1 << 62, 5000, dtype=np.uint64), "value": np.arange(5000)})
    paths = [tmp_path / "0.arrow", tmp_path / "1.arrow"]
    for path, part in zip(paths, (table.slice(0, 4000), table.slice(4000)), strict=True):
        write_rows(path, part, "key")
    sizes = partition_sizes(paths)
    assert sum(sizes) == 5000
    assert len(sizes) == PARTITIONS
    for most in (3, 100, 10_000):
        parts = parts_within(sizes, most, 2)
        got = [value for part in parts for value in read_rows(paths, part, "key").column("value").to_pylist()]
        assert sorted(got) == list(range(5000))
    assert parts_within([0] * PARTITIONS, 10, 2) == [Part(0, PARTITIONS)]


def test_families_of_several_outlets_are_shown_first(tmp_path: Path) -> None:
    chance = random.Random(8)
    own, spread = sentences(chance, 9), sentences(chance, 3)
    made = [("own-1", "One", own), ("own-2", "One", own), ("spread-1", "One", spread), ("spread-2", "Two", spread)]
    articles = [{"id": name, "outlet": outlet, "text": f"{sentences(chance, 3)} {text}"} for name, outlet, text in made]
    found = hw.reuse(write(tmp_path / "rows.jsonl", articles), tmp_path / "out", workers=1)
    assert [family.members[0].article for family in found.largest] == ["spread-1", "own-1"]
    assert found.largest[1].words > found.largest[0].words


def test_the_pages_show_every_copy_with_its_edits(tmp_path: Path) -> None:
    from headwater.export.html import reuse_pages

    chance = random.Random(8)
    text = sentences(chance, 3)
    words = text.split(" ")
    words[9] = "<b>zebra</b>"
    articles = [
        {"id": "a", "outlet": "One", "text": text},
        {"id": "b", "outlet": "Two", "text": f"{sentences(chance, 2)} {' '.join(words)}"},
    ]
    pages = dict(reuse_pages(hw.reuse(write(tmp_path / "rows.jsonl", articles), tmp_path / "out", workers=1)))
    assert set(pages) == {"index.html", "families-01.html"}
    assert "families-01.html#fam-" in pages["index.html"]
    assert '<ins class="changed">' in pages["families-01.html"]
    assert "<b>zebra" not in pages["families-01.html"]

"""A file of lines read in parts gives what it gives as one: articles, their paths, and issues with their lines."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from headwater.intake.formats import json_lines
from headwater.intake.inputs import find_raw
from headwater.intake.parts import Part, cut_file
from headwater.intake.paths import FoundFile
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Issue
from headwater.service.cluster import listing
from headwater.service.cluster.inputs import found_in_files, with_whole_files
from headwater.service.cluster.listing import Listed, counted, list_input, numbered, part_of

LIMIT = 200  # bytes of a line, so that some are too long
LINES = (
    *(json.dumps({"id": "a-1", "text": "The old swing bridge closed – for two years.", "outlet": "Echo"}).encode(),)
    * 2,
    '{"text": "Ärger am Fluß", "published": "someday"}'.encode(),
    b'{"text": "Caf\xe9 and quay"}',
    b'{"id": 3}',
    b"{broken",
    b'"text"',
    b"",
    b" \t",
    b"\xff\xfe{",
    b'{"text": "' + b"x" * LIMIT + b'"}',
)
ROWS = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from([b"\n", b"\r\n"])), min_size=1, max_size=30)


def rows_in_parts(path: Path, most: int, settings: ReadSettings) -> Listed:
    """The folder as a cluster lists it, files of more than `most` bytes in parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "cut_file", lambda found, size, read: cut_file(found, size, read, most))
        listed = list_input([str(path)], settings)
    counts = {row["number"]: counted(row, settings) for row in listed.files if part_of(row)}
    return Listed(numbered(listed.files, counts), listed.others)


def read_in_parts(path: Path, most: int, settings: ReadSettings) -> tuple[list[RawArticle], list[Issue]]:
    """Articles and issues as a cluster puts them together."""
    listed = rows_in_parts(path, most, settings)
    found = {
        number << 32 | place: one
        for number, of_file in found_in_files(listed.files, settings)
        for place, one in enumerate(of_file or ())
    }
    raws = {number: one for number, one in found.items() if isinstance(one, RawArticle)}
    issues = {number: one for number, one in found.items() if isinstance(one, Issue)}
    having = {number >> 32 for number in raws}
    return [*raws.values()], [*with_whole_files(issues, having, listed, settings).values()]


def read_as_one(path: Path, settings: ReadSettings) -> tuple[list[RawArticle], list[Issue]]:
    found = list(find_raw([str(path)], settings))
    return [one for one in found if isinstance(one, RawArticle)], [one for one in found if isinstance(one, Issue)]


@given(ROWS, st.booleans(), st.integers(1, 300))
@example([(b'{"id": 3}', b"\n")] * 9, True, 30)  # no article, no part of which knows that the others have none
@example([(LINES[0], b"\r\n"), (b"", b"\n"), (b"{broken", b"")], False, 1)
def test_any_cut_gives_the_same(rows: list[tuple[bytes, bytes]], ended: bool, most: int) -> None:
    data = b"".join(line + end for line, end in rows)
    settings = ReadSettings(max_bytes=LIMIT)
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.jsonl").write_bytes(data if ended else data.rstrip(b"\r\n"))
        (folder / "b.jsonl").write_bytes(LINES[0] + b"\n")
        (folder / "meta.json").write_text('{"a.jsonl": {"outlet": "The Post"}, "gone.txt": {"outlet": "X"}}')
        assert read_in_parts(folder, most, settings) == read_as_one(folder, settings)


@given(st.lists(st.integers(0, 40), max_size=30), st.integers(1, 100))
def test_parts_are_whole_lines_one_behind_another(lengths: list[int], most: int) -> None:
    data = b"".join(b"{" * length + b"\n" for length in lengths)
    with TemporaryDirectory() as name:
        file = Path(name) / "a.jsonl"
        file.write_bytes(data)
        parts = cut_file(FoundFile(file, "a.jsonl"), len(data), ReadSettings(kind="jsonl"), most)
    assert b"".join(data[part.start : part.end] for part in parts) in (data, b"")
    assert all(data[part.end - 1] == ord("\n") for part in parts)
    assert all(part.end - part.start < most + 41 for part in parts)
    assert bool(parts) == (len(data) > most and data[most - 1 :].find(b"\n") + most < len(data))


def test_a_broken_line_is_named_by_its_line_in_the_file(tmp_path: Path) -> None:
    lines = [LINES[0]] * 500
    lines[317] = b"{broken"
    (tmp_path / "a.jsonl").write_bytes(b"\r\n".join(lines))
    assert len(rows_in_parts(tmp_path, 1000, ReadSettings()).files) > 10
    raws, issues = read_in_parts(tmp_path, 1000, ReadSettings())
    assert [one.place for one in issues] == ["line 318"]
    assert [raw.path.rsplit("#")[-1] for raw in raws[316:318]] == ["317", "319"]


def test_what_must_be_read_as_one_is_not_cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = (LINES[0] + b"\n") * 50
    contents = {
        "packed.jsonl.gz": gzip.compress(data),
        "wide.jsonl": data.decode().encode("utf-16"),
        "list.json": b"[" + b",\n".join([LINES[0]] * 50) + b"]",
        "meta.json": data,
        "line.jsonl": data.replace(b"\n", b" "),
        "rows.jsonl": data,
    }
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)

    def cut(settings: ReadSettings) -> dict[str, list[Part]]:
        return {
            name: cut_file(FoundFile(tmp_path / name, name), len(contents[name]), settings, 50) for name in contents
        }

    assert [name for name, parts in cut(ReadSettings()).items() if parts] == ["rows.jsonl"]
    assert not any(cut(ReadSettings(columns=(("text", "body"),))).values())
    monkeypatch.setattr(json_lines, "MOST_BLANK", 20)
    monkeypatch.setattr(listing, "MOST_BLANK", 20)
    blank = tmp_path / "blank"
    blank.mkdir()
    (blank / "a.jsonl").write_bytes(data + b"\n" * 30 + data)
    assert [part_of(row) for row in rows_in_parts(blank, 10, ReadSettings()).files] == [None]
    assert read_in_parts(blank, 10, ReadSettings()) == read_as_one(blank, ReadSettings())

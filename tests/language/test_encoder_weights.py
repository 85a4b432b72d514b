"""The model's files are those that were shipped, or they are refused by name."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from headwater.language.encoder.weights import CHECKSUMS, DATA, GRAPH, NUMBERS, TOKENIZER, load_weights
from headwater.model.errors import HeadwaterError

FILES = (GRAPH, NUMBERS, TOKENIZER)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with the shipped files."""
    for name in (*FILES, CHECKSUMS):
        shutil.copy(DATA / name, tmp_path / name)
    return tmp_path


def test_the_shipped_files_load_from_any_folder(copied: Path) -> None:
    assert load_weights(copied).numbers


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("at", [0, 0.5, 1])
def test_a_file_with_one_changed_byte_is_refused_by_name(copied: Path, name: str, at: float) -> None:
    content = bytearray((copied / name).read_bytes())
    content[int(at * (len(content) - 1))] ^= 1
    (copied / name).write_bytes(content)
    with pytest.raises(HeadwaterError, match=f"{name}.*checksum"):
        load_weights(copied)


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(HeadwaterError, match=f"{name}.*missing"):
        load_weights(copied)


@pytest.mark.parametrize("content", ["", "{}", '{"reader.onnx": 1}', "\ud800"])
def test_checksums_that_cannot_be_read_are_named(copied: Path, content: str) -> None:
    (copied / CHECKSUMS).write_text(content, encoding="utf-8", errors="surrogatepass")
    with pytest.raises(HeadwaterError, match=CHECKSUMS):
        load_weights(copied)


def test_the_files_are_small_enough_to_ship() -> None:
    assert sum((DATA / name).stat().st_size for name in (*FILES, CHECKSUMS)) <= 30_000_000

"""The lexicons in `data/`: tab-separated lines, `#` begins a comment line."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def table_rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of `data/NAME`, each its cells; comments and empty lines left out."""
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    lines = (line for line in text.splitlines() if line.strip() and not line.startswith("# ") and line != "#")
    return tuple(tuple(cell.strip() for cell in line.split("\t")) for line in lines)


@cache
def word_set(name: str, section: str) -> frozenset[str]:
    """The words of one section of `data/NAME`: rows of the section's name and words parted by spaces or "; "."""
    words: set[str] = set()
    for row in table_rows(name):
        if row[0] == section:
            cell = row[1]
            words.update(part.strip() for part in (cell.split(";") if ";" in cell else cell.split()))
    return frozenset(words - {""})


def frame_words(section: str) -> frozenset[str]:
    """The words of one section of `data/frames.tsv`: words around cues."""
    return word_set("frames.tsv", section)

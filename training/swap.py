"""Articles with other names: what is said stays, who and where become names from all over the world.

A person keeps one new name through an article, a surname alone becomes the new surname; bodies and places likewise. The
names are those of the training part of English Worldwide Newswire.
"""

from __future__ import annotations

import csv
import gzip
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

Named = tuple[int, int, str]
# CoreNLP's labels in PolNeAR's token table, by our kinds; its other labels mix too many things.
CORE = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}


@dataclass
class Names:
    """Names to choose from, by kind."""

    LENGTHS: ClassVar = {"person": (2, 4), "organisation": (1, 5), "place": (1, 2), "group": (1, 1), "other": (1, 4)}
    of: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, name: str) -> None:
        """Take a name into the list of its kind, unless it is long; a person's only if it has a given name too."""
        least, most = self.LENGTHS[kind]
        if name[:1].isupper() and least <= len(name.split()) <= most and "'" not in name:
            self.of.setdefault(kind, []).append(name)


def recognised(path: Path) -> dict[str, list[Named]]:
    """The names of PolNeAR's articles as CoreNLP found them (automatic, noisy), by article, in code points."""
    out: dict[str, list[Named]] = {}
    last: tuple[str, str, str] | None = None
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            kind = CORE.get(row["ner"])
            at = (row["doc"], row["sentence"], row["ner"])
            if kind:
                found = out.setdefault(row["doc"], [])
                if last == at:
                    found[-1] = (found[-1][0], int(row["end"]), kind)
                else:
                    found.append((int(row["start"]), int(row["end"]), kind))
            last = at if kind else None
    return out


def swap_names(
    text: str, named: Sequence[Named], spans: Iterable[tuple[int, int]], names: Names, rng: random.Random
) -> tuple[str, dict[tuple[int, int], tuple[int, int]]]:
    """The text with other names, and where each of `spans` stands in it. A name across a span's edge stays."""
    edges = sorted({edge for span in spans for edge in span})
    chosen: dict[tuple[str, str], str] = {}
    shifts: list[tuple[int, int]] = []  # (old end of a replaced name, new place minus old from there on)
    parts, at, moved = [], 0, 0
    for start, end, kind in sorted(named):
        if start < at or kind not in names.of or any(start < edge < end for edge in edges):
            continue
        new = _other(text[start:end], kind, chosen, names, rng)
        parts += [text[at:start], new]
        moved += len(new) - (end - start)
        shifts.append((end, moved))
        at = end
    parts.append(text[at:])
    return "".join(parts), {span: (_place(span[0], shifts), _place(span[1], shifts)) for span in spans}


def _other(name: str, kind: str, chosen: dict[tuple[str, str], str], names: Names, rng: random.Random) -> str:
    words = name.split()
    key = (kind, words[-1] if kind == "person" else name)
    if key not in chosen:
        choice = rng.choice(names.of[kind])
        if kind == "group" and name.endswith("s") != choice.endswith("s"):
            choice = name
        chosen[key] = choice
    new = chosen[key]
    return new.split()[-1] if kind == "person" and len(words) == 1 else new


def _place(at: int, shifts: Sequence[tuple[int, int]]) -> int:
    moved = 0
    for end, shift in shifts:
        if end > at:
            break
        moved = shift
    return at + moved

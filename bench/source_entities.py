"""Whose words they are: whether the head of an attribution's source is resolved to the right person or body.

    python bench/source_entities.py [--shared FOLDER] [--misses]

100 attributions of PolNeAR's development articles, drawn with a seed (`--draw` shows how), with the answer by hand in
`bench/source_entities.json`: ids and offsets, no text. An answer is a place where the article names the one who speaks
(as fully as it does), or nothing where the name is withheld or not to be told. The corpus's attributions are given, so
that resolution alone is measured; each article is a story by itself. Beside it stands a baseline in the same run: the
last capitalised words of the source, or before it, in the article.

Without the corpus it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from bench.quality import Place, rows_of  # noqa: E402 - found beside this file

import headwater as hw  # noqa: E402
from headwater.findings.attributions import resolve_attributions  # noqa: E402
from headwater.findings.entities import link_entities  # noqa: E402
from headwater.model.finding import Attribution  # noqa: E402
from headwater.model.reading import Reading  # noqa: E402
from headwater.model.spans import Span  # noqa: E402
from headwater.model.story import Entity  # noqa: E402

Row = dict[str, Any]
ANSWERS = Path(__file__).with_suffix(".json")
SEED, DRAWN = 20160912, 100
_CAPITALS = re.compile(r"[A-Z][\w’'.-]*(?:\s+(?:of\s+|the\s+)?[A-Z][\w’'.-]*)*")


@dataclass(frozen=True)
class Answer:
    """One drawn attribution and, by hand, where the article names its speaker (`None`: it does not)."""

    article: str
    number: int
    speaker: Span | None


def draw(rows: Sequence[Row]) -> list[tuple[str, int]]:
    """The articles and numbers of the attributions in the sample: first annotator, those with a source."""
    pool = [
        (row["id"], number)
        for row in sorted(rows, key=lambda row: row["id"])
        for number, attribution in enumerate(row["annotations"][0]["attributions"])
        if attribution["source"]
    ]
    return sorted(random.Random(SEED).sample(pool, DRAWN))


def answers() -> list[Answer]:
    """The answers by hand."""
    return [
        Answer(row["article"], row["number"], Span(*row["speaker"]) if row["speaker"] else None)
        for row in json.loads(ANSWERS.read_text(encoding="utf-8"))["answers"]
    ]


def read_articles(rows: Sequence[Row], names: set[str]) -> dict[str, Reading]:
    """Headwater's readings of the named articles, by their names, with the corpus's attributions for its own."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        chosen = [row for row in rows if row["id"] in names]
        lines = (json.dumps({"id": row["id"], "text": row["text"]}) for row in chosen)
        path.write_text("\n".join(lines), encoding="utf-8")
        readings = {reading.article.key or "": reading for reading in hw.read(path, workers=1)}
    return {
        row["id"]: replace(readings[row["id"]], attributions=tuple(_given(row, readings[row["id"]].article.id)))
        for row in chosen
        if readings[row["id"]].article.text == row["text"]
    }


def _given(row: Row, article: str) -> Iterator[Attribution]:
    for number, given in enumerate(row["annotations"][0]["attributions"]):
        spans = {role: tuple(Span(*pair) for pair in given[role]) for role in ("source", "cue", "content")}
        yield Attribution(
            id=str(number), score=1.0, reason="", step="given", version=1, article=article, form="indirect",
            named=True, source=spans["source"], cue=spans["cue"], content=spans["content"],
        )  # fmt: skip


def resolved(reading: Reading) -> dict[int, Entity | None]:
    """The entity that speaks in each attribution, by its number in the corpus; none for what a story leaves out."""
    entities = link_entities([reading]).entities
    by_id = {entity.id: entity for entity in entities}
    found = resolve_attributions([reading], entities).attributions
    return {int(attribution.id): by_id.get(attribution.speaker or "") for attribution in found}


def is_right(answer: Answer, entity: Entity | None) -> bool:
    """Whether the entity is the one that the answer names; where it names none, whether none was found."""
    if answer.speaker is None or entity is None:
        return answer.speaker is None and entity is None
    return any(
        Span(m.start, m.end).overlaps(answer.speaker)
        for m in entity.mentions
        if m.form not in ("description", "pronoun")
    )


def last_name(text: str, source: Span) -> Span | None:
    """The baseline: the last capitalised words in the source, else the last before it."""
    for start, end in ((source.start, source.end), (max(0, source.start - 400), source.start)):
        found = list(_CAPITALS.finditer(text, start, end))
        if found:
            return Span(*found[-1].span())
    return None


def baseline_right(answer: Answer, text: str, source: Span) -> bool:
    """Whether the baseline's words name whom the answer names: the same last word."""
    found = last_name(text, source)
    if answer.speaker is None or found is None:
        return answer.speaker is None and found is None
    return found.of(text).split()[-1].strip("’'s.") == answer.speaker.of(text).split()[-1].strip("’'s.")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--misses", action="store_true", help="print what is wrong")
    parser.add_argument("--draw", action="store_true", help="print the sample's ids and numbers, as JSON")
    given = parser.parse_args()
    path = Place(given.shared, given.shared).corpora / "attribution" / "polnear" / "dev" / "articles.jsonl.gz"
    if not path.is_file():
        print(f"no corpus at {path}: nothing measured")
        return 0
    rows = list(rows_of(path))
    if given.draw:
        print(json.dumps(draw(rows)))
        return 0
    return measure(rows, misses=given.misses)


def measure(rows: Sequence[Row], *, misses: bool) -> int:
    """Print the shares that are right; 1 where Headwater is not ahead of the baseline."""
    known = answers()
    readings = read_articles(rows, {answer.article for answer in known})
    speakers = {name: resolved(reading) for name, reading in readings.items()}
    right = simple = 0
    for answer in known:
        reading, entity = readings[answer.article], speakers[answer.article].get(answer.number)
        source = reading.attributions[answer.number].source[0]
        right += is_right(answer, entity)
        simple += baseline_right(answer, reading.article.text, source)
        if misses and not is_right(answer, entity):
            wanted = answer.speaker.of(reading.article.text) if answer.speaker else "nobody"
            print(f"{answer.article} {answer.number}: {source.of(reading.article.text)!r} is {wanted!r}, ", end="")
            print(f"not {entity.name if entity else 'nobody'!r}")
    total = len(known)
    print(f"right speaker of {total} sources: headwater {right / total:.2f}, last name {simple / total:.2f}")
    return int(right <= simple)


if __name__ == "__main__":
    sys.exit(main())

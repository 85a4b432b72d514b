"""The stories judged by reading point into the texts of the corpora, and hold no text of them."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from bench.labelled_stories import JUDGED


def test_every_judged_place_lies_in_its_article(shared: Path) -> None:
    texts: dict[str, dict[str, str]] = {}
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        corpus = story["corpus"]
        if corpus not in texts:
            with gzip.open(shared / "corpora" / corpus, "rt", encoding="utf-8") as file:
                texts[corpus] = {row["id"]: row["text"] for row in map(json.loads, file)}
        lengths = [len(texts[corpus][key]) for key in story["articles"]]
        for mentions in story["statements"]:
            assert len(mentions) > 1
            assert all(0 <= start < end <= lengths[article] for article, start, end in mentions)


def test_judged_stories_hold_ids_and_offsets_only() -> None:
    for line in JUDGED.read_text(encoding="utf-8").splitlines():
        story = json.loads(line)
        assert set(story) == {"corpus", "story", "articles", "statements"}
        assert all(isinstance(part, int) for s in story["statements"] for mention in s for part in mention)

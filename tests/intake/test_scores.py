"""Floors of quality on real pages and stories: raising one is free, lowering one is a decision to be written down."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.intake.readers import read_paths

from headwater.model.article import Article

# Measured: body .986, title .919, date 1.0, authors 1.0 (37 pages of 22 outlets).
PAGE_FLOORS = {"body": 0.98, "title": 0.91, "date": 0.99, "authors": 0.99}
SEGMENTS_FLOOR = 0.99


def as_json(article: Article) -> dict[str, Any]:
    segments = [{"start": one.start, "end": one.end, "kind": one.kind} for one in article.segments]
    names = ("id", "path", "text", "key", "title", "outlet", "url", "published", "authors")
    return {name: getattr(article, name) for name in names} | {"segments": segments}


def test_real_pages_are_read_as_well_as_ever(shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(shared / "tools"))
    import score_pages

    found = read_paths(str(shared / "corpora" / "pages" / "*.html.gz"))
    assert [issue.reason for issue in found.issues] == []
    scores = score_pages.score(str(shared / "corpora" / "pages"), [as_json(article) for article in found.articles])
    assert {name: scores[name] for name in PAGE_FLOORS if scores[name] < PAGE_FLOORS[name]} == {}


@pytest.mark.parametrize("story", ["iraq-2015", "perry-2011", "tax-2013", "ginsburg-2016", "blumenthal-2010"])
def test_segments_of_real_stories_are_told_apart(shared: Path, story: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(shared / "tools"))
    import score_dossier

    folder = shared / "gold" / "stories" / story
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    found = read_paths(str(folder))
    empty = ("attributions", "entities", "statements", "conflicts", "quotations", "hedges", "timeline", "lineage")
    dossier = {"articles": [as_json(article) for article in found.articles], **{name: [] for name in empty}}
    scores = score_dossier.score(dossier, gold, str(folder), misses=False)
    assert scores["articles_found"] == [len(gold["articles"])] * 2
    assert scores["segments_f1"] is None or scores["segments_f1"] >= SEGMENTS_FLOOR
    assert found.kinds() == {"gold.json": "ignored", "meta.json": "ignored"}
    assert "score_dossier" in sys.modules

"""The engine is a setting of a call: what it is given goes on to the engine, and what it lacks is said before."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pytest

import headwater as hw
from headwater.engine.local import Failure
from headwater.engine.parcels import parcels_of, unpacked
from headwater.engine.spark import ClusterSettings, attempt_together
from headwater.findings.reuse.collection.code import code_articles, post_grams
from headwater.findings.reuse.collection.settings import Noise, settings_for
from headwater.model.article import Article, Issue
from headwater.model.dossier import Dossier
from headwater.model.errors import UsageError
from headwater.service.cluster import report as on_cluster
from headwater.service.dossiers import map_dossiers_on
from headwater.service.reading import Settings
from headwater.service.reuse.catalogue import DROPPED
from headwater.service.reuse.spark_steps import Placing, Posting, words_of
from headwater.service.reuse.tables import table_of

TEXT = "The harbour authority closed the northern channel after a barge ran aground before dawn on Friday."


@pytest.fixture
def article(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "a.txt"


def test_a_report_on_a_cluster_gets_its_master_its_folder_and_its_settings(
    article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def here(
        make: Callable[[Dossier], object],
        paths: list[str],
        work: str,
        settings: Settings,
        cluster: ClusterSettings,
        **others: Any,
    ) -> Iterator[object]:
        asked.extend([work, settings.reader, cluster, others["one_story"]])
        run = map_dossiers_on("local", "", work=None, one_story=others["one_story"], settings=settings)
        yield Issue("b.txt", "note", "seen")
        yield from run(make, paths, others["progress"], others["stdin"])

    monkeypatch.setattr(on_cluster, "map_dossiers_on_spark", here)
    found = hw.report(article, engine="spark", master="spark://here:7077", work=tmp_path / "shared", language="rules")
    assert asked == [str(tmp_path / "shared" / ".work"), "rules", ClusterSettings("spark://here:7077"), False]
    assert found.issues == (Issue("b.txt", "note", "seen"),)
    (dossier,) = found
    assert (dossier.articles[0].text, dossier.to_json()[:1]) == (TEXT, "{")


def test_a_report_on_a_cluster_needs_a_folder_that_all_see(article: Path) -> None:
    with pytest.raises(UsageError, match="work"):
        hw.report(article, engine="spark")


def test_an_engine_that_there_is_not_is_named(article: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="abacus"):
        hw.report(article, engine="abacus")
    with pytest.raises(UsageError, match="abacus"):
        hw.reuse(article, tmp_path / "out", engine="abacus")


@dataclass(frozen=True)
class Held:
    """What a broadcast of Spark is to a worker."""

    value: object


def halves(numbers: Sequence[int]) -> list[float]:
    return [1 / number / 2 for number in numbers]


def test_what_is_done_for_several_at_a_time_fails_for_one_alone() -> None:
    pytest.importorskip("pyspark", reason="PySpark is not installed (pip install 'headwater[spark]')")
    found = list(attempt_together(halves, [1, 2, 4, 0, 5, 1], 3))
    assert [one for one in found if not isinstance(one, Failure)] == [0.5, 0.25, 0.125, 0.1, 0.5]
    assert isinstance(found[3], Failure)


@pytest.mark.parametrize("noise", ["none", "ocr"])
def test_words_cross_a_cluster_as_they_are(noise: Noise) -> None:
    rules = settings_for(noise)
    words = code_articles([Article("a", "a.txt", TEXT)], rules)
    codes = pa.array([b"", words.codes.tobytes()], pa.binary())
    placing = Placing(Held((np.array([3, 9]), np.array([DROPPED, 7], np.uint32), None)))
    coded = pa.table({"number": [3, 9], "codes": codes})
    (posted,) = Posting(placing, rules)(coded)
    expected = post_grams(words, [7], rules)
    assert len(expected.gram)
    assert posted.rows.equals(table_of(expected))
    (sent,) = placing(coded)
    found = words_of(unpacked(parcels_of([sent], 3))[sent.name], rules)
    assert found.articles.tolist() == [7]
    assert found.codes.tolist() == words.codes.tolist()

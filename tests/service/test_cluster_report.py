"""A report on a real cluster: its files are byte for byte those of this machine alone, whatever a worker sees."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from bench.standalone import Cluster, missing, standalone
from tests.service.test_cluster_reuse import OPTIONS

from headwater.engine.spark import ClusterSettings
from headwater.export.files import MakeFiles, StoryFiles
from headwater.intake.parts import cut_file
from headwater.model.article import Issue
from headwater.model.dossier import Dossier
from headwater.service.cluster import listing, report
from headwater.service.cluster.report import map_dossiers_on_spark
from headwater.service.dossiers import map_dossiers_on
from headwater.service.progress import silent
from headwater.service.reading import Settings

pytestmark = pytest.mark.skipif(missing() is not None, reason=str(missing()))

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with standalone(tmp_path_factory.mktemp("spark"), memory="2g") as found:
        yield found


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples as files with notes beside them, as rows, one of them twice, and what is no article."""
    folder = tmp_path_factory.mktemp("archive")
    texts = sorted(path for path in EXAMPLES.rglob("*.txt"))
    for number, path in enumerate(texts[:6]):
        (folder / f"{number}.txt").write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "meta.json").write_text('{"0.txt": {"outlet": "The Harbour Post"}, "nowhere.txt": {"outlet": "X"}}')
    (folder / "picture.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(256)))
    rows = [{"id": str(number), "text": path.read_text(encoding="utf-8")} for number, path in enumerate(texts)]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows) + "{broken\n")
    return folder


@dataclass(frozen=True)
class Breaks:
    """What makes files, but of one title raises, and of another ends its process."""

    raises: str = ""
    kills: str = ""

    def __call__(self, dossier: Dossier) -> StoryFiles:
        if dossier.title == self.raises:
            raise ValueError("this one")
        if dossier.title == self.kills:
            os._exit(3)
        return MakeFiles(page=True, json=True)(dossier)


def here(archive: Path) -> list[StoryFiles | Issue]:
    run = map_dossiers_on("local", "", work=None, one_story=False, settings=Settings(reader="rules", workers=1))
    return list(run(MakeFiles(page=True, json=True), [str(archive)], silent, None))


def on_spark(cluster: Cluster, archive: Path, work: Path, make: object = None) -> list[StoryFiles | Issue]:
    settings = ClusterSettings(cluster.master, partitions=3, options={**OPTIONS, "spark.executor.memory": "1g"})
    maker = make or MakeFiles(page=True, json=True)
    made = list(map_dossiers_on_spark(maker, [str(archive)], work, Settings(reader="rules"), settings))  # type: ignore[arg-type]
    assert not work.exists(), "work in progress is removed"
    return made


def test_the_files_and_issues_are_those_of_one_machine_but_for_stories_that_break(
    cluster: Cluster, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Workers do not see every second file or part, which the driver reads; one story raises, one ends its process."""
    monkeypatch.setattr(listing, "cut_file", partial(cut_file, most=2000))
    listed = listing.list_input([str(archive)], Settings().read)
    unseen = [{**row, "size": -5} if number % 2 else row for number, row in enumerate(listed.files)]
    assert sum(bool(row.get("end")) for row in unseen) > 2, "a file was cut"
    monkeypatch.setattr(report, "list_input", lambda *_: listing.Listed(unseen, listed.others))
    expected = here(archive)
    stories = [one for one in expected if isinstance(one, StoryFiles)]
    titles = [json.loads(one.json or b"")["title"] for one in stories]
    found = on_spark(cluster, archive, tmp_path / "work", Breaks(titles[0], titles[2]))
    faults = [one for one in found if isinstance(one, Issue) and "no dossier" in one.reason]
    assert [one for one in found if one not in faults] == [
        one for one in expected if one not in (stories[0], stories[2])
    ]
    assert sum(isinstance(one, Issue) for one in expected) >= 4
    assert {reason for one in faults for reason in ("this one", "break down") if reason in one.reason} == {
        "this one",
        "break down",
    }


def test_addresses_give_what_paths_give(cluster: Cluster, tmp_path: Path) -> None:
    """Articles that Spark brings and work at an address; only the paths of the articles differ."""
    folder = tmp_path / "archive"
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))[:4]]
    rows = [json.dumps({"id": str(number), "text": text}) for number, text in enumerate(texts)]
    (folder / "rows.jsonl").write_text("\n".join([*rows, "{broken"]))
    work = tmp_path / "work"
    settings = ClusterSettings(cluster.master, partitions=3, options={**OPTIONS, "spark.executor.memory": "1g"})
    make = MakeFiles(page=True, json=True)
    found = list(map_dossiers_on_spark(make, [folder.as_uri()], work.as_uri(), Settings(reader="rules"), settings))
    assert not work.exists(), "work in progress is removed"
    assert [told(one, f"file:{folder}/") for one in found] == [told(one, f"{folder}/") for one in here(folder)]
    assert sum(isinstance(one, StoryFiles) for one in found) > 1


def told(made: StoryFiles | Issue, folder: str) -> str:
    """What was made, with the names of files bare."""
    return str(made).replace(folder, "")

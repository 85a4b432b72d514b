"""Stories over a collection: one broken article stops nothing, and adding articles later is the same as all at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import headwater as hw
from headwater.service.reading import Settings
from headwater.service.stories import kept
from headwater.service.stories.find import find_stories

ROWS = [
    (
        "fire-1",
        "The Ledger",
        "2019-05-02",
        "Fire destroys Orlen paper mill",
        "Firemen fought for Orlen's paper mill.",
    ),
    ("fire-2", "Daily Post", "2019-05-03", "Orlen mill fire: no one hurt", "Firemen saved Orlen's paper mill archive."),
    ("vote-1", "The Ledger", "2019-05-02", "Cadastre vote postponed", "Senator Ulla Brand delays the cadastre law."),
    ("vote-2", "Courier", "2019-05-03", "Brand delays cadastre law", "Senator Ulla Brand won the cadastre vote."),
    ("bees", "Courier", "2019-05-03", "Bees swarm over Halm", "A swarm settled on the weathercock of Halm."),
]
NAMES = ("id", "outlet", "published", "title", "text")


def written(path: Path, chosen: Sequence[int]) -> str:
    """A file of these rows."""
    rows = [dict(zip(NAMES, ROWS[number], strict=True)) for number in chosen]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return str(path)


def test_a_story_names_its_articles_outlets_and_days(tmp_path: Path) -> None:
    found = hw.stories(written(tmp_path / "a.jsonl", range(5)), workers=1)
    by_first = {story.articles[0]: story for story in found}
    assert [len(story.articles) for story in found] == [2, 2, 1]
    fire = by_first["fire-1"]
    assert fire.articles == ("fire-1", "fire-2")
    assert fire.outlets == ("Daily Post", "The Ledger")
    assert (fire.first, fire.last) == ("2019-05-02", "2019-05-03")
    assert found.issues == ()


def test_an_article_without_a_key_goes_by_its_path(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Bees swarm over Halm\n\nA swarm settled on the weathercock.", encoding="utf-8")
    (story,) = hw.stories(tmp_path, workers=1)
    assert story.articles == (str(tmp_path / "one.txt"),)


def test_a_broken_article_is_named_and_the_others_are_grouped(tmp_path: Path) -> None:
    written(tmp_path / "a.jsonl", range(2))
    with (tmp_path / "a.jsonl").open("a") as file:
        file.write('{"id": "broken", "text": 3\n')
    found = hw.stories(tmp_path, workers=1)
    assert [story.articles for story in found] == [("fire-1", "fire-2")]
    assert [issue.kind for issue in found.issues] == ["left_out"]


def test_stories_are_those_of_the_report(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", range(5))
    reported = hw.report(path, language="rules", workers=1)
    assert [(d.id, d.title) for d in reported] == [(s.id, s.title) for s in hw.stories(path, workers=1)]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=st.lists(st.sets(st.sampled_from(range(5)), min_size=1), min_size=2, max_size=3), a_file=st.integers(1, 3))
def test_adding_articles_later_gives_what_all_at_once_would_have_given(
    parts: list[set[int]], a_file: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("stories")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kept, "A_FILE", a_file)
        for part in parts:
            added = hw.stories(written(folder / "part.jsonl", sorted(part)), keep=folder / "kept", workers=1)
    at_once = hw.stories(written(folder / "part.jsonl", sorted(set().union(*parts))), workers=1)
    assert list(added) == list(at_once)


def test_what_was_kept_counts_without_its_texts_and_is_not_read_twice(tmp_path: Path) -> None:
    path = written(tmp_path / "a.jsonl", range(3))
    first = hw.stories(path, keep=tmp_path / "kept", workers=1)
    again = hw.stories(path, keep=tmp_path / "kept", workers=1)
    assert list(first) == list(again)
    assert again.issues == ()
    assert len(list((tmp_path / "kept").iterdir())) == 1


def test_a_folder_of_something_else_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "articles-000000.parquet").write_bytes(b"no table")
    with pytest.raises(hw.UsageError, match="articles-000000"):
        hw.stories(written(tmp_path / "a.jsonl", range(2)), keep=tmp_path / "kept", workers=1)


def test_nothing_to_group_is_an_error_with_its_reasons(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("...", encoding="utf-8")
    with pytest.raises(hw.InputError, match="no words"):
        hw.stories(tmp_path, workers=1)


def test_progress_tells_what_was_read_and_what_was_grouped(tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    path = written(tmp_path / "a.jsonl", range(5))
    find_stories([path], Settings(workers=1), progress=lambda *said: told.append(said))
    assert ("reading", 5, None) in told
    assert ("grouping", 5, 5) in told

"""What Headwater wrote is never read as somebody's article."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.export.sample import sample_dossier
from tests.intake.readers import LEAD, SECOND, STORY, THIRD, Read, page, paragraphs, read_paths

from headwater.export.html import dossier_html
from headwater.export.html.diff_page import diff_html
from headwater.export.html.index_page import index_html
from headwater.findings.diff import compare_articles
from headwater.model.article import Article
from headwater.model.reading import Reading

Reader = Callable[..., Read]


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """One page of each kind that is written."""
    dossier = sample_dossier()
    one, other = Reading(Article("art-a", "a.txt", STORY)), Reading(Article("art-b", "b.txt", LEAD))
    return {
        "report.html": dossier_html(dossier),
        "index.html": index_html([dossier]),
        "diff.html": diff_html(compare_articles(one, other)),
    }


def test_our_own_pages_are_ignored_in_a_folder(read: Reader, pages: dict[str, str]) -> None:
    found = read({**pages, "zz.txt": STORY})
    assert found.only.text == STORY
    assert found.kinds() == dict.fromkeys(pages, "ignored")
    assert {issue.reason for issue in found.issues} == {"a page that Headwater made"}


@pytest.mark.parametrize("form", [None, "html"])
def test_our_own_page_is_ignored_where_it_is_named(tmp_path: Path, pages: dict[str, str], form: str | None) -> None:
    named = tmp_path / "saved.txt.gz"
    named.write_bytes(gzip.compress(pages["report.html"].encode()))
    found = read_paths(str(named), kind=form)
    assert (found.articles, [issue.reason for issue in found.issues]) == ([], ["a page that Headwater made"])


@pytest.mark.parametrize("maker", ["Headwater Press 4", "WordPress 6.4", "Headwaters"])
def test_pages_of_other_makers_are_read(read: Reader, maker: str) -> None:
    head = f'<meta name="generator" content="{maker}"><title>Headwater</title>'
    assert LEAD in read({"a.html": page(paragraphs(LEAD, SECOND, THIRD), head)}).only.text

"""One thing on different days, from the articles' files to the terminal and the page, through the whole plan."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from rich.console import Console

import headwater as hw
from headwater.export.terminal import print_dossier

TUESDAY = (
    "The city council closed the old bridge over the river Aster on Tuesday after engineers found cracks in two "
    "pillars, officials said. Traffic was sent to the ring road."
)
WEDNESDAY = (
    "Engineers found cracks in two pillars of the old bridge over the river Aster, and the city council closed it on "
    "Wednesday. A new one would cost 40 million crowns, the mayor told reporters."
)
JOINED = TUESDAY, WEDNESDAY
KEPT_APART = (
    "The council closed the old bridge over the Aster on Tuesday, officials said.",
    "The council closed the old bridge over the Aster on Wednesday, officials said.",
)
AGREED = (KEPT_APART[0], "On Tuesday the council closed the old bridge over the Aster. A new one will open on Friday.")
TWICE = (
    "Rebels shelled the port of Vell on Tuesday, officials said.",
    "Rebels shelled the port of Vell on Wednesday, officials said. Rebels had shelled the port of Vell on Tuesday.",
)


def dossier_of(texts: tuple[str, ...], folder: Path) -> hw.Dossier:
    articles = folder / "articles.jsonl"
    entries = (
        {"id": outlet, "outlet": outlet, "published": "2015-10-22", "title": "Aster bridge shut", "text": text}
        for outlet, text in zip(("Echo", "Post"), texts, strict=True)
    )
    articles.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    (dossier,) = hw.report(articles, one_story=True)
    return dossier


def in_lines(dossier: hw.Dossier) -> str:
    out = io.StringIO()
    print_dossier(Console(file=out, width=120), dossier)
    return out.getvalue()


def test_a_joined_statement_says_on_which_days_its_articles_put_it(tmp_path: Path) -> None:
    dossier = dossier_of(JOINED, tmp_path)
    (disagreed,) = (one for one in dossier.happenings if one.disagree)
    assert [(days.earliest, len(days.dates)) for days in disagreed.days] == [("2015-10-20", 1), ("2015-10-21", 1)]
    lines = in_lines(dossier)
    assert lines.count("on different days: 20 October 2015 (Echo); 21 October 2015 (Post)") == 1
    assert "20 October 2015: Echo\n" in lines
    assert dossier.to_html().count("The articles put it on different days") == 1


def test_tellings_kept_apart_disagree_on_the_timeline_and_are_a_conflict(tmp_path: Path) -> None:
    dossier = dossier_of(KEPT_APART, tmp_path)
    assert [one.earliest for one in dossier.happenings if one.disagree] == ["2015-10-20"]
    (conflict,) = dossier.conflicts
    texts = {article.id: article.text for article in dossier.articles}
    assert sorted(place.span.of(texts[place.article]) for place in conflict.evidence) == ["Tuesday", "Wednesday"]


@pytest.mark.parametrize("texts", [AGREED, TWICE], ids=["one day", "a thing that came twice"])
def test_what_both_put_on_one_day_or_came_twice_is_no_disagreement(texts: tuple[str, str], tmp_path: Path) -> None:
    assert not [one for one in dossier_of(texts, tmp_path).happenings if one.disagree]

"""Lineage: credits, carriers, documents and shared words lead to the right origin; pictures and own names to none."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import says, told

from headwater.findings.attributions import resolve_attributions
from headwater.findings.entities import link_entities
from headwater.findings.lineage import trace_lineage
from headwater.findings.lineage.credits import find_credits
from headwater.findings.lineage.documents import find_documents
from headwater.findings.reuse import find_reuse
from headwater.model.article import Article, Segment
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import LineageEdge

REPORT = (
    "Ferry crew rescues nine sailors off Lorne Point\n"
    "LORNE POINT (Reuters) - The crew of a ferry rescued nine sailors from a sinking trawler off Lorne Point.\n"
    "The trawler had struck a reef in heavy fog, and its captain sent a distress call at dawn to the harbour.\n"
    "Two of the sailors were taken to hospital with broken bones, and the ferry went on to the island at noon.\n"
    "The harbour authority kept the northern channel open, although three freighters lay at anchor outside it."
)
BARE = REPORT.replace("LORNE POINT (Reuters) - ", "")


def trace(*readings: Reading) -> tuple[LineageEdge, ...]:
    reuse = find_reuse(readings)
    entities = link_entities(readings).entities
    attributions = resolve_attributions(readings, entities).attributions
    return trace_lineage(readings, attributions, entities, reuse.passages, reuse.shares, reuse.shared_texts)


def credited(text: str, outlet: str | None = None, authors: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """Whom an article credits, and as what."""
    article = Article("a", "a", text, outlet=outlet, authors=authors)
    return [(credit.name, credit.relation) for credit in find_credits(article)]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("Flood\nLAGOS, June 4 (Reuters) - Water rose.", ("Reuters", "copies")),
        ("Flood\nLAGOS (AP) — Water rose.", ("The Associated Press", "copies")),
        ("Flood\nXinhua | Updated: 2031-06-04\nWater rose.", ("Xinhua", "copies")),
        ("Flood\nLAGOS (AFP, REUTERS) - Water rose.", ("Reuters", "copies")),
        (
            "Flood\nWater rose, PTI reported.\n(This story is published from a syndicated feed.)",
            ("Press Trust of India", "copies"),
        ),
        (
            "Flood\nWater rose.\nCopyright 2031 The Associated Press. All rights reserved.",
            ("The Associated Press", "copies"),
        ),
        ("Flood\nWater rose.\nThis article originally appeared on CNET.", ("CNET", "copies")),
        (
            "Flood\nWater rose.\nInformation from: Sandhurst Gazette, http://example.org",
            ("Sandhurst Gazette", "rewrites"),
        ),
        ("Flood\nWater rose.\nab/cd (AFP, dpa)", ("Agence France-Presse", "rewrites")),
        ("Flood\nWater rose.\nThe Associated Press contributed to this report.", ("The Associated Press", "cites")),
        ("Flood\nBy Agencies\nWater rose.", ("Agencies", "copies")),
        ("Flood\nWater rose. (With inputs from PTI)", ("Press Trust of India", "rewrites")),
    ],
)
def test_a_line_of_credit_says_whose_text_it_is(text: str, credit: tuple[str, str]) -> None:
    assert credit in credited(text)


def test_who_is_thanked_for_a_hint_is_cited() -> None:
    assert credited("Flood\n" + "The water rose in the harbour. " * 30 + "\n(h/t CNET)") == [("CNET", "cites")]


@pytest.mark.parametrize(("behind", "found"), [("Follow us for more.", 1), (BARE.split("\n", 1)[1], 0)])
def test_a_name_over_the_rest_of_the_report_is_a_heading_and_no_credit(behind: str, found: int) -> None:
    before = "Winners and losers of the week\n" + "The ferry won most of the races that it was in. " * 20
    text = f"{before}\nCNET\n{behind}"
    segments = tuple(Segment(m.start(), m.end(), "body") for m in re.finditer(r"[^\n]+", text))
    assert len(find_credits(Article("a", "a", text, segments=segments))) == found


@pytest.mark.parametrize(
    "text",
    [
        "Flood\nA street under water. (Photo by Reuters)\nWater rose.",
        "Flood\nFile picture: AFP\nWater rose.",
        "Flood\nImage copyright AFP Image caption The street\nWater rose.",
        "Flood\nWater rose.\n© Reuters / Ada Quill",
        "Flood\nWater rose.\nThis story was originally published in June 2031.",
        "Flood\nWater rose (and fell).",
    ],
)
def test_a_pictures_credit_is_none_of_the_texts(text: str) -> None:
    assert credited(text) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [("Source: Lake Board", ["Lake Board"]), ("Source: Lake Board, 2031", ["Lake Board"]),
     ("Source: Fishermen still refuse the Lake Board's plan", []), ("Source: A Lake Board poll of 200 anglers", [])],
)  # fmt: skip
def test_a_source_line_gives_a_name_and_not_a_sentence(line: str, names: list[str]) -> None:
    assert [name for name, _ in credited(f"Flood\nWater rose.\n{line}")] == names


@pytest.mark.parametrize(("place", "names"), [("Orland", ["Lake Institute"]), ("U.K.", [])])
def test_a_report_of_a_body_that_sits_somewhere_is_not_that_places(place: str, names: list[str]) -> None:
    text = f"Flood\nMore rain will come, according to a report by the {place}-based Lake Institute."
    assert [d.name for d in find_documents(Article("a", "a", text), [Span(0, len(text))])] == names


def test_the_outlets_own_copyright_is_no_credit() -> None:
    assert credited("Flood\nWater rose.\nCopyright 2031 The Associated Press.", outlet="apnews.com") == []
    told = "Flood\nWater rose, according to a New York Times analysis."
    assert credited(told, outlet="New York Times - News") == []


def test_an_author_that_is_an_agency_is_a_credit() -> None:
    assert credited("Flood\nWater rose.", authors=("Reuters",)) == [("Reuters", "copies")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("according to a new study by Northlake Institute, fish sleep.", "Northlake Institute"),
        ("The study, published in the journal Lake Letters, is short.", "Lake Letters"),
        ("first noted by local blogger Tom Orsa on Monday.", "Tom Orsa"),
        ("a memorandum released by the White House says so.", "White House"),
    ],
)
def test_a_published_document_has_its_publisher(text: str, name: str) -> None:
    assert name in [document.name for document in find_documents(Article("a", "a", text), [Span(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It follows a review by the U.S. Lake Board, which found six.", ["U.S. Lake Board"]),
        ("It follows an inquiry by Attorney General Tom T. Bain that found six.", ["Attorney General Tom T. Bain"]),
        ("He urged an investigation by the Lake Board.", []),
        ("According to an investigation by the Lake Board, six left.", ["Lake Board"]),
        ("according to Orland’s Shift Index Survey, six left.", ["Orland"]),
        ("The last poll from Feb. 18 is old.", []),
        ("In the polls from Super Tuesday, six left.", []),
        ("according to reports from the New York Times and Axios, six left.", []),
        ("an NBC News report from Tom Bain says so.", []),
        ("a set of reports from Shane Bain of the Wall Street Journal says so.", ["Wall Street Journal"]),
        ("a report from the American Academy of Pediatrics says so.", ["American Academy of Pediatrics"]),
        ("It stood in the journal Reefs & Lakes today.", ["Reefs & Lakes"]),
    ],
)
def test_a_documents_publisher_is_whole_and_is_one(text: str, names: list[str]) -> None:
    assert [document.name for document in find_documents(Article("a", "a", text), [Span(0, len(text))])] == names


def test_an_agency_in_a_caption_and_the_own_name_are_no_lineage() -> None:
    caption = "A ferry at sea. (Photo by Reuters)"
    text = f"Rescue\n{caption}\nThe Guardian reported a rescue. The captain told The Guardian so."
    assert trace(told("a", text, outlet="The Guardian", captions=[caption])) == ()


def test_a_name_inside_a_quotation_is_the_speakers_and_not_the_articles_lineage() -> None:
    text = "Rescue\n“Reuters reported that the ferry sank, and I laughed,” the captain said."
    assert trace(told("a", text)) == ()


def test_a_carrier_is_cited_with_the_words_that_show_it() -> None:
    text = "Rescue\nThe captain told Reuters that all is well, and much more was said on the quay that day."
    (edge,) = trace(told("a", text))
    assert (edge.origin, edge.relation, edge.to) == ("Reuters", edge.relation, "a")
    (place,) = edge.evidence
    assert text[place.start : place.end] == "told Reuters"


def test_a_cited_outlet_whose_article_is_in_the_story_is_that_article() -> None:
    text = "Rescue\nCrews made a rescue near the point, and nobody else did."
    paper = told("p", text, outlet="The Guardian", published="2031-05-13")
    (edge,) = trace(told("a", "Rescue\nThe Guardian reported a rescue near the point on Monday.", outlet="BBC"), paper)
    assert (edge.from_, edge.origin) == ("p", None)


def test_a_cited_outlet_whose_article_does_not_hold_what_is_cited_is_the_outlet_only() -> None:
    paper = told("p", "Ferry\nThe ferry sails again, its owners said.", outlet="The Guardian", published="2031-05-13")
    (edge,) = trace(told("a", "Rescue\nThe Guardian reported a rescue near the point on Monday.", outlet="BBC"), paper)
    assert (edge.from_, edge.origin) == (None, "The Guardian")


def test_of_an_outlets_articles_the_edge_leads_to_the_first_that_holds_what_is_cited() -> None:
    texts = {
        "p": "Ferry\nThe ferry sails again, its owners said.",
        "q": "Rescue\nCrews made a rescue near the point, and nobody else did.",
        "r": "Rescue\nCrews made a rescue near the point on Monday, the Guardian disclosed, and more will be.",
    }
    papers = [told(k, t, outlet="The Guardian", published=f"2031-05-1{n}") for n, (k, t) in enumerate(texts.items())]
    citing = told("a", "Rescue\nThe Guardian reported a rescue near the point on Monday.", outlet="BBC")
    assert [(edge.to, edge.from_) for edge in trace(citing, *papers)] == [("a", "q")]
    assert [(edge.from_, edge.origin) for edge in trace(citing, papers[0])] == [(None, "The Guardian")]


def test_less_of_what_is_cited_is_enough_where_the_outlet_names_itself() -> None:
    text = "Ferry\nCaptains tell The Guardian they expect the harbour board to announce it."
    citing = told("a", "Ferry\nSources told The Guardian that captains would boycott the harbour.", outlet="BBC")
    named, silent = (
        told("p", words, outlet="The Guardian", published="2031-05-13")
        for words in (text, text.replace("tell The Guardian", "think"))
    )
    assert [trace(citing, paper)[0].from_ for paper in (named, silent)] == ["p", None]


def test_a_copy_that_credits_nobody_leads_to_the_agency_that_the_other_credits() -> None:
    agency_copy, silent = told("a", REPORT, outlet="BBC"), told("b", BARE, outlet="Sandhurst Gazette")
    edges = trace(agency_copy, silent)
    assert {(e.to, e.origin, e.relation) for e in edges} == {("a", "Reuters", "copies"), ("b", "Reuters", "copies")}


def test_an_uncredited_copy_has_it_from_the_earlier_article() -> None:
    first = told("a", BARE, outlet="BBC", published="2031-05-13")
    later = told("b", BARE, outlet="Sandhurst Gazette", published="2031-05-14")
    (edge,) = trace(first, later)
    assert (edge.to, edge.from_, edge.relation, edge.direction_known) == ("b", "a", "copies", True)


def test_where_nothing_shows_who_was_first_the_edge_says_so() -> None:
    (edge,) = trace(told("a", BARE, outlet="BBC"), told("b", BARE, outlet="Sandhurst Gazette"))
    assert not edge.direction_known
    assert edge.relation == "copies"


def test_two_articles_that_rest_on_each_other_are_a_circle() -> None:
    one = told("a", "Sale\nThe Sandhurst Gazette reported a sale of the harbour bank.", outlet="Lorne Courier")
    two = told("b", "Sale\nThe Lorne Courier reported a sale of the harbour bank.", outlet="Sandhurst Gazette")
    edges = trace(one, two)
    assert {(e.to, e.from_) for e in edges} == {("a", "b"), ("b", "a")}
    assert all(edge.circular for edge in edges)


@given(st.permutations(range(3)))
def test_the_order_of_articles_changes_no_edge(order: list[int]) -> None:
    text = "Rescue\nThe captain told Reuters that all is well."
    readings = [
        told("a", REPORT, outlet="BBC"),
        told("b", BARE, outlet="Sandhurst Gazette"),
        told("c", text, [("Reuters", "organisation")], [says("c", text, "The captain", "told", "that all is well")]),
    ]
    assert trace(*(readings[i] for i in order)) == trace(*readings)


def test_the_gold_lineage_of_real_agency_copy_is_found(shared: Path) -> None:
    """Datelines, credit lines and carriers of 172 real articles: at least four fifths of origins and relations."""
    sys.path.insert(0, str(shared / "tools"))
    try:
        import score_lineage
    finally:
        sys.path.pop(0)
    gold = json.loads((shared / "gold/lineage/giveme5w1h.json").read_text())
    rows = _rows(shared / "corpora/stories/giveme5w1h-dev.jsonl.gz")
    dossiers = [_dossier([_row(rows[key]) for key in story["articles"]]) for story in gold["stories"].values()]
    figures = score_lineage.score(gold, dossiers)
    assert figures["origin"] >= 0.8
    assert figures["relation"] >= 0.8


def _rows(path: Path) -> dict[str, dict[str, str]]:
    import gzip

    with gzip.open(path, "rt", encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def _row(row: dict[str, str]) -> Reading:
    return told(row["id"], row["text"], outlet=row["outlet"], published=row["date"] or None)


def _dossier(readings: list[Reading]) -> dict[str, object]:
    edges = trace_lineage(readings, (), (), (), (), ())
    return {
        "articles": [{"id": r.article.id, "key": r.article.id, "outlet": r.article.outlet} for r in readings],
        "lineage": [{"to": e.to, "origin": e.origin, "from": e.from_, "relation": e.relation} for e in edges],
    }


def test_the_body_whose_issued_document_speaks_is_cited() -> None:
    text = "Tolls\nThe Harbour Ministry spoke. The rules issued Thursday by the Harbour Ministry said tolls end."
    source = "The rules issued Thursday by the Harbour Ministry"
    attribution = says("a", text, source, "said", "tolls end")
    (edge,) = trace(told("a", text, [("Harbour Ministry", "organisation")], [attribution], outlet="BBC"))
    assert (edge.origin, edge.relation) == ("Harbour Ministry", "cites")


def test_a_line_that_announces_a_quotation_is_no_line_of_credit() -> None:
    assert credited("Flood\nPolitico reports:\n“Water rose.”\nNobody was hurt.") == []


@pytest.mark.parametrize(
    ("more", "relation"),
    [("The road is closed.", "rewrites"), ("“The road is closed,” the mayor told CNN.", "cites")],
)
def test_a_short_report_on_anothers_rests_on_it_unless_it_asked_somebody_itself(more: str, relation: str) -> None:
    text = f"Flood\nWater rose in the valley on Monday, Reuters reported.\n{more}"
    edges = trace(told("a", text, [("Reuters", "organisation")], outlet="CNN"))
    assert [(edge.origin, edge.relation) for edge in edges] == [("Reuters", relation)]

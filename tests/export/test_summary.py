"""The headline sentence says what the lineage shows, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.export.sample import SAMPLE_ORIGIN, edge, sample_dossier
from tests.export.sample_articles import ARTICLES, A, B, C, D, E

from headwater.export.summary import (
    headline_sentence,
    key_figures,
    links_shown,
    report_roots,
    shared_statements,
    telling_mention,
)
from headwater.model.dossier import Dossier
from headwater.model.story import Chain, LineageEdge, Link, Mention

SAMPLE = sample_dossier()


def told_by(count: int, *edges: LineageEdge) -> Dossier:
    return replace(SAMPLE, articles=ARTICLES[:count], lineage=edges, origins=())


@pytest.mark.parametrize(
    ("dossier", "sentence"),
    [
        (told_by(1), "One article alone, with no other to compare it to."),
        (
            told_by(1, edge(A, "copies", origin="Northwire")),
            (
                "One article alone, with no other to compare it to;"
                " it names Northwire as where it has its report, or parts of it, from."
            ),
        ),
        (
            told_by(2, edge(A, "copies", origin="Northwire"), edge(B, "rewrites", origin="Northwire")),
            "2 articles, 1 origin: both have their report from Northwire.",
        ),
        (
            told_by(3, *(edge(held, "rewrites", origin="Northwire") for held in (A, B, C))),
            "3 articles, 1 origin: all have their report from Northwire.",
        ),
        (
            told_by(3, edge(B, "copies", from_=A.id), edge(C, "rewrites", from_=B.id)),
            "3 articles, 1 origin: two have their report from The Harbour Courier.",
        ),
        (
            told_by(2),
            "2 articles, 2 origins as far as the texts show: no article is seen to copy or rewrite another.",
        ),
        (
            told_by(2, edge(A, "cites", origin="Northwire"), edge(B, "cites", origin="Northwire")),
            (
                "2 articles, 2 origins as far as the texts show: no article is seen to copy or rewrite another,"
                " though both cite Northwire for a part."
            ),
        ),
        (
            told_by(2, edge(A, "cites", origin="Northwire"), edge(B, "cites", origin="Southwire")),
            (
                "2 articles, 2 origins as far as the texts show: no article is seen to copy or rewrite another,"
                " though both cite others for a part."
            ),
        ),
        (
            told_by(3, edge(A, "cites", origin="Northwire"), edge(B, "cites", origin="Southwire")),
            (
                "3 articles, 3 origins as far as the texts show: no article is seen to copy or rewrite another,"
                " though two cite others for a part."
            ),
        ),
        (
            told_by(3, edge(B, "copies", from_=A.id), edge(C, "cites", origin="Northwire")),
            (
                "3 articles, 2 origins as far as the texts show: one has its report from The Harbour Courier;"
                " for Channel Six no other source of the whole report is seen, though it cites Northwire for a part."
            ),
        ),
    ],
)
def test_the_sentence_says_where_the_reports_come_from(dossier: Dossier, sentence: str) -> None:
    assert headline_sentence(dossier) == sentence


def test_a_name_that_two_links_lead_to_is_shown_once() -> None:
    rewrites, cites, says = (
        Link("Northwire", "rewrites", None),
        Link("Northwire", "cites", None),
        Link("Brandt", "says", None),
    )
    assert links_shown(Chain(A.id, 0, (rewrites, cites, says))) == (rewrites, says)


def test_articles_in_a_circle_share_one_root() -> None:
    circle = told_by(2, edge(A, "rewrites", from_=B.id), edge(B, "rewrites", from_=A.id))
    (root,) = report_roots(circle)
    assert root.article == A.id
    assert root.takers == (B.id,)


def test_an_agency_whose_own_report_is_in_the_story_is_that_article() -> None:
    origin = replace(SAMPLE_ORIGIN, article=A.id)
    dossier = replace(told_by(2, edge(B, "copies", origin=origin.name)), origins=(origin,))
    (root,) = report_roots(dossier)
    assert (root.article, root.takers) == (A.id, (B.id,))


def test_an_article_that_rests_on_two_counts_with_each() -> None:
    dossier = told_by(2, edge(A, "rewrites", origin="Northwire"), edge(A, "rewrites", origin="Southwire"))
    assert {root.name for root in report_roots(dossier)} == {"Northwire", "Southwire", "Evening Standard-Bearer"}


def test_figures_count_what_the_sections_show() -> None:
    figures = {figure.words: figure.number for figure in key_figures(SAMPLE)}
    assert figures == {
        "statements made by several articles": 6,
        "of them with one origin": 3,
        "with two or more origins": 2,
        "with nobody on record": 1,
        "conflicts": 2,
        "quotations cut or altered": 2,
    }
    assert key_figures(told_by(2))[0].section == "statements"


def test_the_most_widely_carried_statements_come_first() -> None:
    carried = [len({mention.article for mention in s.mentions}) for s in shared_statements(SAMPLE)]
    assert carried == sorted(carried, reverse=True)
    assert min(carried) > 1
    first = shared_statements(SAMPLE)[0]
    loose = replace(first, mentions=tuple(replace(mention, score=0.2) for mention in first.mentions))
    others = tuple(statement for statement in SAMPLE.statements if statement.id != first.id)
    assert shared_statements(replace(SAMPLE, statements=(loose, *others)))[-1].id == first.id


def test_a_statement_is_shown_in_its_surest_words_of_a_readable_length() -> None:
    statement = SAMPLE.statements[0]
    sure, long, unsure = Mention(D.id, 0, 120), Mention(D.id, 0, 500), Mention(E.id, 0, 140, score=0.4)
    within = Mention(D.id, 1, 141)
    texts = {held.id: held for held in ARTICLES}
    assert telling_mention(replace(statement, mentions=(within, long, unsure, sure)), texts) == sure

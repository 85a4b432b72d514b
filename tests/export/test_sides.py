"""The sides of a conflict stand beside each other from two articles, each with who says it."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console
from tests.export.pages import read_page
from tests.export.sample import CONFLICTS
from tests.export.sample_articles import ARTICLES, A, B, C, place
from tests.export.sample_statements import ASHORE, BRUISED, DENIAL, FAULT, HURT, mention, statement

from headwater.export.html import dossier_html
from headwater.export.sides import sides_of
from headwater.export.terminal import print_dossier
from headwater.model.dossier import Dossier

NUMBERS, DENIED = CONFLICTS
TEXTS = {article.id: article for article in ARTICLES}


def test_the_mentions_that_hold_the_clashing_words_are_shown() -> None:
    one, other = sides_of(NUMBERS, BRUISED, HURT, TEXTS)
    assert (one.mention.article, other.mention.article) == (A.id, B.id)
    assert one.clashing + other.clashing == NUMBERS.evidence


def test_two_articles_come_before_the_clashing_words() -> None:
    in_c = replace(FAULT.mentions[0], article=C.id, start=0, end=20)
    one, other = sides_of(DENIED, replace(FAULT, mentions=(in_c, *FAULT.mentions)), DENIAL, TEXTS)
    assert (one.mention.article, other.mention.article) == (A.id, C.id)


def test_an_article_without_the_clashing_words_shows_what_is_most_like_them() -> None:
    near, far = mention(C, "All 212 people on board were brought ashore"), mention(C, "More than 20 people were hurt")
    whole = statement(far, near, ASHORE.mentions[0])
    clash = replace(NUMBERS, evidence=(place(A, "all 212 people aboard were brought ashore"), NUMBERS.evidence[0]))
    in_a = statement(mention(A, "Two people were treated for bruises"))
    one, other = sides_of(clash, whole, in_a, TEXTS)
    assert (one.mention, other.mention) == (near, in_a.mentions[0])


def test_one_article_alone_gives_both_sides() -> None:
    only = replace(FAULT, mentions=(replace(FAULT.mentions[0], article=C.id, start=0, end=20),))
    one, other = sides_of(DENIED, only, DENIAL, TEXTS)
    assert one.mention.article == other.mention.article == C.id


def test_each_side_names_who_says_it(dossier: Dossier) -> None:
    out = io.StringIO()
    print_dossier(Console(file=out, width=150), dossier)
    assert "The Harbour Courier, “A person close to the inquiry” (not named): the ferry" in out.getvalue()
    assert "Evening Standard-Bearer, the article itself: More than 20 people were hurt" in out.getvalue()
    sides = [e for e in read_page(dossier_html(dossier)).elements if "side" in e.classes]
    assert "the article itself" in sides[1].text
    assert "“A person close to the inquiry” (not named)" in sides[2].text

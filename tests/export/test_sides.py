"""The sides of a conflict stand beside each other from two articles, each with who says it."""

from __future__ import annotations

import io
from dataclasses import replace

from rich.console import Console
from tests.export.pages import read_page
from tests.export.sample import CONFLICTS
from tests.export.sample_articles import A, B, C
from tests.export.sample_statements import BRUISED, DENIAL, FAULT, HURT

from headwater.export.html import dossier_html
from headwater.export.sides import sides_of
from headwater.export.terminal import print_dossier
from headwater.model.dossier import Dossier

NUMBERS, DENIED = CONFLICTS


def test_the_mentions_that_hold_the_clashing_words_are_shown() -> None:
    one, other = sides_of(NUMBERS, BRUISED, HURT)
    assert (one.mention.article, other.mention.article) == (A.id, B.id)
    assert one.clashing + other.clashing == NUMBERS.evidence


def test_two_articles_come_before_the_clashing_words() -> None:
    in_c = replace(FAULT.mentions[0], article=C.id, start=0, end=20)
    one, other = sides_of(DENIED, replace(FAULT, mentions=(in_c, *FAULT.mentions)), DENIAL)
    assert (one.mention.article, other.mention.article) == (A.id, C.id)


def test_one_article_alone_gives_both_sides() -> None:
    only = replace(FAULT, mentions=(replace(FAULT.mentions[0], article=C.id, start=0, end=20),))
    one, other = sides_of(DENIED, only, DENIAL)
    assert one.mention.article == other.mention.article == C.id


def test_each_side_names_who_says_it(dossier: Dossier) -> None:
    out = io.StringIO()
    print_dossier(Console(file=out, width=150), dossier)
    assert "The Harbour Courier, “A person close to the inquiry” (not named): the ferry" in out.getvalue()
    assert "Evening Standard-Bearer, the article itself: More than 20 people were hurt" in out.getvalue()
    sides = [e for e in read_page(dossier_html(dossier)).elements if "side" in e.classes]
    assert "the article itself" in sides[1].text
    assert "“A person close to the inquiry” (not named)" in sides[2].text

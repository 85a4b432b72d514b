"""The text on the page is the article's, cut so that every finding's places light up whole, however they overlap."""

from __future__ import annotations

from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from tests.export.pages import Page, read_page

from headwater.export.html.articles import MarksOfText, marked_words, pieces
from headwater.export.html.context import Mark
from headwater.export.show import visible
from headwater.model.dossier import Dossier

TEXTS = st.text(st.sampled_from("ab <>&\"'\n\u202eé漢\x07"), max_size=40)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    place = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(place, place), max_size=8))
    marks = [Mark(*sorted(span), f"k{n}", "mention") for n, span in enumerate(spans) if span[0] != span[1]]
    return text, marks


def page_of(text: str, marks: list[Mark], cuts: list[int]) -> Page:
    found = MarksOfText.of(marks)
    html = [Markup("").join(pieces(text, low, high, found, 0)) for low, high in pairwise(cuts)]
    return read_page("<p>" + "</p><p>".join(html) + "</p>")


@given(marked_texts(), st.integers(0, 40))
def test_pieces_together_are_the_text_and_each_finding_has_exactly_its_own(
    marked: tuple[str, list[Mark]], cut: int
) -> None:
    text, marks = marked
    page = page_of(text, marks, [0, min(cut, len(text)), len(text)])
    assert "".join(p.text for p in page.of("p")) == visible(text)
    for mark in marks:
        lit = [e for e in page.of("span") if mark.key in e.attributes.get("data-f", "").split()]
        assert "".join(e.text for e in lit) == visible(text[mark.start : mark.end])


@given(marked_texts())
def test_every_place_has_an_anchor_of_its_own(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    page = page_of(text, marks, [0, len(text)])
    ids = [e.attributes["id"] for e in page.of("span") if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    assert set(ids) == {f"a1-{mark.start}" for mark in marks}


@given(marked_texts())
def test_marked_words_are_the_words_with_what_clashes_marked(marked: tuple[str, list[Mark]]) -> None:
    text, marks = marked
    html = marked_words(text, 0, len(text), MarksOfText.of(marks))
    page = read_page(f"<p>{html}</p>")
    assert page.of("p")[0].text == visible(text)
    covered = {at for mark in marks for at in range(mark.start, mark.end)}
    assert "".join(e.text for e in page.of("mark")) == visible("".join(text[at] for at in sorted(covered)))


def test_every_place_of_every_finding_is_on_the_page_in_its_words(dossier: Dossier, page: str) -> None:
    read = read_page(page)
    articles = {article.id: article for article in dossier.articles}
    for number, statement in enumerate(dossier.statements):
        lit = [e for e in read.of("span") if f"s{number}" in e.attributes.get("data-f", "").split()]
        for mention in statement.mentions:
            words = articles[mention.article].text[mention.start : mention.end]
            assert words in "".join(e.text for e in lit)


def test_the_articles_stand_whole_on_the_page(dossier: Dossier, page: str) -> None:
    read = read_page(page)
    paragraphs = [e for e in read.elements if e.around and "text" in e.around[-1].classes and e.tag in ("p", "h3")]
    text = "\n\n".join(e.text for e in paragraphs)
    for article in dossier.articles:
        assert article.text in unescape(text)

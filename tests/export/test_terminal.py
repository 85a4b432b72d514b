"""The terminal says in brief what the page says, at any width, with or without colours."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console
from tests.export.sample_articles import A, E, span
from tests.export.sample_statements import ATTRIBUTIONS

from headwater.export.html import dossier_html
from headwater.export.terminal import print_diff, print_dossier, print_reading
from headwater.findings.diff import compare_articles
from headwater.model.dossier import Dossier
from headwater.model.finding import DateExpression, EntityMention
from headwater.model.reading import Reading


def printed(dossier: Dossier, *, verbose: bool = False, width: int = 100, **options: object) -> str:
    out = io.StringIO()
    print_dossier(Console(file=out, width=width, **options), dossier, verbose=verbose)  # type: ignore[arg-type]
    return out.getvalue()


def test_it_says_title_origins_articles_and_lineage(dossier: Dossier) -> None:
    text = printed(dossier)
    assert text.index(dossier.title) < text.index("5 articles, 3 origins")
    assert "unknown outlet  date unknown\n    copies The Harbour Courier (94 %, direction unknown)" in text
    assert "cites Channel Six (circular)" in text


def test_it_says_counts_standings_conflicts_and_what_was_cut(dossier: Dossier) -> None:
    text = printed(dossier)
    assert "  2  all 212 people aboard" in text
    assert "corroborated · The Harbour Courier" in text
    assert "the [-ferry-] {+vessel+} had sailed" in text
    assert "of the steering [-nine minutes" in text
    assert "number  “Two people” in one" in text
    assert "Evening Standard-Bearer: port boss Ilse Brandt" in text
    assert "6 dates named, 1 January 1987 to 4 March 2026" in text
    assert "Ilse Brandt or Hanne Vos" in text


def test_struck_words_are_styled_where_there_are_styles_and_marked_where_colours_are_off(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b[9;31mferry\x1b[0m" in printed(dossier, force_terminal=True, color_system="standard")
    monkeypatch.setenv("NO_COLOR", "1")
    text = printed(dossier, force_terminal=True)
    assert "[-ferry-]" in text
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", text)


@pytest.mark.parametrize("width", [20, 33, 60, 200])
@pytest.mark.parametrize("verbose", [False, True])
def test_no_line_is_wider_than_the_terminal(dossier: Dossier, width: int, verbose: bool) -> None:
    lines = printed(dossier, verbose=verbose, width=width).splitlines()
    assert max(cell_len(line) for line in lines) <= width
    assert not [line for line in lines if line != line.rstrip()]


def test_verbose_adds_chains_reasons_and_single_statements(dossier: Dossier) -> None:
    brief, full = printed(dossier), printed(dossier, verbose=True)
    assert "→ rewrites Northwire → has it from a source close to the inquiry" in full
    assert "The Harbour Courier → its own report: The Marguerite" in full
    assert "Statements of one article alone  3" in full
    assert "January 2026" in full
    assert len(full) > len(brief)


def test_an_article_in_a_language_that_is_not_read_is_not_said_to_have_no_source(dossier: Dossier) -> None:
    foreign = replace(dossier, articles=tuple(replace(a, language="de") for a in dossier.articles), lineage=())
    text = printed(foreign)
    assert "no other source seen" not in text
    assert text.count("language not read (de): no shared text seen") == len(dossier.articles)
    assert "Language not read (de): no shared text seen." in dossier_html(foreign)


def test_a_section_without_anything_to_show_has_no_heading(dossier: Dossier) -> None:
    assert dossier.open_dates
    bare = replace(dossier, timeline=(), happenings=())
    assert "Timeline" not in printed(bare)
    assert "Timeline" in printed(bare, verbose=True)


def test_what_is_not_shown_is_counted(dossier: Dossier) -> None:
    many = replace(dossier, statements=dossier.statements[:1] * 14)
    assert "… and 4 more (--verbose shows them)" in printed(many)
    assert "more (--verbose" not in printed(many, verbose=True)


def test_a_console_that_cannot_write_a_letter_gets_a_stand_in(dossier: Dossier) -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    print_dossier(Console(file=out, width=80), replace(dossier, title="Fähre – „Marguerite“"), verbose=True)
    out.flush()
    assert b"F?hre ? ?Marguerite?" in raw.getvalue()


def test_a_reading_shows_what_was_read(dossier: Dossier) -> None:
    names, dates = span(A, "Ilse Brandt"), span(A, "Tuesday")
    reading = Reading(
        A,
        sentences=tuple(segment.span for segment in A.segments),
        attributions=ATTRIBUTIONS[:1],
        entities=(EntityMention(names.start, names.end, "person"),) * 2,
        dates=(DateExpression(dates.start, dates.end, "DATE", "2026-03-03"),),
        hedges=(),
    )
    out = io.StringIO()
    print_reading(Console(file=out, width=90), reading)
    text = out.getvalue()
    assert dossier.title in text
    assert 'Brandt (direct): "The captain reported' in text
    assert "names: Ilse Brandt ×2" in text
    assert "dates: Tuesday (2026-03-03)" in text
    assert "9 sentences" in text


def test_a_diff_shows_changes_in_place_and_hides_what_is_the_same() -> None:
    diff = compare_articles(Reading(A), Reading(E))
    out = io.StringIO()
    print_diff(Console(file=out, width=90), diff)
    text = out.getvalue()
    assert "69 words the same · 1 word changed · 72 words left out" in text
    assert "said the [-ferry-] {+vessel+} had sailed" in text
    assert "2 paragraphs the same (--verbose shows them)" in text
    assert "Two people were treated" not in text

"""Who wrote it, told in a paragraph of its own: no part of what is reported."""

from __future__ import annotations

import pytest
from tests.intake.readers import LEAD, SECOND, THIRD

from headwater.intake.segments.author_notes import mark_author_notes
from headwater.intake.segments.plain import segment_text


def notes(text: str) -> list[str]:
    """What is boilerplate now and was body before."""
    before = segment_text(text, None)
    after = mark_author_notes(text, before)
    return [s.span.of(text) for s, was in zip(after, before, strict=True) if s.kind != was.kind]


@pytest.mark.parametrize(
    "note",
    [
        "Ilse Brandt is a fellow of the Brackwater Institute.",
        "• Ilse Brandt, a former harbour master, is the author of “Tides”.",
        "— Ilse Brandt teaches history in Brackwater.",
        "Ilse Brandt is managing editor of the Meridian Ledger and Otto Kern is its critic.",
        "Ilse Brandt writes about harbours. She is @ilsebrandt there.",
    ],
)
def test_a_note_on_the_author_is_boilerplate_at_either_end(note: str) -> None:
    assert notes("\n\n".join((LEAD, SECOND, THIRD, note))) == [note]
    assert notes("\n\n".join((note, LEAD, SECOND, THIRD))) == [note]


def test_an_address_below_belongs_to_the_note() -> None:
    note, below = "Ilse Brandt is a historian in Sel.", "Write to her at the Meridian Ledger."
    assert notes("\n\n".join((LEAD, SECOND, THIRD, note, below))) == [note, below]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Ada Thorne is the former governor of the island.",  # the report names her
        "Ilse Brandt is a historian. “They never checked the bridge,” she said.",
        "Ilse Brandt reports for our radio programme:",
        "Ilse Brandt is meeting the editor of the Meridian Ledger on Friday.",
        "Ilse Brandt was a member of the council until Monday.",
    ],
)
def test_whom_the_report_speaks_of_is_no_author(paragraph: str) -> None:
    assert notes("\n\n".join((LEAD, SECOND, THIRD, paragraph))) == []


def test_no_note_within_a_report() -> None:
    note = "Ilse Brandt is a fellow of the Brackwater Institute."
    assert notes("\n\n".join((LEAD, SECOND, THIRD, LEAD, note, LEAD, SECOND, THIRD, LEAD))) == []


def test_an_article_that_is_a_note_only_is_what_it_says() -> None:
    assert notes("Ilse Brandt is a fellow of the Brackwater Institute.") == []

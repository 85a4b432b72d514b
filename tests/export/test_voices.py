"""A speaker without a name is shown in the articles' own words."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from rich.console import Console
from tests.export.sample import QUOTATIONS
from tests.export.sample_articles import A
from tests.export.sample_statements import BRANDT, FAULT, OLD, QUOTED_A, RULES, UNNAMED_A, UNNAMED_B, mention

from headwater.export.html import dossier_html
from headwater.export.html.context import Context
from headwater.export.html.statements import source_words
from headwater.export.terminal import print_dossier
from headwater.export.voices import Voices, source_at
from headwater.model.dossier import Dossier
from headwater.model.spans import Span

NAMED, UNNAMED = QUOTATIONS


@pytest.fixture
def voices(dossier: Dossier) -> Voices:
    return Voices.of(dossier)


def test_an_unnamed_speaker_has_the_longest_description_of_any_variant(voices: Voices) -> None:
    first, second = UNNAMED.variants
    both = replace(UNNAMED, variants=(first, replace(second, attribution=UNNAMED_B.id)))
    assert voices.of_quotation(NAMED) == "Ilse Brandt"
    assert voices.of_quotation(both) == "“a source close to the inquiry” (not named)"
    assert voices.of_quotation(replace(both, variants=both.variants[::-1])) == voices.of_quotation(both)


def test_a_speaker_is_unknown_only_where_nothing_is_attributed(voices: Voices) -> None:
    bare = replace(UNNAMED, variants=tuple(replace(v, attribution=None) for v in UNNAMED.variants))
    assert voices.of_quotation(bare) == "speaker not known"


def test_a_name_without_an_entity_is_not_called_withheld(dossier: Dossier) -> None:
    named = replace(UNNAMED_A, named=True)
    voices = Voices.of(replace(dossier, attributions=(named,)))
    assert voices.of_quotation(UNNAMED) == "“A person close to the inquiry”"


def test_a_mention_is_said_by_somebody_or_by_the_article(voices: Voices) -> None:
    assert voices.of_mention(RULES.mentions[0]) == BRANDT.name
    assert voices.of_mention(FAULT.mentions[0]) == "“A person close to the inquiry” (not named)"
    assert voices.of_mention(OLD.mentions[0]) == "the article itself"


def test_a_source_without_words_is_not_taken_for_the_article(dossier: Dossier) -> None:
    voices = Voices.of(replace(dossier, attributions=(replace(QUOTED_A, source=(), speaker=None),)))
    assert voices.of_mention(mention(A, "Two people", QUOTED_A)) == "a source that is not described"


def test_page_and_terminal_show_the_description(dossier: Dossier) -> None:
    out = io.StringIO()
    print_dossier(Console(file=out, width=120), dossier)
    for shown in (out.getvalue(), dossier_html(dossier)):
        assert "“A person close to the inquiry” (not named)" in shown
        assert "speaker not known" not in shown.lower()


def test_a_source_is_shown_without_the_comma_behind_it_and_a_pronoun_as_a_quotation(dossier: Dossier) -> None:
    assert source_at(replace(A, text="An aide, who left, said"), (Span(0, 18),), 100) == "An aide, who left"
    pronoun = replace(A, text="he said the road is open")
    alone = replace(dossier, articles=(pronoun,))
    said = replace(UNNAMED_A, article=pronoun.id, source=(Span(0, 2),), speaker=None)
    assert source_words(Context(alone), said) == "“he”"
    assert source_words(Context(alone), replace(said, source=(Span(8, 16),))) == "the road"


def test_those_who_say_it_together_are_all_named(dossier: Dossier) -> None:
    both = replace(QUOTED_A, speaker=BRANDT.id, joint=("nobody-known",))
    voices = Voices.of(replace(dossier, attributions=(both,)))
    assert voices.of_mention(mention(A, "Two people", both)) == f"nobody-known and {BRANDT.name}"

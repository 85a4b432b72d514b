"""What each article calls an entity, in full, and which words it uses alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.wording import compare_wording
from headwater.findings.wording.expressions import full_expression
from headwater.findings.wording.lexicon import FIELDS, field_of
from headwater.model.article import Article, Segment
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Entity, NamedMention, Wording


def read(name: str, text: str) -> Reading:
    return Reading(article=Article(id=name, path=name, text=text))


def entity(
    readings: Sequence[Reading], *names: str, kind: EntityKind = "group", described: Sequence[str] = ()
) -> Entity:
    """An entity mentioned wherever one of its names, or a description, stands."""
    mentions = []
    for reading in readings:
        for words in (*names, *described):
            at = reading.article.text.find(words)
            while at >= 0:
                form = "description" if words in described else "name"
                mentions.append(NamedMention(reading.article.id, at, at + len(words), form))  # type: ignore[arg-type]
                at = reading.article.text.find(words, at + 1)
    return Entity(
        id="e",
        score=1.0,
        reason="",
        step="test",
        version=1,
        name=names[0],
        kind=kind,
        names=names,
        mentions=tuple(mentions),
    )


def by_expression(wordings: Sequence[Wording]) -> dict[str, Wording]:
    return {wording.expression: wording for wording in wordings}


@pytest.mark.parametrize(
    ("text", "name", "kind", "expression"),
    [
        ("The army fought Zoran Dovar terrorists in the hills.", "Dovar", "group", "Zoran Dovar terrorists"),
        ("It attacked purported Dovar extremists.", "Dovar", "group", "purported Dovar extremists"),
        ("The army attacked Dovar on Monday.", "Dovar", "group", "Dovar"),
        ("Troops killed the so-called Dovar Brigade.", "Dovar Brigade", "group", "so-called Dovar Brigade"),
        ("It was the Dovar, a terrorist group, he said.", "Dovar", "group", "Dovar, a terrorist group"),
        ("The Sorian regime fell.", "Sorian", "place", "Sorian regime"),
        ("A Sorian fighter fell.", "Sorian", "place", "Sorian"),
        ("The exceedingly popular Ellis won.", "Ellis", "person", "exceedingly popular Ellis"),
        ("Former state senator Ann Ellis won.", "Ann Ellis", "person", "Former state senator Ann Ellis"),
        ("Critics of Attorney Gen. Ann Ellis won.", "Ann Ellis", "person", "Attorney Gen. Ann Ellis"),
        ("Ryan accused Ellis of it.", "Ellis", "person", "Ellis"),
        ("The convicted Ellis won.", "Ellis", "person", "convicted Ellis"),
        ("Voters chose Ellis.", "Ellis", "person", "Ellis"),
        ("They were visiting Ellis.", "Ellis", "person", "Ellis"),
        ("It ended on Monday. Ellis won.", "Ellis", "person", "Ellis"),
        ("On Monday Ellis won.", "Ellis", "person", "Ellis"),
        ("Council Rebukes Mayor Ellis Over Budget Gap", "Ellis", "person", "Mayor Ellis"),
        ("Several Ellis aides left.", "Ellis", "person", "Ellis"),
        ("Since the year President Ellis took office.", "Ellis", "person", "President Ellis"),
        ("A measure asking Attorney General Ellis to resign.", "Ellis", "person", "Attorney General Ellis"),
        ("She will assist President Ellis.", "Ellis", "person", "President Ellis"),
        ("Given President Ellis’s gifts, he won.", "Ellis", "person", "President Ellis"),
        ("The Labour candidate Sen. Ellis lost.", "Ellis", "person", "Labour candidate Sen. Ellis"),
        ("They met the county Sheriff Ellis.", "Ellis", "person", "county Sheriff Ellis"),
        ("It ended the trip\n\nMr. Ellis won.", "Ellis", "person", "Mr. Ellis"),
        ("The moment Ellis left, it rained.", "Ellis", "person", "Ellis"),
        ("The letter inside Ellis had.", "Ellis", "person", "Ellis"),
        (
            "They asked a former Secretary of State Ann Ellis.",
            "Ann Ellis",
            "person",
            "former Secretary of State Ann Ellis",
        ),
        ("The leader of President Ellis’s party.", "Ellis", "person", "President Ellis"),
        ("Later the secretary of Virginia Governor Ellis left them.", "Ellis", "person", "Virginia Governor Ellis"),
        ("The landmark High Court decision stands.", "High Court", "organisation", "High Court"),
    ],
)
def test_an_expression_is_the_name_with_what_belongs_to_it(
    text: str, name: str, kind: EntityKind, expression: str
) -> None:
    start = text.index(name)
    assert full_expression(text, Span(start, start + len(name)), kind).of(text) == expression


def test_no_expression_reaches_into_what_was_left_out() -> None:
    text = "Image copyright Northwire Image caption Mr Ellis lost."
    furniture = Segment(0, text.index("Mr"), "boilerplate")
    found = read("a", text)
    found = replace(found, article=replace(found.article, segments=(furniture,)))
    used = compare_wording([found, read("b", "Ellis won.")], [entity([found], "Ellis", kind="person")])
    assert [wording.expression for wording in used] == ["Mr Ellis"]


def test_a_description_in_what_was_left_out_goes_by_its_name() -> None:
    text = "Mayor Ellis\n\nEllis lost."
    found = read("a", text)
    furniture = Segment(0, text.index("\n"), "boilerplate")
    found = replace(found, article=replace(found.article, segments=(furniture,)))
    used = compare_wording([found], [entity([found], "Ellis", kind="person", described=["Mayor Ellis"])])
    assert sorted(wording.expression for wording in used) == ["Ellis"]


STORY = [
    read("a", "Troops shelled Dovar terrorists near Sel. The alleged Dovar terrorists fled. Dovar is outlawed."),
    read("b", "Troops shelled Dovar fighters near Sel. The group fled. Dovar said so."),
    read("c", "Troops shelled the Free Hills Army, or FHA, near Sel."),
]


def test_a_loaded_word_that_one_article_uses_alone_comes_first() -> None:
    wordings = compare_wording(STORY[:2], [entity(STORY[:2], "Dovar", described=["The group"])])
    first = wordings[0]
    assert (first.article, first.expression, first.alone) == ("a", "Dovar terrorists", True)
    assert first.reason == (
        "Only this article says “terrorists” (armed people), which judges or classes; others say “fighters”."
    )
    assert [wording.score for wording in wordings] == sorted((wording.score for wording in wordings), reverse=True)


def test_a_word_that_only_says_what_a_thing_is_judges_nothing() -> None:
    readings = [read("a", "The army took cell phones."), read("b", "The army took phones.")]
    thing = entity(readings, "Dovar", kind="other", described=["cell phones", "phones"])
    found = by_expression(compare_wording(readings, [thing]))
    assert found["cell phones"].reason == "Only this article says “cell” of it."


def test_expressions_keep_every_place_and_stand_in_the_text_as_it_came() -> None:
    wordings = compare_wording(STORY[:2], [entity(STORY[:2], "Dovar", described=["The group"])])
    texts = {reading.article.id: reading.article.text for reading in STORY}
    for wording in wordings:
        for place in wording.places:
            assert place.span.of(texts[place.article]) == wording.expression
    assert by_expression(wordings)["Dovar"].places != ()
    assert set(by_expression(wordings)) == {
        "Dovar terrorists",
        "alleged Dovar terrorists",
        "Dovar",
        "Dovar fighters",
        "group",
    }


def test_a_name_that_no_other_article_uses_is_alone() -> None:
    readings = [STORY[0], STORY[2]]
    wordings = by_expression(compare_wording(readings, [entity(readings, "Dovar", "Free Hills Army", "FHA")]))
    assert wordings["FHA"].alone
    assert wordings["FHA"].reason.startswith("Only this article calls it so; others say “")


def test_what_others_say_as_well_is_not_alone() -> None:
    readings = [read("a", "Mayor Ann Ellis won."), read("b", "Ellis, the mayor, lost to Ann Ellis.")]
    wordings = by_expression(compare_wording(readings, [entity(readings, "Ann Ellis", "Ellis", kind="person")]))
    assert not wordings["Ellis"].alone
    assert wordings["Ellis"].reason == "Other articles use the same words."


def test_points_make_no_other_name() -> None:
    readings = [read("a", "It was the S.T. that met."), read("b", "It was the ST that met.")]
    assert not any(w.alone for w in compare_wording(readings, [entity(readings, "S.T", "ST", kind="organisation")]))


def test_where_one_article_alone_speaks_of_an_entity_there_is_nothing_to_compare() -> None:
    wordings = compare_wording(STORY, [entity(STORY[:1], "Dovar")])
    assert wordings
    assert not any(wording.alone for wording in wordings)
    assert {wording.reason for wording in wordings} == {"No other article speaks of it."}


def test_pronouns_are_no_wording() -> None:
    said = Entity(
        id="e", score=1.0, reason="", step="test", version=1, name="Ellis", kind="person", names=("Ellis",),
        mentions=(NamedMention("a", 0, 3, "pronoun"),),
    )  # fmt: skip
    assert compare_wording([read("a", "She won.")], [said]) == ()


def test_words_of_the_lexicon_are_told_by_their_forms_and_not_their_stems() -> None:
    assert field_of("Terrorists") == (FIELDS[0], True)
    assert field_of("fighter") == (FIELDS[0], False)
    assert field_of("executive") is None
    assert field_of("liberal") is None


def test_no_word_is_plain_and_loaded_in_one_field() -> None:
    for field in FIELDS:
        assert not field.plain & field.loaded, field.name
        assert all(word == word.lower() for word in field.plain | field.loaded)


WORDS = st.sampled_from(
    [
        "the",
        "Dovar",
        "terrorists",
        "fighters",
        "alleged",
        "so-called",
        "said",
        ".",
        ",",
        "A",
        "group",
        "Mayor",
        "’s",
        "\n",
    ]
)


@given(st.tuples(*[st.lists(WORDS, max_size=15).map(" ".join)] * 3), st.permutations(range(3)))
def test_the_order_of_articles_does_not_matter_and_no_place_counts_twice(
    texts: tuple[str, str, str], order: list[int]
) -> None:
    readings = [read(f"article-{index}", text) for index, text in enumerate(texts)]
    shuffled = [readings[index] for index in order]
    wordings = compare_wording(readings, [entity(readings, "Dovar")])
    assert wordings == compare_wording(shuffled, [entity(shuffled, "Dovar")])
    places = sorted(place for wording in wordings for place in wording.places)
    assert all(a.article != b.article or a.end <= b.start for a, b in pairwise(places))
    assert len({wording.id for wording in wordings}) == len(wordings)

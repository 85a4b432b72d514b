"""Things without a name: what outlets call one ruling, one ad, one speech is one entity, and two rulings stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.findings.told import named, told

from headwater.findings.entities import link_entities
from headwater.language.rules.lines import read_segments
from headwater.language.rules.noun_phrases import find_noun_phrases
from headwater.model.finding import DateExpression
from headwater.model.reading import Reading
from headwater.model.story import Entity

NAMES = [("Harbour Ministry", "organisation"), ("High Court", "organisation"), ("Dana Pruitt", "person")]


def read(name: str, text: str, published: str = "2031-05-14") -> Reading:
    """The reading of an invented article, with the noun phrases that the readers of English find."""
    reading = told(name, text, NAMES, published=published)  # type: ignore[arg-type]
    segments = read_segments(text, reading.article.segments_of("headline", "body"))
    return replace(reading, phrases=find_noun_phrases(segments))


def phrases(text: str) -> list[str]:
    reading = read("a", f"Headline\n{text}")
    return [text_of.words_at(p.span) for p in reading.phrases if (text_of := reading.article) and p.start > 8]


def words_of(entity: Entity, readings: list[Reading]) -> set[str]:
    texts = {reading.article.id: reading.article.text for reading in readings}
    return {texts[m.article][m.start : m.end] for m in entity.mentions}


def thing_with(words: str, readings: list[Reading]) -> set[str]:
    """The words of the one thing without a name that is called so."""
    entities = [e for e in link_entities(readings).entities if not e.names]
    found = [words_of(entity, readings) for entity in entities]
    (one,) = [calls for calls in found if words in calls]
    return one


ONE = "Tolls\nThe Harbour Ministry issued a new toll ruling in spring. The ruling takes effect now. Captains sang."
TWO = "Ships\nCaptains read the Harbour Ministry’s ruling with care. The decision came late. Gulls cried."
COURT = "Bench\nThe High Court’s ruling on nets surprised many. The Harbour Ministry’s ruling on tolls did not."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The new harbour rules upset captains.", ["The new harbour rules", "captains"]),
        ("He praised the court’s decision.", ["the court", "the court’s decision"]),
        ("At least five workers were hurt.", ["five workers"]),
        ("Old and rusty ships were sold.", ["Old and rusty ships"]),
        ("He called the ruling “good news” there.", ["the ruling", "good news"]),
        ("It was a “truly fine gentleman” there.", ["a “truly fine gentleman"]),
    ],
)
def test_a_noun_phrase_reaches_from_its_determiner_to_its_head(text: str, found: list[str]) -> None:
    assert phrases(text) == found


def test_what_hangs_on_a_phrase_by_prepositions_belongs_to_its_whole() -> None:
    reading = read("a", "Headline\nThe captain of the ferry spoke.")
    first = next(p for p in reading.phrases if p.start > 8)
    assert reading.article.text[first.start : first.whole] == "The captain of the ferry"


@given(st.text(alphabet="aB’ ,.\n“”1-", max_size=60), st.integers(0, 3))
def test_noun_phrases_lie_within_the_text_and_end_with_their_head(text: str, times: int) -> None:
    whole = "The old mill burned. " * times + text
    segments = read_segments(whole, told("a", whole).article.segments) if whole.strip() else []
    for phrase in find_noun_phrases(segments):
        assert 0 <= phrase.start <= phrase.head < phrase.end <= phrase.whole <= len(whole)


def test_a_bare_noun_takes_up_the_thing_that_the_article_introduced() -> None:
    assert {"a new toll ruling", "The ruling"} <= thing_with("a new toll ruling", [read("a", ONE), read("b", TWO)])


def test_one_thing_of_two_outlets_is_one_entity() -> None:
    calls = thing_with("The ruling", [read("a", ONE), read("b", TWO)])
    assert {"a new toll ruling", "the Harbour Ministry’s ruling"} <= calls


def test_the_rulings_of_two_bodies_are_two_things() -> None:
    readings = [read("a", ONE), read("b", TWO), read("c", COURT)]
    assert "The High Court’s ruling" not in thing_with("the Harbour Ministry’s ruling", readings)


def test_a_groups_people_are_no_thing_beside_it_with_an_epithet_between_or_without() -> None:
    one = read("a", "Raid\nHigh Court militants fled. High Court fanaticist fighters hid. The fighters of Sel sang.")
    two = read("b", "Dene\nThe fighters of Sel slept. Some local fighters ate.")
    things = [words_of(entity, [one, two]) for entity in link_entities([one, two]).entities if not entity.names]
    assert not [words for calls in things for words in calls if words.startswith("High Court")]


def test_the_new_one_is_not_the_old_one() -> None:
    one = read("a", "River\nThe old bridge closed. Drivers miss the old bridge. A new bridge will open in spring.")
    two = read("b", "Roads\nThe bridge closed. The old bridge was weak.")
    old = thing_with("The old bridge", [one, two])
    assert "The bridge" in old
    assert "A new bridge" not in old


def test_times_that_do_not_touch_set_two_things_apart() -> None:
    text = "Votes\nThe June decision closed the port. Thursday’s bold decision opened it. Sailors sang."
    other = read("b", "Docks\nThe June port decision stood for weeks.")
    june = DateExpression(10, 14, "DATE", "2031-06", "2031-06-01", "2031-06-30")
    at = text.index("Thursday")
    thursday = DateExpression(at, at + 8, "DATE", "2031-08-14", "2031-08-14", "2031-08-14")
    undated = read("a", text)
    assert "Thursday’s bold decision" in thing_with("The June port decision", [undated, other])
    dated = replace(undated, dates=(june, thursday))
    assert "Thursday’s bold decision" not in thing_with("The June port decision", [dated, other])


def test_nouns_of_one_class_are_one_thing_and_what_hangs_on_a_noun_joins_nothing() -> None:
    one = read("a", "Docks\nThe blaze at the mill began. The roof of the mill fell in. A roof burned.")
    two = read("b", "Smoke\nThe mill fire began at night. The inferno grew. The wide roof held.")
    found = thing_with("The inferno", [one, two])
    assert {"The blaze", "The mill fire", "The inferno"} <= found
    assert not {"The roof", "A roof", "The wide roof"} & found


def test_owners_of_two_kinds_may_be_one_owner_and_two_of_a_kind_are_not() -> None:
    theirs = read("a", "Tolls\nThe Harbour Ministry’s ruling came. The ruling was long.")
    hers = read("b", "Tolls\nDana Pruitt’s ruling came late. The ruling cost much.")
    other = read("c", "Bench\nThe High Court’s ruling came first. The ruling was short.")
    found = thing_with("The Harbour Ministry’s ruling", [theirs, hers])
    assert "Dana Pruitt’s ruling" in found
    assert "The High Court’s ruling" not in thing_with("The Harbour Ministry’s ruling", [theirs, hers, other])


def test_a_thing_has_the_name_that_most_articles_use() -> None:
    one = read(
        "a", "Docks\nThe sham lawsuit was filed. The sham lawsuit grew. The sham lawsuit failed. The lawsuit ended."
    )
    two = read("b", "Gulls\nThe lawsuit was filed in spring. Captains fear the suit.")
    names = [entity.name for entity in link_entities([one, two]).entities if not entity.names]
    assert "lawsuit" in names


def test_what_is_called_by_one_expression_only_is_no_thing_to_compare() -> None:
    text = "Roof\nThe roof fell. Sailors saw the roof. They painted the roof."
    assert not [e for e in link_entities([read("a", text), read("b", text)]).entities if not e.names]


def test_no_thing_has_the_name_of_another_entity() -> None:
    entities = link_entities([read("a", ONE), read("b", TWO), read("c", COURT)]).entities
    names = [entity.name.casefold() for entity in entities]
    assert sorted(names) == sorted(set(names))


@given(st.permutations([ONE, TWO, COURT]))
def test_the_order_of_articles_changes_no_thing(texts: list[str]) -> None:
    ids = {ONE: "a", TWO: "b", COURT: "c"}
    found = link_entities([read(ids[text], text) for text in texts])
    assert found == link_entities([read(ids[text], text) for text in (ONE, TWO, COURT)])


def test_a_thing_without_a_name_is_no_speaker() -> None:
    entities = link_entities([read("a", ONE)]).entities
    assert named(entities, "Harbour Ministry").kind == "organisation"
    assert all(not entity.names for entity in entities if entity.kind == "other" and "ruling" in entity.name)


def test_what_gathers_a_thing_belongs_to_its_expression() -> None:
    one = read("a", "Notes\nThe board lost a series of secret memos. Gulls read the memos.")
    two = read("b", "Notes\nThe lost memos told of tolls. Most of the memos burned.")
    words = thing_with("the memos", [one, two])
    assert "a series of secret memos" in words
    assert "Most of the memos" not in words


SUED = "Tolls\nDana Pruitt filed a lawsuit over tolls. The lawsuit names the Harbour Ministry. Gulls cried."


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Dana Pruitt is suing the Harbour Ministry.", "suing the Harbour Ministry"),
        ("Dana Pruitt sues the Harbour Ministry.", "sues the Harbour Ministry"),
        ("The Harbour Ministry was sued in spring.", "sued"),
    ],
)
def test_a_verb_tells_of_the_thing_that_its_noun_names(text: str, told_of: str) -> None:
    two = read("b", f"Ships\n{text} The legal suit came late.")
    assert told_of in thing_with("a lawsuit", [read("a", SUED), two])


def test_a_verb_tells_of_nothing_where_two_things_have_its_noun_or_it_is_a_noun() -> None:
    meeting = "Talks\nA spring meeting of captains ended. The spring meeting was long."
    two = read("b", "Talks\nThe spring meeting of captains ended. They tried hard to meet demands in the meeting hall.")
    words = thing_with("The spring meeting", [read("a", meeting), two])
    assert not any(word.startswith("meet ") or word == "meet" for word in words)


def test_plurals_without_an_s_are_the_singular_nouns_thing() -> None:
    one = read("a", "Notes\nThe secret memorandum told of tolls. Captains read the memorandum.")
    two = read("b", "Notes\nThe secret memoranda burned. Gulls cried.")
    assert {"The secret memorandum", "The secret memoranda"} <= thing_with("the memorandum", [one, two])


def test_a_thing_is_not_named_by_what_one_says_it_is() -> None:
    one = read("a", "Tolls\nThe new toll plan began. Captains called the toll plan “cruel”. The toll plan stands.")
    two = read("b", "Tolls\nGulls said the toll plan was “cruel”. The hated toll plan stands.")
    names = {entity.name for entity in link_entities([one, two]).entities if not entity.names}
    assert "cruel" not in names


def test_people_told_apart_by_their_words_are_not_one_for_being_people() -> None:
    one = read("a", "Tolls\nVulnerable people sang in spring.")
    two = read("b", "Ships\nFourteen angry people sang in autumn.")
    assert not any("people" in e.name for e in link_entities([one, two]).entities if not e.names)


def test_asylum_seekers_are_among_migrants() -> None:
    one = read("a", "Tolls\nThe 140 asylum seekers left the quay. Police met the asylum seekers.")
    two = read("b", "Ships\nThe 140 illegal migrants left the quay. Police met the migrants.")
    assert {"the asylum seekers", "the migrants"} <= thing_with("the migrants", [one, two])

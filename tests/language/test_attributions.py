"""Who is said to have said what."""

from __future__ import annotations

import pytest
from tests.language.reading import all_said, read

CASES = [
    # after the cue
    ("Lee said that the bridge was safe.", ("Lee", "said", "that the bridge was safe")),
    ("Lee said the bridge was safe.", ("Lee", "said", "the bridge was safe")),
    ("Lee said on Tuesday in a statement that it was safe.", ("Lee", "said", "that it was safe")),
    ("Lee told Reuters on Monday that it was safe.", ("Lee", "told", "that it was safe")),
    ("Lee told CNN the bridge was safe.", ("Lee", "told", "the bridge was safe")),
    ("Mr. Lee has said, “It is safe.”", ("Mr. Lee", "has said", "“It is safe.”")),
    ("She asked whether it was safe.", ("She", "asked", "whether it was safe")),
    # before it
    ("The bridge is safe, the ministry said.", ("the ministry", "said", "The bridge is safe")),
    ("“It is safe,” said Ann Lee, the mayor.", ("Ann Lee, the mayor", "said", "“It is safe,”")),
    ("“It is safe,” he told reporters.", ("he", "told", "“It is safe,”")),
    ("However, the bridge is safe, police said on Monday.", ("police", "said", "the bridge is safe")),
    # around it
    ("The bridge, police said, is safe.", ("police", "said", "The bridge | is safe")),
    ("As the minister put it, nobody was to blame.", ("the minister", "put it", "nobody was to blame")),
    # no verb
    ("According to the World Bank, growth will slow.", ("the World Bank", "According to", "growth will slow")),
    ("Growth will slow, according to a report.", ("a report", "according to", "Growth will slow")),
    ("Lee's claim that it was safe was wrong.", ("Lee", "claim", "that it was safe")),
    ("The assurance by the mayor that it was safe was too late.", ("the mayor", "assurance", "that it was safe")),
    ("They recalled Lee's criticism of the bridge.", ("Lee", "criticism", "the bridge")),
    # acts of speech with an object
    ("Lee criticized the new bridge.", ("Lee", "criticized", "the new bridge")),
    ("Lee denied the allegation.", ("Lee", "denied", "the allegation")),
    ("Lee accused them of lying.", ("Lee", "accused", "them of lying")),
    ("Lee urged them to leave.", ("Lee", "urged", "them to leave")),
    ("Lee called it “a farce.”", ("Lee", "called", "it “a farce.”")),
    ("The raid was condemned by the Moss party.", ("the Moss party", "was condemned", "The raid")),
    # whole sources
    (
        "Ann Lee, a former mayor of Ash who now teaches law, said it was safe.",
        ("Ann Lee, a former mayor of Ash who now teaches law", "said", "it was safe"),
    ),
    (
        "It follows remarks by General Ann Lee, the chairman of the chiefs, who said on Tuesday that it was safe.",
        ("General Ann Lee, the chairman of the chiefs", "said", "that it was safe"),
    ),
    ("Dunn, on his first visit since May, said it was safe.", ("Dunn", "said", "it was safe")),
    ("Those who use the bridge say it is safe.", ("Those who use the bridge", "say", "it is safe")),
    ("A poll released on Monday says that most agree.", ("A poll released on Monday", "says", "that most agree")),
    # quoted by another
    ("The Post quoted two aides as saying that it was safe.", ("two aides", "saying", "that it was safe")),
    ("Lee was quoted as saying it was safe.", ("Lee", "saying", "it was safe")),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_source_cue_and_content_are_found(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in all_said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lee declined to comment.",
        "Lee did not say where the bridge was.",
        "Lee never said that.",
        "Lee could say that it is safe.",
        "There are allegations that it was unsafe.",
        "The bridge is safe.",
        "He wrote a letter in May.",
    ],
)
def test_what_was_not_said_or_by_nobody_is_no_attribution(text: str) -> None:
    assert all_said(text) == []


def test_a_participle_and_a_second_verb_share_the_source() -> None:
    text = "Lee said the plan was dead, adding that it had “never lived,” and called it a farce."
    assert [found[:2] for found in all_said(text)] == [("Lee", "said"), ("Lee", "adding"), ("Lee", "called")]


def test_each_stretch_of_an_interrupted_quotation_is_an_attribution() -> None:
    text = "“We won,” Lee said on Monday. “We did it.”"
    assert all_said(text) == [("Lee", "said", "“We won,”"), ("Lee", "said", "“We did it.”")]


def test_a_quotation_alone_in_the_next_paragraph_is_the_same_speakers() -> None:
    text = "“We won,” Lee said.\n“We did it.”\n"
    assert all_said(text)[1] == ("Lee", "said", "“We did it.”")


def test_a_cue_with_a_colon_speaks_in_the_next_paragraph() -> None:
    text = "Lee answered on Twitter, saying:\nIt is over and done with.\n"
    assert all_said(text) == [("Lee", "saying", "It is over and done with.")]


def test_both_levels_of_reported_speech_are_found_and_the_inner_one_names_its_parent() -> None:
    text = "The report said that Lee had told aides the bridge was safe."
    outer, inner = read(text).attributions
    assert (outer.parent, inner.parent) == (None, outer.id)


def test_speech_inside_a_direct_quotation_is_left_to_its_speaker() -> None:
    assert len(all_said("“He said that it was safe,” Lee recalled.")) == 1


def test_an_outer_attribution_at_the_end_is_no_part_of_the_inner_content() -> None:
    text = "Lee said the bridge was safe, Reuters reported."
    assert ("Lee", "said", "the bridge was safe") in all_said(text)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Bridge is safe, says minister", ("minister", "says", "Bridge is safe")),
        ("Poll: Most want a new bridge", ("Poll", ":", "Most want a new bridge")),
        ("Bridge is safe: mayor", ("mayor", ":", "Bridge is safe")),
        ("Bridge is safe – mayor", ("mayor", "–", "Bridge is safe")),
        ("MAYOR: “BRIDGE IS SAFE”", ("MAYOR", ":", "“BRIDGE IS SAFE”")),
        ("Mayor Rebukes Council for Closing Bridge", ("Mayor", "Rebukes", "Council for Closing Bridge")),
    ],
)
def test_headlines_attribute_too(headline: str, expected: tuple[str, str, str]) -> None:
    text = f"{headline}\nThe bridge over the river was closed on Monday."
    assert expected in all_said(text, headline=True)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“It is safe,” Lee said.", "direct"),
        ("Lee said that “it is safe.”", "direct"),
        ("Lee said it was “safe.”", "mixed"),
        ("Lee said it was safe.", "indirect"),
    ],
)
def test_the_form_comes_from_the_quotation_marks(text: str, form: str) -> None:
    assert [attribution.form for attribution in read(text).attributions] == [form]


@pytest.mark.parametrize(
    ("source", "named"),
    [
        ("Ann Lee", True),
        ("She", True),
        ("Lee's spokesman", True),
        ("The ministry", True),
        ("A report by Amnesty", True),
        ("A senior official close to Lee", False),
        ("Two members of parliament", False),
        ("Many", False),
        ("Members of the Ash Alliance", False),
    ],
)
def test_a_source_is_named_where_it_tells_who(source: str, named: bool) -> None:
    (attribution,) = read(f"{source} said the bridge was safe.").attributions
    assert attribution.named is named


def test_each_attribution_says_why_and_how_sure() -> None:
    (attribution,) = read("“It is safe,” Lee said.").attributions
    assert attribution.reason == "quotation with “said” and its subject"
    assert 0 < attribution.score <= 1
    assert (attribution.step, attribution.version) == ("rules", 1)

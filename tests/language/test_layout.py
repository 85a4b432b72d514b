"""Who speaks by how a page is set: signed quotations and the turns of a transcript, by rules and by the model alike."""

from __future__ import annotations

import pytest
from tests.language.reading import all_said, article_of, read, said

from headwater.language.encoder.reader import EncoderReader

INTERVIEW = """Mayor Dana Okafor spoke to Sunday Quay, whose host is Lena Brandt.
BRANDT: Let's begin with the harbour plan. Why would you close the old quay?
OKAFOR: Well, look, Lena, nobody is closing anything. The harbour board said in March that it was unsafe.
We are going to repair it.
(CROSSTALK)
BRANDT: Mayor, will the fishermen be paid?
OKAFOR: Yes, they will.
The interview was broadcast on Sunday."""
TURNS = [
    ("BRANDT", ":", "Let's begin with the harbour plan. Why would you close the old quay?"),
    (
        "OKAFOR",
        ":",
        (
            "Well, look, Lena, nobody is closing anything. The harbour board said in March that it was unsafe."
            " | We are going to repair it."
        ),
    ),
    ("BRANDT", ":", "Mayor, will the fishermen be paid?"),
    ("OKAFOR", ":", "Yes, they will."),
]


def turns(text: str) -> list[tuple[str, str, str]]:
    return [found for found in all_said(text) if found[1] == ":"]


def test_turns_of_a_transcript_go_to_their_speakers_and_end_with_the_last() -> None:
    assert turns(INTERVIEW) == TURNS


def test_the_model_gives_way_to_the_layout_and_keeps_what_is_said_within_a_turn() -> None:
    reading = EncoderReader().read(article_of(INTERVIEW))
    found = [said(INTERVIEW, one) for one in reading.attributions]
    assert [one for one in found if one[1] == ":"] == TURNS
    assert ("The harbour board", "said", "that it was unsafe") in found
    by_id = {one.id: one for one in reading.attributions}
    (nested,) = (one for one in reading.attributions if one.cue[0].of(INTERVIEW) == "said")
    assert nested.parent is not None
    assert by_id[nested.parent].source[0].of(INTERVIEW) == "OKAFOR"


def test_a_turn_is_direct_speech_without_marks() -> None:
    forms = {one.form for one in read(INTERVIEW).attributions if one.cue[0].of(INTERVIEW) == ":"}
    assert forms == {"direct"}


def test_names_in_small_letters_speak_only_where_two_take_turns() -> None:
    talk = "Ann Lee met Bo Hale.\nAnn Lee: Did you see it?\nBo Hale: I did.\nLee: Where were you?\nHale: On the quay."
    again = talk.replace("\nLee:", "\nAnn Lee:").replace("\nHale:", "\nBo Hale:")
    assert [source for source, _, _ in turns(again)] == ["Ann Lee", "Bo Hale", "Ann Lee", "Bo Hale"]
    assert turns("Ann Lee and Bo Hale run.\nAnn Lee: You know her from the quay.\nBo Hale: I like boats.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dana Okafor is the mayor.\nREAD MORE: What you need to know\nRELATED: Our guide to the harbour",
        "Dana Okafor is the mayor.\nFACT: The quay is sound.\nCLAIM: The quay is unsafe.\nFACT: It was repaired.",
        "Dana Okafor is the mayor.\nOKAFOR: A BAD IDEA FOR US. The mayor spoke on Sunday of the quay that we know.",
    ],
)
def test_headings_with_a_colon_are_no_turns(text: str) -> None:
    assert turns(text) == []


def test_a_speaker_in_capitals_whom_the_article_does_not_name_speaks_beside_one_whom_it_does() -> None:
    text = "Mayor Dana Okafor took questions.\nREPORTER: Why close it?\nOKAFOR: We never will.\nVOSS: Are you sure?"
    assert [source for source, _, _ in turns(text)] == ["REPORTER", "OKAFOR", "VOSS"]


@pytest.mark.parametrize(
    ("signature", "source"),
    [
        (" — Rosa Lindqvist, harbour pilot", "Rosa Lindqvist, harbour pilot"),
        ("― Rosa Lindqvist", "Rosa Lindqvist"),
        ("\n— Rosa Lindqvist, to the Ferry Post on Thursday", "Rosa Lindqvist"),
        ("\n- Rosa Lindqvist.", "Rosa Lindqvist"),
        (" -- Council leader Rosa Lindqvist on Radio Quay", "Council leader Rosa Lindqvist"),
        (" — U.S. Rep. Rosa Lindqvist (D)", "U.S. Rep. Rosa Lindqvist"),
    ],
)
def test_a_quotation_is_theirs_who_sign_it(signature: str, source: str) -> None:
    text = f"Readers wrote to us.\n“The council never asked the people on the quay.”{signature}\nThe plan is open."
    found = [(who, content) for who, _, content in all_said(text)]
    assert (source, "“The council never asked the people on the quay.”") in found


@pytest.mark.parametrize(
    "behind",
    [
        "\n— Jane Roe contributed to this article.",
        "\n— With assistance by Jane Roe",
        " — Hale did cite “the tide” as well.",
        " — and Rosa Lindqvist agreed.",
        "\n– Ready to ask Lee –",
    ],
)
def test_a_line_about_the_article_or_a_sentence_that_goes_on_signs_nothing(behind: str) -> None:
    text = f"Readers wrote to us.\n“The council never asked the people on the quay.”{behind}"
    assert all(cue not in ("—", "–") for _, cue, _ in all_said(text))


def test_a_quotation_within_a_sentence_is_not_signed() -> None:
    text = "Lee called it “a plan for the people of the quay” — Rosa Lindqvist\nNothing else happened."
    assert all(cue != "—" for _, cue, _ in all_said(text))


@pytest.mark.parametrize(
    ("post", "content", "author"),
    [
        (
            "We are closing the old quay. https://t.example/Ab — Harbour Board (@harbour) March 3, 2031",
            "We are closing the old quay.",
            "Harbour Board",
        ),
        ("Skip Twitter post by @annlee The quay sank! – ann lee (@annlee) 3 May 2031", "The quay sank!", "ann lee"),
        ("#quay #sunset A photo posted by Bo Hale (@bo) on Mar 3, 2031 at 6:49pm", "#quay #sunset", "Bo Hale"),
    ],
)
def test_a_shown_post_is_its_authors_own_words(post: str, content: str, author: str) -> None:
    text = f"The board wrote on Sunday.\n{post}\nNothing else is known."
    reading = read(text)
    (found,) = (one for one in reading.attributions if one.reason == "a post signed by whose it is")
    assert (found.source[0].of(text), found.content[0].of(text)) == (author, content)
    assert (found.form, found.named, found.topic) == ("direct", True, False)
    assert any(one.span.overlaps(found.source[0]) for one in reading.entities)


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow our co-author Ann Lee (@annlee) on the network.",
        "Write to our co-author Ann Lee (@annlee)",
        "The quay is closed — Mayor Ann Lee (@annlee) says that it will stay so.",
    ],
)
def test_a_handle_in_a_sentence_signs_no_post(sentence: str) -> None:
    assert all("post" not in one.reason for one in read(f"The board wrote.\n{sentence}").attributions)


def test_a_post_of_links_alone_says_nothing() -> None:
    text = "The board wrote.\npic.twitter.com/Xy1 — Harbour Board (@harbour) March 3, 2031"
    assert all("post" not in one.reason for one in read(text).attributions)

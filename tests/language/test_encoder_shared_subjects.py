"""A cue goes to the subject of the verb before it where the sentence leaves no doubt, and to nobody elsewhere."""

from __future__ import annotations

import pytest
from tests.language.test_encoder_sources import found

from headwater.language.encoder.shared_subjects import share_subjects
from headwater.text.sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        (
            "Ann Ellis came in 2031 and promptly voted against the lock.",
            "promptly voted against",
            "the lock",
            "Ann Ellis",
        ),
        ("It shut. He ran the port, and pushed for a lock.", "pushed for", "a lock", "He"),
        (
            "Ellis tore into Reed on Monday, going so far as to say he lied.",
            "going so far as to say",
            "he lied",
            "Ellis",
        ),
        ("On Monday, the mayor of Fenwick walked on, chanting a song.", "chanting", "a song", "the mayor of Fenwick"),
        ("Ellis, the mayor, has left and called for a lock.", "called for", "a lock", "Ellis"),
        ("It is for rowers, who make up a third and see it as a way out.", "see", "it as a way out", "who"),
        ("It is for rowers, who have marched and called for a lock.", "called for", "a lock", "who"),
        ("Mr. Ellis left and warned of a flood.", "warned of", "a flood", "Mr. Ellis"),
        # Another clause between, whose subject it may be; a passive; what was said; another time.
        ("Ellis came when Reed left and said no.", "said", "no", None),
        ("Ellis said Reed pushed and warned of a flood.", "warned of", "a flood", None),
        ("Ellis came and was labelled a fool.", "was labelled", "a fool", None),
        ("It helps rowers who come alone and did not call for a lock.", "did not call for", "a lock", None),
        ("Sometimes called locksmiths, referencing the trade.", "referencing", "the trade", None),
        ("The firm wants land to build and demand a lock.", "demand", "a lock", None),
    ],
)
def test_a_second_verb_has_the_subject_of_the_first(text: str, cue: str, content: str, source: str | None) -> None:
    (item,) = share_subjects(text, [found(text, None, cue, content)], split_sentences(text))
    assert (None if item.source is None else item.source.of(text)) == source


def test_who_is_said_to_say_something_stays() -> None:
    text = "Ellis came and Reed warned of a flood."
    item = found(text, "Reed", "warned of", "a flood")
    assert share_subjects(text, [item], split_sentences(text)) == [item]


@pytest.mark.parametrize(
    ("text", "given", "source"),
    [
        ("Ellis, on her first visit to Harrow since the flood, said it was over.", "Harrow since the flood,", "Ellis"),
        ("Ann Ellis, chosen by Mayor Reed, often warned of it.", "Mayor Reed,", "Ann Ellis, chosen by Mayor Reed,"),
        ("The bill, signed by Reed in 2005, gave it up.", "Reed in 2005,", "The bill, signed by Reed in 2005,"),
        # The subject itself; one without a subject before it; another clause.
        ("Ellis, the head of the port, said it was over.", "Ellis, the head of the port,", None),
        ("The remarks by Ellis, of Harrow, seemed odd.", "Ellis, of Harrow,", None),
        ("It shut, Ellis added, and after the flood, Reed, the mayor, warned of it.", "Reed, the mayor,", None),
    ],
)
def test_the_end_of_what_stands_between_is_not_who_says_it(text: str, given: str, source: str | None) -> None:
    cue, content = text.partition(given)[2].strip(" .").split(" ", 1)
    item = found(text, given, cue, content)
    (one,) = share_subjects(text, [item], split_sentences(text))
    assert one.source is not None
    assert one.source.of(text) == (source or given)

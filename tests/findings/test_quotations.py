"""Quotations: what each article did to a speaker's words is told for what it is, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.quotations import match_quotations
from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution, Form
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import Entity, Quotation, Variant
from headwater.text.sentences import split_sentences
from headwater.text.words import split_words

SAID = (
    "We asked the ministry for a dredger in seven letters and never had an answer from anybody.",
    "The sandbank does not read letters and it moves every winter whether the budget is passed or not.",
    "If the next barge carries fuel instead of gravel there will be no island left to write about.",
)
WHOLE = " ".join(SAID)
VALGARD = "entity-valgard"
ENTITIES = (
    Entity(
        id=VALGARD, score=1, reason="", step="t", version=1, name="Ines Valgard", kind="person", names=(), mentions=()
    ),
)

ORM = "entity-orm"
TWO = (*ENTITIES, replace(ENTITIES[0], id=ORM, name="Tor Orm"))


def reading(name: str, text: str) -> Reading:
    """A reading of a text whose first paragraph is the headline."""
    spans = [m.span() for m in re.finditer(r"[^\n]+", text)]
    segments = tuple(Segment(a, b, "body" if n else "headline") for n, (a, b) in enumerate(spans))
    sentences = tuple(s for segment in segments for s in split_sentences(text, segment.start, segment.end))
    return Reading(Article(f"art-{name}", f"{name}.txt", text, segments=segments), sentences=sentences)


def said(article: Reading, content: str, speaker: str | None = VALGARD, form: Form = "direct") -> Attribution:
    """That somebody is said to have said what stands in `content`."""
    at = article.article.text.index(content)
    return Attribution(
        id=f"attribution-{article.article.id}-{at}",
        score=1,
        reason="",
        step="t",
        version=1,
        article=article.article.id,
        source=(),
        cue=(),
        content=(Span(at, at + len(content)),),
        form=form,
        named=True,
        speaker=speaker,
    )


def shown(readings: Sequence[Reading], variant: Variant) -> str:
    """The words of a variant."""
    article = next(r.article for r in readings if r.article.id == variant.article)
    return article.text[variant.start : variant.end]


def match(*texts: str) -> tuple[list[Reading], tuple[Quotation, ...]]:
    """The quotations of articles with these bodies, all quotations attributed to one speaker."""
    readings = [reading(f"{n}", f"News from the island\n\n{text}") for n, text in enumerate(texts)]
    attributions = [said(r, q) for r in readings for q in re.findall(r'"[^"]+"', r.article.text)]
    return readings, match_quotations(readings, attributions, ENTITIES)


def changes(*texts: str) -> list[tuple[str, str]]:
    """How each variant of the only quotation changed, and what it is missing."""
    _, (quotation,) = match(*texts)
    return [(variant.change, variant.missing) for variant in quotation.variants]


@given(st.sampled_from(["same", "cut", "altered", "spliced", "dots"]), st.data())
def test_what_was_done_to_a_quotation_is_told_for_what_it_is(kind: str, data: st.DataObject) -> None:
    words = WHOLE.rstrip(".").split(" ")
    if kind == "cut":
        start = data.draw(st.integers(0, 10))
        end = data.draw(st.integers(len(words) - 10, len(words) - (start == 0)))
        edited, missing = " ".join(words[start:end]), [" ".join(words[:start]), " ".join(words[end:])]
    elif kind == "altered":
        at = data.draw(st.integers(0, len(words) - 1))
        edited, missing = " ".join([*words[:at], "zebra", *words[at + 1 :]]), []
    elif kind in ("spliced", "dots"):
        joint = " " if kind == "spliced" else " ... "
        edited, missing = joint.join([SAID[0], SAID[2].rstrip(".")]), [SAID[1]]
    else:
        edited, missing = WHOLE.rstrip(".").upper(), []
    change, left_out = changes(f'"{WHOLE}" she said.', f'She said: "{edited}"')[1]
    assert change == ("cut" if kind == "dots" else kind)
    assert left_out == " ... ".join(piece.rstrip(".") for piece in missing if piece)


@given(st.sampled_from(SAID), st.sampled_from(["“{}”", '"{}"', "«{}»", "‘{}’"]), st.sampled_from([", she said.", "."]))
def test_a_verbatim_quotation_is_always_found_with_its_marks(sentence: str, marks: str, tail: str) -> None:
    quoted = [f'"{sentence}"', marks.format(sentence.rstrip("."))]
    readings = [reading("a", f"News\n\nShe said: {quoted[0]}"), reading("b", f"Other news\n\n{quoted[1]}{tail}")]
    (quotation,) = match_quotations(readings, (), ())
    assert [shown(readings, variant) for variant in quotation.variants] == quoted
    assert [variant.change for variant in quotation.variants] == ["fullest", "same"]
    assert quotation.speaker is None


@given(st.permutations(range(3)))
def test_the_order_of_articles_changes_nothing(order: list[int]) -> None:
    readings = [reading(f"{n}", f'News\n\n"{" ".join(SAID[: n + 1])}" she said.') for n in range(3)]
    attributions = [said(r, "We asked") for r in readings]
    expected = match_quotations(readings, attributions, ENTITIES)
    assert match_quotations([readings[n] for n in order], [attributions[n] for n in order], ENTITIES) == expected
    assert len(expected) == 1


@given(st.data())
def test_edits_stand_at_the_words_of_both_articles(data: st.DataObject) -> None:
    words = WHOLE.rstrip(".").split(" ")
    kept = [word for word in words if data.draw(st.integers(0, 5)) or word == "sandbank"]
    readings, found = match(f'"{WHOLE}" she said.', f'She said: "{" ".join(kept)}"')
    for variant in (v for quotation in found for v in quotation.variants if v.edits):
        left, right = (r.article.text for r in readings)
        for edit in variant.edits:
            a, b = split_words(edit.a.of(left)), split_words(edit.b.of(right))
            assert edit.kind != "same" or [w.key for w in a] == [w.key for w in b] != []
            assert edit.kind != "missing" or (a and not b)
            assert edit.kind != "missing" or edit.a.of(left) in variant.missing


def test_where_the_narrator_interrupts_each_stretch_is_a_variant() -> None:
    readings, (quotation,) = match(f'"{WHOLE}" she said.', f'"{SAID[0]}" she said. "{SAID[1]} {SAID[2]}"')
    assert [(v.article[-1], v.change, v.missing) for v in quotation.variants] == [
        ("0", "fullest", ""),
        ("1", "same", ""),
        ("1", "same", ""),
    ]
    article = readings[0].article
    assert [[e.a.of(article.text)[:8] for e in v.edits] for v in quotation.variants[1:]] == [["We asked"], ["The sand"]]


def test_what_is_said_apart_everywhere_is_not_one_quotation() -> None:
    _, found = match(f'"{SAID[0]}" she said. "{SAID[1]}"', f'She said: "{SAID[0]}"\n\nLater she said: "{SAID[1]}"')
    assert [len(quotation.variants) for quotation in found] == [2, 2]


def test_the_rest_of_a_quotation_that_only_one_article_has_is_missing_from_the_other() -> None:
    assert changes(f'"{WHOLE}" she said.', f'She said: "{SAID[0]} {SAID[1]}"') == [
        ("fullest", ""),
        ("cut", SAID[2].rstrip(".")),
    ]


def test_words_in_square_brackets_are_the_reporters() -> None:
    bracketed = SAID[0].replace("We asked", "We [on this island] asked")
    assert changes(f'"{bracketed}" she said.', f'She said: "{SAID[0]}"') == [("altered", ""), ("fullest", "")]


def test_an_outlets_spelling_alters_nothing() -> None:
    british = "The U.N. was travelling in our neighbourhood, organising dredgers and honouring its letters."
    american = "The UN was traveling in our neighborhood, organizing dredgers and honoring its letters."
    assert changes(f'"{british}" she said.', f'She said: "{american}"') == [("fullest", ""), ("same", "")]


def test_a_gap_is_shown_where_a_sentence_was_left_out_not_across_two() -> None:
    part = "He then swam back for the dog himself and was never seen again on the island."
    whole = f"He pushed me into the lifeboat. {part}"
    assert changes(f'"{whole}" she said.', f'"{part}" she said.')[1] == ("cut", "He pushed me into the lifeboat")


def test_a_fragment_of_the_speakers_words_is_cut_from_them() -> None:
    _, (quotation,) = match(f'"{SAID[1]}" she said.', 'She said that "the sandbank does not read" anything.')
    assert [(v.change, v.missing) for v in quotation.variants][1] == (
        "cut",
        "letters and it moves every winter whether the budget is passed or not",
    )


def test_a_fragment_in_a_headline_is_taken_from_its_own_article() -> None:
    body = 'The mayor said: "This was an avoidable disaster, and everyone knew it."'
    readings = [reading("a", f"Mayor: ‘avoidable disaster’\n\n{body}"), reading("b", f"News\n\n{body}")]
    (quotation,) = match_quotations(readings, [said(r, body[16:]) for r in readings], ENTITIES)
    assert [v.change for v in quotation.variants] == ["cut", "fullest", "same"]


@pytest.mark.parametrize("words", ["in the end", "good", "the right thing", "Black Mirror", "Storm at Sea"])
def test_common_words_and_titles_in_marks_are_no_quotation(words: str) -> None:
    readings = [
        reading("a", f'News\n\nHe called it "{words}" twice.'),
        reading("b", f'News\n\nIt was "{words}" again.'),
    ]
    assert match_quotations(readings, (), ()) == ()


def test_two_speakers_who_say_something_similar_are_two() -> None:
    one = f'News\n\n"{SAID[0]}" Ines Valgard said.'
    other = 'News\n\n"We asked the ministry for a dredger and nobody there remembers any letters," he said.'
    readings = [reading("a", one), reading("b", other)]
    attributions = [said(readings[0], SAID[0]), said(readings[1], "We asked", "entity-other")]
    assert match_quotations(readings, attributions, ENTITIES) == ()


def test_a_catchphrase_is_a_quotation_of_its_own() -> None:
    sentence = '"I will end this winter of broken promises and bring the ferries back," she said.'
    texts = [f'She spoke of a "winter of broken promises" again. {sentence}'] * 2
    texts = [*texts, 'She spoke of "this winter of broken promises" in her speech.']
    _, found = match(*texts)
    assert sorted(len(quotation.variants) for quotation in found) == [2, 3]


def test_a_phrase_that_stands_in_two_sentences_joins_only_one_of_them() -> None:
    one = '"Our island harbour has fed nine generations of fishing families."'
    other = '"Nobody can tell me what an island harbour costs in a single dry year."'
    texts = [f"She said: {one}\n\nThen: {other}", f'He heard: {other}\n\nIt is an "island harbour".\n\nFirst: {one}']
    _, found = match(*texts)
    assert sorted(len(quotation.variants) for quotation in found) == [2, 3]


def test_another_article_may_say_it_in_its_own_words() -> None:
    quote = "There will be no request for a dredger, and the minister of fisheries told me so himself this morning."
    report = "the fisheries minister told her this morning that he would not ask for a dredger"
    readings = [
        reading("a", f'News\n\n"{quote}" Ines Valgard said.'),
        reading("b", f"News\n\nValgard said {report}."),
        reading("c", "News\n\nValgard said the schools would open an hour later than in other years."),
    ]
    attributions = [
        said(readings[0], quote),
        said(readings[1], report, form="indirect"),
        said(readings[2], "the schools would open an hour later than in other years", form="indirect"),
    ]
    (quotation,) = match_quotations(readings, attributions, ENTITIES)
    assert [(v.article[-1], v.change) for v in quotation.variants] == [("a", "fullest"), ("b", "paraphrased")]
    assert shown(readings, quotation.variants[1]) == report
    assert quotation.speaker == VALGARD
    assert "Ines Valgard" in quotation.reason


def test_copies_of_one_article_do_not_multiply_the_work() -> None:
    text = "News\n\n" + "\n\n".join(f'"{sentence}" she said.' for sentence in SAID)
    readings = [reading(f"{n:03}", text) for n in range(300)]
    assert [len(quotation.variants) for quotation in match_quotations(readings, (), ())] == [300, 300, 300]


def test_quotations_of_one_article_alone_and_of_none() -> None:
    assert match_quotations([], (), ()) == ()
    assert match_quotations([reading("a", f'News\n\n"{WHOLE}" she said.')], (), ()) == ()


@pytest.mark.parametrize(
    ("left", "turned"),
    [
        ("The ships may stay, if the port agrees", "and that would end the blockade of the northern islands"),
        ("The ships may stay", "if the port agrees, and that would end the blockade of the northern islands"),
        ("The ships may stay, if the port agrees, and that would end the blockade", ""),
    ],
)
def test_lost_words_that_turn_the_sense_are_told(left: str, turned: str) -> None:
    whole = "The ships may stay, if the port agrees, and that would end the blockade of the northern islands."
    _, (quotation,) = match(f'"{whole}" she said.', f'She said: "{left}"')
    (cut,) = (v for v in quotation.variants if v.change == "cut")
    assert cut.turned == turned


def test_a_dropped_negation_turns_the_sense() -> None:
    _, (quotation,) = match(f'"{SAID[0]}" she said.', f'She said: "{SAID[0].replace("never had", "had")}"')
    assert [v.turned for v in quotation.variants if v.change == "cut"] == ["never"]


def test_changes_in_brackets_and_gaps_with_dots_are_shown_as_changes() -> None:
    edited = SAID[1].replace("it moves", "[the bank] moves").replace("every winter ", "… ")
    _, (quotation,) = match(f'"{SAID[1]}" she said.', f'She said: "{edited}"')
    assert [v.marked for v in quotation.variants if v.change != "fullest"] == [True]
    _, (quotation,) = match(f'"{SAID[1]}" she said.', f'She said: "{SAID[1].replace("every winter ", "")}"')
    assert [v.marked for v in quotation.variants if v.change != "fullest"] == [False]


def test_the_same_words_given_to_two_people_name_both() -> None:
    readings = [reading(str(n), f'News\n\n"{SAID[0]}" somebody said.') for n in range(2)]
    attributions = [
        said(r, f'"{SAID[0]}"', speaker) for r, speaker in zip(readings, (VALGARD, "entity-orm"), strict=True)
    ]
    (quotation,) = match_quotations(readings, attributions, TWO)
    assert quotation.speakers == ("entity-orm", VALGARD)
    assert "given to Ines Valgard and Tor Orm" in quotation.reason


def test_a_sentence_changed_too_much_to_match_stays_with_its_quotation() -> None:
    whole = f"{SAID[0]} {SAID[1]} They were wrong."
    assert changes(f'"{whole}" she said.', f'She said: "{whole.replace("wrong", "zebras")}"')[1][0] == "altered"


def test_misquotation_is_measured_against_a_transcript_in_the_story() -> None:
    speech = reading("speech", f"Statement by Ines Valgard\n\nGood evening. {SAID[0]} {SAID[1]}\n\n{SAID[2]}")
    first = reading("paper", f'News\n\n"{SAID[0].replace("seven", "ten")}" she said.')
    second = reading("radio", f'Evening\n\nShe said: "{SAID[2][:62]}" and left.')
    quotations = match_quotations([speech, first, second], (), ENTITIES)
    made = {(v.article, v.change, v.missing) for q in quotations for v in q.variants if v.article != speech.article.id}
    assert ("art-paper", "altered") in {(article, change) for article, change, _ in made}
    assert any(
        article == "art-radio" and change == "cut" and "no island left" in lost for article, change, lost in made
    )
    fullest = {v.article for q in quotations for v in q.variants if v.change == "fullest"}
    assert fullest == {speech.article.id}


def test_one_turn_of_a_transcript_is_what_was_said_itself() -> None:
    turn = "We are going to repair the quay, and the ferries will sail by summer."
    transcript = reading("a", f"On air\n\nVALGARD: {turn}")
    report = reading("b", 'Valgard on air\n\n"The ferries will sail," she said.')
    spoken = [said(transcript, turn), said(report, '"The ferries will sail,"')]
    (quotation,) = match_quotations([report, transcript], spoken, ENTITIES)
    found = {variant.article: variant.change for variant in quotation.variants}
    assert found == {"art-a": "fullest", "art-b": "cut"}
    assert shown([transcript], next(v for v in quotation.variants if v.article == "art-a")) == turn


def test_one_quotation_without_marks_makes_no_transcript() -> None:
    plain = reading("plain", f"News\n\n{SAID[0]} So it goes.")
    quoting = reading("quoting", f'News\n\n"{SAID[0]}" she said.')
    assert match_quotations([plain, quoting], (), ENTITIES) == ()


def test_a_narrator_who_retells_what_others_quote_is_no_transcript() -> None:
    body = f"Ines Valgard said that {SAID[0][:-1]} at all.\n\nInes Valgard said that {SAID[2][:-1]} at all."
    retold = reading("retold", f"News\n\n{body}")
    told = []
    for sentence in (SAID[0], SAID[2]):
        one = said(retold, f"that {sentence[:-1]} at all", form="indirect")
        at = one.content[0].start - len("Ines Valgard said ")
        told.append(replace(one, source=(Span(at, at + len("Ines Valgard")),)))
    retold = replace(retold, attributions=tuple(told))
    quoting = reading("quoting", f'News\n\n"{SAID[0]} {SAID[2]}" she said.')
    quotations = match_quotations([retold, quoting], (*told, said(quoting, f'"{SAID[0]} {SAID[2]}"')), ENTITIES)
    fullest = {v.article for q in quotations for v in q.variants if v.change == "fullest"}
    assert fullest == {"art-quoting"}


def test_the_signature_of_a_shown_post_is_no_part_of_it() -> None:
    post = f"Skip Twitter post by @valgard {SAID[0]} {SAID[1]} — Ines Valgard (@valgard) May 3, 2031 Report"
    shown_posts = reading("page", f"News\n\n{post}")
    quoting = reading("paper", f'News\n\n"{SAID[0]}" she said.\n\n"{SAID[1]}" she said.')
    quotations = match_quotations([shown_posts, quoting], (), ENTITIES)
    told = [v for q in quotations for v in q.variants if v.article == "art-page"]
    assert " ".join(sorted((shown([shown_posts], v) for v in told), key=SAID.index)) == f"{SAID[0]} {SAID[1]}"
    assert all("valgard" not in v.missing for q in quotations for v in q.variants)


def test_a_quoted_phrase_is_not_turned_by_the_condition_around_it() -> None:
    whole = "If this is a harbour emergency, the council has ways to pay for a dredger."
    _, (quotation,) = match(f'"{whole}" she said.', 'She spoke of a "harbour emergency" there.')
    (cut,) = (v for v in quotation.variants if v.change == "cut")
    assert cut.turned == ""


def test_a_contraction_changes_nothing_and_its_loss_turns_the_sense() -> None:
    words = "We do not want the barge and we will not take the gravel"
    full = reading("a", f"Barge\n“{words},” she said.")
    short = reading("b", f"Barge\n“{words.replace('do not', 'don’t').replace('will not', 'won’t')},” she said.")
    (quotation,) = match_quotations([full, short], [], ENTITIES)
    assert {variant.change for variant in quotation.variants} == {"fullest", "same"}
    lost = reading("c", "Barge\n“We do want the barge and we won’t take the gravel,” she said.")
    (quotation,) = match_quotations([short, lost], [], ENTITIES)
    (changed,) = [variant for variant in quotation.variants if variant.change != "fullest"]
    assert (changed.change, changed.missing, changed.turned) == ("altered", "", "don’t")


def test_a_quotation_turned_into_indirect_speech_is_its_paraphrase() -> None:
    words = "I asked the harbour master for three tugs and he never came back to us"
    told = "she had asked the harbour master for three tugs and he never came back to them"
    full = reading("a", f"Tugs\n“{words},” she said.")
    plain = reading("b", f"Tugs\nValgard said {told}.")
    given = [said(full, f"“{words},”"), said(plain, told, form="indirect")]
    (quotation,) = match_quotations([full, plain], given, ENTITIES)
    assert {variant.change for variant in quotation.variants} == {"fullest", "paraphrased"}
    other = "she had asked the council for a loan and never came back from it"
    apart = reading("c", f"Tugs\nValgard said {other}.")
    given = [said(full, f"“{words},”"), said(apart, other, form="indirect")]
    assert match_quotations([full, apart], given, ENTITIES) == ()


def test_the_same_five_quoted_words_are_one_quotation_though_nobody_is_named() -> None:
    one, two = (reading(n, "Lift\nIt had “lost a third of it” by May.") for n in ("a", "b"))
    (quotation,) = match_quotations([one, two], [], ENTITIES)
    assert {variant.change for variant in quotation.variants} == {"fullest", "same"}


@pytest.mark.parametrize(
    ("changes"),
    [
        {"joint": (VALGARD,)},
        {"form": "indirect", "content": (Span(0, 400),)},
        {"cue": (Span(900, 904),)},
    ],
    ids=["both say it", "within what he reports", "given to who spoke last"],
)
def test_words_that_are_not_plainly_anothers_name_one_speaker(changes: dict[str, Any]) -> None:
    readings = [reading(str(n), f'News\n\n"{SAID[0]}" somebody said.{" It rained." * 90}') for n in range(2)]
    first, second = (said(r, f'"{SAID[0]}"', speaker) for r, speaker in zip(readings, (VALGARD, ORM), strict=True))
    (quotation,) = match_quotations(readings, [first, replace(second, **changes)], TWO)
    assert quotation.speakers == ()


def test_two_utterances_that_a_phrase_chains_are_two_quotations() -> None:
    first = "The sandbank took one of the oldest farms of the island and left us nothing but the well."
    second = "We miss the lamp, and one of the oldest farms of the island had the only harbour light."
    phrase = "one of the oldest farms of the island"
    _, found = match(
        f'"{first}" she said.', f'"{second}" she said.', f'She spoke of "{phrase}" twice. "{second}" she said.'
    )
    assert all(len({variant.change for variant in q.variants} & {"altered"}) == 0 for q in found)
    assert [v.change for q in found for v in q.variants].count("same") == 1


def test_an_article_says_much_the_same_twice_and_alters_nothing() -> None:
    _, found = match(
        '"We are seeing a few signal lights in the middle of Vessle harbour, on the north side of the quay." '
        'Then: "We are by the gate in the middle of Vessle harbour."'
    )
    assert not found


def test_a_term_that_an_article_uses_by_itself_is_taken_from_nobody() -> None:
    texts = [
        f'"{SAID[0].replace("a dredger", "a suction hopper dredger")}" she said.',
        "It is a 'suction hopper dredger'.",
    ]
    readings = [reading(str(n), f"News\n\n{text}") for n, text in enumerate(texts)]
    attributions = [said(readings[0], re.findall(r'"[^"]+"', texts[0])[0])]
    assert len(match_quotations(readings, attributions, ENTITIES)) == 1
    used = reading("1", f"News\n\n{texts[1]} A suction hopper dredger came on Monday.")
    assert match_quotations([readings[0], used], attributions, ENTITIES) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("co-operation", "cooperation"), ("analysed", "analyzed"), ("paedophiles", "pedophiles"), ("centre", "center")],
)
def test_spelling_and_a_hyphen_alter_nothing(one: str, other: str) -> None:
    sentence = "We asked the ministry for {} in seven letters and never had an answer."
    _, (quotation,) = match(f'"{sentence.format(one)}" she said.', f'She said: "{sentence.format(other)}"')
    assert {variant.change for variant in quotation.variants} == {"fullest", "same"}


@pytest.mark.parametrize(
    ("whole", "kept"),
    [
        ("So no, the sandbank does not read letters.", "The sandbank does not read letters."),
        ("But the sandbank moves every winter.", "The sandbank moves every winter."),
        ("Because the sandbank moves every winter to the quay.", "The sandbank moves every winter to the quay."),
        (
            "We are ready for every winter storm and will protect the people of the island.",
            "We are ready for every winter storm.",
        ),
        (
            "The need for a new and stronger sea wall has grown and the need for a dredger has not.",
            "a dredger",
        ),
    ],
)
def test_a_word_that_only_joins_or_answers_turns_nothing(whole: str, kept: str) -> None:
    _, found = match(f'"{whole}" she said.', f'She said: "{kept}"')
    assert all(not variant.turned for quotation in found for variant in quotation.variants)


def test_that_before_the_marks_is_no_word_of_the_speakers() -> None:
    first = reading("0", f'News\n\nShe said that "{SAID[0]}"')
    second = reading("1", f'News\n\n"{SAID[0]}" she said.')
    attributions = [said(first, f'that "{SAID[0]}"'), said(second, f'"{SAID[0]}"')]
    (quotation,) = match_quotations([first, second], attributions, ENTITIES)
    assert [variant.change for variant in quotation.variants] == ["fullest", "same"]
    assert all(not variant.missing for variant in quotation.variants)


@pytest.mark.parametrize(("words", "found"), [("SARS-CoV-2", 1), ("top-gallery-thumbnails-5", 0), ("top_story", 0)])
def test_a_name_in_a_pages_markup_is_nobodys_words(words: str, found: int) -> None:
    whole = f"We asked the ministry about {words} in seven letters."
    first = reading("0", f'News\n\n"{whole}" she said.')
    second = reading("1", f'News\n\nShe spoke of "{words}" there.')
    attributions = [said(first, f'"{whole}"'), said(second, f'"{words}"')]
    assert len(match_quotations([first, second], attributions, ENTITIES)) == found

"""By which verbs people speak in each article, and with which titles they are named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.findings.told import says, told

from headwater.findings.entities import link_entities
from headwater.findings.wording.namings import compare_namings
from headwater.findings.wording.sayings import compare_sayings, kind_of_saying
from headwater.model.reading import Reading
from headwater.model.wording import Naming, Saying


@pytest.mark.parametrize(
    ("cue", "verb", "kind"),
    [
        ("said", "said", "neutral"),
        ("has claimed", "claimed", "doubts"),
        ("according to", "according", "neutral"),
        ("pointed out", "pointed out", "discloses"),
        ("admitting", "admitting", "concedes"),
        ("insists", "insists", "insists"),
        ("was boasting", "boasting", "boasts"),
    ],
)
def test_a_verb_of_saying_has_a_kind(cue: str, verb: str, kind: str) -> None:
    assert kind_of_saying(cue) == (verb, kind)


def test_what_is_no_verb_of_saying_has_none() -> None:
    assert kind_of_saying("for whom") is None
    assert kind_of_saying("") is None


@pytest.mark.parametrize("cue", ["has not yet confirmed", "declined to acknowledge", "couldn't confirm"])
def test_who_does_not_say_it_so_says_nothing_so(cue: str) -> None:
    assert kind_of_saying(cue) is None
    assert kind_of_saying("said no") == ("said", "neutral")


def sayings(*verbs: str) -> tuple[Saying, ...]:
    """The verbs by which articles a, b, c … have one speaker say one thing."""
    readings, found = [], []
    for name, verb in zip("abc", verbs, strict=False):
        text = f"Ann Ellis {verb} that the dam was safe."
        readings.append(told(name, text, [("Ann Ellis", "person")]))
        found.append(replace(says(name, text, "Ann Ellis", verb, "that the dam was safe"), speaker="e"))
    return compare_sayings(readings, found, "wording", 1)


def test_a_judging_verb_that_one_article_uses_alone_comes_first() -> None:
    first, *others = sayings("said", "claimed", "told")
    assert (first.article, first.verb, first.kind, first.alone) == ("b", "claimed", "doubts", True)
    assert first.reason == (
        "“claimed”, which leaves open whether it is so; no other article has this speaker say anything so."
    )
    assert not any(other.alone for other in others)


def test_verbs_of_one_kind_do_not_set_articles_apart() -> None:
    assert not any(saying.alone for saying in sayings("claimed", "alleged"))
    assert not any(saying.alone for saying in sayings("claimed"))


def test_a_speakers_own_report_of_others_is_not_the_articles_choice() -> None:
    text = "Ann Ellis said that he claimed that it was safe."
    outer = replace(says("a", text, "Ann Ellis", "said", "that he claimed that it was safe"), speaker="e")
    inner = replace(says("a", text, "he", "claimed", "that it was safe"), speaker="f", parent=outer.id)
    found = compare_sayings([told("a", text)], [outer, inner], "wording", 1)
    assert [saying.speaker for saying in found] == ["e"]


def namings(*texts: str) -> list[Naming]:
    readings: Sequence[Reading] = [
        told(name, f"Vote\n{text}", [("Ann Ellis", "person"), ("Ellis", "person")], outlet=name)
        for name, text in zip("abc", texts, strict=False)
    ]
    return list(compare_namings(readings, link_entities(readings).entities, "wording", 1))


def test_the_one_article_that_gives_a_title_is_told() -> None:
    found = {(one.article, one.title): one for one in namings("Mayor Ann Ellis lost.", "Ann Ellis lost. Ellis wept.")}
    assert found["a", "Mayor"].alone
    assert found["b", ""].alone
    assert len(found["b", ""].places) == 2


def test_a_role_behind_the_name_is_a_title_as_well() -> None:
    found = namings("Ann Ellis, the mayor of Sel, lost.", "Former mayor Ann Ellis lost.")
    assert sorted((one.article, one.title) for one in found) == [("a", "mayor"), ("b", "Former mayor")]
    assert not any(one.alone for one in found)


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        ("an adviser to the king", "adviser"),
        ("assistant director of the mill", "assistant director"),
        ("another senator", "senator"),
        ("then the mayor", "mayor"),
        ("who is a senator", "senator"),
        ("as president", ""),
        ("just a month into her role as senator", ""),
        ("thanking the mayor", ""),
        ("who is running against Democratic incumbent", ""),
    ],
)
def test_a_role_behind_the_name_is_told_without_what_leads_to_it(behind: str, title: str) -> None:
    assert [one.title for one in namings(f"Ann Ellis, {behind}, lost.")] == [title]


@pytest.mark.parametrize(
    ("before", "title"),
    [
        ("Unlike President", "President"),
        ("CLOSE Rep.", "Rep."),
        ("AVOID GAFFES Mrs.", "Mrs."),
        ("NAACP President", "NAACP President"),
        ("The Ways and Means Chairman", "Ways and Means Chairman"),
    ],
)
def test_what_stands_before_a_title_is_told_with_it_if_it_is_a_bodys(before: str, title: str) -> None:
    text = f"Vote\nIt had rained over the whole valley. {before} Ann Ellis lost."
    readings = [told("a", text, [("Ann Ellis", "person"), ("Ways and Means", "organisation")])]
    assert [one.title for one in compare_namings(readings, link_entities(readings).entities, "wording", 1)] == [title]

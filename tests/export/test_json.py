"""JSON says all that the records say, in the shape that its schema and the scorers read."""

from __future__ import annotations

import importlib.util
import json
from copy import deepcopy
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from tests.export.sample_articles import A, E, span
from tests.export.sample_statements import ATTRIBUTIONS

from headwater.export.json import diff_json, dossier_json, issues_json, reading_json, story_json, wording_json
from headwater.export.plain import plain, shape_of
from headwater.export.schema import SCHEMAS, json_schema
from headwater.findings.diff import compare_articles
from headwater.model.article import Article, Issue
from headwater.model.digest import ListedStory
from headwater.model.dossier import Dossier
from headwater.model.errors import UsageError
from headwater.model.finding import DateExpression, EntityMention
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.wording import WordingOverTime, WordingUse

LISTED = ListedStory("story-1", "Mill burns", "2019-05-02", None, 0.9, "alike", ("The Ledger",), ("a.txt", "b.txt"))


def reading() -> Reading:
    names, dates = span(A, "Ilse Brandt"), span(A, "Tuesday")
    return Reading(
        article=A,
        sentences=tuple(segment.span for segment in A.segments),
        attributions=ATTRIBUTIONS[:1],
        entities=(EntityMention(names.start, names.end, "person"),),
        dates=(DateExpression(dates.start, dates.end, "DATE", "2026-03-03", "2026-03-03", "2026-03-03"),),
    )


def collected() -> WordingOverTime:
    """What two articles call one person, in one week."""
    use = WordingUse(side="Courier", period="2026-03-02", expression="director Brandt", judging=("director",), times=1,
                     articles=1, places=(Place.at(A.id, span(A, "Ilse Brandt")),))  # fmt: skip
    return WordingOverTime(entity="Ilse Brandt", kind="person", names=("Ilse Brandt",), by="outlet", over="week",
                           periods=("2026-03-02",), sides=("Courier",), uses=(use,))  # fmt: skip


def written(dossier: Dossier) -> dict[str, dict[str, Any]]:
    """One of each kind of JSON, read back."""
    return {
        "dossier": json.loads(dossier_json(dossier)),
        "reading": json.loads(reading_json(reading())),
        "wording": json.loads(wording_json(collected())),
        "diff": json.loads(diff_json(compare_articles(Reading(A), Reading(E)))),
        "story": json.loads(story_json(LISTED)),
    }


@pytest.mark.parametrize("name", SCHEMAS)
def test_what_is_written_satisfies_its_published_schema(name: str, dossier: Dossier) -> None:
    schema = json_schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(written(dossier)[name])


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schema_refuses_what_lacks_a_field_or_has_one_too_many(name: str, dossier: Dossier) -> None:
    validator = jsonschema.Draft202012Validator(json_schema(name))
    whole = written(dossier)[name]
    for field in whole:
        lacking = {key: value for key, value in whole.items() if key != field}
        assert not validator.is_valid(lacking), field
    assert not validator.is_valid(whole | {"verdict": "true"})


def test_the_schema_refuses_wrong_kinds_shares_and_places(dossier: Dossier) -> None:
    validator = jsonschema.Draft202012Validator(json_schema("dossier"))
    for path, wrong in (
        (("attributions", 0, "form"), "spoken"),
        (("statements", 0, "score"), 1.2),
        (("statements", 0, "mentions", 0, "start"), -1),
        (("conflicts", 0, "statements"), ["one"]),
        (("lineage", 0, "from"), 7),
    ):
        broken = deepcopy(written(dossier)["dossier"])
        holder: Any = broken
        for step in path[:-1]:
            holder = holder[step]
        holder[path[-1]] = wrong
        assert not validator.is_valid(broken), path


def test_every_record_in_the_schema_is_described() -> None:
    schema = json_schema("dossier")
    definitions = schema["$defs"]
    assert isinstance(definitions, dict)
    assert all(definition["description"] for definition in definitions.values())  # type: ignore[index,call-overload]
    assert "code points" in json.dumps(definitions["Segment"])


def test_a_schema_of_another_name_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="dossier, reading, diff"):
        json_schema("article")


def test_the_story_stands_flat_in_the_dossier_and_the_article_in_the_reading(dossier: Dossier) -> None:
    made = written(dossier)
    assert made["dossier"]["first"] == dossier.story.first
    assert made["dossier"]["reason"] == dossier.story.reason
    assert "story" not in made["dossier"]
    assert made["dossier"]["articles"][0]["text"] == A.text
    assert made["reading"]["text"] == A.text
    assert made["reading"]["path"] == A.path
    assert "article" not in made["reading"]


def test_no_field_of_a_record_is_lost(dossier: Dossier) -> None:
    for record in (dossier.lineage[1], dossier.statements[0], dossier.articles[0], dossier.quotations[0]):
        value = plain(record)
        assert isinstance(value, dict)
        assert set(value) == {field.name.rstrip("_") for field in fields(record)}
    assert {field.name for field in shape_of(Dossier)} >= {field.name for field in fields(Dossier)} - {"story"}


def test_a_reading_is_one_line() -> None:
    line = reading_json(reading())
    assert b"\n" not in line
    assert line.decode().isprintable()


def test_lone_surrogates_become_json_escapes() -> None:
    broken = Article(id="a", path="p", text="a\ud800b\nc")
    data = reading_json(Reading(broken))
    assert b"\\ud800" in data
    assert json.loads(data)["text"] == broken.text


def test_numbers_that_json_has_no_form_for_are_refused(dossier: Dossier) -> None:
    broken = replace(dossier.statements[0], score=float("nan"))
    with pytest.raises(ValueError, match="JSON"):
        dossier_json(replace(dossier, statements=(broken,)))


def test_issues_are_a_list_of_objects() -> None:
    assert json.loads(issues_json([Issue("a.txt", "left_out", "empty", "row 3")])) == [
        {"path": "a.txt", "kind": "left_out", "reason": "empty", "place": "row 3"}
    ]


def scorer(shared: Path) -> Any:
    specification = importlib.util.spec_from_file_location("score_dossier", shared / "tools" / "score_dossier.py")
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def gold_of(dossier: Dossier) -> dict[str, Any]:
    """The sample's own attributions, statements, conflicts, dates and lineage in the form of a gold file."""
    names = {held.id: f"article-{number}" for number, held in enumerate(dossier.articles)}
    by_id = {held.id: held for held in dossier.articles}
    people = {entity.id: entity.name for entity in dossier.entities}

    def words(article: str, at: Any) -> dict[str, Any]:
        text = by_id[article].text
        found = text[at.start : at.end]
        return {"article": names[article], "text": found, "n": text[: at.end].count(found)}

    attributions = [
        {
            "article": names[a.article],
            "source": by_id[a.article].words_at(a.source[0]),
            "n_source": words(a.article, a.source[0])["n"],
            "content": by_id[a.article].words_at(a.content[0]),
            "n_content": words(a.article, a.content[0])["n"],
            "form": a.form,
            "named": a.named,
            "speaker": people.get(a.speaker or ""),
            "via": list(a.via),
        }
        for a in dossier.attributions
    ]
    return {
        "articles": {name: {"file": f"{name}.txt"} for name in names.values()},
        "segments": [],
        "attributions": attributions,
        "statements": [
            {"id": s.id, "mentions": [words(m.article, m) for m in s.mentions], "origins": s.independent_origins}
            for s in dossier.statements
        ],
        "conflicts": [list(conflict.statements) for conflict in dossier.conflicts],
        "quotes": [{"variants": [words(v.article, v) | {"change": v.change} for v in dossier.quotations[0].variants]}],
        "wording": [],
        "hedges": [words(h.article, h) for h in dossier.hedges],
        "timeline": [words(t.article, t) | {"earliest": t.earliest, "latest": t.latest} for t in dossier.timeline],
        "lineage": [
            {"to": names[e.to], "origin": e.origin} if e.origin else {"to": names[e.to], "from": names[e.from_ or ""]}
            for e in dossier.lineage
        ],
    }


def test_the_scorer_reads_every_finding_of_what_is_written(dossier: Dossier, shared: Path, tmp_path: Path) -> None:
    gold = gold_of(dossier)
    for held, entry in zip(dossier.articles, gold["articles"].values(), strict=True):
        (tmp_path / entry["file"]).write_text(held.text, encoding="utf-8")
    made = json.loads(dossier_json(dossier))
    for article, entry in zip(made["articles"], gold["articles"].values(), strict=True):
        article["path"] = entry["file"]
    scored = scorer(shared).score(made, gold, str(tmp_path), False)
    figures = ("f1", "source_link", "speaker_named", "named_flag", "form", "via_f1")
    assert [scored["attributions"][figure] for figure in figures] == [1.0] * len(figures)
    assert scored["statements"]["f1"] == scored["origins"]["count_right"] == 1.0
    assert scored["conflicts"]["f1"] == scored["hedges"]["f1"] == scored["timeline"]["f1"] == 1.0
    assert scored["quotations"]["families"] == scored["quotations"]["change_right"] == 1.0
    assert scored["lineage"]["f1"] == 1.0


def test_spans_are_objects_with_start_and_end() -> None:
    assert plain(Span(2, 5)) == {"start": 2, "end": 5}
    assert plain((Span(0, 1),)) == [{"start": 0, "end": 1}]
    with pytest.raises(TypeError):
        plain({1, 2})


@pytest.mark.parametrize("title", ["A plain title", "a\ud800b", 'quotes " and \u2028 and \\', ""])
def test_indented_json_is_what_the_standard_library_writes(dossier: Dossier, title: str) -> None:
    named = replace(dossier, title=title, issues=())
    expected = json.dumps(plain(named), ensure_ascii=False, indent=1, separators=(",", ": "))
    assert dossier_json(named, indent=True) == expected.encode("utf-8", "backslashreplace")

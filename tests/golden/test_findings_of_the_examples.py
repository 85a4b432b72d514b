"""What each step finds in the examples, one golden file a finding; a change in one is reviewed like code.

`make golden` writes them anew. What a careful reader finds in the same stories stands in `examples/*.json`.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import headwater as hw

FOLDER = Path(__file__).parent / "findings"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REWRITE = bool(os.environ.get("HEADWATER_REWRITE_GOLDEN"))
Row = dict[str, Any]


@cache
def dossiers() -> tuple[Any, ...]:
    return tuple(sorted(hw.report(EXAMPLES, workers=1), key=lambda dossier: dossier.title))


class Story:
    """A dossier whose places can be shown as words."""

    def __init__(self, dossier: Any) -> None:
        self.dossier = dossier
        self.articles = {article.id: article for article in dossier.articles}
        self.entities = {entity.id: entity.name for entity in dossier.entities}
        self.statements = {statement.id: self.at(statement.mentions[0]) for statement in dossier.statements}

    def name(self, article: str) -> str:
        return Path(self.articles[article].path).relative_to(EXAMPLES).as_posix()

    def at(self, place: Any) -> str:
        return f"{self.name(place.article)}: {self.articles[place.article].text[place.start : place.end]}"

    def spans(self, article: str, spans: Any) -> str:
        return " … ".join(self.articles[article].text[span.start : span.end] for span in spans)


def passages(s: Story) -> list[Row]:
    return [{"a": s.at(p.a)[:120], "b": s.at(p.b)[:120], "words": p.words, "identity": round(p.identity, 2)}
            for p in s.dossier.passages]  # fmt: skip


def shared_texts(s: Story) -> list[Row]:
    return [{"articles": [s.name(a) for a in t.articles], "fullest": s.name(t.fullest), "origin": t.origin}
            for t in s.dossier.shared_texts]  # fmt: skip


def attributions(s: Story) -> list[Row]:
    return [
        {
            "source": s.spans(a.article, a.source),
            "cue": s.spans(a.article, a.cue),
            "content": s.spans(a.article, a.content),
            "form": a.form,
            "speaker": s.entities.get(a.speaker or ""),
            "via": list(a.via),
        }
        for a in s.dossier.attributions
    ]


def entities(s: Story) -> list[Row]:
    return [{"name": e.name, "kind": e.kind, "names": list(e.names), "mentions": len(e.mentions)}
            for e in s.dossier.entities]  # fmt: skip


def statements(s: Story) -> list[Row]:
    return [
        {
            "mentions": [s.at(m) for m in t.mentions],
            "origins": [t.independent_origins, *t.origins],
            "reporting": t.reporting_origins,
            "standing": t.standing,
            "explanation": t.explanation,
        }
        for t in s.dossier.statements
        if len(t.mentions) > 1
    ]


def quotations(s: Story) -> list[Row]:
    return [
        {
            "speaker": s.entities.get(q.speaker or ""),
            "variants": [{"at": s.at(v), "change": v.change, "missing": v.missing} for v in q.variants],
        }
        for q in s.dossier.quotations
    ]


def conflicts(s: Story) -> list[Row]:
    return [{"kind": c.kind, "between": [s.statements[i] for i in c.statements], "reason": c.reason}
            for c in s.dossier.conflicts]  # fmt: skip


def lineage(s: Story) -> list[Row]:
    return [
        {
            "to": s.name(e.to),
            "relation": e.relation,
            "from": s.name(e.from_) if e.from_ else e.origin,
            "reason": e.reason,
            "circular": e.circular,
        }
        for e in s.dossier.lineage
    ]


def hedges(s: Story) -> list[Row]:
    return [{"at": s.at(h), "kind": h.kind} for h in s.dossier.hedges]


def wording(s: Story) -> list[Row]:
    return [{"entity": s.entities[w.entity], "article": s.name(w.article), "expression": w.expression, "head": w.head,
             "modifiers": list(w.modifiers), "alone": w.alone} for w in s.dossier.wording]  # fmt: skip


def timeline(s: Story) -> list[Row]:
    return [{"at": s.at(t), "value": t.value, "earliest": t.earliest, "latest": t.latest} for t in s.dossier.timeline]


def happenings(s: Story) -> list[Row]:
    places = {place.id: place for place in s.dossier.timeline}
    told = [h for h in s.dossier.happenings if len({places[d].article for days in h.days for d in days.dates}) > 1]
    return [{"earliest": h.earliest, "latest": h.latest, "disagree": h.disagree,
             "at": [s.at(places[d]) for days in h.days for d in days.dates], "told": s.at(h.evidence[0])}
            for h in told]  # fmt: skip


def open_dates(s: Story) -> list[Row]:
    return [{"at": s.at(d), "value": d.value, "offset": d.offset} for d in s.dossier.open_dates]


def judgements(s: Story) -> list[Row]:
    return [{"at": s.at(j), "words": list(j.words), "alone": j.alone, "speaker": s.entities.get(j.speaker or "")}
            for j in s.dossier.judgements]  # fmt: skip


def sayings(s: Story) -> list[Row]:
    return [{"speaker": s.entities[v.speaker], "article": s.name(v.article), "verb": v.verb, "kind": v.kind,
             "times": len(v.places), "alone": v.alone} for v in s.dossier.sayings]  # fmt: skip


def namings(s: Story) -> list[Row]:
    return [{"person": s.entities[n.person], "article": s.name(n.article), "title": n.title, "times": len(n.places),
             "alone": n.alone} for n in s.dossier.namings]  # fmt: skip


def coverage(s: Story) -> list[Row]:
    shared = {t.id for t in s.dossier.statements if len({m.article for m in t.mentions}) > 1}
    return [{"statement": s.statements[c.statement], "article": s.name(c.article), "position": c.position}
            for c in s.dossier.coverage if c.statement in shared]  # fmt: skip


FINDINGS = (passages, shared_texts, attributions, entities, statements, quotations, conflicts, lineage, hedges,
            wording, timeline, coverage, happenings, open_dates, judgements, sayings, namings)  # fmt: skip


@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: finding.__name__)
def test_the_finding_is_as_its_golden_file_says(finding: Any) -> None:
    found = {dossier.title: finding(Story(dossier)) for dossier in dossiers()}
    path = FOLDER / f"{finding.__name__}.json"
    if REWRITE:
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    assert found == json.loads(path.read_text(encoding="utf-8"))


def test_no_two_entities_of_a_story_have_the_same_name() -> None:
    for dossier in dossiers():
        names = [entity.name for entity in dossier.entities]
        assert sorted(names) == sorted(set(names))


def test_circular_reporting_is_found_where_two_outlets_rest_on_each_other() -> None:
    (bank,) = (dossier for dossier in dossiers() if "Tessel Bank" in dossier.title)
    outlets = {article.id: article.outlet for article in bank.articles}
    circle = {(outlets[edge.from_], outlets[edge.to]) for edge in bank.lineage if edge.circular}
    assert circle == {("The Market Ledger", "The Ellis Courier"), ("The Ellis Courier", "The Market Ledger")}
    assert not any(edge.circular for dossier in dossiers() if dossier is not bank for edge in dossier.lineage)

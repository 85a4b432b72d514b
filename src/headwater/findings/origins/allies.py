"""Who speaks for whom: a campaign for its candidate, a spokesperson or chief for a body. Their words are one origin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from headwater.findings.entities.names import fit_of_short, parse_person
from headwater.findings.origins.institutions import HEADS, institution_called, institution_key
from headwater.model.reading import Reading
from headwater.model.story import Entity, NamedMention

_OWNED = re.compile(
    r"(?:the\s+)?(?P<owner>.+?)(?:[’']s?)?\s+(?:\[?\w+\]?\s+)?(?:campaign|office|team|camp|administration)", re.I
)


_SPEAKS = (
    r"(?:spokes(?:man|woman|person)|press secretary|(?:managing |executive )?director|director[ -]general|"
    r"chief executive|president|chair(?:man|woman|person)?|secretary[ -]general|head|general counsel)"
)
_BEHIND = re.compile(rf",\s(?:an?\s|the\s|its\s)?(?:\w+\s)?{_SPEAKS}\s(?:for|of|at)\s(?:the\s)?$", re.I)
_ITS = re.compile(rf"\bits\s(?:\w+\s)?{_SPEAKS},?\s$", re.I)
_BEFORE = re.compile(rf"(?:[’']s)?(?:\s\w+)?\s{_SPEAKS},?\s$", re.I)
# Those who speak for a body that is called by what it is ("police commander Joe Lee", "Joe Lee, a police spokesman").
_CHIEFS = rf"(?:{_SPEAKS}|commander|chief|commissioner|superintendent|governor)"
_OF_INSTITUTION = re.compile(rf"\b(?P<head>{HEADS})(?:[’']s)?(?:\s\w+)?\s{_CHIEFS},?\s$", re.I)
_INSTITUTION_BEHIND = re.compile(
    rf",\s(?:an?\s|the\s)?(?:[\w-]+\s){{0,2}}?(?:(?P<head>{HEADS})\s(?:\w+\s)?{_CHIEFS}\b|"
    rf"{_CHIEFS}\s(?:for|of|at)\s(?:the\s)?(?:[\w-]+\s){{0,2}}?(?P<body>{HEADS})\b)",
    re.I,
)


def find_allies(entities: Iterable[Entity], readings: Sequence[Reading]) -> dict[str, str]:
    """For each who speaks for another, the other's id: campaigns for candidates, spokespeople for bodies.

    A body that is called by what it is stands for itself by its institution's key.
    """
    listed = sorted(entities, key=lambda entity: entity.id)
    return _chiefs(listed, readings) | _spokespeople(listed, readings) | _campaigns(listed)


def _campaigns(listed: Sequence[Entity]) -> dict[str, str]:
    """For each body that is named by the one person whose it is ("Lee's campaign"), that person's id."""
    people = [(entity.id, name) for entity in listed if entity.kind == "person" and (name := parse_person(entity.name))]
    allies: dict[str, str] = {}
    for entity in listed:
        match = _OWNED.fullmatch(entity.name) if entity.kind == "organisation" else None
        owner = parse_person(match["owner"]) if match else None
        if owner is not None:
            fitting = [person for person, name in people if fit_of_short(owner, name) == 3]
            if len(fitting) == 1:
                allies[entity.id] = fitting[0]
    return allies


def _spokespeople(listed: Sequence[Entity], readings: Sequence[Reading]) -> dict[str, str]:
    """For each person whom some article calls a body's spokesperson or chief, that body's id."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    people = [(m, e.id) for e in listed if e.kind == "person" for m in e.mentions if m.form in ("name", "short")]
    bodies = [(m, e.id) for e in listed if e.kind == "organisation" for m in e.mentions if m.form != "description"]
    found: dict[str, set[str]] = {}
    for person, person_id in people:
        text = texts[person.article]
        here = [(body, body_id) for body, body_id in bodies if body.article == person.article]
        before = [item for item in here if item[0].end < person.start]
        if before and _ITS.search(text, max(0, person.start - _NEAR), person.start):
            found.setdefault(person_id, set()).add(max(before, key=lambda item: item[0].start)[1])
        for body, body_id in here:
            if _speaks_for(text, person, body):
                found.setdefault(person_id, set()).add(body_id)
    return {person: next(iter(bodies)) for person, bodies in found.items() if len(bodies) == 1}


def _chiefs(listed: Sequence[Entity], readings: Sequence[Reading]) -> dict[str, str]:
    """For each person whom some article calls the chief or spokesperson of one institution, that institution's key."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    found: dict[str, set[str]] = {}
    for entity in (e for e in listed if e.kind == "person"):
        for mention in (m for m in entity.mentions if m.form in ("name", "short")):
            head = _institution_of(texts[mention.article], mention)
            if head is not None:
                found.setdefault(entity.id, set()).add(institution_key(head))
    return {person: next(iter(keys)) for person, keys in found.items() if len(keys) == 1}


def _institution_of(text: str, person: NamedMention) -> str | None:
    before = _OF_INSTITUTION.search(text, max(0, person.start - _NEAR), person.start)
    behind = _INSTITUTION_BEHIND.match(text, person.end, person.end + _NEAR)
    if before is not None and _is_named(text, before.start("head"), before["head"]):
        return None
    called = before["head"] if before else behind and (behind["head"] or behind["body"])
    return institution_called(f"the {called}") if called else None


def _is_named(text: str, start: int, head: str) -> bool:
    """Whether an institution's word ends a name ("Foreign Ministry", not "Kenyan police" nor "regional police")."""
    words = text[:start].split()[-1:]
    ends = text[:start].rstrip()[-1:] in ("", *'.!?,;:“"')
    return bool(words) and words[0][0].isupper() and not ends and not head.lower().startswith("police")


def _speaks_for(text: str, person: NamedMention, body: NamedMention) -> bool:
    if 0 < body.start - person.end < _NEAR:
        return _BEHIND.fullmatch(text[person.end : body.start]) is not None
    if 0 < person.start - body.end < _NEAR:
        return _BEFORE.fullmatch(text[body.end : person.start]) is not None
    return False


# How far a name and the body may stand apart within such a phrase, in characters.
_NEAR = 60

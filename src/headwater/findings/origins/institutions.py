"""Bodies that articles call by what they are: "police", "the fire service", "prosecutors", "the central bank".

Such a source withholds no name: in one story it is one body, whichever outlet heard it. Officials, residents and
sources are people of whom nobody can say whether they are the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from headwater.model.finding import EntityKind
from headwater.model.story import Entity
from headwater.text.function_words import word_set

# Written without an article as well.
_BARE = r"police|prosecutors|detectives|firefighters|the military|customs|coastguards?|coast guards?"
HEADS = (
    r"police|police force|police department|fire service|fire brigade|fire department|fire crews|coast ?guard|"
    r"ambulance service|army|navy|air force|military|armed forces|prosecutor[’']?s? office|prosecution|coroner|"
    r"hospital|court|tribunal|ministry|cabinet|parliament|senate|congress|council|commission|inspectorate|"
    r"regulator|watchdog|central bank|bank|company|firm|airline|carrier|operator|manufacturer|university|school|"
    r"church|club|league|union|federation|embassy|agency|bureau|department|authority|utility|charity|"
    r"prosecutor|sheriff[’']?s? (?:office|department)|mayor[’']?s? office|government|board|committee|panel|jury|"
    r"inquiry|association|foundation|museum|prison|airport|retailer|lender|carmaker|developer"
)
_INSTITUTION = re.compile(
    rf"(?:(?P<bare>(?:[a-z]+ )?(?:{_BARE}))|(?:the|The) (?:(?:[a-z-]+|[A-Z][a-z]+) ){{0,2}}?(?P<head>{HEADS}))", re.I
)
# What a company or club is called without its name; and words in the names of bodies that are neither.
_TRADES = word_set(
    "company firm airline carrier operator manufacturer bank club union utility charity school university hospital "
    "museum retailer lender carmaker developer"
)
_PUBLIC = re.compile(
    r"\b(?:ministry|department|police|government|courts?|commission|council|parliament|senate|congress|army|office|"
    r"agency|authority|committee|service|force|prosecut\w+|board|party)\b",
    re.I,
)
_PREFIX = "institution:"
# Institutions that are called without "the", as several.
PLURAL = frozenset({"police", "prosecutors", "firefighters"})
_MANY = re.compile(
    r"(?:Republicans|Democrats|Conservatives|Liberals|Greens|Tories|Chiefs(?: of Staff)?|Socialists|Taliban)$"
)


def is_plural(name: str) -> bool:
    """Whether a name is one of many, who "say" and not "says" ("police", "House Republicans")."""
    return name in PLURAL or _MANY.search(name) is not None


def institution_called(words: str) -> str | None:
    """The institution that a source phrase without a name calls ("the local police" → "police"), or `None`."""
    plain = " ".join(words.split()).strip(' ,.“”"')
    match = _INSTITUTION.fullmatch(plain)
    if match is None:
        return None
    head = (match["head"] or match["bare"].split()[-1]).lower().replace("’", "'")
    return "police" if head.startswith("police") or head == "detectives" else head


def institution_key(head: str) -> str:
    """The key by which an institution stands among a story's speakers, whose ids begin otherwise."""
    return _PREFIX + head


def institution_entities(sources: Iterable[str]) -> dict[str, Entity]:
    """An entity for each institution among these source phrases, by its key, shown by the fullest phrase for it."""
    called: dict[str, str] = {}
    for source in sorted(sources):
        head = institution_called(source)
        words = re.sub(r"^the ", "", " ".join(source.split()).strip(' ,.“”"'), flags=re.I)
        if head is not None and len(words) > len(called.get(head, "")):
            called[head] = words
    kind: EntityKind = "organisation"
    return {
        institution_key(head): Entity(
            id=institution_key(head),
            score=0.6,
            reason="called by what it is, without a name",
            step="origins",
            version=1,
            name=head if head in PLURAL else f"the {words}",
            kind=kind,
            names=(head,),
            mentions=(),
        )
        for head, words in sorted(called.items())
    }


def named_institution(key: str, speakers: Iterable[str], entities: Mapping[str, Entity]) -> str:
    """The one named body among a statement's speakers that an institution may be ("police" and "Ellis Police").

    A company called by what it is ("the operator") may be any one body that is no public one.
    """
    head = key.removeprefix(_PREFIX)
    bodies = {s for s in speakers if not s.startswith(_PREFIX)} if key.startswith(_PREFIX) else set()
    fitting = {s for s in bodies if any(re.search(rf"\b{re.escape(head)}\b", n, re.I) for n in entities[s].names)}
    if not fitting and head in _TRADES:
        fitting = {s for s in bodies if entities[s].kind == "organisation" and not _PUBLIC.search(entities[s].name)}
    return fitting.pop() if len(fitting) == 1 else key

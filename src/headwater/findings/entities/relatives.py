"""Names that an article gives as a relative's of somebody else: "his wife, Ada Quill", "Ada Quill, his wife"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from headwater.findings.entities.given_names import Gender
from headwater.findings.entities.names import PersonName, parse_person
from headwater.findings.entities.people import Person
from headwater.findings.entities.seen import Seen
from headwater.model.article import Article
from headwater.model.spans import Span

_KIN = (
    r"(?:wife|husband|spouse|partner|widow|widower|son|daughter|father|mother|brother|sister|fiancée?|cousin|nephew|niece"
    r"|uncle|aunt|grandson|granddaughter|grandfather|grandmother|stepson|stepdaughter)"
)
_OWNED = r"(?:\b(?:his|her|their|whose)|\w[’']s?)\s(?:[\w-]+\s){0,2}?"
# Titles and one more description may stand between ("his father, the former mayor Tom Quill").
_BEFORE = re.compile(rf"{_OWNED}{_KIN}(?:,|\s[–—])?\s(?:[\w.’'-]+\s){{0,5}}$", re.IGNORECASE)
_AFTER = re.compile(rf",?\s(?:Jr\.\s)?,?\s?{_OWNED}{_KIN}\b", re.IGNORECASE)
# "Quill's mother" alone, without a name behind it.
_KIN_ALONE = re.compile(
    r"\b(?:(?:[A-Z][\w.-]*\s)*(?P<owner>[A-Z][\w-]+)[’']s?)\s(?:\w+\s)?(?P<kin>mother|father|wife|husband|widow|widower)"
    r"(?![\w-]|[’']|,?\s[A-Z])"
)
_KIN_GENDER: dict[str, Gender] = {
    "mother": "f", "wife": "f", "widow": "f", "father": "m", "husband": "m", "widower": "m",
}  # fmt: skip
# What the two patterns for kin who are not named have in them; looked up first, since most paragraphs have none.
_KIN_WORDS = ("mother", "father", "wife", "husband", "widow")
# How far before a name the relation is looked for, in characters.
REACH = 70


def find_relatives(names: Iterable[Seen], texts: Mapping[str, str]) -> frozenset[tuple[str, int]]:
    """The places (article, start) of the names that are a relative's. `texts`: articles' texts by their ids."""
    every = list(names)
    found = {(one.article, one.start) for one in every if _is_relative(texts[one.article], one)}
    return frozenset(found | set(_wedded(every, texts)))


# "Dana Quill's former wife", "the ex-wife of Dana Quill": who of that family name she is, the article says later.
_WEDDED = re.compile(
    r"(?P<owner>[A-Z][\w-]+)[’']s?\s(?:former\s|late\s|estranged\s)?(?P<kin>(?:ex-)?(?:wife|husband)|widow|widower)\b"
    r"|\b(?P<kin2>(?:ex-)?(?:wife|husband)|widow|widower) of (?:[a-z]+\s){0,3}(?:[A-Z][\w.-]*\s){0,3}"
    r"(?P<owner2>[A-Z][\w-]+)"
)


def _wedded(names: Sequence[Seen], texts: Mapping[str, str]) -> Iterator[tuple[str, int]]:
    """The places of full names that have the family name of a spouse and the gender of whom the article calls so."""
    wed: dict[str, set[tuple[str, Gender]]] = {}
    for article in {one.article for one in names}:
        for match in _WEDDED.finditer(texts[article]) if _tells_of_kin(texts[article]) else ():
            owner = parse_person(match["owner"] or match["owner2"])
            kin = (match["kin"] or match["kin2"]).removeprefix("ex-")
            if owner is not None:
                wed.setdefault(article, set()).add((owner.family, _KIN_GENDER[kin]))
    for one in names:
        name = parse_person(" ".join((*one.titles, one.form)))
        if name is not None and name.is_full and name.gender and (name.family, name.gender) in wed.get(one.article, ()):
            yield one.article, one.start


def _tells_of_kin(text: str) -> bool:
    return any(word in text for word in _KIN_WORDS)


def _is_relative(text: str, one: Seen) -> bool:
    before = text[max(0, one.start - REACH) : one.start]
    return _BEFORE.search(before) is not None or _AFTER.match(text, one.end, one.end + REACH) is not None


def find_kin(article: Article, persons: Sequence[Person]) -> Iterator[tuple[int, Span]]:
    """Where an article calls somebody only a relative of another, with the number of the one person it can be.

    "Quill's mother" is the one woman whom this article names in full with the family name Quill, if no article gives
    her as somebody's relative of another kind ("his wife, Ada Quill").
    """
    text = article.text
    for segment in article.segments_of("headline", "body", "caption"):
        if not _tells_of_kin(text[segment.start : segment.end]):
            continue
        for match in _KIN_ALONE.finditer(text, segment.start, segment.end):
            family = (parse_person(match["owner"]) or PersonName((), ("",))).family
            fitting = [
                number
                for number, person in enumerate(persons)
                if person.gender == _KIN_GENDER[match["kin"]]
                and any(name.is_full and name.family == family for name in person.names)
                and any(seen.article == article.id and full for seen, full in person.seen)
                and not any(_is_relative(text, seen) for seen, _ in person.seen if seen.article == article.id)
            ]
            if len(fitting) == 1 and not _owns(match, persons[fitting[0]], article.id):
                yield fitting[0], Span(*match.span())


def _owns(match: re.Match[str], person: Person, article: str) -> bool:
    """Whether the relative would be her own: the owner's name is a place of this person."""
    return any(
        seen.article == article and seen.start <= match.start("owner") < seen.end and full for seen, full in person.seen
    )

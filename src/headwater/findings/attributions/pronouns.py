"""Whom a pronoun or a bare description means as the source of an attribution, within its article.

Recency, gender and number, with the speaker of the sentence before ahead of others (the usual practice of news: a
paragraph that ends with "he said" goes on with the last speaker).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from headwater.findings.attributions.setting import Named, Setting, anchor_of
from headwater.findings.entities.body_words import goes_by, name_words
from headwater.findings.entities.countries import country_demonyms
from headwater.findings.entities.outlets import publication_called
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.posts import PLATFORMS


@dataclass(frozen=True, slots=True)
class Spoken:
    """An earlier attribution's speaker: the entity (or `None`: unnamed), where its source stands.

    `together`: all who say it, where several do. `document`: the source is a text. `withheld`: one person without name.
    """

    speaker: str | None
    at: int
    together: tuple[str, ...] = ()
    document: bool = False
    withheld: bool = False


# How many of the reporter's sentences back "he" may reach, and how many with those that somebody is quoted with.
_BACK, _FURTHEST = 5, 16
_MALE = word_set("he him his himself")
_FEMALE = word_set("she her hers herself")
# Who is quoted for what a report says of him: "Lee ran, the article said, quoting him as saying …".
_CITED = word_set("him her")
# What stands for a person of either gender ("the Italian").
ANYBODY = "the person"
_PAPERS = word_set(
    "newspaper paper magazine outlet network channel station broadcaster website site daily tabloid publication journal"
)


def resolve_pronoun(
    setting: Setting,
    pronoun: str,
    at: int,
    parent: str | None,
    spoken: list[Spoken],
    others: frozenset[str] = frozenset(),
) -> str | None:
    """The entity that this pronoun at `at` means, or `None` where nobody fits.

    `others`: whom "he", "she" and "it" cannot mean, because what they say names them.
    """
    if pronoun in ("who", "whose", "which"):
        return _before_relative(setting, at, persons=pronoun != "which")
    if pronoun in _MALE | _FEMALE | {ANYBODY}:
        return _person_before(setting, pronoun, at, parent, [s for s in spoken if s.speaker not in others], others)
    if pronoun in ("it", "its", "itself"):
        return _body_before(setting, at, spoken, others)
    if pronoun in ("they", "them", "themselves"):
        return _several_before(setting, at, spoken)
    return parent if pronoun in ("i", "we") else None


# What takes up two people who were named together.
PAIRS = word_set("pair couple duo two both twosome")
_AND = re.compile(r",?(?:\s\d+,)?\s+and\s+(?:(?:his|her)\s[a-z]+(?:\s[a-z]+)?,?\s)?(?:[A-Z][\w.]*\s){0,2}")


def resolve_pair(setting: Setting, at: int, spoken: list[Spoken], back: int) -> tuple[str, ...]:
    """The two people whom "the pair" or "they" at `at` takes up: who spoke together, or were named together, last.

    No more than `back` sentences before; the headline is as near as the first sentence.
    """
    first = setting.sentence_at(at) - back
    people = [n for n in setting.named if n.kind == "person" and not n.described and n.span.end <= at]
    people = [n for n in people if setting.sentence_at(n.span.start) >= first]
    named = [
        (b.span.start, (a.entity, b.entity))
        for a, b in pairwise(people)
        if a.entity != b.entity and _AND.fullmatch(setting.text, a.span.end, b.span.start)
    ]
    said = [(s.at, s.together) for s in spoken if len(s.together) == 2 and setting.sentence_at(s.at) >= first]
    return max([*named, *said], default=(0, ()))[1]


def resolve_firms(setting: Setting, at: int) -> tuple[str, ...]:
    """The two bodies that "the companies" at `at` takes up: no others were named in the sentences just before."""
    found: list[str] = []
    for named in _backwards(setting, at, _FIRMS_BACK):
        if named.kind == "organisation" and not setting.is_publication(named.entity) and named.entity not in found:
            found.append(named.entity)
    return tuple(reversed(found)) if len(found) == 2 else ()


# How many sentences back they may be named.
_FIRMS_BACK = 2


def _several_before(setting: Setting, at: int, spoken: list[Spoken]) -> str | None:
    """The body that spoke last, no more than two sentences back: what "they" takes up."""
    last = next((s for s in reversed(spoken) if s.at < at), None)
    if last is None or last.speaker is None or setting.sentence_at(at) - setting.sentence_at(last.at) > 2:
        return None
    return last.speaker if setting.entities[last.speaker].kind != "person" else None


def _fits(setting: Setting, entity: str, pronoun: str) -> bool:
    gender = setting.genders.get(entity)
    return gender is None or pronoun == ANYBODY or (gender == "m") == (pronoun in _MALE)


def _person_before(
    setting: Setting, pronoun: str, at: int, parent: str | None, spoken: list[Spoken], others: frozenset[str]
) -> str | None:
    if parent is not None and setting.entities[parent].kind == "person" and _fits(setting, parent, pronoun):
        return parent
    here = setting.sentence_at(at)
    for number in _near_sentences(setting, here):
        span = setting.sentence(number)
        limit = Span(span.start, min(span.end, at)) if number == here else span
        if len(limit) == 0:
            continue
        speaker = next((s for s in reversed(spoken) if limit.start <= s.at < limit.end), None)
        if speaker is not None and speaker.speaker and may_mean(setting, speaker.speaker, pronoun):
            return speaker.speaker
        if speaker is not None and speaker.withheld and not (number == here and _is_told(setting, speaker.at, at)):
            return None
        named = [n for n in setting.named_in(limit) if n.kind == "person" and n.entity not in others]
        people = [n for n in named if _fits(setting, n.entity, pronoun)]
        cited = number == here and pronoun in _CITED
        outside = [n for n in people if not _quoted(setting, n, told=not cited) and not _is_pictures(setting, n, at)]
        if number < here and _has_subject(setting.text, limit, pronoun, outside):
            continue
        if outside:
            free = [n for n in outside if setting.text[n.span.end : n.span.end + 1] not in ("’", "'")] or outside
            known = [n for n in free if n.entity in setting.genders] or free
            return known[0].entity
    return None


# Who took a picture ("(AP Photo/Ann Lee, File)", "Ann Lee/Getty Images").
_CREDIT = re.compile(r"(?:Photo|Image|Images|Picture|Pool|Getty|Reuters|REUTERS|AFP|EPA|AP)\s?/\s?$")
_CREDITED = re.compile(r"\s?/\s?(?:Getty|Reuters|REUTERS|AFP|EPA|AP|Pool|Bloomberg|Shutterstock)\b")


def _is_pictures(setting: Setting, named: Named, at: int) -> bool:
    """Whether a name is a picture's: it credits one, or stands in a caption that the pronoun at `at` is not in."""
    number = setting.paragraph_at(named.span.start)
    segments = setting.reading.article.segments
    if number >= 0 and segments[number].kind == "caption" and number != setting.paragraph_at(at):
        return True
    before = _CREDIT.search(setting.text, max(0, named.span.start - 12), named.span.start)
    return before is not None or _CREDITED.match(setting.text, named.span.end) is not None


def _is_told(setting: Setting, source: int, at: int) -> bool:
    """Whether a place lies in what the source that begins at `source` says."""
    told = (a for a in setting.reading.attributions if a.source and a.source[0].start == source)
    return any(content.start <= at < content.end for a in told for content in a.content)


def _near_sentences(setting: Setting, here: int) -> Iterator[int]:
    """The sentence and those before it, the nearest first: so many of the reporter's own, and all quoted between."""
    direct = [content for a in setting.reading.attributions if a.form == "direct" for content in a.content]
    own = 0
    for number in range(here, max(-1, here - _FURTHEST), -1):
        yield number
        span = setting.sentence(number)
        own += not any(content.start <= span.start + 1 and span.end - 1 <= content.end for content in direct)
        if own > _BACK:
            return


# What begins a phrase before the subject ("In his first speech since Ann Lee left, | he …", "Hearing of Lee, | he …").
_OPENS_PHRASE = re.compile(r"(?:[A-Z][a-z]+ing|In|At|On|After|Before|During|When|While|As|Since|With|Like|Despite)\s")


def _has_subject(text: str, sentence: Span, pronoun: str, named: list[Named]) -> bool:
    """Whether the sentence is about whom the pronoun means already: its subject is "he" or "she", not who is named.

    "He met Ann Lee.", "Hearing of Lee, he …": what follows goes on about him.
    """
    if pronoun == ANYBODY or not named:
        return False
    subject = "he" if pronoun in _MALE else "she"
    words = text[sentence.start : sentence.end]
    if ";" not in words and re.match(rf"(?:(?:But|And|Then|Later|Still|Yet|Now),?\s)?{subject}\s", words, re.I):
        return True
    behind = re.search(rf",\s{subject}\s", words) if _OPENS_PHRASE.match(words) else None
    return behind is not None and all(n.span.end <= sentence.start + behind.start() for n in named)


def may_mean(setting: Setting, entity: str, pronoun: str) -> bool:
    """Whether "he" or "she" may mean this entity: a person of no other gender."""
    return setting.entities[entity].kind == "person" and _fits(setting, entity, pronoun)


def _quoted(setting: Setting, named: Named, *, told: bool = True) -> bool:
    """Whether a mention lies in an attribution's content, where it is less likely to be taken up.

    What a publication reports in its own words is told as the article's own are. Without `told` only what is quoted
    word for word counts.
    """
    carriers = [Span(carrier.start, carrier.end) for carrier in setting.carriers if carrier.role == "reported"]
    return any(
        content.contains(named.span)
        for attribution in setting.reading.attributions
        if attribution.form == "direct"
        or (told and not any(source.overlaps(place) for source in attribution.source for place in carriers))
        for content in attribution.content
    )


def _body_before(setting: Setting, at: int, spoken: list[Spoken], others: frozenset[str]) -> str | None:
    here = [n for n in _backwards(setting, at, 0) if _is_body(setting, n) and not _quoted(setting, n)]
    if here:
        return here[0].entity
    last = next((s for s in reversed(spoken) if s.at < at), None)
    near = last is not None and setting.sentence_at(at) - setting.sentence_at(last.at) <= 1
    if near and last is not None and last.document:
        return last.speaker
    if near and last is not None and last.speaker and setting.entities[last.speaker].kind != "person":
        return last.speaker
    for named in _backwards(setting, at, 1):
        if _is_body(setting, named) and named.entity not in others:
            return named.entity
    return None


# What a reader takes for a group's name and is its members' ("a Latino | voter"): no body that speaks.
_MEMBERS = word_set(
    "african asian european american latino hispanic arab kurdish western christian catholic protestant muslim islamic "
    "islamist jewish hindu buddhist sunni shiite shia democratic democrat republican conservative liberal socialist"
)


def _is_body(setting: Setting, named: Named) -> bool:
    """Whether a name is a body's, which "it" and "the group" may take up."""
    if named.kind == "group":
        name = setting.entities[named.entity].name.lower()
        return name not in _MEMBERS and name not in country_demonyms()
    return named.kind == "organisation"


def _backwards(setting: Setting, at: int, sentences: int) -> Iterator[Named]:
    """The mentions before a place, the nearest first, no more than so many sentences back."""
    first = setting.sentence_at(at) - sentences
    for named in sorted(setting.named, key=lambda n: (-n.span.start, n.span.end)):
        if named.span.end <= at and setting.sentence_at(named.span.start) >= first:
            yield named


def _before_relative(setting: Setting, at: int, *, persons: bool) -> str | None:
    """The name just before "who" or "which", an apposition between them allowed.

    A body's apposition may have places and peoples in it ("AIPAC, the pro-Israel lobby, which").
    """
    for named in _backwards(setting, at, 0):
        if (named.kind == "person") != persons:
            continue
        if _TO_RELATIVE.fullmatch(setting.text[named.span.end : at]):
            return named.entity
        if persons or named.kind == "organisation":
            return None
    return None


# What may stand between a name and "who": nothing, what hangs on it by a preposition, an apposition.
_TO_RELATIVE = re.compile(r"[’”\"]?(?:\s(?:of|at|for|in|from|with|to)\s[^,;.“”\"]{1,80})?,?\s*|,\s[^.;“”\"]{1,120},\s*")


def _is_agency(setting: Setting, entity: str) -> bool:
    """Whether a publication is a wire service, which nobody calls a paper or a network."""
    publication = publication_called(setting.entities[entity].name)
    return publication is not None and publication.kind == "agency"


# How a body is called by a noun that its name does not end in.
_ALSO_CALLED = {
    "force": ("police", "constabulary"),
    "airline": ("airlines", "airways"),
    "lender": ("bank",),
    "broadcaster": ("tv", "television", "radio"),
    "club": ("fc", "united", "city", "rovers", "athletic"),
}


# What takes up a network on which others post; "the group said on Facebook" does not.
_OF_PLATFORMS = word_set("company firm network platform giant site website app")


# "The trial court" is none that goes by another sort; "the new group of nine senators" is none that has a name.
_COURTS = word_set("trial lower appeals appellate district circuit state county federal family youth criminal military")
_SOME = re.compile(r"\bgroup\sof\s")


def resolve_body(setting: Setting, head: str, attribution: Attribution) -> str | None:
    """The body that a bare description means ("the board", "the newspaper"): the last whose name fits its head."""
    at, words = anchor_of(attribution), " ".join(span.of(setting.text) for span in attribution.source).lower()
    if _SOME.search(words):
        return None
    sorts = _COURTS.intersection(words.split()) if head == "court" and "supreme" not in words else frozenset()
    bodies = [n for n in _backwards(setting, at, len(setting.reading.sentences)) if _is_body(setting, n)]
    if head not in _OF_PLATFORMS:
        bodies = [n for n in bodies if setting.entities[n.entity].name not in PLATFORMS]
    if head in _PAPERS:
        papers = [n for n in bodies if setting.is_publication(n.entity) and not _is_agency(setting, n.entity)]
        return papers[0].entity if papers else None
    heads = {head, *_ALSO_CALLED.get(head, ())}
    for named in bodies:
        names = (setting.entities[named.entity].name, *setting.entities[named.entity].names)
        ends = any(name.lower().rsplit(maxsplit=1)[-1] in heads for name in names)
        if ends and sorts.issubset(names[0].lower().split()) and goes_by(name_words(names[0]), head):
            return named.entity
    others = _NEVER_CALLED.get(head)
    if others is None:
        return None
    near = [n for n in bodies if setting.sentence_at(at) - setting.sentence_at(n.span.start) <= 2]
    fitting = [n for n in near if _may_be_called(setting, n, head, others)]
    sources = [span for attribution in setting.reading.attributions for span in attribution.source]
    spoke = (n for n in fitting if not setting.is_publication(n.entity))
    speaking = [n for n in spoke if any(span.contains(n.span) for span in sources)]
    return next((n.entity for n in (*speaking, *fitting)), None)


_FIRMS = ("company", "firm")
_STATE = (
    "government ministry department cabinet court courts parliament senate congress assembly tribunal police army "
    "military navy forces treasury embassy legislature republic administration commission"
)
_FIRM = "inc corp ltd plc llc airlines airways airline bank motors"
_LEARNED = "university college school hospital"
_OFFICE = "agency bureau authority office board"
_SOCIETY = "union federation association league council committee party"
# What a body's name ends in, or has before "of", that keeps it from being meant by a noun for bodies of another sort.
_NEVER_CALLED = {
    **dict.fromkeys(_FIRMS, word_set(f"{_STATE} {_LEARNED} {_SOCIETY} {_OFFICE}")),
    "party": word_set(f"{_STATE} {_FIRM} {_LEARNED} {_OFFICE} association council committee") - {"congress"},
    "agency": word_set(f"{_FIRM} {_LEARNED} {_SOCIETY} court courts parliament senate congress assembly cabinet army"),
    **dict.fromkeys(
        ("group", "organization", "organisation", "association"),
        word_set(f"{_STATE} party") - {"commission", "forces", "army"},
    ),
}


def _may_be_called(setting: Setting, named: Named, head: str, others: frozenset[str]) -> bool:
    """Whether a body may be meant by a noun that its name does not have: no court is "the party"."""
    entity = setting.entities[named.entity]
    if named.kind == "group" and (head in ("agency", "association") or (head in _FIRMS and " " not in entity.name)):
        return False  # a people, or speakers of a language
    if setting.is_publication(named.entity) and head not in ("company", "firm", "group"):
        return head == "agency" and _is_agency(setting, named.entity)
    names = [name.lower() for name in (entity.name, *entity.names)]
    parts = [part for name in names for part in (name, _OF_WHAT.split(name)[0])]
    return others.isdisjoint(part.rsplit(maxsplit=1)[-1] for part in parts)


_OF_WHAT = re.compile(r"\s(?:of|for)\s")

"""What a sentence says that somebody or something is, or is called: "X is a …", "they branded X a …", "X as a …".

Such a phrase stands for X there, however far its words are from X's name. It is taken only where the sentence puts it
right behind its subject, so that nothing is left to guess.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.called_ways import BEFORE_QUOTED, LEAD, is_called
from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.groupings import GROUP_NOUN
from headwater.findings.entities.thing_words import is_idle
from headwater.findings.entities.titles import role_of
from headwater.model.reading import NounPhrase, Reading
from headwater.model.spans import Span
from headwater.model.story import NamedMention
from headwater.text.function_words import word_set
from headwater.text.quotes import find_quotes

# How far in front of a phrase its subject may end, in code points.
_REACH = 90
# Who somebody is to somebody else, besides the roles that `role_of` knows.
_RELATIVE = word_set(
    "son daughter wife husband father mother brother sister son-in-law daughter-in-law father-in-law mother-in-law "
    "nephew niece cousin partner friend ally colleague predecessor successor counterpart rival opponent boss deputy "
    "aide associate confidant mentor protege enemy foe adversary villain hero supporter backer critic defender "
    "advocate champion accomplice scapegoat suspect gunman attacker victim defendant plaintiff"
)
_OF_BODY = re.compile(r"(?P<of>\sof\s)(?:the\s)?")
# "The deputy | Ann Ellis", "his deputy, | Ann Ellis,", "the judge hearing the case, | Ann Ellis,".
_BEFORE_NAME = re.compile(r"(?:\s\w+(?:ing|ed)(?:\s[\w’']+){1,4})?,\s|\s")
_CLOSED = re.compile(r"\s*[,.;:)—–]")
_LISTED = re.compile(r"\s(?:and|or)\s")


def find_introduced(reading: Reading, people: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """People with the noun phrase right before their name that says who they are ("his deputy, Ann Ellis,").

    `people`: the spans of their names, by their starts.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        gap = _BEFORE_NAME.match(text, phrase.end)
        name = people.get(gap.end()) if gap else None
        head = text[phrase.head : phrase.end]
        if gap is None or name is None or not (_is_to_somebody(head)):
            continue
        if "," not in gap.group() or _CLOSED.match(text, name.end) or text.startswith(" of ", name.end):
            yield name, phrase


def find_explained(reading: Reading, people: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """People with what stands between commas behind their name and says who they are ("Ann Ellis, the suspect,").

    `people`: the spans of their names, by their ends.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        name = people.get(phrase.start - len(", "))
        if name is None or not text.startswith(", ", name.end) or not _is_to_somebody(text[phrase.head : phrase.end]):
            continue
        if _CLOSED.match(text, phrase.whole) and not _LISTED.search(text, phrase.end, phrase.whole):
            yield name, phrase


def find_members(reading: Reading, bodies: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """The bodies and groups whose people stand for them ("militants of the Harbour Army"), with the noun phrase.

    `bodies`: the spans of their names, by their starts.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        if GROUP_NOUN.fullmatch(f" {text[phrase.head : phrase.end]}".lower()) is None:
            continue
        if of := _OF_BODY.match(text, phrase.end):
            body = bodies.get(of.end()) or bodies.get(of.end("of"))
            if body is not None:
                yield body, phrase


_FOUND = re.compile(
    rf"\b(?:find|found|finds|finding|see|saw|sees|lose|lost|loses|gain|gained|gains|win|won|wins)\s+{LEAD}$", re.I
)
_IN = re.compile(r"[”\"’']?,?\s+in\s(?:the\s)?")


def find_found(reading: Reading, named: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """What somebody is found to be ("found an ally in Ellis"); `named`: the spans of names by their starts."""
    text = reading.article.text
    for phrase in reading.phrases:
        within = _IN.match(text, phrase.end)
        if within is None or not _is_to_somebody(text[phrase.head : phrase.end]):
            continue
        name = named.get(within.end() - len("the ")) or named.get(within.end())
        if name and _FOUND.search(text[max(0, phrase.start - _REACH) : phrase.start]):
            yield name, phrase


def _is_to_somebody(head: str) -> bool:
    return head.lower() in _RELATIVE or role_of(head) is not None


def find_called(
    reading: Reading, subjects: Mapping[int, Span], *, apposed: bool = False
) -> Iterator[tuple[Span, NounPhrase]]:
    """The subjects that a noun phrase of the article is said to be, or is called by, with the phrase.

    `subjects`: the spans that may be one, by their ends. `apposed`: also what stands behind one between commas.
    """
    text = reading.article.text
    ends = sorted(subjects)
    for phrase in reading.phrases:
        if is_idle(text[phrase.head : phrase.end]):
            continue
        near = ends[bisect_left(ends, phrase.start - _REACH) : bisect_left(ends, phrase.start)]
        found = (subjects[end] for end in reversed(near) if is_called(text, subjects[end].start, end, phrase, apposed))
        if subject := next(found, None):
            yield subject, phrase


# A few words in quotation marks behind "is", "as" or "called" are what somebody is said to be, whatever they are.
_MOST_QUOTED = 6
_QUOTED = re.compile(
    r"(?!(?:[\w’'-]+ing|that|to|if|when|because|in|on|at|for|with|by|of|and|but|or)\b)[\w\s,’'.-]+?(?=[,.;!?]?$)", re.I
)


def quoted_phrases(reading: Reading) -> Iterator[NounPhrase]:
    """Short quotations that say what somebody or something is, where the reader found no noun phrase ("is “unfit”")."""
    text = reading.article.text
    known = {phrase.end for phrase in reading.phrases}
    for quote in find_quotes(text):
        words = _QUOTED.match(text, quote.inner.start, quote.inner.end)
        if words is None or not 0 < len(words.group().split()) <= _MOST_QUOTED or words.end() in known:
            continue
        if not BEFORE_QUOTED.search(text[max(0, quote.start - _REACH) : quote.start]):
            continue
        head = words.start() + max(words.group().rfind(" "), -1) + 1
        yield NounPhrase(words.start(), words.end(), head, words.end())


def add_called(reading: Reading, drafts: Sequence[Draft]) -> None:
    """Give to each named entity the phrases that the article says it is, or that it is called by."""
    article = reading.article.id
    holders: dict[int, tuple[Span, Draft]] = {}
    taken: set[int] = set()
    for draft in drafts:
        for mention in draft.mentions:
            if mention.article != article:
                continue
            taken.add(mention.end)
            span = Span(mention.start, mention.end)
            if mention.form != "pronoun" and (mention.end not in holders or len(span) > len(holders[mention.end][0])):
                holders[mention.end] = span, draft
    people = {span.start: span for span, draft in holders.values() if draft.kind == "person"}
    bodies = {span.start: span for span, draft in holders.values() if draft.kind in ("organisation", "group")}
    starts = {span.start: span for span in sorted((span for span, _ in holders.values()), key=len)}
    found = [
        *find_found(reading, starts),
        *find_called(reading, {end: span for end, (span, _) in holders.items()}, apposed=True),
        *find_introduced(reading, people),
        *find_explained(reading, {span.end: span for span in people.values()}),
        *find_members(reading, bodies),
    ]
    for subject, phrase in found:
        if phrase.end not in taken:
            holders[subject.end][1].add(NamedMention(article, phrase.start, phrase.end, "description"), "")


def called_things(reading: Reading) -> Iterator[tuple[int, int]]:
    """The noun phrases that the article says to be one thing: where the heads of the two end."""
    subjects = {phrase.whole: phrase.span for phrase in reading.phrases}
    subjects |= {phrase.end: phrase.span for phrase in reading.phrases}
    for subject, phrase in find_called(reading, subjects):
        yield subject.end, phrase.end

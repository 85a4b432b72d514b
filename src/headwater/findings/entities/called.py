"""What a sentence says that somebody or something is, or is called: "X is a …", "they branded X a …", "X as a …".

Such a phrase stands for X there, however far its words are from X's name. It is taken only where the sentence puts it
right behind its subject, so that nothing is left to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.groupings import GROUP_NOUN
from headwater.findings.entities.thing_words import is_idle
from headwater.findings.entities.titles import role_of
from headwater.model.reading import NounPhrase, Reading
from headwater.model.spans import Span
from headwater.model.story import NamedMention
from headwater.text.function_words import word_set

_QUOTE = r"[“”\"‘’'`]*\s?"
_IS = re.compile(
    r",?\s+(?:(?:which|who)\s+)?(?:is|was|are|were|(?:will|would|may|might|could)\s+be|(?:has|have|had)\s+been|remains?|"
    rf"bec[ao]mes?)\s+(?:(?:also|simply|really|just|merely|still|now|nothing\s+but)\s+)?{_QUOTE}$"
)
_AS = re.compile(rf"\s+(?:as|to\s+be)\s+{_QUOTE}$")
_APPOSED = re.compile(rf"(?:,|\s[—–-]+)\s{_QUOTE}$")
_NEXT = re.compile(rf"\s+{_QUOTE}$")
_CALLS = r"(?:call|dub|label|brand|deem|declare|pronounce|consider)"
# Verbs that take "as"; a witness who is "called as" something is none.
_SEES = (
    r"(?:describ|characteri[sz]|dismiss|denounc|condemn|portray|depict|derid|regard|view|brand|label|hail|prais|blast|cast|"
    r"decri|decry|paint|treat|designat|classifi|classify|refer(?:s|red|ring)?\s+to)"
)
_CALLED = re.compile(rf"\b{_CALLS}\w*\s+$", re.I)
_SEEN_AS = re.compile(rf"\b{_SEES}\w*\s+$", re.I)
# Behind these the words right before "is" are no subject ("the lawyer for Ellis is a …").
_NO_SUBJECT = re.compile(
    r"(?:\b(?:for|of|with|by|to|in|at|from|on|about|against|between|than|and|or|as|near|into|over|under|after|before)|,)"
    r"\s+(?:the\s+)?$",
    re.I,
)
_OF = re.compile(r"\b(?:of|at|from)\s+(?:the\s+)?$", re.I)
_ARTICLE = re.compile(r"(?:the|an?|his|her|its|their)\s+$", re.I)
_ANY = re.compile(r"an?\s", re.I)
_APPOSITION_ENDS = re.compile(r"[”\"’]?\s?(?:[.;)—–]|,(?!\s(?:and|or|a|an|the)\b))")
_A = re.compile(r"(?:an?|the|one)\s", re.I)
# How far in front of a phrase its subject may end, and a verb in front of that, in code points.
_REACH, _VERB = 48, 24


# Who somebody is to somebody else, besides the roles that `role_of` knows.
_RELATIVE = word_set(
    "son daughter wife husband father mother brother sister son-in-law daughter-in-law father-in-law mother-in-law "
    "nephew niece cousin partner friend ally colleague predecessor successor counterpart rival opponent boss deputy "
    "aide associate confidant mentor protege"
)
_OF_BODY = re.compile(r"(?P<of>\sof\s)(?:the\s)?")
_BEFORE_NAME = re.compile(r",?\s")
_CLOSED = re.compile(r"\s*[,.;:)—–]")


def find_introduced(reading: Reading, people: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """People with the noun phrase right before their name that says who they are ("his deputy, Ann Ellis,").

    `people`: the spans of their names, by their starts.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        gap = _BEFORE_NAME.match(text, phrase.end)
        name = people.get(gap.end()) if gap else None
        head = text[phrase.head : phrase.end]
        if gap is None or name is None or not (head.lower() in _RELATIVE or role_of(head) is not None):
            continue
        if not gap.group().startswith(",") or _CLOSED.match(text, name.end):
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


def find_called(
    reading: Reading, subjects: Mapping[int, Span], *, apposed: bool = False
) -> Iterator[tuple[Span, NounPhrase]]:
    """The subjects that a noun phrase of the article is said to be, or is called by, with the phrase.

    `subjects`: the spans that may be one, by their ends. `apposed`: also what stands behind one between commas.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        if is_idle(text[phrase.head : phrase.end]):
            continue
        before = text[max(0, phrase.start - _REACH) : phrase.start]
        for pattern, is_meant in _WAYS if apposed else _WAYS[:-1]:
            match = pattern.search(before)
            subject = subjects.get(phrase.start - len(before) + match.start()) if match else None
            if subject and subject.start < phrase.start and is_meant(text, subject, phrase):
                yield subject, phrase
                break


def _is_said_to_be(text: str, subject: Span, phrase: NounPhrase) -> bool:
    front = text[max(0, subject.start - _VERB) : subject.start]
    return _A.match(text, phrase.start) is not None and _NO_SUBJECT.search(front) is None


def _is_seen_as(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    return _SEEN_AS.search(_without_article(text, subject)) is not None


def _is_called(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    return _CALLED.search(_without_article(text, subject)) is not None


def _is_apposed(text: str, subject: Span, phrase: NounPhrase) -> bool:
    """Whether a phrase with "a" says of the name before its comma what it is, and is no member of a list."""
    front = text[max(0, subject.start - _VERB) : subject.start]
    listed = re.search(r"\s(?:and|or)\s", text[phrase.end : phrase.whole]) is not None
    ends = not listed and _APPOSITION_ENDS.match(text, phrase.whole) is not None
    return ends and _ANY.match(text, phrase.start) is not None and _OF.search(front) is None


def _without_article(text: str, subject: Span) -> str:
    """The text in front of a subject and its article."""
    return _ARTICLE.sub("", text[max(0, subject.start - _VERB) : subject.start])


# What may stand between a subject and what it is called, and what must be so around them.
_WAYS = ((_IS, _is_said_to_be), (_AS, _is_seen_as), (_NEXT, _is_called), (_APPOSED, _is_apposed))


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
    found = [
        *find_called(reading, {end: span for end, (span, _) in holders.items()}, apposed=True),
        *find_introduced(reading, people),
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

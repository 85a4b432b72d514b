"""What a sentence says that somebody or something is, or is called: "X is a …", "they branded X a …", "X as a …".

Such a phrase stands for X there, however far its words are from X's name. It is taken only where the sentence puts it
right behind its subject, so that nothing is left to guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.thing_words import is_idle
from headwater.model.reading import NounPhrase, Reading
from headwater.model.spans import Span
from headwater.model.story import NamedMention

_QUOTE = r"[“”\"‘’'`]*\s?"
_IS = re.compile(
    r",?\s+(?:(?:which|who)\s+)?(?:is|was|are|were|(?:will|would|may|might|could)\s+be|(?:has|have|had)\s+been|remains?|"
    rf"bec[ao]mes?)\s+(?:(?:also|simply|really|just|merely|still|now|nothing\s+but)\s+)?{_QUOTE}$"
)
_AS = re.compile(rf"\s+(?:as|to\s+be)\s+{_QUOTE}$")
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
_A = re.compile(r"(?:an?|the|one)\s", re.I)
# How far in front of a phrase its subject may end, and a verb in front of that, in code points.
_REACH, _VERB = 48, 24


def find_called(reading: Reading, subjects: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """The subjects that a noun phrase of the article is said to be, or is called by, with the phrase.

    `subjects`: the spans that may be one, by their ends.
    """
    text = reading.article.text
    for phrase in reading.phrases:
        if is_idle(text[phrase.head : phrase.end]):
            continue
        before = text[max(0, phrase.start - _REACH) : phrase.start]
        for pattern, verb in ((_IS, None), (_AS, _SEEN_AS), (_NEXT, _CALLED)):
            match = pattern.search(before)
            subject = subjects.get(phrase.start - len(before) + match.start()) if match else None
            if subject and subject.start < phrase.start and _is_meant(text, subject, phrase, verb):
                yield subject, phrase
                break


def _is_meant(text: str, subject: Span, phrase: NounPhrase, verb: re.Pattern[str] | None) -> bool:
    """Whether the sentence makes the span before the phrase its subject; `verb`: by which verb in front of that."""
    front = text[max(0, subject.start - _VERB) : subject.start]
    if verb is None:
        return _A.match(text, phrase.start) is not None and _NO_SUBJECT.search(front) is None
    return verb.search(re.sub(r"(?:the|an?|his|her|its|their)\s+$", "", front)) is not None


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
    for subject, phrase in find_called(reading, {end: span for end, (span, _) in holders.items()}):
        if phrase.end not in taken:
            holders[subject.end][1].add(NamedMention(article, phrase.start, phrase.end, "description"), "")


def called_things(reading: Reading) -> Iterator[tuple[int, int]]:
    """The noun phrases that the article says to be one thing: where the heads of the two end."""
    subjects = {phrase.whole: phrase.span for phrase in reading.phrases}
    subjects |= {phrase.end: phrase.span for phrase in reading.phrases}
    for subject, phrase in find_called(reading, subjects):
        yield subject.end, phrase.end

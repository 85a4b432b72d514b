"""Speakers who stand further from their cue than the model looks: the subject with which the sentence begins.

"Quill came in 2031 and | promptly voted against | the plan": the model gives a cue no source where none stands near it.
"Quill, chosen by | Ann Lee, | opposed it": or it takes the last words of what stands between. Only what the sentence
leaves no doubt of is taken: one that begins with its subject, and goes on to the cue without another clause.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.stems import is_irregular_past
from headwater.text.words import comparable

# A sentence that is longer before the cue, in characters, leaves doubt.
_REACH = 320
_PART_ENDS = re.compile(r"[;:]\s")
_JOINED = re.compile(r",?\s(?:and|but)\s(?:(?:\w+ly|also|then|later|even)\s)?\Z")
_BESIDE = re.compile(r",\s(?:(?:\w+ly|then|at times)\s)?\Z")
_OPENING = (
    r"(?:(?:But|And|Yet|Still|Then|Later|Meanwhile|[A-Z]\w+ly),?\s|"
    r"(?:On|In|At|Last|Earlier|After|Before)\s[^,]{3,60},\s)?"
)
_NAME = r"(?:[A-Z][\w’'-]*\.?\s){0,4}[A-Z][\w’'-]*"
_PLAIN = r"(?!(?:of|from|for|in|at|on|to|by|with|and)\s)[a-z-]+"
_SUBJECT = (
    rf"(?P<subject>(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Ww]e)\b|(?:(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|An?)\s)?{_NAME}|"
    rf"(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|An?)\s(?:{_PLAIN}\s){{0,2}}{_PLAIN}(?:\s(?:of|from|for)\s(?:the\s)?{_NAME})?)"
)
_BEGINNING = rf"{_OPENING}(?!\w+ly\b|Sometimes\b|Often\b|Once\b|Now\b){_SUBJECT}"
_CLAUSE = re.compile(
    rf"{_BEGINNING}(?:,\s[^,“”\"]{{2,90}},)?"
    r"\s(?:(?:\w+ly|also|then|later|once|never)\s)?(?P<verb>[\w’'-]+)\b"
)
# "…, who make up most of them and | see | it as a way": the pronoun is who does both.
_RELATIVE = re.compile(
    r"\b(?P<subject>who|which)\s(?:(?:\w+ly|also|then|later|once|never)\s)?(?P<verb>[\w’'-]+)\s[^,]*\Z"
)
# What begins another clause, whose subject the cue's may be.
_ANOTHER = re.compile(
    r"\b(?:who|whom|which|that|whose|where|when|while|as|because|if|although|though|until|since|so|he|she|they|it|we|I|"
    r"you|there)\b|[“”\"–—(]"
)
# "Quill, on her first visit to | Harrow, | said": what tells when or where is no part of who says it.
_PREPOSITION = r"(?:of|in|at|with|against|from|to|on|by|for|into|over|about|during|under|before|after|amid)"
_INSET = re.compile(rf"{_BEGINNING},\s(?P<aside>{_PREPOSITION}\s)?(?:[^,“”\"]{{2,90}}\s)?")
_ENDS_IN_PREPOSITION = re.compile(rf"\s{_PREPOSITION}\s\Z")
_HELPING = word_set("is are has have will would can could may might")
_PASTS = word_set("was were had did")
_PASSIVE = re.compile(r"(?:\w+\s){0,2}?(?:is|are|was|were|been|being|be)\b")
_FINITE = re.compile(r"(?:(?:\w+ly|also|then|later|never|not|reportedly)\s)*(?P<verb>[\w’'-]+)")
_SAID = re.compile(r"said|says|told|added|warned|noted|claimed|argued|reported|announced|believed|thought|knew")
_ING = re.compile(r"\w+ing\b")


def share_subjects(text: str, found: Sequence[Found], sentences: Sequence[Span]) -> list[Found]:
    """The attributions, those without a source with the subject of the verb that their cue goes on from.

    Those whose source is the end of what parts subject and cue get the subject. `sentences`: the text's, in order.
    """
    taken = [span for item in found for span in (item.cue, *item.content)]

    def mended(item: Found) -> Found:
        if not item.content:
            return item
        if item.source is None:
            return _with_subject(text, item, _lead(text, item.cue, sentences), taken)
        return _before_inset(text, item, item.source, sentences)

    return [mended(item) for item in found]


def _before_inset(text: str, item: Found, source: Span, sentences: Sequence[Span]) -> Found:
    """The subject for a source between it and the cue, with all of what describes it ("Quill, chosen by Ann Lee,")."""
    if text[source.end - 1] != "," or text[source.end : item.cue.start] != " ":
        return item
    lead = _lead(text, source, sentences)
    inset = _INSET.fullmatch(lead) if _ENDS_IN_PREPOSITION.search(lead) else None
    if inset is None:
        return item
    start = source.start - len(lead)
    end = start + inset.end("subject") if inset["aside"] else source.end
    return replace(item, source=Span(start + inset.start("subject"), end))


def _lead(text: str, cue: Span, sentences: Sequence[Span]) -> str:
    """The words of a cue's sentence before it, behind the last semicolon or colon; none where they are too many."""
    at = bisect_right(sentences, cue.start, key=attrgetter("start")) - 1
    lead = text[sentences[at].start : cue.start] if at >= 0 else ""
    return lead[max((end.end() for end in _PART_ENDS.finditer(lead)), default=0) :] if len(lead) <= _REACH else ""


def _with_subject(text: str, item: Found, lead: str, taken: Sequence[Span]) -> Found:
    cue, words = item.cue, item.cue.of(text)
    if _PASSIVE.match(words):
        return item
    clause = _relative(lead, words) or _first_clause(lead, words)
    if clause is None or _ANOTHER.search(lead, clause.end("verb")):
        return item
    if _SAID.fullmatch(clause["verb"]) and not _ING.match(words):
        return item  # "Quill said Bain pushed and | did not appear": either of the two
    start = cue.start - len(lead) + clause.start("subject")
    subject = Span(start, start + len(clause["subject"]))
    return item if any(subject.overlaps(span) for span in taken) else replace(item, source=subject)


def _relative(lead: str, cue: str) -> re.Match[str] | None:
    """The "who" or "which" whose second verb a cue is; both verbs are of one time."""
    found = _RELATIVE.search(lead) if _JOINED.search(lead) and not _ING.match(cue) else None
    if found is None:
        return None
    first, second = found["verb"], cue.split(maxsplit=1)[0]
    told = any(comparable(word) in _HELPING for word in (first, second)) or _is_past(first) == _is_past(second)
    return found if told else None


def _first_clause(lead: str, cue: str) -> re.Match[str] | None:
    """The sentence's beginning, where a cue is its second verb, both of them past, or a participle behind it."""
    clause = _CLAUSE.match(lead)
    if clause is None or not _may_be_past(clause["verb"]):
        return None
    if _ING.match(cue):
        return clause if _BESIDE.search(lead) else None
    finite = _FINITE.match(cue)
    goes_on = finite is not None and _may_be_past(finite["verb"]) and _JOINED.search(lead) is not None
    return clause if goes_on else None


def _may_be_past(word: str) -> bool:
    return _is_past(word) or comparable(word) in _HELPING


def _is_past(word: str) -> bool:
    key = comparable(word)
    return key in _PASTS or key.endswith("ed") or is_irregular_past(key)

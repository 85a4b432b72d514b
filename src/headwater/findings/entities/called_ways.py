"""The words by which a sentence says that one thing is, or is called, another ("is a", "dismissed as", "branded a")."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from headwater.model.reading import NounPhrase
from headwater.model.spans import Span

_MARKS = r"[“”\"‘’'`]*\s?"
# What may stand between the verb and the phrase besides a mark: what the reader leaves out of a phrase.
LEAD = (
    rf"{_MARKS}(?:(?:an?|the|(?:one|some)\s+of\s+the)\s+)?{_MARKS}(?:(?:world|country|nation)[’']s\s+)?"
    rf"(?:(?:most|least|very|truly|such|so|quite|rather|pretty)\s+)?{_MARKS}"
)
_LITTLE = (
    r"(?:(?:also|simply|really|just|merely|still|now|indeed|actually|only|basically|essentially|nothing\s+but)\s+)?"
)
_BE = (
    r"(?:is|was|are|were|(?:will|would|may|might|could|can|must)\s+(?:\w+ly\s+)?be|(?:has|have|had)\s+been|"
    r"remain(?:s|ed)?|bec[ao]mes?)"
)
_CALLS = r"(?:call|dub|label|brand|deem|declare|pronounce|consider)"
# Verbs that take "as"; a witness who is "called as" something is none.
_SEES = (
    r"(?:describ|characteri[sz]|dismiss|denounc|condemn|portray|depict|derid|regard|view|brand|label|hail|prais|blast|"
    r"cast|decri|decry|paint|treat|designat|classifi|classify|defend|tout|frame|present|bill|deplor|lambast|reject|mock|"
    r"slam|refer(?:s|red|ring)?\s+to)"
)
_SEEN = rf"{_SEES}\w*\s+(?:(?!as\b)[\w’'-]+\s+){{0,3}}?as\s+{LEAD}"
_NAMED = rf"{_CALLS}\w*\s+{LEAD}"
_TO_BE = rf"{_BE}\s+(?:(?:sure|likely|certain|bound|set|said)\s+to\s+be\s+)?"
_NAMED_BY = r"(?:(?!(?:as|and|but|is|was)\b)(?:[\w’'-]+|Mrs?\.|Ms\.|Dr\.)\s+){1,4}?"

_IS = re.compile(rf"[”\"’']?,?\s+[“\"]?(?:(?:which|who)\s+)?{_TO_BE}{_LITTLE}{LEAD}")
_WAS_TOLD = re.compile(rf",?\s+{_BE}\s+(?:\w+ly\s+)?(?:being\s+)?(?:{_SEEN}|{_NAMED})", re.I)
_WHOM_TOLD = re.compile(rf",?\s+(?:which|whom|that)\s+{_NAMED_BY}(?:{_SEEN}|{_NAMED})", re.I)
_AS = re.compile(rf"\s+(?:as|to\s+be)\s+{LEAD}")
_NEXT = re.compile(rf"\s+{LEAD}")
_APPOSED = re.compile(rf"(?:,|\s[—–-]+)\s{_MARKS}")

# What ends in front of a short quotation that says what somebody is.
BEFORE_QUOTED = re.compile(
    rf"\b(?:(?:{_BE}|as)\s+(?:(?:not|so|very|an?|the|simply|just)\s+)*|{_CALLS}\w*\s+(?:[\w.’'-]+\s+){{1,4}}?)$", re.I
)

_CALLED = re.compile(rf"\b{_CALLS}\w*\s+$", re.I)
_SEEN_AS = re.compile(rf"\b{_SEES}\w*\s+$", re.I)
# The phrase is the second of two ("describing Lee as a friend and Moss | as a foe").
_AND_BEFORE = re.compile(r"\band\s+$")
_SEEN_BEFORE = re.compile(rf"\b{_SEES}\w*\s[^.!?;\n]*\sas\s[^.!?;\n]*$", re.I)
# Behind these the words right before "is" are no subject ("the lawyer for Ellis is a …").
_NO_SUBJECT = re.compile(
    r"(?:\b(?:for|of|with|by|to|in|at|from|on|about|against|between|than|and|or|as|near|into|over|under|after|before)|,)"
    r"\s+(?:the\s+)?$",
    re.I,
)
_OF = re.compile(r"\b(?:of|at|from)\s+(?:the\s+)?$", re.I)
_OWNER_OR_ARTICLE = re.compile(r"(?:the|an?|his|her|its|their)\s+$", re.I)
_A = re.compile(r"an?\s", re.I)
_ONE = re.compile(r"(?:an?|the|one)\s", re.I)
_ARTICLE = re.compile(r"\b(?:an?|the)\b", re.I)
_OWNED = re.compile(r"\w[’']s\s")
# What shows that a noun without an article is what is said of the subject ("is pure nonsense", "was “very good news”").
_BARE = re.compile(r"(?:further|more|pure|mere|utter|sheer|total|complete|outright|blatant|such|no)\s", re.I)
_STRESSED = re.compile(r"[“\"‘]$|\b(?:very|such|nothing but|simply|just|merely)\s$", re.I)
_CLOSES = re.compile(r"\s?[,.;:)—–”\"]|\s(?:that|but|for|to|in|of|and|—|–)\b")
_APPOSITION_ENDS = re.compile(r"[”\"’]?\s?(?:[.;)—–]|,(?!\s(?:and|or|a|an|the)\b))")
# How far in front of a subject its verb may end, and a verb that it shares with another subject, in code points.
_VERB, _SENTENCE = 24, 150


def _is_said_to_be(text: str, subject: Span, phrase: NounPhrase) -> bool:
    between, own = text[subject.end : phrase.start], text[phrase.start : phrase.head]
    is_one = _ONE.match(own) or _ARTICLE.search(between) or _OWNED.search(own)
    is_bare = (_BARE.match(own) or _STRESSED.search(between)) and _CLOSES.match(text, phrase.whole)
    return bool(is_one or is_bare) and _is_subject(text, subject, phrase)


def _is_subject(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    return _NO_SUBJECT.search(_front(text, subject)) is None


def _is_antecedent(_text: str, _subject: Span, _phrase: NounPhrase) -> bool:
    return True


def _is_seen_as(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    before = _OWNER_OR_ARTICLE.sub("", _front(text, subject))
    if _SEEN_AS.search(before):
        return True
    earlier = text[max(0, subject.start - _SENTENCE) : subject.start]
    return _AND_BEFORE.search(before) is not None and _SEEN_BEFORE.search(earlier) is not None


def _is_called(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    return _CALLED.search(_OWNER_OR_ARTICLE.sub("", _front(text, subject))) is not None


def _is_apposed(text: str, subject: Span, phrase: NounPhrase) -> bool:
    """Whether a phrase with "a" says of the name before its comma what it is, and is no member of a list."""
    listed = re.search(r"\s(?:and|or)\s", text[phrase.end : phrase.whole]) is not None
    ends = not listed and _APPOSITION_ENDS.match(text, phrase.whole) is not None
    return ends and _A.match(text, phrase.start) is not None and _OF.search(_front(text, subject)) is None


def _front(text: str, subject: Span) -> str:
    return text[max(0, subject.start - _VERB) : subject.start]


_Way = tuple[re.Pattern[str], Callable[[str, Span, NounPhrase], bool]]
_APPOSITION: _Way = (_APPOSED, _is_apposed)
# What may stand between a subject and what it is called, and what must be so around them.
_WAYS: Sequence[_Way] = (
    (_IS, _is_said_to_be),
    (_WAS_TOLD, _is_subject),
    (_WHOM_TOLD, _is_antecedent),
    (_AS, _is_seen_as),
    (_NEXT, _is_called),
)


# Nearly nothing that stands between two phrases is one of these, and one pattern says so six times as fast.
_ANY_WAY = re.compile(
    "|".join(f"(?i:{way.pattern})" if way.flags & re.I else f"(?:{way.pattern})" for way, _ in (*_WAYS, _APPOSITION))
)


def is_called(text: str, start: int, end: int, phrase: NounPhrase, apposed: bool) -> bool:
    """Whether what stands between a subject, `text[start:end]`, and a phrase says that it is what the phrase names.

    `apposed`: also where the phrase stands between commas right behind it.
    """
    if _ANY_WAY.fullmatch(text, end, phrase.start) is None:
        return False
    subject = Span(start, end)
    ways = (*_WAYS, _APPOSITION) if apposed else _WAYS
    return any(way.fullmatch(text, end, phrase.start) and is_meant(text, subject, phrase) for way, is_meant in ways)

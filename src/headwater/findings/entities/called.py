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
from headwater.text.quotes import find_quotes

_QUOTE = r"[“”\"‘’'`]*\s?"
# What may stand between the verb and the phrase besides a mark: what the reader leaves out of a phrase.
_LEAD = (
    rf"{_QUOTE}(?:(?:an?|the|(?:one|some)\s+of\s+the)\s+)?{_QUOTE}(?:(?:world|country|nation)[’']s\s+)?"
    rf"(?:(?:most|least|very|truly|such|so|quite|rather|pretty)\s+)?{_QUOTE}"
)
_LITTLE = r"(?:(?:also|simply|really|just|merely|still|now|indeed|actually|only|basically|essentially|nothing\s+but)\s+)?"
_BE = (
    r"(?:is|was|are|were|(?:will|would|may|might|could|can|must)\s+(?:\w+ly\s+)?be|(?:has|have|had)\s+been|remain(?:s|ed)?|"
    r"bec[ao]mes?)"
)
_IS = re.compile(
    rf"[”\"’']?,?\s+(?:(?:which|who)\s+)?{_BE}\s+(?:(?:sure|likely|certain|bound|set|said)\s+to\s+be\s+)?{_LITTLE}{_LEAD}$"
)
_AS = re.compile(rf"\s+(?:as|to\s+be)\s+{_LEAD}$")
_APPOSED = re.compile(rf"(?:,|\s[—–-]+)\s{_QUOTE}$")
_NEXT = re.compile(rf"\s+{_LEAD}$")
_CALLS = r"(?:call|dub|label|brand|deem|declare|pronounce|consider)"
# Verbs that take "as"; a witness who is "called as" something is none.
_SEES = (
    r"(?:describ|characteri[sz]|dismiss|denounc|condemn|portray|depict|derid|regard|view|brand|label|hail|prais|blast|cast|"
    r"decri|decry|paint|treat|designat|classifi|classify|defend|tout|frame|present|bill|deplor|lambast|reject|mock|slam|"
    r"refer(?:s|red|ring)?\s+to)"
)
# "The plan was branded a sham", "… is described as one"; "whom he called a friend".
_PASSIVE = rf",?\s+{_BE}\s+(?:\w+ly\s+)?(?:being\s+)?"
_WHOM = r",?\s+(?:which|whom|that)\s+(?:(?!(?:as|and|but|is|was)\b)(?:[\w’'-]+|Mrs?\.|Ms\.|Dr\.)\s+){1,4}?"
_SEEN = rf"{_SEES}\w*\s+(?:(?!as\b)[\w’'-]+\s+){{0,3}}?as\s+{_LEAD}$"
_NAMED = rf"{_CALLS}\w*\s+{_LEAD}$"
_WAS_TOLD = re.compile(rf"{_PASSIVE}(?:{_SEEN}|{_NAMED})", re.I)
_WHOM_TOLD = re.compile(rf"{_WHOM}(?:{_SEEN}|{_NAMED})", re.I)
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
_ANY_OR_THE = re.compile(r"\b(?:an?|the)\b", re.I)
_OWNED = re.compile(r"\w[’']s\s")
# What shows that a noun without an article is what is said of the subject ("is pure nonsense", "was “very good news”").
_BARE = re.compile(r"(?:further|more|pure|mere|utter|sheer|total|complete|outright|blatant|such|no)\s", re.I)
_STRESSED = re.compile(r"[“\"‘]$|\b(?:very|such|nothing but|simply|just|merely)\s$", re.I)
_CLOSES = re.compile(r"\s?[,.;:)—–”\"]|\s(?:that|but|for|to|in|of|and|—|–)\b")
_SEEN_BEFORE = re.compile(rf"\b{_SEES}\w*\s[^.!?;\n]*\sas\s[^.!?;\n]*$", re.I)
_A = re.compile(r"(?:an?|the|one)\s", re.I)
# How far in front of a phrase its subject may end, and a verb in front of that, in code points.
_REACH, _VERB, _SENTENCE = 90, 24, 150


# Who somebody is to somebody else, besides the roles that `role_of` knows.
_RELATIVE = word_set(
    "son daughter wife husband father mother brother sister son-in-law daughter-in-law father-in-law mother-in-law "
    "nephew niece cousin partner friend ally colleague predecessor successor counterpart rival opponent boss deputy "
    "aide associate confidant mentor protege enemy foe adversary villain hero supporter backer critic defender advocate "
    "champion accomplice scapegoat"
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
        if gap is None or name is None or not (_is_to_somebody(head)):
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


_FOUND = re.compile(
    rf"\b(?:find|found|finds|finding|see|saw|sees|lose|lost|loses|gain|gained|gains|win|won|wins)\s+{_LEAD}$", re.I
)
_IN = re.compile(r"[”\"’']?,?\s+in\s(?:the\s)?")


def find_found(reading: Reading, named: Mapping[int, Span]) -> Iterator[tuple[Span, NounPhrase]]:
    """What somebody is found to be to somebody ("found an ally in Ellis"); `named`: the spans of names by their starts."""
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


# A few words in quotation marks behind "is", "as" or "called" are what somebody is said to be, whatever they are.
_MOST_QUOTED = 6
_BEFORE_QUOTED = re.compile(
    rf"\b(?:(?:{_BE}|as)\s+(?:(?:not|so|very|an?|the|simply|just)\s+)*|{_CALLS}\w*\s+(?:[\w.’'-]+\s+){{1,4}}?)$", re.I
)
_QUOTED = re.compile(r"(?!(?:[\w’'-]+ing|that|to|if|when|because|in|on|at|for|with|by|of|and|but|or)\b)[\w\s,’'.-]+?(?=[,.;!?]?$)", re.I)


def quoted_phrases(reading: Reading) -> Iterator[NounPhrase]:
    """Short quotations that say what somebody or something is, where the reader found no noun phrase ("is “unfit”")."""
    text = reading.article.text
    known = {phrase.end for phrase in reading.phrases}
    for quote in find_quotes(text):
        words = _QUOTED.match(text, quote.inner.start, quote.inner.end)
        if words is None or not 0 < len(words.group().split()) <= _MOST_QUOTED or words.end() in known:
            continue
        if not _BEFORE_QUOTED.search(text[max(0, quote.start - _REACH) : quote.start]):
            continue
        head = words.start() + max(words.group().rfind(" "), -1) + 1
        yield NounPhrase(words.start(), words.end(), head, words.end())


def _is_said_to_be(text: str, subject: Span, phrase: NounPhrase) -> bool:
    front = text[max(0, subject.start - _VERB) : subject.start]
    between = text[subject.end : phrase.start]
    own = text[phrase.start : phrase.head]
    is_one = _A.match(own) or _ANY_OR_THE.search(between) or _OWNED.search(own)
    judged = is_one or ((_BARE.match(own) or _STRESSED.search(between)) and _CLOSES.match(text, phrase.whole))
    return bool(judged) and _NO_SUBJECT.search(front) is None


def _is_told_of(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    return _NO_SUBJECT.search(text[max(0, subject.start - _VERB) : subject.start]) is None


def _is_whom(_text: str, _subject: Span, _phrase: NounPhrase) -> bool:
    return True


def _is_seen_as(text: str, subject: Span, _phrase: NounPhrase) -> bool:
    """Whether a verb of seeing stands in front, or did so for the one before ("… Lee as a friend and Moss as a foe")."""
    before = _without_article(text, subject)
    if _SEEN_AS.search(before):
        return True
    earlier = text[max(0, subject.start - _SENTENCE) : subject.start]
    return re.search(r"\band\s+$", before) is not None and _SEEN_BEFORE.search(earlier) is not None


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
_WAYS = (
    (_IS, _is_said_to_be),
    (_WAS_TOLD, _is_told_of),
    (_WHOM_TOLD, _is_whom),
    (_AS, _is_seen_as),
    (_NEXT, _is_called),
    (_APPOSED, _is_apposed),
)


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

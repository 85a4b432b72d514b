"""Where a noun stands for a state that the article names ("the country", "his nation", "the communist state")."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.american_states import state_names
from headwater.findings.entities.countries import state_called
from headwater.findings.entities.drafts import Draft
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.model.story import NamedMention
from headwater.text.function_words import word_set
from headwater.text.quotes import find_quotes

_DESCRIBED = re.compile(
    r"(?<![\w’'-])(?:[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:"
    r"(?:(?P<word>[a-z]+(?:-[a-z]+)*)\s)?(?:country|nation|state|republic|kingdom)|"
    r"(?:(?:brutal|military|communist|clerical|authoritarian|autocratic|theocratic|ruling|repressive|criminal)\s)?regime"
    r")(?![\w’'-]|\s(?:of|that|where|which)\b)"
)
# The rule of one who leads a state, by his name ("the Varga regime").
_RULE = re.compile(r"[’']?s?\s(?:[a-z]+\s)?(?:regime|dictatorship|junta)(?![\w’'-])")
_LEADS = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|leader|dictator|ruler|king|strongman|autocrat)\b", re.I
)
_NAME = re.compile(r"[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?")
# Words that make it another country than the one spoken of, or no country.
_OTHER = word_set(
    "other another neighbouring neighboring foreign third same whole deep host member welfare secret police first "
    "second empty swing red blue blank golden lone home"
)
# How far back an article may have named the state, in code points: some four sentences.
_REACH = 600


def add_state_descriptions(readings: Sequence[Reading], states: Sequence[Draft]) -> None:
    """Give to each state the nouns that stand for it: for the one that was named most often just before."""
    for reading in readings:
        article = reading.article
        named = sorted(
            (mention.start, number, 1 if _is_attribute(reading, mention) else 2)
            for number, draft in enumerate(states)
            for mention in draft.mentions
            if mention.article == article.id
        )
        for segment in article.segments_of("headline", "body", "caption"):
            for number, span in _described(article.text, segment.span, named):
                states[number].add(NamedMention(article.id, span.start, span.end, "description"), "")


def add_rules(readings: Sequence[Reading], people: Sequence[Draft], states: Sequence[Draft]) -> None:
    """Give to each state the rule of the one person who leads it, where he is named in front of it."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    by_name = {draft.shown: draft for draft in states}
    for person in people:
        if (state := by_name.get(_state_led(person, texts))) is None:
            continue
        for mention in list(person.mentions):
            rule = _RULE.match(texts[mention.article], mention.end)
            if rule and mention.form in ("name", "short"):
                state.add(NamedMention(mention.article, mention.start, rule.end(), "description"), "")


def _state_led(person: Draft, texts: Mapping[str, str]) -> str | None:
    """The state of which a person's titles say that he leads it; `None` where they name none, or two."""
    found = set()
    for mention in person.mentions:
        words = texts[mention.article][mention.start : mention.end]
        if mention.form == "description" and _LEADS.search(words):
            found |= {_state_named(name) for name in _NAME.findall(words)} - {None}
    return found.pop() if len(found) == 1 else None


def _state_named(name: str) -> str | None:
    """The state that a name of one word or two, or its first word, means ("North Korean", "French President")."""
    return state_called(name) or state_called(name.partition(" ")[0])


def _is_attribute(reading: Reading, mention: NamedMention) -> bool:
    """Whether a state's name only says whose or which something is ("U.S. diplomats")."""
    at = bisect_left(reading.phrases, mention.end, key=lambda phrase: phrase.head)
    return any(phrase.start <= mention.start for phrase in reading.phrases[at : at + 2])


def _described(text: str, segment: Span, named: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, Span]]:
    usual = Counter(number for _, number, _ in named)
    for match in _DESCRIBED.finditer(text, segment.start, segment.end) if named else ():
        if (match["word"] or "") not in _OTHER and not _is_member_state(text, match):
            since = max(match.start() - _REACH, _quoted_from(text, segment, match.start()))
            before = named[bisect_left(named, (since, -1, 0)) : bisect_left(named, (match.start(), -1, 0))]
            if before:
                yield _most_named(before, usual), Span(match.start(), match.end())


# A state of the United States, or one that is a member of another union, that was named before "the state".
_MEMBER_STATE = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(set(state_names().values()) - {'Georgia'}))})(?![\w-])")


def _is_member_state(text: str, match: re.Match[str]) -> bool:
    """Whether "the state" is one of the United States, which the sentences before name."""
    if match["word"] is not None or not match.group().endswith(" state"):
        return False
    return _MEMBER_STATE.search(text, max(0, match.start() - _REACH), match.start()) is not None


def _quoted_from(text: str, segment: Span, at: int) -> int:
    """Where the quotation around a place begins, whose speaker may mean another country; 0 outside of any."""
    quotes = find_quotes(text, segment.start, segment.end)
    return next((quote.start for quote in quotes if quote.start < at < quote.end), 0)


def _most_named(before: Sequence[tuple[int, int, int]], usual: Counter[int]) -> int:
    """The state named most often just before and, of those named about as often, in the whole article."""
    counts: Counter[int] = Counter()
    for _, number, weight in before:
        counts[number] += weight
    return max(before, key=lambda item: (counts[item[1]] * usual[item[1]], item[0]))[1]

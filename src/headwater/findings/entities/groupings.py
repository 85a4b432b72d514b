"""The whole expression that a name is part of: with its titles before it and what it is called behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from headwater.findings.entities.roles import run_before
from headwater.findings.entities.thing_words import is_idle
from headwater.findings.entities.titles import role_of
from headwater.model.finding import EntityKind
from headwater.model.spans import Span
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.stems import is_irregular_past

GROUP_NOUN = re.compile(
    r"\s+(?:group|militants?|terrorists?|extremists?|fighters?|jihadists?|insurgents?|rebels?|forces|militia|troops|"
    r"gunmen|positions|movement|organi[sz]ation|network|party|alliance|coalition)\b"
)
# A nation before a body's name ("the U.S. Supreme Court").
_NATION = re.compile(r"(?:[Tt]he\s+)?(?:U\.S\.|US|U\.K\.|UK|[A-Z][a-z]+(?:ian|ean|ese|ish|can))\s+$")
_LEAD_WORD = (
    r"(?:the|The|an?|powerful|militant|terrorist|extremist|jihadist|alleged|purported|so-called|self-styled|Takfiri|"
    r"Islamist|Shi['’]?ite|Shia|Sunni|rebel|armed|outlawed|banned|ruling|opposition|[A-Z][a-z]+i)\s+"
)
_LEAD_WORDS = re.compile(rf"(?:{_LEAD_WORD}){{1,4}}$")
# Asked first, and of the last word alone: of most names there is none.
_LAST_LEAD, _LONGEST_LEAD = re.compile(rf"{_LEAD_WORD}$"), 24
_PRAISE = re.compile(r"\b[Tt]he (?P<words>(?:[a-z]+(?:-[a-z]+)* ){1,3})$")
_PLAIN_WORD = re.compile(r"\s(?P<word>[a-z][\w’'-]*)")
_APPOSED = re.compile(r",\s(?P<phrase>(?:the|a|an|his|her)\s[^,;:.“”\"()\n]{2,70})(?=[,.;])")
_OF_PLACE = re.compile(
    r"[^\S\n]+of[^\S\n]+(?:the[^\S\n]+)?(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*)(?:[^\S\n]+[A-Z][\w’'-]*){0,2}"
)


def extended_mentions(text: str, span: Span, kind: EntityKind) -> Iterator[Span]:
    """Longer spans that call the same entity ("Texas Gov. Rick Perry", "Takfiri Daesh terrorists"), if any."""
    line = text.rfind("\n", 0, span.start) + 1
    before = text[max(line, span.start - 120) : span.start]
    after = text[span.end : span.end + 90]
    if kind == "person":
        yield from _titled(before, after, span)
    elif kind in ("group", "organisation"):
        lead = _LEAD_WORDS.search(before) if _LAST_LEAD.search(before[-_LONGEST_LEAD:]) else _NATION.search(before)
        noun = GROUP_NOUN.match(after) if kind == "group" else None
        if noun is None and lead is not None and _is_in_front(lead.group(), text[span.start : span.end], after):
            return
        if lead or noun:
            yield Span(span.start - len(lead.group()) if lead else span.start, span.end + (noun.end() if noun else 0))


def _is_in_front(lead: str, name: str, after: str) -> bool:
    """Whether a name with an article only modifies the noun behind it ("the Arab country", "a Hamas leader")."""
    following = _PLAIN_WORD.match(after)
    article = lead.strip().lower()
    if following is None or article not in ("the", "a", "an"):
        return False
    word = following["word"]
    verb = word.endswith("ed") or word in FUNCTION_WORDS or is_irregular_past(word)
    return not verb and (article != "the" or not name.endswith("s"))


def _titled(before: str, after: str, span: Span) -> Iterator[Span]:
    """A person's name with the role before it, the place behind it, the apposition after it."""
    run = run_before(before)
    start = span.start
    if run and before.rstrip().endswith(run) and (role_of(run) is not None or _ADDRESSED.search(run)):
        words = run if role_of(run) is not None else run.split()[-1]
        start = span.start - (len(before) - before.rindex(words))
    elif (praise := _PRAISE.search(before)) and _may_praise(praise["words"].split()):
        start = span.start - len(praise.group())
    place = _OF_PLACE.match(after)
    if start < span.start:
        yield Span(start, span.end)
        if place:
            yield Span(start, span.end + place.end())
    apposed = _APPOSED.match(after)
    if apposed and role_of(re.split(r"\s(?:of|for|at|in|who)\s", apposed["phrase"])[0]) is not None:
        yield Span(span.start, span.end + apposed.end())


def _may_praise(words: Sequence[str]) -> bool:
    """Whether the words describe the name behind them, and no noun of which it says something ("the thing Ellis")."""
    return not is_idle(words[-1]) and not any(word in FUNCTION_WORDS - _DEGREES for word in words)


_DEGREES = word_set("more most much very so too less least now then once ever")


_ADDRESSED = re.compile(r"(?:^|\s)(?:Mr|Mrs|Ms|Dr|Sir|Lady|Lord|Justice|Governor|President|Senator)\.?$")

"""Expressions in full: a mention with the modifiers in front of it and the noun behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from headwater.findings.entities.titles import is_title, role_of, title_gender
from headwater.findings.wording.lexicon import modifiers, words_of
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.spans import Span
from headwater.text.dates.lexicon import MONTHS, WEEKDAYS
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.rarity import RARE, document_share
from headwater.text.stems import is_irregular_past
from headwater.text.words import comparable

# How far an expression may reach from its mention, in code points: eight long words.
_REACH = 120
_MOST_MODIFIERS = 6
# The longest word that is looked at, and the widest gap behind the sentence before, in code points.
_LONGEST, _GAP = 40, 6
_HEADING = 0.75
_LONGEST_SHORT_TITLE = len("Brig. ")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W_](?:[\w.'’-]*[\w.])?)(?P<gap>[ \u00a0-]| ?\n)\Z")
_WORD_AFTER = re.compile(r"[ \u00a0-](?P<word>[^\W\d_][\w’'-]*[^\W_]|[^\W\d_])")
_APPOSITION = re.compile(
    r",\s(?:the|a|an)\s(?P<words>(?:[\w’'-]+\s){0,4}?(?P<head>[a-z][\w’'-]*))(?=[,.;)]|\s(?:in|of|that|which|has|is|was)\b)"
)
_LEADING = re.compile(r"^(?:the|a|an|this|that|these|those|its|his|her|their|our|my|your|some|any)\s+", re.IGNORECASE)
_QUOTATION_MARKS = '“”"‘’`'
_DETERMINERS = word_set("the a an this that these those its his her their our my your some any no every each another")
ADJECTIVE = re.compile(
    r"(?:al|an|ic|ive|ous|ful|less|able|ible|ary|ist|ish|ese|ant|(?<!m)ent|establishment|ern|(?:-(?:based|led|backed|held|born|aged|wing|run)))$"
)
_SHORTEST_LABEL = 4
_SHORTEST_VERB = 4  # in letters, of a verb's form: "Red" in "Red Cross" is none
_COUNTS = word_set("several various numerous two three four five six seven eight nine ten dozen hundred thousand")
_NOADJECTIVE = word_set(
    "than can man men woman women want went sent plan plans meant spent local parliament president government"
    " prevent represent circumvent resent grant warrant invent torment"
    " assist resist insist consist persist enlist exist appeal reveal conceal steal heal repeal signal panic mimic"
    " survive arrive receive deceive drive give forgive live strive deprive revive enable disable vary publish finish"
    " establish punish abolish banish vanish wish accomplish"
)
# Plain nouns that say whose an office is: "the county Sheriff", and not "the job President Ellis has".
_SEATS = word_set(
    "state city county district town village parish party police army navy campus school union administration member"
)
# Participles that are as often verbs ("Ryan accused Ellis"): they modify a name only behind an article ("the accused").
PARTICIPLES = word_set(
    "accused convicted indicted wanted banned outlawed proscribed designated sanctioned jailed imprisoned disbarred"
    " disputed respected celebrated acclaimed feared"
)
# What stands between an article and a name without modifying it: prepositions that are no function words elsewhere, and
# nouns behind which a clause goes on ("the moment Ellis left", "the rate Sel demands").
_NO_MODIFIERS = word_set(
    "amid past along inside outside including excluding regarding concerning following despite unlike beside besides"
    " across alongside amongst beneath throughout"
    " time moment day night morning week month year second instant way reason rate extent degree place point fact"
    " indication sign evidence proof conversation interview claim idea notion hope job promise assumption belief"
    " feeling conclusion plan bill deal speech thing things stuff money power part"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
# "Secretary of State Ann Ellis": the office before "of", where something with a capital letter stands between.
_OFFICE_OF = re.compile(r"(?P<office>[A-Za-z][\w.-]+)\sof\s(?:the\s)?\Z")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?:”\"“]\s*|\n\s*)$")
_TIMES = frozenset((*WEEKDAYS, *MONTHS, "yesterday", "today", "tomorrow", "tonight"))
# What a capital letter says of a word: that it is a name, that it opens its sentence, or nothing, in a heading.
_Capital = Literal["name", "opening", "heading"]
# Which nouns behind a name still mean it: "Daesh terrorists" are Daesh and "the Syrian regime" is Syria, but "Obama
# aides" are not Obama and "Russian fighters" not Russia.
_HEADS_BEHIND: dict[EntityKind, tuple[str, ...]] = {
    "organisation": ("armed people", "armed bodies", "those who rule"),
    "group": ("armed people", "armed bodies", "those who rule", "people who protest", "people on the move"),
    "place": ("those who rule",),
}


# Wording and who is named how both ask for the same names; nearly half of what is asked was asked before.
@lru_cache(maxsize=1 << 13)
def full_expression(text: str, name: Span, kind: EntityKind) -> Span:
    """The name with the modifiers before it and, of a body, group or place, the noun behind it that it names.

    Articles and possessives in front ("the", "its") are left out, so that expressions can be compared. Only words next
    to the name are looked at: the work is bounded.
    """
    nouns = words_of(*_HEADS_BEHIND.get(kind, ()))
    end = _end(text, name.end, nouns) if nouns else name.end
    if end == name.end and _stands_before_noun(text, end, kind):
        return name  # in "the landmark Supreme Court decision" it is the decision that is a landmark
    start = _start(text, name.start)
    return Span(_with_office(text, start, name) if kind == "person" else start, end)


def running_text(article: Article) -> str:
    """The article's text with line breaks for its boilerplate: no expression reaches into a picture's credit."""
    holes = tuple((segment.start, segment.end) for segment in article.segments_of("boilerplate"))
    return _without(article.text, holes) if holes else article.text


# Wording and who is named how ask for the same articles: one text serves both, and their expressions are found again.
@lru_cache(maxsize=1 << 8)
def _without(text: str, holes: tuple[tuple[int, int], ...]) -> str:
    ends = [0, *(end for _, end in holes)]
    kept = [text[end:start] + "\n" * (stop - start) for end, (start, stop) in zip(ends, holes, strict=False)]
    return "".join(kept) + text[ends[-1] :]


def _stands_before_noun(text: str, end: int, kind: EntityKind) -> bool:
    """Whether another noun follows the name, to which the words in front of it belong.

    Without a dictionary: a lower-case word that is no function word and no verb by its look. Behind a person, a word in
    -s is taken for a verb ("Ellis says"), behind anything else for a noun ("Treasury officials").
    """
    found = _WORD_AFTER.match(text, end)
    if found is None or not found["word"][:1].islower():
        return False
    word = found["word"].lower()
    verb = word.endswith("ed") or is_irregular_past(word) or (kind == "person" and word.endswith("s"))
    return word not in FUNCTION_WORDS and not verb


def without_article(text: str, span: Span) -> Span:
    """The span without an article or a possessive pronoun at its beginning, and without quotation marks at its ends."""
    leading = _LEADING.match(text[span.start : span.end])
    start, end = span.start + (leading.end() if leading else 0), span.end
    while start < end and text[start] in _QUOTATION_MARKS:
        start += 1
    while start < end and text[end - 1] in _QUOTATION_MARKS:
        end -= 1
    return Span(start, end) if start < end else span


def _start(text: str, start: int) -> int:
    """Where the modifiers before `start` begin: as far as sure words reach, or as an article allows."""
    window = text[max(0, start - _REACH) : start]
    heading: bool | None = None  # looked at when a word in front is
    end, sure, probable = len(window), len(window), len(window)
    before_title = False
    for _ in range(_MOST_MODIFIERS):
        found = _word_before(window, end)
        if found is None:
            break
        word = found["word"]
        if word.endswith(".") and not (_is_short_title(word) or _INITIALS.fullmatch(word)):
            break  # the sentence before
        if "\n" in found["gap"] and not (word.islower() or is_title(word)):
            break  # a heading or byline, and no line that was broken for its length
        if word.lower() in _DETERMINERS:
            sure = probable  # whatever stands between an article and its noun modifies the noun
            break
        if word.lower() in _NO_MODIFIERS or _is_label(window, found):
            break
        if word.lower() in PARTICIPLES and not _behind_article(window, found.start()):
            break
        heading = _is_in_capitals(text, start) if heading is None else heading
        opens = _OPENS_SENTENCE.search(window, max(0, found.start() - _GAP), found.start()) is not None
        capital: _Capital = "heading" if heading else "opening" if opens else "name"
        if not _may_modify(word, capital, next_to_name=end == len(window)):
            break
        if word.islower() and before_title and not (_surely_modifies(word, capital) or word in _SEATS or role_of(word)):
            break  # "the year President Ellis took office"
        before_title = word[:1].isupper() and is_title(word)
        end = probable = found.start()
        sure = end if _surely_modifies(word, capital) else sure
    return start - (len(window) - sure)


def _with_office(text: str, start: int, name: Span) -> int:
    """Where an expression that begins at `start` begins with the office in front of it, if that is what it is."""
    office = _OFFICE_OF.search(text, max(0, start - _LONGEST), start) if text[start].isupper() else None
    if office is None or not _holds(office["office"], text[start : name.start]):
        return start
    return _start(text, office.start("office"))


def _holds(office: str, seat: str) -> bool:
    """Whether these words are a title and what it is held of ("Secretary", "State"), and no kin and no other title."""
    return bool(seat) and is_title(office) and title_gender(office) is None and not any(map(is_title, seat.split()))


def _word_before(window: str, end: int) -> re.Match[str] | None:
    """The word that ends where `end` or the gap before it does."""
    # No word has a space in it; a search that begins behind the last one need not try the places in front of it.
    space = window.rfind(" ", 0, max(0, end - len(" \n")))
    return _WORD_BEFORE.search(window, max(0, end - _LONGEST, space + 1), end)


def _is_label(window: str, found: re.Match[str]) -> bool:
    """Whether a word in capitals is a site's or a column's ("CLOSE", "AVOID GAFFES") and no body's ("NAACP")."""
    word = found["word"]
    if is_title(word) or not (word.isupper() and len(word) >= _SHORTEST_LABEL):
        return False
    before = _word_before(window, found.start())
    beside = before is not None and before["word"].isupper() and len(before["word"]) >= _SHORTEST_LABEL
    return beside or document_share(comparable(word)) > RARE


def _is_short_title(word: str) -> bool:
    """Whether the point belongs to the word: "Gov.", but not the "minister." that ends a sentence."""
    return len(word) <= _LONGEST_SHORT_TITLE and word[:1].isupper() and is_title(word)


def _behind_article(window: str, end: int) -> bool:
    """Whether an article or a possessive pronoun stands directly before, or with one known modifier between."""
    for _ in range(2):
        found = _word_before(window, end)
        if found is None or found["word"].lower() in _DETERMINERS:
            return found is not None
        if found["word"].lower() not in modifiers():
            return False
        end = found.start()
    return False


def _is_in_capitals(text: str, at: int) -> bool:
    """Whether the line around this place is a heading With Most Of Its Words In Capitals."""
    start = max(text.rfind("\n", max(0, at - _REACH), at) + 1, at - _REACH, 0)
    end = text.find("\n", at, at + _REACH)
    words = [word for word in text[start : at + _REACH if end < 0 else end].split() if len(word) > 3 and word.isalpha()]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= _HEADING * len(words)


def _may_modify(word: str, capital: _Capital, *, next_to_name: bool) -> bool:
    """Whether the word can stand in front of a name in one expression: no function word, and no verb by its look."""
    lower = word.lower()
    if _surely_modifies(word, capital) or lower in PARTICIPLES:
        return True
    if lower in FUNCTION_WORDS or lower in _COUNTS or is_irregular_past(lower) or "’" in word or "'" in word:
        return False
    if lower.endswith("ing"):
        return not next_to_name  # "wrestling executive Ellis", but not "visiting Ellis"
    return not lower.endswith(("ed", "s"))


def _surely_modifies(word: str, capital: _Capital) -> bool:
    """Whether the word modifies what it stands before without an article to say so: titles, names, adjectives."""
    lower = word.lower()
    if (lower in modifiers() and lower not in PARTICIPLES) or is_title(word):
        return True
    if lower in FUNCTION_WORDS or lower in _TIMES or lower in _COUNTS or "’" in word or "'" in word:
        return False
    if word[:1].isupper() and capital != "heading":
        return capital == "name" or len(lower) < _SHORTEST_VERB or not _is_verb_by_look(lower)
    return bool(ADJECTIVE.search(lower)) and len(lower) > 4 and lower not in _NOADJECTIVE


def _is_verb_by_look(lower: str) -> bool:
    """Or an adverb: "Given", "Visiting", "Clearly"."""
    return lower.endswith(("ed", "s", "ing", "ly")) or is_irregular_past(lower)


def _end(text: str, end: int, nouns: frozenset[str]) -> int:
    """Where one of the nouns that the name stands before ends; the name's own end where there is none."""
    at = reach = end
    for _ in range(3):
        found = _WORD_AFTER.match(text, at)
        if found is None:
            break
        word = found["word"].lower()
        at = found.end()
        if word in nouns:
            further = _WORD_AFTER.match(text, at)  # "terrorist group"
            return further.end() if further and further["word"].lower() in nouns else at
        if word in FUNCTION_WORDS or not (found["word"][:1].isupper() or word in modifiers()):
            break
    apposition = _APPOSITION.match(text, reach, reach + _REACH)
    return apposition.end("words") if apposition and apposition["head"].lower() in nouns else reach

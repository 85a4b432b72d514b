"""Whether the clause around a time expression speaks of what was or of what will be."""

from __future__ import annotations

from typing import Literal

from headwater.text.dates.lexicon import WEEKDAYS
from headwater.text.dates.tokens import Tokens
from headwater.text.function_words import word_set
from headwater.text.stems import irregular_pasts

Tense = Literal[-1, 0, 1, 2]

# How far to look for the verb that a time expression belongs to, in tokens. On GUM's news and other texts 6 found
# less (value recall 85.3); from 10 on nothing changed (85.4).
_REACH = 14
# Verbs and adjectives that look ahead, and verbs of the timetable, which do so in the present tense.
_SURE_FUTURE = word_set("will 'll shall")
_FUTURE = word_set(
    "will 'll shall wo would must should can may could might upcoming forthcoming scheduled expected set due slated"
    " poised likely ready plans planned planning plan hopes hoping intends aims expects wants awaits vows vowed"
    " promised promises agreed urged going deadline ahead expires begins starts opens launches premieres airs"
    " debuts resumes arrives leaves closes takes kicks returns meets faces hosts travels visits ends runs comes"
)
# With what ends in -ed. Of verbs whose past is their base ("put", "cut") those that news seldom has in another tense.
_PAST = word_set("was were lay died sped sued have 've been ago hit quit hurt") | irregular_pasts().keys()
# Before "from Friday" these say that it is to begin then; how far to look for one, in tokens.
_SINCE_SET = word_set("has have 's applies apply effective starting beginning")
_ARRANGED = 10
_OWNERS = word_set("'s ’s ' ’")
_NOT_VERBS = word_set("united based need speed indeed hundred sacred exceed proceed succeed alleged so-called armed")
_STOPS = frozenset((".", "?", "!", ";", ":"))
_SUBJECT = 4  # tokens of a subject in front of its time: "Talks in Geneva on Friday will …"
_CLAUSE_MARKS = frozenset((",", "“", '"', "and", "but", "that", "when", "where", "who", "which", "—", "–"))
_ARTICLES = word_set("the a an his her its their our my your this that these those")


def tense_around(tokens: Tokens, first: int, last: int) -> Tense:
    """-1 for what was, 1 for what is or was to come, 2 for what "will" be, 0 where the clause gives no sign.

    The nearest sign before the expression within its sentence decides; where there is none and the expression opens
    its clause ("On Friday, he will …", "Talks on Friday will …"), the nearest one after it.
    """
    if tokens.word(first - 1) == "until" or _is_set(tokens, first, last):
        return 1
    before = _sign(tokens, range(first - 1, max(-1, first - 1 - _REACH), -1))
    if before or not _opens_clause(tokens, first):
        return before
    return _sign(tokens, range(last, min(len(tokens), last + _REACH)))


def _is_set(tokens: Tokens, first: int, last: int) -> bool:
    """Whether something is arranged for that weekday ("called a strike for Friday", "has closed it from Friday").

    Months and years are told of like that as well ("the figures for June").
    """
    before = tokens.word(first - 1)
    if tokens.word(last - 1) not in WEEKDAYS:
        return False
    if before == "for":
        return tokens.word(last) not in _OWNERS
    return before == "from" and any(tokens.word(i) in _SINCE_SET for i in range(max(0, first - _ARRANGED), first - 1))


def _opens_clause(tokens: Tokens, first: int) -> bool:
    """Whether the expression stands among the first words of its clause, before the verb that it belongs to."""
    nearest = range(first - 1, max(-1, first - 1 - _SUBJECT), -1)
    return first <= _SUBJECT or any(tokens.words[i] in _CLAUSE_MARKS or ends_sentence(tokens, i) for i in nearest)


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Whether a sentence ends with this token: at a full stop (not that of an abbreviation) or where a heading ends."""
    word, following = tokens.words[index], index + 1
    if not word.strip() or following >= len(tokens):
        return True
    if word in _STOPS:
        abbreviation = word == "." and len(tokens.word(index - 1)) <= 3
        return not abbreviation and not tokens.text[tokens.starts[following]].islower()
    between = tokens.text[tokens.ends[index] : tokens.starts[following]]
    return "\n" in between and word != "," and not tokens.text[tokens.starts[following]].islower()


def _sign(tokens: Tokens, places: range) -> Tense:
    for index in places:
        if ends_sentence(tokens, index):
            return 0
        sign = _sign_of(tokens, index, tokens.words[index])
        if sign:
            return sign
    return 0


def _sign_of(tokens: Tokens, index: int, word: str) -> Tense:
    if word == "to":
        return 1 if _looks_ahead(tokens, index) else 0
    if tokens.word(index - 1) in ("be", "being"):
        return 0  # "to be held", "will be held": what stands before decides
    if tokens.is_name(index) and word not in ("will", "was", "were", "had"):
        return 0
    if word in _FUTURE:
        return 2 if word in _SURE_FUTURE else 1
    if word in _PAST:
        return -1
    describes = tokens.word(index - 1) in _ARTICLES  # "a disused mill"
    return -1 if word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS and not describes else 0


def _looks_ahead(tokens: Tokens, index: int) -> bool:
    """As in "is to meet", "an event to be held", and in headlines "Obama to visit"."""
    before, after = tokens.word(index - 1), tokens.word(index + 1)
    if not after.isalpha() or tokens.is_name(index + 1) or after in _ARTICLES:
        return False
    return before in ("is", "are", "am", "'re") or after == "be" or (tokens.is_name(index - 1) and before.isalpha())

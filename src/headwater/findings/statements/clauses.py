"""Where a sentence can be cut into clauses, by shallow rules and without a parser.

A cut needs a joint (a comma or dash with a conjunction, a relative pronoun or a participle behind it; a semicolon;
"and that …") and a finite verb behind the joint; pieces that say too little stay with their neighbour. Lists and
short coordinated verbs ("obtained five deferments and took a job") are left whole: the second part has no subject.
"""

from __future__ import annotations

import re
from itertools import pairwise

from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.stems import is_irregular_past
from headwater.text.words import Word, split_words

# Pieces under this many words stay with their neighbour. Of 532 labelled mentions, 3 and 4 find 505, 5 finds 501, 6
# finds 497.
LEAST_WORDS = 4
# Two predicates of one subject are parted where this many words stand before the "and" and this many from it on, so
# that each says enough by itself: mentions found over five labelled stories rise from .959 to .962.
LONG_BEFORE = 8
LONG_BEHIND = 6

_FINITE = word_set(
    "is are was were am be been has have had do does did will would can could shall should may might must isn't aren't"
    " wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't says"
    " i'm i've i'll i'd you're you've you'll he's he'll he'd she's she'll it's it'll we're we've we'll we'd they're"
    " they've they'll they'd that's there's who's what's let's becomes includes means remains"
)
_SUBJECTS = word_set(
    "i you he she it we they there this that these those i'm i've i'll i'd you're he's she's it's we're we've we'll"
    " they're they've that's there's the a an his her its their our my your some many most all no both each"
)
_PRONOUNS = word_set("i we he she they it i'll we'll i'm we're i've we've he's she's they're they'll")
_COORDINATORS = frozenset({"and", "but", "or", "so", "yet", "nor"})
_SUBORDINATORS = word_set(
    "while as after because although though since when where which who whose whom until unless before whereas despite"
    " even shortly just with including adding"
)
_BARE = frozenset({"while", "after", "although", "because", "whereas", "but"})
_RELATIVES = word_set("who which whose whom where")
# How many words a relative clause between a subject and its predicate may have.
LONGEST_RELATIVE = 25
_FRONTED = word_set("once if when after because unless until although though while since")
_HARD = re.compile(r"[;:]|\s[–—-]{1,2}\s|—|--")
_OPENING = "“\"‘'([«"


def is_finite(word: Word, text: str) -> bool:
    """Whether a word looks like a finite verb: an auxiliary, a past form, or a word in -ed."""
    return (
        word.key in _FINITE
        or is_irregular_past(word.key)
        or (word.key.endswith("ed") and len(word.key) > 4 and text[word.start].islower())
    )


def split_clauses(text: str, start: int, end: int, *, spoken: bool = False) -> list[Span]:
    """The clauses of `text[start:end]` (one sentence or a part of one), in order and without the white space around.

    They cover every word of it. A sentence that has no joint is one clause. In direct speech (`spoken`) a dash breaks a
    sentence off or goes on with it, and "and" mostly holds it together, so that neither is a joint but "and I …".
    """
    words = split_words(text, start, end)
    cuts = [i for i in range(1, len(words)) if _is_joint(text, words, i, spoken)]
    pieces = _pieces(cuts, len(words))
    while len(pieces) > 1:
        weak = next((k for k, piece in enumerate(pieces) if not _stands_alone(text, words, piece)), None)
        if weak is None:
            break
        pieces = _merge(pieces, weak)
    return [_span_of(text, words, piece, start, end) for piece in pieces]


def _pieces(cuts: list[int], count: int) -> list[tuple[int, int]]:
    edges = [0, *cuts, count]
    return list(pairwise(edges))


def _merge(pieces: list[tuple[int, int]], weak: int) -> list[tuple[int, int]]:
    left = max(0, weak - 1)
    return [*pieces[:left], (pieces[left][0], pieces[left + 1][1]), *pieces[left + 2 :]]


def _stands_alone(text: str, words: list[Word], piece: tuple[int, int]) -> bool:
    part = words[piece[0] : piece[1]]
    return len(part) >= LEAST_WORDS and any(is_finite(w, text) or w.key.endswith("ing") for w in part)


def _span_of(text: str, words: list[Word], piece: tuple[int, int], start: int, end: int) -> Span:
    left = start if piece[0] == 0 else _opening_at(text, words[piece[0]].start)
    right = end if piece[1] == len(words) else _opening_at(text, words[piece[1]].start)
    while right > left and text[right - 1].isspace():
        right -= 1
    while left < right and text[left].isspace():
        left += 1
    return Span(left, right)


def _opening_at(text: str, at: int) -> int:
    while at > 0 and text[at - 1] in _OPENING:
        at -= 1
    return at


def _is_joint(text: str, words: list[Word], i: int, spoken: bool) -> bool:
    gap = text[words[i - 1].end : words[i].start]
    if spoken and ("..." in gap or "…" in gap):
        return True  # words are left out here
    if _HARD.search(gap) and not (spoken and ";" not in gap):
        return not (":" in gap and words[i].key.isdigit())
    if "," in gap:
        return _joins_behind_comma(text, words, i)
    return _joins_bare(text, words, i, spoken)


def _joins_behind_comma(text: str, words: list[Word], i: int) -> bool:
    if words[i].key in _COORDINATORS:
        return _clause_follows(text, words, i + 1)
    if words[i].key in _RELATIVES and _goes_on_behind(text, words, i):
        return False
    if words[i].key in _SUBORDINATORS:
        return _has_verb(text, words, i + 1)
    return _participle_follows(text, words, i) or _closes_relative(text, words, i)


def _goes_on_behind(text: str, words: list[Word], i: int) -> bool:
    """Whether the sentence that a relative clause at word `i` interrupts goes on behind it ("…, who …, is …")."""
    return any(_closes_relative(text, words, j) for j in range(i + 3, min(len(words), i + LONGEST_RELATIVE)))


def _closes_relative(text: str, words: list[Word], i: int) -> bool:
    """Whether the predicate stands at word `i`, behind a comma, whose subject has a relative clause before it."""
    if not is_finite(words[i], text) or not _behind_comma(text, words, i):
        return False
    for at in range(i - 1, max(0, i - LONGEST_RELATIVE), -1):
        if words[at].key in _RELATIVES and _behind_comma(text, words, at):
            return _is_one_clause(text, words, at + 1, i)
    return False


def _is_one_clause(text: str, words: list[Word], start: int, end: int) -> bool:
    """Whether words are one clause, its verb before any comma ("served from 1989 to 2013, first as a Democrat")."""
    first = next((i for i in range(start, end) if _behind_comma(text, words, i)), end)
    behind = words[first:end]
    whole = not any(is_finite(word, text) or word.key in _SUBORDINATORS for word in behind)
    return whole and any(is_finite(word, text) for word in words[start:first])


def _behind_comma(text: str, words: list[Word], i: int) -> bool:
    return "," in text[words[i - 1].end : words[i].start]


def _joins_bare(text: str, words: list[Word], i: int, spoken: bool) -> bool:
    """Whether a conjunction without a mark before it begins a clause."""
    following = words[i + 1].key if i + 1 < len(words) else ""
    if words[i].key != "and":
        return not spoken and words[i].key in _BARE and _clause_follows(text, words, i + 1)
    if spoken:
        return i > LEAST_WORDS and following in _PRONOUNS
    if _in_fronted_clause(text, words, i):
        return False
    if _predicate_follows(text, words, i):
        return True
    return following == "that" or (
        following in _SUBJECTS and _clause_follows(text, words, i + 1) and _has_verb(text, words, i + 1, 3)
    )


def _in_fronted_clause(text: str, words: list[Word], i: int) -> bool:
    """Whether a clause of time or condition in front is not over ("Once A is heard | and B is …, they will …")."""
    opens = next((at for at in range(i - 1, -1, -1) if at == 0 or _behind_comma(text, words, at)), 0)
    behind = range(i + 1, len(words))
    return words[opens].key in _FRONTED and any(_behind_comma(text, words, at) for at in behind)


def _predicate_follows(text: str, words: list[Word], i: int) -> bool:
    """Whether a second long predicate of one subject stands behind "and" ("… and started a fire that burned …")."""
    if i < LONG_BEFORE or len(words) - i < LONG_BEHIND:
        return False
    verb = words[i + 1]
    return is_finite(verb, text) and verb.key not in _FINITE and not is_finite(words[i - 1], text)


def _participle_follows(text: str, words: list[Word], i: int) -> bool:
    key = words[i].key
    return len(key) > 5 and key.endswith("ing") and text[words[i].start].islower() and len(words) - i >= LEAST_WORDS


def _clause_follows(text: str, words: list[Word], i: int) -> bool:
    """Whether a subject and, not far behind it, a finite verb stand at word `i`."""
    if i >= len(words):
        return False
    first = words[i]
    starts = first.key in _SUBJECTS or first.key in _SUBORDINATORS or text[first.start].isupper()
    return (starts and _has_verb(text, words, i)) or _has_verb(text, words, i + 1, 3)


def _has_verb(text: str, words: list[Word], i: int, within: int = 12) -> bool:
    return any(is_finite(word, text) for word in words[i : i + within])

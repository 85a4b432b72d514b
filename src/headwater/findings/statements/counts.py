"""How many of what: the numbers of a unit with what they count, how exactly, and which words show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.text.function_words import is_content_word, word_set
from headwater.text.numbers import Number, differ_beyond_rounding, find_numbers
from headwater.text.stems import stem_word
from headwater.text.words import Word

# People harmed are one count whatever the noun ("12 hurt", "injures 12", "twelve workers were injured").
HURT = "(hurt)"
DEAD = "(dead)"
HARMS = frozenset({HURT, DEAD})
_HARM = {stem_word(word): HURT for word in ("hurt", "injure", "injury", "wound", "injuries")}
_HARM |= {stem_word(word): DEAD for word in ("kill", "die", "died", "dead", "death", "slay", "perish")}
PEOPLE = frozenset(map(stem_word, word_set("people person man woman child worker soldier passenger civilian student")))
# How far behind a number, and before it, the word of harm may stand.
HARM_BEHIND = 4
HARM_BEFORE = 2
_AT_LEAST = word_set("least over than exceeding minimum")
_AT_MOST = word_set("most under nearly almost")
_PARTIAL = word_set("another further other additional extra remaining first last next")
_OF_MORE = word_set("of more other others out per")
_VAGUE = word_set("several some many few dozens scores hundreds thousands numerous various multiple")
_HEDGING = word_set("at least about nearly almost around more less than up to roughly approximately")
_MONEY = "$£€¥₹"


@dataclass(frozen=True, slots=True)
class Count:
    """One number of a unit and how exact it is.

    `bound`: 1 for at least this many, -1 for at most, 0 for just; `shown`: the stems whose words tell what is counted.
    """

    value: float
    bound: int
    shown: tuple[str, ...]


def count_things(words: Sequence[Word], text: str) -> dict[str, Count]:
    """What is counted among the words of a unit, and how many, by stem, currency sign, or kind of harm.

    Numbers that are a part or an addition ("12 of the 31", "another 12") and years count nothing.
    """
    keys = [word.key for word in words]
    counts: dict[str, Count] = {}
    for number in find_numbers(keys):
        if 1900 <= number.value <= 2100 or _is_partial(keys, number):
            continue
        for what, shown in _counted(words, keys, number, text):
            counts.setdefault(what, Count(number.value, _bound(keys, number), shown))
    return counts


def count_words(keys: Sequence[str]) -> Iterator[tuple[str, tuple[float, str], str]]:
    """How many of what: a noun's stem, the number with its bound, and the words ("at least 12", "several").

    A vague quantity has the number 0 and its word as the bound.
    """
    vague = [Number(i, i + 1, 0.0) for i, key in enumerate(keys) if key in _VAGUE]
    for number in (*find_numbers(keys), *vague):
        behind = keys[number.end : number.end + 2]
        noun = next((stem_word(key) for key in behind if is_content_word(key) and not find_numbers([key])), None)
        if noun and not 1900 <= number.value <= 2100 and not _is_partial(keys, number):
            start = _hedged_start(keys, number.start)
            start += list(keys[start : start + 2]) in (["at", "about"], ["at", "around"])
            bound = " ".join(keys[start : number.end if not number.value else number.start])
            yield noun, (number.value, bound), " ".join(keys[start : number.end])


def _hedged_start(keys: Sequence[str], start: int) -> int:
    """Where what bounds a number begins ("at least 12"), else where the number does."""
    while start and keys[start - 1] in _HEDGING:
        start -= 1
    return start


def may_be_one(a: Count, b: Count) -> bool:
    """Whether both numbers may be true of the same things: rounded, or within what the other bounds."""
    if not differ_beyond_rounding(a.value, b.value):
        return True
    low, high = sorted((a, b), key=lambda count: count.value)
    return low.bound > 0 or high.bound < 0


def _is_partial(keys: Sequence[str], number: Number) -> bool:
    before = keys[max(0, number.start - 1) : number.start]
    return not _PARTIAL.isdisjoint(before) or not _OF_MORE.isdisjoint(keys[number.end : number.end + 1])


def _bound(keys: Sequence[str], number: Number) -> int:
    before = list(keys[max(0, number.start - 2) : number.start])
    if not _AT_LEAST.isdisjoint(before):
        return -1 if before[:1] in (["less"], ["fewer"]) else 1
    return -1 if before == ["up", "to"] or not _AT_MOST.isdisjoint(before) else 0


def _counted(
    words: Sequence[Word], keys: Sequence[str], number: Number, text: str
) -> list[tuple[str, tuple[str, ...]]]:
    at = words[number.start].start
    if at and text[at - 1] in _MONEY:
        return [(text[at - 1], ())]
    noun = next((stem_word(key) for key in keys[number.end : number.end + 2] if is_content_word(key)), None)
    harm = _harm_of(keys, number)
    found: list[tuple[str, tuple[str, ...]]] = []
    if noun and noun not in _HARM and not (harm and noun in PEOPLE):
        found.append((noun, (noun,)))
    return [*found, (_HARM[harm], (harm,))] if harm else found


def _harm_of(keys: Sequence[str], number: Number) -> str | None:
    """The stem of harm that tells what became of those counted: behind them, or a verb right before them."""
    behind = [stem_word(key) for key in keys[number.end : number.end + HARM_BEHIND]]
    found = next((stem for stem in behind if stem in _HARM), None)
    if found and not any(find_numbers([key]) for key in keys[number.end : number.end + behind.index(found)]):
        return found
    start = _hedged_start(keys, number.start)
    before = [stem_word(key) for key in keys[max(0, start - HARM_BEFORE) : start]]
    return next((stem for stem in reversed(before) if stem in _HARM), None)

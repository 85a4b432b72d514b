"""How many of what: the numbers of a unit with what they count, how exactly, and which words show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.text.function_words import is_content_word, word_set
from headwater.text.numbers import Number, currency_of, differ_beyond_rounding, find_numbers
from headwater.text.stems import stem_word
from headwater.text.words import Word

# People harmed are one count whatever the noun ("12 hurt", "injures 12", "twelve workers were injured").
HURT = "(hurt)"
DEAD = "(dead)"
_HARM = {stem_word(word): HURT for word in ("hurt", "injure", "injury", "wound", "injuries")}
_HARM |= {stem_word(word): DEAD for word in ("kill", "die", "died", "dead", "death", "slay", "perish")}
PEOPLE = frozenset(map(stem_word, word_set("people person man woman child worker soldier passenger civilian student")))
# How far behind a number the word of harm may stand; what may stand between it and a number behind it.
HARM_BEHIND = 4
_TOLL = word_set("toll of to at is")
# Those badly hurt are a part of those hurt.
GRAVELY_HURT = "(gravely hurt)"
SLIGHTLY_HURT = "(slightly hurt)"
_DEGREES = dict.fromkeys(word_set("serious seriously critical critically grave gravely severe severely"), GRAVELY_HURT)
_DEGREES |= dict.fromkeys(word_set("minor slight slightly light lightly walking"), SLIGHTLY_HURT)
HARMS = frozenset({HURT, DEAD, GRAVELY_HURT, SLIGHTLY_HURT})
# A share is a share whichever way it is written.
PERCENT = "%"
_PERCENT_WORDS = (["percent"], ["pct"], ["per", "cent"])
_AT_LEAST = word_set("least over than exceeding minimum")
_AT_MOST = word_set("most under nearly almost")
_PARTIAL = word_set("another further other additional extra remaining first last next")
_OF_MORE = word_set("of more other others out per")
_VAGUE = word_set("several some many few dozens scores hundreds thousands numerous various multiple")
_HEDGING = word_set("at least about nearly almost around more less than up to roughly approximately")
CURRENCIES = frozenset({*"$£€¥₹₱", "Sh", "Rs", "RM"})


@dataclass(frozen=True, slots=True)
class Count:
    """One number of a unit and how exact it is.

    `bound`: 1 for at least this many, -1 for at most, 0 for just; `shown`: the stems whose words tell what is counted.
    """

    value: float
    bound: int
    shown: tuple[str, ...]


def count_things(words: Sequence[Word], numbers: Sequence[Number], text: str) -> dict[str, Count]:
    """What is counted among the words of a unit, and how many, by stem, currency sign, percent sign, or kind of harm.

    `numbers` are those among the words. What is a part or an addition ("12 of the 31", "another 12") and years count
    nothing; nor do several percentages of one unit, of which it cannot be known which is what.
    """
    keys = [word.key for word in words]
    counts: dict[str, Count] = {}
    shares = [number for number in numbers if _is_share(words, keys, number, text)]
    if len(shares) == 1:
        counts[PERCENT] = Count(shares[0].value, _bound(keys, shares[0]), ())
    for number in numbers:
        if 1900 <= number.value <= 2100 or _is_partial(keys, number) or number in shares:
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


def _is_share(words: Sequence[Word], keys: Sequence[str], number: Number, text: str) -> bool:
    """Whether a number is a percentage ("71%", "71 percent", "71 per cent")."""
    end = words[number.end - 1].end
    behind = list(keys[number.end : number.end + 2])
    return text[end : end + 1] == PERCENT or behind[:1] in _PERCENT_WORDS or behind in _PERCENT_WORDS


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
    if at and text[at - 1] in CURRENCIES:
        return [(text[at - 1], ())]
    currency = currency_of(keys[number.start])
    if currency is not None:
        return [(currency, ())]
    noun = next((stem_word(key) for key in keys[number.end : number.end + 2] if is_content_word(key)), None)
    harm = _harm_of(keys, number)
    found: list[tuple[str, tuple[str, ...]]] = []
    if noun and noun not in _HARM and not (harm and noun in PEOPLE):
        found.append((noun, (noun,)))
    return [*found, (_degree_of(keys, number, harm), (harm,))] if harm else found


def _harm_of(keys: Sequence[str], number: Number) -> str | None:
    """The stem of harm that tells what became of those counted: behind them, or right before them."""
    behind = [stem_word(key) for key in keys[number.end : number.end + HARM_BEHIND]]
    start = _hedged_start(keys, number.start)
    before = [stem_word(key) for key in keys[max(0, start - 2) : start]]
    if not (behind and behind[0] in _HARM) and before and before[-1] in _HARM:
        return before[-1]
    found = next((stem for stem in behind if stem in _HARM), None)
    if found and not any(find_numbers([key]) for key in keys[number.end : number.end + behind.index(found)]):
        return found
    return before[0] if len(before) > 1 and before[0] in _HARM and keys[start - 1] in _TOLL else None


def _degree_of(keys: Sequence[str], number: Number, harm: str) -> str:
    """Which harm it is: those "critically hurt" are fewer than those hurt."""
    kind = _HARM[harm]
    near = keys[max(0, number.start - 2) : number.end + HARM_BEHIND]
    return next((_DEGREES[key] for key in near if key in _DEGREES), kind) if kind == HURT else kind

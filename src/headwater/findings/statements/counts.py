"""How many of what: the numbers of a unit with what they count, how exactly, and which words show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from headwater.text.dates.lexicon import MONTHS, WEEKDAYS
from headwater.text.function_words import is_content_word, word_set
from headwater.text.numbers import Number, currency_of, differ_beyond_rounding, find_numbers, is_year
from headwater.text.stems import stem_word
from headwater.text.words import Word

# People harmed are one count whatever the noun ("12 hurt", "injures 12", "twelve workers were injured").
HURT = "(hurt)"
DEAD = "(dead)"
_HARM = {stem_word(word): HURT for word in ("hurt", "injure", "injury", "wound", "injuries")}
_HARM |= {stem_word(word): DEAD for word in ("kill", "die", "died", "dead", "death", "slay", "perish")}
PEOPLE = frozenset(map(stem_word, word_set("people person man woman child worker soldier passenger civilian student")))
# "Trapping five people and injuring 40": of those who come next.
_HARMING = word_set("injuring killing wounding hurting")
# Who may be anybody: a count of these is of all who were harmed.
_ANYBODY = frozenset(map(stem_word, word_set("people person victim casualty life human soul individual")))
# Right before a number that belongs to what is before it; right behind the first number of a range.
_JOINED = re.compile(r"\w-|\d–")
_GOES_ON = re.compile(r"[-–]\d")
# What is only said to be among those counted.
_ASIDE = re.compile(r", including [^,.;]*,")
# How far behind a number the word of harm may stand; how far before one "toll", and what stands right before it then.
HARM_BEHIND = 4
TOLL_BEFORE = 10
_TOLL = word_set("toll of to at is was stands reached hit")
# What may stand right behind a count and says nothing of who they are ("12 confirmed dead", "killed 12 Sunday").
_NOBODY = frozenset(
    {*WEEKDAYS, *word_set("remain remained reported confirmed feared believed left near today yesterday")}
)
# "Eight people have serious or life-threatening injuries", "18 are in a critical condition": what may lead there.
_LEADING_TO_HARM = word_set(
    "people person are were is was have has had with suffered sustained received in a or and life threatening"
)
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

    `bound`: 1 for at least this many, -1 for at most, 0 for just; `shown`: the stems whose words tell what is counted;
    `noun`: of people harmed, who they are ("worker"), none where they are only people.
    """

    value: float
    bound: int
    shown: tuple[str, ...]
    noun: str | None = None


def count_things(words: Sequence[Word], numbers: Sequence[Number], text: str) -> dict[str, Count]:
    """What is counted among the words of a unit, and how many, by stem, currency sign, percent sign, or kind of harm.

    `numbers` are those among the words. What is a part or an addition ("12 of the 31", "another 12") and years count
    nothing; nor do several percentages of one unit, of which it cannot be known which is what.
    """
    keys = [word.key for word in words]
    if "including" in keys:
        words = _without_asides(words, text)
        keys = [word.key for word in words]
        numbers = find_numbers(keys)
    counts: dict[str, Count] = {}
    shares = [number for number in numbers if _is_share(words, keys, number, text)]
    if len(shares) == 1:
        counts[PERCENT] = Count(shares[0].value, _bound(keys, shares[0]), ())
    for number in numbers:
        if is_year(keys, number) or _is_partial(keys, number) or number in shares or _names(words, number, text):
            continue
        for what, shown in _counted(words, keys, number, text):
            who = _who(keys, number) if what in HARMS else None
            counts.setdefault(what, Count(number.value, _bound(keys, number), shown, who))
    return counts


def _without_asides(words: Sequence[Word], text: str) -> list[Word]:
    """The words without what is only said to be among them ("84 people, including 10 children, have died")."""
    asides = [match.span() for match in _ASIDE.finditer(text, words[0].start, words[-1].end)]
    return [word for word in words if not any(start <= word.start < end for start, end in asides)]


def count_words(keys: Sequence[str]) -> Iterator[tuple[str, tuple[float, str], str]]:
    """How many of what: a noun's stem, the number with its bound, and the words ("at least 12", "several").

    A vague quantity has the number 0 and its word as the bound.
    """
    vague = [Number(i, i + 1, 0.0) for i, key in enumerate(keys) if key in _VAGUE]
    for number in (*find_numbers(keys), *vague):
        noun = _noun_of(keys, number)
        if noun and not is_year(keys, number) and not _is_partial(keys, number):
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
    noun = _noun_of(keys, number)
    harm = _harm_of(keys, number)
    found: list[tuple[str, tuple[str, ...]]] = []
    if noun and noun not in _HARM and not (harm and noun in PEOPLE):
        found.append((noun, (noun,)))
    return [*found, (harm[1], (harm[0],))] if harm else found


def _names(words: Sequence[Word], number: Number, text: str) -> bool:
    """Whether a number belongs to a name, a date or a range ("a Hwasong-12", "August 29", "10-12 people")."""
    start, end = words[number.start].start, words[number.end - 1].end
    before, behind = words[max(0, number.start - 1) : number.start], words[number.end : number.end + 1]
    dated = [w for w in before if text[w.end : start] == " "] + [w for w in behind if text[end : w.start] == " "]
    if any(word.key in MONTHS and text[word.start].isupper() for word in dated):
        return True
    ahead, after = text[max(0, start - 2) : start], text[end : end + 2]
    return bool(_JOINED.fullmatch(ahead) or _GOES_ON.fullmatch(after))


def _noun_of(keys: Sequence[str], number: Number) -> str | None:
    """The stem of what a number counts: of the first word behind it that tells something."""
    behind = keys[number.end : number.end + 2]
    told = (key for key in behind if is_content_word(key) and not find_numbers([key]) and key not in _DEGREES)
    return next(map(stem_word, told), None)


def _who(keys: Sequence[str], number: Number) -> str | None:
    """Who the people harmed are ("12 young workers were killed"), where they are not just people ("12 in Tarn")."""
    right_behind = takewhile(
        lambda key: is_content_word(key) and stem_word(key) not in _HARM and not find_numbers([key]), keys[number.end :]
    )
    named = [key for key in right_behind if key not in _DEGREES and key not in _NOBODY and not key.endswith("ly")]
    noun = stem_word(named[-1]) if named else None
    return None if noun in _ANYBODY else noun


def _harm_of(keys: Sequence[str], number: Number) -> tuple[str, str] | None:
    """What became of those counted: the stem that tells it, behind them or right before them, and which harm it is."""
    start, end = _hedged_start(keys, number.start), number.end
    before = [stem_word(key) for key in keys[max(0, start - 2) : start]]
    behind = _harm_behind(keys[end:])
    if before and before[-1] in _HARM and behind != 0:
        behind_it = takewhile(lambda key: not find_numbers([key]), keys[end : end + HARM_BEHIND])
        return before[-1], _degree(before[-1], [*keys[max(0, start - 2) : start], *behind_it])
    if behind is not None:
        harm = stem_word(keys[end + behind])
        return harm, _degree(harm, keys[max(0, start - 1) : end + behind + 2])
    if len(before) > 1 and before[0] in _HARM and keys[start - 1] in _TOLL:
        return before[0], _degree(before[0], ())
    told = not _TOLL.isdisjoint(keys[max(0, start - 1) : number.start])  # "rose to at least 12"
    return ("toll", DEAD) if told and "toll" in keys[max(0, start - TOLL_BEFORE) : start] else None


def _harm_behind(keys: Sequence[str]) -> int | None:
    """Where harm is told of those counted right before, and not of those of the next number."""
    led = True
    for at, key in enumerate(keys):
        if key in _HARMING:
            return None
        if stem_word(key) in _HARM or (led and key == "condition" and at and keys[at - 1] in _DEGREES):
            return at
        led = led and (key in _LEADING_TO_HARM or key in _DEGREES)
        if find_numbers([key]) or (at >= HARM_BEHIND - 1 and not led):
            return None
    return None


def _degree(harm: str, near: Sequence[str]) -> str:
    """Which harm it is: those "critically hurt" are fewer than those hurt."""
    kind = _HARM.get(harm, HURT)
    return next((_DEGREES[key] for key in near if key in _DEGREES), kind) if kind == HURT else kind

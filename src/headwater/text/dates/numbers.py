"""Numbers that tokens stand for: "twenty-five", "two and a half", "1,500", "21st"."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.text.dates.lexicon import CARDINALS, ORDINALS, scale_of

_VAGUE = frozenset({"few", "several", "many", "some", "couple", "various", "numerous", "number", "handful"})
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
_SKIPPED = frozenset({"and", "-", "of", "the", "–"})


def number_of(words: Sequence[str]) -> float | None:
    """The number that these words stand for ("a" and "an" are 1); `None` where it is left vague ("a few")."""
    if _VAGUE.intersection(words):
        return None
    words = _upper_end(words)
    total, part, seen = 0.0, 0.0, False
    for index, word in enumerate(words):
        if word in _SKIPPED:
            continue
        if word in _FRACTIONS and index:
            return total + part + _FRACTIONS[word]
        if word == "half":
            return (total + part if seen and index > 1 else 0.0) + 0.5
        scale = scale_of(word)
        if scale is not None:
            part = (part or 1) * scale
        elif word in ("a", "an"):
            part = part or 1
        else:
            part += _single(word)
        seen = True
    return total + part if seen else None


def _upper_end(words: Sequence[str]) -> Sequence[str]:
    """Of "two to three" or "10-15" the upper end; other numbers as they are."""
    for index, word in enumerate(words):
        if word in ("to", "or") or (word in ("-", "–") and index and words[index - 1][:1].isdigit()):
            return words[index + 1 :]
    return words


def _single(word: str) -> float:
    if word in CARDINALS:
        return CARDINALS[word]
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    digits = word.replace(",", "")
    return float(digits) if digits.replace(".", "", 1).isdigit() else 0.0


def ordinal_of(words: Sequence[str]) -> int | None:
    """The number of an ordinal ("21st", "twenty-first", "third"); `None` for other words."""
    total = 0
    for word in words:
        if word in ORDINALS:
            return total + ORDINALS[word]
        if word[:1].isdigit():
            return int("".join(c for c in word[:4] if c.isdigit()))
        total += CARDINALS.get(word, 0)
    return None


def plain(number: float) -> str:
    """A number as TIMEX3 writes it: "2", "2.5"."""
    return str(int(number)) if number == int(number) else f"{number:g}"

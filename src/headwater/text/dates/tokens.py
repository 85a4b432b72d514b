"""A text as tokens, one character ("symbol") a token, so that grammar rules can be regular expressions over tokens."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# Most tokens are plain words; the other alternatives go from long to short. Every code point that is no space falls
# into one of them, each in bounded work.
_TOKEN = re.compile(
    r"""
      (?P<plain>[^\W\d_]++(?![\w.'’]))
    | (?P<iso>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\w-]))
    | (?P<slashed>\d{1,2}/\d{1,2}(?:/\d{2}(?:\d{2})?)?(?![\w/])
                | \d{1,2}\.\d{1,2}\.\d{4}(?!\w) | \d{4}/\d{2}/\d{2}(?!\w))
    | (?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?=\W|(?i:[ap]\.?m|hrs)|$) | \d{1,2}\.[0-5]\d(?=\ ?(?i:[ap]\.?m)))
    | (?P<decade>\d{1,3}0['’]?s(?!\w))
    | (?P<ordinal>\d{1,3}(?:st|nd|rd|th)(?!\w))
    | (?P<number>\d{1,18}(?:[.,]\d{1,9}){0,4}(?=[^\w]|(?i:[ap]\.?m|hrs?|yrs?|bc|bce|ad)(?!\w)|$))
    | (?P<quarter>[QH][1-4](?!\w))
    | (?P<mixed>[^\W\d_]{0,40}\d\w*)
    | (?P<dotted>[AaPp]\.\ ?[Mm]\.? | [Bb]\.[Cc](?:\.[Ee])?\.? | A\.D\.?(?!\w) | [Uu]\.[SsKk]\. | G\.M\.T\.)(?!\w)
    | (?P<clitic>['’](?:s|ll|d|re|ve)(?!\w) | [Oo]['’]clock(?!\w))
    | (?P<word>[^\W_]+)
    | (?P<gap>\n[^\S\n]*\n)
    | (?P<mark>[^\w\s]|_)
    """,
    re.VERBOSE,
)
# Months that are somebody's name in this text.
_PERSON = re.compile(
    r"\b(?:M(?:rs?|s)\.?|Miss|Dr\.?|Sir|Lady|Dame|Lord|Theresa|Minister|PM|President|Sen(?:ator|\.)|Judge)\ "
    r"(May|March|April|June|August|Jan)\b"
)
_AS_THEY_STAND = frozenset(("plain", "word", "mark"))
OTHER = "\x00"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: where each starts and ends, its word in lower case, and its symbol.

    `persons`: names of months by which the text calls somebody ("Mrs May"), in lower case.
    """

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    symbols: str
    persons: frozenset[str] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def raw(self, index: int) -> str:
        """The token as it stands in the text."""
        return self.text[self.starts[index] : self.ends[index]]

    def word(self, index: int) -> str:
        """The token's word in lower case; "" outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def is_name(self, index: int) -> bool:
        """Whether a capitalised word stands there."""
        return 0 <= index < len(self.words) and self.text[self.starts[index]].isupper()


def split_tokens(text: str, start: int, end: int, symbols: Mapping[str, str]) -> Tokens:
    """The tokens of `text[start:end]`, with `symbols` from words (or "<kind>" of number, see `number_kind`).

    Runs in time linear in the length of the text.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    codes: list[str] = []
    find = symbols.get
    for found in _TOKEN.finditer(text, start, end):
        kind, raw = found.lastgroup, found[0]
        lower = raw.lower()
        if kind in _AS_THEY_STAND:
            code = find(raw) or find(lower, OTHER)
        else:
            lower = lower.replace("’", "'")
            code = find(number_kind(lower) if kind == "number" else _key(str(kind), lower), OTHER)
        at, stop = found.span()
        starts.append(at)
        ends.append(stop)
        words.append(lower)
        codes.append(code)
    persons = frozenset(found[1].lower() for found in _PERSON.finditer(text, start, end))
    return Tokens(text, starts, ends, words, "".join(codes), persons)


def _key(kind: str, lower: str) -> str:
    if kind == "dotted":
        return lower.replace(".", "").replace(" ", "")
    return lower if kind == "clitic" else f"<{kind}>"


def number_kind(word: str) -> str:
    """The kind of number that digits form, in angle brackets: what it could be (a day, an hour, a year) by its look."""
    if not word.isascii() or not word.isdigit():
        return "<grouped>" if "," in word else "<decimal>"
    value, length = int(word[:6]), len(word)
    if length <= 2:
        size = next(
            name for limit, name in ((0, "0"), (12, "12"), (24, "24"), (31, "31"), (99, "99")) if value <= limit
        )
        return f"<{length}d{size}>"
    if length == 4:
        return "<year>" if 1000 <= value <= 2199 else ("<hhmm>" if value < 2400 else "<long>")
    return "<3d>" if length == 3 else "<long>"


# Every kind of token that is no word, with the classes that the grammar knows it by.
KIND_CLASSES: dict[str, frozenset[str]] = {
    "<1d0>": frozenset({"integer", "short_number"}),
    "<2d0>": frozenset({"integer", "two_digits"}),
    "<1d12>": frozenset({"integer", "short_number", "day_number", "hour_number", "month_digits"}),
    "<2d12>": frozenset({"integer", "two_digits", "day_number", "hour_number", "month_digits"}),
    "<2d24>": frozenset({"integer", "two_digits", "day_number", "hour24"}),
    "<2d31>": frozenset({"integer", "two_digits", "day_number"}),
    "<2d99>": frozenset({"integer", "two_digits"}),
    "<3d>": frozenset({"integer", "three_digits"}),
    "<year>": frozenset({"integer", "year_number"}),
    "<hhmm>": frozenset({"integer", "four_digits"}),
    "<long>": frozenset({"integer"}),
    "<grouped>": frozenset({"grouped"}),
    "<decimal>": frozenset({"decimal"}),
    "<iso>": frozenset({"iso_date"}),
    "<slashed>": frozenset({"slashed_date"}),
    "<clock>": frozenset({"clock_time"}),
    "<decade>": frozenset({"decade_digits"}),
    "<ordinal>": frozenset({"ordinal_digits"}),
    "<quarter>": frozenset({"quarter_code"}),
    "<gap>": frozenset({"gap"}),
    "'s": frozenset({"possessive"}),
    "o'clock": frozenset({"oclock"}),
    "'": frozenset({"apostrophe"}),
    "’": frozenset({"apostrophe"}),
    "‘": frozenset({"apostrophe"}),
}

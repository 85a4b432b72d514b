"""Quotation marks as facts: which stretches stand in quotation marks, and how deep."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from headwater.model.spans import Span

_MARK = re.compile(r"``|''|[\"“”„‟«»＂]|[‘’‚‛‹›']")
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_OPENERS = frozenset("“„‟«")
_SINGLES = frozenset("‘’‚‛‹›'")
_CLOSED_BY = {"‘": "’'", "‚": "‘’", "‛": "’", "'": "'’", "‹": "›"}
_BEFORE_OPENING = frozenset("([{—–-―/:;,|…")
_AFTER_CLOSING = frozenset(")]}—–-―/:;,.!?|…")
_ELISION = re.compile(r"(?:\d0s|tis|twas|em|til|cause|round|bout|n|cos|neath)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…,]")
# A quotation that no mark closes is believed to run to the end of its paragraph; a single one that runs this far
# without its closing mark is an apostrophe or a foot sign. The longest that is closed in PolNeAR's
# development part has 237 characters, but newspapers that quote in single marks print whole paragraphs.
_LONGEST_SINGLE = 2000
_MOST_MARKS = 40  # how many single marks are looked at for the one that closes another


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """A stretch in quotation marks, marks included.

    `inner` is the stretch without its marks. `closed` is false where no mark ends it and the paragraph does;
    `reopened` is true where it goes on from a quotation that the paragraph before left unclosed. `depth` is 0 for
    the outermost. `single` tells single marks from double ones.
    """

    start: int
    end: int
    inner: Span
    depth: int = 0
    single: bool = False
    closed: bool = True
    reopened: bool = False

    @property
    def span(self) -> Span:
        """The stretch with its marks."""
        return Span(self.start, self.end)


def find_quotes(text: str, start: int = 0, end: int | None = None) -> list[Quote]:
    """The stretches in quotation marks in `text[start:end]`, in the order of their start, with places in all of `text`.

    Curly, straight, angle and doubled single marks are known; a single mark inside a word, after a plural or before
    an elision ("don't", "the workers' hall", "'em") is an apostrophe. Each paragraph (a blank line parts them) is
    read by itself: a quotation left open ends with its paragraph.
    """
    stop = len(text) if end is None else end
    found: list[Quote] = []
    for first, last in _paragraphs(text, start, stop):
        left_open = bool(found) and not found[-1].closed and found[-1].depth == 0
        for quote in _find_in_paragraph(text, first, last):
            reopens = left_open and quote.depth == 0 and not text[first : quote.start].strip()
            found.append(replace(quote, reopened=True) if reopens else quote)
    return found


def _paragraphs(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    at = start
    for gap in _PARAGRAPH.finditer(text, start, stop):
        yield at, gap.start()
        at = gap.end()
    yield at, stop


# Eight steps ask for an article's quotations, segment by segment or whole; to look for a text costs nothing, for a text
# keeps its hash.
@lru_cache(maxsize=1 << 13)
def _find_in_paragraph(text: str, start: int, stop: int) -> tuple[Quote, ...]:
    marks = [m for m in _MARK.finditer(text, start, stop) if not _is_apostrophe(text, m)]
    if not marks:
        return ()
    doubles = _pair_doubles(text, [m for m in marks if m.group() not in _SINGLES], stop)
    singles = _pair_singles(text, [m for m in marks if m.group() in _SINGLES], doubles, stop)
    # A page's attribute that was left in its text is no quotation (poster="…").
    return tuple(_with_depths([q for q in doubles + singles if not text.endswith("=", start, q.start)]))


def _is_apostrophe(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark cannot be a quotation mark: inside a word, or a prime after a digit."""
    a, b = mark.span()
    before = text[a - 1] if a else " "
    after = text[b] if b < len(text) else " "
    if mark.group() in "'’":
        return (before.isalnum() and after.isalnum()) or bool(
            not before.isalnum() and before not in "'\"“,.!?" and _ELISION.match(text, b)
        )
    return mark.group() == '"' and before.isdigit() and (after.isdigit() or after in "-x×")


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark that may open or close has the look of an opening one: space before, none after."""
    a, b = mark.span()
    before = text[a - 1] if a else " "
    after = text[b] if b < len(text) else " "
    return (before.isspace() or before in _BEFORE_OPENING or before in "‘“'\"") and not after.isspace()


def _pair_doubles(text: str, marks: list[re.Match[str]], stop: int) -> list[Quote]:
    """Pairs of double marks. Straight ones alternate; where their number is odd, their surroundings decide."""
    found: list[Quote] = []
    waiting: re.Match[str] | None = None
    odd = len(marks) % 2 == 1
    for number, mark in enumerate(marks):
        kind = mark.group()
        sure_opening = kind in _OPENERS or kind == "``"
        if waiting is None:
            if not _closes_nothing(text, mark, sure_opening, odd):
                waiting = mark
        elif _opens_again(text, mark, sure_opening, odd and number < len(marks) - 1):
            found.append(_closed_early(text, waiting, mark.start()))
            waiting = mark
        else:
            found.append(_quote(waiting.start(), waiting.end(), mark.start(), mark.end()))
            waiting = None
    if waiting is not None:
        found.append(_unclosed(text, waiting, stop))
    return found


def _closes_nothing(text: str, mark: re.Match[str], sure_opening: bool, odd: bool) -> bool:
    """Whether a mark that nothing waits for cannot open either: a stray closing mark."""
    if sure_opening:
        return False
    if mark.group() == "”":
        return not _opens(text, mark)
    return odd and not _opens(text, mark)


def _opens_again(text: str, mark: re.Match[str], sure_opening: bool, odd: bool) -> bool:
    """Whether a mark opens although one is open already: its closing mark was forgotten."""
    if mark.group() == "”" or mark.group() == "»":
        return False
    return (sure_opening or odd) and _opens(text, mark)


def _quote(start: int, inner: int, inner_end: int, end: int, single: bool = False) -> Quote:
    return Quote(start, end, Span(inner, max(inner, inner_end)), 0, single)


def _closed_early(text: str, opening: re.Match[str], before: int) -> Quote:
    """A quotation whose closing mark is missing and that another follows: it ends with its first sentence or comma."""
    at = _SENTENCE_END.search(text, opening.end(), before)
    end = at.end() if at else before
    return Quote(opening.start(), end, Span(opening.end(), end), closed=False)


def _unclosed(text: str, opening: re.Match[str], stop: int) -> Quote:
    while stop > opening.end() and text[stop - 1].isspace():
        stop -= 1
    return Quote(opening.start(), stop, Span(opening.end(), stop), closed=False)


def _pair_singles(text: str, marks: list[re.Match[str]], doubles: list[Quote], stop: int) -> list[Quote]:
    """Pairs of single marks that lie within the same double quotation, or outside all of them."""
    found: list[Quote] = []
    starts = [quote.start for quote in doubles]
    at = 0
    while at < len(marks):
        mark = marks[at]
        closing = None
        if mark.group() in _CLOSED_BY and _opens(text, mark):
            limit = min(stop, mark.end() + _LONGEST_SINGLE, _end_of_level(mark.start(), doubles, starts, stop))
            closing = _closing_single(text, marks, at, limit)
        if closing is None:
            at += 1
            continue
        found.append(_quote(mark.start(), mark.end(), marks[closing].start(), marks[closing].end(), single=True))
        at = closing + 1
    last = next((mark for mark in reversed(marks) if mark.group() in _CLOSED_BY and _opens(text, mark)), None)
    if last is not None and _is_left_open(text, last, doubles, found, stop):
        found.append(_unclosed(text, last, stop))
    return found


def _is_left_open(text: str, mark: re.Match[str], doubles: list[Quote], singles: list[Quote], stop: int) -> bool:
    """Whether a paragraph's last opening single mark opens speech that runs to its end: 'The roof fell in.

    It must begin a sentence, a capital must follow, and no pair may hold it or come behind it.
    """
    if (
        mark.group() not in "'‘"
        or not text[mark.end() : mark.end() + 1].isupper()
        or stop - mark.end() > _LONGEST_SINGLE
    ):
        return False
    if (doubles and doubles[-1].end > mark.start()) or (singles and singles[-1].end > mark.start()):
        return False
    before = text[max(0, mark.start() - 3) : mark.start()]
    return not before.strip() or before.endswith("\n") or before.rstrip()[-1] in ".,:!?'’"


def _end_of_level(at: int, doubles: list[Quote], starts: list[int], stop: int) -> int:
    """Where the double quotation around `at` ends, or the paragraph."""
    number = bisect_right(starts, at) - 1
    return doubles[number].inner.end if number >= 0 and at < doubles[number].end else stop


def _closing_single(text: str, marks: list[re.Match[str]], opening: int, limit: int) -> int | None:
    """The index of the single mark that closes the one at `opening`.

    A mark after an "s" with a small letter behind the space may be a plural's apostrophe; it closes only if no better
    one follows.
    """
    closers = _CLOSED_BY[marks[opening].group()]
    fallback = None
    for number in range(opening + 1, min(len(marks), opening + _MOST_MARKS)):
        mark = marks[number]
        if mark.start() > limit:
            break
        if fallback is not None and _opens(text, mark):
            break
        if mark.group() not in closers or not _may_close(text, mark):
            continue
        if not _may_be_plural(text, mark):
            return number
        fallback = number if fallback is None else fallback
    return fallback


def _may_close(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1]
    after = text[mark.end()] if mark.end() < len(text) else " "
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING or after in "”\"’'")


def _may_be_plural(text: str, mark: re.Match[str]) -> bool:
    a, b = mark.span()
    return text[a - 1] in "sxz" and text[b : b + 1].isspace() and text[b + 1 : b + 2].isalnum()


def _with_depths(quotes: list[Quote]) -> list[Quote]:
    """The quotes in order, each with the number of quotes around it."""
    found: list[Quote] = []
    around: list[Quote] = []
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end)):
        while around and around[-1].end <= quote.start:
            around.pop()
        found.append(replace(quote, depth=len(around)) if around else quote)
        around.append(quote)
    return found

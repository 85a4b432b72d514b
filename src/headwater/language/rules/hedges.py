"""Words by which an article keeps its distance: hedging words, distancing verbs, scare quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate

from headwater.language.rules.contents import content_after
from headwater.language.rules.cues import find_cues
from headwater.language.rules.found import Found
from headwater.language.rules.lines import Line
from headwater.language.rules.tables import word_set
from headwater.model.finding import HedgeKind
from headwater.model.spans import Span
from headwater.text.quotes import Quote

HedgeFound = tuple[Span, HedgeKind, str, float]
"""Where a hedge stands, its kind, why it is one, and how sure that is."""

_WORD = re.compile(r"\w+")
_LONGEST_SCARE_QUOTE = 4
_MARKS = ",.;:!? "


def _words(section: str) -> frozenset[str]:
    return word_set("hedges.tsv", section)


class SpokenFor:
    """The contents of an article's attributions, for looking up whether a place lies in one."""

    def __init__(self, found: Iterable[Found]) -> None:
        spans = sorted(span for item in found for span in item.content)
        self._starts = [span.start for span in spans]
        self._reach = list(accumulate((span.end for span in spans), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether some content holds `[start, end)`, a closing mark at its end aside."""
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and self._reach[number] + 1 >= end


def count_terms(text: str, quotes: Iterable[Quote]) -> Counter[str]:
    """How often each quoted phrase stands in quotation marks: a repeated one is a term, no scare quote."""
    return Counter(quote.inner.of(text).strip(_MARKS).lower() for quote in quotes)


def find_hedges(text: str, line: Line, spoken: SpokenFor, terms: Counter[str]) -> Iterator[HedgeFound]:
    """The hedges in a line. `spoken`: a speaker's own words are no scare quotes; `terms`: see `count_terms`."""
    for at, low in enumerate(line.lows):
        if low in _words("words") and not _is_verb_of(line, at, low):
            yield line.span(at, at), "hedge", f"“{line.words[at]}” keeps a distance", 0.9
        elif low == "what" and at + 2 < len(line):
            yield from _what_he_calls(line, at)
        elif low in _words("reporting_participles"):
            yield from _it_was_reported(line, at)
    yield from _distancing_verbs(line)
    for quote in line.fragments:
        if terms[quote.inner.of(text).strip(_MARKS).lower()] == 1 and _is_scare_quote(text, line, quote, spoken):
            yield quote.span, "scare_quotes", "a few words in quotation marks that nobody is said to have used", 0.6


def _is_verb_of(line: Line, at: int, low: str) -> bool:
    """Whether the word is a plain verb here ("they supposed", "she alleged that"), which other rules look at."""
    return line.tags[at] in "dn" and (at == 0 or line.tags[at - 1] in "OPN") and low in {"alleged", "supposed"}


def _what_he_calls(line: Line, at: int) -> Iterator[HedgeFound]:
    for number in range(at + 2, min(len(line), at + 9)):
        if line.tags[number] in ",.:q":
            return
        if line.lows[number] in _words("calling"):
            reason = f"“what … {line.words[number]}” leaves the expression to somebody else"
            yield line.span(at, number), "distancing_verb", reason, 0.85
            return


def _it_was_reported(line: Line, at: int) -> Iterator[HedgeFound]:
    """As in "It was reported that", "he is reported to have": nobody stands behind it."""
    if at < 2 or line.lows[at - 1] not in {"is", "was", "been", "are", "were"}:
        return
    first = at - 2 if line.lows[at - 1] != "been" else at - 3
    following = line.lows[at + 1] if at + 1 < len(line) else ""
    if first >= 0 and line.lows[first] == "it" and following != "by":
        yield line.span(first, at), "hedge", "reported without anyone who says it", 0.8
    elif following == "to" and at + 2 < len(line) and line.tags[at + 2] == "b":
        yield line.span(at, at), "hedge", "reported without anyone who says it", 0.75


def _distancing_verbs(line: Line) -> Iterator[HedgeFound]:
    for cue in find_cues(line):
        if cue.verb.lemma not in _words("distancing") or cue.form == "passive":
            continue
        content = content_after(line, cue)
        if content is None or (content.kind == "object" and cue.verb.lemma == "claim"):
            continue
        if not any(span.start <= line.starts[cue.head] < span.end for span in _what_spans(line)):
            reason = f"“{line.words[cue.head]}” leaves open whether it is so"
            yield line.span(cue.head, cue.head), "distancing_verb", reason, 0.7


def _what_spans(line: Line) -> list[Span]:
    return [hedge[0] for at, low in enumerate(line.lows) if low == "what" for hedge in _what_he_calls(line, at)]


def _is_scare_quote(text: str, line: Line, quote: Quote, spoken: SpokenFor) -> bool:
    """Whether a quoted fragment is the reporter's own phrase: short, no title, and not in anybody's words."""
    words = _WORD.findall(text, quote.inner.start, quote.inner.end)
    if not 0 < len(words) <= _LONGEST_SCARE_QUOTE or not quote.closed or not any(c.isalpha() for c in words[0]):
        return False
    if spoken.holds(quote.start, quote.end):
        return False
    before = max((n for n in range(len(line)) if line.ends[n] <= quote.start), default=-1)
    near = set(line.lows[max(0, before - 3) : before + 1])
    if near & _words("naming") or (before >= 0 and line.tags[before] in "dzg" and before + 1 == len(line)):
        return False
    capitals = sum(word[0].isupper() for word in words if len(word) > 3)
    return not (capitals and line.kind != "headline" and capitals == sum(len(word) > 3 for word in words))

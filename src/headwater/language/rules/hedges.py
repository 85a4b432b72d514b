"""Words by which an article keeps its distance: hedging words, distancing verbs, scare quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from headwater.language.rules.contents import content_after
from headwater.language.rules.cues import find_cues
from headwater.language.rules.lines import Line
from headwater.language.rules.preceding import content_before
from headwater.language.rules.scare_quotes import SpokenFor, count_terms, find_nested, find_scare_quotes
from headwater.language.rules.subjects import subject_before
from headwater.language.rules.tables import word_set
from headwater.model.finding import HedgeKind
from headwater.model.spans import Span
from headwater.text.quotes import Quote

__all__ = ["HedgeFound", "SpokenFor", "count_terms", "find_hedges", "find_nested_hedges"]

HedgeFound = tuple[Span, HedgeKind, str, float]
"""Where a hedge stands, its kind, why it is one, and how sure that is."""


def _words(section: str) -> frozenset[str]:
    return word_set("hedges.tsv", section)


def find_hedges(text: str, line: Line, spoken: SpokenFor, terms: Counter[str]) -> Iterator[HedgeFound]:
    """The hedges in a line. `spoken`: a speaker's own words are no scare quotes; `terms`: see `count_terms`."""
    for at, low in enumerate(line.lows):
        if low in _words("words") and not _is_verb_of(line, at, low) and not _is_expected(line, at, low):
            yield line.span(at, at), "hedge", f"“{line.words[at]}” keeps a distance", 0.9
        elif low == "what" and at + 2 < len(line):
            yield from _what_he_calls(line, at)
        elif low in _words("reporting_participles"):
            yield from _it_was_reported(line, at)
    yield from _distancing_verbs(line)
    for quote in find_scare_quotes(text, line, spoken, terms):
        yield quote.span, "scare_quotes", "a few words in quotation marks that nobody is said to have used", 0.6


def find_nested_hedges(text: str, quotes: Iterable[Quote], terms: Counter[str]) -> Iterator[HedgeFound]:
    """The words from which those who are quoted keep a distance, in an article's quotations of any depth."""
    for quote in find_nested(text, quotes, terms):
        yield quote.span, "scare_quotes", "words in quotation marks within somebody's own words", 0.55


def _is_verb_of(line: Line, at: int, low: str) -> bool:
    """Whether the word is a plain verb here ("they supposed", "she alleged that"), which other rules look at."""
    return line.tags[at] in "dn" and (at == 0 or line.tags[at - 1] in "OPN") and low in {"alleged", "supposed"}


def _is_expected(line: Line, at: int, low: str) -> bool:
    """As in "was supposed to begin": meant to, and not said to; "is supposed to have begun" is."""
    return low == "supposed" and line.lows[at + 1 : at + 2] == ["to"] and line.lows[at + 2 : at + 3] != ["have"]


def _what_he_calls(line: Line, at: int) -> Iterator[HedgeFound]:
    for number in range(at + 2, min(len(line), at + 9)):
        if line.tags[number] in ",.:q":
            return
        if line.lows[number] in _words("calling") and not _is_sight(line, at, number):
            reason = f"“what … {line.words[number]}” leaves the expression to somebody else"
            yield line.span(at, number), "distancing_verb", reason, 0.85
            return


def _is_sight(line: Line, at: int, verb: int) -> bool:
    """Whether the verb is only of seeing ("what they saw"), or the writer's own ("what I call a bargain")."""
    following = line.lows[verb + 1] if verb + 1 < len(line) else ""
    sees = line.lows[verb] in _words("seeing") and following != "as"
    return sees or line.lows[at + 1] in ("i", "we")


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
            subject = subject_before(line, cue.first - 1)
            content = content_before(line, (cue.first if subject is None else subject[0]) - 1)
        if content is None:
            continue
        if not any(span.start <= line.starts[cue.head] < span.end for span in _what_spans(line)):
            reason = f"“{line.words[cue.head]}” leaves open whether it is so"
            yield line.span(cue.head, cue.head), "distancing_verb", reason, 0.7


def _what_spans(line: Line) -> list[Span]:
    return [hedge[0] for at, low in enumerate(line.lows) if low == "what" for hedge in _what_he_calls(line, at)]

"""Attributions whose cue is no verb: "according to X", "X's claim that …", "an assurance by X that …", "Poll: …"."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.language.rules.clauses import clause_stop
from headwater.language.rules.contents import Content, clip_before_second_verb
from headwater.language.rules.found import Found
from headwater.language.rules.inverted import phrase_after
from headwater.language.rules.lines import Line
from headwater.language.rules.naming import is_named
from headwater.language.rules.phrases import Range, noun_phrase_ending, noun_phrase_stop
from headwater.language.rules.preceding import content_before, start_of_clause
from headwater.language.rules.tables import frame_words

_DASHES = frozenset("–—-")
_LONGEST_HEADLINE_SOURCE = 6


def find_according_to(line: Line) -> Iterator[Found]:
    """As in "According to X, …", "…, according to X"; where it is put into the middle, both parts are the content."""
    for at, low in enumerate(line.lows[:-2]):
        if low == "according" and line.lows[at + 1] == "to":
            source = phrase_after(line, at + 2)
            if source is None and line.tags[at + 2] == "O":
                source = (at + 2, at + 3)
            if source is None:
                continue
            content = tuple(line.span_of(part) for part in _around(line, at, source[1]))
            if content:
                spans, reason = (line.span_of(source), line.span(at, at + 1)), "“according to” and its noun"
                yield Found(*spans, content, reason, 0.9, named=is_named(line, source))


def _around(line: Line, at: int, stop: int) -> Iterator[Range]:
    """The clause before an "according to" phrase and the one behind it, as far as there are any."""
    following = stop + 1 if stop < len(line) and line.tags[stop] in ",:" else stop
    behind = following < len(line) - 1 and line.tags[stop] in ",:"
    if at > 0 and line.tags[at - 1] in ",:q":
        before = content_before(line, at - 1)
        if before is not None:
            yield before.tokens
    elif at > 1:
        first = start_of_clause(line, at)
        if first < at:
            yield (first, at)
    if behind and (at <= 1 or line.tags[following] not in "Cg"):
        yield (following, clause_stop(line, following))


def find_noun_cues(line: Line) -> Iterator[Found]:
    """As in "X's claim that …", "his criticism of …", "the assurance by X that …"."""
    for at, low in enumerate(line.lows[:-2]):
        if line.tags[at] != "N" or at == 0:
            continue
        if low in frame_words("noun_cues"):
            yield from _clausal_noun(line, at)
        if low in frame_words("noun_cues_object") and line.lows[at + 1] in frame_words("noun_cue_prepositions"):
            source = _possessor(line, at)
            stop = noun_phrase_stop(line, at + 2)
            if source is not None and stop > at + 2:
                yield _noun_found(line, source, (at, at + 1), (at + 2, stop))


def _clausal_noun(line: Line, at: int) -> Iterator[Found]:
    source = _possessor(line, at)
    following = at + 1
    if source is None and line.lows[following] in {"by", "from"}:
        stop = noun_phrase_stop(line, following + 1)
        if stop > following + 1:
            source, following = (following + 1, stop), stop
    if source is None or following >= len(line) - 1 or line.lows[following] != "that":
        return
    if line.tags[following] == "T" or any(tag in "dzpm" for tag in line.tags[following + 1 : following + 8]):
        content = clip_before_second_verb(line, Content(following, clause_stop(line, following), "that"))
        yield _noun_found(line, source, (at, at + 1), content.tokens)


def _possessor(line: Line, at: int) -> Range | None:
    """Whose the noun at `at` is: "his", "the ministry's"; adjectives may stand between."""
    before = at - 1
    while before > 0 and line.tags[before] in "AN" and line.lows[before] not in {"his", "her", "its", "their"}:
        before -= 1
    if line.lows[before] in {"his", "her", "its", "their", "my", "our"}:
        return (before, before + 1)
    if line.tags[before] == "G" and before:
        return noun_phrase_ending(line, before - 1)
    return None


def _noun_found(line: Line, source: Range, cue: Range, content: Range) -> Found:
    reason = f"“{line.words[cue[0]]}” with its owner and what it says"
    spans = line.span_of(source), line.span_of(cue), (line.span_of(content),)
    return Found(*spans, reason, 0.6, named=is_named(line, source) or source[1] - source[0] == 1)


def find_headline_colon(line: Line, names: frozenset[str]) -> Iterator[Found]:
    """As in "Poll: Most want a new bridge", "Minister: Bridge is safe", "Bridge is safe: minister"; only in headlines.

    A dash parts as well, if the speaker stands behind it: "Bridge is safe – minister". `names` are the words in small
    letters that the body uses as names of people and bodies: a topic ("Floods: …") does not speak.
    """
    if line.kind != "headline":
        return
    at = next((n for n, low in enumerate(line.lows) if low == ":"), 0)
    before, behind = (0, at), (at + 1, _last_word(line))
    ways = [(before, behind), (behind, before)]
    if not at:
        at = next((n for n in range(len(line) - 1, 0, -1) if line.lows[n] in _DASHES), 0)
        ways = [((at + 1, _last_word(line)), (0, at))]
    for source, content in ways if at else ():
        short = 0 < source[1] - source[0] <= _LONGEST_HEADLINE_SOURCE
        if short and speaks(line, source, names) and _is_said(line, content):
            reason = f"headline of a speaker, a {'colon' if line.lows[at] == ':' else 'dash'} and what is said"
            spans = line.span_of(source), line.span(at, at), (line.span_of(content),)
            yield Found(*spans, reason, 0.65, named="P" in line.tags[source[0] : source[1]])
            return


def _last_word(line: Line) -> int:
    stop = len(line)
    while stop > 1 and line.tags[stop - 1] == ".":
        stop -= 1
    return stop


def speaks(line: Line, source: Range, names: frozenset[str]) -> bool:
    """Whether a stretch is a bare noun phrase for a speaker or a document, or one of the article's `names`."""
    last = line.lows[source[1] - 1]
    if any(tag in "dzmqI" for tag in line.tags[source[0] : source[1]]):
        return False
    return last in frame_words("documents") or last in frame_words("speakers") or last in names


def _is_said(line: Line, content: Range) -> bool:
    tags = line.tags[content[0] : content[1]]
    if "q" not in tags and len(tags) < 3:
        return False
    return any(tag in "dzpmbnq" for tag in tags) or "O" in tags

"""Attributions whose cue is a verb: "X said that …", “…,” said X, "X, saying …", "was denounced by X"."""

from __future__ import annotations

from itertools import pairwise

from headwater.language.rules.adjuncts import skip_adjuncts
from headwater.language.rules.clauses import FINITE, clause_stop
from headwater.language.rules.contents import (
    Content,
    clip_before_main_clause,
    clip_before_second_verb,
    content_after,
    object_behind,
)
from headwater.language.rules.cues import Cue, find_cues
from headwater.language.rules.found import Found
from headwater.language.rules.inverted import phrase_after
from headwater.language.rules.lines import Line
from headwater.language.rules.naming import is_named
from headwater.language.rules.phrases import Range
from headwater.language.rules.preceding import content_before, is_bare, is_quoted
from headwater.language.rules.sources import (
    can_speak,
    is_document,
    is_in_relative,
    is_inverted,
    is_subordinate,
    source_of,
)
from headwater.language.rules.subjects import subject_before
from headwater.language.rules.tables import frame_words

# The shares of each kind that are attributions in PolNeAR too, in 200 articles of its training part: .98, .88, .79,
# .70, .78, .61; what PolNeAR does not count may still be one, so the lowest are raised a little.
_SURE = {"quote": 0.95, "that": 0.9, "clause": 0.8, "question": 0.75, "infinitive": 0.75, "object": 0.65}
_SAYS = {
    "quote": "quotation with “{}” and its subject",
    "that": "“{} that …” with its subject",
    "clause": "“{}” with its subject and a clause",
    "question": "“{}” with its subject and a question",
    "infinitive": "“{}” with its subject and what is asked or promised",
    "object": "“{}” with its subject and object",
}


class LineReader:
    """Reads one line's cues from left to right and remembers whose words the last ones were."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.found: list[Found] = []
        self.claimed: set[int] = set()
        self.last_source: Range | None = None
        self.pending: Found | None = None

    def read(self) -> list[Found]:
        """The line's attributions by verbs, in order of their cues."""
        for cue in find_cues(self.line):
            if not cue.negated and cue.form != "infinitive":
                self._read_cue(cue)
        return self.found

    def _read_cue(self, cue: Cue) -> None:
        if cue.form == "passive":
            self._read_passive(cue)
        elif _quotes_somebody(self.line, cue):
            return
        elif _is_quoted_as(self.line, cue):
            self._read_quoted_as(cue)
        elif is_inverted(self.line, cue):
            self._read_inverted(cue)
        else:
            self._read_plain(cue)

    def _read_inverted(self, cue: Cue) -> None:
        source = phrase_after(self.line, cue.last + 1)
        content = content_before(self.line, cue.first - 1)
        if source is not None and content is not None:
            self._add(cue, source, content)
            self._claim_following(cue, source, source[1])

    def _read_plain(self, cue: Cue) -> None:
        source = source_of(self.line, cue, self.last_source)
        if source is None or not can_speak(self.line, source):
            return
        after = self._content_behind(cue, source)
        around = self._read_around(cue, source, after)
        if after is not None and not (after.kind == "object" and around):
            self._add(cue, source, after)
        if after is not None or around:
            self._claim_following(cue, source, after.stop if after is not None else cue.last + 1)
        else:
            self._note_colon(cue, source)

    def _content_behind(self, cue: Cue, source: Range) -> Content | None:
        """What stands behind the cue and is said, cut where the sentence goes on with something else."""
        line = self.line
        after = content_after(line, cue)
        if after is not None and after.kind == "object" and _writes_document(line, cue, after):
            after = None
        if after is None and "d" in cue.verb.frames and is_document(line, source):
            after = object_behind(line, cue)
        if after is None or after.kind == "quote":
            return after
        if after.kind != "infinitive" and is_subordinate(line, source):
            after = clip_before_main_clause(line, after)
        return clip_before_second_verb(line, after) if is_in_relative(line, cue, source) else after

    def _read_around(self, cue: Cue, source: Range, after: Content | None) -> bool:
        """What stands before the source, and behind the cue where both were put into the middle of it."""
        if not set(cue.verb.frames) & set("qt") or cue.form == "participle":
            return False
        line, before_at = self.line, min(source[0], cue.first) - 1
        quoted = before_at >= 0 and line.tags[before_at] == "q" and line.ended[before_at]
        if after is None:
            may_precede = quoted or is_bare(line, cue)
        else:
            may_precede = after.kind == "quote" or (quoted and after.kind == "object")
        if not may_precede:
            return False
        as_clause = before_at >= 0 and line.lows[before_at] == "as"
        before_at -= as_clause
        rest = self._rest_behind(cue, before_at, as_clause) if after is None else None
        before = content_before(line, before_at, alone=rest is None)
        if before is not None and not self._may_say(cue, before):
            before = None
        if before is not None and before.kind == "quote":
            rest = None
        pieces = [piece for piece in (before, rest) if piece is not None]
        if pieces:
            self._add(cue, source, *pieces)
        return bool(pieces)

    def _may_say(self, cue: Cue, content: Content) -> bool:
        """Whether the verb may say such content, and no cue before has said it: "he began" introduces no clause."""
        if content.kind == "quote":
            return content.first not in self.claimed
        return "t" in cue.verb.frames or is_quoted(self.line, content)

    def _rest_behind(self, cue: Cue, before_at: int, as_clause: bool) -> Content | None:
        """The rest of what is said, behind ", he said," or "As he said,"."""
        line = self.line
        in_the_middle = (before_at < 0 and as_clause) or (before_at > 0 and line.tags[before_at] == ",")
        at = skip_adjuncts(line, cue.last + 1)
        if not in_the_middle or at >= len(line) - 2 or line.tags[at] != "," or "t" not in cue.verb.frames:
            return None
        if (line.tags[at + 1] in "gWq" and not as_clause) or not any(tag in FINITE for tag in line.tags[at:]):
            return None
        return Content(at + 1, clause_stop(line, at + 1), "clause")

    def _read_passive(self, cue: Cue) -> None:
        """The raid was condemned by X; it was reported that …: in the second, nobody is the source but "it"."""
        line, after = self.line, cue.last + 1
        if after < len(line) and line.lows[after] == "by" and set(cue.verb.frames) & set("co"):
            source, subject = phrase_after(line, after + 1), subject_before(line, cue.first - 1)
            if source is not None and subject is not None and can_speak(line, source):
                self._add(cue, source, Content(*subject, "object"))
        elif cue.first and line.lows[cue.first - 1] == "it" and "t" in cue.verb.frames:
            content = content_after(line, cue)
            if content is not None and content.kind in {"that", "clause"}:
                self._add(cue, (cue.first - 1, cue.first), content)

    def _read_quoted_as(self, cue: Cue) -> None:
        """Reuters quoted X as saying that …; X was quoted as saying …: X is the source."""
        line = self.line
        quoting = max(n for n in range(cue.head) if line.lows[n] in frame_words("quoting"))
        content = content_after(line, cue)
        passive = quoting > 0 and line.lows[quoting + 1] == "as"
        source = subject_before(line, _group_start(line, quoting) - 1) if passive else phrase_after(line, quoting + 1)
        if source is not None and content is not None:
            self._add(cue, source, content)

    def _claim_following(self, cue: Cue, source: Range, at: int) -> None:
        """Further utterances of the line behind this attribution: “…,” he said, “…”."""
        line = self.line
        further = skip_adjuncts(line, at)
        while further < len(line) and line.tags[further] in ",.:":
            further += 1
        if further < len(line) and line.tags[further] == "q" and further not in self.claimed:
            self._add(cue, source, Content(further, further + 1, "quote"))

    def _note_colon(self, cue: Cue, source: Range) -> None:
        """A cue whose line ends with a colon speaks in the next paragraph."""
        line = self.line
        if line.lows[-1] == ":" and "q" in cue.verb.frames:
            spans = line.span_of(source), line.span(cue.first, cue.last)
            self.pending = Found(*spans, (), "", 0.8, quoted=True, named=is_named(line, source))

    def _add(self, cue: Cue, source: Range, content: Content, *more: Content) -> None:
        line = self.line
        self.last_source = source
        if content.kind == "quote":
            self.claimed.add(content.first)
        self.found.append(
            Found(
                line.span_of(source),
                line.span(cue.first, cue.last),
                tuple(line.span_of(piece.tokens) for piece in (content, *more)),
                _SAYS[content.kind].format(line.words[cue.head]),
                _SURE[content.kind],
                content.kind == "quote",
                is_named(line, source),
            )
        )


def _group_start(line: Line, head: int) -> int:
    """The first auxiliary of the verb group that ends at `head`."""
    while head and (line.lows[head - 1] in frame_words("auxiliaries") or line.tags[head - 1] == "R"):
        head -= 1
    return head


def _quotes_somebody(line: Line, cue: Cue) -> bool:
    """Whether "quoted X as saying" begins here: X's own cue is "saying"."""
    if cue.verb.lemma not in {"quote", "cite"}:
        return False
    behind = line.lows[cue.head : cue.head + 25]
    return any(low == "as" and following in {"saying", "telling", "warning"} for low, following in pairwise(behind))


def _is_quoted_as(line: Line, cue: Cue) -> bool:
    if cue.form != "participle" or cue.head < 2 or line.lows[cue.head - 1] != "as":
        return False
    return any(low in frame_words("quoting") for low in line.lows[max(0, cue.head - 20) : cue.head])


def _writes_document(line: Line, cue: Cue, content: Content) -> bool:
    """Whether "wrote a letter" only names what was written: what it says comes behind, or nowhere."""
    if cue.verb.lemma not in {"write", "post", "read", "report"}:
        return False
    lows = line.lows[content.first : min(content.stop, content.first + 4)]
    return any(low in frame_words("documents") or low in {"introduction", "song"} for low in lows)

"""Attributions whose cue is a verb: "X said that …", "…," said X, "X, saying …", "was denounced by X"."""

from __future__ import annotations

from headwater.language.rules.contents import Content, clause_begins, clause_stop, clip_before_main_clause, clip_before_second_verb, content_after, content_before, is_bare, is_quoted, object_behind, skip_adjuncts
from headwater.language.rules.cues import Cue, find_cues
from headwater.language.rules.found import Found
from headwater.language.rules.lines import Line
from headwater.language.rules.naming import is_named
from headwater.language.rules.nouns import Range, noun_phrase_ending, phrase_after, subject_before
from headwater.language.rules.tables import word_set
from headwater.model.spans import Span

_SURE = {"quote": 0.95, "that": 0.9, "clause": 0.8, "question": 0.75, "infinitive": 0.7, "object": 0.7}
_SAYS = {
    "quote": "quotation with “{}” and its subject",
    "that": "“{} that …” with its subject",
    "clause": "“{}” with its subject and a clause",
    "question": "“{}” with its subject and a question",
    "infinitive": "“{}” with its subject and what is asked or promised",
    "object": "“{}” with its subject and object",
}


_FURTHEST_SUBJECT = 80  # tokens; further away another clause's subject is the likelier find
_ADVERBIAL = frozenset("as after before since because though although while when if even whereas until".split())


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
        elif self._is_inverted(cue):
            self._read_inverted(cue)
        else:
            self._read_plain(cue)

    # -- where the source stands

    def _source_of(self, cue: Cue) -> Range | None:
        line, before = self.line, cue.first - 1
        if before < 0:
            return None
        tag = line.tags[before]
        if cue.form == "participle":
            return self._source_of_participle(cue, before)
        if tag in "Cq" or (tag == "," and line.tags[cue.first] != "R" and before and line.tags[before - 1] == "q"):
            return self.last_source or self._main_subject(cue.first)
        source = subject_before(line, before)
        if source is None and tag in ",RI)":
            source = self.last_source or self._main_subject(cue.first)
        return source

    def _source_of_participle(self, cue: Cue, before: int) -> Range | None:
        line = self.line
        if line.lows[before] == "without":
            return None
        if line.lows[before] in {"some", "many", "others", "several", "most", "critics"}:
            return (before, before + 1)
        if line.tags[before] in "NP" and line.lows[before] not in word_set("frames.tsv", "occasions"):
            return noun_phrase_ending(line, before)
        return self.last_source or self._main_subject(cue.first)

    def _main_subject(self, before: int) -> Range | None:
        """The subject of the nearest finite verb before token `before` that no subordinate clause holds."""
        line = self.line
        fallback = None
        for number in range(before - 1, max(0, before - _FURTHEST_SUBJECT), -1):
            if line.tags[number] not in "dzpm" or line.tags[number - 1] in "dzpmR":
                continue
            subject = subject_before(line, number - 1)
            if subject is None:
                continue
            if subject[0] == 0 or line.tags[subject[0] - 1] not in "TWS":
                return subject
            fallback = fallback or subject
        return fallback

    def _is_inverted(self, cue: Cue) -> bool:
        """Whether the subject stands behind the verb: “…,” said the mayor."""
        line, after = self.line, cue.last + 1
        if cue.form != "finite" or "q" not in cue.verb.frames or cue.first == 0 or after >= len(line) or cue.first != cue.head:
            return False
        before = line.tags[cue.first - 1]
        if before not in "q," or line.tags[after] not in "PDNAOU":
            return False
        phrase = phrase_after(line, after)
        if phrase is None:
            return False
        if before == "q":
            return line.tags[after] != "O" or not clause_begins(line, after)
        return not clause_begins(line, after) and content_before(line, cue.first - 1) is not None and (
            phrase[1] >= len(line) or line.tags[phrase[1]] in ".,RI:WgSq"
        ) and (cue.head == 0 or subject_before(line, cue.first - 1) is None or not self._has_apposition(cue))

    def _has_apposition(self, cue: Cue) -> bool:
        source = subject_before(self.line, cue.first - 1)
        return source is not None and source[0] == 0

    # -- the three orders

    def _read_inverted(self, cue: Cue) -> None:
        source = phrase_after(self.line, cue.last + 1)
        content = content_before(self.line, cue.first - 1)
        if source is not None and content is not None:
            self._add(cue, source, content)
            self._claim_following(cue, source, source[1])

    def _read_plain(self, cue: Cue) -> None:
        source = self._source_of(cue)
        if source is None or not _can_speak(self.line, source):
            return
        after = content_after(self.line, cue)
        if after is not None and after.kind == "object" and _writes_document(self.line, cue, after):
            after = None
        if after is None and _is_document(self.line, source) and "d" in cue.verb.frames:
            after = object_behind(self.line, cue)
        if after is not None and after.kind in {"that", "clause", "question", "object"} and self._is_subordinate(source):
            after = clip_before_main_clause(self.line, after)
        if after is not None and after.kind != "quote" and self._is_in_relative(cue, source):
            after = clip_before_second_verb(self.line, after)
        around = self._read_around(cue, source, after)
        if after is not None and not (after.kind == "object" and around):
            self._add(cue, source, after)
        if after is not None or around:
            self._claim_following(cue, source, after.stop if after is not None else cue.last + 1)
        else:
            self._note_colon(cue, source)

    def _read_around(self, cue: Cue, source: Range, after: Content | None) -> bool:
        """What stands before the source, and behind the cue where both were put into the middle of it."""
        if not set(cue.verb.frames) & set("qt") or cue.form == "participle":
            return False
        line, before_at = self.line, min(source[0], cue.first) - 1
        quoted = before_at >= 0 and line.tags[before_at] == "q" and line.ended[before_at]
        if not (quoted or is_bare(line, cue) if after is None else after.kind == "quote"):
            return False
        as_clause = before_at >= 0 and line.lows[before_at] == "as"
        before_at -= as_clause
        rest = self._rest_behind(cue, before_at, as_clause) if after is None else None
        before = content_before(line, before_at, alone=rest is None)
        if before is not None and (self._is_taken(before) or not self._may_say(cue, before)):
            before = None
        pieces = [piece for piece in (before, rest) if piece is not None]
        if before is not None and before.kind == "quote":
            pieces = [before]
        if pieces:
            self._add(cue, source, *pieces)
        return bool(pieces)

    def _may_say(self, cue: Cue, content: Content) -> bool:
        """Whether the verb may say such content: "he began" introduces a quotation but no clause."""
        return "t" in cue.verb.frames or content.kind == "quote" or is_quoted(self.line, content)

    def _rest_behind(self, cue: Cue, before_at: int, as_clause: bool) -> Content | None:
        """The rest of what is said, behind ", he said," or "As he said,"."""
        line = self.line
        in_the_middle = (before_at < 0 and as_clause) or (before_at > 0 and line.tags[before_at] == ",")
        at = skip_adjuncts(line, cue.last + 1)
        if not any(tag in "dzpm" for tag in line.tags[at:]):
            return None
        if not in_the_middle or at >= len(line) - 2 or line.tags[at] != "," or "t" not in cue.verb.frames:
            return None
        if line.tags[at + 1] in "gWq" and not as_clause:
            return None
        return Content(at + 1, clause_stop(line, at + 1), "clause")

    def _is_in_relative(self, cue: Cue, source: Range) -> bool:
        """Whether the cue is the verb of a relative clause that no comma parts from its noun."""
        before = cue.first - 1
        return self.line.lows[before] in {"who", "that", "which"} and source[1] == before

    def _is_subordinate(self, source: Range) -> bool:
        """Whether the source is the subject of an adverbial clause that opens the sentence or follows a comma."""
        before = source[0] - 1
        if before < 0 or not (self.line.tags[before] == "S" or self.line.lows[before] in _ADVERBIAL):
            return False
        return before == 0 or self.line.tags[before - 1] in ",.:CR"

    def _read_passive(self, cue: Cue) -> None:
        """ "The raid was condemned by X", "It was reported that …"."""
        line, after = self.line, cue.last + 1
        if after < len(line) and line.lows[after] == "by" and set(cue.verb.frames) & set("co"):
            source, subject = phrase_after(line, after + 1), subject_before(line, cue.first - 1)
            if source is not None and subject is not None and _can_speak(line, source):
                self._add(cue, source, Content(*subject, "object"))
        elif cue.first and line.lows[cue.first - 1] == "it" and "t" in cue.verb.frames:
            content = content_after(line, cue)
            if content is not None and content.kind in {"that", "clause"}:
                self._add(cue, (cue.first - 1, cue.first), content)

    def _read_quoted_as(self, cue: Cue) -> None:
        """ "Reuters quoted X as saying that …", "X was quoted as saying …": X is the source."""
        line = self.line
        quoting = max((n for n in range(cue.head) if line.lows[n] in {"quoted", "quotes", "quote", "quoting", "cited"}))
        content = content_after(line, cue)
        passive = quoting and line.lows[quoting + 1] == "as"
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
            spans = line.span(source[0], source[1] - 1), line.span(cue.first, cue.last)
            self.pending = Found(*spans, (), "", 0.8, quoted=True, named=is_named(line, source))

    def _is_taken(self, content: Content) -> bool:
        return content.kind == "quote" and content.first in self.claimed

    def _add(self, cue: Cue, source: Range, content: Content, *more: Content) -> None:
        line = self.line
        self.last_source = source
        if content.kind == "quote":
            self.claimed.add(content.first)
        reason = _SAYS[content.kind].format(line.words[cue.head])
        spans = tuple(line.span(piece.first, piece.stop - 1) for piece in (content, *more))
        self.found.append(
            Found(
                line.span(source[0], source[1] - 1),
                line.span(cue.first, cue.last),
                spans,
                reason,
                _SURE[content.kind],
                content.kind == "quote",
                is_named(line, source),
            )
        )


def _group_start(line: Line, head: int) -> int:
    """The first auxiliary of the verb group that ends at `head`."""
    auxiliaries = word_set("frames.tsv", "auxiliaries")
    while head and (line.lows[head - 1] in auxiliaries or line.tags[head - 1] == "R"):
        head -= 1
    return head


def _quotes_somebody(line: Line, cue: Cue) -> bool:
    """Whether "quoted X as saying" begins here: X's own cue is "saying"."""
    behind = line.lows[cue.head : cue.head + 25]
    return cue.verb.lemma in {"quote", "cite"} and any(
        pair in {("as", "saying"), ("as", "telling"), ("as", "warning")} for pair in zip(behind, behind[1:], strict=False)
    )


def _is_quoted_as(line: Line, cue: Cue) -> bool:
    if cue.form != "participle" or cue.head < 2 or line.lows[cue.head - 1] != "as":
        return False
    return any(low in {"quoted", "quotes", "quote", "quoting", "cited"} for low in line.lows[max(0, cue.head - 20) : cue.head])


def _writes_document(line: Line, cue: Cue, content: Content) -> bool:
    """Whether "wrote a letter" only names what was written: what it says comes behind, or nowhere."""
    lows = line.lows[content.first : min(content.stop, content.first + 4)]
    return cue.verb.lemma in {"write", "post", "read", "report"} and any(
        low in word_set("frames.tsv", "documents") or low in {"book", "introduction", "song"} for low in lows
    )


def _is_document(line: Line, source: Range) -> bool:
    """Whether a poll, a report or another document speaks."""
    documents = word_set("frames.tsv", "documents")
    return any(low in documents for low in line.lows[source[0] : source[1]])


def _can_speak(line: Line, source: Range) -> bool:
    """Whether a phrase can be somebody or something that says: not "what", "there" or a bare number."""
    words = line.lows[source[0] : source[1]]
    if words == ["there"] or words == ["it"] and False:
        return False
    return line.tags[source[0] : source[1]].strip("U:,.") != ""


def span_of(line: Line, tokens: Range) -> Span:
    """The span of a range of tokens."""
    return line.span(tokens[0], tokens[1] - 1)

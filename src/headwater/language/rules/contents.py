"""What a cue says where that stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from headwater.language.rules.adjuncts import skip_addressee, skip_adjuncts
from headwater.language.rules.clauses import FINITE, clause_begins, clause_stop, finite_ahead, object_stop
from headwater.language.rules.cues import Cue
from headwater.language.rules.dates import is_date
from headwater.language.rules.lines import Line
from headwater.language.rules.phrases import Range, noun_phrase_stop
from headwater.language.rules.tables import frame_words

_STARTERS = frozenset("NPADUO")


@dataclass(frozen=True, slots=True)
class Content:
    """Tokens of a line that a cue says. `kind`: quote, that, clause, question, infinitive or object."""

    first: int
    stop: int
    kind: str

    @property
    def tokens(self) -> Range:
        """The tokens as a range."""
        return (self.first, self.stop)


def content_after(line: Line, cue: Cue) -> Content | None:
    """What stands behind the cue and is said, or `None`: an addressee, dates and occasions are passed over."""
    at = cue.last + 1
    frames = cue.verb.frames
    if "a" in frames:
        passed = skip_addressee(line, at)
        if passed > at:
            return _content_at(line, skip_adjuncts(line, passed), frames, adjacent=True)
    found = _content_at(line, at, frames if "A" not in frames else "qt", adjacent=True)
    if found is not None:
        return found
    further = skip_adjuncts(line, at)
    return _content_at(line, further, frames, adjacent=False) if further > at else None


def _content_at(line: Line, at: int, frames: str, adjacent: bool) -> Content | None:
    """What is said, if it begins at token `at`. `adjacent`: nothing was passed over to get there."""
    if at >= len(line):
        return None
    if adjacent and line.tags[at : at + 2] == ",T":
        at += 1
    for reader in _READERS if not adjacent else (*_READERS, _infinitive_with_subject, _object):
        found = reader(line, at, frames)
        if found is not None:
            return found
    return None


def _quotation(line: Line, at: int, frames: str) -> Content | None:
    first = at if line.tags[at] == "q" else at + 1
    if line.tags[at] not in "q,:" or line.tags[first : first + 1] != "q" or not set(frames) & set("qtc"):
        return None
    return Content(first, first + 1, "quote")


def _behind_colon(line: Line, at: int, frames: str) -> Content | None:
    if line.lows[at] != ":" or at + 1 >= len(line) or "q" not in frames:
        return None
    return Content(at + 1, clause_stop(line, at + 1), "clause")


def _that_clause(line: Line, at: int, frames: str) -> Content | None:
    if (line.tags[at] != "T" and line.lows[at] != "that") or not set(frames) & set("tq"):
        return None
    return Content(at, clause_stop(line, at), "that") if finite_ahead(line, at + 1) else None


def _question(line: Line, at: int, frames: str) -> Content | None:
    if line.lows[at] not in frame_words("questions") or "w" not in frames:
        return None
    return Content(at, clause_stop(line, at), "question")


def _infinitive(line: Line, at: int, frames: str) -> Content | None:
    if line.tags[at] != "t" or "i" not in frames:
        return None
    return Content(at, clause_stop(line, at), "infinitive")


def _clause(line: Line, at: int, frames: str) -> Content | None:
    """A clause without "that"; behind "said" any nominal with a verb ahead will do."""
    if "z" not in frames or is_date(line.lows[at]) or (line.tags[at] == "T" or line.lows[at] == "that"):
        return None
    surely = "Z" in frames and line.tags[at] in "OPDNAUE" and finite_ahead(line, at + 1)
    return Content(at, clause_stop(line, at), "clause") if surely or clause_begins(line, at) else None


def _infinitive_with_subject(line: Line, at: int, frames: str) -> Content | None:
    """As in "(urged) them to leave"."""
    if "i" not in frames or line.tags[at] not in _STARTERS or not _may_be_object(line, at):
        return None
    stop = noun_phrase_stop(line, at)
    if stop >= len(line) or not (line.tags[stop] == "t" or "t" in line.tags[stop : stop + 3].partition("R")[2]):
        return None
    return Content(at, clause_stop(line, at), "infinitive")


def _object(line: Line, at: int, frames: str) -> Content | None:
    tag = line.tags[at]
    if not _may_be_object(line, at) and not ("c" in frames and tag == "O"):
        return None
    if "k" in frames and "as" not in line.lows[at : at + 15]:
        return None
    if ("x" in frames and tag == "g") or (set(frames) & set("ock") and tag in _STARTERS):
        return Content(at, object_stop(line, at), "object")
    return None


def _may_be_object(line: Line, at: int) -> bool:
    return not is_date(line.lows[at]) and line.lows[at] not in frame_words("reflexives")


_Reader = Callable[[Line, int, str], Content | None]
_READERS: tuple[_Reader, ...] = (_quotation, _behind_colon, _that_clause, _question, _infinitive, _clause)


def object_behind(line: Line, cue: Cue) -> Content | None:
    """The object right behind the cue as its content, for documents ("the poll shows a wide lead"), or `None`."""
    at = cue.last + 1
    if at >= len(line) or line.tags[at] not in _STARTERS or is_date(line.lows[at]):
        return None
    return Content(at, object_stop(line, at), "object")


def clip_before_second_verb(line: Line, content: Content) -> Content:
    """The content cut before a second finite verb that no word between introduces: the outer clause's own verb.

    For "the claim that taxes would fall | was denied" and "militants who say they won | want more".
    """
    seen = False
    for number in range(content.first + 1, content.stop):
        tag = line.tags[number]
        if tag in "TWSCO":
            seen = False
        elif tag in FINITE and line.tags[number - 1] not in "dzpmR":
            if seen and line.tags[number - 1] in "bnNPRUAO":
                return Content(content.first, number, content.kind)
            seen = True
    return content


def clip_before_main_clause(line: Line, content: Content) -> Content:
    """The content cut where the sentence's main clause begins, for a cue in a clause such as "While X said …, …"."""
    for comma in range(content.first + 1, content.stop - 1):
        if line.tags[comma] == "," and (clause_begins(line, comma + 1) or line.tags[comma + 1] == "q"):
            return Content(content.first, comma, content.kind)
    return content

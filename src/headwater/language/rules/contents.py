"""What a cue says: the stretch behind it, or the one before its source."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.language.rules.cues import Cue, cue_verbs
from headwater.language.rules.lines import Line
from headwater.language.rules.nouns import Range, is_date, noun_phrase_stop
from headwater.language.rules.tables import word_set
from headwater.text.agencies import agency_called

_QUESTIONS = frozenset("if whether how why what who where".split())
_STARTERS = frozenset("NPADUO")
_FINITE = frozenset("dzpm")


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


def _words(section: str) -> frozenset[str]:
    return word_set("frames.tsv", section)


def content_after(line: Line, cue: Cue) -> Content | None:
    """What stands behind the cue and is said, or `None`: an addressee, dates and occasions are passed over."""
    at = cue.last + 1
    frames = cue.verb.frames
    if "a" in frames:
        passed = _skip_addressee(line, at)
        found = _content_at(line, skip_adjuncts(line, passed), frames, adjacent=True) if passed > at else None
        if found is not None or passed > at:
            return found
    found = _content_at(line, at, frames if "A" not in frames else "qt", adjacent=True)
    if found is not None:
        return found
    further = skip_adjuncts(line, at)
    return _content_at(line, further, frames, adjacent=False) if further > at else None


def _content_at(line: Line, at: int, frames: str, adjacent: bool) -> Content | None:
    """What is said, if it begins at token `at`."""
    if at >= len(line):
        return None
    tags, lows = line.tags, line.lows
    tag = tags[at]
    if tag == "q" or (tag in ",:" and at + 1 < len(line) and tags[at + 1] == "q"):
        first = at if tag == "q" else at + 1
        return Content(first, first + 1, "quote") if set(frames) & set("qtc") else None
    if lows[at] == ":" and at + 1 < len(line) and "q" in frames:
        return Content(at + 1, clause_stop(line, at + 1), "clause")
    if tag == "," and at + 1 < len(line) and tags[at + 1] == "T" and adjacent:
        at, tag = at + 1, "T"
    if (tag == "T" or lows[at] == "that") and set(frames) & set("tq") and at + 1 < len(line):
        return Content(at, clause_stop(line, at), "that") if _finite_ahead(line, at + 1) else None
    if lows[at] in _QUESTIONS and "w" in frames:
        return Content(at, clause_stop(line, at), "question")
    if tag == "t" and "i" in frames:
        return Content(at, clause_stop(line, at), "infinitive")
    if "z" in frames and not is_date(lows[at]) and _clause_at(line, at, frames):
        return Content(at, clause_stop(line, at), "clause")
    return _object_at(line, at, frames) if adjacent else None


def _clause_at(line: Line, at: int, frames: str) -> bool:
    """Whether a clause without "that" begins at `at`; behind "said" any nominal with a verb ahead will do."""
    if clause_begins(line, at):
        return True
    if "Z" not in frames:
        return False
    return line.tags[at] in "OPDNAUE" and _finite_ahead(line, at + 1)


def _object_at(line: Line, at: int, frames: str) -> Content | None:
    tag = line.tags[at]
    if is_date(line.lows[at]) or line.lows[at] in {"themselves", "himself", "herself"}:
        return None
    if "x" in frames and tag == "g":
        return Content(at, _end_of_object(line, at), "object")
    if "i" in frames and tag in _STARTERS:
        stop = noun_phrase_stop(line, at)
        if stop < len(line) and (line.tags[stop] == "t" or (line.tags[stop] == "R" and "t" in line.tags[stop : stop + 3])):
            return Content(at, clause_stop(line, at), "infinitive")
    if "k" in frames and tag in _STARTERS and "as" not in line.lows[at : at + 15]:
        return None
    if set(frames) & set("ock") and tag in _STARTERS:
        return Content(at, _end_of_object(line, at), "object")
    return None


def _skip_addressee(line: Line, at: int) -> int:
    """The token behind the person addressed, who stands at `at`; `at` itself if none does."""
    if at < len(line) and line.tags[at] == "O" and line.lows[at] not in {"he", "she", "they", "i", "we"}:
        return at + 1
    if at < len(line) and line.lows[at] == "her":
        return at + 1
    if at + 1 < len(line) and line.tags[at + 1] in "PDO" and _is_short_name(line.words[at]):
        return at + 1
    if at < len(line) and line.tags[at] in "DNPAU":
        return noun_phrase_stop(line, at, with_prepositions="of at from for")
    return at


def _is_short_name(word: str) -> bool:
    """Whether a word is the whole name of an agency or a broadcaster ("told CNN Lee had left")."""
    return (len(word) > 1 and word.isupper()) or agency_called(word) is not None


def skip_adjuncts(line: Line, at: int) -> int:
    """The token behind the adverbs, dates and occasions that stand at `at` ("on Monday in an interview with X")."""
    tags, lows = line.tags, line.lows
    while at < len(line):
        if tags[at] in "Rn" or is_date(lows[at]) or (tags[at] == "U" and at and is_date(lows[at - 1])):
            at += 1
        elif tags[at] in "It" and lows[at] in _words("adjunct_prepositions") and at + 1 < len(line):
            stop = _adjunct_stop(line, at + 1)
            if stop <= at + 1:
                return at
            at = stop
        elif tags[at] == "," and at + 1 < len(line) and _adjunct_between_commas(line, at):
            at = _adjunct_between_commas(line, at)
        else:
            return at
    return at


def _adjunct_stop(line: Line, at: int) -> int:
    """The token behind the noun phrase of an adjunct; a gerund ("after meeting …") is passed over with its object."""
    if line.tags[at] == "g":
        at += 1
    if at < len(line) and (is_date(line.lows[at]) or line.lows[at] in {"last", "next", "late", "early"}):
        while at < len(line) and (line.tags[at] in "UA" or is_date(line.lows[at]) or line.lows[at] == "last"):
            at += 1
        return at
    return noun_phrase_stop(line, at, with_prepositions="of", split_names=True)


def _adjunct_between_commas(line: Line, comma: int) -> int:
    """The token behind the second comma of ", in a statement," or ", however,"; 0 if that is not what stands there."""
    at = comma + 1
    if line.tags[at] not in "RISg":
        return 0
    closing = line.tags.find(",", at, at + 16)
    if closing < 0 or "q" in line.tags[at:closing] or closing + 1 >= len(line):
        return 0
    if line.tags[at] in "Sg" and (line.tags[closing + 1] not in "qT" or line.lows[at] in cue_verbs()):
        return 0
    return closing + 1 if line.tags[closing + 1] != "q" else closing


def clause_begins(line: Line, at: int) -> bool:
    """Whether a clause with its own subject and finite verb begins at token `at`."""
    tags, lows = line.tags, line.lows
    if tags[at] in "SI" or lows[at] in {"if", "despite", "given", "even", "not"}:
        return _main_clause_behind(line, at)
    if tags[at] not in "OPDNAUEgR" or lows[at] in _words("object_pronouns"):
        return False
    stop = noun_phrase_stop(line, at) if tags[at] != "O" else at + 1
    stop = _skip_inserted(line, stop)
    while stop < len(line) and tags[stop] == "R":
        stop += 1
    if stop < len(line) and tags[stop] in "W" and stop > at:
        return _finite_ahead(line, stop + 2)
    return stop < len(line) and stop > at and tags[stop] in "dzpm" or (tags[at] == "g" and _finite_ahead(line, at))


def _main_clause_behind(line: Line, at: int) -> bool:
    """Whether a main clause follows the adverbial one at `at` ("if it rains, the game is off")."""
    comma = line.tags.find(",", at, at + 30)
    return 0 < comma < len(line) - 2 and line.tags[comma + 1] in "OPDNAUE" and clause_begins(line, comma + 1)


def _skip_inserted(line: Line, at: int) -> int:
    """The token behind an insertion between commas or a participle phrase, if one stands at `at`."""
    if at < len(line) and line.tags[at] == ",":
        closing = line.tags.find(",", at + 1, at + 20)
        return closing + 1 if closing > 0 else at
    if at < len(line) and line.tags[at] == "n" and at + 1 < len(line) and line.tags[at + 1] in "It":
        return noun_phrase_stop(line, at + 2)
    return at


def _finite_ahead(line: Line, at: int) -> bool:
    return any(tag in _FINITE or tag == "q" for tag in line.tags[at:])


def clause_stop(line: Line, first: int) -> int:
    """The token behind the clause that begins at `first`: the line's end, or where another cue takes over."""
    tags = line.tags
    number = first
    while number < len(line):
        tag = tags[number]
        if tag == "." and (number == len(line) - 1 or tags[number + 1] in "q.:"):
            break
        if tag == "q" and number > first and tags[number - 1] in ",:." and number - first > 1:
            break
        if tag in ",:C" and number > first and _hands_over(line, number):
            break
        number += 1
    while number > first + 1 and tags[number - 1] in ",.:":
        number -= 1
    return number


def _hands_over(line: Line, at: int) -> bool:
    """Whether the clause ends at this comma, dash or "and": another cue follows, or the reporter goes on.

    In PolNeAR's training part content ends before ", but he" in 83 % of cases, before ", which" in 66 %, before a last
    dash with an article behind it in 75 %, before ", and" with a verb in 80 %; before other commas mostly not.
    """
    if _reporter_goes_on(line, at):
        return True
    following = at + 1
    if line.tags[at] != "C" and following < len(line) and line.tags[following] == "C":
        following += 1
    while following < len(line) and line.tags[following] == "R":
        following += 1
    if following >= len(line):
        return False
    low, tag = line.lows[following], line.tags[following]
    if low == "according":
        return True
    verbs = cue_verbs().get(low)
    if verbs is None or following + 1 >= len(line):
        return False
    if line.tags[at] == "," and tag == "g":
        return low in _words("content_closers") or any(set(verb.frames) & set("tc") for verb in verbs)
    speaks = any(set(verb.frames) & set("qt") for verb in verbs)
    return tag in "dz" and speaks and line.tags[following + 1] in "TOqtID,DPN"


def _reporter_goes_on(line: Line, at: int) -> bool:
    tags, lows = line.tags, line.lows
    if at + 2 >= len(line) or line.quotes_at(at):
        return False
    if tags[at] == ":" and lows[at] not in {":", ";", "...", "…"}:
        return tags[at + 1] in "DO" and ":" not in tags[at + 1 :]
    if tags[at] != ",":
        return False
    if lows[at + 1] == "but":
        return tags[at + 2] in "Odzp"
    if lows[at + 1] == "and":
        return tags[at + 2] in "dz"
    return lows[at + 1] == "which" and "," not in tags[at + 1 :] and "q" not in tags[at + 1 :]


def _end_of_object(line: Line, first: int) -> int:
    """The token behind an object and what belongs to it: the next comma, clause or verb joined by "and"."""
    tags, lows = line.tags, line.lows
    number = first
    while number < len(line):
        tag = tags[number]
        if tag in ".:S" or (tag == "," and not _goes_on(line, number)):
            if not line.quotes_at(number):
                break
        if tag == "C" and number > first and _verb_joined(line, number):
            break
        if number > first and _is_adjunct(line, number):
            break
        if tag == "q" and number > first and tags[number - 1] == ".":
            break
        number += 1
    while number > first + 1 and (tags[number - 1] in ",.:" or lows[number - 1] in {"in", "on", "at"}):
        number -= 1
    return number


def _verb_joined(line: Line, joint: int) -> bool:
    """Whether "and" joins a second verb or a second clause to the one whose object comes before it."""
    following = joint + 1
    if following >= len(line):
        return False
    if line.tags[following] in "dzpmRb" or (line.tags[following] == "g" and line.lows[following] in cue_verbs()):
        return True
    return line.tags[following] in "OPD" and clause_begins(line, following)


def _goes_on(line: Line, comma: int) -> bool:
    """Whether an object goes on behind this comma: a list, an apposition, a place.

    In PolNeAR's training part it does before nouns, adjectives, numbers and names (62 to 83 % of cases), and does not
    before articles, pronouns, participles and conjunctions (8 to 42 %).
    """
    following = comma + 1
    return following < len(line) and line.tags[following] in "NAUPIq"


def _is_adjunct(line: Line, at: int) -> bool:
    """Whether a date or an occasion stands at `at` ("on Tuesday", "in an interview")."""
    lows = line.lows
    if is_date(lows[at]) and line.tags[at - 1] in "NPUO" and line.tags[at] in "NPR":
        return True
    if lows[at] not in {"on", "in", "during", "at"}:
        return False
    return any(is_date(low) or low in _words("occasions") for low in lows[at + 1 : at + 4])


def is_bare(line: Line, cue: Cue) -> bool:
    """Whether nothing that could be said follows the cue: its clause is over, or goes on with other things."""
    at = cue.last + 1
    if "a" in cue.verb.frames:
        at = _skip_addressee(line, at)
    at = skip_adjuncts(line, at)
    return at >= len(line) or line.tags[at] in ",.:q)SIWtgC"


def content_before(line: Line, at: int, alone: bool = True) -> Content | None:
    """What is said before token `at`, which is the comma or the utterance in front of a source or an inverted cue.

    `alone`: nothing behind the cue belongs to it too, so that it must be a clause.
    """
    tags = line.tags
    if at < 0:
        return None
    if tags[at] == "q":
        return Content(at, at + 1, "quote")
    if at and tags[at] == "," and tags[at - 1] == "q":
        return Content(at - 1, at, "quote")
    if tags[at] not in ",:" or line.lows[at] in {":", ";"}:
        return None
    first = start_of_clause(line, at)
    if first < at and first and tags[first] in "dz" and tags[first - 1] == "q":
        return None
    if first >= at or (alone and not (_finite_between(line, first, at) or _quoted(line, first, at))):
        return None
    return Content(first, at, "clause")


def start_of_clause(line: Line, stop: int) -> int:
    """The first token of the clause that ends before `stop`: the line's first, or the one behind an utterance."""
    first = 0
    for number in range(stop - 1, -1, -1):
        if _is_finished_quote(line, number) or (line.tags[number] == "(" and ")" not in line.tags[number:stop]):
            first = number + 1
            break
    while first < stop and (line.tags[first] in ",.:" or _is_fronted(line, first)):
        first += 1
    return first


def _is_finished_quote(line: Line, number: int) -> bool:
    """Whether an utterance with a mark of punctuation at its end stands at `number`; without one it goes on."""
    quote = line.quotes[number]
    return quote is not None and (line.ended[number] or line.tags[number + 1 : number + 2] in {",", ".", ":"})


def _is_fronted(line: Line, at: int) -> bool:
    return line.lows[at] in _words("fronted_adverbs") and at + 1 < len(line) and line.tags[at + 1] == ","


def _finite_between(line: Line, first: int, stop: int) -> bool:
    return any(tag in _FINITE for tag in line.tags[first:stop])


def is_quoted(line: Line, content: Content) -> bool:
    """Whether a quoted stretch stands in the content."""
    return "q" in line.tags[content.first : content.stop] or _quoted(line, content.first, content.stop)


def object_behind(line: Line, cue: Cue) -> Content | None:
    """The object right behind the cue as its content, for documents ("the poll shows a wide lead"), or `None`."""
    at = cue.last + 1
    if at >= len(line) or line.tags[at] not in _STARTERS or is_date(line.lows[at]):
        return None
    return Content(at, _end_of_object(line, at), "object")


def _quoted(line: Line, first: int, stop: int) -> bool:
    start, end = line.starts[first], line.ends[stop - 1]
    return any(start <= quote.start and quote.inner.end <= end + 1 for quote in line.fragments)


def clip_before_second_verb(line: Line, content: Content) -> Content:
    """The content cut before a second finite verb that no word between introduces: the outer clause's own verb.

    For "the claim that taxes would fall | was denied" and "militants who say they won | want more".
    """
    seen = False
    for number in range(content.first + 1, content.stop):
        tag = line.tags[number]
        if tag in "TWSC,:qO(":
            seen = False if tag in "TWSCO" else seen
        elif tag in _FINITE and line.tags[number - 1] not in "dzpmR":
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

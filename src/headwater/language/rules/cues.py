"""Cues: the verbs in a line by which somebody may be said to have said something."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from headwater.language.rules.lines import Line
from headwater.language.rules.tables import frame_words, table_rows

_MOST_CUES = 40  # a line with more is no sentence, and reading all would take time in the square of its length
_VOWELS = frozenset("aeiou")


@dataclass(frozen=True, slots=True)
class CueVerb:
    """A verb of the lexicon in one of its forms: its particle, and the frames that it takes (see `data/cues.tsv`)."""

    lemma: str
    particle: tuple[str, ...]
    frames: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in a line: tokens `first` to `last` (auxiliaries, verb, particle), its verb at `head`.

    `form`: "finite", "participle" (saying), "passive" (was denounced by) or "infinitive". `negated`: it says that
    something was not said, or only might be.
    """

    verb: CueVerb
    first: int
    head: int
    last: int
    form: str
    negated: bool


def inflect(lemma: str) -> tuple[str, str, str]:
    """The third person, the past and the -ing form of a regular verb."""
    if lemma.endswith("e"):
        return lemma + "s", lemma + "d", lemma[:-1] + "ing" if not lemma.endswith(("ee", "ye")) else lemma + "ing"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return third, lemma + "ed", lemma + "ing"


@cache
def cue_verbs() -> dict[str, tuple[CueVerb, ...]]:
    """Every form of every verb of the lexicon, those with the longest particles first."""
    forms: dict[str, set[CueVerb]] = {}
    for row in table_rows("cues.tsv"):
        lemma, *particle = row[0].split(" ")
        verb = CueVerb(lemma, tuple(particle), row[1])
        known = {lemma, *inflect(lemma)} | (set(row[2].split(" ")) if len(row) > 2 else set())
        for form in known:
            forms.setdefault(form, set()).add(verb)
    return {form: tuple(sorted(verbs, key=lambda v: (-len(v.particle), v.lemma))) for form, verbs in forms.items()}


def find_cues(line: Line) -> list[Cue]:
    """The cues of a line outside its quoted utterances, in order."""
    verbs = cue_verbs()
    found: list[Cue] = []
    for number, low in enumerate(line.lows):
        candidates = verbs.get(low)
        if candidates is not None and _is_verb(line, number):
            verb = next((v for v in candidates if _particle_follows(line, number, v)), None)
            cue = _make_cue(line, number, verb) if verb is not None else None
            if cue is not None:
                found.append(cue)
                if len(found) == _MOST_CUES:
                    break
    return found


def _is_verb(line: Line, number: int) -> bool:
    tag = line.tags[number]
    if tag in "dnzpgb":
        return not any(quote.start < line.starts[number] < quote.end for quote in line.fragments)
    before = line.tags[number - 1] if number else "."
    following = line.tags[number + 1] if number + 1 < len(line) else "."
    if number and _is_headline_verb(line, number):
        return True
    if tag == "N" and following == "t" and before in "PN" and line.lows[number].endswith("s"):
        return True
    if low_ends_ing(line.lows[number]) and before in ",C":
        return tag in "NA" and following in "TODPqt"
    if tag == "N" and following in ",." and before in "PN" and number > 1 and line.tags[number - 2] == ",":
        return line.lows[number].endswith("s")
    return tag in "NA" and before in "PONq" and following in "TOq"


def low_ends_ing(low: str) -> bool:
    """Whether a word has the form of a present participle."""
    return low.endswith("ing")


def _particle_follows(line: Line, number: int, verb: CueVerb) -> bool:
    if not verb.particle:
        return True
    return tuple(line.lows[number + 1 : number + 1 + len(verb.particle)]) == verb.particle


def _is_headline_verb(line: Line, number: int) -> bool:
    """Whether a word that the tagger took for a name is a headline's verb: "Lee Rebukes Party"."""
    if line.kind != "headline" or not line.lows[number].endswith("s") or number + 1 >= len(line):
        return False
    return line.tags[number - 1] in "PN" and line.tags[number + 1] in "PDNA" and not any(t in "dzmp" for t in line.tags)


def _make_cue(line: Line, head: int, verb: CueVerb) -> Cue | None:
    first, helpers = _verb_group(line, head)
    lows = set(line.lows[first:head])
    negated = bool(lows & frame_words("negations")) and not _only_follows(line, first, head)
    negated = negated or bool(lows & frame_words("unreal"))
    last = head + len(verb.particle)
    form = _form(line, head, helpers)
    return None if form is None else Cue(verb, first, head, last, form, negated)


def _only_follows(line: Line, first: int, head: int) -> bool:
    """Whether "not only" stands in the verb group, which denies nothing."""
    return any(line.lows[n] == "not" and line.lows[n + 1] == "only" for n in range(first, head))


def _verb_group(line: Line, head: int) -> tuple[int, tuple[str, ...]]:
    """The first token of the verb group that ends at `head`, and its auxiliaries from left to right."""
    auxiliaries = frame_words("auxiliaries") | frame_words("unreal")
    helpers: list[str] = []
    first = head
    number = head - 1
    while number >= 0 and head - number < 8:
        low, tag = line.lows[number], line.tags[number]
        if low in auxiliaries and tag not in "GN" and not (low == "to" and line.tags[head] == "g"):
            helpers.append(low)
            first = number
        elif tag == "R":
            first = number
        else:
            break
        number -= 1
    while first < head and line.tags[first] == "R" and line.lows[first] not in {"n't", "not", "never"} and not helpers:
        first += 1
    return first, tuple(reversed(helpers))


def _form(line: Line, head: int, helpers: tuple[str, ...]) -> str | None:
    """The cue's form, or `None` where the word does not work as a verb that somebody is the subject of."""
    tag = line.tags[head]
    nearest = helpers[-1] if helpers else ""
    if tag == "g" or (tag in "NA" and line.lows[head].endswith("ing")):
        active = None if _is_adjective(line, head) else "participle"
        return "finite" if nearest in frame_words("be") else active
    if tag in "nd" and nearest in frame_words("be") and nearest != "'s":
        return "passive"
    if not helpers and tag in "nb":
        return _bare_form(line, head)
    return "infinitive" if tag == "b" and nearest == "to" else "finite"


def _bare_form(line: Line, head: int) -> str | None:
    """The form of a participle or base form without an auxiliary: finite where it has a subject."""
    if line.tags[head] == "n":
        return _bare_participle(line, head)
    return "finite" if head and line.tags[head - 1] in "NPOUW" else None


def _is_adjective(line: Line, head: int) -> bool:
    """Whether an -ing form only describes a noun behind it ("a welcoming attitude")."""
    before = line.tags[head - 1] if head else "."
    return before in "DAG" and line.tags[head + 1 : head + 2] in {"N", "A", "P"}


def _bare_participle(line: Line, head: int) -> str | None:
    """A form in -ed without an auxiliary is a past tense if something that it says follows, else an adjective."""
    following = line.tags[head + 1] if head + 1 < len(line) else "."
    if following in "TqO,.:" or (following in "DPNAU" and head and line.tags[head - 1] in "PNOU,q"):
        return "finite" if head and line.tags[head - 1] not in "DAI" else None
    return None

"""Noun phrases as the subjects of cues: a walk over tags to the left, and one to the right."""

from __future__ import annotations

from headwater.language.rules.lines import Line
from headwater.language.rules.tables import word_set

Range = tuple[int, int]
"""Tokens `[first, stop)` of a line."""

_FURTHEST = 60
_DASHES = frozenset({"-", "--", "–", "—", "―", "‒"})
_NOMINAL = frozenset("NPUGF")
_INSIDE = frozenset("NPADUGF")


def _words(section: str) -> frozenset[str]:
    return word_set("frames.tsv", section)


def is_date(low: str) -> bool:
    """Whether a word names a day, a month or a part of the day."""
    return low in _words("weekdays") or low in _words("months")


def skip_back_over_date(line: Line, at: int) -> int:
    """`at`, or the last token before a date that ends there ("Mr. Smith on Tuesday", "Smith late Monday")."""
    tags, lows = line.tags, line.lows
    first = at
    while first >= 0 and (is_date(lows[first]) or (tags[first] == "U" and first < at) or _is_year(lows[first])):
        first -= 1
        if first > 0 and tags[first] == "," and tags[first - 1] == "U" and _is_year(lows[first + 1]):
            first -= 1
    if first == at or first < 0:
        return at
    while first >= 0 and (lows[first] in {"on", "in", "late", "early", "last", "this", "earlier", "since", "next"}):
        first -= 1
    return first if first >= 0 else at


def _is_year(low: str) -> bool:
    return len(low) == 4 and low.isdigit() and low[0] in "12"


def subject_before(line: Line, at: int) -> Range | None:
    """The noun phrase that ends at token `at` or just before an adverb or a date there: a verb's subject, or `None`.

    Appositions, relative clauses and brackets between commas belong to it ("Ann Lee, the mayor of York, who …,").
    """
    at = _skip_adverbs(line, at)
    if at < 0:
        return None
    dated = skip_back_over_date(line, at)
    if dated < at and line.tags[dated] == "n" and dated and line.tags[dated - 1] in "NP":
        reduced = noun_phrase_ending(line, dated - 1)
        return (reduced[0], at + 1) if reduced else None
    at = dated
    if at >= 0 and line.tags[at] == ":" and line.lows[at] in _DASHES:
        at = _before_dashes(line, at)
    if at < 0:
        return None
    low, tag = line.lows[at], line.tags[at]
    if tag == "O" or low in _words("subject_pronouns"):
        pronoun = _pronoun(line, at)
        if pronoun is not None or tag == "O":
            return pronoun
    if tag == "W" or low in {"who", "which"}:
        return _antecedent(line, at - 1) if low in _words("relatives") else None
    if tag == ",":
        if at >= 3 and _is_year(line.lows[at - 1]) and line.tags[at - 2] == ",":
            return subject_before(line, skip_back_over_date(line, at - 1))
        return _enclosed(line, at)
    return _with_apposition(line, _with_relative(line, noun_phrase_ending(line, at)))


def _with_relative(line: Line, found: Range | None) -> Range | None:
    """`found`, or the whole phrase where it only ends a relative clause ("those who back the plan")."""
    if found is None or found[0] < 3 or line.tags[found[0] - 1] not in "Itdzpgnb":
        return found
    for number in range(found[0] - 2, max(0, found[0] - 16), -1):
        if line.tags[number] in ",:.qTS":
            return found
        if line.tags[number] == "W" and line.lows[number] in {"who", "that", "which"}:
            if not any(tag in "dzpm" for tag in line.tags[number + 1 : found[0]]):
                return found
            whole = _antecedent(line, number - 1)
            return (whole[0], found[1]) if whole is not None else found
    return found


def _before_dashes(line: Line, at: int) -> int:
    """The token before an insertion between dashes that ends at `at`, or -1."""
    for number in range(at - 1, max(0, at - 30), -1):
        if line.lows[number] in _DASHES:
            return number - 1
    return -1


def _skip_adverbs(line: Line, at: int) -> int:
    while at >= 0 and (line.tags[at] == "R" or line.lows[at] in {"both", "all"}) and line.lows[at] not in {"here"}:
        at -= 1
    return at


def _pronoun(line: Line, at: int) -> Range | None:
    low = line.lows[at]
    if low in {"himself", "herself", "itself", "themselves"}:
        before = noun_phrase_ending(line, at - 1)
        return (before[0], at + 1) if before else None
    if low in _words("object_pronouns"):
        return None
    return (at, at + 1)


def _antecedent(line: Line, at: int) -> Range | None:
    """The noun phrase that a relative pronoun behind `at` stands for."""
    if at >= 0 and line.tags[at] == ",":
        at -= 1
    if at < 0 or line.tags[at] not in "NPUGDO)":
        return None
    if line.tags[at] == "O":
        return (at, at + 1) if line.lows[at] in {"those", "all", "he", "she"} else None
    return _with_apposition(line, noun_phrase_ending(line, at), enclosed=True)


def _enclosed(line: Line, at: int) -> Range | None:
    """The subject before an insertion that ends with the comma at `at`; appositions and relative clauses included."""
    for opening in range(at - 1, max(-1, at - _FURTHEST), -1):
        if line.tags[opening] in "q:." and line.lows[opening] != "-":
            return None
        if line.tags[opening] != "," or opening == 0:
            continue
        inner = opening + 1
        if not _may_be_inserted(line, inner, at):
            return None
        before = skip_back_over_date(line, _skip_adverbs(line, opening - 1))
        if before < 0:
            return None
        if line.tags[before] == "O":
            return _pronoun(line, before)
        found = _with_apposition(line, noun_phrase_ending(line, before), enclosed=True)
        if found is None or _opens_insertion(line, found[0] - 1):
            continue
        return (found[0], at) if _belongs(line, inner) else found
    return None


def _opens_insertion(line: Line, at: int) -> bool:
    """Whether a preposition behind a comma stands at `at`: what follows it is inserted itself (", of York, England,")."""
    return at >= 1 and line.tags[at] in "It" and line.tags[at - 1] == ","


def _may_be_inserted(line: Line, first: int, stop: int) -> bool:
    """Whether tokens between two commas may stand between a subject and its verb: no main clause of their own."""
    if first >= stop or line.tags[first] in "WSIgnARU":
        return True
    verb = next((n for n in range(first, stop) if line.tags[n] in "dzpm"), stop)
    return verb == stop or "W" in line.tags[first:verb]


def _belongs(line: Line, first: int) -> bool:
    """Whether an insertion belongs to the noun phrase (an apposition, an age) and not to the sentence."""
    tag, low = line.tags[first], line.lows[first]
    if tag == "I" or tag == "t":
        return low in {"of", "from", "for", "with"}
    if tag in "SRCg" or is_date(low):
        return low in {"now", "then", "once", "formerly"}
    return not (tag == "n" and low in {"asked", "pressed", "speaking", "questioned", "interviewed", "reached"})


def _with_apposition(line: Line, found: Range | None, enclosed: bool = False) -> Range | None:
    """`found`, or the name and `found` where it is that name's apposition ("Ann Lee, the mayor")."""
    while found is not None and found[0] >= 2 and line.tags[found[0] - 1] == ",":
        before = noun_phrase_ending(line, found[0] - 2)
        if before is None or before[1] != found[0] - 1 or not _names(line, before, found, enclosed):
            break
        found = (before[0], found[1])
    return found


def _names(line: Line, name: Range, apposition: Range, enclosed: bool) -> bool:
    """Whether the second noun phrase may be the first one's apposition."""
    tags, lows = line.tags, line.lows
    if is_date(lows[name[1] - 1]) or lows[name[1] - 1] in _words("time_nouns"):
        return False
    if tags[apposition[0]] == "O" or tags[name[1] - 1] == "U" or lows[apposition[0]] in {"some", "many", "most"}:
        return False
    before = tags[name[0] - 1] if name[0] else "."
    if before in "I" and lows[name[0] - 1] in {"in", "at", "on", "from", "near", "across", "since", "during"}:
        return False
    if tags[name[1] - 1] == "N" and before not in ".:CTSq":
        return False
    if not enclosed:
        return before in ".:CTSq" and tags[name[1] - 1] == "P" and tags[apposition[0]] in "DNAU"
    if tags[apposition[0]] == "P" and tags[name[1] - 1] in "P)":
        return "-" in lows[apposition[0]] or lows[apposition[0]] in {"jr.", "sr.", "jr", "sr"}
    return tags[name[1] - 1] in "P)" or tags[apposition[0]] in "DU" or (before in ".CTS" and name[0] == 0)


def noun_phrase_ending(line: Line, at: int) -> Range | None:
    """The noun phrase that ends at token `at`, with what is joined to it by prepositions and "and"; or `None`."""
    tags = line.tags
    if at < 0:
        return None
    end = at + 1
    if tags[at] == ")":
        at = _opening(line, at) - 1
        if at < 0:
            return None
    if tags[at] not in "NPUGA" and line.lows[at] not in {"some", "many", "others", "several", "most", "both", "one"}:
        if not (tags[at] in "gn" and at and tags[at - 1] in "DAG"):
            return None
    first = _walk_left(line, at)
    while first < at and (tags[first] in "CRIT," or (tags[first] == "t")):
        first += 1
    return (first, end)


def _opening(line: Line, at: int) -> int:
    """The index of the bracket that the one at `at` closes, at most 15 tokens away; else `at`."""
    for number in range(at - 1, max(-1, at - 16), -1):
        if line.tags[number] == "(":
            return number
    return at


def _walk_left(line: Line, at: int) -> int:
    """The first token of the noun phrase whose last is `at`."""
    tags, lows = line.tags, line.lows
    first = at
    joint: int | None = None
    listed: int | None = None
    number = at - 1
    while number >= 0 and at - number < _FURTHEST:
        tag = tags[number]
        if tag in _INSIDE:
            if _new_phrase(line, number):
                break
        elif tag == "C" and _joins(line, number):
            joint = number
        elif tag == "," and joint is not None and number and tags[number - 1] in _NOMINAL and tags[first] in "NPDAU":
            listed = number if listed is None else listed
        elif tag == "I" and _joins_noun(line, number):
            pass
        elif tag in "gn" and number and _is_modifier(line, number):
            pass
        elif tag == "R" and number and tags[number - 1] in "DA" and tags[number + 1] in "AnU":
            pass
        elif tag == "t" and number and tags[number - 1] in "NA" and tags[number + 1] in "DPNA":
            pass
        elif tag == ")":
            number = _opening(line, number)
        elif tag == "O" and lows[number] in {"those", "all", "he"} and tags[number + 1] == "I":
            return number
        else:
            break
        first = number
        number -= 1
    swallowed = number >= 0 and tags[number] in "dzpbmIgnt"
    if swallowed and listed is not None:
        return listed + 1
    return joint + 1 if swallowed and joint is not None else first


def _new_phrase(line: Line, number: int) -> bool:
    """Whether a noun phrase ends at `number` and another begins behind it ("on Monday | the mayor")."""
    tags, lows = line.tags, line.lows
    following = tags[number + 1]
    if is_date(lows[number]) and following in "PND":
        return True
    if tags[number] in "NPU" and (following == "D" and lows[number + 1] not in {"all", "both"}):
        return True
    return False


def _joins(line: Line, number: int) -> bool:
    """Whether "and" at `number` joins two noun phrases."""
    tags = line.tags
    return bool(number) and line.lows[number] in {"and", "or", "&"} and tags[number - 1] in "NPUGDA,)"


def _joins_noun(line: Line, number: int) -> bool:
    """Whether a preposition at `number` ties what follows to a noun before it."""
    if not number or line.lows[number] not in _words("noun_prepositions"):
        return False
    before = line.tags[number - 1]
    if before == "n":
        return number > 1 and line.tags[number - 2] in "NP"
    return before in "NPUG)" or line.lows[number - 1] in {
        "some", "many", "most", "several", "those", "all", "one", "none", "both", "few", "close", "another", "any",
        "familiar", "critical", "loyal",
    }  # fmt: skip


def _is_modifier(line: Line, number: int) -> bool:
    """Whether a participle at `number` modifies a noun: before it ("the ruling party") or behind ("a paper owned by")."""
    before, following = line.tags[number - 1], line.tags[number + 1]
    if following in "NPA" and before in "DAGNPC":
        return True
    return line.tags[number] == "n" and before in "NP" and following in "I"


def phrase_after(line: Line, at: int) -> Range | None:
    """The noun phrase that begins at token `at`, with its appositions: the subject behind "…," said; or `None`."""
    tags = line.tags
    if at >= len(tags):
        return None
    if tags[at] == "O":
        return (at, at + 1) if line.lows[at] not in _words("object_pronouns") else None
    stop = _walk_right(line, at)
    if stop == at:
        return None
    while stop < len(tags) and tags[stop] == "," and _apposition_follows(line, stop + 1):
        further = _walk_right(line, stop + 1)
        if further <= stop + 1 or line.tags[further : further + 1] in tuple("dzpm"):
            break
        stop = further
    return (at, _with_relative_after(line, _without_adjunct(line, at, stop)))


def _with_relative_after(line: Line, stop: int) -> int:
    """`stop`, or the end of what belongs to the name there ("Ann Lee, who chairs the board", "Lee, of Leeds")."""
    at = stop + 1 if stop < len(line) and line.tags[stop] == "," else stop
    if stop < at < len(line) - 1 and line.lows[at] in {"of", "from"}:
        return _walk_right(line, at + 1)
    if at >= len(line) - 1 or line.lows[at] not in {"who", "whose"}:
        return stop
    number = at + 1
    while number < len(line) and line.tags[number] not in ",.:q":
        number += 1
    return number


def _apposition_follows(line: Line, at: int) -> bool:
    if at >= len(line) or line.tags[at] not in "DNAUPRg":
        return False
    return not is_date(line.lows[at]) and line.tags[at] not in "g" and line.lows[at] not in {"however", "too", "also"}


def noun_phrase_stop(line: Line, at: int, with_prepositions: str | None = None, split_names: bool = False) -> int:
    """The token behind the noun phrase that begins at `at`; `at` itself if none does.

    `with_prepositions` limits what may join further nouns to it. `split_names`: a name behind a common noun begins a
    phrase of its own ("in an interview | Lee said").
    """
    allowed = _words("noun_prepositions") if with_prepositions is None else frozenset(with_prepositions.split())
    stop = _walk_right(line, at, allowed)
    for number in range(at + 1, stop):
        tags = line.tags
        if tags[number] == "D" and tags[number - 1] in "NPU":
            return number
        if split_names and tags[number] == "P" and tags[number - 1] == "N":
            return number
    return stop


def _walk_right(line: Line, at: int, prepositions: frozenset[str] | None = None) -> int:
    """The token behind the noun phrase that begins at `at`."""
    tags = line.tags
    prepositions = _words("noun_prepositions") if prepositions is None else prepositions
    number = at
    while number < len(tags) and number - at < _FURTHEST:
        tag = tags[number]
        if tag in _INSIDE or (tag in "gnR" and _inside_right(line, number, at)):
            pass
        elif tag == "C" and number > at and number + 1 < len(tags) and tags[number + 1] in "NPDAU":
            pass
        elif tag in "It" and number > at and line.lows[number] in prepositions:
            if number + 1 >= len(tags) or tags[number + 1] not in "NPDAUOg":
                break
        elif tag == "(":
            closing = tags.find(")", number, number + 16)
            if closing < 0:
                break
            number = closing
        else:
            break
        number += 1
    return number


def _inside_right(line: Line, number: int, at: int) -> bool:
    following = line.tags[number + 1] if number + 1 < len(line) else "."
    if line.tags[number] == "R":
        return following in "AnU" or (line.lows[number] in {"close", "near"} and following in "It")
    if number == at:
        return following in "NP"
    return following in "NPA" or (line.tags[number] == "n" and following == "I")


def _without_adjunct(line: Line, first: int, stop: int) -> int:
    """`stop` moved before a date or an occasion at the end ("the mayor on Tuesday", "Lee in a statement")."""
    lows, tags = line.lows, line.tags
    for number in range(first + 1, stop):
        if tags[number] not in "It":
            if is_date(lows[number]) and number > first + 1 and tags[number - 1] in "NP":
                return number
            continue
        inner = lows[number + 1 : stop]
        if lows[number] in _words("adjunct_prepositions") and inner:
            if any(word in _words("occasions") or is_date(word) for word in inner[:6]):
                return number
    return stop

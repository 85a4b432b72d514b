"""Where a name ends, and what is only a day's or a month's name."""

from __future__ import annotations

import re

from headwater.findings.entities.mentions import is_somebodys
from headwater.model.finding import EntityKind
from headwater.text.function_words import word_set

TIMES = word_set(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Today Tomorrow "
    "Yesterday"
)
# Months that are family names, too.
_MONTHS = frozenset(("May", "March", "June", "August"))
# What a reader may take for the end of a person's name: a day, or words without a capital ("Quill fedora").
_AFTER_NAME = re.compile(rf"(?:\s(?:{'|'.join(sorted(TIMES))}|[a-z][a-z-]+))*$")


# What ends no name: the rest of a compound that a name is part of ("Volunteers-backed"), a preposition ("Lee to").
_NO_NAMES_END = re.compile(
    r"(?:-(?:affiliated|aligned|allied|backed|based|born|controlled|dominated|funded|held|inspired|led|linked|occupied|"
    r"owned|ruled|run|sponsored|style|supported|trained)|\s(?:to|from|by|as|at|with|than))\Z"
)
# The day of an evening right behind a name ("told Erewhon News | Tuesday night"), and days with names of their own.
_DAY_LAST = re.compile(r"(?P<before>[\w’'-]+)(?P<day>\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\Z")
_EVENING = re.compile(r"\s(?:night|evening|morning|afternoon)s?\b")
_NAMES_DAYS = word_set("Super Black Good Holy Bloody Ash Easter Palm Cyber Fat Shrove Maundy")
# The rest of a name of two syllables that a reader cut at the hyphen ("Hae | -in").
_HYPHENATED = re.compile(r"-[a-z]{2,}(?![\w-])")
_LETTER_NEXT = re.compile(r"\.[A-Z](?=\.)")
LETTERS = re.compile(r"[A-Z](?:\.[A-Z])*")
_POSSESSIVE = re.compile(r"[’'](?:s\b)?\Z")


def names_end(text: str, start: int, end: int, kind: EntityKind) -> int:
    """Where a name ends that a reader took too long, or too short."""
    if (behind := _NO_NAMES_END.search(text, start, end)) is not None:
        end = behind.start()
    day = _DAY_LAST.search(text, start, end)
    if day is not None and day["before"] not in _NAMES_DAYS and _EVENING.match(text, end):
        end = day.start("day")
    owner = _POSSESSIVE.search(text, start, end)
    if owner is not None and _stands_alone(text, text[start : owner.start()].rsplit(" ", maxsplit=1)[-1]):
        end = owner.start()
    if kind == "person" and (rest := _HYPHENATED.match(text, end)):
        end = rest.end()
    end -= len(_AFTER_NAME.search(text[start:end])[0]) if kind == "person" else 0  # type: ignore[index]
    if kind == "person" and text.startswith(".", end) and _JUNIOR.search(text, start, end):
        return end + 1
    return _letters_end(text, start, end)


_JUNIOR = re.compile(r"\s[JS]r\Z")


def _stands_alone(text: str, word: str) -> bool:
    """Whether a text has a name's last word without a possessor's ending, too: that of "Ellis’s", not "McDonald’s"."""
    alone = re.compile(rf"(?<!\w){re.escape(word)}(?![\w’'-])")
    return word in TIMES or (word != "" and alone.search(text) is not None)


def _letters_end(text: str, start: int, end: int) -> int:
    """Where initials end that a reader took for a sentence's end ("E.P | .A."), with their last point."""
    while (letter := _LETTER_NEXT.match(text, end)) and LETTERS.fullmatch(text, start, end):
        end = letter.end()
    initials = end > start + 1 and LETTERS.fullmatch(text, start, end) is not None
    return end + (initials and text[start + 1] == "." and text[end : end + 1] == ".")


def is_time(text: str, start: int, end: int) -> bool:
    """Whether what stands here is only a day's or a month's name, and not somebody's ("Theresa May", but "in May")."""
    form = text[start:end].rstrip(".")
    if form not in TIMES:
        return False
    dated = _DATED_BEFORE.search(text, max(0, start - 12), start) or _DATED_BEHIND.match(text, end)
    return dated is not None or form not in _MONTHS or not is_somebodys(text, form)


_DATED_BEFORE = re.compile(
    r"\b(?:in|since|until|till|late|early|mid|last|next|this|during|through|\d{1,2})[\s-]\Z", re.I
)
_DATED_BEHIND = re.compile(r"\.?,?\s\d")

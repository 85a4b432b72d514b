"""Whether the words before a name give it a title or describe it: "the spokesman for the ministry, Ann Lee"."""

from __future__ import annotations

import re

from headwater.findings.attributions.unnamed import is_people
from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.titles import is_title, role_of
from headwater.text.function_words import FUNCTION_WORDS, word_set

_PLURALS = word_set("people police officials sources mps many some others several most few those parents critics")
QUANTIFIED = word_set(
    "many some several most few others another two three four five six seven eight nine ten dozens hundreds "
    "thousands numerous both various other certain any all one a an some more no each every half scores"
)
# "Secretary of State Lee", "Special Agent in Charge Lee", "Bureau of Mines Director Lee": a title with what it is of,
# or whose, all in capitals; or with its initials ("Superintendent of Police (SP) Lee").
_TITLE_OF = re.compile(
    r"(?P<role>(?:[A-Z][\w.’'-]*\s+)+)(?:(?:of|to|in)\s+(?:the\s+)?(?:[A-Z][\w.’'-]*\s+(?:(?:and|for|of)\s+)?)+)+"
    r"(?:\([A-Z][\w.-]*\)\s+)?"
)
# Words between a comma and a name that say who it is ("former detective", "mother-of-three").
DESCRIBING = (
    r"(?:(?!(?:and|or|of|for|in|at|to|with|who|whose|which|that|from|by|on|about|including|said|says|the)\s)"
    r"(?:[A-Za-z]|\d+-)[\w.’'-]*\s)"
)
# "A spokesman for the ministry, Lee": one person described, then named.
_ONE_DESCRIBED = re.compile(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[A-Z][\w.-]*(?:\s[A-Z][\w.-]*){0,3}[’']s?)"
    rf"\s[^,]{{3,160}},(?:\s[^,]{{3,90}},)?\s{DESCRIBING}{{0,4}}"
)
# "Lead author of the study, Professor Lee": the same without an article, where the words before the comma are a role.
_ROLE_FIRST = re.compile(
    r"(?P<role>[A-Za-z][\w-]*(?:\s[\w-]+){0,3}?)(?:\s(?:of|at|for|in|with|to)\s[^,]{3,160})?,\s(?:[A-Z][\w.]*\s){0,3}"
)
# "The Weather Bureau's | Ann Lee", "Ellis Lines' chief economist | Ann Lee": whose somebody is, and perhaps what.
_WHOSE = re.compile(
    r"(?:[Tt]he\s)?[A-Z][\w.&’'-]*?(?:\s(?:of|and|for|the|[A-Z][\w.&’'-]*?)){0,6}(?:[’']s|s[’'])\s"
    r"(?:(?!(?:in|of|at|on|to|for|with|by|from|about|against|and|or)\s)[a-z-]+\s){0,3}"
)


def is_role(words: str) -> bool:
    """Whether words end in a role or in what a person is ("Ellis Lines founder", "neighbour")."""
    return role_of(words) is not None or is_people(words.rsplit(maxsplit=1)[-1].lower())


# "The head of the port union | Ann Lee", "Secretary for Culture, Sports and Tourism | Ann Lee": a role, then what it is
# of or whose, then the name.
_OF = re.compile(r"\s(?:of|for|at|to|in|with|from)\s(?:the\s)?")
_INITIALS = re.compile(r"\s\([^()]*\)")
_OFFICE_LETTERS = re.compile(r"(?:.*\s)?[A-Z]{2,4}")  # "MEC for Finance"
_BEFORE = re.compile(r"\b(?:then|ex|former)[- ]", re.IGNORECASE)
# Words that say of what sort the person behind them is: "a friend of the late | Ann Lee".
_SORTS = re.compile(r"(?:late|former|then|new|old|young|fellow|\w+ed|\w+ing)\b")
# "University of Orsa law professor", "Department of Justice lawyer": a body in capitals, then a role.
_BODY_ROLE = re.compile(r"(?:[Tt]he\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*")
_LISTED = re.compile(r",\s(?:and\s)?(?![A-Z])")


def is_titled(before: str, head: str, *, full: bool) -> bool:
    """Whether the words before a name give it to one person whom they title or describe.

    `head`: the words up to the first comma, preposition or clause. `full`: the name is of several words.
    """
    title = _TITLE_OF.fullmatch(before)
    if title is not None and (role_of(title["role"]) is not None or role_of(before) is not None):
        return True
    if full and (_is_of_something(before) or (_WHOSE.fullmatch(before) is not None and not _is_several(before, head))):
        return True
    role = _ROLE_FIRST.fullmatch(before)
    if role is not None and is_role(role["role"]) and not _is_several(before, head):
        return True
    return _ONE_DESCRIBED.fullmatch(before) is not None and not _is_several(before, head)


def _is_several(before: str, head: str) -> bool:
    """Whether a described phrase means several, of whom the name behind it is one ("allies …, including …")."""
    one = before.split(" ", 1)[0].lower() in ("a", "an", "one", "another")
    plural = re.search(r"[^siu]s$", head) is not None and not one
    return plural or is_vague(head) or re.search(r"\b(?:including|such as|among)\b", before) is not None


def is_vague(words: str) -> bool:
    """Whether words mean several, or nobody in particular ("many", "residents", "officials")."""
    found = words.lower().split()
    return bool(found) and (found[0] in QUANTIFIED - {"one", "a", "an", "another"} or found[-1] in _PLURALS)


def _is_of_something(before: str) -> bool:
    """Whether a role and what it is of stand before a name, with no title of the name's own ("aide to Judge | Lee")."""
    words = _INITIALS.sub("", before).rstrip()
    if words.endswith("chief of staff"):
        return True
    first, *rest = _OF.split(words)
    first = _BEFORE.sub("", first)
    if not rest or is_vague(first):
        return False
    last = rest[-1].rstrip(",").rsplit(maxsplit=1)[-1]
    held = is_title(last) or is_role(rest[-1])
    if not (is_role(first) or _OFFICE_LETTERS.fullmatch(first)):
        return held and _is_body(first) and " " in rest[-1] and rest[-1][0].isupper()
    if _LISTED.search(" of ".join(rest)):
        return False
    if words.endswith(","):
        return True
    # "Aide to the mayor of Ellis | Ann Lee"; but "former mayor of Ellis and chairman of the port | Ann Lee".
    inner = any(is_role(part.split(" and ")[0]) for part in rest[:-1])
    return not (held or inner or last.lower() in FUNCTION_WORDS or _SORTS.fullmatch(last))


def _is_body(words: str) -> bool:
    """Whether words in capitals are a body's and not people's, at a sentence's start ("Critics of Senator Lee")."""
    last = words.rsplit(maxsplit=1)[-1]
    return _BODY_ROLE.fullmatch(words) is not None and (not last.endswith("s") or is_head(last.removesuffix("s")))

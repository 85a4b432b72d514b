"""Names that were read as people's and that the words around them show to be bodies': "law firm Ellis Pruitt"."""

from __future__ import annotations

import re
from collections.abc import Collection

from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.seen import Seen

_NOUN = re.compile(
    r"(?P<det>\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|this|that)\s)?\b"
    r"(?:firm|company|corporation|consultancy|charity|NGO|non-profit|nonprofit|chain|retailer|lender|insurer|"
    r"manufacturer|carmaker|"
    r"automaker|drugmaker|drug maker|start-?up|conglomerate|brewery|brewer|supermarket|watchdog|think-?tank|"
    r"lobby group|campaign group|rights group|aid group|trade union|airline|carrier|utility|brokerage|shipbuilder|"
    r"steelmaker|miner|housebuilder|pollster firm|rock band|pop group|label|law practice|agency|militia|cartel|sect|"
    r"(?:terror|terrorist|militant|extremist|rebel|armed|insurgent|separatist|guerrilla|paramilitary|[Ii]slamist|"
    r"[Jj]ihadist|activist|opposition|protest|environmental|advocacy)\s(?:group|movement|organi[sz]ation|network))\s$"
)
_WORKS_AT = re.compile(
    r"\b(?:analyst|economist|strategist|solicitor|lawyer|attorney|barrister|partner|trader|broker|researcher|fellow|"
    r"consultant|auditor|engineer|architect|manager|director|executive|spokesman|spokeswoman|spokesperson)s?"
    r"(?:\s[A-Z][\w’'-]+){0,3}\s(?:at|with|for)\s$"
)
# Who acts or speaks "for" a name does so for a person as well.
_FOR_WHOM = re.compile(r"\b(?:solicitor|lawyer|attorney|barrister|spokesman|spokeswoman|spokesperson)s?\sfor\s$")
# "Consultants Ellis Pruitt" is a firm; "consultants Ann Ellis and Tom Pruitt" are two people.
_SEVERAL = re.compile(r"\b(?:consultants|auditors|solicitors|accountants|architects|brokers|pollsters|publishers)\s$")
_LISTED = re.compile(r"\s*(?:,|and\b|&)\s*[A-Z]")
_HAPPENS_AT = re.compile(
    r"\b(?:place|occurred|happened|out|erupted|work(?:s|ed|ing)?|employed|explosion|fire|blast|accident|incident|strike|"
    r"jobs?|plant|factory|unit|mill|staff|workers|employees)\sat\s$"
)
_OF = re.compile(r"\s(?:of|at)\s$")


def is_called_body(text: str, one: Seen, people: Collection[int]) -> bool:
    """Whether the words before a name give it as a body's: a noun for one, or a person who is "of" or "at" it.

    `people`: where the full names of the article's people end. "The firm Ann Ellis founded" is no firm's name.
    """
    if one.titles:
        return False
    before = text[max(0, one.start - 60) : one.start]
    noun = _NOUN.search(before)
    if noun is not None or " " not in one.form:
        return noun is not None and _is_named_behind(noun, one.form)
    if _SEVERAL.search(before) and _LISTED.match(text, one.end) is None:
        return True
    of = _OF.search(before)
    if of is not None and one.start - len(of.group()) in people:
        return True
    if _FOR_WHOM.search(before):
        return False
    at = _WORKS_AT.search(before) or _HAPPENS_AT.search(before)
    return at is not None and usual_gender(one.form.split()[0].lower()) is None


def _is_named_behind(noun: re.Match[str], form: str) -> bool:
    """Whether a noun for a body is followed by its name, and no person's who is said to have made or left it."""
    unusual = usual_gender(form.split(maxsplit=1)[0].lower()) is None
    bare = noun["det"] is None
    return bare or unusual if " " in form else bare and unusual

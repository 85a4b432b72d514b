"""Credit lines and bylines: whose report it is, in lines of their own and at the end of the last paragraph."""

from __future__ import annotations

import re
from functools import cache

from headwater.intake.segments.line import Line
from headwater.model.spans import Span
from headwater.text.agencies import agency_pattern
from headwater.text.function_words import word_set

_REPORT = r"(?:story|article|report|piece|dispatch|post|essay|column|version)"
_WORK = (
    r"(?:reporting|writing|editing|compiled|edited|written|reported|research|graphics?|translated|produced|story|text|"
    r"words)"
)
# What a credit line says anywhere in it.
_CONTRIBUTED = re.compile(
    rf"\bcontributed (?:reporting|to (?:this|the) {_REPORT}|from \w+|writing|additional reporting|research)\b"
    r"|\b(?:additional|supplementary) (?:reporting|research|writing) (?:was )?(?:by|from|provided|contributed)\b"
    r"|\brepublished (?:from|with permission)",
    re.IGNORECASE,
)
_CONTRIBUTED_SIGNS = ("contributed ", "additional re", "additional wr", "supplementary ", "republished ")
# What it may begin with, as long as it does not go on as a sentence ("Compiled by a former agent, the file was …").
_CREDITED = re.compile(
    rf"\W*(?:(?:with )?(?:additional )?{_WORK} (?:\w+ )?by\b(?! (?-i:[a-z]))"
    r"|(?:with|using) (?:files?|reporting|reports?|inputs?|information|contributions?|material|\w+ (?:reporting|"
    r"reports?|inputs?))\b (?:from|by|of)\b"
    r"|with (?:agency|wire) (?:inputs?|reports?)\W*$"
    r"|(?:originally|first) (?:published|appeared|posted) (?:on|in|by|at)\b"
    r"|(?:news )?sources?\s*:\s*\S|(?:via|courtesy(?: of)?|from)\s*:\s*\S"
    r"|contribut(?:ing|ors?)\s*:\s*\S|compiled from\b|(?:wire|agency|staff) (?:services?|reports?)\W*$)",
    re.IGNORECASE,
)
_FINITE = re.compile(r"\b(?:was|were|is|are|has|had|have|will|would|could|can)\b")
# "This story was first published by …"
_OWN_REPORT = re.compile(
    rf"\W*(?:this|the) {_REPORT} (?:was|is|has been|first|originally)\b.{{0,60}}"
    r"\b(?:published|appeared|republished|produced|reported|compiled|contributed|provided|translated|written)\b",
    re.IGNORECASE,
)
_CREDITED_FIRST = word_set(
    "with contributing contributor contributors additional reporting writing editing compiled edited written reported "
    "research graphic graphics translated produced story text words using originally first news source sources via "
    "courtesy from wire agency staff"
)
_REPORTS = word_set("story article report piece post essay column dispatch version")
_SPEECH = re.compile(r"[\"“”]|\b(?:said|says|told|according)\b")
_LONGEST_CREDIT = 60
_PERSON = r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|der|den|bin|al|el|la|ten|ter|dos|da|di|le|du|of)\s?){1,5}"
_BY = re.compile(
    r"\W*(?:(?:posted|published|written|reported|story|text|words|report|exclusive|analysis|opinion|from|video|updated)\s+)?"
    r"(?:by|BY|By)\b:?\s*(?=[A-ZÀ-Þ@\"“])"
)
_FROM = re.compile(r"(?:From|FROM)\s+(?=[A-Z][\w'’]+\s+(?:[A-Z]|in\b|at\b))")
_ROLES = (
    r"(?:reporter|writer|editor|correspondent|columnist|contributor|staff|desk|bureau|journalist|analyst|producer|"
    r"news service|news agency|service|newspapers?|press|media|news)"
)
_ROLE_LINE = re.compile(rf"(?P<who>{_PERSON})(?:\s*[,|/•·–—-]\s*|\s+\()(?P<rest>[^.!?]{{2,60}}?)\)?", re.UNICODE)
_ROLE = re.compile(rf"\b{_ROLES}s?\b", re.IGNORECASE)
_AGENCIES = re.compile(r"\b(?:Agencies|AGENCIES|Wire [Ss]ervices)\b")
_BYLINE_END = re.compile(r"[!?;]$|[a-z]{3,}\.$")
_ABBREVIATED_END = re.compile(r"\b(?:Jr|Sr|Inc|Co|Corp|Ph\.D|M\.D)\.$")
_SMALL = word_set("and of for in the at with from de van von der den bin al el on to am pm updated")
_JUST_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.)(?: (?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.?|de|van|von|der|bin|al|el|and|&)){1,8}"
)


def is_credit_line(line: Line) -> bool:
    """Whether a paragraph says whose report it is: "(Reuters)", "AP contributed to this report", "Source: AFP"."""
    if line.size > _LONGEST_CREDIT:
        return False
    if line.size <= 12 and _agencies_alone().fullmatch(line.text):
        return True
    return _credits_someone(line) and not _SPEECH.search(line.text)


def _credits_someone(line: Line) -> bool:
    """Told by its first words or by "contributed"; "…, a report published by …" is a sentence of the body."""
    if line.first.partition(":")[0] in _CREDITED_FIRST and _CREDITED.match(line.text):
        return not _FINITE.search(line.text)
    if line.first in ("this", "the") and line.second in _REPORTS:
        return _OWN_REPORT.match(line.text) is not None
    return line.holds(_CONTRIBUTED_SIGNS) and _CONTRIBUTED.search(line.text) is not None


def is_byline(text: str) -> bool:
    """Whether a line is a byline by its own form: "By JANE DOE", "By Jane Doe and John Roe, Staff Writers"."""
    if len(text) > 180:
        return False
    match = _BY.match(text) or _FROM.match(text)
    return match is not None and len(text.split()) <= 22 and _reads_as_names(text[match.end() :])


def is_signature(text: str) -> bool:
    """Whether a line near the headline signs the article without "By": "Jane Doe, Reuters", "AFP | Paris"."""
    if len(text) > 110 or len(text.split()) > 12:
        return False
    bare = text.lstrip("(–—- ")
    agency = agency_pattern().match(bare)
    if agency is not None:
        rest = bare[agency.end() :]
        return not rest or (rest[0] in "|,/()-–— " and not _BYLINE_END.search(text) and _is_short_rest(rest))
    match = _ROLE_LINE.fullmatch(text)
    return match is not None and (agency_pattern().search(match["rest"]) or _ROLE.search(match["rest"])) is not None


def is_name(text: str) -> bool:
    """Whether a line is nothing but a person's name, or names joined by "and"."""
    if " and " in text:  # "Jane Doe, John Roe and Ann Ellis"; "Paris, France" is none
        text = text.replace(", and ", " and ").replace(", ", " ")
    return len(text) <= 70 and _JUST_NAME.fullmatch(text) is not None


def names_of_byline(text: str) -> str | None:
    """What stands after "By" in a byline, or `None` where the line is none."""
    match = _BY.match(text)
    return text[match.end() :] if match is not None and is_byline(text) else None


def find_byline_credit(text: str, paragraph: Span) -> Span | None:
    """The agency that a byline or a notice names, with its "The": "By JANE DOE, Associated Press"."""
    match = agency_pattern().search(text, paragraph.start, paragraph.end)
    match = match or _AGENCIES.search(text, paragraph.start, paragraph.end)
    if match is None:
        return None
    the = text[max(paragraph.start, match.start() - 4) : match.start()].casefold() == "the "
    return Span(match.start() - 4 * the, match.end())


def find_closing_credit(text: str, paragraph: Span) -> Span | None:
    """The agency's name that closes a paragraph, "(Reuters)" or "— AP", with its brackets or dash."""
    tail = text[max(paragraph.start, paragraph.end - 60) : paragraph.end]
    if not (tail.endswith(")") or "—" in tail or "–" in tail or "-" in tail or "/" in tail):
        return None
    match = _closing().search(tail)
    if match is None or match.start() == 0:
        return None
    shift = paragraph.end - len(tail)
    return Span(shift + match.start("credit"), shift + match.end("credit"))


def _is_short_rest(rest: str) -> bool:
    """What may follow an agency's name in a line that signs: a place, a date, a desk; no verb, no sentence."""
    words = re.findall(r"[^\W\d_]+", rest)
    lower = [
        word for word in words if word.islower() and word not in ("and", "in", "of", "at", "by", "am", "pm", "updated")
    ]
    return len(lower) <= 1 and (not words or rest.lstrip()[:1] in "|,/()-–—" or rest.strip()[0].isupper())


def _reads_as_names(rest: str) -> bool:
    """Capitalised words, joined by "and", commas, "of", "for", "in"; at most a role or a place besides."""
    if not rest or (_BYLINE_END.search(rest) and not _ABBREVIATED_END.search(rest)):
        return False
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    small = [word for word in words if word[0].islower() and word not in _SMALL and not _ROLE.fullmatch(word)]
    return bool(words) and len(small) <= max(1, len(words) // 4)


def _agency() -> str:
    return agency_pattern().pattern.replace("?P<agency>", "?:")


@cache
def _agencies_alone() -> re.Pattern[str]:
    one = rf"(?:{_agency()}|Agencies|agencies|AGENCIES|News agencies|Wire services)"
    joined = rf"{one}(?:(?:\s*[/,&+|-]\s*|\s+(?:and|with|via|in)\s+)(?:{one}|Staff|staff|Bureau))*"
    return re.compile(
        r"(?:[a-z]{2,4}(?:/[a-z]{2,4})+\s*)?[\W_]*"
        r"(?:(?:Source|Sources|Via|Courtesy|From|With|By|with|by|Credit|Text|Story)\b[:\s]*(?:the\s+|The\s+)?)?"
        rf"(?:The\s+)?{joined}(?:['’]s)?[\W_]*"
    )


@cache
def _closing() -> re.Pattern[str]:
    one = rf"(?:{_agency()}|Agencies|agencies)"
    names = rf"(?:[Tt]he )?{one}(?:\s?(?:[/,&+-]|and|with)\s?(?:{one}|[A-Z]\w+))*"
    return re.compile(
        rf"(?<=[.!?\"”’')])\s*(?P<credit>\((?:with (?:inputs? )?(?:from )?|Source:? |via )?{names}\)\.?"
        rf"|(?:--|[–—-])\s?{names}\.?|/{names}/\.?)$"
    )

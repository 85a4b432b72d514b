"""Credit lines and bylines: whose report it is, in lines of their own and at the end of the last paragraph."""

from __future__ import annotations

import re
from functools import cache

from headwater.model.spans import Span
from headwater.text.agencies import agency_pattern

_CONTRIBUTED = re.compile(
    r"""(?:\bcontributed\ (?:reporting|to\ (?:this|the)\ (?:report|story|article|piece|dispatch|post)|from\ \w+|writing|
        additional\ reporting|research)\b
    | \b(?:additional|supplementary)\ (?:reporting|research|writing|material)\ (?:was\ )?(?:by|from|provided|contributed)\b
    | ^\W*(?:with\ )?(?:additional\ )?(?:reporting|writing|editing|compiled|edited|written|reported|research|graphics?|
        translated|produced|story|text|words)\ (?:\w+\ )?by\b(?=.{0,300}$)
    | ^\W*(?:with|using)\ (?:files?|reporting|reports?|inputs?|information|contributions?|material|additional\ \w+|agency\ \w+)
        \b(?:\ (?:from|by|of)\b)?
    | ^\W*(?:this|the)\ (?:story|article|report|piece|post|essay|column|dispatch|version)\ (?:was|is|has\ been|first|
        originally)\b.{0,60}\b(?:published|appeared|republished|produced|reported|compiled|contributed|provided|updated\ with|
        translated|written)\b
    | ^\W*(?:originally|first)\ (?:published|appeared|posted)\ (?:on|in|by|at)\b | \brepublished\ (?:from|with\ permission)
    | ^\W*(?:news\ )?sources?\s*:\s*\S | ^\W*(?:via|courtesy(?:\ of)?|from)\s*:\s*\S
    | ^\W*compiled\ (?:from|by)\b | ^\W*(?:wire|agency|staff)\ (?:services?|reports?)\W*$
    | ^\W*(?:the\ )?associated\ press\ (?:\w+\ ){0,3}?(?:writers?|reporters?|journalists?|correspondents?)\ .{0,200}contribut
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_CONTRIBUTED_WORDS = (
    "ontributed", "dditional", "eporting", "diting", "riting", "ompiled", "dited", "ritten", "eported", "ith ",
    "tory", "rticle", "eport", "ource", "ublished", "ppeared", "via", "Via", "ourtesy", "iece", "services", "ervice",
    "VIA", "SOURCE", "osted", "essay", "ext by", "ords by", "esearch", "raphic", "From:", "ranslated", "Using",
)  # fmt: skip
_LONGEST_CREDIT = 90
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
_BYLINE_END = re.compile(r"[!?;]$|[a-z]{3,}\.$")
_JUST_NAME = re.compile(r"(?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.)(?: (?:[A-ZÀ-Þ][\w'’-]+|[A-ZÀ-Þ]\.|de|van|von|der|bin|al|el|and|&)){1,6}")


def is_credit_line(line: str) -> bool:
    """Whether a paragraph says whose report it is: "(Reuters)", "AP contributed to this report", "Source: AFP"."""
    if len(line) > 900 or len(line.split(None, _LONGEST_CREDIT)) > _LONGEST_CREDIT:
        return False
    if _agencies_alone().fullmatch(line):
        return True
    return any(word in line for word in _CONTRIBUTED_WORDS) and _is_contribution(line)


def _is_contribution(line: str) -> bool:
    match = _CONTRIBUTED.search(line)
    if match is None:
        return False
    # "…, according to a report published by …" is a sentence of the body; a credit line says nothing else.
    return not re.search(r"[\"“”]|\b(?:said|says|told|according)\b", line) and len(line.split()) <= 60


def is_byline(line: str) -> bool:
    """Whether a line is a byline by its own form: "By JANE DOE", "By Jane Doe and John Roe, Staff Writers"."""
    words = line.split()
    if len(words) > 22 or len(line) > 180:
        return False
    match = _BY.match(line) or _FROM.match(line)
    return match is not None and _reads_as_names(line[match.end() :])


def is_signature(line: str) -> bool:
    """Whether a line near the headline signs the article without "By": "Jane Doe, Reuters", "AFP | Paris"."""
    if len(line) > 110 or len(line.split()) > 12:
        return False
    agency = agency_pattern().match(line.lstrip("(–—- "))
    if agency is not None:
        rest = line.lstrip("(–—- ")[agency.end() :]
        return not rest or rest[0] in "|,/()-–— " and not _BYLINE_END.search(line) and _is_short_rest(rest)
    match = _ROLE_LINE.fullmatch(line)
    return match is not None and (agency_pattern().search(match["rest"]) or _ROLE.search(match["rest"])) is not None


def is_name(line: str) -> bool:
    """Whether a line is nothing but a person's name, or names joined by "and"."""
    return len(line) <= 70 and _JUST_NAME.fullmatch(line) is not None


def names_of_byline(line: str) -> str | None:
    """What stands after "By" in a byline, or `None` where the line is none."""
    match = _BY.match(line)
    return line[match.end() :] if match is not None and is_byline(line) else None


def find_byline_credit(text: str, paragraph: Span) -> Span | None:
    """The agency that a byline names, with its "The": "By JANE DOE, Associated Press"."""
    match = agency_pattern().search(text, paragraph.start, paragraph.end)
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
    lower = [word for word in words if word.islower() and word not in ("and", "in", "of", "at", "by", "am", "pm", "updated")]
    return len(lower) <= 1 and (not words or rest.lstrip()[:1] in "|,/()-–—" or rest.strip()[0].isupper())


def _reads_as_names(rest: str) -> bool:
    """Capitalised words, joined by "and", commas, "of", "for", "in"; at most a role or a place besides."""
    if not rest or _BYLINE_END.search(rest) and not re.search(r"\b(?:Jr|Sr|Inc|Co|Corp|Ph\.D|M\.D)\.$", rest):
        return False
    words = re.findall(r"[^\W\d_][\w.'’-]*", rest)
    small = [
        word
        for word in words
        if word[0].islower() and word not in ("and", "of", "for", "in", "the", "at", "with", "from", "de", "van", "von",
                                              "der", "den", "bin", "al", "el", "on", "to", "am", "pm", "updated")
        and not _ROLE.fullmatch(word)
    ]  # fmt: skip
    return bool(words) and len(small) <= max(1, len(words) // 4)


@cache
def _agencies_alone() -> re.Pattern[str]:
    one = rf"(?:{agency_pattern().pattern.replace('?P<agency>', '?:')}|Agencies|agencies|AGENCIES|News agencies|Wire services)"
    joined = rf"{one}(?:(?:\s*[/,&+|-]\s*|\s+(?:and|with|via|in)\s+)(?:{one}|Staff|staff|Bureau))*"
    return re.compile(
        rf"[\W_]*(?:(?:Source|Sources|Via|Courtesy|From|With|By|with|by|Credit|Text|Story)\b[:\s]*(?:the\s+|The\s+)?)?"
        rf"(?:The\s+)?{joined}(?:['’]s)?[\W_]*"
    )


@cache
def _closing() -> re.Pattern[str]:
    one = rf"(?:{agency_pattern().pattern.replace('?P<agency>', '?:')}|Agencies|agencies)"
    names = rf"(?:[Tt]he )?{one}(?:\s?(?:[/,&+-]|and|with)\s?(?:{one}|[A-Z]\w+))*"
    return re.compile(
        rf"(?<=[.!?\"”’')])\s*(?P<credit>\((?:with (?:inputs? )?(?:from )?|Source:? |via )?{names}\)\.?"
        rf"|(?:--|[–—-])\s?{names}\.?|/{names}/\.?)$"
    )

"""Who published it: outlets by their sites' hosts, by the names that sites print, by how articles name themselves."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from headwater.intake.known import known
from headwater.text.agencies import agency_called
from headwater.text.sections import without_sections

_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,24}", re.IGNORECASE)
_FEED_WORDS = re.compile(
    r"\s*(?:[|»>:·–—-]\s*)?\b(?:(?:rss|atom|news)\s*feeds?|rss|latest (?:news|stories|headlines)|all (?:news|stories)|"
    r"top (?:news|stories)|headlines|home ?page|home)\s*$",
    re.IGNORECASE,
)
_FEED_SECTION = re.compile(r"\s+(?:[|»>:·–—-]|-\s)\s*.*$")
_NAME_WORD = r"(?:[A-Z0-9][\w&.'’-]*|of|the|and|for|de|del|la|le|al)"
_NAME = rf"(?P<name>{_NAME_WORD}(?:[ -]{_NAME_WORD}){{0,5}}?)"
_NETWORK = r"(?:Twitter|Facebook|Instagram|X|Telegram|WhatsApp|YouTube|TikTok)"
_SITE = r"(?:web ?site|site|home ?page|channel)s?"
_YEARS = r"(?: (?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)?"
_SIGN_UP = r"(?i:sign up (?:for|to)|subscribe to|get|download)"
_LONGEST_LINE = 60
_SPECIAL = re.compile(r"special (?:to|for)\s+", re.IGNORECASE)
_COPYRIGHT = r"(?:©|\([cC]\)|(?i:copyright))(?: ©)?"
# How articles name their own outlet, in lines that are no part of the report.
_OWN_WORDS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_NAME}['’]s? {_SITE} can (?:also )?be (?:accessed|reached|visited|found|read)",
        rf"{_NAME} can (?:also )?be (?:accessed|reached|found|read|seen) (?:at|on) (?:the following|http|www|these)",
        rf"(?i:visit|bookmark|support|contact) {_NAME}['’]s? {_SITE}",
        rf"(?i:follow|like|find|join) {_NAME} (?:on|at) {_NETWORK}\b",
        rf"{_SIGN_UP} (?:the )?(?:free )?{_NAME}(?:['’]s?)? (?:\w+ ){{0,2}}?(?:newsletters?|app|apps|alerts)\b",
        rf"{_COPYRIGHT}{_YEARS} (?:by )?{_NAME}(?=[.,]? (?i:all rights)|[.,]? ?(?:Inc|Ltd|LLC|plc)\b|[.,]?$)",
    )
)


@cache
def _by_host() -> dict[str, str]:
    table = files("headwater.intake").joinpath("outlets.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and not line.startswith("#"))
    return {host: name for host, name in rows}  # noqa: C416 - rows are lists, not pairs


@cache
def _by_name() -> frozenset[str]:
    """The outlets of the table as a line may name them, in lower case, without "the" and what tells two apart."""
    return frozenset(_bare_name(name) for name in _by_host().values())


def _bare_name(name: str) -> str:
    return re.sub(r"^the\s+|\s+\(.*\)$", "", name.casefold())


def is_outlet_line(text: str) -> bool:
    """Whether a line is nothing but a well-known outlet's name ("USA TODAY", "Special to The Guardian")."""
    if len(text) > _LONGEST_LINE:
        return False
    special = _SPECIAL.match(text)
    return _bare_name(text[special.end() :] if special else text) in _by_name()


def outlet_of_url(url: str | None) -> str | None:
    """The outlet whose site the address is on, where the table of well-known sites has it."""
    host = host_of(url)
    while host is not None and "." in host:
        if host in _by_host():
            return _by_host()[host]
        host = host.split(".", 1)[1]
    return None


def host_of(url: str | None) -> str | None:
    """The address's host in lower case without "www." ("http://www.x.com/a", "x.com/a" → "x.com"), or `None`."""
    if url is None:
        return None
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname
    except ValueError:
        return None
    host = re.sub(r"^(?:www\d?|m|mobile|amp)\.", "", (host or "").lower().rstrip("."))
    return host if _HOST.fullmatch(host) else None


def clean_outlet(name: str | None) -> str | None:
    """An outlet's name as it was printed; where that is an address, the outlet of the site, or its host."""
    name = known(name)
    if name is None or not (_HOST.fullmatch(name) or name.startswith(("http://", "https://", "www."))):
        return name
    return outlet_of_url(name) or host_of(name)


def clean_feed_title(title: str) -> str:
    """The outlet in a feed's title: without "RSS", "Latest news" and the section ("BBC News - World")."""
    cleaned = without_sections(_FEED_WORDS.sub("", title).strip())
    cleaned = _FEED_SECTION.sub("", cleaned).strip()
    return clean_outlet(cleaned) or title


def outlet_in_words(lines: list[str]) -> str | None:
    """The outlet that an article's own furniture names ("The Echo's website can also be found at"), if only one.

    Agencies in copyright lines own the report, not the site: they do not count.
    """
    named = {match["name"].strip(" .") for line in lines for pattern in _OWN_WORDS for match in pattern.finditer(line)}
    named = {name for name in named if len(name) > 1 and not name.islower() and agency_called(name) is None}
    folded = {re.sub(r"^the\s+", "", name.casefold()): name for name in sorted(named)}
    return next(iter(folded.values())) if len(folded) == 1 else None

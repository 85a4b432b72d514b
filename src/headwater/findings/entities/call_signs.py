"""Stations' call signs ("KABC", "WLS-TV") among words in capitals and bodies' initials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.findings.entities.initials import is_acronym_of
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.places import whole_places
from headwater.text.rarity import RARE, document_share

_CALL_SIGN = re.compile(r"(?<![\w.-])[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?(?![\w-])")
_NOT_CALL_SIGNS = word_set("WHO WTO WWE WWF WWII WMD WNBA KGB KKK KLM KIA WBA WBC WTA WFP KPMG WADA")
# A call sign of three letters is one beside a word for stations; words in capitals and initials look alike.
_STATION_BEFORE = re.compile(
    r"\b(?:(?:station|affiliate|radio|television|TV|channel|agency|agencies)s?,?|told)\s\Z", re.IGNORECASE
)
_STATION_BEHIND = re.compile(
    r"[\s-](?:TV\b|AM\b|FM\b|radio|news|television|channel|affiliate)|"
    r",\s(?:the|an?)\s[\w ]{0,30}(?:affiliate|station)\b",
    re.IGNORECASE,
)
_ITS_NAME = re.compile(r"(?:The\s)?(?P<name>[A-Z][\w’'-]*(?:(?:\s(?:of|the|and|for|on)){0,2}\s[A-Z][\w’'-]*)+)\s\(\Z")
# How far before its initials a body's name may begin, in characters.
_REACH = 70


def find_call_signs(text: str) -> Iterator[Span]:
    """Where a text names stations by their call signs, in order."""
    for match in _CALL_SIGN.finditer(text):
        if _is_call_sign(text, match):
            yield Span(*match.span())


def _is_call_sign(text: str, match: re.Match[str]) -> bool:
    """Whether capitals are a station's, and not a word's, a body's initials ("Kenya Defence Forces (KDF)") or so."""
    sign, start, end = match.group(), match.start(), match.end()
    if "-" in sign:
        return True
    if sign in _NOT_CALL_SIGNS or document_share(sign.lower()) > RARE:
        return False
    for place in whole_places(text, f"({sign})"):
        name = _ITS_NAME.search(text, max(0, place - _REACH), place + 1)
        if name is not None and is_acronym_of(sign, name["name"]):
            return False
    in_full = r"[\w’'.-]*\s(?:(?:of|the|and|for|on)\s){0,2}".join(sign)
    if re.search(rf"\b{in_full}[a-z]", text):
        return False  # "the Willow Harbour Control Authority", and later "the WHCA"
    beside = _STATION_BEFORE.search(text, max(0, start - 14), start) or _STATION_BEHIND.match(text, end)
    return len(sign) > len("KDF") or beside is not None

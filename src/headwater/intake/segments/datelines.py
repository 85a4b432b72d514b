"""Datelines: where, and through which agency, a report was filed, at the start of its first paragraph."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from headwater.model.article import Segment
from headwater.model.spans import Span
from headwater.text.agencies import agency_pattern
from headwater.text.function_words import word_set

_CAPS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*[A-ZÀ-ÖØ-Þ.]"
_CAPS_PLACE = rf"{_CAPS}(?: (?:{_CAPS}|OF|[A-Z]|of|de|d['’][A-Z]\w+)){{0,4}}"
_WORD = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_REGION = rf"(?:, {_WORD}(?: (?:{_WORD}|of|and|the)){{0,3}}?){{0,2}}?"
_MONTH = (
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\.?"
)
_DATE = rf"(?:,? {_MONTH} \d{{1,2}}(?:,? \d{{4}})?|,? \d{{1,2}} {_MONTH}(?:,? \d{{4}})?)?"
_PAREN = r"(?P<credit>\([^()\n]{2,60}\)|/[A-Z][A-Za-z -]{1,20}/\.?)"
# A hyphen without a blank beside it joins words ("COVID-19").
_DASH = r"(?: ?(?:--|[–—―−]) ?| - ?|- )"
_NEXT = r"(?=[\"“”‘’'\[(]?[A-Z0-9À-ÖØ-Þ$£€#]|[\"“‘])"

# BAGHDAD, Oct. 21 (Reuters) -     BEIRUT/THE HAGUE (AP) —     WASHINGTON —     DUBAI, United Arab Emirates –
_IN_CAPITALS = re.compile(
    rf"(?P<place>{_CAPS_PLACE}(?:/{_CAPS_PLACE})*){_REGION}{_DATE}[.,]?(?: ?{_PAREN}(?:{_DASH}|:? ?)|{_DASH}){_NEXT}"
)
# Washington (CNN)     Moscow (AFP) –     (Reuters) -     Nairobi, Kenya (AP) —
_WITH_CREDIT = re.compile(
    rf"(?P<place>{_WORD}(?: {_WORD}){{0,3}})?(?P<rest>{_REGION}{_DATE})[.,]? ?{_PAREN}(?:{_DASH}|:? ?){_NEXT}"
)
# Hartford, Conn. —     New Delhi, May 6:     Mumbai:
_IN_WORDS = re.compile(
    rf"(?P<place>{_WORD}(?: (?:{_WORD}|de|es)){{0,3}})(?P<region>{_REGION}){_DATE}(?P<sign>{_DASH}|: ){_NEXT}"
)
_NO_PLACE = word_set(
    "FILE UPDATE UPDATED BREAKING EXCLUSIVE WATCH VIDEO PHOTO PHOTOS RELATED READ OPINION ANALYSIS LIVE NEW NOTE "
    "CORRECTION EDITOR POLL REVIEW WARNING TIMELINE FACTBOX EXPLAINER REPORT QUOTE ALERT DEVELOPING"
)
_STATES = re.compile(
    r", (?:Ala|Alaska|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Hawaii|Idaho|Ill|Ind|Iowa|Kan|Kansas|Ky|La|Maine|Md|Mass|"
    r"Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Ohio|Okla|Ore|Pa|Penn|R\.I|S\.C|S\.D|Tenn|Texas|Tex|Utah|"
    r"Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C|Ont|Que|B\.C|Alta|Man|Sask)\b\.?"
)
_LONGEST = 120


@cache
def _cities() -> frozenset[str]:
    table = files("headwater.intake.segments").joinpath("places.txt").read_text(encoding="utf-8")
    return frozenset(line for line in table.splitlines() if line and not line.startswith("#"))


def find_dateline(text: str, paragraph: Span) -> Segment | None:
    """The dateline at the start of a paragraph, its dash included ("TOPEKA, Kan. (AP) —"), or `None`.

    `credit` is the agency or outlet in it, with its brackets ("(AP)").
    """
    head = text[paragraph.start : min(paragraph.end, paragraph.start + _LONGEST)]
    match = _in_capitals(head) or _with_credit(head) or _in_words(head)
    if match is None or paragraph.start + match.end() >= paragraph.end:
        return None
    end = paragraph.start + len(head[: match.end()].rstrip())
    credit = match.groupdict().get("credit")
    start = paragraph.start + match.start("credit") if credit else 0
    return Segment(paragraph.start, end, "dateline", Span(start, start + len(credit)) if credit else None)


def _in_capitals(head: str) -> re.Match[str] | None:
    if len(head) < 3 or not (head[1].isupper() or head[1] in " .'’"):
        return None
    match = _IN_CAPITALS.match(head)
    if match is None or match["place"].split()[0].strip(".,'’") in _NO_PLACE:
        return None
    return match if len(match["place"]) > 3 or match["credit"] else None


def _with_credit(head: str) -> re.Match[str] | None:
    if "(" not in head and "/" not in head:
        return None
    match = _WITH_CREDIT.match(head)
    if match is None:
        return None
    place, inside = match["place"], match["credit"].strip("()/. ")
    agency = agency_pattern().match(inside) is not None or inside == "CNN"
    known = place in _cities() and not any(c.isdigit() for c in inside)
    return match if known or (agency and (place is not None or len(inside.split()) < 3)) else None


def _in_words(head: str) -> re.Match[str] | None:
    match = _IN_WORDS.match(head)
    if match is None:
        return None
    known = match["place"] in _cities() or match["place"].title() in _cities()
    return match if known or (match["sign"] != ": " and _STATES.match(match["region"])) else None

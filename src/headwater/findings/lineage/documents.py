"""Published documents that an article rests on: studies, polls, memoranda, blogs, with who published them.

A statement or a letter is speech and belongs to its speaker; a study, a poll or a filing has an existence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from headwater.findings.entities.countries import country_demonyms
from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.mentions import find_publications
from headwater.findings.entities.outlets import is_own, publication_called
from headwater.model.article import Article
from headwater.model.spans import Span
from headwater.text.function_words import word_set


@dataclass(frozen=True, slots=True)
class DocumentCited:
    """A document that an article cites: its publisher's name (or its own), where the name and the words stand."""

    name: str
    start: int
    end: int
    cue: Span


# "Attorney General Eric T. Quill", "the U.S. Supreme Court".
_INITIAL = r"(?:[A-Z]\.)+(?=\s[A-Z])"
_WORD = rf"(?:{_INITIAL}|[A-Z](?:[\w’'&-]|\.(?=\w))*)"
_NAME = rf"(?P<name>{_WORD}(?:(?:\s+(?:of|the|for|and|on|de|in|&)){{0,2}}\s+{_WORD}){{0,6}})"
_PAPER = (
    r"(?:report|study|studies|poll|survey|analysis|memo|memorandum|(?:white|research|working|discussion) paper|"
    r"research|audit|review|census|dossier|inquiry|investigation|index)s?"
)
_LEAD = r"(?:(?!is|was|are|were|under|has|had|used|by|to\b)[\w’'.-]+\s+){0,3}?"
_PATTERNS = (
    # "a new analysis by …", "a memorandum released by …"
    re.compile(
        rf"\b(?:an?|the|one|its|new|recent|according to|another)\s+{_LEAD}{_PAPER}\s+(?:\w+day\s+)?"
        rf"(?:(?:released|published|issued|conducted|produced|commissioned|compiled|carried out|prepared)\s+)?"
        rf"(?:\w+day\s+)?(?:by|from)\s+(?:researchers at\s+|scientists at\s+|the\s+)*{_NAME}"
    ),
    # "according to the … Index", "according to a … poll"
    re.compile(
        rf"\b(?:[Aa]ccording to|[Cc]iting)\s+(?:an?|the|one|its)\s+(?:[a-z-]+ ){{0,3}}?{_NAME}"
        rf"(?:[’']s)?\s+(?:\w+ ){{0,2}}?{_PAPER}\b"
    ),
    re.compile(
        r"\b(?:[Aa]ccording to|[Cc]iting)\s+(?:an?|the)?\s*"
        r"(?P<name>(?:[A-Z][\w’'&.-]*\s+){1,5}(?:Index|Survey|Report|Census|Barometer|Yearbook|Database|Archive|Study))\b"
    ),
    # "… published in the journal …"
    re.compile(rf"\b(?:in|by|for)\s+(?:the\s+)?(?:[\w-]+\s+){{0,3}}journals?,?\s+[`‘“\"']?{_NAME}"),
    # "in a post for his blog …", "wrote on her … blog, …"
    re.compile(
        rf"\b(?:on|in|for|of)\s+(?:his|her|their)\s+(?:[\w-]+\s+){{0,3}}(?:blog|newsletter|podcast),?\s+(?:called\s+)?"
        rf"[‘“\"']?{_NAME}"
    ),
    # "first noted by local blogger …"
    re.compile(rf"\b(?:by|to)\s+(?:[\w-]+\s+){{0,2}}bloggers?\s+{_NAME}"),
    re.compile(rf"\b(?:[Tt]ranslation|[Tt]ranscript|[Rr]ecording)s?\s+(?:\w+\s+)?(?:by|from)\s+(?:the\s+)?{_NAME}"),
)
# "…, a former lawmaker, published a blog post stating"
_BLOGGED = re.compile(
    rf"{_NAME}(?:,\s[^,.;“”\"]{{1,80}},)?\s+(?:published|posted|penned)\s+(?:an?|his|her)\s+(?:[\w-]+\s+){{0,2}}"
    r"(?:blog post|blog entry|blog)\b"
)
# Every pattern has one of these in it, and most paragraphs none: looked up first, the patterns take a fifth as long.
TELLING = (
    "report", "stud", "poll", "survey", "analysis", "memo", "paper", "research", "audit", "review", "census", "dossier",
    "inquiry", "investigation", "index", "barometer", "yearbook", "database", "archive", "journal", "blog",
    "newsletter", "podcast", "translation", "transcript", "recording",
)  # fmt: skip
_DAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_NOT_PUBLISHERS = _DAYS | word_set(
    "I He She It They We The This That Mr Mrs Ms "
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
)
# What is under way or asked for has found nothing yet ("urged an investigation by the Harbour Board").
_UNDER_WAY = re.compile(r"\b(?:review|inquiry|investigation|audit)s?\s(?:[\w-]+\s)?(?:by|from)\b")
_TELLS = re.compile(
    r"[^.;\n]{0,90}?\b(?:found|finds?|shows?|showed|concluded?|concludes|reveal|says?|said|suggest|identified|uncovered|"
    r"determined|estimated?|estimates|reported|noted|warned|blamed|cited)"
)
_ACCORDING = re.compile(
    r"\b(?:according to|citing|cited|cites|per|in|from|published|released)\s(?:[\w’'-]+\s){0,2}\Z", re.I
)
# "Deloitte's Shift Index": the paper's title behind its publisher's name.
_TITLED = re.compile(r"[’'](?:s\s|\s).*(?:Index|Survey|Report|Census|Barometer|Yearbook|Database|Archive|Study)$")
# "A report from Ann Lee of the Courier" is the paper's.
_WHOSE_STAFF = re.compile(r"(?P<first>[A-Z]\w+)\s[A-Z][\w.\s-]*?\sof\s(?:the\s)?(?P<name>[A-Z].*)")


# "A report by the Tarn-based Lake Institute" is the institute's, one "by the U.K.-based …" not the country's.
_BASED = re.compile(r"^\S+-(?:based|born|led)\s+(?=\S)")
_PLACED = re.compile(r"\.?-(?:based|born|led)\b")
# "A report by Orsan | media outlet Gull" is Gull's, one "by Orsan | scientists" nobody's by name.
_CALLED = re.compile(rf"\s(?:[a-z][\w-]*\s){{1,4}}{_NAME}")
# A day or month is no part of a publisher's name.
_WHEN = re.compile(r"\s+(?:on|in|of|for)\s+(?:\w+day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*.*$")


def find_documents(article: Article, spans: Iterable[Span]) -> tuple[DocumentCited, ...]:
    """The published documents that these stretches of an article cite, in order; its own outlet's are left out."""
    found: dict[tuple[int, int], DocumentCited] = {}
    for span in spans:
        for document in _documents_in(article.text, span):
            if not is_own(article.outlet, document.name):
                found.setdefault((document.start, document.end), document)
    return tuple(sorted(found.values(), key=lambda d: d.start))


def _documents_in(text: str, span: Span) -> Iterator[DocumentCited]:
    words = span.of(text).lower()
    for pattern in (*_PATTERNS, _BLOGGED) if any(word in words for word in TELLING) else ():
        for match in pattern.finditer(text, span.start, span.end):
            if _UNDER_WAY.search(match.group()) and not _has_told(text, match):
                continue
            name = _WHEN.sub("", re.sub(r"[’']s?$|[.,]+$", "", match.group("name")))
            name = _TITLED.sub("", name)
            before = len(name) - len(_BASED.sub("", name))
            start, name = match.start("name") + before, name[before:]
            if name.lower() in country_demonyms():
                called = _CALLED.match(text, start + len(name), span.end)
                if called is None:
                    continue
                start, name = called.start("name"), called["name"]
            staff = _WHOSE_STAFF.fullmatch(name)
            if staff is not None and usual_gender(staff["first"].lower()) and publication_called(staff["name"]):
                start, name = start + staff.start("name"), staff["name"]
            if name.split()[0] in _NOT_PUBLISHERS or name.split()[-1] in _DAYS or len(name) <= 2:
                continue
            if not _PLACED.match(text, start + len(name)) and not _are_publications(text, match, name):
                yield DocumentCited(name, start, start + len(name), Span(match.start(), max(match.end(), start)))


def _has_told(text: str, match: re.Match[str]) -> bool:
    """Whether what somebody looks into has told something, or is what a sentence rests on."""
    before = text[max(0, match.start() - 40) : match.start()]
    return _ACCORDING.search(before) is not None or _TELLS.match(text, match.end()) is not None


def _are_publications(text: str, match: re.Match[str], name: str) -> bool:
    """Whether these are publications in a row, or one has its name in front ("an Erewhon News report from Ann Lee").

    They are cited as such.
    """
    parts = name.split(" and ")
    if len(parts) > 1 and all(publication_called(part) is not None for part in parts):
        return True
    return any(m.known for m in find_publications(text, match.start(), match.start("name")))

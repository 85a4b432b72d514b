"""Credits: where an article itself says whose text it is, or from whose reports it was made.

Datelines ("BAGHDAD (Reuters) -"), lines of their own ("AP - AFP", "By Agencies"), copyright lines, "contributed to
this report", "Information from:", "originally appeared on", and bylines. A picture's credit is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from headwater.findings.entities.mentions import find_publications
from headwater.findings.entities.outlets import is_own, name_key, publication_called
from headwater.findings.entities.publication_forms import StoryName
from headwater.model.article import Article
from headwater.model.spans import Span
from headwater.model.story import Relation
from headwater.text.function_words import word_set


@dataclass(frozen=True, slots=True)
class Credit:
    """A credit: to whom, what it makes the article to theirs, in words, and where it stands (`None`: metadata)."""

    name: str
    relation: Relation
    how: str
    span: Span | None


# How far from its ends an article credits: a dateline or byline at the top, lines of credit at the foot. In characters.
_TOP = 700
_FOOT = 900
# How many characters of the report may stand behind a line that credits it: a note on the author, a link.
_AFTER_CREDIT = 300
_PLAIN_NAMES = r"(?P<names>[^()\n]{2,60})"
_DATELINE = re.compile(rf"(?:[^\W_a-z][^()\n]{{1,90}}?)?\({_PLAIN_NAMES}\)\s*(?:[-–—:]{{1,3}}|\s|$)")
# A dateline in its strictest form: it may stand anywhere (behind a gallery, say).
_STRICT_DATELINE = re.compile(
    r"(?<![^\s])[A-Z][A-Z.'’/-]{2,}(?:[ ,]+[A-Z][\w.'’/-]+){0,5}(?:, \w{3,9}\.? \d{1,2})? ?"
    rf"\({_PLAIN_NAMES}\) ?[-–—]{{1,2}} "
)
_STAMPED = re.compile(r"(?P<names>[A-Z][\w .’'-]{1,40}?)\s*\|\s*(?:Updated|Published|Posted|Last)")
_UPDATED = re.compile(r".{0,160}\b\d{1,4}[:/-]\d\d.{0,30}?(?:\(|\bBy )(?P<names>[A-Z][^()\n]{1,40}?)(?:\)|\(|$)")
_COPYRIGHT = re.compile(
    r"(?:^|(?<=[.!)|] )|(?<=[.!)]))\W{0,2}(?:Copyright|COPYRIGHT|©|\([Cc]\))[\s©,]*(?:\([Cc]\))?\s*"
    r"(?:\d{4}(?:\s*-\s*\d{4})?)?[,\s]*(?:by\s+)?(?P<names>(?:[Tt]he )?[A-Z][^\n.,;|()]{1,60})(?=[.,;|]|\s*$| All)"
)
_CONTRIBUTED = re.compile(
    r"(?P<names>[A-Z][^\n.]{1,120}?) (?:also )?contributed (?:to this|reporting|material|additional|to the)|"
    r"(?:additional|further|with) (?:reporting|material|files|reports|writing) (?:by|from)\s*:?\s*"
    r"(?P<names2>[^\n]{2,90})",
    re.I,
)
# Whose a picture is, and who took it ("© Reuters / Ada Quill").
_PICTURED = re.compile(r"\w\s?/\s?[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*)+\s*$")
# What Indian outlets put under an agency's text that no editor touched.
_FEED = re.compile(
    r"\b(?:published|generated|auto-generated|taken|sourced|picked up|received) (?:directly |automatically )?from "
    r"(?:an?|the) [^.;()\n]{0,60}?\bfeed\b",
    re.I,
)
# A word of each form above: the forms are tried at every letter of a line, which took a fiftieth of all findings.
_MAY_CONTRIBUTE = re.compile(r"contributed|reporting|material|files|reports|writing", re.I)
_INPUTS = re.compile(
    r"^\W{0,3}(?:(?:with|based on|compiled from|from|source|sources|information from|agency|via)\b:?)\s*"
    r"(?:additional )?"
    r"(?:inputs? (?:from|by)|reports? (?:from|by)|agency inputs?|wire (?:services|reports))?\s*:?\s*"
    r"(?P<names>[^\n]{2,100})$",
    re.I,
)
_LINE = 110  # characters of a line that says nothing else
_INPUTS_BEHIND = re.compile(
    r"\(\s*with (?:additional |agency )?inputs? (?:from|by)\s+(?P<names>[^\n()]{2,80})\)\s*$", re.I
)
_SOURCE_LINE = re.compile(
    r"^\W{0,3}(?:information from|source|sources|via|h/t|hat tip)\s*:\s*(?P<names>[^\n]{2,90})$", re.I
)
_APPEARED = re.compile(
    r"\b(?:originally|first) (?:appeared|published|ran|posted)(?: \w+day)? (?:on|in|by|at)\s+"
    r"(?P<names>[^\n.;]{2,70}(?:\.com)?)|"
    r"\b(?:republished|reprinted|reproduced) (?:from|with (?:the )?permission (?:of|from))\s+"
    r"(?P<names2>[^\n.;]{2,70}(?:\.com)?)|"
    r"^\W*published by\W+(?P<names3>[A-Z][\w ]{2,40})",
    re.I,
)
_REUTERS_DESK = re.compile(r"\(\s*(?:additional )?(?:reporting|writing) by [^()]{3,300}?editing by [^()]{3,80}\)", re.I)
# Editors' initials before the agencies that their text was made from ("ab/cd (AFP, dpa)").
_INITIALS = re.compile(r"\s*[a-z]{1,4}(?:[/,][a-z]{1,4})+\s*\(")
_GENERIC = re.compile(r"\b(?:news )?agencies\b|\bwire (?:services|reports)\b", re.I)
_NOISE = word_set(
    "by from with and the of staff news agency agencies service services wire wires report reports reporter "
    "reporters writer writers correspondent updated published posted print page via press online foreign in "
    "london new york washington beijing moscow delhi jan feb mar apr may jun jul aug sep sept oct nov dec "
    "january february march april june july august september october november december am pm gmt et est edt bst "
    "ist monday tuesday wednesday thursday friday saturday sunday copyright all rights reserved inc com staffs "
    "bureau desk"
)
_PICTURE = re.compile(
    r"\b(?:photo|photos|picture|image|images|getty|pool|handout|file|video|graphic|illustration)\b", re.I
)


def find_credits(article: Article, story: tuple[StoryName, ...] = ()) -> tuple[Credit, ...]:
    """The credits of an article other than to its own outlet, the strongest relation of each name once, in order.

    `story`: publications that only the story makes known.
    """
    best: dict[str, Credit] = {}
    text = _Text(article.text, story)
    found = [*_line_credits(article, text), *_author_credits(article)]
    for credit in found or _desk_credits(article, story):
        if is_own(article.outlet, credit.name):
            continue
        known = best.get(name_key(credit.name))
        if known is None or _RANK[credit.relation] > _RANK[known.relation]:
            best[name_key(credit.name)] = credit
    return tuple(best.values())


_RANK: dict[Relation, int] = {"cites": 0, "rewrites": 1, "copies": 2}


@dataclass(frozen=True, slots=True)
class _Text:
    """An article's text with the publications that only its story makes known."""

    text: str
    story: tuple[StoryName, ...]

    def names_in(self, span: Span) -> Iterator[str]:
        """The publications named in a stretch, and "Agencies" where it credits them without a name."""
        found = find_publications(self.text, span.start, span.end, self.story)
        yield from dict.fromkeys(mention.name for mention in found if not mention.short)
        if _GENERIC.search(span.of(self.text)) and not any(mention.kind == "agency" for mention in found):
            yield "Agencies"

    def only_agency(self) -> str | None:
        """The one agency that the text names, or `None`."""
        found = find_publications(self.text, extra=self.story)
        names = {mention.name for mention in found if mention.kind == "agency" and not mention.short}
        return names.pop() if len(names) == 1 else None

    def holds_only_names(self, span: Span) -> bool:
        """Whether nothing stands there but publications' names and words of routine (dates, "with", "staff")."""
        words = span.of(self.text)
        rest = list(words)
        mentions = [m for m in find_publications(self.text, span.start, span.end, self.story) if not m.short]
        for mention in mentions:
            for at in range(mention.start - span.start, mention.end - span.start):
                rest[at] = " "
        left = [w for w in re.findall(r"[^\W\d_]+", "".join(rest)) if w.lower() not in _NOISE and len(w) > 3]
        return not left and bool(mentions or _GENERIC.search(words))


def _author_credits(article: Article) -> Iterator[Credit]:
    for author in article.authors:
        publication = publication_called(re.sub(r"\s+(?:Staff|Reporter|Correspondent)s?$", "", author, flags=re.I))
        if publication is not None and publication.kind == "agency":
            yield Credit(publication.name, "copies", f"its author is given as {author}", None)


def _line_credits(article: Article, text: _Text) -> Iterator[Credit]:
    captions = [segment.span for segment in article.segments_of("caption")]
    length = len(article.text)
    for match in re.finditer(r"[^\n]+", article.text):
        line = Span(match.start(), match.end())
        at_top, at_foot = line.start <= _TOP, line.end >= length - _FOOT
        if any(caption.overlaps(line) for caption in captions) and not _INITIALS.match(line.of(article.text)):
            continue
        yield from _dateline(text, line) if at_top else _strict_dateline(text, line)
        if len(line) < 160 and (at_top or (at_foot and not _goes_on_behind(article, line))):
            yield from _own_line(text, line)
        if at_foot or (at_top and len(line) <= 400):
            yield from _worded(text, line)


def _worded(text: _Text, line: Span) -> Iterator[Credit]:
    """Credits in words: copyright lines, contributions, first appearances, sources, inputs."""
    words = line.of(text.text)
    for match in _COPYRIGHT.finditer(words):
        if _PICTURED.search(match["names"]):
            continue
        yield from _named(text, line, match, "copies", "its copyright line names {}")
    for match in _CONTRIBUTED.finditer(words) if _MAY_CONTRIBUTE.search(words) else ():
        yield from _named(text, line, match, "cites", "{} contributed to it, it says")
    for match in _APPEARED.finditer(words):
        yield from _named(text, line, match, "copies", "it says that it first appeared with {}", anyone=True)
    if feed := _FEED.search(words):
        where = Span(line.start + feed.start(), line.start + feed.end())
        for name in list(text.names_in(where)) or [text.only_agency() or "Agencies"]:
            yield Credit(name, "copies", f"it says that it is {name}'s text, from a feed", where)
    source = _SOURCE_LINE.match(words)
    if source:
        yield from _named(text, line, source, "rewrites", "its source line names {}", anyone=True)
    inputs = (_INPUTS.match(words) if len(words) < _LINE else None) or _INPUTS_BEHIND.search(words)
    if inputs and not source:
        yield from _named(text, line, inputs, "rewrites", "it says that it was made from {}'s reports")


def _desk_credits(article: Article, story: tuple[StoryName, ...]) -> Iterator[Credit]:
    """A desk's last line in the form that Reuters uses, in an article that credits nobody and is no agency's own."""
    agencies = {name.name for name in story if name.kind == "agency"}
    desk = _REUTERS_DESK.search(article.text, max(0, len(article.text) - _FOOT))
    if desk is None or (article.outlet or "") in agencies or _is_agency(article.outlet):
        return
    if not agencies:
        how = "it ends with a desk line in the form that Reuters uses"
        yield Credit("Reuters", "copies", how, Span(desk.start(), desk.end()))


def _is_agency(outlet: str | None) -> bool:
    publication = None if outlet is None else publication_called(outlet)
    return publication is not None and publication.kind == "agency"


def _strict_dateline(text: _Text, line: Span) -> Iterator[Credit]:
    for match in _STRICT_DATELINE.finditer(text.text, line.start, line.end):
        span = Span(*match.span("names"))
        if text.holds_only_names(span):
            for name in text.names_in(span):
                yield Credit(name, "copies", f"a dateline credits {name}", Span(match.start(), match.end()))


def _dateline(text: _Text, line: Span) -> Iterator[Credit]:
    """A dateline at the line's beginning: a place, perhaps a date, and in brackets whose text follows."""
    for pattern in (_STAMPED, _UPDATED, _DATELINE):
        match = pattern.match(text.text, line.start, min(line.end, line.start + 260))
        if match is None or _PICTURE.search(match.group()):
            continue
        span = Span(*match.span("names"))
        names = list(text.names_in(span))
        if names and text.holds_only_names(span):
            for name in names:
                yield Credit(name, "copies", f"its dateline credits {name}", Span(match.start(), match.end()))
            return


def _own_line(text: _Text, line: Span) -> Iterator[Credit]:
    """A line that holds nothing but names of agencies and words of routine: whose text the article is."""
    words = line.of(text.text)
    announces = words.rstrip().endswith(":")  # "Politico reports:" begins a quotation and credits nobody
    if announces or _PICTURE.search(words) or not text.holds_only_names(line):
        return
    initials = _INITIALS.match(words)
    with_them = re.match(r"\W*(?:with|from|compiled|based|agencies and)\b", words, re.I)
    relation: Relation = "rewrites" if initials or with_them else "copies"
    if _TIPPED.match(words):
        relation = "cites"
    for name in text.names_in(line):
        yield Credit(name, relation, f"a line of credit names {name}", line)


# "(h/t Erewhon Gazette)": who pointed it out.
_TIPPED = re.compile(r"\W*(?:h/t|hat tip)\b", re.I)


def _goes_on_behind(article: Article, line: Span) -> bool:
    """Whether so much of the report stands behind a line that it is a heading there, and credits nobody."""
    return sum(s.end - s.start for s in article.segments_of("body") if s.start >= line.end) > _AFTER_CREDIT


# "This story was originally published in June."
_WHEN = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|\d{1,4}\b)\w*\.?(?:\s\d+)*"
    r"(?:,?\s\d{4})?$"
)
# All that stands there, or up to a comma and the like: "Source: Republicans still refuse …" is a headline.
_ANY_NAME = re.compile(r"(?:[Tt]he )?[A-Z0-9][\w’'&.-]*(?: [A-Z][\w’'&.-]*){0,4}(?=\s*(?:$|[,;|(/–]))")


def _named(
    text: _Text, line: Span, match: re.Match[str], relation: Relation, how: str, *, anyone: bool = False
) -> Iterator[Credit]:
    group = next(key for key, value in match.groupdict().items() if value is not None)
    span = Span(line.start + match.start(group), line.start + match.end(group))
    names = list(text.names_in(span))
    if not names and anyone and (found := _ANY_NAME.match(span.of(text.text))) and not _WHEN.match(found.group()):
        names = [found.group()]
    for name in names:
        yield Credit(name, relation, how.format(name), Span(line.start + match.start(), line.start + match.end()))

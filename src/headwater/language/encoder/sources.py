"""Sources that were read too short, or in the wrong place: what the words around them show beyond doubt.

The model tags word by word. Of a long subject it may take the last name alone, and behind "told" it may take whom
somebody told for the one who told it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span

_TOLD = re.compile(r"(?:told|tells|tell|telling)", re.I)
_SUBJECT = re.compile(r"(?:\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b[A-Z][\w’'-]+)\s$")
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s$")
# "The petitioner, Ann B. Lee, said": the name behind what describes it, and the clause behind that.
_DESCRIBED = re.compile(r"(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa]n?)\s[^,;.“”\"]{2,60}")
_NAME_NEXT = re.compile(r",\s(?:[A-Z][\w.’'-]*\s){1,4}[A-Z][\w’'-]+,\s(?=[a-z0-9])")
_MADE = (
    r"(?:written|signed|prepared|filed|issued|published|released|commissioned|drafted|compiled|led|headed|owned|backed"
    r"|produced|conducted|obtained|seen|reviewed|posted|authored|funded|run)"
)
# "The warrant, | written by agent Ann Lee, says".
_MADE_BY = re.compile(rf",?\s(?:[a-z]+ly\s)?{_MADE}(?:\s[\w’'-]+){{0,5}}?\sby\s(?:the\s)?")
# "A petition signed by the Courier, Channel 3 and | the Herald | asks".
_WHOLE_SUBJECT = re.compile(
    rf"(?:^|[.!?][”\"]?\s+|\n)(?P<subject>(?:An?|The|His|Her|Its|Their|This|That)\s"
    rf"(?:(?!(?:was|were|is|are|been|being|be|has|had)\s)[\w’'-]+\s){{1,4}}{_MADE}\sby\s"
    r"[^.;:“”\"\n]{0,100})$"
)
_RELATIVE = ("who", "which", "whose")
_REACH = 160


def mend_sources(text: str, found: Sequence[Found], by_rules: Callable[[], Sequence[Found]]) -> list[Found]:
    """The attributions, each with the source that the words around it show; `by_rules` is called where it is asked."""
    mended = (_from_teller(text, _inverted(text, item), by_rules) for item in found)
    mended = (_up_to_source(text, _behind_preposition(text, item)) for item in mended)
    return [_whole(text, _made_by(text, _named(text, item))) for item in mended]


def _from_teller(text: str, item: Found, by_rules: Callable[[], Sequence[Found]]) -> Found:
    """Who told it, where the source stands right behind "told": “…,” he told | the agency."""
    source, cue = item.source, item.cue
    if source is None or not _TOLD.fullmatch(cue.of(text)) or text[cue.end : source.start].strip(" "):
        return item
    before = text[max(0, cue.start - 40) : cue.start]
    if source.start < cue.end or _PASSIVE.search(before):
        return item
    sources = [other.source for other in by_rules() if other.source and other.cue.end == cue.end]
    known = next((one for one in sources if one.end <= cue.start), None)
    plain = _SUBJECT.search(before)
    if known is None and plain is not None:
        known = Span(cue.start - len(plain.group()), cue.start - 1)
    return item if known is None else replace(item, source=known)


_SAYS = re.compile(r"(?:say|warn|claim|report|find|show|tell)s?|said", re.I)


# Words of a headline's speaker.
_SHORT = 4


def _inverted(text: str, item: Found) -> Found:
    """A headline's last words as the source, where they were read as said: "Dam ‘to be closed’, says | minister"."""
    if item.source is not None or len(item.content) < 2 or not _SAYS.fullmatch(item.cue.of(text)):
        return item
    last = item.content[-1]
    ends = text[last.end : last.end + 1] in ("", "\n")
    if (
        not ends
        or last.start != item.cue.end + 1
        or len(last.of(text).split()) > 4
        or item.content[-2].end > item.cue.start
    ):
        return item
    return replace(item, source=last, content=item.content[:-1])


_AFTER_PREPOSITION = re.compile(r"\b(?:of|in|at|for|with|against|from)\s$")
_GAP = re.compile(r"[^.!?;:“”\"\n]*,\s")


def _behind_preposition(text: str, item: Found) -> Found:
    """The source without the clause's end before it: "… against Lee of | the union, the agency's head, said"."""
    source = item.source
    if source is None or source.end > item.cue.start or ", " not in source.of(text):
        return item
    if _AFTER_PREPOSITION.search(text, max(0, source.start - 10), source.start) is None:
        return item
    start = text.index(", ", source.start) + 2
    return replace(item, source=Span(start, source.end)) if start < source.end else item


def _up_to_source(text: str, item: Found) -> Found:
    """The content up to the source behind it, where only the clause's subject was read: "Ann Lee | led, he said"."""
    source, first = item.source, item.content[0] if len(item.content) == 1 else None
    if source is None or first is None or not first.end < source.start <= item.cue.start:
        return item
    beside = item.cue.start - source.end <= 2 and text[first.start] not in "“\"‘'"
    gap = text[first.end : source.start]
    if not beside or len(gap.split()) < _GAP_WORDS or _GAP.fullmatch(gap) is None:
        return item
    return replace(item, content=(Span(first.start, source.start - 2),))


# Fewer words between a content and its source are the reporter's ("…, meanwhile, he said").
_GAP_WORDS = 4


def _named(text: str, item: Found) -> Found:
    """The source with the name behind it, which was read as the beginning of what is said."""
    source = item.source
    first = item.content[0] if item.content else None
    if source is None or first is None or not source.end < first.start or not _DESCRIBED.fullmatch(source.of(text)):
        return item
    name = _NAME_NEXT.match(text, source.end)
    if name is None or first.start != source.end + 2 or name.end() >= first.end or item.cue.start > source.start:
        return item
    whole = Span(source.start, name.end() - 2)
    return replace(item, source=whole, content=(Span(name.end(), first.end), *item.content[1:]))


def _made_by(text: str, item: Found) -> Found:
    """A document with its author for source, where the document was read as what the author says."""
    source = item.source
    if source is None or len(item.content) < 2 or source.end > item.cue.start:
        return item
    first = item.content[0]
    if first.end >= source.start or _MADE_BY.fullmatch(text, first.end, source.start) is None:
        return item
    return replace(item, source=Span(first.start, source.end), content=item.content[1:])


def _whole(text: str, item: Found) -> Found:
    """All of a subject of which the last name was taken for the source."""
    source = item.source
    if source is None or source.end > item.cue.start or source.of(text) in _RELATIVE:
        return item
    begin = max(0, source.start - _REACH)
    subject = _WHOLE_SUBJECT.search(text[begin : source.start])
    if subject is None:
        return item
    whole = Span(begin + subject.start("subject"), source.end)
    return item if any(span.overlaps(whole) for span in item.content) else replace(item, source=whole)

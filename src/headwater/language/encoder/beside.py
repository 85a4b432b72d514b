"""Speakers read as a part of what is said, or as nothing: what stands right beside a verb of saying shows them.

"The pilot reported engine trouble" may come out as a cue with two contents, "You must have, said the inspector" too,
and the "It" of "It is claimed that …" as somebody who claims.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.language.rules.found import Found
from headwater.model.spans import Span

_SAYS = re.compile(
    r"(?:(?:has|have|had|also|then|later|further|again) )*"
    r"(?:sa(?:id|ys?)|told|tells?|report(?:ed|s)|announce[ds]|warn(?:ed|s)|confirm(?:ed|s)|den(?:ied|ies)|admit(?:ted|s)|"
    r"claim(?:ed|s)|stated|declared|insist(?:ed|s)|acknowledge[ds]|alleged|testified|explained|added|shouted|replied|"
    r"asked|answered|recalls?|recalled|noted|wrote|argue[ds])",
    re.I,
)
_SUBJECT = re.compile(r"(?:The|An?|His|Her|Its|Their|Our|One|[A-Z][\w’'-]+)(?: [\w’'.-]+){0,9}")
_BEHIND = re.compile(r"(?:the|an?|his|her|its|their|one|[A-Z][\w’'.-]+)(?: [\w’'.-]+){0,4}")
_SENTENCE_START = re.compile(r"(?:^|\n|[.!?][”\"’']?\s+)$")
_SENTENCE_END = re.compile(r"[.!?]?(?:\s|$)")
# "It is claimed that …": nobody claims it.
_IMPERSONAL = re.compile(
    r"(?:is|was|has been|had been) (?:\w+ly |now |also )?(?:claimed|understood|thought|known|said|reported|believed|"
    r"alleged|feared|hoped|expected|assumed|suggested|rumou?red|announced|confirmed|revealed|noted|agreed|estimated)"
    r"|(?:(?:has|had) (?:now |also |since )?)?emerged"
)
# "Lee was accused of taking …", "the crew had been told that …": the one to whom it is done does not say it.
_TARGET = re.compile(
    r"(?:\w+ ){0,2}(?:is|are|was|were|been|being|be|gets?|got|getting) "
    r"(?:\w+ly |also |now |then |later |sometimes |often |long |once ){0,2}"
    r"(?:accused|blamed|critici[sz]ed|condemned|convicted|charged|asked|ordered|told|offered|appointed|given|urged|warned|"
    r"advised|rewarded|sued|praised|denounced|faulted|invited|instructed|informed|summoned|mocked|ridiculed|acquitted|"
    r"indicted|cleared)\b(?!.* by\b).*",
    re.I,
)
# "The board came under withering criticism for …", "Lee took heat for …": whom others criticise says nothing by that.
_BLAMED = re.compile(
    r"(?:\w+ ){0,2}(?:(?:came|comes?|coming|been) under|took|takes?|taken|taking|faced|faces?|facing|drew|draws?|drawn|"
    r"dogged by|weathered) (?:\w+ ){0,2}"
    r"(?:heat|flak|fire|criticisms?|attack|scrutiny|backlash|charges|accusations|condemnation)\b.*",
    re.I,
)
# "When the illness was confirmed, | Lee did not …".
_PASSIVE = re.compile(r"(?:\w+ ){0,2}(?:is|are|was|were|been|being|be) (?:\w+ly )?\w+ed", re.I)
# "Lee, whose side lost at Leeds| on Saturday, believes": the rest of a relative clause in front of the cue.
_REST = re.compile(r" [^,;:.“”\"\n]{2,40},? ")
_IN_CLAUSE = re.compile(r", (?:who|whose|which) [^,]*$")


def mend_beside(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions, each with the speaker that stands beside its cue."""
    return [_whole_clause(text, _nobody(text, _both(text, _behind(text, _before(text, item))))) for item in found]


def _before(text: str, item: Found) -> Found:
    """The subject as the source where it was read as said: "The pilot | reported | engine trouble"."""
    if item.source is not None or len(item.content) < 2 or _SAYS.fullmatch(item.cue.of(text)) is None:
        return item
    subject, said = item.content[-2:]
    beside = text[subject.end : item.cue.start] == " " and text[item.cue.end : said.start] == " "
    opens = _SENTENCE_START.search(text, max(0, subject.start - 4), subject.start)
    if not beside or opens is None or _SUBJECT.fullmatch(subject.of(text)) is None:
        return item
    return replace(item, source=subject, content=(*item.content[:-2], said))


def _behind(text: str, item: Found) -> Found:
    """The subject behind its verb as the source where it was read as said: "You must have, | said | the inspector"."""
    if item.source is not None or len(item.content) < 2 or _SAYS.fullmatch(item.cue.of(text)) is None:
        return item
    said, subject = item.content[-2:]
    beside = said.end <= item.cue.start and text[item.cue.end : subject.start] == " "
    ends = _SENTENCE_END.match(text, subject.end)
    if not beside or ends is None or _BEHIND.fullmatch(subject.of(text)) is None:
        return item
    return replace(item, source=subject, content=item.content[:-1])


def _both(text: str, item: Found) -> Found:
    """All of "Both Lee (the mayor) and | the premier | said: “Yes.” …" as the source, where a part was read as said.

    What they say ends with its quotation.
    """
    source = item.source
    if source is None or len(item.content) < 2 or text[source.end : item.cue.start] != " ":
        return item
    first, said = item.content[0], item.content[1]
    both = _BOTH.match(text, first.start)
    if both is None or both.end() != source.start or first.end > source.start or said.start < item.cue.end:
        return item
    quoted = _INNER.match(text, said.start, said.end)
    told = Span(said.start, quoted.end()) if quoted is not None else said
    rest = () if quoted is not None else item.content[2:]
    return replace(item, source=Span(both.start("who"), source.end), content=(told, *rest))


_BOTH = re.compile(r"[“\"‘']?(?P<who>[Bb]oth\s[^.;:“”\"\n]{2,80}?(?:\s\([^()\n]{2,60}\))?\sand\s)")
_INNER = re.compile(r"(?:‘[^‘’\n]+’|“[^“”\n]+”|\"[^\"\n]+\")(?=\s|[”\"]|$)")


def _nobody(text: str, item: Found) -> Found:
    """No source where it is the "It" of "It is claimed that …", or the one who is accused, asked, told, criticised."""
    source = item.source
    words = item.cue.of(text)
    if source is not None and source.end <= item.cue.start and (_TARGET.fullmatch(words) or _BLAMED.fullmatch(words)):
        return replace(item, source=None)
    if source is not None and _PASSIVE.fullmatch(words) and text[item.cue.end : source.start] == ", ":
        return replace(item, source=None)
    if source is None or source.of(text) not in ("It", "it") or text[source.end : item.cue.start] != " ":
        return item
    follows = item.content[0].start > item.cue.end and _IMPERSONAL.fullmatch(item.cue.of(text)) is not None
    return replace(item, source=None) if follows else item


def _whole_clause(text: str, item: Found) -> Found:
    """The source up to its cue, where its relative clause was cut off before a date or a place."""
    source = item.source
    if source is None or not source.end < item.cue.start or _IN_CLAUSE.search(source.of(text)) is None:
        return item
    rest = _REST.fullmatch(text, source.end, item.cue.start)
    return item if rest is None else replace(item, source=Span(source.start, item.cue.start - 1))

"""One saying within another: tags are flat, so what the model read side by side is put into each other here.

"The report said he had told them that it was over" is tagged as a cue without content ("said") and an attribution
("he", "had told", "it was over") right behind it: the second is the first one's content. "Reuters quoted two members as
saying that …" is read as one; the members say it, and Reuters carries it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise

from headwater.language.rules.citing import AS_SAYING, with_cited
from headwater.language.rules.found import Found
from headwater.model.spans import Span

_BESIDE = re.compile(r"[ ,]*(?:(?:that|how|whether|when|if) )?")
_TOUCHES = re.compile(r" ?")
_QUOTED_FOR = re.compile(rf"(?P<who>[^,;:.“”\"]{{2,120}}?){AS_SAYING}(?P<that> that)?\s+")


def nest(text: str, found: Sequence[Found]) -> list[Found]:
    """The attributions, in the order of their cues, those without content with what stands right behind their cue.

    Those that stay without content are kept: the rules may know what they carry (`orphans.py`).
    """
    nested = with_cited(text, found)
    for number in range(len(nested) - 2, -1, -1):
        nested[number] = _around(text, nested[number], nested[number + 1])
    return [_carried(text, _merged(text, item)) if item.content else item for item in nested]


def _around(text: str, outer: Found, inner: Found) -> Found:
    """The outer one, where it has no content, with all of the inner one for it if that begins right behind the cue.

    Outer ones with some content are left as they are: widened in the same way, 3 of 167 in PolNeAR's development part
    became right.
    """
    if outer.content or not inner.content:
        return outer
    start = inner.cue.start if inner.source is None else min(inner.source.start, inner.cue.start)
    here = [span for span in inner.content if start <= span.start and "\n" not in text[start : span.end]]
    beside = here and outer.cue.end <= start and _BESIDE.fullmatch(text, outer.cue.end, start)
    return outer.with_content(Span(start, here[-1].end)) if beside else outer


def with_subjects(text: str, found: Sequence[Found], by_rules: Callable[[], Sequence[Found]]) -> list[Found]:
    """The attributions; where one's source stands between its cue and its content it is the content's own subject.

    As in "Lee, on a visit, said the two sides both told him …": the rules know who "said" it. `by_rules` is called
    where there is such a one.
    """
    return [_with_subject(item, by_rules()) if _stands_between(text, item) else item for item in found]


def _stands_between(text: str, item: Found) -> bool:
    source, first = item.source, item.content[0]
    beside = source and text[item.cue.end : source.start] == " " and text[source.end : first.start] == " "
    return bool(beside) and text[first.start].isalpha()


def _with_subject(item: Found, by_rules: Sequence[Found]) -> Found:
    speaker = next(
        (other.source for other in reversed(by_rules) if other.source and other.cue.end == item.cue.end), None
    )
    if item.source is None or speaker is None or speaker.end > item.cue.start:
        return item
    return replace(item, source=speaker, content=(Span(item.source.start, item.content[0].end), *item.content[1:]))


def _merged(text: str, item: Found) -> Found:
    """Stretches of content that touch are one."""
    spans = sorted(item.content)
    merged = spans[:1]
    for _, span in pairwise(spans):
        if span.start <= merged[-1].end or _TOUCHES.fullmatch(text, merged[-1].end, span.start):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return replace(item, content=tuple(merged))


def _carried(text: str, item: Found) -> Found:
    """The attribution to those whom a carrier quotes "as saying" it."""
    first = item.content[0]
    match = _QUOTED_FOR.match(text, first.start, first.end)
    if match is None or first.start < item.cue.end:
        return item
    said = Span(match.start("that") + 1 if match["that"] else match.end(), first.end)
    return replace(item, source=Span(*match.span("who")), content=(said, *item.content[1:]))

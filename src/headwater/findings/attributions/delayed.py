"""Who a lead's description is, where the article gives the name a paragraph later.

"The head of the ferry line has apologised …" opens a report, and its next paragraphs begin "Ann Ellis said". News
writers keep an unknown name for the second paragraph; whom all readers know they name at once.
"""

from __future__ import annotations

import re

from headwater.findings.attributions.setting import Named, Setting, anchor_of
from headwater.findings.entities.titles import title_gender
from headwater.model.finding import Attribution

# How many paragraphs behind the lead the name may stand.
_WITHIN = 2
_HONORIFIC = re.compile(r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Prof|Professor)\.?\s)?")
_GOES_ON = re.compile(
    r"(?P<more>,\s(?:\d{1,3},|who\s))|\s(?:said|says|told|wrote|added|tweeted|posted|insisted|claimed|admitted|warned)\b"
)


def named_later(setting: Setting, attribution: Attribution, head: str, *, definite: bool) -> str | None:
    """The person whom the lead describes by this head noun, or `None`: who begins a next paragraph, and speaks there.

    The name must be new there, and stand without a title that would introduce somebody else. Where the description is
    indefinite ("a passenger"), the name must come with an age or a clause about the person.
    """
    body = [number for number, s in enumerate(setting.reading.article.segments) if s.kind == "body"]
    paragraph = setting.paragraph_at(anchor_of(attribution))
    if not body or paragraph > body[0]:
        return None
    for number in body[1 : 1 + _WITHIN]:
        segment = setting.reading.article.segments[number]
        start = segment.start + len(_HONORIFIC.match(setting.text, segment.start)[0])  # type: ignore[index]
        first = next(
            (n for n in setting.named if n.span.start == start and n.kind == "person" and not n.described), None
        )
        if setting.text[segment.start] in _MARKS:
            first = _quoted_speaker(setting, segment.start, segment.end)
        follows = _GOES_ON.match(setting.text, first.span.end) if first else None
        if first is None or follows is None or not (definite or follows["more"]):
            continue
        told = title_gender(head)
        if told is not None and setting.genders.get(first.entity) not in (told, None):
            continue
        if _is_new(setting, first, segment.start) and _speaks(setting, first, segment.start, segment.end):
            return first.entity
    return None


_MARKS = "\"“‘'"


def _quoted_speaker(setting: Setting, start: int, end: int) -> Named | None:
    """Who is named as the first speaker of a paragraph that begins with a quotation."""
    sources = (s for a in setting.reading.attributions for s in a.source if start <= s.start < end)
    source = min(sources, default=None)
    people = (n for n in setting.named if n.kind == "person" and not n.described)
    return next((n for n in people if source is not None and n.span == source), None)


def _is_new(setting: Setting, named: Named, paragraph: int) -> bool:
    """Whether no paragraph of the body before has named this person, and the name is given in full."""
    return " " in named.span.of(setting.text) and not any(
        n.entity == named.entity and n.span.start < paragraph and not n.described for n in setting.named
    )


def _speaks(setting: Setting, named: Named, start: int, end: int) -> bool:
    return any(
        start <= source.start < end and source.start <= named.span.end and named.span.start <= source.end
        for attribution in setting.reading.attributions
        for source in attribution.source
    )

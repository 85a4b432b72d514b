"""Bodies that are named by their owner only: a person's campaign, administration or office, a paper's board."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.findings.entities.seen import Seen
from headwater.model.reading import Reading
from headwater.model.story import NamedMention
from headwater.text.function_words import word_set

_HEAD = (
    r"(?P<head>campaign|administration|government|cabinet|office|editorial board|camp|transition team|legal team|"
    r"foundation|team|family)"
)
_OWNED = re.compile(
    r"(?P<poss>[’']s?)?\s+(?:(?:[A-Z\[][\w\]’'-]*|own|presidential|election|re-election|legal|press|new)\s+){0,2}?"
    rf"{_HEAD}(?![\w-])(?P<next>[’']?\s+[a-z]+)?"
)
_SHORT = re.compile(rf"(?P<det>[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Tt]his|[Tt]hat)\s+(?P<next>\w+\s+)?{_HEAD}")
# Words behind it that make "campaign" the owner's activity, not the body ("the Perry campaign trail").
_ACTIVITY = word_set(
    "trail rally stop ad ads event events finance headquarters promise promises pledge speech manager aide "
    "aides spokesman spokeswoman spokesperson official officials adviser advisers staff contribution "
    "contributions chairman chief poster slogan season issue message building"
)


@dataclass(frozen=True, slots=True)
class Owned:
    """A body that belongs to a named owner: the owner's number, the head ("campaign"), as written, and where."""

    owner: int
    head: str
    form: str
    mention: NamedMention


def find_owned(text: str, places: Sequence[tuple[Seen, int]], *, persons: bool) -> Iterator[Owned]:
    """The bodies that stand right behind the owners' names in one article ("Perry’s campaign")."""
    for seen, owner in places:
        match = _OWNED.match(text, seen.end, min(len(text), seen.end + 60))
        if match is None or (match["next"] and match["next"].strip("’' ").lower() in _ACTIVITY):
            continue
        if not persons and match["head"] != "editorial board":
            continue
        if match["head"] in ("team", "family", "office", "foundation") and not match["poss"]:
            continue
        end = match.end("head")
        form = text[seen.start : end]
        yield Owned(owner, match["head"], form, NamedMention(seen.article, seen.start, end, "name"))


# What stands before "the campaign" where it is a time or a place, not a body ("during the campaign").
_ACTIVE = re.compile(r"\b(?:during|throughout|since|in|after|before|of|into|on|for)\s$", re.I)


def find_short_owned(reading: Reading) -> Iterator[tuple[str, str, NamedMention]]:
    """Phrases that name only the head ("the campaign", "his campaign"): the head, the word before it, the place."""
    text = reading.article.text
    sources = [source for attribution in reading.attributions for source in attribution.source]
    found = {(source.start, source.end): True for source in sources}
    found |= {(p.start, p.end): False for p in reading.phrases if (p.start, p.end) not in found}
    for (start, end), is_source in sorted(found.items()):
        match = _SHORT.fullmatch(text[start:end])
        if match is None or (not is_source and match["next"]):
            continue
        if not is_source and match["head"] == "campaign" and _ACTIVE.search(text, max(0, start - 12), start):
            continue
        yield match["head"], match["det"].lower(), NamedMention(reading.article.id, start, end, "description")

"""Where a bare noun stands for a body that the article names ("the court", "the newspaper", "his administration")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from headwater.findings.entities.body_words import goes_by, name_words
from headwater.model.finding import EntityKind
from headwater.model.spans import Span
from headwater.model.story import NamedMention

_HEADS = (
    "court|department|ministry|agency|council|committee|commission|board|bureau|university|college|hospital|airline|"
    "bank|company|firm|party|church|union|federation|parliament|senate|campaign|administration|militia|brigade|army"
)
_PAPERS = "newspaper|paper|daily|magazine|network|broadcaster|outlet|tabloid|news agency|news outlet|website"
_PATTERN = re.compile(
    rf"(?<![\w-])(?P<det>[Tt]he|[Tt]his|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Aa])\s+"
    rf"(?P<mod>high|top|nation’s highest|giant|news)?\s?"
    rf"(?P<head>{_HEADS}|{_PAPERS})(?![\w-]|\s(?:of|for|in)\s)"
)


def find_body_descriptions(
    article: str, text: str, spans: Sequence[Span], bodies: Sequence[tuple[int, EntityKind, str, int, bool]]
) -> Iterator[tuple[int, NamedMention]]:
    """Bare nouns that stand for one of the article's bodies, each with that body's number.

    `bodies`: number, kind, a name as written, its place in this article, and whether it is a publication (but not the
    article's own outlet). A noun stands for a body only where the article names just one with that head before it.
    """
    for span in spans:
        for match in _PATTERN.finditer(text, span.start, span.end):
            number = _body_meant(match, bodies)
            if number is not None:
                yield number, NamedMention(article, match.start(), match.end("head"), "description")


def _body_meant(match: re.Match[str], bodies: Sequence[tuple[int, EntityKind, str, int, bool]]) -> int | None:
    head = match["head"].lower()
    if re.fullmatch(_PAPERS, head):
        if match["det"].lower() == "this" or (match["det"].lower() == "a" and _in_quotation(match)):
            return None
        fitting = {number for number, _, _, _, publication in bodies if publication}
        return fitting.pop() if len(fitting) == 1 else None
    if match["det"].lower() == "a":
        return None
    headed = [(at, number) for number, kind, name, at, _ in bodies if _headed(name, head, kind)]
    before = Counter(number for at, number in headed if 0 <= at < match.start())
    if len(before) > 1:
        (first, most), (_, next_most) = before.most_common(2)
        return first if most >= _MAIN * next_most else None
    meant = set(before) or {number for _, number in headed}
    return meant.pop() if len(meant) == 1 else None


def _in_quotation(match: re.Match[str]) -> bool:
    """Whether the place stands between quotation marks, within its paragraph."""
    before = match.string[: match.start()].rpartition("\n")[2]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


# A body that its article has named so many times as often as any other of its head is meant by the bare noun.
_MAIN = 3


def _headed(name: str, head: str, kind: EntityKind) -> bool:
    words = name_words(name)
    if kind not in ("organisation", "group") or not words:
        return False
    return (words[-1] == head or words[0] == head) and goes_by(words, head)

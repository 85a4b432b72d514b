"""Whose text it is: the agency that an article's byline, dateline or credit line names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from headwater.model.article import Article
from headwater.text.agencies import Agency, agency_called, agency_pattern

_OPENING = 160
_COPYRIGHT = re.compile(r"©|\(c\)|\bcopyright\b", re.IGNORECASE)
_CAPITALISED = re.compile(r"[A-Z][\w]*(?: [A-Z][\w]*){0,7}")


@cache
def _dateline() -> re.Pattern[str]:
    """An opening such as "PARIS (Reuters) - " or "BERLIN, Jan 2 (AP) — "."""
    return re.compile(r"\s*[^\n().]{0,60}\(\s*(?:The )?" + agency_pattern().pattern + r"[^)\n]{0,30}\)")


def origin_of(articles: Sequence[Article], fullest: Article) -> str | None:
    """The agency whose text these articles carry: the one that most of them credit, the fullest's first.

    `None` where none is credited, or two are credited equally often and the fullest names neither.
    """
    credited = Counter(name for article in articles for name in credited_agencies(article))
    if not credited:
        return None
    most = max(credited.values())
    top = sorted(name for name, times in credited.items() if times == most)
    own = [name for name in top if name in credited_agencies(fullest)]
    return top[0] if len(top) == 1 else own[0] if len(own) == 1 else None


def names_outlet(text: str, outlet: str) -> bool:
    """Whether a text names an outlet, known by its name ("NBC News") or its site ("nbcnews.com", "nytimes.com")."""
    site = re.fullmatch(
        r"(?:https?://)?(?:[\w-]+\.)*?([\w-]{2,})(?:\.(?:co|com|org|net|gov|ac))?\.[a-z]{2,6}/?", outlet
    )
    if site is None:
        name = outlet.removesuffix(" News") if outlet[:3].isupper() else outlet
        return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None
    label = site[1].replace("-", "").lower()
    called = {label, label.removesuffix("news")}
    return any(called & _labels(run.group().split()) for run in _CAPITALISED.finditer(text))


def _labels(words: Sequence[str]) -> set[str]:
    """What a name's site may be called: the words in one, or the last word after the others' initials."""
    found = set()
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + 4) + 1):
            part = [word.lower() for word in words[start:end]]
            found |= {"".join(part), "".join(word[0] for word in part[:-1]) + part[-1]}
    return found


def credited_agencies(article: Article) -> set[str]:
    """The agencies that this article credits with its report; picture credits are not counted."""
    names = {agency.name for stretch in _credits(article) for agency in _agencies_in(stretch)}
    outlet = agency_called(article.outlet) if article.outlet else None
    return names | ({outlet.name} if outlet else set())


def _agencies_in(stretch: str) -> Iterator[Agency]:
    for found in agency_pattern().finditer(stretch):
        agency = agency_called(found["agency"])
        if agency is not None:
            yield agency


def _credits(article: Article) -> Iterator[str]:
    """The stretches that say whose report it is."""
    for segment in article.segments_of("byline", "dateline"):
        yield article.words_at(segment.span)
    for segment in article.segments_of("body", "boilerplate"):
        if segment.credit is not None:
            yield article.words_at(segment.credit)
    for segment in article.segments_of("boilerplate"):
        line = article.words_at(segment.span)
        if _COPYRIGHT.search(line):
            yield line
    body = article.segments_of("body")
    start = body[0].start if body else 0
    opening = _dateline().match(article.text, start, start + _OPENING)
    if opening is not None:
        yield opening.group()

"""A shown post of a network: its words, and whose it is by the signature at its end.

As pages print it: "The quay is closed. https://… — Harbour Board (@harbour) March 3, 2031", or "… A photo shared by Ann
Lee (@annlee) on Mar 3, 2031".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.model.spans import Span

_SIGNED = r"(?:[—–―]|--|&mdash;|A (?:post|video|photo) (?:shared|posted) by)"
# Behind the handle stands a date, with its year, or nothing: a sentence that goes on there is no signature.
_SIGNATURE = re.compile(
    rf"\s*(?P<mark>{_SIGNED})\s*(?P<name>\w[^—–\n@]{{1,60}}?) ?\(@\w+\)(?:[^\n]{{0,25}}\b\d{{4}}\b[^\n]{{0,30}}|\W*)$",
    re.M,
)
_MARK = re.compile(rf"{_SIGNED}|-")
# Only the post's own words stand before the mark: not what the page says before it, nor the links behind them.
_HEAD = re.compile(r"(?:Skip|End of) \w+ post(?: \d+)? by @\w+\s*")
_LINKS = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+))+\s*")


# Networks on which others post: what stands on "the group's Facebook page" is the group's.
PLATFORMS = frozenset(
    ("Facebook", "Twitter", "Instagram", "YouTube", "LinkedIn", "TikTok", "Snapchat", "Reddit", "Weibo", "WeChat")
) | {"WhatsApp", "Tumblr", "Vine", "Pinterest", "Flickr", "Periscope", "VKontakte", "Truth Social", "Bluesky"}


@dataclass(frozen=True, slots=True)
class Post:
    """Where a post's words, the dash (or "A photo shared by") behind them and its author's name stand."""

    words: Span
    mark: Span
    author: Span


def find_post(text: str, start: int, end: int) -> Post | None:
    """The post that a paragraph is, `None` where it is none or has no words of its own."""
    tail = _SIGNATURE.search(text, start, end) if text.find("(@", start, end) >= 0 else None
    if tail is None:
        return None
    head = _HEAD.match(text, start, tail.start())
    first, last = head.end() if head else start, tail.start()
    links = next((match for match in _LINKS.finditer(text, first, last) if match.end() == last), None)
    words = Span(first, links.start() if links else last)
    if not any(character.isalnum() for character in words.of(text)):
        return None
    return Post(words, Span(*tail.span("mark")), Span(*tail.span("name")))


def is_signed(text: str, cue: Span) -> bool:
    """Whether what stands between words and a name is the mark of a signature."""
    return _MARK.fullmatch(text, cue.start, cue.end) is not None

"""Articles' words into markup: escaped, acting characters shown, each stretch isolated from the order around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from headwater.export.show import ACTING, clip, name_of_acting, one_line


def shown(text: str) -> Markup:
    """The text escaped; a character that would act instead of being read stands as a labelled stand-in."""
    if not ACTING.search(text):
        return escape(text)
    parts: list[Markup] = []
    at = 0
    text = text.replace("\r\n", "\n")
    for match in ACTING.finditer(text):
        parts += (escape(text[at : match.start()]), _stand_in(match.group()))
        at = match.end()
    return joined_markup((*parts, escape(text[at:])))


def joined_markup(parts: Iterable[Markup]) -> Markup:
    """The parts in a row. `Markup.join` escapes each anew, which took a fifth of a page's time."""
    return Markup("".join(parts))  # noqa: S704 - every part is markup


def _stand_in(character: str) -> Markup:
    name = unicodedata.name(character, "control character")
    return Markup('<span class="acting" title="{}">{}</span>').format(name.lower(), name_of_acting(character))


def words(text: str, limit: int | None = None) -> Markup:
    """Words on one line inside `<bdi>` (their direction does not touch what stands around), clipped to the limit."""
    line = " ".join(text.split()) if limit is None else clip(" ".join(text[: 4 * limit].split()), limit)
    return Markup(f"<bdi>{shown(line)}</bdi>")  # noqa: S704 - escaped; adding Markup to Markup looks at each again


def safe_link(url: str | None) -> str | None:
    """The address if it is an absolute http or https one without anything that acts; else `None`."""
    if not url or ACTING.search(url) or any(c.isspace() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def plain_words(text: str, limit: int = 200) -> str:
    """Words for an attribute or an SVG label: one line, visible, clipped; not yet escaped."""
    return clip(one_line(text[: 4 * limit]), limit)

"""Values that say nothing ("None", "NA", "") are unknown; what remains is cleaned of white space."""

from __future__ import annotations

import html
import re

_UNKNOWN = frozenset({"", "none", "na", "n/a", "nan", "null", "nil", "unknown", "undefined", "-", "--", "?"})
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]\w+);", re.IGNORECASE)


def known(value: object) -> str | None:
    """A metadata value as one line of text, or `None` where it says nothing.

    Numbers become their digits; anything that is neither text nor a number (lists, objects, true) is unknown.
    """
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    line = " ".join(str(value).split())
    return None if line.casefold() in _UNKNOWN else drop_surrogates(line)


def known_markup(value: object) -> str | None:
    """As `known`, with HTML character references resolved, as pages write them into attributes and JSON-LD."""
    line = known(value)
    return known(html.unescape(line)) if line is not None and _ENTITY.search(line) else line


def drop_surrogates(text: str) -> str:
    """The text with each lone surrogate (no character, and not encodable) replaced by U+FFFD; offsets stay."""
    if text.isascii():
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    return text

"""An outlet's name without the section of it that feeds and archives put beside it ("Erewhon Times - Opinion")."""

from __future__ import annotations

import re

from headwater.text.function_words import word_set

_SECTION_WORDS = word_set(
    "news latest top breaking stories headlines home page front rss feed feeds channel world international national "
    "local regional politics business money economy opinion opinions editorial editorials comment commentary views "
    "analysis sport sports science tech technology health culture entertainment arts lifestyle style travel weather "
    "video videos live online web website edition us uk u s k usa global topics articles all main blog blogs board and "
    "the in of from more print digital"
)
_BETWEEN = re.compile(r"\s*[|»>]\s*|\s+[:·–—-]+\s+|:\s+")
_WORD = re.compile(r"[^\W_]+")
_BEHIND = re.compile(r"\s(?:Opinions?|Editorials?(?: Board)?|Politics|World News)\s*$")


def without_sections(name: str) -> str:
    """The one part of a name that is more than a section's; the name as it is where that is none, or are several.

    >>> without_sections("World news | The Erewhon Times")
    'The Erewhon Times'
    >>> without_sections("Lee - Erewhon Times")
    'Lee - Erewhon Times'
    """
    parts = [part.strip() for part in _BETWEEN.split(name) if part.strip()]
    kept = [part for part in parts if not _is_section(part)]
    return kept[0] if len(kept) == 1 else name


def _is_section(part: str) -> bool:
    """Whether a part has a section's words only and is no name as a whole ("The Local")."""
    return not part.startswith("The ") and _SECTION_WORDS.issuperset(_WORD.findall(part.lower()))


def without_desk(name: str) -> str:
    """The name without a desk's words that follow it without a mark ("Erewhon News Opinion")."""
    return _BEHIND.sub("", name)

"""Attributions whose source says that the content is not so: "denied that …", "dismissed claims that …"."""

from __future__ import annotations

import re

from headwater.language.rules.found import Found
from headwater.text.function_words import NEGATIONS
from headwater.text.words import split_words

# Disputes are often of how a thing is told; who denies or refutes it says that it is not so. One may reject or dismiss
# anything; of a claim it says that it is not true.
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:es?|ed|ing)|"
    r"(?:reject|dismiss|rubbish|disput|rebut|disavow|repudiat)\w*\W+(?:as \W?\w[\w’'-]*(?: \w[\w’'-]*)?\W? )?"
    r"(?:(?:the|an?|any|all|such|those|these|his|her|its|their|recent|latest|media|press|opposition|"
    r"(?:[\w-]+ )?[\w-]+[’'](?:s)?|(?-i:[A-Z][\w.-]*)) )*"
    r"(?:claim|allegation|accusation|assertion|suggestion|report|charge|rumou?r|speculation|notion)s?)\b",
    re.I,
)
_REACH = 60  # characters behind the cue in which what is rejected is named


def is_denied(text: str, found: Found) -> bool:
    """Whether the source says that the content is not so; `text` is the article's."""
    cue = found.cue
    if any(word.key in NEGATIONS for word in split_words(text, cue.start, cue.end)):
        return False  # "did not deny that …"
    stop = min(len(text), cue.end + _REACH) if found.content and found.content[0].start >= cue.end else cue.end
    denial = _DENIAL.search(text, cue.start, stop)
    return denial is not None and denial.start() < cue.end

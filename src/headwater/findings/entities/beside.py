"""What the words right behind a bare name tell of whom it means: "Quill said that she …"."""

from __future__ import annotations

import re

from headwater.findings.entities.given_names import Gender
from headwater.findings.entities.seen import Seen

# In the name's own sentence, with no other name and no quotation between; "her" only in front of what is hers.
_PRONOUN = re.compile(
    r"(?:[’']s?)?(?=[\s,])[^.!?;:\n“”\"‘A-Z]{0,120}?\b(?P<pronoun>she|herself|her(?=\s[a-z])|he|himself|his)\b"
)
# The name begins its clause, its titles aside: of "a battle against Quill as he …" "he" is somebody else.
_BEGINS = re.compile(
    r"(?:^|[.!?:;,\n“”\"’)—–]|\b(?:that|and|but|when|while|as|if|because|where|though|although|since)\b)\s*"
    r"(?:[A-Z][\w-]*\.?\s+)*$"
)
_REACH = 30
_FEMALE = frozenset(("she", "her", "herself"))


def gender_beside(text: str, one: Seen) -> Gender | None:
    """The gender that a pronoun behind a bare name tells; `None` where the name is no bare one or nothing tells."""
    match = _PRONOUN.match(text, one.end) if " " not in one.form else None
    if match is None or not _BEGINS.search(text, max(0, one.start - _REACH), one.start):
        return None
    return "f" if match["pronoun"] in _FEMALE else "m"

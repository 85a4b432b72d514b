"""Tokens of a segment, in the way in which the tagger's counts were made: clitics apart, hyphens inside."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Alternatives in the order of their right: none begins with what another may swallow, so matching stays linear. The
# first is most words, and what the others would make of them.
_TOKEN = re.compile(
    r"[A-Za-z]++(?=[ ,])"
    r"|(?:[A-Za-z]\.){2,}|[DRI]-(?:[A-Z]\.){2}|[DRI]-[A-Z][a-z]+\.|[A-Z]\.(?=\s[A-Z])"
    r"|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Maj|Capt|Sen|Sens|Rep|Reps|Gov|Govs|Rev|St|Hon|Jr|Sr|Inc|Ltd|Co|Corp|No"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La"
    r"|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo|Adm|Cmdr|Brig|Supt|Amb)\."
    r"|[$£€¥#@]?\d+(?:[.,:]\d+)*(?:%|st\b|nd\b|rd\b|th\b|s\b|m\b|bn\b|k\b)?"
    r"|[@#]\w+"
    r"|(?=[^\W\d_]++['’]t\b)[^\W\d_]+?(?=n['’]t\b)|n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)\b"
    r"|[^\W_]+(?:(?:-|&|['’](?!(?:s|re|ve|ll|d|m|t|S)\b))[^\W_]+)*"
    r"|\.{2,}|…|--+|[–—―‒-]|[.,:;!?()\[\]|/•*&%+=]|['’](?=\s)"
)


@dataclass(slots=True)
class Tokens:
    """The tokens of a segment in parallel lists: places in the article's text, words, and these in small letters."""

    starts: list[int]
    ends: list[int]
    words: list[str]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.starts)


def split_tokens(text: str, start: int, end: int) -> Tokens:
    """The tokens of `text[start:end]`; quotation marks are none of them."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in _TOKEN.finditer(text, start, end):
        starts.append(match.start())
        ends.append(match.end())
        words.append(match.group())
    return Tokens(starts, ends, words, [word.lower().replace("’", "'") for word in words])

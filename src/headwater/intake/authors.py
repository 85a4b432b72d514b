"""Who wrote it: the names in bylines and author fields, without "By", titles, addresses and job descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from headwater.intake.known import known_markup
from headwater.text.agencies import agency_called

_BY = re.compile(
    r"^\W*(?:(?:posted|published|written|reported|story|text|words|analysis|opinion|exclusive|edited)\s+)?"
    r"(?:by|from)\b:?\s*|^by(?=[A-Z])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+\.\w+|https?://\S+|\bwww\.\S+|(?<!\w)@\w+")
_SEPARATORS = re.compile(r"\s*(?:;|\||•|·|\n|\s[–—-]\s|\s/\s|,?\s+and\s+|,?\s+&\s+|,?\s+with\s+)\s*")
_ROLE = re.compile(
    r"\b(?:reporters?|writers?|editors?|correspondents?|columnists?|contributors?|staff|desk|bureau|journalists?|"
    r"analysts?|producers?|chief|fellow|professor|director|political|business|senior|special|social media|"
    r"health|science|sports?|lifestyle|entertainment|education|crime|environment|technology|city|national|foreign|"
    r"international|world|deputy|assistant|associate|managing|executive|freelance|guest|head of|team|intern|"
    r"photographer|presenter|anchor|host|critic|commentator|blogger|author)\b",
    re.IGNORECASE,
)
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "ph.d.", "md", "m.d.", "dds", "esq", "esq."})
_FOR_OUTLET = re.compile(r"\s+(?:(?i:for|at|via)|of|from)\s+(?:the\s+)?[A-Z][\w.'’ -]*$|\s+in\s+[A-Z][\w.'’ ,-]*$")
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+")
_NAME_PIECE = re.compile(r"[^\W\d_]")
_LONGEST_NAME = 60
_LONGEST_LINE = 4000
_MOST_WORDS = 7


def read_authors(value: object) -> tuple[str, ...]:
    """The names in an author field: a byline ("By Jane Doe and John Roe, Staff Writers"), a list, or objects.

    In the order given, each once; addresses, handles and roles are left off. Agencies and desks that sign stay.
    """
    names: list[str] = []
    for line in _lines(value):
        names += _names_in(line)
    unique: dict[str, str] = {}
    for name in names:
        unique.setdefault(name.casefold(), name)
    return tuple(unique.values())


def is_role(text: str) -> bool:
    """Whether a stretch of a byline says what somebody does ("Staff Writer", "Political editor"), not who."""
    return bool(_ROLE.search(text)) and len(text.split()) <= 6


def _lines(value: object) -> Iterable[str]:
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, list | tuple):
        for one in value:
            yield from _lines(one)
        return
    line = known_markup(value)
    if line is not None:
        yield line[:_LONGEST_LINE]


def _names_in(line: str) -> list[str]:
    line = _BY.sub("", _ADDRESS.sub(" ", line)).strip()
    names: list[str] = []
    for piece in _SEPARATORS.split(line):
        names += _parts(piece)
    return names


def _parts(piece: str) -> list[str]:
    """The names in a stretch between separators; commas part names, unless what follows is a role or "Jr."."""
    names: list[str] = []
    pieces = [part.strip(' .:,()[]"“”') for part in piece.split(",")]
    if len(pieces) == 2 and all(_is_half_a_name(part) for part in pieces):
        pieces = [f"{pieces[1]} {pieces[0]}"]  # "Doe, Jane", as indexes have it
    for part in pieces:
        if part.lower() in _SUFFIXES and names:
            names[-1] += f", {part}"
            continue
        name = _cleaned(part)
        if name is not None and not (names and is_role(name)):
            names.append(name)
    return names


def _is_half_a_name(part: str) -> bool:
    return (
        re.fullmatch(r"[^\W\d_][\w.'’-]+", part) is not None
        and not part.isupper()
        and part.lower() not in _SUFFIXES
        and agency_called(part) is None
    )


def _cleaned(part: str) -> str | None:
    name = _BY.sub("", part).strip(" .:,-–—")
    if agency_called(name) is None:  # "Press Trust of India" is whole
        name = _FOR_OUTLET.sub("", name).strip(" .:,-–—")
    if _SLUG.fullmatch(name):  # "jane-doe", as addresses have it
        name = name.replace("-", " ").title()
    if not _NAME_PIECE.search(name) or len(name) > _LONGEST_NAME or len(name.split()) > _MOST_WORDS:
        return None
    return known_markup(name)

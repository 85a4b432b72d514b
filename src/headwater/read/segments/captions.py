"""Captions of pictures, told by their credits and by what only captions say."""

from __future__ import annotations

import re

from headwater.model.spans import Span

_PICTURE = r"(?:photo(?:graph)?s?|photography|picture|image|pic|file(?: photo| image| picture)?|screen ?(?:grab|shot|capture)|still|illustration|graphic|video|footage|handout|collage|cartoon|drawing|courtesy|supplied|archive|stock)"
_AGENCY = r"(?:Getty(?: Images)?|AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|PA(?: Wire| Media)?|Shutterstock|iStock(?:photo)?|Alamy(?: Stock Photo)?|Rex(?: Features)?|TASS|Sputnik|Xinhua|Anadolu|AAP|PTI|ANI|IANS|Bloomberg|Zuma|Corbis|WireImage|UPI|NurPhoto|Associated Press|Agence France-Presse|Twitter|Facebook|Instagram|YouTube|Wikimedia(?: Commons)?|Flickr|Unsplash|Pixabay|Pool|SWNS|ISNA|IRNA|Tasnim|SANA|BelTA|ANP|DPA|dpa|Imago|imago)"
# "(Photo by Reuters)", "(File photo by TASS)", "(AP Photo/Jane Doe)", "(Jane Doe/The New York Times)" at the end.
_BRACKETED = re.compile(
    rf"[(\[](?P<inside>[^()\[\]]{{0,30}}\b(?:{_PICTURE})\b[^()\[\]]{{0,90}}"
    rf"|[^()\[\]]{{0,60}}\b{_AGENCY}\b[^()\[\]]{{0,60}}"
    rf"|[A-Z][\w.'’ -]{{2,40}}/[A-Z][\w.'’/ -]{{1,50}}"
    rf"|(?:credit|source|via|by|courtesy)\b[: ][^()\[\]]{{2,80}})[)\]]\.?$",
    re.IGNORECASE,
)
# "... Photo: Jane Doe/AFP", "... Photograph: X", "... Image credit: X", "... AP Photo/Jane Doe", "... | Getty Images"
_TRAILING = re.compile(
    rf"(?:(?<=[.!?\"”’')\]|])|(?<=\w)|^)\s*[|–—-]?\s*(?P<credit>(?:(?:file |AP |AFP |EPA |Reuters )?(?:photo(?:graph)?s?|picture|image|pic|illustration|"
    rf"screen ?(?:grab|shot))(?: (?:credit|courtesy(?: of)?|source|by|via|from|copyright))*\s*[:©/]\s*\S[^.!?]{{1,80}}"
    rf"|credits?\s*:\s*\S[^.!?]{{1,80}}|(?:photo(?:graph)?s?|picture|image) (?:by|courtesy of|copyright) (?-i:[A-Z])[^.!?]{{1,60}}"
    rf"|(?-i:(?:AP|AFP|EPA|REUTERS|Reuters)(?: Photo)?/[A-Z][\w.'’ -]{{2,40}}(?:/\w[\w .'’-]*)?)"
    rf"|(?-i:Getty Images(?:/iStock(?:photo)?)?|Shutterstock|AFP/Getty Images|AP Photo|EPA-EFE|Alamy(?: Stock Photo)?))\.?)$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"""(?:FILE\b\s*(?:PHOTO\b\s*)?(?:--?|[–—:]|\()|(?:file|stock|undated|representat\w+)\ (?:photo|image|picture)\b
      |(?:image|media|photo|picture|figure)\ (?:caption|copyright|credit|source)\b|(?:photos?|pictured?|image|pic|caption|
      illustration|above|below|left|right|top|bottom)(?:\ (?:by|left|right|above|below|top|here))?\s*[:|]\s|pictured\b
      |(?:photo|image|picture|illustration)\ (?:by|courtesy)\b|(?:getty\ images|ap\ photo)\b|from\ (?:left|l-?r)\b
      |\(?(?:left|right|l-r|clockwise|from\ left)\)?\s*[:,)]|this\ (?:\w+\ ){0,4}(?:photo|image|picture|photograph|
      screen\ ?(?:grab|shot)|frame\ grab|handout|combination)\b.{0,60}\b(?:shows?|taken|provided|released|made|from)\b
      |in\ this\ (?:[\w,.]+\ ){0,6}(?:file\ )?(?:photo|image|picture|photograph|frame|screen\ ?(?:grab|shot)|still)\b
      |an?\ (?:[\w-]+\ ){0,3}(?:file\ )?(?:photo|image|handout|screen\ ?(?:grab|shot)|still)\b.{0,60}\bshows\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_INSIDE = re.compile(
    r"""\((?:L|R|C|left|right|center|centre|l-r|L-R|second\ (?:left|right)|2nd\ [LR]|top|bottom|pictured|front|back|"""
    r"""above|below|far\ (?:left|right)|in\ (?:white|red|blue|black))(?:,[^()]{0,30})?\)"""
    r"""|\b(?:is|are)\ (?:seen|pictured|shown)\b.{0,120}\b(?:file|undated|handout|this\ (?:\w+\ )?(?:photo|image|picture|still))\b"""
    r"""|\bfile\ (?:photo|picture|image|pic)\b"""
    r"""|,\ (?:left|right|center|centre),""",
    re.VERBOSE,
)
_MARKED = re.compile(
    rf"(?:^|\s)(?P<credit>\([^()]{{2,60}}\)|(?-i:(?:via |by |© ?|Source: )?{_AGENCY}(?: ?/ ?[\w .]{{2,30}})?)"
    rf"|(?:©|copyright|photos? by|courtesy of) [^.]{{2,60}})\W?$",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:said|told|says|added|according to)\b|^[\"“]")
_LONGEST = 75


def find_caption_credit(text: str, paragraph: Span) -> Span | None:
    """The stretch at a paragraph's end that says whose picture it is: "(Photo by Reuters)", "Photo: Jane Doe/AFP"."""
    tail_start = max(paragraph.start, paragraph.end - 200)
    tail = text[tail_start : paragraph.end]
    if tail.endswith((")", "]", ").", "].")):
        match = _BRACKETED.search(tail)
        if match is not None and _is_credit(match["inside"]):
            return Span(tail_start + match.start(), tail_start + match.end())
    match = _TRAILING.search(tail) if _may_trail(tail) else None
    if match is None:
        return None
    bracket = _BRACKETED.search(tail[: match.start("credit")].rstrip(" -–—"))
    start = bracket.start() if bracket is not None else match.start("credit")
    return Span(tail_start + start, tail_start + match.end("credit"))


def find_marked_credit(text: str, paragraph: Span) -> Span | None:
    """The credit of a caption that is marked up as one, where a short bracket or an agency's name at its end is enough:
    "(Nine)", "AP", "via REUTERS".
    """
    line = text[paragraph.start : paragraph.end]
    match = _MARKED.search(line)
    return Span(paragraph.start + match.start("credit"), paragraph.start + match.end("credit")) if match else None


def credits_picture(text: str, paragraph: Span) -> bool:
    """Whether a paragraph says by its credit or its first words that it is about a picture: the surest captions."""
    line = text[paragraph.start : paragraph.end]
    if len(line.split()) > _LONGEST or _SAID.search(line):
        return False
    credit = find_caption_credit(text, paragraph)
    return _OPENING.match(line) is not None or (credit is not None and _speaks_of_pictures(credit.of(text)))


def is_caption(text: str, paragraph: Span) -> bool:
    """Whether a paragraph of plain text is a picture's caption: it credits a picture, or speaks of one."""
    line = text[paragraph.start : paragraph.end]
    if len(line) > 700 or len(line.split()) > _LONGEST:
        return False
    if _OPENING.match(line):
        return not _SAID.search(line) or find_caption_credit(text, paragraph) is not None
    credit = find_caption_credit(text, paragraph)
    if credit is not None:
        return _speaks_of_pictures(credit.of(text)) or not _SAID.search(line)
    return _INSIDE.search(line) is not None and not _SAID.search(line) and len(line.split()) <= 60


def _is_credit(inside: str) -> bool:
    """Brackets that credit a picture, not "(Reuters)" alone, which credits the report, nor an aside."""
    if re.fullmatch(r"(?:with |via )?(?:Reuters|AP|AFP|TASS|PTI|ANI|IANS|UPI|Xinhua|Bloomberg|AAP|dpa|IRNA|SANA|PA)(?:/[A-Z]\w+)?",
                    inside) and "/" not in inside:  # fmt: skip
        return False
    return len(inside.split()) <= 14 and not re.search(r"\b(?:is|are|was|were|has|had|which|that|who)\b", inside)


def _speaks_of_pictures(credit: str) -> bool:
    return re.search(rf"\b{_PICTURE}\b|/|Getty|Shutterstock|Alamy", credit, re.IGNORECASE) is not None


def _may_trail(tail: str) -> bool:
    lower = tail.lower()
    return any(
        word in lower
        for word in ("photo", "picture", "image", "credit", "pic:", "illustration", "screen", "getty", "shutterstock",
                     "alamy", "reuters/", "afp/", "ap/", "epa")
    )  # fmt: skip

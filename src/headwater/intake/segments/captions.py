"""Captions of pictures, told by their credits and by what only captions say."""

from __future__ import annotations

import re

from headwater.intake.segments.line import Line
from headwater.intake.segments.paragraphs import ends_sentence
from headwater.model.spans import Span
from headwater.text.function_words import word_set

_PICTURE = (
    r"(?:photo(?:graph)?s?|photography|pictures?|images?|pic|screen ?(?:grab|shot|capture)|illustration|handout|"
    r"collage|courtesy)"
)
_ALONE = r"(?:file|stock|archive|supplied|still|graphic|video still|file (?:video|footage)|handout)"
_AGENCY = (
    r"(?-i:Getty(?: Images)?|AFP|AP|Reuters|REUTERS|EPA(?:-EFE)?|EFE|PA(?: Wire| Media)?|Shutterstock|iStock(?:photo)?|"
    r"Alamy(?: Stock Photo)?|Rex(?: Features)?|TASS|Sputnik|Xinhua|Anadolu|AAP|PTI|ANI|IANS|Bloomberg|Zuma|Corbis|"
    r"WireImage|UPI|NurPhoto|Associated Press|Agence France-Presse|Wikimedia(?: Commons)?|Flickr|Unsplash|Pixabay|Pool|"
    r"SWNS|ISNA|IRNA|Tasnim|SANA|BelTA|ANP|DPA|dpa|Imago|imago)"
)
# At a paragraph's end, in brackets: (Photo by Reuters), (AP Photo/Jane Doe), (Jane Doe/The New York Times).
_BRACKETED = re.compile(
    rf"[(\[](?P<inside>[^()\[\]]{{0,40}}\b{_PICTURE}\b[^()\[\]]{{0,90}}"
    rf"|{_ALONE}(?:[/,:] ?[^()\[\]]{{2,60}})?"
    rf"|[^()\[\]]{{0,60}}(?<![\w-]){_AGENCY}\b[^()\[\]]{{0,60}}"
    r"|(?-i:[A-Z][\w.'’ -]{2,40}/[A-Z][\w.'’/ -]{1,50})"
    r"|(?:credit|source|via|by|courtesy)\b[: ][^()\[\]]{2,80})[)\]]\.?$",
    re.IGNORECASE,
)
_PICTURES = re.compile(rf"\b{_PICTURE}\b|^{_ALONE}\b|[A-Za-z]/[A-Za-z]|Getty|Shutterstock|Alamy", re.IGNORECASE)
_ONE = r"(?:photo(?:graph)?s?|photographer|picture|image|pic|illustration|screen ?(?:grab|shot))"
# The same without brackets, after the caption's last word or sign.
_TRAILING = re.compile(
    r"(?<![\w/])(?P<credit>(?:"
    rf"(?:file |AP |AFP |EPA |Reuters )?{_ONE}(?: (?:credit|courtesy(?: of)?|source|by|via|from|copyright))*"
    r"\s*[:©/]\s*\S[^.!?]{1,80}"
    r"|credits?\s*:\s*\S[^.!?]{1,80}"
    r"|(?:photo(?:graph)?s?|picture|image) (?:by|courtesy of|copyright) (?-i:[A-Z])[^.!?]{1,60}"
    r"|(?-i:(?:REUTERS|(?<=[.!?|)\]”\"'’] )(?:AP|AFP|EPA|Reuters)(?: Photo)?|AP Photo)/[A-Z][\w.'’ -]{2,40}"
    r"(?:/\w[\w .'’-]*){0,3})"
    r"|(?-i:Getty Images(?:/iStock(?:photo)?)?|Shutterstock|AFP/Getty Images|AP Photo|EPA-EFE|Alamy(?: Stock Photo)?)"
    r")\.?)$",
    re.IGNORECASE,
)
# "Image copyright Reuters Image caption ...", as one broadcaster's pages become text.
_COPYRIGHT = re.compile(r"(?:Image|Media) (?:copyright|source)[,:]? \S.{1,60}?(?=,? (?:Image|Media) caption|$)")
_CAPTION_WORD = re.compile(r",?\s*(?:(?:Image|Media) caption\b\s*)?")
# "Reuters Ann Lee waves to the crowd", "AP:Associated Press …": a tabloid's pages have the credit before the caption.
_CREDITED = re.compile(
    rf"(?P<credit>(?:{_AGENCY}:)?(?:{_AGENCY}|AFP or licensors|Splash News|Barcroft Media|Press Association|"
    r"London News Pictures|Caters(?: News)?|Facebook|Twitter|Instagram)(?: ?[-–] ?Getty)?) "
    r"(?!Twitter|Pinterest)(?=[A-Z0-9“‘\"][\w’'.,-]* (?:\S+ ){3})"
)
# What one broadcaster's pages leave of a picture's credit, and what another's leave of a gallery.
_TOGGLED = re.compile(r"(?:Enlarge this image )?toggle caption (?P<credit>\S.{1,200})$")
_GALLERY = re.compile(r"\bhide caption\b", re.IGNORECASE)
_SHOT = r"(?:photo|image|picture|photograph|screen ?(?:grab|shot)|frame grab|frame|handout|combination|still)"
_OPENING = re.compile(
    r"(?:FILE\b\s*(?:PHOTO\b\s*)?(?:--?|[–—:]|\()"
    r"|(?:file|stock|undated|representat\w+) (?:photo|image|picture)\b"
    r"|(?:image|media|photo|picture|figure) (?:caption|copyright|credit|source)\b"
    r"|(?:photos?|pictured?|image|pic|caption|illustration|above|below|left|right|top|bottom)"
    r"(?: (?:by|left|right|above|below|top|here))?\s*[:|]\s"
    r"|pictured\b|(?:photo|image|picture|illustration) (?:by|courtesy)\b|(?:getty images|ap photo)\b"
    r"|from (?:left|l-?r)\b|\(?(?:left|right|l-r|clockwise|from left)\)?\s*[:,)]"
    rf"|this (?:\w+ ){{0,4}}{_SHOT}\b.{{0,60}}\b(?:shows?|taken|provided|released|made|from)\b"
    rf"|in this (?:[\w,.]+ ){{0,6}}(?:file )?{_SHOT}\b"
    rf"|an? (?:[\w-]+ ){{0,3}}(?:file )?{_SHOT}\b.{{0,60}}\bshows\b)",
    re.IGNORECASE,
)
# Who is where in a picture. "(R)" alone is as likely a party.
_INSIDE = re.compile(
    r"\((?:L|C|left|right|center|centre|l-r|L-R|second (?:left|right)|2nd [LR]|top|bottom|front|back|above|below|"
    r"far (?:left|right)|in (?:white|red|blue|black))(?:,[^()]{0,30})?\)"
    r"|\b(?:is|are) (?:seen|pictured|shown)\b.{0,120}\b(?:file|undated|handout|this (?:\w+ )?(?:photo|image|picture))\b"
    r"|\bfile (?:photo|picture|image|pic)\b|, (?:left|right|center|centre),"
)
_INSIDE_UNENDED = re.compile(r"\((?:R|pictured)\)")
_MARKED = re.compile(
    rf"(?:^|\s)(?P<credit>\([^()]{{2,60}}\)|(?-i:(?:via |by |© ?|Source: )?{_AGENCY}(?: ?/ ?[\w .]{{2,30}})?)"
    rf"|(?:©|copyright|photos? by|courtesy of) [^.]{{2,60}})\W?$",
    re.IGNORECASE,
)
_REPORTERS = re.compile(
    r"(?:with |via )?(?:(?:Reuters|AP|AFP|TASS|PTI|ANI|IANS|UPI|Xinhua|Bloomberg|AAP|dpa|DPA|IRNA|SANA|PA|EFE)"
    r"(?:, | and )?)+"
)
_PICTURE_SIGNS = ("photo", "image", "picture", "screen", "frame", "handout", "combination", "still", "left", "l-r")
_INSIDE_BRACKETS = (
    "(l)", "(r)", "(c)", "(l,", "(r,", "(left", "(right", "(cent", "(l-r", "(second", "(2nd", "(top", "(bottom",
    "(pictured", "(front", "(back", "(above", "(below", "(far ", "(in ",
)  # fmt: skip
_INSIDE_SIGNS = (
    "is seen ", "are seen ", "is pictured", "are pictured", "is shown", "are shown", "file p", "file image", ", left,",
    ", right,", ", center,", ", centre,",
)  # fmt: skip
_CREDIT_WORDS = word_set(
    "by via for of and the from in on courtesy credit source photo photos image images picture file handout dpa imago"
)
_ASIDE = re.compile(r"\b(?:is|are|was|were|has|had|which|that|who|will|would)\b")
_CITED = re.compile(r"\d/\d|\b(?:19|20)\d\d\b")
_SAID = re.compile(r"\b(?:said|told|says|added|according to)\b|^[\"“]")
_TRAILING_SIGNS = (
    "photo", "picture", "image", "credit", "pic:", "illustration", "screen", "getty", "shutterstock", "alamy",
    "reuters/", "afp/", "ap/", "epa/", "epa-",
)  # fmt: skip
_OPENING_FIRST = word_set(
    "file stock undated representational representative image media photo photos picture pictured pictures figure pic "
    "caption illustration above below left right top bottom getty ap l-r lr clockwise"
)
_OPENING_COMMON = word_set("this in a an from")
_LONGEST = 75
_TAIL = 110
_LONGEST_UNCREDITED = 60


def find_caption_credit(text: str, paragraph: Span) -> Span | None:
    """The stretch at a paragraph's end that says whose picture it is: "(Photo by Reuters)", "Photo: Jane Doe/AFP"."""
    tail_start = max(paragraph.start, paragraph.end - 200)
    tail = text[tail_start : paragraph.end]
    if tail.endswith((")", "]", ").", "].")):
        match = _BRACKETED.search(tail)
        if match is not None and _is_credit(match["inside"]):
            return Span(tail_start + match.start(), tail_start + match.end())
    if (toggled := find_toggled(text[paragraph.start : paragraph.end])) is not None:
        return Span(paragraph.start + toggled.start, paragraph.end)
    if (before := _opening_credit(text, paragraph)) is not None:
        return before
    if not _may_trail(tail.casefold()):
        return None
    match = _TRAILING.search(tail)
    if match is None:
        return None
    bracket = _BRACKETED.search(tail[: match.start("credit")].rstrip(" -–—"))
    start = bracket.start() if bracket is not None else match.start("credit")
    return Span(tail_start + start, tail_start + match.end("credit"))


def _opening_credit(text: str, paragraph: Span) -> Span | None:
    """The credit before a caption: marked as one, or an agency's name. A sentence of the report ends with a stop."""
    if text.startswith(("Image ", "Media "), paragraph.start):
        marked = _COPYRIGHT.match(text, paragraph.start, paragraph.end)
        return Span(*marked.span()) if marked else None
    match = _CREDITED.match(text, paragraph.start, paragraph.end)
    if match is None or ends_sentence(text[paragraph.start : paragraph.end]):
        return None
    return Span(*match.span("credit"))


# The names of share buttons before a caption, as one paper's pages leave them.
_SHARED = re.compile(r"(?:Facebook )?Twitter Pinterest (?=\S)")


def caption_after(text: str, paragraph: Span, credit: Span | None) -> int:
    """Where the caption itself begins: behind a credit, or the names of share buttons, that stand before it."""
    if (buttons := _SHARED.match(text, paragraph.start, paragraph.end)) is not None:
        return buttons.end()
    if credit is None or credit.start > paragraph.start:
        return paragraph.start
    behind = _CAPTION_WORD.match(text, credit.end, paragraph.end)
    return behind.end() if behind is not None else credit.end


def find_marked_credit(text: str, paragraph: Span) -> Span | None:
    """The credit of a caption that is marked up as one, where less is enough: "(Nine)", "AP", "via REUTERS"."""
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


def is_caption(text: str, paragraph: Span, line: Line) -> bool:
    """Whether a paragraph of plain text is a picture's caption: it credits a picture, or speaks of one."""
    marked = is_gallery(line.text) or find_toggled(line.text) is not None
    if marked or line.size > _LONGEST:
        return marked
    if _opening_credit(text, paragraph) is not None:
        return True
    if _opens_caption(line):
        return not _SAID.search(line.text) or find_caption_credit(text, paragraph) is not None
    closed = line.text.endswith((")", "]", ").", "]."))
    credit = find_caption_credit(text, paragraph) if closed or _may_trail(line.lower) else None
    if credit is not None:
        return _speaks_of_pictures(credit.of(text)) or not _SAID.search(line.text)
    speaks = line.holds(_INSIDE_SIGNS) or ("(" in line.text and line.holds(_INSIDE_BRACKETS))
    if not speaks or line.size > _LONGEST_UNCREDITED:
        return False
    unended = not ends_sentence(line.text) and _INSIDE_UNENDED.search(line.text) is not None
    return (unended or _INSIDE.search(line.text) is not None) and not _SAID.search(line.text)


def is_gallery(words: str) -> bool:
    """Whether a paragraph, however long, is the captions of a gallery with what its buttons left behind."""
    return _GALLERY.search(words) is not None


def find_toggled(words: str) -> Span | None:
    """Whose picture it is, where a page's text has that behind the words of a button, within the paragraph."""
    match = _TOGGLED.match(words) if words.startswith(("Enlarge", "toggle")) else None
    return Span(*match.span("credit")) if match else None


def _opens_caption(line: Line) -> bool:
    first = line.first.partition(":")[0].partition("|")[0]
    possible = first in _OPENING_FIRST or (first in _OPENING_COMMON and line.holds(_PICTURE_SIGNS))
    return possible and _OPENING.match(line.text) is not None


def _is_credit(inside: str) -> bool:
    """Brackets that credit a picture, not "(Reuters)" alone, which credits the report, nor an aside or a citation."""
    if "/" not in inside and _REPORTERS.fullmatch(inside):
        return False
    small = [word for word in inside.split() if word[0].islower() and word.strip(":,.") not in _CREDIT_WORDS]
    if _speaks_of_pictures(inside):
        return len(small) <= 3 and len(inside.split()) <= 14 and not _ASIDE.search(inside)
    return not small and not _CITED.search(inside)


def _speaks_of_pictures(credit: str) -> bool:
    return _PICTURES.search(credit) is not None


def _may_trail(lower: str) -> bool:
    """Whether there is anything in a paragraph's end that a credit is told by; cheaper than to search for one."""
    tail = lower[-_TAIL:]
    for sign in _TRAILING_SIGNS:  # noqa: SIM110 - half the time of any() with a generator
        if sign in tail:
            return True
    return False

"""Boilerplate: lines that belong to the site, not to the report (share lines, mirrors, "read more", sign-up lines)."""

from __future__ import annotations

import re

from headwater.intake.published import read_published
from headwater.intake.segments.line import Line
from headwater.intake.segments.openings import opens_furniture
from headwater.intake.segments.paragraphs import ends_sentence
from headwater.text.function_words import word_set

_WORD = re.compile(r"[\w’'@+-]+")
_SAYING = re.compile(r"\b(?:said|says|told|added|according to|asked|wrote)\b")
_SHARE_WORDS = word_set(
    "share shares this article story post page tweet tweets email e-mail mail print facebook twitter x whatsapp "
    "linkedin reddit pinterest telegram messenger copy copied link save on via the with to a friend comment comments "
    "pin it + instagram flipboard tumblr google plus sms more options close send by bookmark like follow us and or "
    "add your our now snapchat youtube threads bluesky viber wechat weibo line us news favorite favourite button "
    "listen font size text smaller larger resize"
)
_SHARE_SIGNS = word_set(
    "share tweet email e-mail print facebook twitter whatsapp comment comments linkedin reddit pinterest telegram copy "
    "bookmark flipboard instagram save resize font messenger"
)
_TLD = r"(?:com|org|net|info|co|uk|us|ir|tv|io|in|ke|za|au|ca|news|eu|de|fr|ru|cn|me|gov|edu|int|ly|gl)"
_ADDRESS = rf"(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[\w-]+\.)+{_TLD}(?:/\S*)?)"
_ADDRESSES = re.compile(rf"\W*{_ADDRESS}(?:[\s,;|]+(?:and\s+)?{_ADDRESS})*\W*", re.IGNORECASE)
_CRUMB_SIGNS = frozenset(">»›→")
_CRUMB_BREAK = re.compile(r"\s*[/>»›→]\s*|\s+\|\s+")

# What stands anywhere in such lines, in lower case, and in no sentence of a report.
_PHRASES = re.compile(
    r"""(?:
      \bcan\ (?:also\ )?be\ (?:accessed|reached|visited|found|read|seen)\ (?:at|on)\ (?:the\ following|http|www|these)
    | \ball\ rights\ reserved\b | \bmay\ not\ be\ (?:published,|reproduced|republished|rewritten|re-?distributed)
    | \b(?:straight|directly|delivered|right)\ (?:straight\ |directly\ )?(?:in)?to\ your\ (?:inbox|phone|e-?mail)
    | \bin\ your\ (?:e-?mail\ )?inbox\b | \bsign\ up\ (?:here|now|today|for\ (?:our|the|free))\b
    | \bsubscribe\ (?:here|now|today|to\ (?:our|us|the\ [\w ]{0,30}newsletter))\b | \bfor\ (?:our|the)\ free\ newsletter
    | \b(?:our|this|a\ free|the\ free|your\ free|daily|weekly)\ (?:\w+\ ){0,3}newsletters?\b(?=.{0,60}$)
    | \bfollow\ (?:us|me|him|her|them)\ (?:on|@)\b | \bfollow\ \w+(?:\ \w+)?\ on\ (?:twitter|x|facebook)\b
    | \blike\ us\ on\ facebook\b | \bjoin\ our\ (?:whatsapp|telegram|facebook|community)\b
    | \bclick\ here\ (?:to|for)\ (?:subscribe|sign|read|see|view|watch|join|donate|more|the|download|get|find|listen)
    | \bwe\ use\ cookies\b | \bopens\ in\ (?:a\ )?new\ (?:window|tab)\b | \bcomment\ policy\b
    | \bto\ (?:view|see|read|access|continue)\ this\ (?:content|page|article|video|story)[, ]
    | \bpreferred\ source\ (?:on|in)\ google | \badvertisement\ (?:\d|-|scroll)
    )""",
    re.VERBOSE,
)
# No phrase above is without one of these.
_PHRASE_SIGNS = (
    "can be ", "can also be ", "rights reserved", "may not be ", "your inbox", "to your ", "your e", "sign up ",
    "subscribe ", "newsletter", "follow ", "like us on", "join our", "click here", "use cookies", "opens in",
    "comment policy", "this content", "this page", "this article", "this video", "this story", "preferred source",
    "advertisement ",
)  # fmt: skip
# What a box asks in which one signs up, or that asks for money: so plain that it may be long.
_SIGN_UP = re.compile(
    r"you['’]re not a robot|\bprotected by recaptcha|\b(?:opt[- ]out|unsubscribe)\b.{0,40}\bat any time"
    r"|\bselect a newsletter|\bby signing up,? you agree|\breader[- ]supported: chip in|\bon a rush deadline"
    r"|\bif you enjoyed this article, we have"
)
_SIGN_UP_SIGNS = (
    "robot",
    "recaptcha",
    "at any time",
    "newsletter",
    "signing up",
    "chip in",
    "rush deadline",
    "enjoyed",
)
_LONGEST_SIGN_UP = 130
# What buttons and frames of a page leave behind, alone on a line.
_LEFTOVER = re.compile(
    r"(?:close|photos?|videos?|\[pullquote\]|learn more|x embedded content|(?:prev|next) image \d+ of \d+"
    r"|analysis/opinion:?|(?:news )?analysis|opinion|op-?ed|commentary|editorial"
    r"|enlarge this image|more on this\W*|[^\w“”\"]+|_+)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_DATED = re.compile(
    r"\W*(?:(?:first )?(?:published|posted|updated|modified|created|issued|filed|added|(?:date|time)(?=:)|"
    r"last (?:updated|modified|edited))\b[\s:|,-]*(?:(?:on|at)\s*)?(?=.{0,60}\d)"
    r"|\d{1,3}\+?\s*-?\s*(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\.?\s+(?:read|ago)\b"
    r"|(?:last )?updated .{0,30} ago)",
    re.IGNORECASE,
)
# What may stand in a line that is a date: taken out, nothing is left.
_DATE_TOKENS = re.compile(
    r"\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|"
    r"\d+(?:st|nd|rd|th)?|[ap]\.?m\b|at|on|of|t|(?-i:[A-Z]{3,4}))\b|[\W\d_]+",
    re.IGNORECASE,
)
# "[What we know about the attack]": a link to another article.
_BRACKETED = re.compile(r"\[(?![^\]]*(?:photo|image|getty|/))[^\[\]]{8,120}\]", re.IGNORECASE)
_COPYRIGHT = re.compile(r"\W*(?:copyright\b|©|\(c\) (?:19|20)\d\d)", re.IGNORECASE)
_SHORT = 16
_LONGEST_LEFTOVER = 20
_LONGEST_OPENING = 45
_LONGEST_PHRASE = 55
_LISTING = re.compile(
    r"\W*(?:related|read (?:more|also)|also read|see also|more (?:from|on|stories)|most (?:read|popular)|recommended|"
    r"top stories|latest|you may (?:also )?like|trending|don['’]t miss|in this (?:story|section))\b[^.]{0,40}$",
    re.IGNORECASE,
)


def is_furniture(line: Line) -> bool:
    """Whether a paragraph is boilerplate wherever it stands."""
    if line.size <= _LONGEST_SIGN_UP and line.holds(_SIGN_UP_SIGNS) and _SIGN_UP.search(line.lower):
        return True
    if line.size > _LONGEST_PHRASE:
        return False
    if line.size <= _SHORT and _is_short_furniture(line):
        return True
    opens = line.size <= _LONGEST_OPENING and opens_furniture(line)
    if not opens and not (line.holds(_PHRASE_SIGNS) and _PHRASES.search(line.lower)):
        return False
    return _is_mirror(line) or not _SAYING.search(line.lower)


def _is_short_furniture(line: Line) -> bool:
    text = line.text
    if len(text) <= _LONGEST_LEFTOVER and _LEFTOVER.fullmatch(text) is not None:
        return True
    if ("." in text or "@" in text) and _ADDRESSES.fullmatch(text) is not None:
        return True
    if (line.first in _SHARE_WORDS and is_share_line(text)) or is_date_line(text):
        return True
    if not _CRUMB_SIGNS.isdisjoint(text) and is_breadcrumb(text):
        return True
    return text[0] == "[" and line.size > 3 and _BRACKETED.fullmatch(text) is not None


def is_share_line(text: str) -> bool:
    """Nothing but the words of share buttons: "SHARE THIS ARTICLE", "Facebook Twitter Email 12 comments"."""
    if len(text) > 120:
        return False
    words = {word for word in _WORD.findall(text.casefold()) if not word.isdigit()}
    return words <= _SHARE_WORDS and not words.isdisjoint(_SHARE_SIGNS)


def is_breadcrumb(text: str) -> bool:
    """Pieces of a few words with signs between, no sentence: "News / Africa / Kenya", "Home > World"."""
    if len(text) > 150 or ends_sentence(text):
        return False
    pieces = _CRUMB_BREAK.split(text)
    if len(pieces) < 2 or not all(0 < len(piece) <= 40 and len(piece.split()) <= 4 for piece in pieces):
        return False
    return len(pieces) > 2 or pieces[0].casefold() in ("home", "news")


def is_date_line(text: str) -> bool:
    """A date and time alone, or after "Published", "Updated" and the like; "5 hours ago", "3 min read"."""
    if len(text) > 110 or not _DIGIT.search(text) or len(text.split()) > _SHORT:
        return False
    if _DATED.match(text):
        return not ends_sentence(text) or len(text.split()) <= 10
    return len(text.split()) <= 9 and sum(c.isdigit() for c in text) >= 3 and _is_all_date(text)


def is_copyright(text: str) -> bool:
    """Whether the line says whose the text is: "Copyright 2024 The Associated Press. All rights reserved."""
    return _COPYRIGHT.match(text) is not None


def opens_list(text: str) -> bool:
    """Whether the line announces links to other articles: the headlines that follow it belong to it."""
    return len(text.split()) <= 8 and _LISTING.match(text) is not None


def _is_all_date(text: str) -> bool:
    return read_published(text.strip(" |•·-–—")) is not None and not _DATE_TOKENS.sub("", text).strip()


def _is_mirror(line: Line) -> bool:
    return "can also be" in line.lower or "all rights reserved" in line.lower

"""Boilerplate: lines that belong to the site, not to the report (share lines, mirrors, "read more", sign-up lines)."""

from __future__ import annotations

import re

from headwater.read.published import read_published
from headwater.read.segments.paragraphs import ends_sentence

_WORD = re.compile(r"[\w’'@+-]+")
_SAYING = re.compile(r"\b(?:said|says|told|added|according to|asked|wrote)\b", re.IGNORECASE)
_SHARE_WORDS = frozenset(
    "share shares this article story post page tweet tweets email e-mail mail print facebook twitter x whatsapp "
    "linkedin reddit pinterest telegram messenger copy copied link save on via the with to a friend comment comments "
    "pin it + instagram flipboard tumblr google plus sms more options close send by bookmark like follow us and or "
    "add your our now snapchat youtube threads bluesky viber wechat weibo line us news favorite favourite button "
    "listen font size text smaller larger resize".split()
)
_SHARE_SIGNS = frozenset(
    "share tweet email e-mail print facebook twitter whatsapp comment comments linkedin reddit pinterest telegram copy "
    "bookmark flipboard instagram save resize font messenger".split()
)
_TLD = r"(?:com|org|net|info|co|uk|us|ir|tv|io|in|ke|za|au|ca|news|eu|de|fr|ru|cn|me|gov|edu|int|ly|gl)"
_ADDRESS = rf"(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[\w-]+\.)+{_TLD}(?:/\S*)?)"
_ADDRESSES = re.compile(rf"\W*{_ADDRESS}(?:[\s,;|]+(?:and\s+)?{_ADDRESS})*\W*", re.IGNORECASE)
_CRUMBS = re.compile(r"[^/>»›|→]{1,32}(?:\s*[/>»›→]\s*|\s+\|\s+)(?:[^/>»›|→]{1,32}(?:\s*[/>»›→]\s*|\s+\|\s+))*[^/>»›|→]{1,40}")
_CRUMB_BREAK = re.compile(r"\s*[/>»›→]\s*|\s+\|\s+")

# What such lines begin with, whatever follows.
_OPENINGS = re.compile(
    r"""\W*(?:
      (?:read|see|view|find\ out|learn|know|watch)\ (?:more|also|next|this|full|the\ full|all|here)\b(?!\ (?:than|of))
    | (?:also|now)\ (?:read|see|watch|on)\b | must[- ]read\b | (?:read|related|more|watch|listen|video|gallery|poll|
        quiz|podcast|live|see\ also|in\ pictures|in\ video|editor['’]s\ picks?|recommended)\s*[:|]\s*
    | related\ (?:stor|article|content|coverage|topic|news|video|post|link|read)\w*
    | (?:more|other|latest|top|all)\ (?:from|on\ this|stories|news|headlines|articles|videos)\b(?=.{0,40}$)
    | (?:most|more)\ (?:read|popular|viewed|shared|discussed)\b | (?:you\ (?:may|might)|you['’]ll)\ (?:also\ )?(?:like|love)
    | do(?:n['’]t|\ not)\ miss\b(?=.{0,60}$) | recommended\ (?:for\ you|stories|reading|articles|by)
    | (?:click|tap|swipe|scroll)\ (?:here|to|on|through|down|below|for|the)\b
    | (?:details|more|continue|video|audio)\ (?:here|below|inside|after\ the\ jump)\W*$
    | (?:continue|keep)\ (?:reading|watching) | (?:story|article|text|content)\ continues?\b
    | (?:advertise?ment|sponsored|promoted|paid\ (?:content|post))\b(?=.{0,40}$)
    | (?:have|join)\ (?:your\ say|the\ (?:conversation|discussion|debate)) | (?:leave|post|write|add)\ a\ (?:comment|reply)
    | (?:view|show|read|hide|load)\ (?:\d+\ |all\ |more\ |the\ )*comments? | comments\ are\b | \d+\ comments?\W*$
    | sign\ (?:up|in|on)\b(?=\W*$|\ (?:to|for|here|now|with|and|or)\b) | log\ ?in\b(?=\W*$|\ (?:to|here|or|with)\b)
    | subscribe\b(?!\ to\ the\ (?:idea|view|theory)) | (?:already|become|not)\ (?:a|an|our)\ (?:subscriber|member)
    | get\ (?:the\ latest|our|all\ the|breaking|(?:daily|weekly)\ \w+|unlimited|full\ access|instant|alerts|the\ [\w ]{0,30}newsletter)
    | (?:download|install|try|use)\ (?:the|our)\ [\w ]{0,25}app\b
    | (?:follow|like|join|find|connect\ with|watch)\ (?:us|our|@\w+)\b | follow\ .{2,60}\ (?:on|at)\ (?:x\b|(?:\w+\ and\ )?
        (?:twitter|facebook|instagram|whatsapp|telegram|youtube|tiktok|threads|bluesky|linkedin)|@)
    | (?:got|have|do\ you\ have)\ (?:a|any)\ (?:news\ |hot\ )?(?:tip|story|question|comment|correction)
    | (?:contact|e-?mail|write\ to|text|call|reach)\ (?:us|the\ (?:author|newsroom|reporter|writer|editor)|our)\b
    | (?:to\ )?report\ (?:a|an)\ (?:typo|error|correction|mistake|problem) | see\ an\ error
    | (?:please\ )?(?:support|donate\ to|help\ fund)\ (?:our|independent|quality|us|the\ work)\b
    | (?:we|this\ (?:web)?site)\ uses?\ cookies | by\ (?:continuing|using|clicking|signing|submitting|subscribing|
        registering|browsing|providing)\b.{0,120}\b(?:agree|accept|consent|terms|policy|cookies)
    | please\ (?:enable|log|sign|read\ our|turn|disable|bookmark|subscribe|consider\ (?:support|donat|subscrib)\w+)
    | (?:your|this)\ (?:web\ )?browser\b | (?:enable|turn\ on)\ javascript | javascript\ (?:is|must|has)
    | (?:copyright|©|\(c\)\ (?:19|20)\d\d) | all\ rights\ reserved | (?:this|the)\ material\ may\ not\ be
    | (?:terms|conditions)\ of\ (?:use|service)\b | privacy\ (?:policy|notice)\b | cookie\ (?:policy|settings|notice)
    | would\ you\ like\ to\ (?:comment|receive) | our\ standards: | (?:the\ )?views\ expressed\ (?:in|by|here)
    | (?:skip|jump)\ (?:to|past)\b | (?:back|return|go)\ to\ (?:top|home|the\ top|main)\b | image\ source\W*$
    | (?:loading|please\ wait)\W*(?:$|\.\.\.) | (?:e-?mail|phone|tel|fax|twitter|facebook|website|web)\s*:\s*\S+\W*$
    | (?:tags?|topics?|filed\ under|categor(?:y|ies)|keywords?|posted\ in|in\ this\ (?:story|article))\s*: | tags?\W*$
    | (?:next|previous)\ (?:article|story|post)\b(?=.{0,80}$) | (?:live|top|breaking)\ (?:updates?|news|story)\W*$
    | (?:stay|keep)\ (?:informed|up[- ]to[- ]date|tuned|connected)\b(?=.{0,200}$)
    | add\ [\w ]{2,30}\ as\ (?:a|your)\ preferred\ source | (?:enter|your)\ (?:your\ )?e-?mail\ (?:address)?\b
    | enjoying\ (?:our|this)\b | powered\ by\W*(?:\w+\W*)?$ | article\ content\W*$
    | (?:notice|note)\ to\ readers?\s*: | \[?this\ (?:post|article|page|story)\ (?:contains|may\ contain)\ affiliate
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# What stands anywhere in such lines and in no sentence of a report.
_PHRASES = re.compile(
    r"""(?:
      \bcan\ (?:also\ )?be\ (?:accessed|reached|visited|found)\ at\ (?:the\ following|https?:|www\.|these)
    | \ball\ rights\ reserved\b | \bmay\ not\ be\ (?:published,|reproduced|republished|rewritten|re-?distributed)
    | \b(?:straight|directly|delivered|right)\ (?:straight\ |directly\ |right\ )?(?:in)?to\ your\ (?:inbox|phone|e-?mail)
    | \bin\ your\ (?:e-?mail\ )?inbox\b | \bsign\ up\ (?:here|now|today|for\ (?:our|the|free))\b
    | \bsubscribe\ (?:here|now|today|to\ (?:our|us|the\ [\w ]{0,30}newsletter))\b | \bfor\ (?:our|the)\ free\ newsletter
    | \b(?:our|this|a\ free|the\ free|your\ free|daily|weekly)\ (?:\w+\ ){0,3}newsletters?\b(?=.{0,60}$)
    | \bfollow\ (?:us|me|him|her|them)\ (?:on|@)\b | \bfollow\ \w+(?:\ \w+)?\ on\ (?:twitter|x|facebook)\b
    | \blike\ us\ on\ facebook\b | \bjoin\ our\ (?:whatsapp|telegram|facebook|community)\b
    | \bclick\ here\ (?:to|for)\ (?:subscribe|sign|read|see|view|watch|join|donate|more|the|download|get|find|listen)
    | \bwe\ use\ cookies\b | \bopens\ in\ (?:a\ )?new\ (?:window|tab)\b | \bcomment\ policy\b
    | \bto\ (?:view|see|read|access|continue)\ this\ (?:content|page|article|video|story)[, ]
    | \btwitter\s*:\s*@\w+ | \bpreferred\ source\ (?:on|in)\ google | \badvertisement\ (?:\d|-|scroll)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
# No phrase above is without one of these words; looking for them first is ten times as fast on body paragraphs.
_PHRASE_WORDS = frozenset(
    "accessed reached visited found reserved reserved. published, reproduced republished rewritten redistributed "
    "re-distributed straight directly delivered right inbox inbox. sign subscribe newsletter newsletter. newsletters "
    "newsletters. follow like join click cookies cookies. opens comment this twitter twitter: preferred advertisement "
    "in-depth".split()
)
_DATED = re.compile(
    r"\W*(?:(?:first\ )?(?:published|posted|updated|modified|created|issued|filed|last\ (?:updated|modified|edited)|date|"
    r"time|added))\b[\s:|,-]*(?:(?:on|at|:|-)\s*)?(?=.{0,60}\d)|\d{1,3}\+?\s*-?\s*(?:min(?:ute)?s?|hours?|days?|weeks?|"
    r"months?)\.?\s+(?:read|ago)\b|(?:last )?updated .{0,30} ago",
    re.IGNORECASE,
)
_LONGEST_OPENING = 45
_LONGEST_PHRASE = 70
_LISTING = re.compile(
    r"\W*(?:related|read (?:more|also)|also read|see also|more (?:from|on|stories)|most (?:read|popular)|recommended|"
    r"top stories|latest|you may (?:also )?like|trending|don['’]t miss|in this (?:story|section))\b[^.]{0,40}$",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether a paragraph is boilerplate wherever it stands."""
    words = line[: 12 * _LONGEST_PHRASE].casefold().split()
    if len(words) > _LONGEST_PHRASE or len(line) > 12 * _LONGEST_PHRASE:
        return False
    if len(words) <= 16 and (_ADDRESSES.fullmatch(line) or is_share_line(line) or is_date_line(line)):
        return True
    opens = len(words) <= _LONGEST_OPENING and _OPENINGS.match(line) is not None
    if not opens and (_PHRASE_WORDS.isdisjoint(words) or not _PHRASES.search(line)):
        return False
    return _is_mirror(line) or not _SAYING.search(line)


def is_share_line(line: str) -> bool:
    """"SHARE THIS ARTICLE", "Facebook Twitter Email 12 comments": nothing but the words of share buttons."""
    if len(line) > 120:
        return False
    words = [word.casefold() for word in _WORD.findall(line) if not word.isdigit()]
    return bool(words) and len(words) <= 14 and set(words) <= _SHARE_WORDS and bool(set(words) & _SHARE_SIGNS)


def is_breadcrumb(line: str) -> bool:
    """"News / Iraq / News", "Home > World": pieces of a few words with signs between, no sentence."""
    if len(line) > 150 or ends_sentence(line) or not _CRUMBS.fullmatch(line):
        return False
    pieces = [piece.strip() for piece in _CRUMB_BREAK.split(line)]
    longest = max(len(piece.split()) for piece in pieces)
    return all(pieces) and longest <= 4 and (len(pieces) > 2 or pieces[0].casefold() in ("home", "news"))


def is_date_line(line: str) -> bool:
    """A date and time alone, or after "Published", "Updated" and the like; "5 hours ago", "3 min read"."""
    if len(line) > 110 or len(line.split()) > 16:
        return False
    if _DATED.match(line):
        return not ends_sentence(line) or len(line.split()) <= 10
    return len(line.split()) <= 9 and sum(c.isdigit() for c in line) >= 3 and _is_all_date(line)


def opens_list(line: str) -> bool:
    """Whether the line announces links to other articles: the headlines that follow it belong to it."""
    return len(line.split()) <= 8 and _LISTING.match(line) is not None


_DATE_WORDS = re.compile(
    r"\W*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|\d+(?:st|nd|rd|"
    r"th)?|[ap]\.?m\.?|at|on|of|[A-Z]{3,4}|[+-]?\d\d:?\d\d|[:/|,.T -])*\W*",
    re.IGNORECASE,
)


def _is_all_date(line: str) -> bool:
    return read_published(line.strip(" |•·-–—")) is not None and _DATE_WORDS.fullmatch(line) is not None


def _is_mirror(line: str) -> bool:
    return "can also be accessed" in line or "all rights reserved" in line.casefold()

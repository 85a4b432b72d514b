"""Carriers: publications through which content reached an article, and the words that show it.

A publication's name alone is no carrier ("shares of News Corp"). It is one where the sentence uses it so: somebody
told it something, it reported, quoted or was cited, an interview or an article stood in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from headwater.findings.entities.mentions import PublicationMention, find_publications
from headwater.findings.entities.outlets import (
    PublicationKind,
    full_name_of,
    is_own,
    name_key,
    national_name_of,
    outlet_name,
    shown_name,
)
from headwater.findings.entities.publication_forms import StoryName
from headwater.model.article import Article
from headwater.model.spans import Span
from headwater.text.function_words import word_set

Role = Literal["told", "interview", "according", "published", "reported", "described", "said", "staff"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One use of a publication as a carrier: where its name stands, its full name, and how it is used.

    told: "told Reuters"; interview: "in an interview with", "comments to", "said on"; according: "according to",
    "citing"; published: "published in", "obtained by", "reported by"; reported: "Reuters reported", "reported
    Yonhap"; described: "the Gazette described him as"; said: it speaks in its own name
    ("the Times said"); staff: "a Reuters reporter", "the Times report".
    `own`: it is the outlet of the article itself. `cue` is the stretch of trigger and name.
    """

    start: int
    end: int
    name: str
    kind: PublicationKind
    role: Role
    cue: Span
    own: bool = False


_DESCRIPTORS = word_set(
    "the a an its his her their our this that local state state-run state-owned state-controlled state-backed "
    "official officially semi-official semiofficial private privately-owned public national regional daily "
    "weekly monthly nightly evening morning respected influential independent conservative liberal leading "
    "popular prominent tabloid broadsheet newspaper newspapers paper papers broadcaster network channel station "
    "television tv radio news agency agencies wire service website web site portal blog magazine journal outlet "
    "outlets media publication affiliate partner sister program programme show podcast trade technology tech "
    "business financial entertainment gossip celebrity sports science medical scientific online "
    "english-language arabic-language satellite cable public-service pro-government pro-opposition opposition "
    "hard-line hardline reformist left-leaning right-wing left-wing government-run country's nation's city's "
    "state's domestic foreign international american-based london-based same widely read owner parent host "
    "anchor columnist correspondent reporter editor journalist fellow peer-reviewed prestigious u.s. uk "
    "british-based reporters journalists cable-news site's own then us"
)
_DEMONYM = re.compile(r"[A-Z][\w.-]*(?:an|ese|ish|i|ic|ch|sh|[’']s|s[’'])$")
# A network whose affiliate is named ("CNN affiliate …").
_HOST = re.compile(r"[A-Z]{2,4}")
_DAY = r"(?:\s+(?:on|late|early|last|this|earlier|later)?\s*(?:\w+day|week|month|night|morning|evening|year|today))?"
_REPORT = (
    r"(?:reports?|stor(?:y|ies)|articles?|accounts?|interviews?|polls?|surveys?|analys[ie]s|stud(?:y|ies)|columns?|"
    r"investigations?|editorials?|commentar(?:y|ies)|documents?|series|reporting|coverage|papers?|reviews?|op-eds?|"
    r"data|figures|footage|videos?|transcripts?|essays?|pieces?|posts?|exposés?|profiles?|dispatch(?:es)?|letters?)"
)
_BEFORE: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("told", re.compile(r"\b(?:told|tell|tells|telling|informed|confirmed to|admitted to|revealed to)$", re.I)),
    (
        "interview",
        re.compile(
            r"\b(?:interviews?|conversations?|comments?|remarks?|statements?|e-?mails?|letters?|messages?|columns?|"
            r"op-eds?|essays?|appearances?|exchange|opinion|interviewed|speaking|spoke|talking|talked|said|saying|says|"
            r"appeared|appearing|writing|wrote|written|exclusively|statement emailed|confirmation)"
            rf"(?: (?:published|given|aired|broadcast|exclusively|sent))?{_DAY}(?: ,)? (?:to|with|for|in|on|by)$",
            re.I,
        ),
    ),
    ("interview", re.compile(r"\b(?:interviews?|statements?|comments?) (?:given )?(?:to|with|by|on|in)$", re.I)),
    ("according", re.compile(r"\b(?:according to|citing|cites|cited|quoting|per|credited|via)$", re.I)),
    (
        "according",
        re.compile(
            r"\b(?:according to|citing|quoting|in|by|from|to|after|per)\s+(?:[\w’'-]+\s+){0,5}?"
            rf"{_REPORT}(?: (?:published|released|posted|aired|carried|broadcast|printed))?{_DAY} "
            r"(?:by|in|from|on|of|for)$",
            re.I,
        ),
    ),
    (
        "published",
        re.compile(
            r"\b(?:reported|quoted|cited|published|obtained|seen|reviewed|released|carried|aired|broadcast|posted|"
            r"captured|recorded|revealed|disclosed|provided|noted|compiled|conducted|commissioned|interviewed|"
            r"contacted|asked|translated|filmed|run|printed|leaked|viewed|shared|detailed|uncovered|verified|"
            rf"appeared|appears|described|featured){_DAY} (?:by|in|on|to|with)$",
            re.I,
        ),
    ),
    ("published", re.compile(rf"\b{_REPORT} (?:by|in|from|on){_DAY}$", re.I)),
    ("reported", re.compile(r"(?:,|[”\"’']|\bas)\s+(?:first |also |earlier )?(?:reported|reports)$", re.I)),
    ("said", re.compile(r"(?:,|[”\"])\s+(?:said|says|wrote|writes|noted)$", re.I)),
    ("staff", re.compile(r"\b(?:journalists?|reporters?|correspondents?|columnists?) (?:for|with|from|at|of)$", re.I)),
)
_APPOSED = r"(?:\s*\([^()]{1,40}\)|,\s(?:an?|the|which|whose|citing|quoting)\s[^,.;:“”\"]{1,110},)?"
_NOUNS = (
    r"(?:[’']s?)?(?:\s(?:news agency|news service|news|agency|newspaper|magazine|television|TV|channel|network|website|"
    r"radio|newswire|station|broadcaster|daily|blog|state media|online))?"
)
# An adverb may be run together with the name, where a page lost the space behind a link.
_ADVERBS = (
    r"(?:recently|also|later|first|earlier)?(?:\son \w+\.? \d{1,2}(?:, \d{4})?,?)?"
    r"(?:\s(?:has|had|have|also|later|first|earlier|recently|exclusively|previously|reportedly|then|on|\w+day))*"
)
_REPORTED = (
    r"(?:reported|reports|reporting|quoted|quotes|quoting|cited|cites|citing|noted|notes|wrote|writes|"
    r"revealed|reveals|disclosed|published|publishes|broadcast|aired|showed|shows|posted|learned|obtained|"
    r"detailed|confirmed|estimated|ran a|carried a|is reporting|are reporting|tweeted|observed)"
)
_AFTER: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("reported", re.compile(rf"{_NOUNS}{_APPOSED}{_ADVERBS}\s{_REPORTED}\b(?! to (?:the )?(?:police|work))")),
    ("described", re.compile(rf"{_NOUNS}{_APPOSED}{_ADVERBS}\s(?:described|describes|called|calls|named|exposed)\b")),
    (
        "said",
        re.compile(rf"{_NOUNS}{_APPOSED}{_ADVERBS}\s(?:said|says|say|added|adds|claimed|claims)\b(?! (?:it|its)\b)"),
    ),
    (
        "staff",
        re.compile(
            r"(?:[’']s)?\s(?:own |exclusive |online |\d{4} )?(?:reporters?|correspondents?|columnists?|journalists?|"
            r"interviews?|reports?|stor(?:y|ies)|articles?|polls?|surveys?|investigations?|analys[ie]s|editorials?|"
            r"editorial board|exposé|account|piece|op-ed|commentary|review)\b"
        ),
    ),
)
# Somebody of its staff who is spoken of and reports nothing ("Courier reporter Ada Quill's arrest").
_OF_STAFF = re.compile(
    r"(?:[’']s)?\s(?:own )?(?:reporter|correspondent|columnist|journalist)\s(?:[A-Z][\w.’'-]*\s?){1,3}(?<!\s)"
    r"(?:[’']s?\s|(?<=[’']s)\s|\s(?:was|were|has been|had been|is)\s(?:\w+ly\s)?"
    r"(?:killed|murdered|arrested|detained|jailed|shot|attacked|beaten|kidnapped|expelled|freed|released)\b)"
)
# Who somebody is or was, who may say what he likes ("Ann Lee is a columnist for the Courier", "a former reporter").
_FORMER = re.compile(r"\b(?:former|one-?time|ex-)\s?$", re.I)
_IS_STAFF = re.compile(r"\b(?:(?:is|was)\s(?:an?|the)\s(?:[\w’'-]+\s){0,4}|(?:former|one-?time)\s|ex-)$", re.I)
# Others of its staff by name, who are spoken of too unless they report ("helped Courier reporters Quill and Ellis").
_NAMED_STAFF = re.compile(
    r"(?:[’']s)?\s(?:own )?(?:reporters?|correspondents?|columnists?|journalists?)\s[A-Z][\w.’'-]*"
    r"(?:(?:,?\sand|,)?\s[A-Z][\w.’'-]*){1,7}"
)
_DONE_TO = re.compile(r"\b(?!(?:from|by|to|told|with|per|via|and|as|the|that|when|while|but)\b)[a-z]+\s?$")
_REPORTING = re.compile(
    r"(?:,\s[^,.;]{1,60},)?\s(?:(?:\w+ly|also|first|then|who|has|have|had|been|was|were)\s){0,3}"
    r"(?:report|writ|wrote|said|says|say\b|reveal|found|saw|witness|sp[oe][ak]|told|tells|ask|interview|tweet|not(?:ed|es)"
    r"|describ|br(?:oke|eaks)|contribut|learn|obtain|visit|counted|heard|watch|put\b|quot|cit|point|argu|explain)"
)
# A study may stand far before the journal's name; and a state's agency speaks for the state.
_IN_JOURNAL = re.compile(
    r"\b(?:publish|stud|paper|findings|research|report|article|appear)\w*\b[^.;]{0,120}\bin$", re.I
)
_AGENCY_SPOKE = re.compile(
    rf"{_NOUNS}{_ADVERBS}\s(?:threatened|warned|announced|declared|accused|commented|stated|called)\b"
)
# What credits a picture or a clip, close before the name.
_PICTURE = re.compile(
    r"\b(?:photos?|photograph(?:er|s)?|pictures?|images?|file|getty|handout|courtesy|credit|grab|video (?:provided|by))"
    r"\b[^.]{0,40}$",
    re.I,
)
_JOINED = re.compile(r"(?:,|\band|\bor)(?: (?:in|on|by|to|with|from))?$")


def find_carriers(
    article: Article, spans: Iterable[Span], elsewhere: Sequence[str] = (), story: tuple[StoryName, ...] = ()
) -> tuple[Carrier, ...]:
    """The carriers in these stretches of an article (its body and headline), in order.

    `elsewhere`: names of publications that the story's other articles give in full, for "the Times" where this one
    does not; `story`: publications that only the story makes known. A short form that may
    be several publications is left as it stands ("The Times").
    """
    text, own = article.text, outlet_name(article.outlet)
    stretches = [(span, find_publications(text, span.start, span.end, story)) for span in spans]
    named = [mention.name for _, mentions in stretches for mention in mentions if not mention.short]
    carriers: list[Carrier] = []
    for span, mentions in stretches:
        for number, mention in enumerate(mentions):
            used = _use(text, span, mention) or _joined_use(text, mention, carriers[-1] if carriers else None)
            used = used or _use_with_next(text, span, mentions[number : number + _LONGEST_LIST])
            if used is not None and not _only_named(text, mention, *used):
                name = _name_of(mention, text, own, named, elsewhere)
                mine = is_own(article.outlet, name)
                carriers.append(Carrier(mention.start, mention.end, name, mention.kind, *used, mine))
    return tuple(carriers)


# Roles in which a name before a plain "magazine" is taken for a publication that is heard or told.
_HEARD_ROLES = frozenset(("told", "interview", "reported"))
_PLAIN_NOUN = re.compile(r"\s(?:magazine|newspaper|podcast|news (?:web)?site)\b")


def _only_named(text: str, mention: PublicationMention, role: Role, cue: Span) -> bool:
    """Whether a name that only its noun makes a publication's is named and not used ("a picture in Ellis magazine")."""
    unknown = not mention.known and _PLAIN_NOUN.match(text, mention.end) is not None
    heard = role in _HEARD_ROLES or cue.of(text).lower().startswith(("according", "citing"))
    return unknown and not heard


def _name_of(
    mention: PublicationMention, text: str, own: str | None, named: Sequence[str], elsewhere: Sequence[str]
) -> str:
    if not mention.short:
        return shown_name(text[mention.start : mention.end], mention.name)
    short = text[mention.start : mention.end]
    if own is not None and name_key(own).split()[-1:] == [name_key(short)]:
        return own
    found = full_name_of(short, named) or full_name_of(short, elsewhere) or national_name_of(short, own)
    return found or mention.name


def _use(text: str, span: Span, mention: PublicationMention) -> tuple[Role, Span] | None:
    """How the sentence uses the publication as a carrier, with the stretch that shows it, or `None`."""
    before = _without_descriptors(text[max(span.start, mention.start - 160) : mention.start])
    after = text[mention.end : min(span.end, mention.end + 170)]
    if "\n" in before:
        before = before[before.rindex("\n") + 1 :]
    after = after.split("\n", 1)[0]
    if re.match(r"\s(?:affiliate|photographer|photo)\b", after):
        return None
    for role, pattern in _BEFORE:
        match = pattern.search(before)
        if role == "staff" and match and _IS_STAFF.search(before, 0, match.start()):
            continue
        if match and not _PICTURE.search(before):
            length = len(before) - match.start()
            start = text.rfind(before[match.start() :], span.start, mention.start)
            return role, Span(start if start >= 0 else mention.start - length, mention.end)
    if mention.kind == "journal" and _IN_JOURNAL.search(before):
        return "published", Span(mention.start, mention.end)
    if mention.kind == "agency" and (match := _AGENCY_SPOKE.match(after)):
        return "said", Span(mention.start, mention.end + match.end())
    for role, pattern in _AFTER:
        match = pattern.match(after)
        if role == "staff" and (_OF_STAFF.match(after) or _FORMER.search(before) or _is_spoken_of(before, after)):
            continue
        if match and (mention.known or role != "said" or not mention.short):
            return role, Span(mention.start, mention.end + match.end())
    return None


def _is_spoken_of(before: str, after: str) -> bool:
    named = _NAMED_STAFF.match(after)
    return named is not None and _DONE_TO.search(before) is not None and _REPORTING.match(after, named.end()) is None


def _joined_use(text: str, mention: PublicationMention, last: Carrier | None) -> tuple[Role, Span] | None:
    """The use of the carrier just before, where the two are joined ("reports in the Gazette and the Herald")."""
    if last is None or not 0 < mention.start - last.end < 40:
        return None
    if last.role == "told" or not _JOINED.match(_without_descriptors(text[last.end : mention.start]).strip()):
        return None
    return last.role, Span(last.cue.start, mention.end)


# "The Courier, the Herald and the Gazette reported": who shares a verb behind them all.
_LONGEST_LIST = 4
_NEXT = re.compile(r"(?:,|,? and) (?:the |The )?")


def _use_with_next(text: str, span: Span, mentions: Sequence[PublicationMention]) -> tuple[Role, Span] | None:
    """The use of the last of these publications that stand in a row, where it reports or says: the first shares it."""
    for mention, behind in pairwise(mentions):
        if not _NEXT.fullmatch(text, mention.end, behind.start):
            return None
        used = _use(text, span, behind)
        if used is not None and used[1].end > behind.end and used[0] in ("reported", "said"):
            return used[0], Span(mentions[0].start, used[1].end)
    return None


def _without_descriptors(before: str) -> str:
    """The words before a name, less what only describes it ("told | the Russian state news agency")."""
    rest = before.rstrip(" \u00a0`‘“'\"")
    for _ in range(8):
        cut = re.search(r"(?:^|(?<=[\s(“\"]))([\w’'.-]+)$", rest)
        if cut is None:
            break
        word = cut.group(1)
        if word.lower() not in _DESCRIPTORS and not _DEMONYM.match(word) and not _HOST.fullmatch(word):
            break
        rest = rest[: cut.start()].rstrip()
    return rest

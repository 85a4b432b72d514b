"""Whose a document is that speaks without naming its author ("the ad says", "the letter goes on")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.findings.attributions.carriers import Carrier
from headwater.findings.attributions.pronouns import Spoken
from headwater.findings.attributions.setting import Named, Setting, anchor_of
from headwater.findings.entities.outlets import name_key
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.model.story import Entity
from headwater.text.function_words import word_set

# How many sentences back a document's author may stand; the first word of an ad; and who spoke, of a body's document.
BACK = 2
AD_BACK = 6
SPOKEN_BACK = 8


def resolve_document(setting: Setting, head: str, attribution: Attribution, spoken: list[Spoken]) -> str | None:
    """Whose document a phrase without an author means: the person or body that the sentences around give it.

    "Gov. Lee is broadcasting an ad that vows …", "The ruling … The rules, the department said". Whom it speaks of in
    what it says did not write it.
    """
    at = anchor_of(attribution)
    if head in _ONCE and _HIS.match(setting.text, at) is None:
        introduced_by = _introduced(setting, head, at, spoken)
        if introduced_by is not None:
            return introduced_by.speaker
    first = setting.sentence_at(at)
    for number in range(first, max(-1, first - (AD_BACK if head in _ADS else BACK) - 1), -1):
        span = setting.sentence(number)
        before = Span(span.start, min(span.end, at)) if number == first else span
        if head in _ADS:
            introduced = _AD.search(setting.text, before.start, before.end)
            if introduced is not None:
                return _whose_ad(setting, before, Span(*introduced.span()))
            continue
        names = [n for n in setting.named_in(before) if not any(span.contains(n.span) for span in attribution.content)]
        fitting = [n for n in names if _may_author(head, n, setting) and _wrote(setting, head, n, at)]
        if fitting:
            return fitting[0].entity
    if head in _ISSUED:
        said = [s.speaker for s in reversed(spoken) if s.speaker and first - setting.sentence_at(s.at) <= SPOKEN_BACK]
        return next((speaker for speaker in said if _may_issue(head, setting.entities[speaker])), None)
    return None


# What is written or said on one occasion, and how far back, in sentences, it may have been introduced.
_ONCE = word_set("statement letter post tweet email e-mail memo message affidavit")
_ONCE_BACK = 20
_IN_A = re.compile(r"\b(?:in|via|through|with)\s(?:an?|the|his|her|its|their|this|that)\s(?:[\w’'-]+\s){0,3}\Z")
_ISSUED_A = re.compile(
    r"\b(?:issued|released|put out|published|posted|sent|wrote|signed|penned|shared)\s"
    r"(?:an?|the|his|her|its|their|this)\s(?:[\w’'-]+\s){0,3}\Z"
)
_HIS = re.compile(r"(?:his|her)\s", re.IGNORECASE)
# "They voiced it in a letter | after Lee tweeted": another clause, whose speaker wrote no letter.
_ELSEWHERE = re.compile(r"\b(?:after|when|while|before|because|since)\s")
_REACH = 60


def _introduced(setting: Setting, head: str, at: int, spoken: Sequence[Spoken]) -> Spoken | None:
    """Who spoke where the article last brought up such a document: "Lee said in a statement", "the port issued one".

    Somebody without a name may have; `None` where the article does not tell.
    """
    here = setting.sentence_at(at)
    for match in reversed(list(re.finditer(rf"\b{re.escape(head)}\b", setting.text[:at], re.IGNORECASE))):
        number = setting.sentence_at(match.start())
        if here - number > _ONCE_BACK:
            break
        before = max(setting.sentence(number).start, match.start() - _REACH)
        in_it = _IN_A.search(setting.text, before, match.start()) is not None
        for attribution in setting.reading.attributions:
            named = any(span.contains(Span(*match.span())) for span in (*attribution.source, *attribution.cue))
            spoke = anchor_of(attribution)
            beside = in_it and setting.sentence_at(spoke) == number
            if not named and (not beside or _ELSEWHERE.search(setting.text, match.end(), max(match.end(), spoke))):
                continue
            said = next((one for one in spoken if one.at == spoke), None)
            if said is not None:
                return said
        issued = _ISSUED_A.search(setting.text, before, match.start())
        if issued is not None:
            makers = setting.named_in(Span(setting.sentence(number).start, issued.start()))
            maker = next((n for n in reversed(makers) if n.kind in ("person", "organisation")), None)
            if maker is not None:
                return Spoken(maker.entity, maker.span.start)
    return None


_ADS = word_set("ad advert advertisement commercial")
# As something new, or somebody's ("an ad", "his new commercial"), and not as known ("the ad").
_AD = re.compile(
    r"(?:\b(?:an?|another|new|his|her|its|their)|[’']s?)\s(?:[\w-]+\s){0,3}?"
    r"(?:ads?|advert(?:isement)?s?|commercials?|(?:TV|television|radio) spots?)\b"
)
_BY = re.compile(r",?\s(?:(?:was|were|is)\s)?(?:\w+\s){0,3}?(?:by|from)\s(?:the\s)?")


def _whose_ad(setting: Setting, sentence: Span, ad: Span) -> str | None:
    """Whose an ad is where it is first spoken of: who comes with "by" or "from" behind it, or stands first before it.

    Whom a quotation before it names is spoken of, and does not speak.
    """
    makers = [n for n in setting.named_in(sentence) if n.kind in ("person", "organisation")]
    by = _BY.match(setting.text, ad.end, sentence.end)
    behind = [n for n in makers if by is not None and n.span.start == by.end()]
    quoted = [span for a in setting.reading.attributions if a.form == "direct" for span in a.content]
    before = [n for n in makers if n.span.end <= ad.start and not any(q.contains(n.span) for q in quoted)]
    return next((n.entity for n in [*behind, *before]), None)


# A person named beside a letter or statement is its author only if he is said to have made it or to speak.
_MADE = re.compile(
    r"\b(?:wrote|writes|writing|sent|sends|sending|signed|issued|released|posted|penned|published|read|tweeted|emailed"
    r"|e-mailed|shared|said|says|told|called|asked|urged|apologi[sz]ed|responded|replied|delivered|gave|spoke"
    r"|(?:letter|statement|tweet|post|speech|e-?mail|remarks) (?:to|from|by))\b",
    re.I,
)
# How far behind the name this may stand, in characters.
_MADE_WITHIN = 90


# "In a letter to Senator Lee, Ann Ellis wrote": whom it is sent to did not write it.
_TO = re.compile(
    r"\b(?:letter|statement|e-?mail|note|message)s?\s(?:on\s\w+\s)?(?:to|at)\s(?:[\w.’'-]+\s){0,4}\Z", re.I
)
_ONLINE = frozenset(("tweet", "post"))


def _wrote(setting: Setting, head: str, named: Named, at: int) -> bool:
    if head not in ("letter", "statement", "email", "post", "tweet", "speech", "remarks"):
        return True
    if _TO.search(setting.text, max(0, named.span.start - _MADE_WITHIN), named.span.start):
        return False
    behind = setting.text[named.span.end : min(named.span.end + _MADE_WITHIN, max(at, named.span.end))]
    made = (m.group().lower() for m in _MADE.finditer(re.split(r"[.!?]\s|\n", behind)[0]))
    return any(head in _ONLINE or verb != "tweeted" for verb in made)


# Documents that a body issues, so that one without an owner is the last speaking body's.
_ISSUED = word_set("rules rule ruling policy announcement decision guidance regulation regulations order")


def _may_author(head: str, named: Named, setting: Setting) -> bool:
    name = setting.entities[named.entity].name.lower()
    if head in ("ruling", "decision") and "court" in name:
        return True
    if head in (
        "tweet",
        "post",
        "letter",
        "speech",
        "statement",
        "email",
        "remarks",
    ):
        return named.kind == "person"
    return head in _ISSUED - {"ruling", "decision"} and _may_issue(head, setting.entities[named.entity])


def _may_issue(head: str, body: Entity) -> bool:
    """Whether the document may be the body's: a court gives rulings, decisions and orders, no rules."""
    if body.kind != "organisation":
        return False
    return "court" not in body.name.lower() or head in ("ruling", "decision", "order")


# What is found out by asking, about a place as often as by it.
POLLS = word_set("poll polls survey surveys study studies projection projections database")

# What may be a carrier's, and how a carrier is used that may have it.
NEWS = word_set("report reports article story")
_CARRYING = frozenset({"reported", "according", "published", "told", "staff"})
_NEWS = re.compile(
    r"\W*(?:(?P<known>the|this|that|these|those|its)|(?P<new>an?))\s(?:(?:same|original|new|news|newspaper)\s)*"
    r"(?P<head>reports?|article|story)\W*",
    re.I,
)
_REPORT = re.compile(r"\breports?\b", re.I)
# A report that is new to the article is a carrier's that is named in its sentence, or so many before or behind it.
_NAMED_WITHIN = 2


def is_carriers(setting: Setting, source: Sequence[Span], at: int) -> bool:
    """Whether a source at `at` may be the report of whoever carries news in its article ("the article said").

    "The latest trustees' report" and "reports suggest" are not; nor is "the report" where the article has spoken of
    one before without naming a carrier beside it ("a report by the panel found ...").
    """
    carriers = _carrying(setting)
    if any(span.start <= carrier.start < span.end for carrier in carriers for span in source):
        return True  # "a story on the Ellis Courier"
    news = _NEWS.fullmatch(" ".join(span.of(setting.text) for span in source))
    if news is None:
        return False
    here = setting.sentence_at(at)
    told = {setting.sentence_at(carrier.start) for carrier in carriers}
    if news["new"]:
        return any(abs(number - here) <= _NAMED_WITHIN for number in told)
    first = _REPORT.search(setting.text, 0, at) if news["head"].lower().startswith("report") else None
    return first is None or setting.sentence_at(first.start()) in told


def only_carrier(setting: Setting) -> str | None:
    """The entity of the one agency or outlet that carries anything in this article, if there is just one."""
    names = {carrier.name for carrier in _carrying(setting)}
    if len(names) != 1:
        return None
    key = name_key(names.pop())
    return next((entity.id for entity in setting.entities.values() if name_key(entity.name) == key), None)


def _carrying(setting: Setting) -> list[Carrier]:
    return [carrier for carrier in setting.carriers if not carrier.own and carrier.role in _CARRYING]

"""Where a text names publications: by registry, by the shape of their names, and by what the story calls its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.findings.entities.call_signs import find_call_signs
from headwater.findings.entities.countries import country_capitals, country_demonyms
from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.outlets import (
    COMMON_NAMES,
    SHORT_HEADS,
    PublicationKind,
    name_key,
    outlet_name,
    publication_called,
)
from headwater.findings.entities.own_initials import own_initials
from headwater.findings.entities.publication_forms import FormTable, StoryName, forms_of_story, registered_forms
from headwater.findings.entities.titles import is_title
from headwater.model.article import Article
from headwater.text.function_words import word_set
from headwater.text.places import whole_places


@dataclass(frozen=True, slots=True)
class PublicationMention:
    """A place that names a publication.

    `known`: it stands in the registry; otherwise its shape says so ("Erewhon Gazette"). `short`: only the head of a
    name ("the Times"), which the article must have given in full or which is the article's own outlet.
    """

    start: int
    end: int
    name: str
    kind: PublicationKind
    known: bool = True
    short: bool = False


# The last words of newspapers', magazines' and stations' names, of agencies' names, and first words that tell one.
_HEADS = sorted(
    word_set(
        "Times Post News Herald Tribune Gazette Journal Chronicle Telegraph Mirror Observer Courier Register "
        "Dispatch Examiner Sentinel Advertiser Enquirer Inquirer Bulletin Reporter Republic Globe Bee Ledger Leader "
        "Argus Echo Weekly Daily Magazine Radio TV Television Zeitung Nachrichten Tagblatt Newspaper Shimbun Ilbo "
        "Review Record Mail Express Guardian Independent Today Online Broadcasting Network Hub Monitor Mercury "
        "Press-Herald Press Standard Wire Blog Times-News Journal-News News-Press News-Times News-Sentinel "
        "News-Journal Post-Standard Post-Tribune Star-Tribune "
    )
)
_AGENCY_HEADS = ("News Agency", "Press Agency", "News Service", "Press Service", "Wire Service", "Press Association")
_FIRSTS = ("Daily", "Weekly", "Radio", "Sunday", "Evening", "Journal", "Le Journal", "Diario", "Corriere")
# "An Accountability Review Board" is no paper's.
_HEAD = re.compile(
    r"(?<![^\W_])(?P<head>"
    + "|".join((*_AGENCY_HEADS, *_HEADS))
    + r")(?![\w-]| [A-Z][a-z]+ed\b| (?:Board|Panel|Committee|Commission|Unit|Act|Square|Tower|(?:[A-Z]\w+ )?Inquiry)\b)"
)
_BEFORE_HEAD = re.compile(r"(?:[Tt]he[ ]+)?(?:[A-Z][\w’'&.-]*[ \-]+){1,4}$")
_FIRST = re.compile(r"(?<![\w-])(?:the |The )?(?:" + "|".join(_FIRSTS) + r") (?!TV\b)[A-Z][\w’'-]+(?![\w-])")
_NOT_HEADED = word_set(
    "World Cup The A An In On At Of For By And But Breaking Good Bad Fake Latest More Live Free Social White "
    "Associated This That His Her Their Our My Read Watch Press Photo Get New US U.S. UK "
    "U.K."
)
_DAYS = word_set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Morning Evening Night")
# What a leader leads, who is no paper ("the Senate Majority Leader").
_LED = word_set(
    "Majority Minority House Senate Opposition Party Democratic Republican Labour Labor Conservative Liberal Tory "
    "Council Group Team Union Deputy Former Supreme Spiritual Floor Assembly Commons"
)
_SITE = re.compile(r"(?<![\w@/.-])(?:www\.)?[A-Za-z0-9][\w-]*\.(?:com|org|net|info|co\.uk|tv|fm|news)(?![\w/])")
_SHORT = re.compile(r"(?<![\w-])[Tt]he (?P<head>" + "|".join(sorted(SHORT_HEADS)) + r")(?![\w-]|\s+(?:of\s+)?[A-Z])")
# A name that goes on ("the State Department", "People for the Ethical …"); a day is no part of it.
_NAME_AFTER = re.compile(r" (?:(?:of|for|and) (?:the )?)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z][a-z]")
# How far a name may reach back from its head, in characters.
_REACH = 70


# "The state", "the paper" with a capital by an outlet's habit are more often those than the publications.
_WITH_CAPITAL = word_set("State Paper Record National News Information Age Citizen Root Register")


def _known(text: str, table: FormTable) -> Iterator[PublicationMention]:
    at, others = 0, own_initials(text)
    for run in table.runs.finditer(text) if table.forms else ():
        forms = table.forms.get(run.group())
        if forms is None or run.start() < at or run.group() in others:
            continue
        start = run.start()
        joined = start > 0 and text[start - 1] in "-@/."
        if joined and _AFTER_NAME.match(text, start - 2) is None:
            continue
        before = text[max(0, start - 4) : start]
        for form in forms:
            article = before == "The " or (before == "the " and form.form not in _WITH_CAPITAL)
            stop = start + len(form.form)
            if (article or not form.needs_article) and text.startswith(form.form, start):
                if _goes_on(text, stop, form.form) or (joined and " " not in form.form):
                    continue
                if form.form in _ALSO_THINGS and _is_thing(text, start, stop):
                    continue
                if _is_of_longer(text, start, stop, form.form):
                    continue
                short = form.needs_article and form.form in SHORT_HEADS
                begin = start - 4 if article else start
                yield PublicationMention(begin, stop, form.publication.name, form.publication.kind, short=short)
                at = stop
                break


# "Taiwan's Economic | Daily News", "Global News | Service": made of words that others' names have too.
_LONGER_BEFORE = re.compile(r"(?:^|[^.!?:\n]\s)(?P<word>[A-Z][a-z]+)\s\Z")
_LONGER_BEHIND = re.compile(r"\s(?:Service|Agency|Network)\b")


def _is_of_longer(text: str, start: int, stop: int, form: str) -> bool:
    words = form.split()
    if len(words) < 2 or not {*words} <= {*_HEADS, *_FIRSTS, "Global"}:
        return False
    before = _LONGER_BEFORE.search(text, max(0, start - 24), start)
    word = None if before is None or before["word"] in _NOT_HEADED else before["word"].lower()
    where = word in country_demonyms() or word in country_capitals()  # "the London Daily Express"
    return (word is not None and not where) or _LONGER_BEHIND.match(text, stop) is not None


# A show that is called like what it talks of ("he reported on the State of the Union", "in his State of the Union").
_ALSO_THINGS = frozenset({"State of the Union"})
_SOMEBODYS = re.compile(r"\b(?:the|a|an|this|that|his|her|my|your|their|our|last|first|final|\d{4})\s$", re.I)
_SPEECH = re.compile(r"\s(?:address|speech|message|night|response|rebuttal)\b")


def _is_thing(text: str, start: int, stop: int) -> bool:
    return _SOMEBODYS.search(text, max(0, start - 12), start) is not None or _SPEECH.match(text, stop) is not None


# Two papers that do something together ("an Ellis Courier/Dene Herald poll", "CBS-Dene Herald").
_AFTER_NAME = re.compile(r"[A-Za-z][-/]")


def _goes_on(text: str, stop: int, form: str) -> bool:
    """Whether the word or the name goes on after `stop` ("Timesman", "Post.com", "the State Department").

    A long name may be run together with the next word, where a page lost the space behind a link.
    """
    rest = text[stop : stop + 8]
    if form.count(" ") >= 1 and len(form) > 12 and re.match(r"[a-z]{5,}", rest):
        return False
    if rest[:1].isalnum() or (len(rest) > 1 and rest[0] in "-@" and rest[1].isalnum()):
        return True
    common = " " not in form and not form.isupper() and form.isalpha()
    if form not in COMMON_NAMES and text.startswith(" and ", stop):
        return False  # "Reuters and Bloomberg" are two; "Time and Tide" is another
    return common and _NAME_AFTER.match(text, stop, stop + 24) is not None


# These two are asked for by each step that looks for publications, of every article of a story.
@lru_cache(maxsize=256)
def _registered_in(text: str) -> tuple[PublicationMention, ...]:
    """The known publications, whatever the story makes known beside them."""
    return tuple(_known(text, registered_forms()))


@lru_cache(maxsize=256)
def _shaped(text: str) -> tuple[PublicationMention, ...]:
    """What is made as publications' names are, in no order."""
    return tuple(_find_shaped(text))


def _find_shaped(text: str) -> Iterator[PublicationMention]:
    for head in _HEAD.finditer(text):
        before = _BEFORE_HEAD.search(text, max(0, head.start() - _REACH), head.start())
        if before is not None:
            yield from _headed(text, before.start(), head.end(), head["head"] in _AGENCY_HEADS)
    yield from _said_to_be(text)
    yield from _introduced(text)
    for pattern in (_FIRST, _SITE):
        for match in pattern.finditer(text):
            yield PublicationMention(match.start(), match.end(), match.group(), "outlet", known=False)
    for sign in find_call_signs(text):
        yield PublicationMention(sign.start, sign.end, sign.of(text), "outlet", known=False)
    for match in _SHORT.finditer(text):
        yield PublicationMention(match.start(), match.end(), match.group(), "outlet", known=False, short=True)


# "Erewhon magazine": a name before a plain noun for what it is.
_SAID_TO_BE = re.compile(
    r"(?<![\w.-])(?P<name>[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,2})\s"
    r"(?:magazine|newspaper|podcast|news (?:web)?site)(?![\w-])"
)


_ONE_OF = re.compile(r"\b[Aa]n?\s\Z")


# "The newspaper Il Erewhon", "Erewhon, the bishops' daily".
_NAME = (
    r"(?:(?:Il|La|Le|El|Der|Die|Das|L[’']|Al-?)\s?)?[A-Z][\w&-]*"
    r"(?:\s(?:(?:de|di|del|della|du|des|al|of)\s)?[A-Z][\w&-]*){0,3}"
)
_PAPER = (
    r"(?:newspaper|daily|broadcaster|news channel|TV channel|magazine|news (?:web)?site|weekly|tabloid|radio station|"
    r"TV station)"
)
# "The weekly Erewhon address" is an address that is given every week.
_NOUN_FIRST = re.compile(
    rf"\b{_PAPER}\s(?P<name>{_NAME})(?![\w-]|\s(?:address|briefing|speech|meeting|call|update|lunch|protest|rally|show)|\s(?:could|would|can|should|may|might|must)\b)"
)
_NOUN_BEHIND = re.compile(
    rf"\b(?:told|to|with|in|by)\s(?P<name>{_NAME}),\s(?:the|an?)\s(?:[\w’'-]+\s){{0,3}}{_PAPER}(?![\w-])"
)


_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! [A-Z])")


def _introduced(text: str) -> Iterator[PublicationMention]:
    for pattern in (_NOUN_FIRST, _NOUN_BEHIND):
        for match in pattern.finditer(text):
            start, end = match.span("name")
            if match["name"] not in known_bodies() and not _DAY.match(match["name"]):
                yield PublicationMention(start, end, match["name"], "outlet", known=False)


def _said_to_be(text: str) -> Iterator[PublicationMention]:
    for match in _SAID_TO_BE.finditer(text):
        words = match["name"].split()
        if words[0] in _NOT_HEADED or words[-1] in ("The", "A", "An", "Local", "State", "Another", "One"):
            continue
        if words[-1].lower() in country_demonyms() or _ONE_OF.search(text, max(0, match.start() - 4), match.start()):
            continue  # "a Biloxi newspaper"
        yield PublicationMention(match.start(), match.end("name"), match["name"], "outlet", known=False)


# What the press or the news is of in an office's or an event's name ("Chief Press | Secretary").
_PRESS_WORK = re.compile(r"\s(?:Secretary|Officer|Office|Conference|Release|Corps|Club|Freedom|Attach|Centre|Center)")


# "The United Network for Port Safety"; "told an Ellis TV station", which is one of several.
_WHAT_FOR = re.compile(r"\s(?:for|of|to|on|against)\s")
_SORT = re.compile(r"\s(?:stations?|channels?|crews?|ads?|hosts?|outlets?|networks?|reporters?)\b")


# Before a publication's name: whose it is, an article, or the sentence before it ("… to Cuba. The Erewhon Times").
_NOT_OF_NAME = re.compile(r"[\w’']+[’']s?\s+(?=\S)|^\w+ (?=The )|^An? |[a-z]\.\s+(?=The )")


def _headed(text: str, start: int, end: int, agency: bool) -> Iterator[PublicationMention]:
    """A name that ends in a publication's head, from its inner "The", behind a possessor ("Ohio's Erewhon Gazette")."""
    words = text[start:end]
    owned = max((m.end() for m in _NOT_OF_NAME.finditer(words)), default=0)
    start += 0 if words[owned:] in _AGENCY_HEADS else owned  # "Erewhon Students' News Agency" is a name
    named = text[start:end].split()
    if named[-1] == "Leader" and named[-2:-1] and named[-2] in _LED:
        return
    plain = _NOT_HEADED | _DAYS if named[-1] == "TV" else _NOT_HEADED  # "On Sunday TV", but "The Sunday Herald"
    if set(named[:-1]) <= plain or named[0].rstrip(".") in ("Mr", "Mrs", "Ms", "Dr"):
        return
    if named[-1] in ("Press", "News") and _PRESS_WORK.match(text, end):
        return
    if named[-1] == "Network" and _WHAT_FOR.match(text, end):
        return
    if named[0].endswith("-language") or (_ONE_OF.search(text, max(0, start - 4), start) and _SORT.match(text, end)):
        return
    name = text[start:end].removeprefix("the ")
    yield PublicationMention(start, end, name, "agency" if agency else "outlet", known=False)


@lru_cache(maxsize=256)
def _all_in(text: str, extra: tuple[StoryName, ...]) -> tuple[PublicationMention, ...]:
    """Every publication that a text names; of two that overlap, the distinct one, then the longer."""
    found = sorted(
        {*_registered_in(text), *_known(text, forms_of_story(extra)), *_shaped(text)},
        key=lambda m: (not _is_distinct(text, m), m.start - m.end, not m.known, m.start, m.name),
    )
    kept: list[PublicationMention] = []
    taken: set[int] = set()
    somebodys = {form for form in {text[m.start : m.end] for m in found} if is_somebodys(text, form)}
    for mention in found:
        places = range(mention.start, mention.end)
        if taken.isdisjoint(places) and text[mention.start : mention.end] not in somebodys:
            kept.append(mention)
            taken.update(places)
    return tuple(sorted(kept, key=lambda m: m.start))


def is_somebodys(text: str, form: str) -> bool:
    """Whether a word that may be something else is the family name of somebody whom the text names in full."""
    if not form.isalpha() or form.isupper():
        return False
    places = [at for at in whole_places(text, form) if text[at - 1] == " "]
    before = {word for at in places for word in text[max(0, at - 20) : at - 1].split()[-1:]}
    words = (word for word in before if not word.endswith(","))
    return any(is_title(word) or usual_gender(word.lower()) is not None for word in words)


def find_publications(
    text: str, start: int = 0, end: int | None = None, extra: tuple[StoryName, ...] = ()
) -> tuple[PublicationMention, ...]:
    """The publications named within `text[start:end]`, in order; `extra` are names that only the story makes known.

    A name here says nothing yet about its use: "the Times" may be quoted, sued or sold.
    """
    stop = len(text) if end is None else end
    return tuple(m for m in _all_in(text, extra) if start <= m.start and m.end <= stop)


def _is_distinct(text: str, mention: PublicationMention) -> bool:
    """Whether the name is a known one that a longer name of the same shape would hardly hold by chance."""
    words = re.findall(r"[^\W_]+", text[mention.start : mention.end])
    return mention.known and not mention.short and (len(words) > 1 or words[0].isupper())


def _short_names(names: Sequence[StoryName]) -> list[StoryName]:
    """Short names: "The Courier" for The Ellis Courier, where the story has one outlet of that last word."""
    last: dict[str, list[StoryName]] = {}
    for name in names:
        words = name.form.split()
        if len(words) > 1 and (words[-1] in _HEADS or words[0] in ("The", *_FIRSTS)):
            last.setdefault(words[-1], []).append(name)
    return [StoryName(f"The {word}", found[0].name, found[0].kind) for word, found in last.items() if len(found) == 1]


_BRACKETED = re.compile(r"\((?:the )?(?P<acronym>[A-Z]{2,6})\)")


def story_names(articles: Sequence[Article]) -> tuple[StoryName, ...]:
    """The publications that a story makes known: the outlets of its articles, and initials that stand for one it names.

    "(MNA)" stands for Meridian News Agency where an article names it in full, or is its own.
    """
    full: dict[str, StoryName] = {}
    outlets = [name for article in articles if (name := outlet_name(article.outlet)) is not None]
    for outlet in outlets:
        if not re.fullmatch(r"\S+\.\S+", outlet) and publication_called(outlet) is None:
            kind: PublicationKind = "agency" if outlet.endswith((*_AGENCY_HEADS, "Agency")) else "outlet"
            full.setdefault(name_key(outlet), StoryName(outlet, outlet, kind))
    for article in articles:
        for mention in _shaped(article.text):
            if " " in mention.name.removeprefix("The ") and not mention.short:
                full.setdefault(name_key(mention.name), StoryName(mention.name, mention.name, mention.kind))
    found = [one for one in full.values() if one.form in outlets]
    found += _short_names(found)
    acronyms = sorted({m["acronym"] for article in articles for m in _BRACKETED.finditer(article.text)})
    for acronym in acronyms:
        meant = [one for one in full.values() if is_acronym_of(acronym, one.name.removeprefix("The "))]
        own = any(acronym in own_initials(article.text) for article in articles)
        if len(meant) == 1 and (own or publication_called(acronym) is None):
            found.append(StoryName(acronym, meant[0].name, meant[0].kind))
    return tuple(sorted(found))

"""Every name that stands in a story, with its place: what the reader found, trimmed, and what only the story shows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from headwater.findings.entities.aliases import find_aliases
from headwater.findings.entities.american_states import state_names
from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.mentions import PublicationMention, find_publications
from headwater.findings.entities.name_ends import LETTERS, TIMES, is_time, names_end
from headwater.findings.entities.outlets import (
    COMMON_NAMES,
    SHORT_HEADS,
    full_name_of,
    national_name_of,
    outlet_name,
)
from headwater.findings.entities.own_initials import own_initials
from headwater.findings.entities.publication_forms import StoryName
from headwater.findings.entities.repair import repair_names
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.titles import is_office, is_title, role_of
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.agencies import AGENCIES
from headwater.text.function_words import word_set
from headwater.text.rarity import word_bits

_LEAD = re.compile(
    r"[\s“”\"‘’'`(\[]*(?:(?:the|The|a|an)\s+)?(?:(?:Today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[’']s\s+)?"
    r"[\s“”\"‘’'`(\[]*"
)
_TAIL = re.compile(r"[\s“”\"‘`)\],;:]*\Z")
_QUOTED = re.compile(r"[“\"‘']")
_MR = re.compile(r"(?:Mr|Mrs|Ms)\.?\s(?!Magazine)[A-Z]")
_TITLE_BEFORE = re.compile(r"(?:^|(?<=[\s(“\"‘]))([A-Za-z][\w.-]*)\s+$")
_CAPITALISED = re.compile(
    r"[A-Z][\w’'&.-]*(?:\s+(?:(?:of|the|and|for|al|bin|de|van|von)\s+)?(?:al-|el-)?[A-Z][\w’'&.-]*){0,7}"
)
_LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z]+(?![\w-]|[’'](?!s\b))")
_NOT_NAMES = word_set(
    "I He She They It We You The This That These Those But And In On At Of By For With A An As If So Mr Mrs Ms "
    "Many Some Most All No None Not One Two Three "
    "Another Other Others Both Neither Either Several Few "
    "Anyone Anybody Everyone Everybody Someone Somebody Nobody "
    "Asked While When Where Who What Why How His Her Their Its Our My "
    "Your"
)


# Nouns that stand for people or bodies and are no names at a sentence's start.
_COMMON = word_set(
    "critics prosecutors police officials lawmakers residents witnesses doctors experts analysts scientists "
    "researchers "
    "investigators organisers organizers campaigners activists opponents supporters union unions court hospital "
    "government parliament ministers lawyers soldiers rebels protesters students teachers workers authorities sources "
    "detectives firefighters paramedics rescuers neighbours neighbors relatives families parents passengers victims "
    "members judges jurors voters economists traders investors shareholders executives bosses staff troops militants "
    "seafarers farmers fishermen nurses unions council councillors senators inspectors engineers "
    "minutes documents records emails letters messages figures data results polls studies reports footage images"
)
# A people's adjective ("Marenian lawmakers"), which a reader may take for a person.
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ian|ean|ese|ish)\s[a-z]$")
_PEOPLES = re.compile(r"[A-Z][a-z]+(?:ian|ean)s")
# Roles in capitals that a reader may take for a body's name ("Senate Majority Leader", "the Arizona Republican").
_OFFICES = word_set(
    "Leader Republican Democrat Secretary Minister Chairman Chairwoman Spokesman President Governor Senator Speaker "
    "Officer Agent Chairperson Director Director-General Commissioner Inspector Mayor Chancellor Ambassador "
    "Superintendent CEO Gen Lady"
)
_OFFICE_OF = re.compile(
    r"(?:Secretary|Minister|Speaker|Leader|Chief|Director) of (?:the )?(?:State|Staff|House|Opposition)"
    r"|(?:[A-Z][\w-]+ ){0,3}(?:Superintendent|(?:Inspector|Director)(?:[- ]General)?|Commissioner|Chief) of "
    r"(?:Police|Prisons|Customs)"
)
_PARTY_AND_STATE = re.compile(r"[RDI][-‐–—]\s?[A-Z][A-Za-z]*\.?(?:\s?[A-Z][a-z]*\.?)?")


def gather_seen(reading: Reading, story: tuple[StoryName, ...] = ()) -> tuple[Seen, ...]:
    """The names of one article in the order of its text; none overlaps another.

    `story`: publications that only the story makes known.
    """
    article = reading.article
    found: list[Seen] = []
    taken: list[tuple[int, int]] = []  # in the order of the text; none overlaps another, so neighbours tell
    for seen in _candidates(reading, story):
        at = bisect_left(taken, (seen.end, 0))
        if not at or taken[at - 1][1] <= seen.start:
            found.append(seen)
            taken.insert(at, (seen.start, seen.end))
    for seen in list(found):
        for alias in find_aliases(article, seen):
            span = Span(alias.start, alias.end)
            clashes = [other for other in found if span.overlaps(other)]
            if all(other.alias_of is None and other != seen for other in clashes):
                found = [other for other in found if other not in clashes]
                found.append(alias)
    found = [_by_own_initials(article, seen) for seen in found]
    headline = max((segment.end for segment in article.segments_of("headline")), default=0)
    named = list(_with_publications(article, found, story))
    return tuple(repair_names(article.text, named, headline))


def _by_own_initials(article: Article, seen: Seen) -> Seen:
    """A name, tied to the one whose initials it is where the article gives known initials to a name of its own."""
    full = own_initials(article.text).get(seen.form.removeprefix("The ").removeprefix("the "))
    return seen if full is None or seen.start < full[1] else replace(seen, alias_of=full, publication=None, own=True)


def _with_publications(article: Article, found: Sequence[Seen], story: tuple[StoryName, ...]) -> Iterator[Seen]:
    """The names with the publications that they are; a short one is what the article's others or its outlet say."""
    every = [m for m in find_publications(article.text, extra=story) if m.known]
    known = {m.end: m for m in every if not m.short}
    called = {m.end: m.name for m in every if m.short}  # "the Sun", which is a paper's whole name
    named = [mention.name for mention in known.values()]
    own = outlet_name(article.outlet)
    for seen in found:
        mention = known.get(seen.end)
        if _is_short(seen) and own is not None and own.split()[-1].lower() == seen.form.split()[-1].lower():
            full: str | None = own
        elif _is_short(seen):
            full = full_name_of(seen.form, named) or national_name_of(seen.form, own) or called.get(seen.end)
        else:
            full = mention.name if mention and _is_publication(seen, mention) else seen.publication
        yield seen if full is None or seen.own else replace(seen, publication=full, kind="organisation")


def _is_short(seen: Seen) -> bool:
    return seen.form.removeprefix("the ").removeprefix("The ") in SHORT_HEADS


def _is_publication(seen: Seen, mention: PublicationMention) -> bool:
    """Whether a name is the publication that ends where it does; a plain word is one only if it was read as a body."""
    if abs(seen.start - mention.start) > len("The "):
        return False
    return seen.kind == "organisation" or seen.form not in COMMON_NAMES


def _candidates(reading: Reading, story: tuple[StoryName, ...]) -> Iterator[Seen]:
    """Names from the surest source to the least: known bodies, publications, the reader's, capitals in a source."""
    article = reading.article
    readable = [segment.span for segment in article.segments if segment.kind in ("headline", "body", "caption")]
    readable = readable or [Span(0, len(article.text))]
    yield from _known(article, readable)
    mentions = sorted(reading.entities, key=lambda m: (m.start - m.end, m.start))
    plain = plain_words(article.text)
    publications = [p for span in readable for p in find_publications(article.text, span.start, span.end, story)]
    for mention in mentions:
        if _is_in_publication(article.text, mention.span, publications):
            continue
        seen = make_seen(article, mention.span, mention.kind)
        if seen is not None and not _is_plain(article, seen, plain):
            yield replace(seen, kind="group") if _is_people(article.text, seen) else seen
    for publication in publications:
        form = article.text[publication.start : publication.end]
        if form not in COMMON_NAMES:
            full = None if publication.short or not publication.known else publication.name
            yield Seen(article.id, publication.start, publication.end, "organisation", form, publication=full)
    for attribution in reading.attributions:
        for source in attribution.source:
            for match in _CAPITALISED.finditer(article.text, source.start, source.end):
                seen = make_seen(article, Span(match.start(), match.end()), "other")
                alone = match.start() == source.start and not re.match(r"\s+[A-Z]", article.text[match.end() :][:3])
                if seen is None or seen.form in _NOT_NAMES or (alone and _is_plain(article, seen, plain)):
                    continue
                if not (alone and _has_capital_from_place(article.text, seen, source)):
                    yield seen


def _is_people(text: str, seen: Seen) -> bool:
    if seen.kind == "person" and _PEOPLES.fullmatch(seen.form):
        return True
    return _PEOPLE.match(text, seen.start, seen.end + 2) is not None


def _is_in_publication(text: str, mention: Span, publications: Sequence[PublicationMention]) -> bool:
    """Whether a name was read in a part of a publication's ("New Haven"), or with a word run on ("… Newsrecently")."""
    for publication in publications:
        if publication.short or not mention.overlaps(publication):
            continue
        whole = Span(publication.start, publication.end)
        part = whole.contains(mention) and len(whole) > len(mention) + len("The ")
        run_on = publication.known and mention.end > whole.end and text[whole.end].islower()
        if part or run_on:
            return True
    return False


def _is_plain(article: Article, seen: Seen, plain: frozenset[str]) -> bool:
    """Whether a "name" is a plain word that has its capital from where it stands."""
    low = seen.form.lower()
    if seen.form in TIMES:
        return False
    if _HYPHENED.fullmatch(seen.form):
        return True
    return (low in plain or low in _COMMON) and opens_sentence(article.text, seen.start)


# How rare a word is in the news that may be a name, in bits (none of its commonest words).
_RARE = 8.0


def _has_capital_from_place(text: str, seen: Seen, source: Span) -> bool:
    """Whether one word that opens a sentence is a common one, a plural or a modifier ("Business", "Civil rights …").

    The reader took it for no name; a capital in the middle of a sentence elsewhere would tell that it is one.
    """
    if not seen.form.isalpha() or not opens_sentence(text, seen.start):
        return False
    goes_on = re.match(r"\s[a-z]", text[seen.end : source.end]) is not None
    if not goes_on and not re.search(r"[^s]s$", seen.form) and word_bits(seen.form.lower()) >= _RARE:
        return False
    places = re.finditer(rf"(?<![\w-]){seen.form}(?![\w-])", text)
    return all(opens_sentence(text, place.start()) for place in places)


# Asked for by each step that tells names from words, of every article of a story.
@lru_cache(maxsize=256)
def plain_words(text: str) -> frozenset[str]:
    """The words that a text writes without a capital somewhere: one alone at a sentence's start is no name."""
    return frozenset(_LOWER.findall(text))


def opens_sentence(text: str, start: int) -> bool:
    """Whether a word stands where it has a capital anyway: at the start of a sentence, a line or a quotation."""
    before = text[max(0, start - 12) : start].removesuffix("The ").removesuffix("A ").rstrip(" \t“”\"‘’'([")
    return not before or before[-1] in ".!?:\n—–-"


@cache
def _long_bodies() -> tuple[tuple[str, EntityKind], ...]:
    return tuple((form, kind) for form, (_, kind) in known_bodies().items() if form.count(" ") >= 2)


def _known(article: Article, readable: Sequence[Span]) -> Iterator[Seen]:
    """Names of known bodies that have more words than a reader may find ("Islamic State in Iraq and the Levant")."""
    for form, kind in _long_bodies():
        if form not in article.text:
            continue
        for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", article.text):
            if _goes_on(article.text, match.end()):
                continue
            if any(span.contains(Span(match.start(), match.end())) for span in readable):
                yield Seen(article.id, match.start(), match.end(), kind, form)


def _goes_on(text: str, end: int) -> bool:
    """Whether a known body's name is the beginning of another's ("the Ellis Department of State | Health Services")."""
    behind = _NAME_NEXT.match(text, end)
    if behind is None or is_title(behind["first"]):
        return False
    return behind["first"] != "Resolution" and usual_gender(behind["first"].lower()) is None


_SIGN = re.compile(r"[^\W_]")
_HYPHENED = re.compile(r"[A-Z][a-z]+-[a-z]+")


def make_seen(article: Article, span: Span, kind: EntityKind) -> Seen | None:
    """A mention's span trimmed to its name, with the titles before it; `None` where no name is left."""
    start, end = span.start, span.end
    text = article.text
    if text.startswith(("A ", "An "), start) and opens_sentence(text, start) and not _QUOTED.match(text, start - 1):
        start = text.index(" ", start)
    start, end = _LEAD.match(text, start, end).end(), _TAIL.search(text, start, end).start()  # type: ignore[union-attr]
    if start >= end:
        return None
    end = names_end(text, start, end, kind)
    form = text[start:end]
    kind = "person" if _MR.match(form) and not is_head(form.rsplit(maxsplit=1)[-1]) else kind
    kind = _kind_of_short(form) if kind == "person" and "." in article.text[start : end + 1] else kind
    role = role_of(form)
    if not _SIGN.search(form) or is_time(article.text, start, end) or (role is not None and not role[1]):
        return None
    if kind != "person" and role is not None and form.split()[-1] in _OFFICES:
        return None
    if kind == "place" and " " in form and form.rsplit(maxsplit=1)[-1] in _OF_BODIES:
        kind = "organisation"  # "Ellis County Police"
    if (
        _OFFICE_OF.fullmatch(form)
        or _PARTY_AND_STATE.fullmatch(form)
        or is_office(form)
        or _OFFICE_FOR.fullmatch(form)
        or _is_title_of_name(article.text, end, form)
    ):
        return None
    if kind == "person" and form.islower():
        return None
    if kind == "person" and " of " in form:
        end = start + form.index(" of ")
        form = article.text[start:end]
    titles: list[str] = []
    if kind == "person":
        if (credit := _agency_initials().match(form)) is not None:
            start, form = start + credit.end(), form[credit.end() :]
        skipped, titles = _leading_titles(form)
        start += skipped
        form = article.text[start:end]
    if not titles:
        titles = _titles_before(article.text[max(0, start - 60) : start])
    return Seen(article.id, start, end, kind, form, tuple(titles))


@cache
def _agency_initials() -> re.Pattern[str]:
    """What a picture's credit puts before the name of whom it shows ("PA | Ann Lee")."""
    initials = sorted(name for agency in AGENCIES for name in agency.names if name.isupper())
    return re.compile(rf"(?:{'|'.join(map(re.escape, initials))})\s(?=[A-Z][a-z]+\s[A-Z])")


# An office in capitals that was read as a body ("CS for Mining").
_OFFICE_FOR = re.compile(r"(?:CS|PS|Cabinet Secretary|Secretary|Minister|State Minister) for (?:the )?[A-Z][\w ,&-]+")


def _kind_of_short(form: str) -> EntityKind:
    """The kind of what was read as a person and may be a shortened name: a state's ("Mich."), a body's ("F.B.I.")."""
    if form.rstrip(".") in state_names():
        return "place"
    return "organisation" if len(form) > len("J.R.") and LETTERS.fullmatch(form.rstrip(".")) else "person"


# What a body's name ends with that begins with a place's.
_OF_BODIES = word_set(
    "Police Department Council Court Office Ministry Parliament Legislature Commission Committee Authority Agency "
    "Bureau Administration Association Assembly"
)
# What begins an office of two words ("Cabinet | Secretary"), and the name that a title stands before.
_OFFICE_BEGINS = word_set("Cabinet Principal Permanent Prime Deputy Vice Assistant Attorney")
_NAME_NEXT = re.compile(r"\s(?P<first>[A-Z][\w.’'-]*)(?:\s[A-Z]|[\s,.’']|$)")


def _is_title_of_name(text: str, end: int, form: str) -> bool:
    """Whether what was read as a name is the title of the one behind it ("Ellis Mayor | Ann Lee")."""
    last, behind = form.rsplit(maxsplit=1)[-1], _NAME_NEXT.match(text, end)
    if behind is None or " " not in form:
        return False
    return is_title(behind["first"]) if last in _OFFICE_BEGINS else is_title(last) and not is_title(behind["first"])


def without_titles(seen: Seen) -> Seen:
    """A person's mention that was read as something else, without the titles that it begins with."""
    skipped, titles = _leading_titles(seen.form)
    return replace(seen, start=seen.start + skipped, form=seen.form[skipped:], titles=(*seen.titles, *titles))


def _leading_titles(form: str) -> tuple[int, list[str]]:
    """The titles that a person's mention begins with ("Iraqi Defense Minister …"): how far they reach, and they."""
    words = list(re.finditer(r"\S+", form))
    last = max((i for i, word in enumerate(words[:-1]) if is_title(word.group())), default=-1)
    if last >= 0 and len(words) - last == 2 and words[-1].group().rstrip(".").lower() in ("jr", "sr", "ii", "iii"):
        return 0, []
    if last < 0:
        return 0, []
    return words[last + 1].start(), [word.group() for word in words[: last + 1] if is_title(word.group())]


def _titles_before(before: str) -> list[str]:
    titles: list[str] = []
    while len(titles) < 4 and (match := _title_before(before)) is not None and is_title(match.group(1)):
        titles.insert(0, match.group(1))
        before = before[: match.start(1)]
    return titles


def _title_before(before: str) -> re.Match[str] | None:
    """The last word; the search begins behind the last space in front of it, for no word has one in it."""
    return _TITLE_BEFORE.search(before, before.rfind(" ", 0, len(before.rstrip())) + 1)

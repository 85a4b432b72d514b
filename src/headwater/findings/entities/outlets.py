"""Which publications a text names: agencies, outlets and journals, by registry and by the shape of their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from headwater.findings.entities.publications import JOURNALS, OUTLETS, SMALLER_AGENCIES, UNITED_STATES
from headwater.text.agencies import AGENCIES, Agency, agency_called
from headwater.text.words import comparable

PublicationKind = Literal["agency", "outlet", "journal"]


@dataclass(frozen=True, slots=True)
class Publication:
    """An agency, outlet or journal: its full name, all its names, its sites."""

    name: str
    names: tuple[str, ...]
    sites: tuple[str, ...]
    kind: PublicationKind
    american: bool = False


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


# The last words of newspapers', magazines' and stations' names.
_HEADS = (
    "Times Post News Herald Tribune Gazette Journal Chronicle Telegraph Mirror Observer Courier Register Dispatch "
    "Examiner Sentinel Advertiser Enquirer Inquirer Bulletin Reporter Republic Globe Bee Ledger Leader Argus Echo "
    "Weekly Daily Magazine Radio TV Television Zeitung Nachrichten Newspaper Shimbun Ilbo Review Record Mail Express "
    "Guardian Independent Today Online Broadcasting Network Hub Monitor Mercury Press-Herald Press Standard Wire "
    "Blog Times-News Journal-News News-Press News-Times News-Sentinel News-Journal Post-Standard Post-Tribune Star-Tribune"
).split()
# Words after "the" that stand for a publication named in full elsewhere.
SHORT_HEADS = frozenset(
    "Times Post Journal Herald Tribune Telegraph Guardian Mirror Mail Globe Register Chronicle Star Sun Observer "
    "Independent Standard Inquirer Enquirer Courant Sentinel Gazette Daily Express Examiner Record Bee".split()
)
_NOT_HEADED = frozenset("World Cup The A An In On At Of For By And But Breaking Good Bad Fake Latest More Live".split())
_CALL_SIGN = re.compile(r"(?<![\w.-])[KW][A-Z]{2,3}(?:-(?:TV|FM|AM|DT))?(?![\w-])")
_NOT_CALL_SIGNS = frozenset("WHO WTO WWE WWF WWII WMD WNBA KGB KKK KLM KIA WBA WBC WTA WFP KPMG WADA".split())
_SITE = re.compile(r"(?<![\w@/.-])(?:www\.)?[A-Za-z0-9][\w-]*\.(?:com|org|net|info|co\.uk|tv|fm|news)(?![\w/])")
_HEADED = re.compile(
    r"(?<![\w-])(?:[Tt]he\s+)?(?:[A-Z][\w’'&.-]*[ \-]){1,4}(?:" + "|".join(_HEADS) + r")(?![\w-]| [A-Z][a-z]+ed\b)"
)
_SHORT = re.compile(r"(?<![\w-])[Tt]he (?P<head>" + "|".join(sorted(SHORT_HEADS)) + r")(?![\w-]|\s+(?:of\s+)?[A-Z])")
_SHORT_NAME = re.compile(r"[Tt]he (?:" + "|".join(sorted(SHORT_HEADS)) + ")")
_AMERICAN_SHORT = {
    "times": "The New York Times",
    "post": "The Washington Post",
    "journal": "The Wall Street Journal",
}
_FIRST_RUN = re.compile(r"[^\W_]+")


def _read_lines(block: str, kind: PublicationKind, *, american: bool = False) -> Iterator[Publication]:
    for line in filter(None, block.splitlines()):
        names, _, sites = line.partition("@")
        forms = tuple(name.strip() for name in names.split("|"))
        addresses = tuple(site.strip() for site in sites.split(",") if site.strip())
        yield Publication(forms[0], forms, addresses, kind, american)


@cache
def publications() -> tuple[Publication, ...]:
    """Every publication of the registry: the wire services of text/agencies.py first."""
    wires = (Publication(_fullest(a), (a.name, *a.names), a.sites, "agency") for a in AGENCIES)
    outlets = (
        publication for block in OUTLETS for publication in _read_lines(block, "outlet", american=block is UNITED_STATES)
    )
    return (*wires, *_read_lines(SMALLER_AGENCIES, "agency"), *outlets, *_read_lines(JOURNALS, "journal"))


def _fullest(agency: Agency) -> str:
    """The agency's name in words where its name is their initials ("KCNA")."""
    for name in agency.names:
        if "".join(word[0] for word in re.findall(r"[^\W_]+", name)).upper() == agency.name and name != agency.name:
            return name
    return agency.name


def _spellings(name: str) -> set[str]:
    """The name as texts may write it: with and without "The", with a hyphen or a space."""
    bare = name.removeprefix("The ")
    if bare != name and " " not in bare and "-" not in bare and bare.isalpha() and not bare.isupper():
        forms = {name, f"the {bare}"}
    else:
        forms = {bare, f"The {bare}", f"the {bare}"}
    return forms | {form.replace("-", " ") for form in forms if not form.endswith("-TV")}


@cache
def _by_first_run() -> dict[str, tuple[tuple[str, Publication], ...]]:
    table: dict[str, dict[str, Publication]] = {}
    for publication in publications():
        for form in (form for name in publication.names for form in _spellings(name)):
            run = _FIRST_RUN.search(form)
            if run:
                table.setdefault(run.group(), {}).setdefault(form[run.start() :], publication)
    return {run: tuple(sorted(forms.items(), key=lambda item: -len(item[0]))) for run, forms in table.items()}


@cache
def _by_key() -> dict[str, Publication]:
    table: dict[str, Publication] = {}
    for publication in publications():
        for name in publication.names:
            table.setdefault(name_key(name), publication)
    return table


@cache
def _by_site() -> dict[str, Publication]:
    return {site: publication for publication in publications() for site in publication.sites}


def name_key(name: str) -> str:
    """A publication's name for comparing: no case, accents, leading "the" or punctuation."""
    words = [comparable(word) for word in re.findall(r"[^\W_]+", name)]
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


def publication_called(name: str) -> Publication | None:
    """The publication that goes by this name or site ("AP", "the New York Times", "bbc.co.uk"), or `None`."""
    agency = agency_called(name)
    if agency is not None:
        return _by_key()[name_key(_fullest(agency))]
    site = name.strip().lower().removeprefix("www.")
    found = _by_site().get(site) or _by_key().get(name_key(name))
    parent = site.partition(".")[2]
    return found or (_by_site().get(parent) if "." in parent else None)


def outlet_name(outlet: str | None) -> str | None:
    """An outlet by its full name, whether it was given by name or by site; as given where it is not known."""
    if outlet is None:
        return None
    found = publication_called(outlet)
    return found.name if found else outlet


def shown_name(form: str, full: str) -> str:
    """The name to show where a text writes `form` for `full`: a network's own initials stay ("ABC", not "ABC News")."""
    bare = form.strip()
    return bare if bare.isupper() and bare in full.split() else full


def is_own(outlet: str | None, name: str) -> bool:
    """Whether this name is the outlet's own: the same publication, or the name that its site spells."""
    if outlet is None:
        return False
    own = outlet_name(outlet) or outlet
    if name_key(own) == name_key(outlet_name(name) or name):
        return True
    label = outlet.lower().removeprefix("www.").split(".")[0]
    squashed = name_key(name).replace(" ", "")
    return "." in outlet and len(squashed) >= 6 and label.startswith(squashed)


def _known(text: str, start: int, end: int) -> Iterator[PublicationMention]:
    table = _by_first_run()
    at = start
    while run := _FIRST_RUN.search(text, at, end):
        at = run.end()
        if run.group() not in table or (run.start() > 0 and text[run.start() - 1] in "-@/."):
            continue
        for form, publication in table[run.group()]:
            stop = run.start() + len(form)
            if text.startswith(form, run.start()) and stop <= end and not _goes_on(text, stop, end, form):
                short = _SHORT_NAME.fullmatch(form) is not None
                yield PublicationMention(run.start(), stop, publication.name, publication.kind, short=short)
                at = stop
                break


def _goes_on(text: str, stop: int, end: int, form: str) -> bool:
    """Whether the word goes on after `stop` ("Timesman", "Sun-dried", "Post.com").

    A long name may be run together with the next word, where a page lost the space behind a link.
    """
    rest = text[stop : min(stop + 8, end)]
    if form.count(" ") >= 2 and re.match(r"[a-z]{5,}", rest):
        return False
    return bool(rest) and (rest[0].isalnum() or (len(rest) > 1 and rest[0] in "-@" and rest[1].isalnum()))


def _shaped(text: str, start: int, end: int) -> Iterator[PublicationMention]:
    for match in _HEADED.finditer(text, start, end):
        begin = _shaped_from(match.group())
        words = match.group()[begin:].split()
        if not set(words[:-1]) <= _NOT_HEADED and words[0].rstrip(".") not in ("Mr", "Mrs", "Ms", "Dr"):
            yield PublicationMention(match.start() + begin, match.end(), match.group()[begin:], "outlet", known=False)
    for match in _CALL_SIGN.finditer(text, start, end):
        if match.group() not in _NOT_CALL_SIGNS:
            yield PublicationMention(match.start(), match.end(), match.group(), "outlet", known=False)
    for match in _SITE.finditer(text, start, end):
        yield PublicationMention(match.start(), match.end(), match.group(), "outlet", known=False)
    for match in _SHORT.finditer(text, start, end):
        yield PublicationMention(match.start(), match.end(), match.group(), "outlet", known=False, short=True)


def _shaped_from(words: str) -> int:
    """Where a shaped name begins: at an inner "The", and behind a possessor ("Ohio's Erewhon Gazette")."""
    return max((match.end() for match in re.finditer(r"[\w’']+[’']s?\s+(?=\S)|^\w+ (?=The )", words)), default=0)


def find_publications(text: str, start: int = 0, end: int | None = None) -> tuple[PublicationMention, ...]:
    """The publications that `text[start:end]` names, in order; of two that overlap, the longer.

    A name here says nothing yet about its use: "the Times" may be quoted, sued or sold.
    """
    stop = len(text) if end is None else end
    found = sorted(
        (*_known(text, start, stop), *_shaped(text, start, stop)),
        key=lambda m: (not _is_distinct(text, m), m.start - m.end, not m.known, m.start),
    )
    kept: list[PublicationMention] = []
    for mention in found:
        if all(mention.end <= other.start or other.end <= mention.start for other in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda m: m.start))


def _is_distinct(text: str, mention: PublicationMention) -> bool:
    """Whether the name is a known one that a longer name of the same shape would hardly hold by chance."""
    words = re.findall(r"[^\W_]+", text[mention.start : mention.end])
    return mention.known and not mention.short and (len(words) > 1 or words[0].isupper())


def national_name_of(short: str, outlet: str | None) -> str | None:
    """What "the Times", "the Post" or "the Journal" is in an American outlet that names no other; else `None`."""
    publication = None if outlet is None else publication_called(outlet)
    return _AMERICAN_SHORT.get(name_key(short)) if publication is not None and publication.american else None


def full_name_of(short: str, known: Sequence[str]) -> str | None:
    """The one publication among `known` names whose last (or first) word "the Times" stands for, or `None`."""
    head = name_key(short)
    ending = list(dict.fromkeys(name for name in known if name_key(name).split()[-1:] == [head]))
    starting = list(dict.fromkeys(name for name in known if name_key(name).split()[:1] == [head]))
    options = ending or starting
    return options[0] if len(options) == 1 else None

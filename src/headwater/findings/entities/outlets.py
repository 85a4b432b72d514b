"""Publications by name and site: agencies, outlets and journals, from the registry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from headwater.findings.entities.publications import JOURNALS, OUTLETS, SMALLER_AGENCIES, UNITED_STATES
from headwater.text.agencies import AGENCIES, Agency, agency_called
from headwater.text.function_words import word_set
from headwater.text.sections import without_desk, without_sections
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


# Words after "the" that stand for a publication named in full elsewhere.
SHORT_HEADS = word_set(
    "Times Post Journal Herald Tribune Telegraph Guardian Mirror Mail Globe Register Chronicle Star Sun "
    "Observer Independent Standard Inquirer Enquirer Courant Sentinel Gazette Daily Express Examiner Record Bee"
)
# Names that are also plain words or families' names: a mention of one is a publication's only where it is used so.
COMMON_NAMES = word_set(
    "Time TIME People Fortune Variety Nature Science Cell Focus Stern Slate Salon Vox Quartz Vice VICE Wired "
    "Reason Forbes Mint Dawn Outlook Punch Vanguard Tempo Reforma Metro Proceso Milenio Veja Sabah Sky Fox Kan "
    "Deadline Billboard Insider Esquire Stuff Stern STAT Gawker Motherboard Pediatrics Jane's Milenio Focus "
    "Petra Mehr Fars Trend Hina Wafa MENA NAN ANA SPA GNA SID MTI APA Anadolu Guardian Tribune Inquirer "
    "Enquirer Courant Mirror Telegraph Spectator Economist Intercept Oregonian Oklahoman Tennessean Advocate "
    "Caracol Globo Mainichi Asahi Zaman Kayhan Kompas"
)
_AMERICAN_SHORT = {
    "times": "The New York Times",
    "post": "The Washington Post",
    "journal": "The Wall Street Journal",
}


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
        publication
        for block in OUTLETS
        for publication in _read_lines(block, "outlet", american=block is UNITED_STATES)
    )
    return (*wires, *_read_lines(SMALLER_AGENCIES, "agency"), *outlets, *_read_lines(JOURNALS, "journal"))


def _fullest(agency: Agency) -> str:
    """The agency's name in words where its name is their initials ("KCNA")."""
    for name in agency.names:
        if "".join(word[0] for word in re.findall(r"[^\W_]+", name)).upper() == agency.name and name != agency.name:
            return name
    return agency.name


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


# The next two are asked of the same few outlets and names for each article and each source.
@lru_cache(maxsize=1 << 14)
def name_key(name: str) -> str:
    """A publication's name for comparing: no case, accents, leading "the" or punctuation."""
    words = [comparable(word) for word in re.findall(r"[^\W_]+", name)]
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


@lru_cache(maxsize=1 << 14)
def publication_called(name: str) -> Publication | None:
    """The publication that goes by this name or site ("AP", "the New York Times", "bbc.co.uk"), or `None`."""
    agency = agency_called(name)
    if agency is not None:
        return _by_key()[name_key(_fullest(agency))]
    site = name.strip().lower().removeprefix("www.")
    found = _by_site().get(site) or _by_key().get(name_key(name))
    parent = site.partition(".")[2]
    return found or (_by_site().get(parent) if "." in parent else None)


# "Erewhon News (Australia)"; "Erewhon Online News", "Erewhon News Online".
_PLACE_BEHIND = re.compile(r"\s*\([^()]*\)$")
_ONLINE = re.compile(r"\sOnline(?=\s|$)(?: News$)?")


# A story asks for each of its few outlets hundreds of times.
@lru_cache(maxsize=1 << 10)
def outlet_name(outlet: str | None) -> str | None:
    """An outlet by its full name, given by name or by site, with its section or without; else by the name given."""
    if outlet is None:
        return None
    plain = without_sections(_PLACE_BEHIND.sub("", outlet))
    ways = (outlet, plain, _ONLINE.sub("", plain), without_desk(plain))
    found = next((one for way in ways if (one := publication_called(way)) is not None), None)
    return found.name if found else without_sections(outlet)


def shown_name(form: str, full: str) -> str:
    """The name to show where a text writes `form` for `full`: a network's own initials stay ("ABC", not "ABC News")."""
    bare = form.strip()
    return bare if bare.isupper() and bare in full.split() else full


def is_own(outlet: str | None, name: str) -> bool:
    """Whether this name is the outlet's own: the same publication, or the name that its site spells."""
    if outlet is None:
        return False
    own = name_key(outlet_name(outlet) or outlet)
    if own == name_key(outlet_name(name) or name) or _is_programme_of(own, name_key(name)):
        return True
    label = outlet.lower().removeprefix("www.").split(".")[0]
    squashed = name_key(name).replace(" ", "")
    return "." in outlet and len(squashed) >= 6 and label.startswith(squashed)


# What one outlet of one word calls its own channels ("Erewhon TV").
_CHANNELS = word_set("tv news television radio online sport sports business")


def _is_programme_of(own: str, name: str) -> bool:
    """Whether a name is the outlet's with its programme behind it ("Fox News Sunday", not "Times of …")."""
    rest = name.removeprefix(own + " ")
    if " " not in own and rest not in _CHANNELS:
        return False
    return rest != name and rest.split()[0] not in ("of", "and", "in")


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

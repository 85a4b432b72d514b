"""Wire services by the names that articles give them. Facts: the agencies' own sites' names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Agency:
    """A wire service: its full name, and the names and abbreviations that stand for it in credit lines and text."""

    name: str
    names: tuple[str, ...]
    sites: tuple[str, ...] = ()


AGENCIES: tuple[Agency, ...] = (
    Agency("The Associated Press", ("Associated Press", "AP"), ("apnews.com", "ap.org")),
    Agency("Reuters", ("Reuters", "Thomson Reuters"), ("reuters.com",)),
    Agency("Agence France-Presse", ("Agence France-Presse", "Agence France Presse", "AFP"), ("afp.com",)),
    Agency("United Press International", ("United Press International", "UPI"), ("upi.com",)),
    Agency("Bloomberg", ("Bloomberg News", "Bloomberg"), ("bloomberg.com",)),
    Agency("Press Association", ("Press Association", "PA Media", "PA"), ("pressassociation.com", "pa.media")),
    Agency("TASS", ("ITAR-TASS", "TASS", "Tass"), ("tass.com", "tass.ru")),
    Agency("RIA Novosti", ("RIA Novosti", "RIA"), ("ria.ru",)),
    Agency("Interfax", ("Interfax",), ("interfax.com", "interfax.ru")),
    Agency("Xinhua", ("Xinhua News Agency", "Xinhua"), ("xinhuanet.com", "news.cn")),
    Agency("Kyodo News", ("Kyodo News", "Kyodo"), ("kyodonews.net",)),
    Agency("Yonhap", ("Yonhap News Agency", "Yonhap"), ("yna.co.kr",)),
    Agency("Anadolu Agency", ("Anadolu Agency", "Anadolu Ajansi", "Anadolu"), ("aa.com.tr",)),
    Agency("Deutsche Presse-Agentur", ("Deutsche Presse-Agentur", "dpa", "DPA"), ("dpa.com",)),
    Agency("EFE", ("Agencia EFE", "EFE"), ("efe.com",)),
    Agency("ANSA", ("ANSA",), ("ansa.it",)),
    Agency("IRNA", ("Islamic Republic News Agency", "IRNA"), ("irna.ir",)),
    Agency("Fars News Agency", ("Fars News Agency", "Fars"), ("farsnews.ir",)),
    Agency("Tasnim", ("Tasnim News Agency", "Tasnim"), ("tasnimnews.com",)),
    Agency("SANA", ("Syrian Arab News Agency", "SANA"), ("sana.sy",)),
    Agency("Press Trust of India", ("Press Trust of India", "PTI"), ("ptinews.com",)),
    Agency("Asian News International", ("Asian News International", "ANI"), ("aninews.in",)),
    Agency("IANS", ("Indo-Asian News Service", "IANS"), ("ians.in",)),
    Agency("Australian Associated Press", ("Australian Associated Press", "AAP"), ("aap.com.au",)),
    Agency("The Canadian Press", ("Canadian Press",), ("thecanadianpress.com",)),
    Agency("KCNA", ("Korean Central News Agency", "KCNA"), ("kcna.kp",)),
    Agency("Ukrinform", ("Ukrinform",), ("ukrinform.net",)),
    Agency("Belga", ("Belga",), ("belga.be",)),
    Agency("PAP", ("Polish Press Agency", "PAP"), ("pap.pl",)),
)


@cache
def agency_pattern() -> re.Pattern[str]:
    """A pattern whose group `agency` is any name of an agency as a word of its own, longest names first."""
    names = sorted({name for agency in AGENCIES for name in agency.names}, key=len, reverse=True)
    return re.compile(r"(?<![\w-])(?P<agency>" + "|".join(re.escape(name) for name in names) + r")(?![\w-])")


@cache
def _by_name() -> dict[str, Agency]:
    return {name: agency for agency in AGENCIES for name in agency.names} | {a.name: a for a in AGENCIES}


def agency_called(name: str) -> Agency | None:
    """The agency that goes by exactly this name ("AP", "the Associated Press", "Reuters news agency"), or `None`."""
    name = re.sub(r"^[Tt]he\s+|\s+(?:[Nn]ews\s+)?[Aa]gency$|[’']s$", "", name.strip())
    return _by_name().get(name) or _by_name().get(f"{name} News Agency")

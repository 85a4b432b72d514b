"""Outlets, agencies and journals by the names that articles give them, with their sites.

Facts, written down by the authors of Headwater from the publications' own mastheads and sites. A line is
`full name | other name | … @ site, site`; a name may have several lines. text/agencies.py has the wire services that
credit lines know best; here stand the smaller ones and everything else. A name that is also a common word ("Time",
"Nature") is fine: a name counts as a carrier only where the sentence uses it as one.
"""

from headwater.findings.entities.publications.agencies import JOURNALS, SMALLER_AGENCIES
from headwater.findings.entities.publications.americas import OTHER_AMERICAS, UNITED_STATES
from headwater.findings.entities.publications.europe import EUROPE, UNITED_KINGDOM_AND_IRELAND
from headwater.findings.entities.publications.world import ASIA_AND_PACIFIC, MIDDLE_EAST_AND_AFRICA

OUTLETS = (
    UNITED_STATES,
    UNITED_KINGDOM_AND_IRELAND,
    EUROPE,
    MIDDLE_EAST_AND_AFRICA,
    ASIA_AND_PACIFIC,
    OTHER_AMERICAS,
)

__all__ = ["JOURNALS", "OUTLETS", "SMALLER_AGENCIES", "UNITED_STATES"]

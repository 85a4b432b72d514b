"""The states of the United States by the short forms in which American news ties a member of Congress to one."""

from __future__ import annotations

import re
from functools import cache

# The Associated Press's short form, the Post Office's, and the name; names without a short form stand alone.
_STATES = """
Ala AL Alabama|Alaska AK Alaska|Ariz AZ Arizona|Ark AR Arkansas|Calif CA California|Colo CO Colorado
Conn CT Connecticut|Del DE Delaware|Fla FL Florida|Ga GA Georgia|Hawaii HI Hawaii|Idaho ID Idaho|Ill IL Illinois
Ind IN Indiana|Iowa IA Iowa|Kan KS Kansas|Ky KY Kentucky|La LA Louisiana|Maine ME Maine|Md MD Maryland
Mass MA Massachusetts|Mich MI Michigan|Minn MN Minnesota|Miss MS Mississippi|Mo MO Missouri|Mont MT Montana
Neb NE Nebraska|Nev NV Nevada|N.H NH New Hampshire|N.J NJ New Jersey|N.M NM New Mexico|N.Y NY New York
N.C NC North Carolina|N.D ND North Dakota|Ohio OH Ohio|Okla OK Oklahoma|Ore OR Oregon|Pa PA Pennsylvania
Penn PA Pennsylvania|R.I RI Rhode Island|S.C SC South Carolina|S.D SD South Dakota|Tenn TN Tennessee
Texas TX Texas|Tex TX Texas|Utah UT Utah|Vt VT Vermont|Va VA Virginia|Wash WA Washington|W.Va WV West Virginia
Wis WI Wisconsin|Wyo WY Wyoming
"""
_PARTIES = {"R": "republican", "D": "democrat"}
# "Sen. Ada Quill, R-Ariz.," "Rep. Tom Bain (D-Mo.)".
_MEMBER = re.compile(r"\s?(?:,\s|\()(?P<party>[RD])[-‐–—]\s?(?P<state>[A-Z][A-Za-z]*(?:\.\s?[A-Z][A-Za-z]*)?)")


@cache
def state_names() -> dict[str, str]:
    """The full name of each state, by its full name and its short forms without points at the end."""
    rows = [row.split(None, 2) for line in _STATES.split("\n") for row in line.split("|") if row]
    return {form: name for short, post, name in rows for form in (short, post, name)}


def member_of(text: str, end: int) -> tuple[str, str] | None:
    """The party ("republican", "democrat") and the state that stand behind a name that ends here, if they do."""
    match = _MEMBER.match(text, end, min(len(text), end + 24))
    if match is None:
        return None
    state = state_names().get(match["state"].replace(" ", ""))
    return None if state is None else (_PARTIES[match["party"]], state)

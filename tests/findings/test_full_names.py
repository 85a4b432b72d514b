"""Whoever a short form fits is among those it is held against."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.findings.entities.full_names import FullNames
from headwater.findings.entities.names import fit_of_short, parse_person

GIVEN = ("Ann", "Bill", "William", "Bob", "Robert", "Khalid", "Khaled", "Geng", "Li", "A.", "Jean-Marc")
FAMILY = ("Ellis", "Eliss", "Husayn", "Hussein", "al-Tarrin", "Tarrin", "bin Moss", "Dene", "Shuang", "O'Dene")
NAMES = st.builds(" ".join, st.lists(st.sampled_from((*GIVEN, *FAMILY)), min_size=1, max_size=3))


@given(st.lists(NAMES, max_size=8), NAMES)
def test_whoever_a_form_fits_is_near_it(known: list[str], form: str) -> None:
    names = [name for one in known if (name := parse_person(one)) is not None]
    short = parse_person(form)
    assert short is not None
    near = FullNames(names).near(short)
    assert [name for name in names if fit_of_short(short, name)] == [n for n in near if fit_of_short(short, n)]
    assert near == [name for name in names if name in near]

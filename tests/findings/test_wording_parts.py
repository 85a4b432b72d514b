"""The head and the modifiers of an expression."""

from __future__ import annotations

import pytest

from headwater.findings.wording.parts import name_keys, parts_of

GROUP = ("Dovar", "Free Hills Army", "FHA")
NONE: tuple[str, ...] = ()


@pytest.mark.parametrize(
    ("expression", "names", "head", "modifiers"),
    [
        ("Zoran Dovar terrorists", GROUP, "terrorists", ("Zoran", "Dovar")),
        ("Free Hills Army fighters", GROUP, "fighters", ("Free Hills Army",)),
        ("so-called Free Hills Army", GROUP, "Free Hills Army", ("so-called",)),
        ("alleged “Dovar”", GROUP, "Dovar", ("alleged",)),
        ("Dovar, a banned group", GROUP, "Dovar", ("a banned group",)),
        ("FHA", GROUP, "FHA", NONE),
        ("members of the Dovar", GROUP, "members", ("of the Dovar",)),
        ("Secretary of State Ann Ellis", ("Ann Ellis",), "Ann Ellis", ("Secretary", "of", "State")),
        ("President Ann Ellis of Soria", ("Ann Ellis",), "Ann Ellis", ("President", "of Soria")),
        ("Sel Times host Ann Ellis", ("Ann Ellis",), "Ann Ellis", ("Sel Times", "host")),
        ("Ann Ellis's comments", NONE, "comments", ("Ann", "Ellis's")),
        ("list of names, dates and places", NONE, "list", ("of names, dates and places",)),
        ("loyal and tireless supporter", NONE, "supporter", ("loyal", "tireless")),
        ("sacred, perfect document", NONE, "document", ("sacred", "perfect")),
        ("the Free Hills Army", ("the Free Hills Army",), "Free Hills Army", NONE),
        ("Dovar groups’ request", GROUP, "request", ("Dovar", "groups’")),
        ("‘Dovar’ fighters", GROUP, "fighters", ("Dovar",)),
        ("acting prime minister", NONE, "prime minister", ("acting",)),
        ("former attorney general", NONE, "attorney general", ("former",)),
        ("all the contentious issues", NONE, "issues", ("contentious",)),
        ("a war we have to win", NONE, "war", ("we have to win",)),
        ("indicted the Hunters", NONE, "indicted", ("the Hunters",)),
        ("scandal", NONE, "scandal", NONE),
        ("", NONE, "", NONE),
    ],
)
def test_the_head_is_the_name_or_the_noun_that_the_expression_turns_on(
    expression: str, names: tuple[str, ...], head: str, modifiers: tuple[str, ...]
) -> None:
    parts = parts_of(expression, name_keys(names), name_keys(["Sel Times"]))
    assert (parts.head, parts.modifiers) == (head, modifiers)

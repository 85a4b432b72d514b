"""The pages on Python and JSON name what there is, as it is."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

import headwater as hw
from headwater.export.plain import shape_of
from headwater.model.dossier import Dossier

DOCS = Path(__file__).resolve().parents[2] / "docs"
CALLS = re.findall(r"^\| `hw\.(\w+)\(([^`]*)\)`", (DOCS / "python.md").read_text(encoding="utf-8"), re.MULTILINE)


def signature_in_words(name: str) -> str:
    """A function's parameters as a page writes them: names and defaults, without types."""
    signature = inspect.signature(getattr(hw, name))
    bare = [one.replace(annotation=inspect.Parameter.empty) for one in signature.parameters.values()]
    words = str(signature.replace(parameters=bare, return_annotation=inspect.Signature.empty))
    return words[1:-1].replace("'", '"')


@pytest.mark.parametrize(("name", "parameters"), CALLS, ids=[name for name, _ in CALLS])
def test_a_call_is_written_as_it_is(name: str, parameters: str) -> None:
    assert parameters == signature_in_words(name)


def test_every_public_call_is_on_the_page() -> None:
    assert {name for name, _ in CALLS} == {name for name in hw.__all__ if inspect.isfunction(getattr(hw, name))}


def test_every_field_of_a_dossier_is_on_the_page() -> None:
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    table = page[page.index("A dossier has") : page.index("Rules that hold")]
    assert set(re.findall(r"`(\w+)`", table)) >= {field.name for field in shape_of(Dossier)}

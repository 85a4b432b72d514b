"""What is installed here, and what each optional part would add."""

from __future__ import annotations

import json
import platform
import sys
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from typing import TYPE_CHECKING

from headwater import __version__
from headwater.cli.consoles import print_line

if TYPE_CHECKING:
    from rich.console import Console

# What Headwater can use when it is there, and what it then gives.
OPTIONAL = (
    ("pandas", "dossier.frame(...).to_pandas()"),
    ("polars", "polars.from_arrow(dossier.frame(...))"),
    ("pyspark", "headwater reuse --engine spark"),
    ("IPython", "dossiers that show themselves in a notebook"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A package: its version (`None`: not installed), and what it is for."""

    name: str
    version: str | None
    gives: str


@dataclass(frozen=True, slots=True)
class Examination:
    """What this machine has."""

    headwater: str
    python: str
    system: str
    readers: tuple[str, ...]
    needed: tuple[Part, ...]
    optional: tuple[Part, ...]


def examine() -> Examination:
    """Look at this machine: nothing is loaded, nothing is fetched."""
    from headwater.service.reading import READERS

    names = sorted({_name(line) for line in requires("headwater") or [] if "extra ==" not in line})
    return Examination(
        headwater=__version__,
        python=sys.version.split()[0],
        system=f"{platform.system()} {platform.machine()}",
        readers=tuple(READERS),
        needed=tuple(Part(name, _version(name), "needed") for name in names),
        optional=tuple(Part(name, _version(name) if find_spec(name) else None, gives) for name, gives in OPTIONAL),
    )


def print_examination(console: Console, found: Examination, *, as_json: bool) -> None:
    """Show it as lines, or as JSON."""
    if as_json:
        sys.stdout.write(json.dumps(asdict(found), indent=2) + "\n")
        return
    lines = [f"headwater {found.headwater} on Python {found.python}, {found.system}"]
    lines += [f"language readers: {', '.join(found.readers)}", "", "needed"]
    lines += [f"  {part.name:20} {part.version or 'MISSING: reinstall headwater'}" for part in found.needed]
    lines += ["", "optional"]
    lines += [f"  {part.name:20} {part.version or 'not installed':14} {part.gives}" for part in found.optional]
    for line in lines:
        print_line(console, line)


def _name(requirement: str) -> str:
    for end, character in enumerate(requirement):
        if not (character.isalnum() or character in "-_."):
            return requirement[:end]
    return requirement


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None

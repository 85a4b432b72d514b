"""The ways in which texts write publications' names, found by the first word of each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from headwater.findings.entities.outlets import COMMON_NAMES, Publication, PublicationKind, publications

_RUN = re.compile(r"[^\W_]+")


# A tuple, which is hashed for nothing: each look for publications has the story's names as a part of its key.
class StoryName(NamedTuple):
    """A publication that only this story makes known (the outlet of one of its articles, say), by one of its names."""

    form: str
    name: str
    kind: PublicationKind = "outlet"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a publication's name, without "The"; a plain word is the name only with it ("the Hill")."""

    form: str
    publication: Publication
    needs_article: bool


def _spellings(name: str, publication: Publication) -> Iterator[Form]:
    """The name as texts may write it: with a hyphen or a space."""
    bare = name.removeprefix("The ").removeprefix("the ")
    plain = bare != name and " " not in bare and "-" not in bare and bare.isalpha() and not bare.isupper()
    yield Form(bare, publication, plain)
    if "-" in bare and not bare.endswith("-TV"):
        yield Form(bare.replace("-", " "), publication, plain)
    if "'" in bare:
        yield Form(bare.replace("'", "’"), publication, plain)
    if publication.kind == "agency" and bare not in COMMON_NAMES and not bare.isupper():
        yield Form(bare.upper(), publication, plain)  # as credit lines write it: "ELLIS (AFP, REUTERS)"


@dataclass(frozen=True, slots=True)
class FormTable:
    """Forms by their first run of letters and figures, and a pattern of the runs that may be one."""

    forms: dict[str, tuple[Form, ...]]
    runs: re.Pattern[str]


def _table_of(forms: Iterable[Form]) -> FormTable:
    table: dict[str, dict[tuple[str, bool], Form]] = {}
    for form in forms:
        run = _RUN.match(form.form)
        if run:
            table.setdefault(run.group(), {}).setdefault((form.form, form.needs_article), form)
    sorted_forms = {
        run: tuple(sorted(found.values(), key=lambda f: (-len(f.form), f.needs_article)))
        for run, found in table.items()
    }
    small = "".join(f"|{run}" for run in sorted(table) if "a" <= run[0] <= "z")  # "dpa", "iTele"
    return FormTable(sorted_forms, re.compile(rf"(?<![^\W_])(?:[^\W_a-z][^\W_]*{small})(?![^\W_])"))


@cache
def registered_forms() -> FormTable:
    """Every way to write the name of a known publication."""
    return _table_of(form for p in publications() for name in p.names for form in _spellings(name, p))


@lru_cache(maxsize=64)
def forms_of_story(extra: tuple[StoryName, ...]) -> FormTable:
    """Every way to write the name of a publication that only a story makes known."""
    return _table_of(
        form for name in extra for form in _spellings(name.form, Publication(name.name, (name.form,), (), name.kind))
    )

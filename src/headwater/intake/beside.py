"""meta.json: what a person noted about the files in its folder; it is metadata, not an article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from headwater.intake.authors import read_authors
from headwater.intake.formats.json_file import parse_json
from headwater.intake.known import known
from headwater.intake.published import read_published
from headwater.intake.raw import Given, issue
from headwater.intake.streams import shown_size
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

META_NAME = "meta.json"
_MOST_BYTES = 16 * 1024 * 1024
_FIELDS = frozenset({"outlet", "url", "published", "date", "title", "authors", "author", "id", "key"})


@dataclass(frozen=True, slots=True)
class Beside:
    """What the meta.json of one folder says: by file name, and about all files of the folder."""

    by_file: Mapping[str, Given] = field(default_factory=dict)
    everywhere: Given = field(default_factory=Given)
    issues: tuple[Issue, ...] = ()
    understood: bool = True

    def about(self, name: str) -> Given:
        """What it says about the file of this name, its entry named "a.txt", "a" or holding "file": "a.txt"."""
        entry = self.by_file.get(name) or self.by_file.get(_stem(name)) or Given()
        return entry.or_else(self.everywhere)


def read_beside(folder: Path, shown: str) -> Beside:
    """The folder's meta.json, if it has one; what cannot be read in it becomes issues under the path `shown`."""
    path = folder / META_NAME
    try:
        if not path.is_file():
            return Beside()
        if path.stat().st_size > _MOST_BYTES:
            return _broken(shown, f"larger than {shown_size(_MOST_BYTES)}")
        parsed = parse_json(path.read_bytes())
        present = {name for file in folder.iterdir() for name in (file.name, _stem(file.name))}
    except ArticleError as error:
        return _broken(shown, error.reason, error.place)
    except OSError as error:
        return _broken(shown, f"cannot be opened: {error.strerror or error}")
    return _understand(parsed, shown, present)


def _stem(name: str) -> str:
    """The name without its extensions: "a" of "a.html.gz"."""
    return name.removesuffix(".gz").rsplit(".", 1)[0]


def _broken(shown: str, reason: str, place: str | None = None) -> Beside:
    reported = issue(shown, "left_out", f"its metadata is not used: {reason}", place)
    return Beside(issues=(reported,), understood=False)


def _understand(parsed: object, shown: str, present: Set[str]) -> Beside:
    if isinstance(parsed, Mapping) and any(not isinstance(parsed.get(name, {}), Mapping) for name in _FIELDS):
        return Beside(everywhere=_given(parsed), issues=tuple(_doubts(shown, "the folder", parsed)))
    entries = _entries(parsed)
    if entries is None:
        return _broken(shown, "neither an object of objects, one a file, nor a list of them")
    by_file: dict[str, Given] = {}
    issues: list[Issue] = []
    for name, entry in entries:
        by_file[name] = _given(entry)
        issues += _doubts(shown, name, entry)
        if name not in present:
            issues.append(issue(shown, "note", "no such file beside it", name))
    return Beside(by_file=by_file, issues=tuple(issues))


def _entries(parsed: object) -> list[tuple[str, Mapping[str, object]]] | None:
    """Pairs of a file's name and what is said about it."""
    named: Iterable[tuple[object, object]]
    if isinstance(parsed, Mapping):
        named = parsed.items()
    elif isinstance(parsed, list):
        named = ((None, entry) for entry in parsed)
    else:
        return None
    found = []
    for name, entry in named:
        file = entry.get("file", name) if isinstance(entry, Mapping) else None
        if isinstance(entry, Mapping) and isinstance(file, str):
            found.append((file.rsplit("/", 1)[-1], entry))
    return found or None


def _given(entry: Mapping[str, object]) -> Given:
    made = Given(
        key=known(entry.get("id", entry.get("key"))),
        title=known(entry.get("title")),
        outlet=known(entry.get("outlet")),
        url=known(entry.get("url")),
        authors=read_authors(entry.get("authors", entry.get("author"))),
    )
    return replace(made, published=read_published(entry.get("published", entry.get("date"))))


def _doubts(shown: str, name: str, entry: Mapping[str, object]) -> list[Issue]:
    date = known(entry.get("published", entry.get("date")))
    if date is None or read_published(date) is not None:
        return []
    return [issue(shown, "note", f"cannot read the date {date[:60]!r}; it is taken as unknown", name)]

"""What `import headwater as hw` offers: a function a job, whose results know how to show themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from os import PathLike, fspath
from typing import TYPE_CHECKING, TypeVar, overload

from headwater.model import dossier as records
from headwater.model import wording as wording_records
from headwater.model.article import Issue
from headwater.model.diff import Diff
from headwater.model.digest import ListedStory
from headwater.model.reading import Reading
from headwater.model.wording import By, Over

if TYPE_CHECKING:
    import pyarrow as pa

    from headwater.model.collection import CollectionReuse
    from headwater.service.reading import Settings

Record = TypeVar("Record")
Paths = str | PathLike[str] | Sequence[str | PathLike[str]]


class Dossier(records.Dossier):
    """All that was found about one story, as typed records (see `headwater.model`), with ways to show it.

    In a notebook it shows itself as the HTML report does.
    """

    __slots__ = ()

    def to_json(self, *, indent: bool = True) -> str:
        """The dossier as JSON text; `headwater schema dossier` prints its schema."""
        from headwater.export.json import dossier_json

        return dossier_json(self, indent=indent).decode()

    def to_html(self) -> str:
        """The dossier as one self-contained page."""
        from headwater.export.html import dossier_html

        return dossier_html(self)

    def frame(self, name: str) -> pa.Table:
        """One of the dossier's lists ("statements", "quotations" …) as an Arrow table, a row a record.

        Raises `UsageError` where the dossier has no list of that name.
        """
        from headwater.export.frames import frame

        return frame(self, name)

    def _repr_html_(self) -> str:
        from headwater.export.html import notebook_html

        return notebook_html(self)

    def __repr__(self) -> str:
        return f"<Dossier {self.id}: {self.title!r}, {len(self.articles)} articles>"


class WordingOverTime(wording_records.WordingOverTime):
    """What outlets call one entity over time (see `headwater.model.wording`), with ways to show it.

    In a notebook it shows itself as its chart.
    """

    __slots__ = ()

    def frame(self) -> pa.Table:
        """An Arrow table, a row for each expression of each side in each period."""
        from headwater.export.frames import records_table

        return records_table(wording_records.WordingUse, self.uses)

    def to_json(self, *, indent: bool = True) -> str:
        """The same as JSON text; `headwater schema wording` prints its schema."""
        from headwater.export.json import wording_json

        return wording_json(self, indent=indent).decode()

    def to_html(self) -> str:
        """One self-contained page with the chart."""
        from headwater.export.html import wording_html

        return wording_html(self)

    def to_svg(self) -> str:
        """The chart alone."""
        from headwater.export.html import wording_svg

        return str(wording_svg(self, alone=True))

    def _repr_html_(self) -> str:
        return self.to_svg()

    def __repr__(self) -> str:
        return f"<WordingOverTime {self.entity!r}: {len(self.sides)} {self.by}s, {len(self.uses)} uses>"


class Results(Sequence[Record]):
    """What a run made, in order, and `issues`: what a person should know about the input.

    An issue of kind `left_out` names an article that is missing from the results.
    """

    def __init__(self, made: Sequence[Record], issues: Sequence[Issue]) -> None:
        self._made = tuple(made)
        self.issues = tuple(issues)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | Sequence[Record]:
        return self._made[index]

    def __repr__(self) -> str:
        return f"<{len(self)} results, {len(self.issues)} issues>"


def report(  # noqa: PLR0913 - as many settings as the command has options
    paths: Paths,
    *,
    one_story: bool = False,
    engine: str = "local",
    master: str = "local[*]",
    work: str | PathLike[str] | None = None,
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    language: str | None = None,
    workers: int | None = None,
) -> Results[Dossier]:
    """The dossiers of every story found among the articles at `paths` (files, folders, globs), largest first.

    `one_story`: they belong together, no grouping. `engine`: "local", or "spark" with its `master` and with `work`, a
    folder or an address that all its machines see (while it runs, `work/.work` is its own); for it `paths` may be
    addresses ("hdfs://…") too. `outlet`, `published`: of articles that do not say. `columns`: our names to the columns
    of rows that call them otherwise (`{"published": "date"}`). `language`: what reads it (see `headwater doctor`).
    `workers`: processes at once, by default one a core. Raises `UsageError` where a path does not exist and
    `InputError` where no article could be read.
    """
    from headwater.engine.storage import below
    from headwater.service.dossiers import WORK, itself, map_dossiers_on
    from headwater.service.progress import silent

    settings = _settings(outlet, published, columns, language, workers)
    folder = None if work is None else below(fspath(work), WORK)
    run = map_dossiers_on(engine, master, work=folder, one_story=one_story, settings=settings)
    dossiers: list[Dossier] = []
    issues: list[Issue] = []
    for made in run(itself, _listed(paths), silent, None):
        if isinstance(made, Issue):
            issues.append(made)
        else:
            dossiers.append(with_ways_to_show(made))
    return Results(dossiers, issues)


def read(
    paths: Paths,
    *,
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    language: str | None = None,
    workers: int | None = None,
) -> Results[Reading]:
    """What is read in each article at `paths` by itself. Arguments and errors as for `report`."""
    from headwater.service.reading import read_collection

    readings: list[Reading] = []
    issues: list[Issue] = []
    for found in read_collection(_listed(paths), _settings(outlet, published, columns, language, workers)):
        if isinstance(found, Issue):
            issues.append(found)
        else:
            readings.append(found)
    return Results(readings, issues)


def stories(
    paths: Paths,
    *,
    keep: str | PathLike[str] | None = None,
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    workers: int | None = None,
) -> Results[ListedStory]:
    """The stories among any number of articles at `paths`, largest first, grouped as `report` groups them.

    `keep`: a folder where what is needed of each article stays, for a later call that adds articles: it gives what a
    call with all of them would give. The other arguments, and errors, as for `report`.
    """
    from pathlib import Path

    from headwater.service.stories.find import find_stories

    settings = _settings(outlet, published, columns, None, workers)
    found = find_stories(_listed(paths), settings, keep=None if keep is None else Path(keep))
    return Results(found.stories, found.issues)


def wording(  # noqa: PLR0913 - as `report`, with two settings of its own
    paths: Paths,
    entity: str,
    *,
    by: By = "outlet",
    over: Over | None = None,
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    language: str | None = None,
    workers: int | None = None,
) -> WordingOverTime:
    """What the articles at `paths` call `entity`, by outlet (or article) and over time.

    `over`: the length of a period, by default what the dates ask for. Other arguments and errors as for `report`;
    raises `UsageError` where no article speaks of the entity, with the names of some that are spoken of.
    """
    from headwater.service.wording import trace_wording

    settings = _settings(outlet, published, columns, language, workers)
    found = trace_wording(_listed(paths), entity, settings, by=by, over=over)
    return WordingOverTime(**{field.name: getattr(found, field.name) for field in fields(found)})


def diff(a: str | PathLike[str], b: str | PathLike[str]) -> Diff:
    """Two articles side by side: what is the same, changed, moved, added and left out.

    Raises `UsageError` where a path does not exist and `InputError` where either holds no article, or several.
    """
    from headwater.service.diff import diff_articles

    return diff_articles(fspath(a), fspath(b), _settings(None, None, None, None, 1))


def reuse(  # noqa: PLR0913 - as many settings as the command has options
    paths: Paths,
    out: str | PathLike[str],
    *,
    memory: int | str = "4G",
    noise: str = "none",
    engine: str = "local",
    master: str = "local[*]",
    outlet: str | None = None,
    published: str | None = None,
    columns: Mapping[str, str] | None = None,
    workers: int | None = None,
) -> CollectionReuse:
    """Every passage that two of any number of articles share, as Parquet tables in the folder `out`.

    `memory`: bytes, or a size such as "4G", that is taken at most, about; what does not fit is on the disk. `noise`:
    "ocr" for text that was read by machine from paper. `engine`: "local", or "spark" with its `master`, for which
    `paths` and `out` may be addresses ("hdfs://…"). The rest as in `report`. A call that was cut off goes on where it
    was when it is made again. What comes back names the folder, counts what is in it and holds the largest families.
    Raises `UsageError` where a path does not exist and `InputError` where no article could be read.
    """
    from headwater.engine.storage import below, landing
    from headwater.intake.paths import is_address
    from headwater.service.progress import silent
    from headwater.service.reuse.engines import find_reuse_on
    from headwater.service.reuse.run import WORK, CollectionSettings
    from headwater.service.sizes import bytes_of

    read = _settings(outlet, published, columns, None, workers).read
    size = bytes_of(memory) if isinstance(memory, str) else memory
    settings = CollectionSettings(read, noise, size, workers)
    target = fspath(out)
    run = find_reuse_on(engine, master, below(target, WORK) if is_address(target) else None)
    with landing(target, engine) as folder:
        found = run(_listed(paths), folder, settings, silent, None)
    return replace(found, folder=target) if is_address(target) else found


def _listed(paths: Paths) -> list[str]:
    return [fspath(paths)] if isinstance(paths, str | PathLike) else [fspath(path) for path in paths]


def _settings(
    outlet: str | None,
    published: str | None,
    columns: Mapping[str, str] | None,
    language: str | None,
    workers: int | None,
) -> Settings:
    from headwater.intake.settings import ReadSettings
    from headwater.service.reading import DEFAULT_READER, Settings

    read_settings = ReadSettings(outlet=outlet, published=published, columns=tuple((columns or {}).items()))
    return Settings(read_settings, language or DEFAULT_READER, workers)


def with_ways_to_show(dossier: records.Dossier) -> Dossier:
    """The same dossier, able to show itself."""
    return Dossier(**{field.name: getattr(dossier, field.name) for field in fields(dossier)})

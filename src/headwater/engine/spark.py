"""Apache Spark as the engine: it places and shuffles partitions and calls pure functions of Arrow tables on them."""

from __future__ import annotations

import os
import shutil
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Generic, TypeVar

from headwater.engine.local import Failure, LocalEngine, attempt
from headwater.engine.parcels import LOAD, Sent, parcel_schema, parcels_of, unpacked
from headwater.engine.storage import fetch, put, remove
from headwater.intake.paths import is_address
from headwater.model.errors import InputError, UsageError

if TYPE_CHECKING:
    import pyarrow as pa
    from pyarrow.dataset import Expression
    from pyspark.sql import DataFrame, SparkSession

# Rows that Spark hands to Python at a time: it counts rows, not bytes. Of parcels 32 MB, of pages 200 KB each 13 MB.
BATCH_ROWS = 64
# The JVMs start things and move bytes, for which their first compiler does: without the second one a run over 500
# articles takes 38 s of processors for 56, and one over 20,000 68 for 92.
JVM_OPTIONS = "-XX:TieredStopAtLevel=1"
# Rows of which a map makes one table.
GROUP_ROWS = 1000

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class ClusterSettings:
    """Where and how Spark runs. `partitions`: of every shuffle (`None`: four a core that Spark has)."""

    master: str = "local[*]"
    partitions: int | None = None
    options: Mapping[str, str] = field(default_factory=dict)

    def partitions_of(self, session: SparkSession) -> int:
        """How many partitions a shuffle has in this session."""
        return self.partitions or 4 * int(session.sparkContext.defaultParallelism)


def open_session(master: str, options: Mapping[str, str] | None = None) -> SparkSession:
    """A session on the master ("local[2]", "spark://host:7077", "yarn" …); `options` are Spark's own settings.

    Workers run the Python of this process and see its `PYTHONPATH`, unless the options or Spark's own files say
    otherwise. Raises `UsageError` where PySpark is not installed and `InputError` where Spark cannot start.
    """
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise UsageError("--engine spark needs PySpark: pip install 'headwater[spark]'") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # It says so at each map; nothing here goes through pandas.
    warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH_ROWS),
        "spark.sql.execution.arrow.pyspark.enabled": "true",
        # Partitions are as many as was said, and each stage is planned as it stands.
        "spark.sql.adaptive.enabled": "false",
        # Parcels would get a third smaller, which took a quarter of the executors' time where passages are found.
        "spark.shuffle.compress": "false",
        "spark.driver.defaultJavaOptions": JVM_OPTIONS,
        "spark.executor.defaultJavaOptions": JVM_OPTIONS,
    }
    if "PYTHONPATH" in os.environ:
        settings["spark.executorEnv.PYTHONPATH"] = os.environ["PYTHONPATH"]
    builder = SparkSession.builder.appName("headwater").master(master)
    for name, value in {**settings, **(options or {})}.items():
        builder = builder.config(name, value)
    try:
        session: SparkSession = builder.getOrCreate()
    except Exception as error:  # what PySpark raises here (no Java, no master) has no type of its own
        raise InputError(f"Spark could not start on {master}: {str(error).splitlines()[0]}") from error
    session.sparkContext.setLogLevel("ERROR")
    return session


@contextmanager
def shared_tables(session: SparkSession, folder: str | Path) -> Iterator[SharedTables]:
    """The tables of one run in a folder that driver and workers see, or at an address; they are removed at the end."""
    if is_address(str(folder)):
        remove(str(folder))
        try:
            with TemporaryDirectory() as own:
                yield SharedTables(session, str(folder), Path(own))
        finally:
            remove(str(folder))
        return
    here = Path(folder).absolute()
    shutil.rmtree(here, ignore_errors=True)
    try:
        yield SharedTables(session, str(here), here)
    finally:
        shutil.rmtree(here, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class SharedTables:
    """What the stages of one run hand on: tables in a folder that driver and workers see, or at an address.

    `here`: where the driver has its side of them, the folder itself if it is one of its own.
    """

    session: SparkSession
    folder: str
    here: Path

    @property
    def is_stored(self) -> bool:
        """Whether workers see it by an address only."""
        return is_address(self.folder)

    def keep(self, rows: DataFrame, name: str) -> None:
        """Have the rows made and written under this name."""
        rows.write.mode("overwrite").parquet(f"{self.folder}/{name}")

    def hand_on(self, name: str) -> None:
        """Have workers see what the driver wrote to `here` under this name."""
        if self.is_stored:
            put(self.here / name, f"{self.folder}/{name}")

    def kept(self, name: str, schema: pa.Schema) -> DataFrame:
        """The rows that were written under this name, by workers or, in folders below it, by the driver."""
        reader = self.session.read.schema(spark_schema(schema)).option("recursiveFileLookup", "true")
        return reader.parquet(f"{self.folder}/{name}")

    def read(
        self, name: str, columns: Sequence[str], only: Expression | None = None, asks: Sequence[str] = ()
    ) -> pa.Table:
        """The same rows as a table on the driver, of these columns and where `only` holds, which `asks` for others."""
        from pyarrow import dataset

        here = self._fetched(name, [*dict.fromkeys((*columns, *asks))]) if self.is_stored else self.here / name
        return dataset.dataset(here, format="parquet").to_table(list(columns), filter=only)

    def _fetched(self, name: str, columns: Sequence[str]) -> Path:
        """The driver's own copy of these columns."""
        slim = f"fetched/{name}"
        rows = self.session.read.option("recursiveFileLookup", "true").parquet(f"{self.folder}/{name}")
        self.keep(rows.select(*columns), slim)
        here = self.here / slim
        shutil.rmtree(here, ignore_errors=True)
        here.parent.mkdir(parents=True, exist_ok=True)
        fetch(f"{self.folder}/{slim}", here)
        return here

    def carried(self, parcels: DataFrame, name: str) -> dict[str, pa.Table]:
        """Have parcels made and kept under this name; the driver's tables of what they hold, by name."""
        self.keep(parcels, name)
        return unpacked(self.read(name, parcel_schema().names).to_batches())


@dataclass(frozen=True, slots=True)
class OnBatches:
    """A pure function of Arrow tables whose rows do not hang on each other, called group by group."""

    work: Callable[[pa.Table], pa.Table]
    schema: pa.Schema

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The function's rows for each group of batches."""
        for rows in grouped(batches):
            yield from self.work(rows).cast(self.schema).to_batches()


@dataclass(frozen=True, slots=True)
class OnSending:
    """The same, of a function whose rows go on as parcels."""

    work: Callable[[pa.Table], Iterable[Sent]]
    partitions: int

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The parcels of each group of batches."""
        for rows in grouped(batches):
            yield from parcels_of(self.work(rows), self.partitions)


@dataclass(frozen=True, slots=True)
class OnParcels:
    """A function of all the rows of a partition, by the name of their table, as Spark calls it: with parcels."""

    work: Callable[[dict[str, pa.Table]], Iterable[Sent]]
    partitions: int

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """What the function sends on, as parcels; an empty partition sends nothing."""
        tables = unpacked(batches)
        if tables:
            yield from parcels_of(self.work(tables), self.partitions)


def grouped(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """Batches put together into tables of about `GROUP_ROWS` rows or `LOAD` bytes, whichever comes first."""
    import pyarrow as pa

    held: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in batches:
        held.append(batch)
        rows, size = rows + batch.num_rows, size + batch.nbytes
        if rows >= GROUP_ROWS or size >= LOAD:
            yield pa.Table.from_batches(held)
            held, rows, size = [], 0, 0
    if rows:
        yield pa.Table.from_batches(held)


@dataclass(frozen=True, slots=True)
class OnRows:
    """A function of one Arrow table that yields tables as it goes, called batch by batch or with a whole partition.

    What it makes of a few rows may be much larger than they are: a file of articles, a story's pages.
    """

    work: Callable[[pa.Table], Iterator[pa.Table]]
    schema: pa.Schema
    whole: bool = False

    def __call__(self, batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The function's rows, table by table."""
        import pyarrow as pa

        held = (batch for batch in batches if batch.num_rows)
        groups = ([*held],) if self.whole else ([batch] for batch in held)
        for group in groups:
            if group:
                for made in self.work(pa.Table.from_batches(group)):
                    yield from made.cast(self.schema).to_batches()


def streamed(
    rows: DataFrame, work: Callable[[pa.Table], Iterator[pa.Table]], schema: pa.Schema, *, whole: bool = False
) -> DataFrame:
    """A map whose results come table by table; `whole`: `work` is called once with all rows of a task."""
    return rows.mapInArrow(OnRows(work, schema, whole), spark_schema(schema))


def streamed_by(
    rows: DataFrame, key: str, partitions: int, work: Callable[[pa.Table], Iterator[pa.Table]], schema: pa.Schema
) -> DataFrame:
    """A gathering whose results come table by table: rows shuffled by `key`, `work` over each partition as a whole."""
    return streamed(rows.repartition(partitions, key), work, schema, whole=True)


def attempt_each(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result | Failure]:
    """`work` on each item within a task; an item that raises, or ends its process, fails alone.

    An item that ends its process takes the task with it. When Spark tries the task again, each item has a process of
    its own, so that the item is known and the others go on.
    """
    if _is_first_try():
        yield from (attempt(work, item) for item in items)
        return
    engine = LocalEngine(2, batch=1, alone_below=1)
    yield from (result for _, result in engine.map(work, items))


def attempt_together(
    work: Callable[[Sequence[Item]], Sequence[Result]], items: Iterable[Item], size: int
) -> Iterator[Result | Failure]:
    """The same of work that is done at less cost on `size` items at a time, and gives a result for each of them.

    Where it raises, or Spark tries the task again, it is done on each item alone.
    """
    alone = _OnOne(work)
    if not _is_first_try():
        yield from attempt_each(alone, items)
        return
    stream = iter(items)
    while held := list(islice(stream, size)):
        found = attempt(work, held)
        yield from attempt_each(alone, held) if isinstance(found, Failure) else found


@dataclass(frozen=True, slots=True)
class _OnOne(Generic[Item, Result]):
    """Work on several items, done on one."""

    work: Callable[[Sequence[Item]], Sequence[Result]]

    def __call__(self, item: Item) -> Result:
        return self.work([item])[0]


def _is_first_try() -> bool:
    """Whether this task was not tried before; so it is outside of tasks."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return context is None or context.attemptNumber() == 0


def mapped(rows: DataFrame, work: Callable[[pa.Table], pa.Table], schema: pa.Schema) -> DataFrame:
    """A map: `work` over groups of rows. `schema` is that of the tables that it returns."""
    return rows.mapInArrow(OnBatches(work, schema), spark_schema(schema))


def sent(rows: DataFrame, work: Callable[[pa.Table], Iterable[Sent]], partitions: int) -> DataFrame:
    """A map whose rows go on to partitions: `work` over groups of rows, what it sends as parcels."""
    return rows.mapInArrow(OnSending(work, partitions), spark_schema(parcel_schema()))


def gathered(parcels: DataFrame, work: Callable[[dict[str, pa.Table]], Iterable[Sent]], partitions: int) -> DataFrame:
    """A gathering: parcels brought to their partitions, `work` over the tables of each; what it sends as parcels."""
    together = parcels.repartitionById(partitions, "part")
    return together.mapInArrow(OnParcels(work, partitions), spark_schema(parcel_schema()))


def spark_schema(schema: pa.Schema) -> str:
    """An Arrow schema of signed numbers, text and bytes in Spark's own words."""
    names = {"int32": "int", "int64": "bigint", "string": "string", "binary": "binary", "bool": "boolean"}
    return ", ".join(f"`{field.name}` {names[str(field.type)]}" for field in schema)

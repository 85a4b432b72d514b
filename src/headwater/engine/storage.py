"""Files and folders that Spark reaches by an address ("hdfs://…", "s3a://…"), as the driver sees them.

Hadoop's file systems do the work, with the settings that Spark has for them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from headwater.intake.paths import is_address
from headwater.model.errors import InputError, UsageError


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with an address, and its bytes."""

    address: str
    size: int


def below(target: str, name: str) -> str:
    """The address, or the path, of this name in a folder."""
    return f"{target.rstrip('/')}/{name}" if is_address(target) else str(Path(target) / name)


def stored_files(address: str) -> list[StoredFile]:
    """The files at an address, or under it where it is a folder or a pattern, in the order of their names.

    Hidden ones and what Spark writes beside its tables ("_SUCCESS") are none. Raises `UsageError` where there is
    nothing, `InputError` where the address cannot be reached.
    """
    with _reached(address) as (files, path):
        found: list[StoredFile] = []
        for status in files.globStatus(path) or ():
            base = status.getPath().toString()
            held = files.listFiles(status.getPath(), True)
            while held.hasNext():
                one = held.next()
                name = one.getPath().toString()
                if not any(part[:1] in {"_", "."} for part in name.removeprefix(base).split("/")):
                    found.append(StoredFile(name, int(one.getLen())))
    if not found:
        raise UsageError(f"{address!r} names no file")
    return sorted(found, key=lambda file: file.address)


def fetch(address: str, local: Path) -> None:
    """A copy of what is at the address, in place of what is at `local`."""
    with _reached(address) as (files, path):
        files.copyToLocalFile(False, path, _java().org.apache.hadoop.fs.Path(local.absolute().as_uri()), True)


def put(folder: Path, address: str) -> None:
    """Write what is in a folder of this machine to the address, over what has the same names there."""
    with _reached(address) as (files, path):
        files.mkdirs(path)
        for held in sorted(folder.iterdir()):
            files.copyFromLocalFile(False, True, _java().org.apache.hadoop.fs.Path(held.absolute().as_uri()), path)


def remove(address: str) -> None:
    """Remove what is at the address, if anything is."""
    with _reached(address) as (files, path):
        files.delete(path, True)


@contextmanager
def landing(target: str, engine: str) -> Iterator[Path]:
    """A folder of this machine to write to: the target itself or, for an address, one that is put there at the end.

    Raises `UsageError` for an address where the engine is another than Spark, and `InputError` where it cannot be put
    there: that says where it is left.
    """
    if not is_address(target):
        yield Path(target)
        return
    if engine != "spark":
        raise UsageError(f"{target}: an address, which only --engine spark can write to")
    with TemporaryDirectory() as folder:
        yield Path(folder)
        try:
            put(Path(folder), target)
        except InputError as error:
            left = shutil.copytree(folder, mkdtemp(prefix="headwater-"), dirs_exist_ok=True)
            raise InputError(f"{error}; what was made is in {left}") from error


@contextmanager
def _reached(address: str) -> Iterator[tuple[Any, Any]]:
    """The file system of the address, and its path there. What Java raises is said with the address."""
    from py4j.protocol import Py4JJavaError

    try:
        path = _java().org.apache.hadoop.fs.Path(address)
        yield path.getFileSystem(_settings()), path
    except Py4JJavaError as error:
        reason = str(error.java_exception.toString()).splitlines()[0]
        raise InputError(f"{address}: {reason}") from error


def _java() -> Any:  # noqa: ANN401 - Java's packages have no types here
    from pyspark import SparkContext

    return SparkContext._jvm  # noqa: SLF001 - Spark has no other way to Hadoop's file systems from Python


def _settings() -> Any:  # noqa: ANN401 - Java's packages have no types here
    """Hadoop's settings as Spark has them while it runs; after that, as it would start with."""
    from pyspark import SparkContext

    running = SparkContext._active_spark_context  # noqa: SLF001 - as above
    if running is not None:
        return running._jsc.hadoopConfiguration()  # noqa: SLF001 - as above
    spark = _java().org.apache.spark
    return spark.deploy.SparkHadoopUtil.get().newConfiguration(spark.SparkConf())

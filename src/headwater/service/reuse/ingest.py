"""The map over articles: each batch is read, its words are coded, and its posting rows are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from headwater.engine.folder import WorkFolder, written_whole
from headwater.engine.gather import DEADLINE, Target, write_plain, write_target
from headwater.engine.local import Failure, LocalEngine
from headwater.findings.reuse.collection.code import code_articles, post_grams
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue
from headwater.service.issues import only_raws
from headwater.service.progress import Progress
from headwater.service.reuse.tables import list_column, table_of

if TYPE_CHECKING:
    import pyarrow as pa

# Articles of one task: a thousand fill the partitions of a shuffle, and are read in under a second.
BATCH = 1000
GRAMS = Target("grams", "gram")
ARTICLES, TEXTS, WORDS, ISSUES = "articles", "texts", "words", "issues"


@dataclass(frozen=True, slots=True)
class Batch:
    """Raw articles in the order in which they were found; article `n` of batch `k` has the number `k * BATCH + n`."""

    number: int
    raws: tuple[RawArticle, ...]


def ingest(
    paths: Sequence[str],
    folder: WorkFolder,
    read: ReadSettings,
    settings: ReuseSettings,
    workers: int,
    progress: Progress,
    stdin: BinaryIO | None = None,
) -> list[Issue]:
    """Read every article at the paths into the folder; returns the issues of the input.

    Raises `UsageError` where a path does not exist.
    """
    issues: list[Issue] = []
    engine = LocalEngine(workers, batch=1, deadline=DEADLINE, alone_below=2)
    work = partial(ingest_batch, folder=folder, read=read, settings=settings)
    done = 0
    for batch, result in engine.map(work, _batches(paths, read, stdin, issues, folder)):
        if isinstance(result, Failure):
            _ingest_one_by_one(batch, folder, read, settings, workers)
        done += len(batch.raws)
        progress("reading", done, None)
    return issues + kept_issues(folder)


def _batches(
    paths: Sequence[str], read: ReadSettings, stdin: BinaryIO | None, issues: list[Issue], folder: WorkFolder
) -> Iterator[Batch]:
    """The batches that are not in the folder yet."""
    raws = only_raws(find_raw(paths, read, stdin), issues)
    number = 0
    while held := tuple(islice(raws, BATCH)):
        if not folder.file(GRAMS.stage, number).exists():
            yield Batch(number, held)
        number += 1


def ingest_batch(batch: Batch, folder: WorkFolder, read: ReadSettings, settings: ReuseSettings) -> None:
    """Write a batch's articles, texts, words, issues and posting rows, these last: they say that all is there."""
    made = [make_article(raw, read) for raw in batch.raws]
    _write_batch(batch.number, made, folder, settings)


def _write_batch(number: int, made: Sequence[Article | Issue], folder: WorkFolder, settings: ReuseSettings) -> None:
    articles = [one for one in made if isinstance(one, Article)]
    words = code_articles(articles, settings)
    numbers = range(number * BATCH, number * BATCH + len(articles))
    known = [int((words.codes[words.firsts[n] : words.firsts[n + 1]] != 0).sum()) for n in range(len(articles))]
    write_plain(folder.file(ARTICLES, number), articles_table(articles, numbers, known))
    _write_texts(folder, number, articles)
    lists = {"codes": words.codes, "starts": words.starts, "ends": words.ends}
    write_plain(folder.file(WORDS, number), _table({n: list_column(v, words.firsts) for n, v in lists.items()}))
    write_plain(folder.file(ISSUES, number), issues_table([one for one in made if isinstance(one, Issue)]))
    write_target(folder, GRAMS, number, table_of(post_grams(words, numbers, settings)))


def _ingest_one_by_one(
    batch: Batch, folder: WorkFolder, read: ReadSettings, settings: ReuseSettings, workers: int
) -> None:
    """A batch that broke its process: each article is tried alone, and the one that breaks it is left out."""
    engine = LocalEngine(max(2, workers), batch=1, alone_below=1)
    made = []
    for raw, result in engine.map(partial(_tried, read=read, settings=settings), batch.raws):
        reason = f"it could not be read ({result.error})" if isinstance(result, Failure) else ""
        made.append(Issue(raw.path, "left_out", reason) if isinstance(result, Failure) else result)
    _write_batch(batch.number, made, folder, settings)


def _tried(raw: RawArticle, read: ReadSettings, settings: ReuseSettings) -> Article | Issue:
    article = make_article(raw, read)
    if isinstance(article, Article):
        code_articles([article], settings)
    return article


def articles_table(articles: Sequence[Article], numbers: Iterable[int], words: Sequence[int]) -> pa.Table:
    """What is known of articles besides their texts, a row an article."""
    import pyarrow as pa

    columns: dict[str, tuple[pa.DataType, list[object]]] = {
        "number": (pa.uint32(), list(numbers)),
        "id": (pa.string(), [article.id for article in articles]),
        "key": (pa.string(), [article.key for article in articles]),
        "path": (pa.string(), [article.path for article in articles]),
        "outlet": (pa.string(), [article.outlet for article in articles]),
        "published": (pa.string(), [article.published for article in articles]),
        "title": (pa.string(), [article.title for article in articles]),
        "words": (pa.int32(), list(words)),
    }
    return pa.table({name: pa.array(values, type=kind) for name, (kind, values) in columns.items()})


def _table(columns: dict[str, pa.Array]) -> pa.Table:
    import pyarrow as pa

    return pa.table(columns)


def _write_texts(folder: WorkFolder, number: int, articles: Sequence[Article]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    with written_whole(folder.file(TEXTS, number, "parquet")) as part:
        texts = [article.text for article in articles]
        parquet.write_table(pa.table({"text": pa.array(texts, type=pa.large_string())}), part, compression="zstd")


def issues_table(issues: Sequence[Issue]) -> pa.Table:
    """Issues as rows."""
    import pyarrow as pa

    schema = pa.schema([(field.name, pa.string()) for field in fields(Issue)])
    rows = [dict(zip(schema.names, astuple(issue), strict=True)) for issue in issues]
    return pa.Table.from_pylist(rows, schema=schema)


def kept_issues(folder: WorkFolder) -> list[Issue]:
    """The issues of all batches that are in the folder."""
    import pyarrow as pa

    found: list[Issue] = []
    for path in folder.files(ISSUES):
        with pa.memory_map(str(path)) as file:
            found += [Issue(**row) for row in pa.ipc.open_file(file).read_all().to_pylist()]
    return found

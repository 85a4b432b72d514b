"""What can be read in each article by itself: the map that every use case begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import BinaryIO, TypeVar

from headwater.engine.local import Failure, LocalEngine
from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.language.encoder.reader import EncoderReader
from headwater.language.identify import identify_language
from headwater.language.rules.reader import RulesReader
from headwater.model.article import Article, Issue
from headwater.model.errors import UsageError
from headwater.model.reading import LanguageReader, Reading
from headwater.service.issues import only_raws
from headwater.service.progress import Progress, silent
from headwater.text.dates import find_dates, not_before

Result = TypeVar("Result")

# The readers of English by name; a second language gets a table of its own beside this one.
READERS: dict[str, type[LanguageReader]] = {"encoder": EncoderReader, "rules": RulesReader}
DEFAULT_READER = "encoder"
# Articles that are handed to a process at a time.
BATCH = 8
# A text too short to tell is read as English; what comes of it is as good as the text.
READ_LANGUAGES = frozenset({"en", None})


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run reads and works. `reader` names what reads the language; `workers` as in `LocalEngine`."""

    read: ReadSettings = field(default_factory=ReadSettings)
    reader: str = DEFAULT_READER
    workers: int | None = None

    def __post_init__(self) -> None:
        if self.reader not in READERS:
            raise UsageError(f"no reader is called {self.reader!r}; there are: {', '.join(READERS)}")


@cache
def language_reader(name: str) -> LanguageReader:
    """The reader of this name, made once in each process."""
    return READERS[name]()


def read_article(article: Article, reader: str) -> Reading:
    """The reading of one article. What is not English keeps its text, and has no findings that need English."""
    language = identify_language(article.text)
    article = replace(article, language=language)
    if language not in READ_LANGUAGES:
        return Reading(article)
    read = language_reader(reader).read(article)
    dates = find_dates(article.text, article.published)
    if article.published is None:
        article = replace(article, not_before=not_before(article.text, dates))
    return Reading(
        article,
        sentences=read.sentences,
        attributions=read.attributions,
        entities=read.entities,
        dates=dates,
        hedges=read.hedges,
        vectors=read.vectors,
        phrases=read.phrases,
    )


def read_raw(raw: RawArticle, settings: Settings) -> Reading | Issue:
    """What is read in one article as it came from its file, or why it is left out."""
    article = make_article(raw, settings.read)
    return article if isinstance(article, Issue) else read_article(article, settings.reader)


def read_collection(
    paths: Sequence[str], settings: Settings, progress: Progress = silent, stdin: BinaryIO | None = None
) -> Iterator[Reading | Issue]:
    """Every article found at the paths, read; and an issue for each file or article that is not.

    Raises `UsageError` where a path does not exist. An article that comes a second time is noted, not repeated.
    """
    seen: dict[str, str] = {}
    for found in map_articles(partial(read_raw, settings=settings), paths, settings, progress, stdin):
        if isinstance(found, Issue):
            yield found
        else:
            yield from _only_once(found, seen)


def map_articles(
    work: Callable[[RawArticle], Result | Issue],
    paths: Sequence[str],
    settings: Settings,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
    batch: int = BATCH,
) -> Iterator[Result | Issue]:
    """What `work` makes of every article found at the paths, and an issue for each file or article that fails.

    `batch`: articles handed to a process at a time. Raises `UsageError` where a path does not exist.
    """
    engine = LocalEngine(settings.workers, batch=batch)
    issues: list[Issue] = []
    raws = only_raws(find_raw(paths, settings.read, stdin), issues)
    for done, (raw, result) in enumerate(engine.map(work, raws), 1):
        yield from _take(issues)
        progress("reading", done, None)
        if isinstance(result, Failure):
            yield Issue(raw.path, "left_out", f"it could not be read ({result.error})")
        else:
            yield result
    yield from _take(issues)


def _take(issues: list[Issue]) -> list[Issue]:
    taken, issues[:] = list(issues), []
    return taken


def _only_once(reading: Reading, seen: dict[str, str]) -> Iterator[Reading | Issue]:
    article = reading.article
    if article.id in seen:
        yield Issue(article.path, "note", f"the same article as {seen[article.id]}; it counts once")
        return
    seen[article.id] = article.path
    yield reading
    if article.language not in READ_LANGUAGES:
        reason = f"written in another language ({article.language}): kept, but only its shared text is looked at"
        yield Issue(article.path, "note", reason)

"""What can be read in each article by itself: the map that every use case begins with."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, partial
from typing import BinaryIO, TypeVar

from headwater.engine.local import Failure, KeptProcesses, LocalEngine
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
    paths: Sequence[str],
    settings: Settings,
    progress: Progress = silent,
    stdin: BinaryIO | None = None,
    kept: KeptProcesses | None = None,
) -> Iterator[Reading | Issue]:
    """Every article found at the paths, read; and an issue for each file or article that is not.

    Raises `UsageError` where a path does not exist. An article that comes a second time is noted, not repeated. `kept`:
    processes that work before or after this too.
    """
    seen: dict[str, str] = {}
    for found in map_articles(partial(read_raw, settings=settings), paths, settings, progress, stdin, kept=kept):
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
    kept: KeptProcesses | None = None,
) -> Iterator[Result | Issue]:
    """What `work` makes of every article found at the paths, and an issue for each file or article that fails.

    `batch`: articles handed to a process at a time. Raises `UsageError` where a path does not exist.
    """
    engine = LocalEngine(settings.workers, batch=batch, kept=kept)
    done = 0
    for found, result in engine.map(partial(_unless_issue, work=work), find_raw(paths, settings.read, stdin)):
        if isinstance(found, Issue):
            yield found
            continue
        done += 1
        progress("reading", done, None)
        yield not_read(found.path, result) if isinstance(result, Failure) else result


def _unless_issue(found: RawArticle | Issue, work: Callable[[RawArticle], Result | Issue]) -> Result | Issue:
    """What is wrong with the input keeps its place among the articles, however many are worked on at once."""
    return found if isinstance(found, Issue) else work(found)


def not_read(path: str, failure: Failure) -> Issue:
    """That an article broke what read it."""
    return Issue(path, "left_out", f"it could not be read ({failure.error})")


def _only_once(reading: Reading, seen: dict[str, str]) -> Iterator[Reading | Issue]:
    article = reading.article
    counts, note = count_once(article.id, article.path, article.language, seen)
    if counts:
        yield reading
    if note is not None:
        yield note


def count_once(article: str, path: str, language: str | None, seen: dict[str, str]) -> tuple[bool, Issue | None]:
    """Whether an article is the first with its id, and what is to be noted of it. `seen`: the paths of those before."""
    if article in seen:
        return False, Issue(path, "note", f"the same article as {seen[article]}; it counts once")
    seen[article] = path
    if language in READ_LANGUAGES:
        return True, None
    reason = f"written in another language ({language}): kept, but only its shared text is looked at"
    return True, Issue(path, "note", reason)

"""How well and how fast pages and rows are read: the scorers' figures, and articles a second on one core.

    bench/pages.py [SHARED]

SHARED holds tools/ and corpora/ (default: ../shared beside the repository). Prints one line a figure.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article, Issue

_ROWS = 2000


def main(arguments: Sequence[str]) -> None:
    """Prints quality and speed on the pages, and speed on the rows."""
    shared = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2] / "shared"
    if not shared.is_dir():
        sys.exit(f"{shared} is not here: name the folder that holds tools/ and corpora/")
    pages = _raws(shared / "corpora" / "pages" / "*.html.gz")
    articles = _timed("pages", pages)
    for name, value in _page_scores(shared, articles).items():
        print(f"pages {name:8} {value:.3f}")
    _timed("rows", _raws(shared / "corpora" / "stories" / "allsides-10k.jsonl.gz", _ROWS))


def _raws(path: Path, most: int | None = None) -> list[RawArticle]:
    found = islice(find_raw([str(path)], ReadSettings()), most)
    return [raw for raw in found if isinstance(raw, RawArticle)]


def _timed(what: str, raws: list[RawArticle]) -> list[Article]:
    """Makes the articles; prints how many a second of processor time, the parsers being loaded before."""
    settings = ReadSettings()
    make_article(raws[0], settings)
    start = time.process_time()
    made = [make_article(raw, settings) for raw in raws]
    spent = time.process_time() - start
    words = sum(len(article.text.split()) for article in made if not isinstance(article, Issue))
    print(f"{what:5} {len(raws) / spent:7.0f} articles/s {words / spent:10.0f} words/s on one core")
    return [article for article in made if not isinstance(article, Issue)]


def _page_scores(shared: Path, articles: list[Article]) -> dict[str, float]:
    sys.path.insert(0, str(shared / "tools"))
    import score_pages

    rows = [
        {
            "path": article.path,
            "text": article.text,
            "segments": [{"start": one.start, "end": one.end, "kind": one.kind} for one in article.segments],
            "title": article.title,
            "published": article.published,
            "authors": article.authors,
        }
        for article in articles
    ]
    scores: dict[str, float] = score_pages.score(str(shared / "corpora" / "pages"), rows)
    return scores


if __name__ == "__main__":
    main(sys.argv[1:])

"""Articles whose stories are known, and articles of none of them, as the benchmarks of stories take them."""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from headwater.findings.stories.digest import digest_article
from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.settings import ReadSettings
from headwater.language.identify import identify_language
from headwater.model.article import Article
from headwater.model.digest import ArticleDigest
from headwater.text.days import day_of

GOLD = ("giveme5w1h-dev", "basil-dev", "ecbplus-train", "ecbplus-dev")
NOISE = "allsides-10k"
NOISE_ARTICLES = 5000
# Articles of AllSides count as unrelated if none of the dated articles with a known story is as near as this, in days.
UNRELATED = 14
UNKNOWN = {None, "", "None", "NA"}

Stories = dict[str, str]  # article key -> story


@dataclass(frozen=True)
class StorySets:
    """The sets below a `shared` folder; each is read as a user would have it read, and kept."""

    shared: Path

    @cached_property
    def gold(self) -> dict[str, Stories]:
        """The stories of each set; those of different sets have different names."""
        return {name: {row["id"]: f"{name} {row['story']}" for row in self.rows(name)} for name in GOLD}

    @cached_property
    def articles(self) -> dict[str, list[Article]]:
        """The articles of each set, AllSides among them."""
        return {name: list(self._read(name)) for name in (*GOLD, NOISE)}

    @cached_property
    def topics(self) -> dict[str, str]:
        """What AllSides says that each of its articles is about."""
        return {row["id"]: row["topic"] for row in self.rows(NOISE)}

    @cached_property
    def digests(self) -> dict[str, ArticleDigest]:
        """The digest of every article, by key."""
        return {a.name: a for articles in self.articles.values() for a in map(digest_article, articles)}

    def rows(self, name: str) -> Iterator[dict[str, Any]]:
        path = self.shared / "corpora" / "stories" / f"{name}.jsonl.gz"
        with gzip.open(path, "rt", encoding="utf-8") as file:
            yield from map(json.loads, file)

    def noise(self, *, unrelated: bool) -> list[Article]:
        """5,000 articles of AllSides in the order of their ids; `unrelated`: far in time from every known story."""
        ordered = sorted(self.articles[NOISE], key=lambda article: article.id)
        if unrelated:
            days = {day_of(article.published) for name in GOLD for article in self.articles[name]} - {-1}
            near = {day + apart for day in days for apart in range(-UNRELATED, UNRELATED + 1)} | {-1}
            ordered = [article for article in ordered if day_of(article.published) not in near]
        return ordered[:NOISE_ARTICLES]

    def collections(self) -> dict[str, list[Article]]:
        """Each set alone, all together, and all together among unrelated articles and among any."""
        alone = {name: self.articles[name] for name in GOLD}
        together = [article for articles in alone.values() for article in articles]
        return alone | {
            "together": together,
            "among 5,000 unrelated": together + self.noise(unrelated=True),
            "among 5,000 of any time": together + self.noise(unrelated=False),
        }

    def _read(self, name: str) -> Iterator[Article]:
        with TemporaryDirectory() as folder:
            path = Path(folder) / f"{name}.jsonl"
            path.write_text("".join(json.dumps(_given(row)) + "\n" for row in self.rows(name)), encoding="utf-8")
            settings = ReadSettings()
            for raw in find_raw([str(path)], settings):
                made = make_article(raw, settings) if isinstance(raw, RawArticle) else None
                if isinstance(made, Article):
                    yield replace(made, language=identify_language(made.text))


def _given(row: dict[str, Any]) -> dict[str, str]:
    """A row as a user would have it: without the gold, and with a text where the set has tokens."""
    given = {name: row[name] for name in ("id", "outlet", "url", "title") if row.get(name) not in UNKNOWN}
    if row.get("date") not in UNKNOWN:
        given["published"] = row["date"]
    return given | {"text": row["text"] if "text" in row else _joined(row["tokens"], row["sentence"])}


def _joined(tokens: list[str], sentences: list[int]) -> str:
    """A text of tokens, a line a sentence."""
    lines: dict[int, list[str]] = {}
    for token, sentence in zip(tokens, sentences, strict=True):
        lines.setdefault(sentence, []).append(token)
    return "\n".join(" ".join(line) for line in lines.values())


def scorer(shared: Path) -> Any:
    """`score_clusters.score` of the shared tools: (article -> story, lists of keys) -> figures in percent."""
    sys.path.insert(0, str(shared / "tools"))
    from score_clusters import score

    return score

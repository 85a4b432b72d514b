"""Many articles made from the examples by a seeded generator, for measuring speed and memory."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import headwater as hw
from headwater.model.article import Article

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
SYLLABLES = (
    "bal",
    "cor",
    "dun",
    "el",
    "fen",
    "gar",
    "hol",
    "is",
    "kel",
    "lor",
    "mar",
    "nor",
    "os",
    "pel",
    "ros",
    "tam",
)
# Capitalised words that are no names: they stay, or the articles would no longer be English news.
KEPT = frozenset(
    re.findall(
        r"\w+",
        """
        After Also Although April August Because Before Both Director During Earlier East Eight Friday From General
        January Later Local March Meanwhile Minister Ministry Monday More Most News North November October Officials
        Only People Police President Prime Report Residents Saturday September Seven Since South State Sunday That
        Their There These They This Those Three Thursday Tuesday Under Until Wednesday West What When Where Which
        While With Workers Yesterday
        """,
    )
)


def make_rows(number: int, seed: int = 1) -> Iterator[dict[str, str | None]]:
    """`number` rows of articles: the examples over and over, with other names, other days and some sentences left out.

    Each round of the examples is a set of stories of its own, so the articles of a story stay as few as they are.
    """
    articles = [article for article in _examples() if article.language in {"en", None}]
    for n in range(number):
        turn, article = n // len(articles), articles[n % len(articles)]
        names = _Names(random.Random(f"{seed} {turn}"))
        rng = random.Random(f"{seed} {n}")
        published = article.published and str(date.fromisoformat(article.published[:10]) + timedelta(days=9 * turn))
        yield {
            "id": f"made-{n}",
            "outlet": article.outlet,
            "published": published,
            "title": article.title and names.change(article.title),
            "text": names.change(_without_some(article.text, rng) if turn else article.text),
        }


def _examples() -> list[Article]:
    return sorted((reading.article for reading in hw.read(EXAMPLES, workers=1)), key=lambda article: article.id)


def _without_some(text: str, rng: random.Random) -> str:
    paragraphs = text.split("\n")
    return "\n".join(" ".join(s for s in SENTENCE_END.split(p) if rng.random() > 0.05) for p in paragraphs)


class _Names:
    """Other names for the names of one round, the same all through it."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.chosen: dict[str, str] = {}

    def change(self, text: str) -> str:
        return NAME.sub(lambda m: self._other(m.group()), text)

    def _other(self, name: str) -> str:
        if name in KEPT:
            return name
        made = "".join(self.rng.choice(SYLLABLES) for _ in range(3)).capitalize()
        return self.chosen.setdefault(name, made)

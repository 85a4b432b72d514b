"""Planted copies: passages of real text, edited in known ways, put into other articles, with a seed.

Hosts and sources are chosen so that no two of them share eight words in a row, so whatever is found between two hosts
besides what was planted is found wrongly.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

WORD = re.compile(r"[^\W_]+(?:[.'’&][^\W_]+)*")
SENTENCE = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")
# Letters that reading machines take for one another, and whatever else they make of a letter.
CONFUSED = {
    "e": "c",
    "c": "e",
    "l": "1",
    "i": "l",
    "o": "0",
    "n": "u",
    "u": "n",
    "h": "b",
    "t": "f",
    "s": "5",
    "a": "o",
}
LENGTHS = ((12, 25), (25, 50), (50, 100), (100, 300))


@dataclass(frozen=True)
class Kind:
    """How a passage is edited: the share of its words that are changed and what else is done to it."""

    name: str
    changed: float = 0.0
    how: str = "words"
    noise: str = "none"


KINDS = (
    Kind("verbatim"),
    Kind("5 % of words", 0.05),
    Kind("10 % of words", 0.10),
    Kind("20 % of words", 0.20),
    Kind("30 % of words", 0.30),
    Kind("cut", 0.05, "cut"),
    Kind("reordered", 0.05, "reordered"),
    Kind("paraphrased", 0.5, "words"),
    Kind("OCR, 5 % of characters", 0.05, "ocr", "ocr"),
)


@dataclass(frozen=True)
class Planted:
    """A planted passage: its article and place in a and in b (code points), the kind, and its words in a."""

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    kind: str
    words: int


@dataclass(frozen=True)
class Real:
    """A real article's text and who published it."""

    text: str
    outlet: str


def real_articles(path: Path) -> list[Real]:
    """A corpus's articles, in its order."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [Real(row["text"], row["outlet"]) for row in map(json.loads, file)]


def unshared(articles: Sequence[Real], words: int = 8) -> list[Real]:
    """The articles that share no run of so many words with one before them."""
    seen: set[int] = set()
    kept = []
    for article in articles:
        found = [word.lower() for word in WORD.findall(article.text)]
        runs = {hash(tuple(found[at : at + words])) for at in range(len(found) - words + 1)}
        if len(found) >= 200 and seen.isdisjoint(runs):
            seen |= runs
            kept.append(article)
    return kept


class Planter:
    """Makes pairs of articles with one planted passage each."""

    def __init__(self, articles: Sequence[Real], seed: int) -> None:
        self.rng = random.Random(seed)
        self.articles = list(articles)
        self.rng.shuffle(self.articles)
        self.vocabulary = [w for real in self.articles[:300] for w in WORD.findall(real.text) if w.islower()]

    def plant(self, each: int, noise: str) -> tuple[list[dict[str, str]], list[Planted]]:
        """`each` pairs of every kind (of this noise) and length, as rows of articles and the planted passages."""
        rows: list[dict[str, str]] = []
        planted: list[Planted] = []
        articles = iter(self.articles)
        for kind in (kind for kind in KINDS if kind.noise == noise):
            for least, most in LENGTHS:
                for _ in range(each):
                    source, host = next(articles), next(articles)
                    number = len(planted)
                    one = self._pair(source, host, kind, self.rng.randrange(least, most), f"{noise}-{number}")
                    if one is not None:
                        rows += one[0]
                        planted.append(one[1])
        self.rng.shuffle(rows)
        return rows, planted

    def _pair(
        self, real: Real, into: Real, kind: Kind, words: int, name: str
    ) -> tuple[list[dict[str, str]], Planted] | None:
        source, host = real.text, into.text
        places = [match.span() for match in WORD.finditer(source)]
        if len(places) <= words + 40:
            return None
        at = self.rng.randrange(20, len(places) - words - 10)
        start, end = places[at][0], places[at + words - 1][1]
        copy = self._edited(source[start:end], kind)
        if kind.how == "ocr":
            host = self._misread(host, kind.changed)
        parts = SENTENCE.split(host)
        cut = self.rng.randrange(len(parts) + 1)
        before = " ".join(parts[:cut])
        lead = f"{before}\n" if before else ""
        text = f"{lead}{copy}\n{' '.join(parts[cut:])}"
        rows = [
            {"id": f"{name}-a", "outlet": real.outlet, "text": source},
            {"id": f"{name}-b", "outlet": into.outlet, "text": text},
        ]
        there = len(lead)
        return rows, Planted(f"{name}-a", start, end, f"{name}-b", there, there + len(copy), kind.name, words)

    def _edited(self, text: str, kind: Kind) -> str:
        if kind.how == "ocr":
            return self._misread(text, kind.changed)
        if kind.how == "cut":
            words = text.split(" ")
            gap = max(1, len(words) // 8)
            at = self.rng.randrange(len(words) // 4, max(len(words) // 4 + 1, 3 * len(words) // 4))
            text = " ".join(words[:at] + words[at + gap :])
        if kind.how == "reordered":
            parts = SENTENCE.split(text)
            self.rng.shuffle(parts)
            text = " ".join(parts)
        return self.changed(text, kind.changed)

    def changed(self, text: str, share: float) -> str:
        """The text with this share of its words replaced, left out or joined by another, in equal parts."""
        places = [match.span() for match in WORD.finditer(text)]
        chosen = set(self.rng.sample(range(len(places)), round(share * len(places))))
        out, at = [], 0
        for number, (start, end) in enumerate(places):
            if number not in chosen:
                continue
            other = self.rng.choice(self.vocabulary)
            made = (other, "", f"{text[start:end]} {other}")[self.rng.randrange(3)]
            out += [text[at:start], made]
            at = end
        return "".join([*out, text[at:]])

    def with_copy(self, text: str, source: str, rng: random.Random) -> str:
        """The text with 40 to 400 words of another in its middle, a twentieth of them changed."""
        places = [match.span() for match in WORD.finditer(source)]
        if len(places) <= 60:
            return text
        self.rng = rng
        length = min(len(places) - 1, rng.randrange(40, 400))
        at = rng.randrange(len(places) - length)
        copy = self.changed(source[places[at][0] : places[at + length][1]], 0.05)
        middle = text.find(" ", len(text) // 2) + 1
        return f"{text[:middle]}\n{copy}\n{text[middle:]}"

    def _misread(self, text: str, share: float) -> str:
        """The text with this share of its characters misread, dropped or doubled."""
        out = []
        for character in text:
            if character.isalpha() and self.rng.random() < share:
                made = (CONFUSED.get(character, self.rng.choice("abcdefghijklmnopqrstuvwxyz")), "", character * 2)
                out.append(made[self.rng.choices(range(3), (8, 1, 1))[0]])
            else:
                out.append(character)
        return "".join(out)


def real_with_copies(
    articles: Sequence[Real], number: int, seed: int, copied: float = 0.3
) -> Iterator[dict[str, str | None]]:
    """The first `number` articles as rows; a share `copied` carries a passage of the article before it."""
    planter = Planter(articles, seed)
    before = ""
    for n, article in enumerate(articles[:number]):
        rng = random.Random(f"{seed} {n}")
        made = planter.with_copy(article.text, before, rng) if rng.random() < copied else article.text
        yield {"id": f"made-{n}", "outlet": article.outlet, "published": None, "text": made}
        before = made

"""A made archive of any length: news that shares stock phrases, names of its events, and nothing else.

A sentence is a real one with its telling words drawn anew, so that two articles agree in more than a few words only
by chance, however many there are. What stays of a real sentence are its commonest words and its stock phrases: runs of
four words that stand in many real articles, up to six words of them. Articles come in events of one to eight, which
share names and subject words. So an article has as many true pairs, and as much in common with others, in a short
archive as in a long one.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from planted import SENTENCE, WORD, Planter, Real

Numbers = npt.NDArray[np.int64]

# Of the real articles, so many are taken apart; their words, phrases and sentences are enough for any archive.
TAKEN = 3000
KEPT_WORDS = 60
STOCK_WORDS = 4
# A run of four words is a stock phrase from so many of the real articles on: one in 300.
STOCK_LEAST = 10
# So many words after a stock phrase none begins, and of a longer run of kept words every seventh is drawn anew: an
# outlet's own boilerplate would otherwise be copies.
APART = 16
LONGEST_KEPT = 6
EVENT_SIZES = (1, 1, 1, 2, 2, 3, 5, 8)
# Words and names of an event, and the part of its articles' drawn words that is theirs.
EVENT_WORDS = 24
EVENT_SHARE = 0.25
DRAWN = 1 << 20
SYLLABLES = ["ba", "co", "du", "el", "fe", "ga", "ho", "is", "ke", "lo", "ma", "no", "os", "pe", "ro", "ta"]
PER_DAY = 20
FIRST_DAY = date(2000, 1, 1)


@dataclass(frozen=True)
class Template:
    """A sentence with `%s` for each word that is drawn, whether each of these begins with a capital, and its words."""

    form: str
    capitals: npt.NDArray[np.bool_]
    words: int


@dataclass(frozen=True)
class Event:
    """The words that its articles share: names, and words in small letters."""

    number: int
    names: npt.NDArray[Any]
    subject: npt.NDArray[Any]


class MadeArchive:
    """Makes articles, each from its number and the seed alone."""

    def __init__(self, articles: Sequence[Real], seed: int) -> None:
        self.seed = seed
        self.event: Event | None = None
        self.outlets = sorted({article.outlet for article in articles})
        texts = [article.text for article in articles[:TAKEN]]
        words = [WORD.findall(text) for text in texts]
        kept = frozenset(word for word, _ in Counter(w.lower() for one in words for w in one).most_common(KEPT_WORDS))
        stock = _stock_phrases(words)
        self.lengths = [len(one) for one in words]
        self.templates = [
            template
            for text in texts
            for sentence in SENTENCE.split(text.replace("\n", " "))
            if (template := _template(sentence, kept, stock)) is not None
        ]
        drawn = [w for one in words for w in one if w.lower() not in kept]
        self.small = _table([w for w in drawn if w[0].islower()], seed)
        self.capital = _table([w for w in drawn if w[0].isupper()], seed)

    def rows(self, number: int, copied: float = 0.3) -> Iterator[dict[str, str]]:
        """So many articles. A part `copied` carries 40 to 400 words of the one before, a twentieth of them changed."""
        planter = Planter([Real(self.article(n), "") for n in range(20)], self.seed)
        before = ""
        for n, event in zip(range(number), self._events(), strict=False):
            made = self.article(n, event)
            rng = random.Random(f"{self.seed} {n}")
            planter.rng = rng
            if rng.random() < copied and before:
                made = planter.with_copy(made, before, rng)
            yield {
                "id": f"made-{n}",
                "outlet": rng.choice(self.outlets),
                "published": str(FIRST_DAY + timedelta(days=n // PER_DAY)),
                "title": made[: made.find("\n")],
                "text": made,
            }
            before = made

    def _events(self) -> Iterator[int]:
        rng = random.Random(self.seed)
        event = 0
        while True:
            for _ in range(rng.choice(EVENT_SIZES)):
                yield event
            event += 1

    def article(self, number: int, event: int = 0) -> str:
        """The text of one article of an event: as many words as a real one has, a headline first."""
        rng = np.random.default_rng([self.seed, number])
        length = self.lengths[number % len(self.lengths)]
        chosen: list[Template] = []
        while length > 0:
            chosen.append(self.templates[int(rng.integers(len(self.templates)))])
            length -= chosen[-1].words
        forms = [template.form for template in chosen]
        form = "\n".join([forms[0], *(" ".join(forms[n : n + 3]) for n in range(1, len(forms), 3))])
        capitals = np.concatenate([template.capitals for template in chosen])
        places = rng.integers(DRAWN, size=len(capitals))
        words: npt.NDArray[Any] = np.where(capitals, self.capital[places], self.small[places])
        if self.event is None or self.event.number != event:
            self.event = self._event(event)
        names, subject = self.event.names, self.event.subject
        which = rng.integers(EVENT_WORDS, size=len(capitals))
        of_event = rng.random(len(capitals)) < EVENT_SHARE
        words = np.where(of_event, np.where(capitals, names[which], subject[which]), words)
        return form % tuple(words.tolist())

    def _event(self, number: int) -> Event:
        rng = np.random.default_rng([self.seed, number, 1])
        syllables = rng.choice(SYLLABLES, (EVENT_WORDS, 3)).tolist()
        names = np.array(["".join(one).capitalize() for one in syllables], dtype=object)
        return Event(number, names, self.small[rng.integers(DRAWN, size=EVENT_WORDS)])


def _template(sentence: str, kept: frozenset[str], stock: frozenset[tuple[str, ...]]) -> Template | None:
    """The sentence with places for what is drawn anew; `None` where that is nothing."""
    found = list(WORD.finditer(sentence))
    keys = [match[0].lower() for match in found]
    stays = [key in kept for key in keys]
    free = 0
    for at in range(len(keys) - STOCK_WORDS + 1):
        if at >= free and tuple(keys[at : at + STOCK_WORDS]) in stock:
            stays[at : at + STOCK_WORDS] = [True] * STOCK_WORDS
            free = at + STOCK_WORDS + APART
    run, parts, capitals, last = 0, [], [], 0
    for match, stay in zip(found, stays, strict=True):
        run = run + 1 if stay and run < LONGEST_KEPT else 0
        parts.append(sentence[last : match.start()].replace("%", "%%"))
        parts.append(match[0] if run else "%s")
        if not run:
            capitals.append(match[0][0].isupper())
        last = match.end()
    if not capitals:
        return None
    return Template("".join([*parts, sentence[last:].replace("%", "%%")]), np.array(capitals), len(found))


def _stock_phrases(articles: Sequence[Sequence[str]]) -> frozenset[tuple[str, ...]]:
    """The runs of words that stand in at least `STOCK_LEAST` of the articles."""
    keys = [[word.lower() for word in words] for words in articles]
    number = {key: n for n, key in enumerate(dict.fromkeys(key for one in keys for key in one))}
    names = list(number)
    grams = []
    for one in keys:
        codes = np.array([number[key] for key in one], dtype=np.int64)
        if len(codes) >= STOCK_WORDS:
            grams.append(np.unique(np.lib.stride_tricks.sliding_window_view(codes, STOCK_WORDS), axis=0))
    rows, counts = np.unique(np.concatenate(grams), axis=0, return_counts=True)
    return frozenset(tuple(names[code] for code in row) for row in rows[counts >= STOCK_LEAST].tolist())


def _table(words: Sequence[str], seed: int) -> npt.NDArray[Any]:
    """Words as often as they come in these, so many that one of them is drawn by a plain number."""
    counts = Counter(words)
    share = np.array(list(counts.values())) / len(words)
    drawn = np.random.default_rng(seed).choice(len(counts), size=DRAWN, p=share)
    return np.array(list(counts), dtype=object)[drawn]

"""Small collections for the laws of reuse: articles of made sentences, coded and searched in one go."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from headwater.findings.reuse.collection.align import align_seeds, promising_seeds, without_kept_out
from headwater.findings.reuse.collection.code import code_articles, post_grams
from headwater.findings.reuse.collection.pair import kept_out_of, repeats_of, seeds_of, sorted_postings
from headwater.findings.reuse.collection.rows import CodesOf, Outlets, Postings, Seeds
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.model.article import Article

_NAMES = "harbour pilot gravel barge sandbank ferry milk lantern quarry museum letter island court dredger channel"
_SMALL = "the of and to in that was for on with as by at from it were had but not they which this have or an been their"
WORDS = (*_NAMES.split(), *_SMALL.split())


def sentences(chance: random.Random, number: int) -> str:
    """A text of so many sentences of 8 to 20 words, nearly all of them its own."""
    made = []
    for _ in range(number):
        words = [chance.choice(WORDS) + chance.choice(("", "", str(chance.randrange(90)))) for _ in range(14)]
        made.append(" ".join(words).capitalize() + ".")
    return " ".join(made)


@dataclass(frozen=True)
class Found:
    """A passage as text: the two articles' names and what stands there in each."""

    a: str
    a_start: int
    a_end: int
    b: str
    b_start: int
    b_end: int
    words: int


def article(name: str, text: str, outlet: str | None = None) -> Article:
    return Article(id=name, path=name, text=text, outlet=outlet)


def parted(rows: Postings, parts: int) -> Iterable[Postings]:
    for part in range(parts):
        at = rows.gram % parts == part
        yield Postings(rows.gram[at], rows.article[at], rows.place[at], rows.around[at])


def find(
    articles: Sequence[Article], settings: ReuseSettings | None = None, *, batch: int = 1000, parts: int = 1
) -> set[Found]:
    """All passages, by way of so many partitions and batches."""
    settings = settings or ReuseSettings()
    articles = sorted(articles, key=lambda one: one.id)
    names = sorted({one.outlet for one in articles if one.outlet})
    codes = np.array([1 + names.index(one.outlet) if one.outlet else 0 for one in articles], dtype=np.uint32)
    outlets = Outlets(codes, np.bincount(codes, minlength=len(names) + 1))
    coded = [code_articles(articles[at : at + batch], settings) for at in range(0, len(articles), batch)]
    posted = [
        post_grams(words, range(at * batch, at * batch + len(words.firsts) - 1), settings)
        for at, words in enumerate(coded)
    ]
    rows = Postings(*(np.concatenate([getattr(p, name) for p in posted]) for name in Postings.__dataclass_fields__))
    sorted_parts = [sorted_postings(part) for part in parted(rows, parts)]
    seeds = [seeds_of(part, settings) for part in sorted_parts]
    together = Seeds(*(np.concatenate([getattr(s, name) for s in seeds]) for name in Seeds.__dataclass_fields__))
    repeats = [repeats_of(part, outlets, settings) for part in sorted_parts]
    kept_out = kept_out_of(
        type(repeats[0])(*(np.concatenate([getattr(r, n) for r in repeats]) for n in ("article", "place"))), settings
    )
    every = code_articles(articles, settings)
    words = CodesOf(np.arange(len(articles), dtype=np.uint32), every.codes, every.firsts[:-1], every.firsts[1:])
    got = align_seeds(promising_seeds(together, settings), without_kept_out(words, kept_out), settings)
    found = set()
    for n in range(len(got.a)):
        a, b = int(got.a[n]), int(got.b[n])
        at, to = every.firsts[a], every.firsts[b]
        found.add(
            Found(
                articles[a].id,
                int(every.starts[at + got.a_start[n]]),
                int(every.ends[at + got.a_end[n] - 1]),
                articles[b].id,
                int(every.starts[to + got.b_start[n]]),
                int(every.ends[to + got.b_end[n] - 1]),
                int(got.words[n]),
            )
        )
    return found

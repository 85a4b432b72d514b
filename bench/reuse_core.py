"""The findings' own functions from texts to passages, without files, processes and segments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from headwater.findings.reuse.collection.align import align_seeds, promising_seeds, without_kept_out
from headwater.findings.reuse.collection.code import code_articles, post_grams
from headwater.findings.reuse.collection.pair import kept_out_of, repeats_of, seeds_of, sorted_postings
from headwater.findings.reuse.collection.rows import CodesOf, Outlets, Seeds
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.model.article import Article
from headwater.text.groups import group_bounds

SETTINGS = ReuseSettings()


@dataclass(frozen=True, eq=False)
class Candidates:
    """Pairs of articles that may share a passage, with their seeds, and the words of all articles."""

    seeds: Seeds
    words: CodesOf

    @property
    def pairs(self) -> int:
        """How many there are."""
        return len(group_bounds(self.seeds.a, self.seeds.b)) - 1


def pairs_of_texts(rows: Sequence[dict[str, str]]) -> Candidates:
    """Up to pairs of articles: words, grams, boilerplate, seeds."""
    words = code_articles([Article(row["id"], row["id"], row["text"]) for row in rows], SETTINGS)
    postings = sorted_postings(post_grams(words, range(len(rows)), SETTINGS))
    names = sorted({row["outlet"] for row in rows})
    number = {name: at for at, name in enumerate(names, 1)}
    codes = np.array([number[row["outlet"]] for row in rows], dtype=np.uint32)
    outlets = Outlets(codes, np.bincount(codes, minlength=len(names) + 1))
    kept_out = kept_out_of(repeats_of(postings, outlets, SETTINGS), SETTINGS)
    every = CodesOf(np.arange(len(rows), dtype=np.uint32), words.codes, words.firsts[:-1], words.firsts[1:])
    return Candidates(promising_seeds(seeds_of(postings, SETTINGS), SETTINGS), without_kept_out(every, kept_out))


def passages_of_pairs(found: Candidates) -> int:
    """How many passages the pairs share."""
    return len(align_seeds(found.seeds, found.words, SETTINGS).a)

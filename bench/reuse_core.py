"""The findings' own functions from texts to passages, without files, processes and segments."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from headwater.findings.reuse.collection.align import align_seeds, promising_seeds, without_kept_out
from headwater.findings.reuse.collection.code import code_articles, post_grams
from headwater.findings.reuse.collection.pair import kept_out_of, repeats_of, seeds_of, sorted_postings
from headwater.findings.reuse.collection.rows import CodesOf, Outlets
from headwater.findings.reuse.collection.settings import ReuseSettings
from headwater.model.article import Article


def passages_of_texts(rows: Sequence[dict[str, str]]) -> int:
    """How many passages two of the texts share."""
    settings = ReuseSettings()
    words = code_articles([Article(row["id"], row["id"], row["text"]) for row in rows], settings)
    postings = sorted_postings(post_grams(words, range(len(rows)), settings))
    names = sorted({row["outlet"] for row in rows})
    number = {name: at for at, name in enumerate(names, 1)}
    codes = np.array([number[row["outlet"]] for row in rows], dtype=np.uint32)
    outlets = Outlets(codes, np.bincount(codes, minlength=len(names) + 1))
    kept_out = kept_out_of(repeats_of(postings, outlets, settings), settings)
    seeds = promising_seeds(seeds_of(postings, settings), settings)
    every = CodesOf(np.arange(len(rows), dtype=np.uint32), words.codes, words.firsts[:-1], words.firsts[1:])
    return len(align_seeds(seeds, without_kept_out(every, kept_out), settings).a)

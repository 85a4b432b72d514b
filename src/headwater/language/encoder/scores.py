"""One pass of the encoder over an article: scores of tags, vectors of words for links, vectors of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from headwater.language.encoder.links import Range
from headwater.language.encoder.pieces import Words
from headwater.language.encoder.weights import ENTITY_TAGS, TAGS, Weights
from headwater.language.encoder.windows import Window, cut_windows

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

LINK_WIDTH, SENTENCE_WIDTH = 128, 384


@dataclass(frozen=True, slots=True)
class Scores:
    """What one pass gives for w words and s sentences.

    `tags` [w, 7], `kinds` [w, 11], `links` [w, 128], `vectors` [s, 384].
    """

    tags: Floats
    kinds: Floats
    links: Floats
    vectors: Floats


def score_article(words: Words, sentences: Sequence[Range], weights: Weights) -> Scores:
    """Everything that the encoder sees in an article, window by window, each alone: nothing depends on others.

    `sentences` are ranges of words in order, each within a paragraph. A sentence that two windows share takes the
    mean of its parts, weighted by their words.
    """
    import numpy as np

    tags, kinds = np.zeros((len(words), len(TAGS)), np.float32), np.zeros((len(words), len(ENTITY_TAGS)), np.float32)
    links = np.zeros((len(words), LINK_WIDTH), np.float32)
    vectors = np.zeros((len(sentences), SENTENCE_WIDTH), np.float32)
    starts, stops = np.array(sentences, dtype=np.int64).reshape(-1, 2).T
    for window in cut_windows(words):
        low, high = int(stops.searchsorted(window.core, side="right")), int(starts.searchsorted(window.end))
        pool, shares = _pool(window, sentences[low:high])
        given = {
            "ids": window.ids,
            "case": window.case,
            "quote": window.quote,
            "first": window.first,
            "pool": pool,
        }
        out = weights.session.run(("tags", "kinds", "links", "sentences"), given)
        core = slice(window.core - window.start, None)
        for whole, part in zip((tags, kinds, links), out, strict=False):
            whole[window.core : window.end] = part[core]
        vectors[low:high] += out[3] * shares[:, None]
    return Scores(tags, kinds, links, vectors)


def _pool(window: Window, sentences: Sequence[Range]) -> tuple[Floats, Floats]:
    """The weights of each sentence's mean over the window's pieces [s, n], and which share of its words is here [s]."""
    import numpy as np

    pool = np.zeros((len(sentences), len(window.ids)), np.float32)
    shares = np.zeros(len(sentences), np.float32)
    behind = np.append(window.first[1:], len(window.ids))
    for n, (start, stop) in enumerate(sentences):
        first, last = max(start, window.core) - window.start, min(stop, window.end) - window.start
        if first < last:
            pieces = slice(window.first[first], behind[last - 1])
            pool[n, pieces] = 1 / max(1, pieces.stop - pieces.start)
            shares[n] = (last - first) / (stop - start)
    return pool, shares

"""What makes a passage, and how dense the net is that finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Noise = Literal["none", "ocr"]


@dataclass(frozen=True, slots=True)
class ReuseSettings:
    """The net and the rules of passages; the defaults are for clean text.

    The net: grams of `gram_words` words that tell at least `gram_bits` are looked up; one that stands in up to `wide`
    places is paired all with all, in more with the `hubs` earliest articles that have it; two places are paired if
    `agreeing` of the four words around them agree too. A pair is aligned if its seeds cover `promising` words.

    A passage has `words` words in common even when each changed one takes `penalty` of them away, and they tell
    `bits`. Or it is long: `long_words` in common, `long_identity` of the longer side, telling `long_bits`.

    Text is boilerplate where `repeated_words` words in a row stand in at least `repeated_articles` articles of one
    outlet and in `repeated_share` of all it has in the collection.

    Chosen on planted copies in real news (`bench/reuse.py`; other seeds than its own). Runs of 4 words find 12 to 24
    words with a tenth changed in all cases where runs of 3 telling ones find 95 %, at half the seeds. 9 words less 2
    a change: precision .986 and recall 1.0 there; 8 words: .979 and 1.0; 10: .99 and .95; 1 a change: .98 and 1.0.
    """

    gram_words: int = 4
    gram_bits: float = 5.0
    wide: int = 32
    hubs: int = 2
    agreeing: int = 1
    promising: int = 7
    words: int = 9
    penalty: float = 2.0
    bits: float = 20.0
    long_words: int = 16
    long_identity: float = 0.6
    long_bits: float = 34.0
    repeated_words: int = 8
    repeated_articles: int = 8
    repeated_share: float = 0.01


# Every twentieth character wrong spoils more than every fifth word, so that runs of four right ones are rare: of 25 to
# 49 words, grams of 3 / 2 words find 86 / 97 %, at precision .99.
OCR = ReuseSettings(gram_words=2, gram_bits=3.0, promising=5, words=8, penalty=1.0, long_words=14, long_identity=0.45)


def settings_for(noise: Noise) -> ReuseSettings:
    """The settings for clean text ("none") or for text read by machine from paper ("ocr")."""
    return OCR if noise == "ocr" else ReuseSettings()

"""What makes a passage, and how dense the net is that finds it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Noise = Literal["none", "ocr"]

# Recall and precision over planted copies by each of these are in docs/reuse.md; `bench/reuse.py` prints them.


@dataclass(frozen=True, slots=True)
class ReuseSettings:
    """The net and the rules of passages; the defaults are for clean text.

    The net: grams of `gram_words` words that tell at least `gram_bits` are looked up; one that stands in up to `wide`
    places is paired all with all, in more with the `hubs` earliest articles that have it; two places are paired if
    `agreeing` of the four words around them agree too. A pair is aligned if its seeds cover `promising` words.

    A passage has at least `words` words in common, `plain` of them in small letters, telling `bits`, and they are
    `identity` of the longer side.

    Text is boilerplate where `repeated_words` words in a row stand in at least `repeated_articles` articles of one
    outlet and in `repeated_share` of all it has in the collection.
    """

    gram_words: int = 4
    gram_bits: float = 7.0
    wide: int = 32
    hubs: int = 2
    agreeing: int = 1
    promising: int = 7
    words: int = 9
    plain: int = 5
    bits: float = 34.0
    identity: float = 0.45
    repeated_words: int = 8
    repeated_articles: int = 8
    repeated_share: float = 0.01


# Every twentieth character wrong spoils more than every fifth word, so runs of four right ones are too rare.
OCR = ReuseSettings(gram_words=3, gram_bits=9.0, agreeing=1, promising=6, identity=0.4)


def settings_for(noise: Noise) -> ReuseSettings:
    """The settings for clean text ("none") or for text read by machine from paper ("ocr")."""
    return OCR if noise == "ocr" else ReuseSettings()

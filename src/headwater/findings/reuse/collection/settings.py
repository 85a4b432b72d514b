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
    `agreeing` of the four words around them agree too, `common_agreeing` of a gram with more than `rare` places: by
    chance common phrases meet ever oftener in a longer archive. A pair is aligned if its seeds cover `promising` words.

    A passage has `words` words in common that tell `bits`, and these are `evidence` of a copy even when each changed
    one takes `changed` away (see `passage_loops`). Or it is long: `long_words` in common, `long_identity` of the longer
    side, telling `long_bits`. With `misread`, a word that is nearly another counts as that word misread.

    Text is boilerplate where `repeated_words` words in a row stand in at least `repeated_articles` articles of one
    outlet and in `repeated_share` of all it has in the collection.

    Chosen on planted copies in real news (`bench/reuse.py`; other seeds than its own). Runs of 4 words find 12 to 24
    words with a tenth changed in all cases where runs of 3 telling ones find 95 %, at half the seeds. Over three
    seeds, recall of 12 to 24 words with a fifth changed, and precision: .84 and .987; `changed` .6: .86 and .985;
    `evidence` 13: .87 and .981; `promising` 7: .82 and .987; by words alone (9 less 2 a change): .71 and .983.
    """

    gram_words: int = 4
    gram_bits: float = 5.0
    wide: int = 32
    hubs: int = 2
    agreeing: int = 1
    rare: int = 8
    common_agreeing: int = 3
    promising: int = 6
    words: int = 9
    bits: float = 20.0
    evidence: float = 13.5
    changed: float = 0.9
    long_words: int = 16
    long_identity: float = 0.7
    long_bits: float = 34.0
    misread: bool = False
    repeated_words: int = 8
    repeated_articles: int = 8
    repeated_share: float = 0.01

    @property
    def code_type(self) -> str:
        """The type of words' codes."""
        return "uint64" if self.misread else "uint32"


# Every twentieth character wrong spoils more than every fifth word, so that runs of four right ones are rare: of 25 to
# 49 words, grams of 3 / 2 words find 86 / 97 %, at precision .99. Of 12 to 24 words, over three seeds, these find 94 %
# at precision .991; `changed` .6: 95 % at .983; without `misread` 73 % at .971.
OCR = ReuseSettings(
    gram_words=2,
    gram_bits=3.0,
    promising=5,
    misread=True,
    words=8,
    bits=14.0,
    evidence=14.0,
    changed=1.2,
    common_agreeing=2,
)


def settings_for(noise: Noise) -> ReuseSettings:
    """The settings for clean text ("none") or for text read by machine from paper ("ocr")."""
    return OCR if noise == "ocr" else ReuseSettings()

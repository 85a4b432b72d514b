"""Two articles side by side: what is the same, changed, moved, added and left out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.model.article import Article
from headwater.model.spans import Span

StretchKind = Literal["same", "changed", "moved", "added", "left_out"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of one article against the other.

    `a` and `b` count code points of the two articles' texts. same: the same words (case and punctuation aside);
    changed: other words in the same place; moved: the same words, which stand elsewhere in b; added: in b alone
    (`a` is `None`); left_out: in a alone (`b` is `None`).
    """

    kind: StretchKind
    a: Span | None
    b: Span | None

    def __post_init__(self) -> None:
        if (self.a is None) != (self.kind == "added") or (self.b is None) != (self.kind == "left_out"):
            raise ValueError(f"not a stretch: {self.kind} with a={self.a}, b={self.b}")


@dataclass(frozen=True, slots=True)
class Diff:
    """What became of article `a` in article `b`, stretch by stretch.

    Stretches stand in the order of a's text; an added one follows the stretch behind which it stands in b. No two
    share a code point of either text; white space between them belongs to none.
    """

    a: Article
    b: Article
    stretches: tuple[Stretch, ...]

    def of_kind(self, *kinds: StretchKind) -> tuple[Stretch, ...]:
        """The stretches of these kinds, in order."""
        return tuple(stretch for stretch in self.stretches if stretch.kind in kinds)

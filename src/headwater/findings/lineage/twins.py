"""Twins: articles that carry one text word for word, so that what is found of one must hold for the other."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.model.story import Share

# The share of words, both ways, from which two articles are the same text.
TWIN = 0.97


class Shares:
    """The shares of a story's articles in each other, with the twins among them."""

    def __init__(self, shares: Sequence[Share]) -> None:
        self._by_pair = {(share.article, share.other): share for share in shares}
        self._twins: dict[str, list[str]] = {}
        for (article, other), share in sorted(self._by_pair.items()):
            back = self._by_pair.get((other, article))
            if share.share >= TWIN and back is not None and back.share >= TWIN:
                self._twins.setdefault(article, []).append(other)

    def of(self, article: str, other: str) -> Share | None:
        """How much of an article stands in another, or `None` where they have nothing in common."""
        return self._by_pair.get((article, other))

    def carries(self, article: str, other: str, least: float) -> bool:
        """Whether an article carries at least this share of its words with another, and their twins do so too.

        A copy that was added to a story then shows nothing of its text that the story did not show before.
        """
        for one in (article, *self._twins.get(article, ())):
            for two in (other, *self._twins.get(other, ())):
                share = self.of(one, two)
                if one != two and (share is None or share.share < least):
                    return False
        return True

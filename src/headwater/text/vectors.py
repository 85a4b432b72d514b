"""Sentence vectors between numpy and the bytes in which a reading keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from headwater.model.reading import SentenceVectors

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


def pack_vectors(vectors: npt.NDArray[np.floating]) -> SentenceVectors:
    """The vectors [sentences, width] in half precision."""
    return SentenceVectors(vectors.shape[1], vectors.astype("<f2").tobytes())


def unpack_vectors(packed: SentenceVectors) -> npt.NDArray[np.float32]:
    """The vectors [sentences, width]; the cosine of two says how alike their sentences are."""
    import numpy as np

    return np.frombuffer(packed.data, "<f2").reshape(len(packed), packed.width).astype(np.float32)

"""The model's files, checked before they are used, and what runs them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from headwater.language.encoder.word_pieces import WordPieces
from headwater.model.errors import HeadwaterError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

DATA = Path(__file__).parent / "data"
GRAPH, NUMBERS, TOKENIZER, CHECKSUMS = "reader.onnx", "numbers.npz", "tokenizer.json", "checksums.json"
TAGS = ("O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content")
KINDS = ("person", "organisation", "place", "group", "other")
ENTITY_TAGS = ("O", *(f"{bi}-{kind}" for kind in KINDS for bi in "BI"))


@dataclass(frozen=True, slots=True)
class Weights:
    """The graph's session, what cuts words into pieces, and the numbers of decoding and links, by name."""

    session: Any
    pieces: WordPieces
    numbers: Mapping[str, npt.NDArray[np.float32]]


@cache
def load_weights(folder: Path = DATA) -> Weights:
    """The model in a folder, loaded once in each process.

    Raises `HeadwaterError` where a file is missing or is not the one whose SHA-256 stands in `checksums.json`.
    """
    import numpy as np
    import onnxruntime as ort  # type: ignore[import-untyped]  # it ships no types
    from tokenizers import Tokenizer

    files = {name: _checked(folder / name, digest) for name, digest in _checksums(folder).items()}
    options = ort.SessionOptions()
    # Articles are spread over processes; threads within one would only compete with them.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # No two windows have one length, so plans of memory by shape are made in vain: without them 2 % less time.
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    session = ort.InferenceSession(files[GRAPH], options, providers=["CPUExecutionProvider"])
    pieces = WordPieces(Tokenizer.from_buffer(files[TOKENIZER]))
    with np.load(folder / NUMBERS) as numbers:
        return Weights(session, pieces, {name: numbers[name] for name in numbers.files})


def _checksums(folder: Path) -> dict[str, str]:
    path = folder / CHECKSUMS
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
        return {name: str(table[name]) for name in (GRAPH, NUMBERS, TOKENIZER)}
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise HeadwaterError(f"{path}: the language model's checksums cannot be read ({error})") from error


def _checked(path: Path, digest: str) -> bytes:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise HeadwaterError(f"{path}: a file of the language model is missing ({error.strerror})") from error
    if hashlib.sha256(content).hexdigest() != digest:
        raise HeadwaterError(f"{path}: not the file that was shipped (its checksum differs); install Headwater again")
    return content

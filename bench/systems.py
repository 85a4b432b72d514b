"""The readers that the table compares."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

from bench.language_sets import System

from headwater.language.encoder import reader
from headwater.language.encoder.weights import load_weights
from headwater.language.rules.reader import RulesReader
from headwater.model.errors import HeadwaterError


def systems(fp32: Path | None) -> list[System]:
    """The rules, the model as shipped, and the model in 32 bits if its file is given."""
    found = [System("rules", RulesReader())]
    try:
        shipped = load_weights()
    except (ImportError, HeadwaterError) as error:
        print(f"the model is not measured: {error}")
        return found
    found.append(System("encoder, as shipped", reader.EncoderReader(), weights=shipped))
    if fp32:
        whole = replace(shipped, session=session_of(fp32.read_bytes()))
        other = partial(patch.object, reader, "load_weights", lambda: whole)
        found.append(System("encoder, 32 bits", reader.EncoderReader(), other, whole))
    return found


def session_of(graph: bytes) -> Any:
    """A session on one thread, as the shipped graph runs."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

"""The readers that the table compares."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bench.language_sets import System

from headwater.language.encoder.reader import EncoderReader
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
    found.append(System("encoder, as shipped", EncoderReader(shipped)))
    if fp32:
        whole = replace(shipped, session=session_of(fp32.read_bytes()))
        found.append(System("encoder, 32 bits", EncoderReader(whole)))
    return found


def session_of(graph: bytes) -> Any:
    """A session on one thread, as the shipped graph runs."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

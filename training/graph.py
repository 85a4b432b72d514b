"""The trained model as an ONNX graph, written operator by operator.

One window in, nothing batched: `ids`, `case`, `quote` [pieces], `first` [words] the place of each word's first piece,
`pool` [sentences, pieces] the weights of each sentence's mean. Out come `tags` [words, 7], `kinds` [words, 11],
`links` [words, 128] and `sentences` [sentences, 384]. Attention and normalisation are onnxruntime's fused operators.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from model import HEAD, LAYERS, WIDTH

Weights = dict[str, np.ndarray]
CONTRIB = "com.microsoft"
# Greatest magnitude of a weight in 8 bits. A byte times a signed byte, summed in pairs, fits 16 bits only with weights
# of 7 bits: so machines without VNNI compute what machines with it do.
SEVEN_BITS, EIGHT_BITS = 63, 127
# What goes into these parts differs most between pieces (marks reach 24, words 5).
BY_ROW = ".down"


@dataclass
class Graph:
    """Nodes and numbers of a graph in the making; every method returns the name of what it adds."""

    weights: Weights
    whole: frozenset[str]
    quantised: bool
    smooth: Weights
    most: int = SEVEN_BITS
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    numbers: dict[str, onnx.TensorProto] = field(default_factory=dict)

    def number(self, name: str, values: np.ndarray) -> str:
        """A constant."""
        if name not in self.numbers:
            self.numbers[name] = numpy_helper.from_array(np.ascontiguousarray(values), name)
        return name

    def of(self, name: str) -> str:
        """A weight as it is."""
        return self.number(name, self.weights[name])

    def node(self, kind: str, inputs: Iterable[str], name: str, domain: str = "", **options: object) -> str:
        """An operator with one output that has the node's name."""
        self.nodes.append(helper.make_node(kind, list(inputs), [name], name=name, domain=domain, **options))
        return name

    def linear(self, x: str, name: str, matrix: np.ndarray | None = None) -> str:
        """`x` [..., m] times the weight [n, m], plus its bias."""
        matrix = self.weights[f"{name}.weight"] if matrix is None else matrix
        bias = self.of(f"{name}.bias")
        if not self.quantised or name in self.whole:
            product = self.node("MatMul", (x, self.number(f"{name}.t", matrix.T)), f"{name}.product")
            return self.node("Add", (product, bias), f"{name}.sum")
        if name in self.smooth:
            by = self.smooth[name]
            x = self.node("Mul", (x, self.number(f"{name}.smooth", 1 / by)), f"{name}.smoothed")
            matrix = matrix * by
        packed, scale = to_bytes(matrix, self.most)
        numbers = (self.number(f"{name}.q", packed.T), self.number(f"{name}.scale", scale[:, 0]))
        if not name.endswith(BY_ROW):
            return self.node("DynamicQuantizeMatMul", (x, *numbers, "", bias), f"{name}.sum", CONTRIB)
        # Each row is brought to the same greatest magnitude first, and back behind: a scale of its own for each piece.
        # Nothing behind a GELU is below -0.17, so what is greatest is greatest in magnitude, or all is small.
        last, least = self.number("last", np.array([-1])), self.number("least", np.array([0.17], np.float32))
        most = self.node("ReduceMax", (x, last), f"{name}.greatest", keepdims=1)
        most = self.node("Max", (most, least), f"{name}.most")
        x = self.node("Div", (x, most), f"{name}.even")
        product = self.node("DynamicQuantizeMatMul", (x, *numbers), f"{name}.product", CONTRIB)
        return self.node("Add", (self.node("Mul", (product, most), f"{name}.back"), bias), f"{name}.sum")

    def normal(self, x: str, y: str, name: str) -> str:
        """Layer normalisation of the sum of two; onnxruntime's fused operator takes seven times as long as these."""
        inputs = (self.node("Add", (x, y), f"{name}.of"), self.of(f"{name}.weight"), self.of(f"{name}.bias"))
        return self.node("LayerNormalization", inputs, f"{name}.out", epsilon=1e-12)

    def embedding(self) -> str:
        """The vectors of the pieces [1, pieces, width] with place, case and quotation marks."""
        table = self.weights["encoder.words.weight"]
        if self.quantised:
            packed, scale = to_bytes(table, EIGHT_BITS)
            rows = self.node("Gather", (self.number("words.q", packed), "ids"), "words.rows")
            rows = self.node("Cast", (rows,), "words.cast", to=TensorProto.FLOAT)
            scales = self.node("Gather", (self.number("words.scale", scale), "ids"), "words.scales")
            words = self.node("Mul", (rows, scales), "words")
        else:
            words = self.node("Gather", (self.number("words.whole", table), "ids"), "words")
        places = self.number("places", self.weights["encoder.places.weight"] + self.weights["encoder.kind"])
        zero, axis = self.number("zero", np.array([0])), self.number("axis", np.array([0]))
        count = self.node("Shape", ("ids",), "count")
        x = self.node("Add", (words, self.node("Slice", (places, zero, count, axis), "places.used")), "words.placed")
        for part in ("case", "quote"):
            found = self.node("Gather", (self.of(f"encoder.{part}.weight"), part), f"{part}.rows")
            x = self.node("Add", (x, found), f"words.{part}")
        inputs = (x, self.of("encoder.norm.weight"), self.of("encoder.norm.bias"))
        x = self.node("LayerNormalization", inputs, "embedding", epsilon=1e-12)
        return self.node("Unsqueeze", (x, axis), "embedding.one")

    def layer(self, x: str, n: int) -> str:
        """One transformer layer."""
        at = f"encoder.layers.{n}"
        parts = [f"{at}.{name}" for name in ("query", "key", "value")]
        qkv = self.linear(x, f"{at}.qkv")
        heads = self.weights[f"{at}.out.weight"].shape[1] // HEAD
        self.nodes.append(helper.make_node("Split", [qkv], parts, axis=2, num_outputs=3, name=f"{at}.split"))
        y = self.node("MultiHeadAttention", parts, f"{at}.attention", CONTRIB, num_heads=heads)
        x = self.normal(x, self.linear(y, f"{at}.out"), f"{at}.norm1")
        y = self.node("Gelu", (self.linear(x, f"{at}.up"),), f"{at}.gelu", CONTRIB)
        return self.normal(x, self.linear(y, f"{at}.down"), f"{at}.norm2")

    def tag_head(self, words: str, name: str, out: str) -> None:
        """Scores of tags from each word and its two neighbours; `words` [words, width]."""
        mix = self.weights[f"{name}.mix.weight"]  # [inner, width, 3]
        wide = self.node("Pad", (words, self.number("pad", np.array([1, 0, 1, 0]))), f"{name}.padded")
        axis = self.number("axis", np.array([0]))
        beside = [
            self.node(
                "Slice",
                (
                    wide,
                    self.number(f"from{start}", np.array([start])),
                    self.number(f"to{stop}", np.array([stop])),
                    axis,
                ),
                f"{name}.{side}",
            )
            for side, start, stop in (("before", 0, -2), ("here", 1, -1), ("behind", 2, np.iinfo(np.int64).max))
        ]
        three = self.node("Concat", beside, f"{name}.three", axis=1)
        matrix = mix.transpose(0, 2, 1).reshape(len(mix), 3 * WIDTH)
        x = self.node("Gelu", (self.linear(three, f"{name}.mix", matrix),), f"{name}.gelu", CONTRIB)
        self.node("Identity", (self.linear(x, f"{name}.out"),), out)


def to_bytes(matrix: np.ndarray, most: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers of at most `most` and each row's scale [rows, 1], so that their product is nearly the matrix."""
    scale = np.maximum(np.abs(matrix).max(1, keepdims=True), 1e-8).astype(np.float32) / most
    return np.clip(np.rint(matrix / scale), -most, most).astype(np.int8), scale


def build(
    weights: Weights,
    *,
    quantised: bool,
    whole: frozenset[str] = frozenset(),
    smooth: Weights | None = None,
    most: int = SEVEN_BITS,
) -> onnx.ModelProto:
    """The graph of the model; linear parts named in `whole` keep their 32 bits.

    `smooth` divides what goes into a linear part and multiplies its weights instead (SmoothQuant, Xiao et al. 2023).
    """
    g = Graph(weights, whole, quantised, smooth or {}, most)
    x = g.embedding()
    for n in range(LAYERS):
        x = g.layer(x, n)
    pieces = g.node("Squeeze", (x, g.number("axis", np.array([0]))), "pieces")
    words = g.node("Gather", (pieces, "first"), "first.pieces")
    g.tag_head(words, "attribution", "tags")
    g.tag_head(words, "entity", "kinds")
    g.node("Identity", (g.linear(words, "link"),), "links")
    g.node("Identity", (g.linear(g.node("MatMul", ("pool", pieces), "pooled"), "sentence"),), "sentences")
    integers = [helper.make_tensor_value_info(n, TensorProto.INT64, ["pieces"]) for n in ("ids", "case", "quote")]
    inputs = [
        *integers,
        helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]),
        helper.make_tensor_value_info("pool", TensorProto.FLOAT, ["sentences", "pieces"]),
    ]
    outputs = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [rows, columns])
        for name, rows, columns in (
            ("tags", "words", len(weights["attribution.out.bias"])),
            ("kinds", "words", len(weights["entity.out.bias"])),
            ("links", "words", len(weights["link.bias"])),
            ("sentences", "sentences", WIDTH),
        )
    ]
    graph = helper.make_graph(g.nodes, "headwater", inputs, outputs, list(g.numbers.values()))
    opsets = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(graph, opset_imports=opsets, ir_version=9)
    onnx.checker.check_model(model, full_check=False)
    return model

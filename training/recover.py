"""The weights of a reader's files as a checkpoint, for runs that go on from what is shipped.

    python recover.py FILES CHECKPOINT

They are what the files' bytes stand for: exporting them again gives the same bytes but for rounding.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper

from evaluate import bio_rules
from headwater.language.encoder.weights import ENTITY_TAGS, GRAPH, NUMBERS
from model import HEAD, LAYERS, WIDTH, Model, Size

Arrays = dict[str, np.ndarray]


def matrix(graph: Arrays, name: str) -> np.ndarray:
    """A linear part's weights [n, m], whole again."""
    if f"{name}.q" not in graph:
        return graph[f"{name}.t"].T
    found = graph[f"{name}.q"].astype(np.float32) * graph[f"{name}.scale"]
    return found.T * graph[f"{name}.smooth"] if f"{name}.smooth" in graph else found.T


def recover(folder: Path) -> dict[str, torch.Tensor]:
    """The state of the model that the files of a folder were made of."""
    graph = {t.name: numpy_helper.to_array(t) for t in onnx.load(folder / GRAPH).graph.initializer}
    with np.load(folder / NUMBERS) as file:
        numbers = dict(file)
    begin, steps = bio_rules(ENTITY_TAGS)
    known = {
        **numbers,
        **graph,
        "transitions": numbers["tag_steps"],
        "begin": numbers["tag_begin"],
        "kind_transitions": numbers["kind_steps"] - steps,
        "kind_begin": numbers["kind_begin"] - begin,
        "encoder.kind": np.zeros(WIDTH),  # the graph has it in its places
        "encoder.places.weight": graph["places"],
        "encoder.words.weight": graph["words.q"].astype(np.float32) * graph["words.scale"],
    }
    at = "encoder.layers.{}.{}.bias"
    sizes = [Size(len(graph[at.format(n, "qkv")]) // 3 // HEAD, len(graph[at.format(n, "up")])) for n in range(LAYERS)]
    state = {}
    for name, value in Model(sizes).state_dict().items():
        found = known[name] if name in known else matrix(graph, name.removesuffix(".weight"))
        if name.endswith("mix.weight"):
            found = found.reshape(len(found), 3, WIDTH).transpose(0, 2, 1)
        state[name] = torch.tensor(np.ascontiguousarray(found), dtype=torch.float32).reshape(value.shape)
    return state


if __name__ == "__main__":
    torch.save(recover(Path(sys.argv[1])), sys.argv[2])

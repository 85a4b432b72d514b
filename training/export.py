"""Make the installed reader's files of trained weights, and check them against the weights they come from.

    python export.py CACHE FOLDER CHECKPOINT [CHECKPOINT …] [--shares 0.3 0.7 …] [--plain]

Several checkpoints are averaged, weighted by `--shares`. FOLDER gets `reader.onnx` (8 bits; 32 with `--plain`),
`numbers.npz`, `tokenizer.json`, `checksums.json`. Prints the development figures of the weights in PyTorch and of the
files, and fails where the files lose more than half a point of any.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch

from evaluate import by_torch, by_weights, evaluate, numbers_of, one
from graph import build
from headwater.language.encoder.weights import CHECKSUMS, GRAPH, NUMBERS, TOKENIZER, load_weights
from headwater.language.encoder.windows import cut_windows
from model import LAYERS, Model
from prepare import Sample
from start import start_folder
from train import load

# Parts whose input is evened out over its columns by what it reaches in training articles, and how far (see TRIALS.md).
SMOOTHED, POWER = ("qkv", "up"), 0.7
CALIBRATION = 24
MOST_LOST = 0.5


def averaged(checkpoints: list[Path], shares: list[float]) -> Model:
    """The mean of several trained models of one size, weighted (Wortsman et al. 2022)."""
    states = [torch.load(path, weights_only=True) for path in checkpoints]
    states = [state.get("average", state) for state in states]
    model = Model.of(states[0])
    whole = model.state_dict()
    for name in whole:
        having = [(state[name], share) for state, share in zip(states, shares, strict=True) if name in state]
        whole[name] = sum(value * share for value, share in having) / sum(share for _, share in having)
    model.load_state_dict(whole)
    return model.eval()


@torch.inference_mode()
def smoothing(model: Model, samples: list[Sample]) -> dict[str, np.ndarray]:
    """What each column of a part's input is divided by: how far it reaches beyond the part's usual column."""
    reach: dict[str, torch.Tensor] = {}

    def watch(name: str):  # noqa: ANN202
        def hook(_: object, given: tuple[torch.Tensor], __: object) -> None:
            most = given[0].abs().flatten(0, -2).amax(0)
            reach[name] = torch.maximum(reach.get(name, most), most)

        return hook

    hooks = [
        getattr(model.encoder.layers[n], part).register_forward_hook(watch(f"encoder.layers.{n}.{part}"))
        for n in range(LAYERS)
        for part in SMOOTHED
    ]
    for sample in samples:
        for w in cut_windows(sample.words):
            model.encoder(one(w.ids), one(w.case), one(w.quote), None)
    for hook in hooks:
        hook.remove()
    return {
        name: np.maximum(1, (most / most.median()).numpy() ** POWER).astype(np.float32) for name, most in reach.items()
    }


def write(model: Model, folder: Path, *, quantised: bool, samples: list[Sample]) -> None:
    """The files of the installed reader."""
    folder.mkdir(parents=True, exist_ok=True)
    weights = {name: value.numpy() for name, value in model.state_dict().items()}
    graph = build(weights, quantised=quantised, smooth=smoothing(model, samples) if quantised else None)
    (folder / GRAPH).write_bytes(graph.SerializeToString())
    np.savez(folder / NUMBERS, **numbers_of(model))
    (folder / TOKENIZER).write_bytes((start_folder() / "tokenizer.json").read_bytes())
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in (GRAPH, NUMBERS, TOKENIZER)}
    (folder / CHECKSUMS).write_text(json.dumps(sums, indent=1) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--shares", type=float, nargs="+")
    parser.add_argument("--plain", action="store_true")
    a = parser.parse_args()
    torch.set_num_threads(1)
    model = averaged(a.checkpoints, a.shares or [1.0] * len(a.checkpoints))
    write(model, a.folder, quantised=not a.plain, samples=load(a.cache, "polnear-train")[:CALIBRATION])
    sets = load(a.cache, "polnear-dev"), load(a.cache, "names-dev")
    before = evaluate(by_torch(model), numbers_of(model), *sets)
    weights = load_weights(a.folder)
    after = evaluate(by_weights(weights), dict(weights.numbers), *sets)
    print("weights", before)
    print("files  ", after)
    if any(after[name] < value - MOST_LOST for name, value in before.items()):
        sys.exit(f"the files lose more than {MOST_LOST} points")


if __name__ == "__main__":
    main()

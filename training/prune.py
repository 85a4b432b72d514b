"""Make a trained encoder narrower where that changes least what it says; `train.py --distil` goes on from there.

    python prune.py CACHE CHECKPOINT OUT [--heads 10] [--inner 1280]

`--heads` is how many attention heads go, over all layers: those without which the scores of training windows change
least, each left out by itself (as Michel et al. 2019, by the change itself and not its gradient). `--inner` is how many
of each layer's inner neurons stay: they go one by one, the least missed first, while the others' weights take over what
they did (optimal brain surgeon, Hassibi and Stork 1993, on a layer's output). What is left of each half of a layer is
fitted anew to give what the whole gave, layer behind layer, on what the narrower layers before it hand on.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from evaluate import one
from headwater.language.encoder.windows import Window, cut_windows
from model import HEAD, HEADS, LAYERS, Layer, Model, Size
from train import load

SETS = ("polnear-train", "names-train")
# Windows of each set that heads are tried on, and that layers are fitted on.
TRIED, FITTED = 40, 160
# How much weights are held to what they were: the share of the inputs' mean square.
RIDGE = 0.01
# How much of what the layers before have changed a layer makes good.
MEND = 0.5
# What a change of tags, of names' tags, of links and of sentence vectors costs: in nats a word, nats a word, shares of
# the vectors' square, and one less cosine. Names change less than tags, and sentence vectors are fitted again.
COSTS = (1.0, 2.0, 0.1, 0.5)
Head = tuple[int, int]
"""A layer's number and the head's there."""


def some_windows(cache: Path, count: int, rng: random.Random) -> list[Window]:
    """So many windows of each set of training articles."""
    made = []
    for name in SETS:
        samples = load(cache, name)
        rng.shuffle(samples)
        windows = [rng.choice(list(cut_windows(sample.words))) for sample in samples[: 2 * count]]
        made += windows[:count]
    return made


Said = tuple[Tensor, Tensor, Tensor, Tensor]


def say(model: Model, window: Window) -> Said:
    """The words' tag scores, name scores and link vectors, and the window's mean sentence vector."""
    pieces = model.encoder(one(window.ids), one(window.case), one(window.quote), None)
    words = pieces[:, torch.from_numpy(window.first)][:, window.core - window.start :]
    return model.attribution(words)[0], model.entity(words)[0], model.link(words)[0], model.sentence(pieces)[0].mean(0)


def changed(now: Said, then: Said) -> float:
    """How differently a window is read, by `COSTS`."""
    apart = [
        F.kl_div(F.log_softmax(a, -1), F.log_softmax(b, -1), reduction="batchmean", log_target=True)
        for a, b in zip(now[:2], then[:2], strict=True)
    ]
    apart.append(((now[2] - then[2]) ** 2).sum() / (then[2] ** 2).sum())
    apart.append(1 - F.cosine_similarity(now[3], then[3], dim=0))
    return sum(cost * float(value) for cost, value in zip(COSTS, apart, strict=True))


def least_missed(model: Model, windows: Sequence[Window]) -> list[Head]:
    """All heads, by how much changes without each."""
    whole = [say(model, window) for window in windows]
    missed = {}
    for n, layer in enumerate(model.encoder.layers):
        for head in range(HEADS):
            columns = slice(head * HEAD, (head + 1) * HEAD)
            kept = layer.out.weight[:, columns].clone()
            layer.out.weight[:, columns] = 0
            pairs = zip(windows, whole, strict=True)
            missed[n, head] = float(np.mean([changed(say(model, window), then) for window, then in pairs]))
            layer.out.weight[:, columns] = kept
    return sorted(missed, key=missed.__getitem__)


class Fit:
    """Sums for the least squares of a linear part with bias; inputs [rows, m], outputs [rows, n]."""

    def __init__(self, part: torch.nn.Linear) -> None:
        m = part.in_features
        self.before = torch.cat([part.weight.T, part.bias[None]]).double()
        self.square = torch.zeros(m + 1, m + 1, dtype=torch.float64)
        self.cross = torch.zeros_like(self.before)

    def add(self, given: Tensor, wanted: Tensor) -> None:
        given = torch.cat([given, torch.ones(len(given), 1)], 1).double()
        self.square += given.T @ given
        self.cross += given.T @ wanted.double()

    def solve(self, keep: Sequence[int] | int) -> tuple[list[int], Tensor, Tensor]:
        """The inputs that stay, weights [n, kept] and bias [n]; `keep` names the inputs, or says how many stay."""
        inputs = len(self.square) - 1
        named = range(inputs) if isinstance(keep, int) else keep
        chosen = torch.tensor([*named, inputs])
        hold = RIDGE * self.square.diag()[:-1].mean()
        square = self.square[chosen][:, chosen] + hold * torch.eye(len(chosen))
        weights = torch.linalg.solve(square, self.cross[chosen] + hold * self.before[chosen])
        left = torch.ones(len(chosen), dtype=torch.bool)
        inverse = torch.linalg.inv(square)
        for _ in range(inputs - keep if isinstance(keep, int) else 0):
            missed = (weights**2).sum(1) / inverse.diag()
            missed[~left], missed[-1] = torch.inf, torch.inf
            worst = int(missed.argmin())
            column = inverse[:, worst] / inverse[worst, worst]
            weights -= torch.outer(column, weights[worst])
            inverse -= torch.outer(column, inverse[worst])
            inverse[worst, worst], left[worst] = 1.0, False
        stay = [int(at) for at, has in zip(chosen[:-1], left[:-1], strict=True) if has]
        weights = weights[left].float()
        return stay, weights[:-1].T.contiguous(), weights[-1]


def prune(model: Model, windows: Sequence[Window], dropped: Sequence[Head], inner: int) -> Model:
    """A model without these heads, with `inner` neurons in each layer."""
    start = [model.encoder.embedded(one(w.ids), one(w.case), one(w.quote)) for w in windows]
    whole, narrow = list(start), list(start)
    layers = []
    for n, layer in enumerate(model.encoder.layers):
        kept = [head for head in range(HEADS) if (n, head) not in dropped]
        new = Layer(Size(len(kept), inner), 0.0).eval()
        new.norm1.load_state_dict(layer.norm1.state_dict())
        new.norm2.load_state_dict(layer.norm2.state_dict())
        rows = torch.tensor([head * HEAD + at for head in kept for at in range(HEAD)])
        of_qkv = torch.cat([rows + part * HEADS * HEAD for part in range(3)])
        set_linear(new.qkv, layer.qkv.weight[of_qkv], layer.qkv.bias[of_qkv])
        wanted = [layer.out(layer.seen(x, None)) for x in whole]
        fit = Fit(layer.out)
        for x, y, want in zip(whole, narrow, wanted, strict=True):
            fit.add(layer.seen(y, None)[0], (want + MEND * (x - y))[0])
        set_linear(new.out, *fit.solve(rows.tolist())[1:])
        whole = [layer.attended(x, want) for x, want in zip(whole, wanted, strict=True)]
        narrow = [new.attended(y, new.out(new.seen(y, None))) for y in narrow]

        wanted, fit = [layer.down(layer.inner(x)) for x in whole], Fit(layer.down)
        for x, y, want in zip(whole, narrow, wanted, strict=True):
            fit.add(layer.inner(y)[0], (want + MEND * (x - y))[0])
        stay, weights, bias = fit.solve(inner)
        set_linear(new.up, layer.up.weight[stay], layer.up.bias[stay])
        set_linear(new.down, weights, bias)
        whole = [layer.changed(x, want) for x, want in zip(whole, wanted, strict=True)]
        narrow = [new.changed(y, new.down(new.inner(y))) for y in narrow]
        off = sum(float(((x - y) ** 2).sum()) for x, y in zip(whole, narrow, strict=True))
        print(f"layer {n}: {len(kept)} heads, off by {off / sum(float((x**2).sum()) for x in whole):.4f}", flush=True)
        layers.append(new)
    state = {k: v for k, v in model.state_dict().items() if not k.startswith("encoder.layers.")}
    state |= {f"encoder.layers.{n}.{k}": v for n, layer in enumerate(layers) for k, v in layer.state_dict().items()}
    return Model.of(state).eval()


def set_linear(part: torch.nn.Linear, weight: Tensor, bias: Tensor) -> None:
    part.weight.copy_(weight)
    part.bias.copy_(bias)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--heads", type=int, default=10)
    parser.add_argument("--inner", type=int, default=1280)
    a = parser.parse_args()
    rng = random.Random(1)
    with torch.inference_mode():
        model = Model.of(torch.load(a.checkpoint, weights_only=True)).eval()
        order = least_missed(model, some_windows(a.cache, TRIED, rng))
        print("heads that go:", sorted(order[: a.heads]), "of", LAYERS * HEADS, flush=True)
        made = prune(model, some_windows(a.cache, FITTED, rng), order[: a.heads], a.inner)
        tried = some_windows(a.cache, TRIED, rng)
        print("read differently by", np.mean([changed(say(made, w), say(model, w)) for w in tried]))
        torch.save(made.state_dict(), a.out)


if __name__ == "__main__":
    main()

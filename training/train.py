"""Train the encoder and its heads.

    python train.py CACHE OUT [--epochs 6] [--seed 1] [--threads 2] …

Writes OUT/log.jsonl, OUT/last.pt (to resume after a stop: the same command again) and OUT/best.pt (averaged weights of
the epoch with the best development score).
"""

from __future__ import annotations

import argparse
import copy
import json
import math
import pickle
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from batches import Batch, TrainingWindow, collate, pairs_of, windows_of
from evaluate import by_torch, evaluate, numbers_of
from model import Crf, Model
from prepare import Sample
from start import start_folder

# The share of articles that are read with other names.
SWAPPED = 0.4


def load(cache: Path, name: str) -> list[Sample]:
    with (cache / f"{name}.pkl").open("rb") as file:
        return pickle.load(file)


def batches(
    samples: list[tuple[list[Sample], list[Sample]]],
    rng: random.Random,
    pieces: int,
    shares: tuple[float, float],
    paired: bool,
) -> list[Batch]:
    """All windows of an epoch, newly cut, in batches of windows of like length and one kind, shuffled.

    Each kind's articles come as they are and with other names; `shares` of the two kinds are read in one epoch. If
    `paired`, each window stands beside itself with other names.
    """
    made = []
    for (plain, swapped), share in zip(samples, shares, strict=True):
        order = rng.sample(range(len(plain)), round(share * len(plain)))
        if paired:
            groups = [pair for n in order for pair in pairs_of(plain[n], swapped[n], rng)]
        else:
            chosen = [(swapped if swapped and rng.random() < SWAPPED else plain)[n] for n in order]
            groups = [(w,) for sample in chosen for w in windows_of(sample, rng)]
        groups.sort(key=lambda group: (longest(group) // 24, rng.random()))
        batch: list = []
        for group in groups:
            if batch and (len(batch) + len(group)) * max(longest(group), longest(batch[:2])) > pieces:
                made.append(batch)
                batch = []
            batch.extend(group)
        made.append(batch)
    rng.shuffle(made)
    return [collate(b) for b in made]


def longest(windows: Sequence[TrainingWindow]) -> int:
    return max(len(window.ids) for window in windows)


def read(model: Model, batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """The pieces' states, the words', and the words' scores as parts of attributions and as names."""
    pieces = model.encoder(batch.ids, batch.case, batch.quote, batch.mask)
    words = pieces.gather(1, batch.first[:, :, None].expand(-1, -1, pieces.shape[-1]))
    return pieces, words, model.attribution(words).float(), model.entity(words).float()


def losses(model: Model, batch: Batch, weights: argparse.Namespace, teacher: Model | None = None) -> dict[str, Tensor]:
    out: dict[str, Tensor] = {}
    with torch.autocast("cpu" if batch.ids.device.type == "cpu" else "cuda", dtype=torch.bfloat16):
        pieces, words, scores, kinds = read(model, batch)
        links = model.link(words)
        vectors = model.sentence(pieces)
        if teacher is not None:
            with torch.no_grad():
                _, _, held_scores, held_kinds = read(teacher, batch)
    count = batch.word_mask.sum()
    if batch.tags is not None:
        crf = Crf(model.transitions, model.begin)
        out["tags"] = crf.loss(scores, batch.tags, batch.word_mask) / count
        if batch.links:
            out["links"] = weights.links * link_loss(model, links.float(), batch)
    if batch.kinds is not None:
        crf = Crf(model.kind_transitions, model.kind_begin)
        out["kinds"] = weights.kinds * crf.loss(kinds, batch.kinds, batch.word_mask) / count
    if batch.sentence_pieces is not None:
        mine = torch.sparse.mm(batch.sentence_pieces, vectors.reshape(-1, vectors.shape[-1]).float())
        out["vectors"] = weights.vectors * (1 - F.cosine_similarity(mine, batch.sentence_vectors)).mean()
    if batch.same is not None:
        out["same"] = weights.same * (difference(scores, batch.same) + difference(kinds, batch.same))
    if teacher is not None and batch.tags is None:
        out["hold"] = weights.hold * away(scores, held_scores, batch.word_mask)
    if teacher is not None and batch.kinds is None:
        out["hold"] = weights.hold * away(kinds, held_kinds, batch.word_mask)
    return out


def distilled(model: Model, batch: Batch, teacher: Model, share: float) -> dict[str, Tensor]:
    """How far the model is from its teacher in all that is handed on: tags, names, links and pieces' vectors.

    `share` weighs the vectors, which are compared by what they are, not by where they point: a sentence's is the mean
    of its pieces'.
    """
    with torch.autocast("cpu" if batch.ids.device.type == "cpu" else "cuda", dtype=torch.bfloat16):
        pieces, words, scores, kinds = read(model, batch)
        links, vectors = model.link(words), model.sentence(pieces)
        with torch.no_grad():
            then_pieces, then_words, then_scores, then_kinds = read(teacher, batch)
            then_links, then_vectors = teacher.link(then_words), teacher.sentence(then_pieces)
    return {
        "tags": away(scores, then_scores, batch.word_mask),
        "kinds": away(kinds, then_kinds, batch.word_mask),
        "links": share * off(links, then_links, batch.word_mask),
        "vectors": share * off(vectors, then_vectors, batch.mask),
    }


def off(now: Tensor, then: Tensor, where: Tensor) -> Tensor:
    """The squared distance of two sets of vectors as a share of the second's square."""
    now, then = now[where].float(), then[where].float()
    return ((now - then) ** 2).sum() / (then**2).sum()


def away(scores: Tensor, held: Tensor, words: Tensor) -> Tensor:
    """How far a head without labels has gone from where the run began: the mean divergence of the words' tags."""
    now, then = F.log_softmax(scores[words], -1), F.log_softmax(held[words], -1)
    return F.kl_div(now, then, reduction="sum", log_target=True) / words.sum()


def difference(scores: Tensor, same: Tensor) -> Tensor:
    """How differently words are scored with one set of names and another: the mean divergence of their tags.

    Symmetrical, as in R-Drop (Liang et al. 2021), where the same text is read twice.
    """
    one, two = (F.log_softmax(scores[row, word], -1) for row, word in (same.T[:2], same.T[2:]))
    return ((one.exp() - two.exp()) * (one - two)).sum(-1).mean() / 2


def link_loss(model: Model, links: Tensor, batch: Batch) -> Tensor:
    """Each cue picks its source, and each content its cue, against "none" and all others of its window."""
    total, count = links.new_zeros(()), 0
    for head, groups in ((model.to_source, batch.links["source"]), (model.to_content, batch.links["content"])):
        if not len(groups.row):
            continue
        at = lambda w: links[groups.row, w]  # noqa: B023, E731
        scores = head(at(groups.cue), at(groups.first), at(groups.last), groups.distance)
        size = int(groups.choice.max()) + 1
        table = scores.new_full((size, int(groups.option.max()) + 2), -1e4)
        table[:, 0] = head.none
        table = table.index_put((groups.choice, groups.option + 1), scores)
        total = total + F.cross_entropy(table, groups.right, reduction="sum")
        count += size
    return total / max(1, count)


def parameter_groups(model: Model, rate: float, head_rate: float, decay: float) -> list[dict]:
    groups = []
    for name, parameter in model.named_parameters():
        depth = len(model.encoder.layers)
        if name.startswith("encoder.layers."):
            depth -= 1 + int(name.split(".")[2])
        body = name.startswith("encoder.") and not name.startswith(("encoder.case", "encoder.quote"))
        lr = rate * decay**depth if body else head_rate
        groups.append(
            {"params": [parameter], "lr": lr, "peak": lr, "weight_decay": 0.01 if parameter.ndim > 1 else 0.0}
        )
    return groups


def schedule(step: int, steps: int) -> float:
    warm = 0.06 * steps
    return step / warm if step < warm else 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cache", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--pieces", type=int, default=2048)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--decay", type=float, default=0.9)
    parser.add_argument("--links", type=float, default=0.1)
    parser.add_argument("--vectors", type=float, default=0.5)
    parser.add_argument("--same", type=float, default=0.0, help="read each window with other names too, and alike")
    parser.add_argument(
        "--hold", type=float, default=0.0, help="hold each head, where a window has no labels for it, to --teacher"
    )
    parser.add_argument("--distil", action="store_true", help="learn from --teacher, and not from labels")
    parser.add_argument("--labels", type=float, default=0.0, help="with --distil: how much labels count beside it")
    parser.add_argument("--teacher", type=Path, help="weights for --hold and --distil; --start if not given")
    parser.add_argument("--average", type=float, default=0.998)
    parser.add_argument("--kinds", type=float, default=1.0)
    parser.add_argument(
        "--shares", type=float, nargs=2, default=(1.0, 1.0), help="of PolNeAR and of the names, an epoch"
    )
    parser.add_argument("--start", type=Path, help="weights of an earlier run to go on from")
    return parser.parse_args()


def main() -> None:
    a = arguments()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)
    train = [(load(a.cache, f"{name}-train"), load(a.cache, f"{name}-swapped")) for name in ("polnear", "names")]
    dev, dev_names = load(a.cache, "polnear-dev"), load(a.cache, "names-dev")
    if a.start:
        model = Model.of(torch.load(a.start, weights_only=True))
    else:
        model = Model()
        model.encoder.load_start(start_folder())
    teacher = None
    if a.hold or a.distil:
        teacher = Model.of(torch.load(a.teacher or a.start, weights_only=True)).eval()
    average = copy.deepcopy(model).eval()
    optimizer = torch.optim.AdamW(parameter_groups(model, a.rate, a.head_rate, a.decay), betas=(0.9, 0.98))
    first, best = 0, 0.0
    if (a.out / "last.pt").exists():
        state = torch.load(a.out / "last.pt", weights_only=False)
        model.load_state_dict(state["model"])
        average.load_state_dict(state["average"])
        optimizer.load_state_dict(state["optimizer"])
        first, best = state["epoch"], state["best"]
    steps_an_epoch = None
    for epoch in range(first, a.epochs):
        made = batches(train, random.Random(a.seed * 1000 + epoch), a.pieces, a.shares, a.same > 0)
        steps_an_epoch = steps_an_epoch or len(made)
        run_epoch(model, average, optimizer, made, epoch, steps_an_epoch, a, teacher)
        report = {"epoch": epoch + 1} | evaluate(by_torch(average), numbers_of(average), dev, dev_names)
        score = sum(report.values()) - report["epoch"]
        log(a.out, report)
        if score > best:
            best = score
            torch.save(average.state_dict(), a.out / "best.pt")
        state = {"model": model.state_dict(), "average": average.state_dict(), "optimizer": optimizer.state_dict()}
        torch.save(state | {"epoch": epoch + 1, "best": best}, a.out / "last.pt")


def run_epoch(model, average, optimizer, made, epoch, steps_an_epoch, a, teacher) -> None:  # noqa: ANN001
    model.train(not a.distil)  # what is asked for then is the teacher's very scores: nothing is dropped
    sums: dict[str, list[float]] = {}
    since = time.time()
    for n, batch in enumerate(made):
        step = epoch * steps_an_epoch + n + 1
        for group in optimizer.param_groups:
            group["lr"] = group["peak"] * schedule(step, a.epochs * steps_an_epoch)
        found = distilled(model, batch, teacher, a.vectors) if a.distil else losses(model, batch, a, teacher)
        if a.distil and a.labels:
            found |= {f"{name}, labels": a.labels * value for name, value in losses(model, batch, a).items()}
        sum(found.values()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        keep = min(a.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for mine, new in zip(average.parameters(), model.parameters(), strict=True):
                mine.lerp_(new, 1 - keep)
        for name, value in found.items():
            sums.setdefault(name, []).append(float(value))
        if (n + 1) % 100 == 0:
            means = {name: round(float(np.mean(values)), 4) for name, values in sums.items()}
            log(
                a.out,
                {"epoch": epoch + 1, "step": n + 1, "of": len(made), "seconds": round(time.time() - since)} | means,
            )
            sums = {}


def log(out: Path, row: dict) -> None:
    with (out / "log.jsonl").open("a") as file:
        file.write(json.dumps(row) + "\n")
    print(row, flush=True)


if __name__ == "__main__":
    main()

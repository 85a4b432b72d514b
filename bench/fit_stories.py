"""Fit the decision whether two articles report one event, and say what each sign is worth.

    python bench/fit_stories.py [--shared FOLDER]

Prints the weights for `findings/stories/decision.py`, the average precision with all signs and without each (five-fold
cross-validation by event), and B³ at thresholds around the one of `findings/stories/group.py`, with weights that never
saw the event. Pairs of two known articles have their label; a pair with an article of AllSides is taken as of two
events if more than ten days part them, or if AllSides files the two under different topics and they are not plainly
alike: else a model that only saw old news as unrelated would take any two reports of one day for one event.
"""

from __future__ import annotations

import argparse
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from headwater.findings.stories import group
from headwater.findings.stories.components import strong_components
from headwater.findings.stories.likeness import LEAST_ALIKE, Pairs, candidate_pairs
from headwater.findings.stories.linkage import link_groups
from headwater.findings.stories.rows import weigh_digests
from headwater.model.digest import ArticleDigest
from story_sets import GOLD, StorySets, scorer

SIGNS = ("log cosine", "lead", "numbers", "title", "log days", "undated")
FOLDS = 5
APART = 10
PLAINLY = 0.3
# What all pairs of AllSides count beside a set's: with none, reports of one day are too easily one event; with 1.0,
# B³ on giveme5w1h-dev is two points lower.
NOISE_COUNTS = 0.3
THRESHOLDS = (-0.08, -0.06, -0.04, -0.02, 0.0, 0.02, 0.04, 0.06, 0.08)

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Data:
    """Pairs of digests with their signs (a column each), their label, their event's fold and what each counts."""

    keys: list[str]
    one: npt.NDArray[np.int32]
    other: npt.NDArray[np.int32]
    signs: Floats
    same: npt.NDArray[np.bool_]
    used: npt.NDArray[np.bool_]
    fold: npt.NDArray[np.int64]
    origin: npt.NDArray[np.str_]
    counts: Floats


def gather(sets: StorySets, digests: list[ArticleDigest]) -> Data:
    """All candidate pairs among the digests."""
    ones, others, columns = [], [], []
    for one, candidates, signs in candidate_pairs(weigh_digests(digests)):
        ones.append(np.full(len(candidates), one, dtype=np.int32))
        others.append(candidates)
        columns.append(np.stack(signs.columns(), axis=1))
    one, other, signs_of = np.concatenate(ones), np.concatenate(others), np.concatenate(columns)
    keys = [digest.name for digest in digests]
    story_of = {key: story for stories in sets.gold.values() for key, story in stories.items()}
    stories = np.array([story_of.get(key, "") for key in keys])
    topics = np.array([sets.topics.get(key, "") for key in keys])
    a, b = stories[one], stories[other]
    known, half, noise = (a != "") & (b != ""), (a != "") ^ (b != ""), (a == "") & (b == "")
    days, dated = np.expm1(signs_of[:, 4]), signs_of[:, 5] == 0
    far = dated & (days > APART)
    filed_apart = (topics[one] != topics[other]) & (signs_of[:, 0] < np.log(PLAINLY)) & dated & ~far
    event = np.where(a != "", a, b)
    origin = np.where(noise, "noise", np.char.partition(event, " ")[:, 0])
    same = known & (a == b)
    used = known | (half & far) | (noise & (far | filed_apart))
    folds = {name: _fold(name) for name in set(event.tolist())}
    fold = np.where(noise, (one * 31 + other) % FOLDS, [folds[name] for name in event.tolist()])
    return Data(keys, one, other, signs_of, same, used, fold, origin, _counts(origin, same, used))


def _fold(event: str) -> int:
    """Both events of one topic of ECB+ are in one fold."""
    topic = event.removesuffix("plus").removesuffix("ecb") if event.startswith("ecb") else event
    return zlib.crc32(topic.encode()) % FOLDS


def _counts(origin: npt.NDArray[np.str_], same: npt.NDArray[np.bool_], used: npt.NDArray[np.bool_]) -> Floats:
    """What a pair counts: a set's by the square root of its pairs of one event; all of AllSides as part of one set."""
    counts = np.ones(len(origin))
    for name in GOLD:
        mine = used & (origin == name)
        counts[mine] = np.sqrt(1000 / max(1, int((mine & same).sum())))
    noise = used & (origin == "noise")
    counts[noise] = counts[used & ~noise].sum() / len(GOLD) / max(1, int(noise.sum())) * NOISE_COUNTS
    return counts


def fit(signs: Floats, same: npt.NDArray[np.bool_], counts: Floats) -> Floats:
    """The weights of a logistic regression, the constant first (Newton's method, a breath of ridge)."""
    columns = np.column_stack([np.ones(len(signs)), signs])
    weights = np.zeros(columns.shape[1])
    ridge = np.diag([0.0] + [1.0] * signs.shape[1])
    for _ in range(30):
        likely = 1 / (1 + np.exp(-columns @ weights))
        slope = columns.T @ (counts * (same - likely)) - ridge @ weights
        bend = (columns * (counts * likely * (1 - likely))[:, None]).T @ columns + ridge
        step = np.linalg.solve(bend, slope)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def cross_validated(data: Data, chosen: list[int]) -> Floats:
    """How likely each pair is of one event, by weights fitted without its fold."""
    likely = np.zeros(len(data.same))
    for fold in range(FOLDS):
        learn, tell = data.used & (data.fold != fold), data.fold == fold
        weights = fit(data.signs[learn][:, chosen], data.same[learn], data.counts[learn])
        likely[tell] = 1 / (1 + np.exp(-(weights[0] + data.signs[tell][:, chosen] @ weights[1:])))
    return likely


def average_precision(likely: Floats, same: npt.NDArray[np.bool_]) -> float:
    hits = same[np.argsort(-likely, kind="stable")]
    return float((np.cumsum(hits) / np.arange(1, len(hits) + 1))[hits].mean())


def worth(data: Data, chosen: list[int]) -> list[float]:
    """Average precision on each set."""
    likely = cross_validated(data, chosen)
    mine = [data.used & (data.origin == name) for name in GOLD]
    return [average_precision(likely[m], data.same[m]) for m in mine]


def grouped(data: Data, alike: Floats, least: float, allowed: set[str] | None = None) -> list[list[str]]:
    """The stories as lists of keys, by these likenesses, among all articles or only those allowed."""
    inside = np.array([allowed is None or key in allowed for key in data.keys])
    keep = (alike >= LEAST_ALIKE) & inside[data.one] & inside[data.other]
    pairs = Pairs(data.one[keep], data.other[keep], alike[keep].astype(np.float32))
    return [
        [data.keys[component.members[member]] for member in members]
        for component in strong_components(len(data.keys), pairs, least)
        for members in link_groups(len(component.members), component.pairs, least)
    ]


def main(shared: Path) -> None:
    sets = StorySets(shared)
    articles = sets.collections()["among 5,000 unrelated"]
    data = gather(sets, [sets.digests[article.key or ""] for article in articles])
    everything = list(range(len(SIGNS)))
    weights = fit(data.signs[data.used], data.same[data.used], data.counts[data.used])
    print("constant", round(weights[0], 3), *(f"{n} {w:.3f}" for n, w in zip(SIGNS, weights[1:], strict=True)))
    print(f"average precision on {', '.join(GOLD)}")
    rows = {"all signs": everything}
    rows |= {f"without {sign}": [m for m in everything if m != n] for n, sign in enumerate(SIGNS)}
    for name, chosen in rows.items():
        figures = worth(data, chosen)
        print(f"  {name:20} {np.mean(figures):.4f}  ", *(f"{figure:.4f}" for figure in figures))
    alike = np.sqrt(cross_validated(data, everything))
    score = scorer(shared)
    print("B³ alone, then among 5,000 unrelated articles")
    for apart in THRESHOLDS:
        least = group.LEAST + apart
        mixed = grouped(data, alike, least)
        alone = [score(sets.gold[n], grouped(data, alike, least, set(sets.gold[n])))["b3"] for n in GOLD]
        print(f"  {least:.2f}  ", *alone, "  ", *(score(sets.gold[name], mixed)["b3"] for name in GOLD))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    default = Path(__file__).resolve().parent.parent.parent / "shared"
    parser.add_argument("--shared", type=Path, default=default)
    main(parser.parse_args().shared)

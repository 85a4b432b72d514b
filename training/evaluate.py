"""Development scores while training and after export: exact spans of roles, linked attributions, names."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import torch

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.links import LinkHead, Range, choose_links
from headwater.language.encoder.scores import Scores, score_article
from headwater.language.encoder.weights import ENTITY_TAGS, TAGS, Weights
from headwater.language.encoder.windows import cut_windows
from model import WIDTH, Model
from prepare import Sample

ROLES = ("source", "cue", "content")
Numbers = dict[str, np.ndarray]
Scorer = Callable[[Sample], Scores]
LINK_HEADS = ("to_source", "to_content")


def numbers_of(model: Model) -> Numbers:
    """What decoding needs beside the encoder's scores, by name: the chains' steps and the link heads."""
    get = lambda x: x.detach().float().numpy()  # noqa: E731
    begin, steps = bio_rules(ENTITY_TAGS)
    out = {
        "tag_steps": get(model.transitions),
        "tag_begin": get(model.begin),
        "kind_steps": steps + get(model.kind_transitions),
        "kind_begin": begin + get(model.kind_begin),
    }
    for head in LINK_HEADS:
        out |= {f"{head}.{name}": get(value) for name, value in getattr(model, head).named_parameters()}
    return {name: value.astype(np.float32) for name, value in out.items()}


def bio_rules(tags: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Nothing goes on that was not begun."""
    begin = np.array([-1e4 if t.startswith("I-") else 0.0 for t in tags])
    follows = lambda a, b: not b.startswith("I-") or a[2:] == b[2:]  # noqa: E731
    return begin, np.array([[0.0 if follows(a, b) else -1e4 for b in tags] for a in tags])


def one(values: np.ndarray) -> torch.Tensor:
    """A window's numbers as a batch of one."""
    return torch.from_numpy(np.ascontiguousarray(values))[None]


def by_torch(model: Model) -> Scorer:
    """Scores by the model in training, on the processor."""

    @torch.inference_mode()
    def score(sample: Sample) -> Scores:
        parts: list[list[np.ndarray]] = [[], [], []]
        for w in cut_windows(sample.words):
            with torch.autocast("cpu", dtype=torch.bfloat16):
                pieces = model.encoder(one(w.ids), one(w.case), one(w.quote), None)
                words = pieces[:, torch.from_numpy(w.first)]
                out = model.attribution(words), model.entity(words), model.link(words)
            for box, values in zip(parts, out, strict=True):
                box.append(values[0, w.core - w.start :].float().numpy())
        return Scores(*(np.concatenate(box) for box in parts), np.zeros((0, WIDTH), np.float32))

    return score


def by_weights(weights: Weights) -> Scorer:
    """Scores by an exported model, as the installed reader runs it."""
    return lambda sample: score_article(sample.words, [], weights)


def evaluate_attributions(score: Scorer, numbers: Numbers, samples: Sequence[Sample]) -> dict[str, float]:
    """F1 (percent) of exact spans, and of attributions whose source, cue and content all overlap gold's."""
    counts = {role: np.zeros(3) for role in ROLES}
    linked = np.zeros(3)
    for sample in samples:
        scores = score(sample)
        path = best_path(scores.tags, numbers["tag_steps"], numbers["tag_begin"], sample.words.paragraph)
        found = spans_of(path, TAGS)
        for role in ROLES:
            gold = {s for a in sample.attributions for s in a[role]}
            mine = {(s, e) for s, e, r in found if r == role}
            counts[role] += len(gold & mine), len(gold), len(mine)
        linked += _count_links(sample, found, scores, numbers)
    return {role: f1(c) for role, c in counts.items()} | {"linked": f1(linked)}


def f1(counts: np.ndarray) -> float:
    """F1 in percent of (right, gold, found)."""
    return round(200 * float(counts[0]) / max(1.0, float(counts[1] + counts[2])), 2)


def _count_links(sample: Sample, found: list[tuple[int, int, str]], scores: Scores, numbers: Numbers) -> np.ndarray:
    cues, sources, contents = ([(s, e) for s, e, r in found if r == role] for role in ("cue", "source", "content"))
    pick = lambda name, spans, **how: choose_links(  # noqa: E731
        LinkHead.of(numbers, name), scores.links, cues, spans, sample.words.paragraph, **how
    )
    source_of = pick("to_source", sources, by_cue=True)
    cue_of = pick("to_content", contents, by_cue=False, always=True)
    mine = []
    for n, cue in enumerate(cues):
        own = [c for c, choice in zip(contents, cue_of, strict=True) if choice.option == n]
        if own:
            option = source_of[n].option
            mine.append((cue, None if option is None else sources[option], own))
    hits = sum(any(_agrees(a, *m) for m in mine) for a in sample.attributions if a["cue"])
    return np.array([hits, len(sample.attributions), len(mine)])


def _agrees(gold: dict[str, list[Range]], cue: Range, source: Range | None, contents: list[Range]) -> bool:
    near = lambda a, b: a[0] < b[1] and b[0] < a[1]  # noqa: E731
    same = near(cue, gold["cue"][0]) and any(near(s, g) for s in contents for g in gold["content"])
    if source is None or not gold["source"]:
        return same and source is None and not gold["source"]
    return same and near(source, gold["source"][0])


def evaluate_entities(score: Scorer, numbers: Numbers, samples: Sequence[Sample]) -> dict[str, float]:
    """F1 (percent) of exact names with their kind."""
    count = np.zeros(3)
    for sample in samples:
        path = best_path(score(sample).kinds, numbers["kind_steps"], numbers["kind_begin"], sample.words.paragraph)
        gold, mine = {tuple(x) for x in sample.entities}, set(spans_of(path, ENTITY_TAGS))
        count += len(gold & mine), len(gold), len(mine)
    return {"entities": f1(count)}


def evaluate(score: Scorer, numbers: Numbers, said: Sequence[Sample], named: Sequence[Sample]) -> dict[str, float]:
    """All development figures of one model."""
    return evaluate_attributions(score, numbers, said) | evaluate_entities(score, numbers, named)

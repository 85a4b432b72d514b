"""Development scores while training: exact spans of roles, linked attributions, entities."""

from __future__ import annotations

import numpy as np
import torch

from decode import best_path, spans_of
from links import link_features
from model import ENTITY_TAGS, TAGS, Model
from prepare import Sample
from windows import cut_windows

ROLES = ("source", "cue", "content")


@torch.inference_mode()
def run(model: Model, sample: Sample) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Tag scores, entity scores and link vectors of every word of an article."""
    tags, kinds, links = [], [], []
    for w in cut_windows(sample.words):
        one = lambda values: torch.from_numpy(np.ascontiguousarray(values))[None]  # noqa: E731
        with torch.autocast("cpu", dtype=torch.bfloat16):
            pieces = model.encoder(one(w.ids), one(w.case), one(w.quote), None)
            words = pieces[:, torch.from_numpy(w.first)]
            out = model.attribution(words), model.entity(words), model.link(words)
        for box, values in zip((tags, kinds, links), out, strict=True):
            box.append(values[0, w.core - w.start :].float().numpy())
    return np.concatenate(tags), np.concatenate(kinds), np.concatenate(links)


def evaluate_attributions(model: Model, samples: list[Sample]) -> dict[str, float]:
    model.eval()
    counts = {role: np.zeros(3) for role in ROLES}
    linked = np.zeros(3)
    begin, steps = model.begin.detach().numpy(), model.transitions.detach().numpy()
    for sample in samples:
        scores, _, links = run(model, sample)
        found = spans_of(best_path(scores, steps, begin, sample.words.paragraph), TAGS)
        for role in ROLES:
            gold = {s for a in sample.attributions for s in a[role]}
            mine = {(s, e) for s, e, r in found if r == role}
            counts[role] += len(gold & mine), len(gold), len(mine)
        linked += count_links(model, sample, found, links)
    f1 = lambda c: round(200 * c[0] / max(1, c[1] + c[2]), 2)  # noqa: E731
    return {role: f1(c) for role, c in counts.items()} | {"linked": f1(linked)}


def count_links(model: Model, sample: Sample, found: list[tuple[int, int, str]], links: np.ndarray) -> np.ndarray:
    """Attributions whose cue, content and source are all linked right (by overlap), found against gold."""
    cues, sources, contents = ([(s, e) for s, e, r in found if r == role] for role in ("cue", "source", "content"))
    source_of = choose(model.to_source, links, cues, sources, sample.words.paragraph, by_cue=True)
    cue_of = choose(model.to_content, links, cues, contents, sample.words.paragraph, by_cue=False)
    mine = [(cue, source_of.get(cue), [c for c in contents if cue_of.get(c) == cue]) for cue in cues]
    mine = [m for m in mine if m[2]]
    near = lambda a, b: a[0] < b[1] and b[0] < a[1]  # noqa: E731
    hits = 0
    for a in sample.attributions:
        if not a["cue"]:
            continue
        for cue, source, stretches in mine:
            same = near(cue, a["cue"][0]) and any(near(s, g) for s in stretches for g in a["content"])
            right = source is None if not a["source"] else source is not None and near(source, a["source"][0])
            if same and right:
                hits += 1
                break
    return np.array([hits, len(sample.attributions), len(mine)])


@torch.inference_mode()
def choose(head, links, cues, spans, paragraph, by_cue):  # noqa: ANN001, ANN201
    """The best option of each choice, or none."""
    out = {}
    if not cues or not spans:
        return out
    near = link_features(cues, spans, paragraph)
    vectors = torch.from_numpy(links)
    cue_at, span_at = np.indices((len(cues), len(spans))).reshape(2, -1)
    c = vectors[[cues[i][0] for i in cue_at]]
    first, last = vectors[[spans[j][0] for j in span_at]], vectors[[spans[j][1] - 1 for j in span_at]]
    scores = head(c, first, last, torch.from_numpy(near.reshape(-1, near.shape[-1]))).view(len(cues), len(spans))
    scores = scores if by_cue else scores.T
    for n, choice in enumerate(cues if by_cue else spans):
        best = int(scores[n].argmax())
        if scores[n, best] > head.none:
            out[choice] = (spans if by_cue else cues)[best]
    return out


def evaluate_entities(model: Model, samples: list[Sample]) -> dict[str, float]:
    model.eval()
    count = np.zeros(3)
    begin, steps = bio_rules(ENTITY_TAGS)
    for sample in samples:
        _, scores, _ = run(model, sample)
        gold = {tuple(x) for x in sample.entities}
        mine = set(spans_of(best_path(scores, steps, begin, sample.words.paragraph), ENTITY_TAGS))
        count += len(gold & mine), len(gold), len(mine)
    return {"entities": round(200 * count[0] / max(1, count[1] + count[2]), 2)}


def bio_rules(tags: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    """Nothing goes on that was not begun."""
    begin = np.array([-1e4 if t.startswith("I-") else 0.0 for t in tags])
    steps = np.zeros((len(tags), len(tags)))
    for i, a in enumerate(tags):
        for j, b in enumerate(tags):
            if b.startswith("I-") and a[2:] != b[2:]:
                steps[i, j] = -1e4
    return begin, steps

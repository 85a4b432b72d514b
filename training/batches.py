"""Windows of training articles, and batches of windows."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from links import link_features
from model import ENTITY_TAGS, TAGS
from prepare import Sample
from windows import cut_windows


@dataclass
class TrainingWindow:
    """A window with what is to be learned of it; spans count in its words."""

    ids: np.ndarray
    case: np.ndarray
    quote: np.ndarray
    first: np.ndarray
    paragraph: np.ndarray
    tags: np.ndarray | None
    kinds: np.ndarray | None
    attributions: list[dict[str, list[tuple[int, int]]]]
    sentences: list[tuple[int, int, np.ndarray]]


@dataclass
class Groups:
    """Choices among options, flattened to pairs: which choice and option a pair is, and where its words are."""

    row: Tensor
    cue: Tensor
    first: Tensor
    last: Tensor
    distance: Tensor
    choice: Tensor
    option: Tensor
    right: Tensor


@dataclass
class Batch:
    """Windows side by side: b windows of n pieces and w words at most."""

    ids: Tensor
    case: Tensor
    quote: Tensor
    mask: Tensor
    first: Tensor
    word_mask: Tensor
    tags: Tensor | None
    kinds: Tensor | None
    links: dict[str, Groups]
    sentence_pieces: Tensor | None
    sentence_vectors: Tensor | None


def windows_of(sample: Sample, rng: random.Random) -> Iterator[TrainingWindow]:
    """The article cut at another size and with another context each time; case is forgotten now and then."""
    size = rng.choice((96, 160, 256, 256, 320))
    context = rng.choice((0, 40, 40, 64))
    tags = None if sample.attributions is None else tags_of(sample)
    kinds = None if sample.entities is None else kinds_of(sample)
    no_case = rng.random() < 0.05
    for w in cut_windows(sample.words, size, context):
        inside = lambda s: w.start <= s[0] and s[1] <= w.end  # noqa: B023, E731
        at = lambda s: (s[0] - w.start, s[1] - w.start)  # noqa: B023, E731
        attributions = [
            {role: [at(s) for s in spans if inside(s)] for role, spans in a.items()} for a in sample.attributions or ()
        ]
        sentences = []
        for (start, end), vector in zip(sample.sentences, sample.vectors, strict=True):
            if inside((start, end)):
                high = w.first[end - w.start] if end < w.end else len(w.ids) - 1
                sentences.append((int(w.first[start - w.start]), int(high), vector))
        yield TrainingWindow(
            w.ids,
            np.zeros_like(w.case) if no_case else w.case,
            w.quote,
            w.first,
            sample.words.paragraph[w.start : w.end],
            None if tags is None else tags[w.start : w.end],
            None if kinds is None else kinds[w.start : w.end],
            attributions,
            sentences,
        )


def tags_of(sample: Sample) -> np.ndarray:
    tags = np.zeros(len(sample.words), np.int64)
    for role in ("content", "source", "cue"):
        for a in sample.attributions:
            for start, end in a[role]:
                tags[start:end] = TAGS.index(f"I-{role}")
                tags[start] = TAGS.index(f"B-{role}")
    return tags


def kinds_of(sample: Sample) -> np.ndarray:
    kinds = np.zeros(len(sample.words), np.int64)
    for start, end, kind in sample.entities:
        kinds[start:end] = ENTITY_TAGS.index(f"I-{kind}")
        kinds[start] = ENTITY_TAGS.index(f"B-{kind}")
    return kinds


def collate(windows: list[TrainingWindow]) -> Batch:
    n, w = max(len(x.ids) for x in windows), max(len(x.first) for x in windows)
    pad = lambda values, size: np.stack([np.pad(v, (0, size - len(v))) for v in values])  # noqa: E731
    tensor = lambda values: torch.from_numpy(np.ascontiguousarray(values))  # noqa: E731
    rows, columns, counts, vectors = [], [], [], []
    for b, x in enumerate(windows):
        for start, end, vector in x.sentences:
            columns.extend(range(b * n + start, b * n + end))
            rows.extend([len(vectors)] * (end - start))
            counts.extend([1 / (end - start)] * (end - start))
            vectors.append(vector)
    pieces = torch.sparse_coo_tensor([rows, columns], counts, (len(vectors), len(windows) * n)) if vectors else None
    return Batch(
        tensor(pad([x.ids for x in windows], n)),
        tensor(pad([x.case for x in windows], n)),
        tensor(pad([x.quote for x in windows], n)),
        tensor(pad([np.ones(len(x.ids), bool) for x in windows], n)),
        tensor(pad([x.first for x in windows], w)),
        tensor(pad([np.ones(len(x.first), bool) for x in windows], w)),
        None if windows[0].tags is None else tensor(pad([x.tags for x in windows], w)),
        None if windows[0].kinds is None else tensor(pad([x.kinds for x in windows], w)),
        {} if windows[0].tags is None else {role: groups_of(windows, role) for role in ("source", "content")},
        pieces,
        torch.from_numpy(np.stack(vectors)).float() if vectors else None,
    )


def groups_of(windows: list[TrainingWindow], role: str) -> Groups:
    """Choices in all windows: each cue among the sources, or each content among the cues; 0 is none."""
    pairs: list[tuple[int, int, int, int, int, int]] = []
    features: list[np.ndarray] = []
    right: list[int] = []
    for row, x in enumerate(windows):
        cues = sorted({a["cue"][0] for a in x.attributions if a["cue"]})
        spans = sorted({s for a in x.attributions for s in a[role]})
        near = link_features(cues, spans, x.paragraph)
        owner = {s: a["cue"][0] for a in x.attributions if a["cue"] for s in a[role]}
        of_cue = {a["cue"][0]: a[role][0] for a in x.attributions if a["cue"] and a[role]}
        choices = cues if role == "source" else spans
        options = spans if role == "source" else cues
        for choice in choices:
            if not options:
                continue
            wanted = of_cue.get(choice) if role == "source" else owner.get(choice)
            for option_n, option in enumerate(options):
                cue, span = (choice, option) if role == "source" else (option, choice)
                pairs.append((row, cue[0], span[0], span[1] - 1, len(right), option_n))
                features.append(near[cues.index(cue), spans.index(span)])
            right.append(0 if wanted is None else 1 + options.index(wanted))
    table = torch.tensor(pairs or np.zeros((0, 6)), dtype=torch.long)
    distance = torch.from_numpy(np.stack(features)).float() if features else torch.zeros(0, 24)
    row, cue, first, last, choice, option = table.T
    return Groups(row, cue, first, last, distance, choice, option, torch.tensor(right, dtype=torch.long))

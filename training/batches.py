"""Windows of training articles, and batches of windows."""

from __future__ import annotations

import dataclasses
import difflib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch import Tensor

from headwater.language.encoder.links import link_features
from headwater.language.encoder.pieces import CAPITALS, CLOSES, OPENS, Words
from headwater.language.encoder.weights import ENTITY_TAGS, TAGS
from headwater.language.encoder.windows import Window, cut_windows, mark_paragraphs
from model import VOCABULARY
from prepare import Sample
from start import tokenizer


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
    same: np.ndarray | None = None
    """[k, 2] words, and the same words in the window that follows in the batch, which has other names."""


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
    same: Tensor | None = None
    """[k, 4] a window, a word in it, and the window and word that should be read alike."""


def windows_of(sample: Sample, rng: random.Random) -> Iterator[TrainingWindow]:
    """The article cut at another size and with another context each time, in another typography now and then."""
    size, context = _cut(rng)
    sample = dataclasses.replace(sample, words=retouch(sample.words, rng))
    learned = tags_of(sample), kinds_of(sample)
    for w in cut_windows(sample.words, size, context):
        yield window_of(sample, w, *learned)


def pairs_of(sample: Sample, other: Sample, rng: random.Random) -> Iterator[tuple[TrainingWindow, TrainingWindow]]:
    """The article's windows as `windows_of` cuts them, each with the same stretch of the article with other names."""
    size, context = _cut(rng)
    style = rng.random()
    one, two = (dataclasses.replace(s, words=retouch(s.words, random.Random(style))) for s in (sample, other))
    learned, others = ((tags_of(s), kinds_of(s)) for s in (one, two))
    same, marked = same_words(sample, other), mark_paragraphs(two.words)
    for w in cut_windows(one.words, size, context):
        low, core, high = (_place(same, at) for at in (w.start, w.core, w.end))
        if low < high:
            first = window_of(one, w, *learned)
            inside = (same[:, 0] >= w.start) & (same[:, 0] < w.end) & (same[:, 1] >= low) & (same[:, 1] < high)
            first.same = same[inside] - (w.start, low)
            yield first, window_of(two, marked.window(low, core, high), *others)


def same_words(sample: Sample, other: Sample) -> np.ndarray:
    """[k, 2] the words that both articles have, paragraph by paragraph: all but the names."""
    found = []
    numbers = sample.words.paragraph, other.words.paragraph
    texts = [
        [s.text[start:end].lower() for start, end in zip(s.words.starts, s.words.ends, strict=True)]
        for s in (sample, other)
    ]
    for number in np.unique(numbers[0]):
        (a, a_end), (b, b_end) = (np.searchsorted(n, (number, number + 1)).tolist() for n in numbers)
        matcher = difflib.SequenceMatcher(None, texts[0][a:a_end], texts[1][b:b_end], autojunk=False)
        for block in matcher.get_matching_blocks():
            found += [(a + block.a + n, b + block.b + n) for n in range(block.size)]
    return np.asarray(found, np.int64).reshape(-1, 2)


def _place(same: np.ndarray, at: int) -> int:
    """Where a word of the first article stands in the other; one of a name, where the other name begins."""
    n = int(np.searchsorted(same[:, 0], at))
    if n < len(same) and same[n, 0] == at:
        return int(same[n, 1])
    return int(same[n - 1, 1]) + 1 if n else 0


def _cut(rng: random.Random) -> tuple[int, int]:
    return rng.choice((96, 160, 256, 256, 320)), rng.choice((0, 40, 40, 64))


def window_of(sample: Sample, w: Window, tags: np.ndarray | None, kinds: np.ndarray | None) -> TrainingWindow:
    """What is to be learned of one window of an article."""
    inside = lambda s: w.start <= s[0] and s[1] <= w.end  # noqa: E731
    at = lambda s: (s[0] - w.start, s[1] - w.start)  # noqa: E731
    attributions = [
        {role: [at(s) for s in spans if inside(s)] for role, spans in a.items()} for a in sample.attributions or ()
    ]
    sentences = []
    for (start, end), vector in zip(sample.sentences, [] if sample.vectors is None else sample.vectors, strict=False):
        if inside((start, end)):
            high = w.first[end - w.start] if end < w.end else len(w.ids) - 1
            sentences.append((int(w.first[start - w.start]), int(high), vector))
    return TrainingWindow(
        w.ids,
        w.case,
        w.quote,
        w.first,
        sample.words.paragraph[w.start : w.end],
        None if tags is None else tags[w.start : w.end],
        None if kinds is None else kinds[w.start : w.end],
        attributions,
        sentences,
    )


def retouch(words: Words, rng: random.Random) -> Words:
    """Other typography: no capitals at all, a paragraph in capitals, other quotation marks or none that pair."""
    ids, case, quote = words.ids, words.case, words.quote
    if rng.random() < 0.05:
        case = np.zeros_like(case)
    elif rng.random() < 0.3:  # one paragraph, most often the first, as in headlines
        number = words.paragraph[0] if rng.random() < 0.5 else rng.choice(words.paragraph.tolist())
        lettered = letters()[ids[words.first[:-1]]]
        case = np.where((words.paragraph == number) & lettered, CAPITALS, case)
    if rng.random() < 0.3:
        marks = quote_ids()
        style = rng.choice((('"', '"'), ("“", "”"), ("'", "'"), ("‘", "’"), ("«", "»")))
        at = words.first[:-1]
        double = np.isin(ids[at], [marks[m] for m in '"“”'])
        ids = ids.copy()
        ids[at[double & (quote == OPENS)]] = marks[style[0]]
        ids[at[double & (quote == CLOSES)]] = marks[style[1]]
    if rng.random() < 0.03:
        quote = np.zeros_like(quote)
    return dataclasses.replace(words, ids=ids, case=case, quote=quote)


@cache
def letters() -> np.ndarray:
    """Whether a piece of the vocabulary is made of letters."""
    table = np.zeros(VOCABULARY, bool)
    for piece, n in tokenizer().get_vocab().items():
        table[n] = piece.removeprefix("##").isalpha()
    return table


@cache
def quote_ids() -> dict[str, int]:
    vocabulary = tokenizer().get_vocab()
    return {mark: vocabulary[mark] for mark in "\"“”'‘’«»"}


def tags_of(sample: Sample) -> np.ndarray | None:
    if sample.attributions is None:
        return None
    tags = np.zeros(len(sample.words), np.int64)
    for role in ("content", "source", "cue"):
        for a in sample.attributions:
            for start, end in a[role]:
                tags[start:end] = TAGS.index(f"I-{role}")
                tags[start] = TAGS.index(f"B-{role}")
    return tags


def kinds_of(sample: Sample) -> np.ndarray | None:
    if sample.entities is None:
        return None
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
        same_of(windows),
    )


def same_of(windows: list[TrainingWindow]) -> Tensor | None:
    """The words that should be read alike, if the batch has pairs of windows."""
    pairs = [(row, int(a), row + 1, int(b)) for row, x in enumerate(windows) if x.same is not None for a, b in x.same]
    return torch.tensor(pairs) if pairs else None


def groups_of(windows: list[TrainingWindow], role: str) -> Groups:
    """Choices in all windows: each cue among the sources, or each content among the cues; 0 is none."""
    pairs: list[tuple[int, int, int, int, int, int]] = []
    features: list[np.ndarray] = []
    right: list[int] = []
    for row, x in enumerate(windows):
        cues = sorted({a["cue"][0] for a in x.attributions if a["cue"]})
        spans = sorted({s for a in x.attributions for s in a[role]})
        cue_at, span_at = np.indices((len(cues), len(spans))).reshape(2, -1)
        near = link_features(cues, spans, cue_at, span_at, x.paragraph) if cues and spans else []
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
                features.append(near[cues.index(cue) * len(spans) + spans.index(span)])
            right.append(0 if wanted is None else 1 + options.index(wanted))
    table = torch.tensor(pairs or np.zeros((0, 6)), dtype=torch.long)
    distance = torch.from_numpy(np.stack(features)).float() if features else torch.zeros(0, 24)
    row, cue, first, last, choice, option = table.T
    return Groups(row, cue, first, last, distance, choice, option, torch.tensor(right, dtype=torch.long))

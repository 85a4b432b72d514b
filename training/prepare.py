"""Make training data of the corpora: articles with their words, spans, and the vectors of their sentences.

    python prepare.py SHARED CACHE

SHARED is the folder with `corpora/`; CACHE gets `polnear-{train,swapped,dev}.pkl` and
`names-{train,swapped,dev}.pkl`, "swapped" being the training articles with other names. Sentence vectors are the
starting model's own, each sentence read by itself: what the sentence head must keep.
"""

from __future__ import annotations

import gzip
import json
import pickle
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch

from headwater.language.encoder.pieces import Words, split_pieces
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes
from headwater.text.sentences import split_sentences
from model import Encoder
from start import cutter, start_folder
from swap import Names, recognised, swap_names

PARAGRAPH = re.compile(r"[^\n]+")
ROLES = ("source", "cue", "content")


@dataclass
class Sample:
    """One article for training. Spans are in words, `[start, end)`."""

    id: str
    text: str
    words: Words
    attributions: list[dict[str, list[tuple[int, int]]]] | None = None
    entities: list[tuple[int, int, str]] | None = None
    sentences: list[tuple[int, int]] = field(default_factory=list)
    vectors: np.ndarray | None = None


def rows(path: Path) -> Iterator[dict]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def paragraphs_of(text: str) -> list[Span]:
    spans = []
    for m in PARAGRAPH.finditer(text):
        start, end = m.start(), m.end()
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            spans.append(Span(start, end))
    return spans


def in_words(words: Words, start: int, end: int) -> tuple[int, int] | None:
    """The words that a stretch of characters touches."""
    first, last = words.touched(start, end)
    return (first, last) if first < last else None


def sample_of(id_: str, text: str) -> Sample:
    words = split_pieces(text, [[span] for span in paragraphs_of(text)], find_quotes(text), cutter())
    sample = Sample(id_, text, words)
    for paragraph in paragraphs_of(text):
        for sentence in split_sentences(text, paragraph.start, paragraph.end):
            if found := in_words(words, sentence.start, sentence.end):
                sample.sentences.append(found)
    return sample


def polnear(path: Path) -> Iterator[Sample]:
    for row in rows(path):
        yield with_attributions(row["id"], row["text"], attributions_of(row))


def attributions_of(row: dict) -> list[dict[str, list[tuple[int, int]]]]:
    return [{role: [(s, e) for s, e in a[role]] for role in ROLES} for a in row["annotations"][0]["attributions"]]


def with_attributions(id_: str, text: str, attributions: list[dict[str, list[tuple[int, int]]]]) -> Sample:
    sample = sample_of(id_, text)
    sample.attributions = []
    for a in attributions:
        spans = {role: [w for s in a[role] if (w := in_words(sample.words, *s))] for role in ROLES}
        if spans["content"]:
            sample.attributions.append(spans)
    return sample


def polnear_swapped(folder: Path, listed: Names, seed: int) -> Iterator[Sample]:
    """PolNeAR's articles with other names."""
    rng = random.Random(seed)
    named = recognised(folder / "tokens.tsv.gz")
    for row in rows(folder / "articles.jsonl.gz"):
        attributions = attributions_of(row)
        spans = [s for a in attributions for role in ROLES for s in a[role]]
        text, moved = swap_names(row["text"], named.get(row["id"], ()), spans, listed, rng)
        there = [{role: [moved[s] for s in a[role]] for role in ROLES} for a in attributions]
        yield with_attributions(row["id"], text, there)


NO_SPACE_BEFORE = re.compile(r"^(?:[,.;:!?%)\]}…]|'s|’s|n't|n’t|'re|'ve|'ll|'d|'m|''|”)")
NO_SPACE_AFTER = frozenset("([{$£€#“‘``")


def plain(tokens: list[str]) -> list[str]:
    """What stands before each token (a space or nothing) in text that nobody has cut into tokens."""
    gaps, quoted = [""], False
    for before, token in pairwise(tokens):
        gap = "" if NO_SPACE_BEFORE.match(token) or before in NO_SPACE_AFTER else " "
        if before == '"':
            quoted = not quoted
            gap = "" if quoted else gap
        if token == '"' and quoted:
            gap = ""
        gaps.append(gap)
    return gaps


def names(path: Path, tool: Path, seed: int, swapped: Names | None = None) -> Iterator[Sample]:
    """Articles with their names; with a seed, half of them as they would be printed; with other names if given."""
    sys.path.insert(0, str(tool))
    from score_entities import KIND, text_and_spans

    for row in rows(path):
        rng = random.Random(f"{seed} {row['id']}")  # an article is printed alike with its own names and with others
        text, spans = text_and_spans(row)
        if seed and rng.random() < 0.5:
            text, spans = as_written(row, KIND, rng)
        if swapped:
            text, moved = swap_names(text, spans, [(s, e) for s, e, _ in spans], swapped, rng)
            spans = [(*moved[s, e], kind) for s, e, kind in spans]
        sample = sample_of(row["id"], text)
        found = [(in_words(sample.words, s, e), kind) for s, e, kind in spans]
        sample.entities = [(*w, kind) for w, kind in found if w]
        yield sample


def as_written(row: dict, kinds: dict[str, str], rng: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """The article as it would be printed: punctuation joined to its words, sentences in paragraphs."""
    text, spans = "", []
    for sentence in row["sentences"]:
        text += "" if not text else " " if rng.random() < 0.5 else "\n"
        open_ = None
        for gap, token, tag in zip(plain(sentence["tokens"]), sentence["tokens"], sentence["tags"], strict=True):
            head, _, label = tag.partition("-")
            kind = kinds.get(label.upper())
            text += gap
            if open_ and (head in "BSO" or kind != open_[1]):
                spans.append((open_[0], open_[2], open_[1]))
                open_ = None
            if kind and open_ is None:
                open_ = [len(text), kind, 0]
            text += token
            if open_:
                open_[2] = len(text)
        if open_:
            spans.append((open_[0], open_[2], open_[1]))
    return text, spans


def listed_names(path: Path, tool: Path) -> Names:
    """The names of the set, as often as they stand there."""
    listed = Names()
    for sample in names(path, tool, 0):
        for start, end, kind in sample.entities:
            listed.add(kind, sample.text[sample.words.starts[start] : sample.words.ends[end - 1]].replace(" 's", "'s"))
    return listed


@torch.inference_mode()
def add_vectors(samples: list[Sample], encoder: Encoder) -> None:
    """Each sentence by itself through the starting model, mean over its pieces and both marks."""
    jobs = sorted(
        (
            (int(s.words.first[b] - s.words.first[a]), n, k)
            for n, s in enumerate(samples)
            for k, (a, b) in enumerate(s.sentences)
        )
    )
    for s in samples:
        s.vectors = np.zeros((len(s.sentences), 384), np.float16)
    for at in range(0, len(jobs), 64):
        batch = jobs[at : at + 64]
        ids = torch.zeros(len(batch), min(254, batch[-1][0]) + 2, dtype=torch.long)
        mask = torch.zeros(ids.shape, dtype=torch.bool)
        for row, (_, n, k) in enumerate(batch):
            w = samples[n].words
            a, b = samples[n].sentences[k]
            pieces = [101, *w.ids[w.first[a] : w.first[b]][:254], 102]
            ids[row, : len(pieces)] = torch.tensor(pieces)
            mask[row, : len(pieces)] = True
        zero = torch.zeros_like(ids)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            out = encoder(ids, zero, zero, mask).float()
        mean = (out * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        for row, (_, n, k) in enumerate(batch):
            samples[n].vectors[k] = mean[row].numpy()


def main(shared: Path, cache: Path) -> None:
    corpora, tools = shared / "corpora", shared / "tools"
    cache.mkdir(parents=True, exist_ok=True)
    encoder = Encoder().eval()
    encoder.load_start(start_folder())
    worldwide, train = corpora / "language/worldwide-ner/train.jsonl.gz", corpora / "attribution/polnear/train"
    listed = listed_names(worldwide, tools)
    sets = {
        "polnear-dev": lambda: polnear(corpora / "attribution/polnear/dev/articles.jsonl.gz"),
        "names-dev": lambda: names(corpora / "language/worldwide-ner/dev.jsonl.gz", tools, 0),
        "polnear-train": lambda: polnear(train / "articles.jsonl.gz"),
        "polnear-swapped": lambda: polnear_swapped(train, listed, 1),
        "names-train": lambda: names(worldwide, tools, 1),
        "names-swapped": lambda: names(worldwide, tools, 1, listed),
    }
    for name, make in sets.items():
        samples = list(make())
        if name.endswith("train"):
            add_vectors(samples, encoder)
        with (cache / f"{name}.pkl").open("wb") as file:
            pickle.dump(samples, file)
        print(name, len(samples), "articles", sum(len(s.words.ids) for s in samples), "pieces", flush=True)


if __name__ == "__main__":
    import prepare  # what is pickled is then of this module, for whichever script loads it

    prepare.main(Path(sys.argv[1]), Path(sys.argv[2]))

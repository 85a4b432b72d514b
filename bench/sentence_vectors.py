"""How well sentence vectors tell sentences that say the same, or speak of the same event, from others.

The area under the curve (the chance that a pair that belongs together is nearer than one that does not; ties count
half) over the cosines of pairs:

- *msr*: the Microsoft Research Paraphrase Corpus, each sentence by itself;
- *ecb+*: sentences of ECB+ articles with annotated events, all pairs within a topic; together if they share a chain;
- *across*: the same, pairs from two articles only;
- *in context*: the vectors come from one pass over the whole article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from bench.language_sets import System
from bench.minilm import PeerMissingError, load_minilm
from bench.paragraphs import print_tokens
from bench.quality import Figures, Place, Row, rows_of

from headwater.language.encoder.pieces import split_pieces
from headwater.language.encoder.scores import score_article
from headwater.language.encoder.weights import Weights
from headwater.model.spans import Span
from headwater.text.quotes import find_quotes

Embed = Callable[[Sequence[str]], np.ndarray]
EVENTS = ("ACTION_", "NEG_ACTION_")


@dataclass(frozen=True)
class Sentence:
    """A sentence of an ECB+ article: its topic, article and number there, its text, and its event chains."""

    topic: str
    article: str
    number: int
    text: str
    events: frozenset[str]


def vectors(found: Sequence[System], place: Place) -> dict[str, Figures]:
    """The areas of the original encoder and of each reader that has vectors, in percent."""
    pairs = list(rows_of(place.corpora / "pairs" / "msr-paraphrase-dev.jsonl.gz"))
    sentences = [s for row in rows_of(place.corpora / "stories" / "ecbplus-dev.jsonl.gz") for s in sentences_of(row)]
    table: dict[str, Figures] = {}
    for precision in ("fp32", "int8"):
        try:
            table[f"all-MiniLM-L6-v2, {precision}"] = alone(load_minilm(precision).embed, pairs, sentences)
        except PeerMissingError as error:
            print(error)
            break
    for system in found:
        if weights := system.weights:
            own = alone(lambda texts, w=weights: embed_alone(texts, w), pairs, sentences)  # type: ignore[misc]
            together, across = areas(sentences, embed_in_context(sentences, weights))
            table[system.name] = own | {"ecb+ in context": together, "across in context": across}
    return table


def alone(embed: Embed, pairs: Sequence[Row], sentences: Sequence[Sentence]) -> Figures:
    """The areas where each sentence is embedded by itself."""
    first, second = embed([pair["first"] for pair in pairs]), embed([pair["second"] for pair in pairs])
    msr = area((first * second).sum(1), np.array([pair["same"] for pair in pairs]))
    ecb, across = areas(sentences, embed([sentence.text for sentence in sentences]))
    return {"msr": msr, "ecb+": ecb, "across": across}


def sentences_of(row: Row) -> Iterator[Sentence]:
    """The sentences of an article, in order."""
    tokens: dict[int, list[str]] = defaultdict(list)
    events: dict[int, set[str]] = defaultdict(set)
    for token, number in zip(row["tokens"], row["sentence"], strict=True):
        tokens[number].append(token)
    for mention in row["mentions"]:
        if mention["kind"].startswith(EVENTS):
            events[row["sentence"][mention["tokens"][0]]].add(mention["chain"])
    for number, words in sorted(tokens.items()):
        yield Sentence(row["topic"], row["id"], number, print_tokens(words).text, frozenset(events[number]))


def areas(sentences: Sequence[Sentence], embedded: np.ndarray) -> tuple[float, float]:
    """The areas over all pairs of a topic's sentences that have events, and over those of two articles."""
    topics: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        if sentence.events:
            topics[sentence.topic].append(n)
    left, right = np.array([pair for own in topics.values() for pair in combinations(own, 2)]).T
    cosines = (embedded[left] * embedded[right]).sum(1)
    together = np.array([bool(sentences[a].events & sentences[b].events) for a, b in zip(left, right, strict=True)])
    apart = np.array([sentences[a].article != sentences[b].article for a, b in zip(left, right, strict=True)])
    return area(cosines, together), area(cosines[apart], together[apart])


def area(scores: np.ndarray, right: np.ndarray) -> float:
    """The area under the ROC curve in percent, by ranks (Mann and Whitney 1947); ties share their mean rank."""
    _, inverse, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[inverse]
    n_right = int(right.sum())
    n_wrong = len(right) - n_right
    return round(float(100 * (ranks[right].sum() - n_right * (n_right + 1) / 2) / (n_right * n_wrong)), 2)


def embed_alone(texts: Sequence[str], weights: Weights) -> np.ndarray:
    """Our unit vectors of sentences, each an article by itself."""
    return unit(np.concatenate([embed_sentences(text, [Span(0, len(text))], weights) for text in texts]))


def embed_in_context(sentences: Sequence[Sentence], weights: Weights) -> np.ndarray:
    """Our unit vectors of sentences, each article in one pass, a line a sentence."""
    rows: dict[str, list[int]] = defaultdict(list)
    for n, sentence in enumerate(sentences):
        rows[sentence.article].append(n)
    embedded = np.zeros((len(sentences), 384), np.float32)
    for own in rows.values():
        text, spans = "", []
        for n in own:
            text += "\n" if text else ""
            spans.append(Span(len(text), len(text) + len(sentences[n].text)))
            text += sentences[n].text
        embedded[own] = embed_sentences(text, spans, weights)
    return unit(embedded)


def embed_sentences(text: str, spans: Sequence[Span], weights: Weights) -> np.ndarray:
    """Our vectors [spans, 384] of the sentences of a text, each a paragraph."""
    words = split_pieces(text, [[span] for span in spans], find_quotes(text), weights.pieces)
    return score_article(words, [words.touched(span.start, span.end) for span in spans], weights).vectors


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(1e-9, np.linalg.norm(vectors, axis=1, keepdims=True))

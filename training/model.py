"""The encoder with its heads, in PyTorch; `export.py` makes an ONNX file of it.

The body is BERT's (Devlin et al. 2019) at the size of MiniLM-L6-H384, started from all-MiniLM-L6-v2's weights; case
and quotation-mark features are added to its word embeddings, starting from zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple, Self

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from headwater.language.encoder.links import FEATURES
from headwater.language.encoder.weights import ENTITY_TAGS, TAGS

WIDTH, LAYERS, HEADS, INNER, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512
HEAD = WIDTH // HEADS
LINK = 128


class Size(NamedTuple):
    """Of one layer; `prune.py` makes them smaller."""

    heads: int = HEADS
    inner: int = INNER


WHOLE = (Size(),) * LAYERS


class Layer(nn.Module):
    """One transformer layer, normalised behind each part."""

    def __init__(self, size: Size, dropout: float) -> None:
        super().__init__()
        self.size = size
        self.qkv = nn.Linear(WIDTH, 3 * size.heads * HEAD)
        self.out = nn.Linear(size.heads * HEAD, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, size.inner)
        self.down = nn.Linear(size.inner, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = dropout

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        x = self.attended(x, self.out(self.seen(x, mask)))
        return self.changed(x, self.down(self.inner(x)))

    def seen(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """What each head has gathered for each piece: [b, n, heads * HEAD]."""
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.size.heads, HEAD).permute(2, 0, 3, 1, 4)
        # No dropout on attention weights: it costs a third of the speed here, and dropout elsewhere does as well.
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).reshape(b, n, -1)

    def attended(self, x: Tensor, y: Tensor) -> Tensor:
        """The pieces' vectors behind the first half."""
        return self.norm1(x + F.dropout(y, self.dropout, self.training))

    def inner(self, x: Tensor) -> Tensor:
        """What the second half's neurons make of each piece: [b, n, inner]."""
        return F.gelu(self.up(x))

    def changed(self, x: Tensor, y: Tensor) -> Tensor:
        """The pieces' vectors behind the second half."""
        return self.norm2(x + F.dropout(y, self.dropout, self.training))


class Encoder(nn.Module):
    """Pieces and their features in, a vector for each piece out."""

    def __init__(self, sizes: Sequence[Size] = WHOLE, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.case = nn.Embedding(5, WIDTH)
        self.quote = nn.Embedding(5, WIDTH)
        nn.init.zeros_(self.case.weight)
        nn.init.zeros_(self.quote.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(size, dropout) for size in sizes)
        self.dropout = dropout

    def embedded(self, ids: Tensor, case: Tensor, quote: Tensor) -> Tensor:
        """The pieces' vectors before the first layer: [b, n, WIDTH]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.places(places)[None] + self.kind + self.case(case) + self.quote(quote)
        return F.dropout(self.norm(x), self.dropout, self.training)

    def forward(self, ids: Tensor, case: Tensor, quote: Tensor, mask: Tensor | None) -> Tensor:
        x = self.embedded(ids, case, quote)
        wide = None if mask is None else mask[:, None, None, :]
        for layer in self.layers:
            x = layer(x, wide)
        return x

    def load_start(self, folder: Path) -> None:
        """Take the weights of all-MiniLM-L6-v2 from a folder with `model.safetensors`."""
        w = {k.removeprefix("bert."): v.float() for k, v in load_file(folder / "model.safetensors").items()}
        self.words.weight.data = w["embeddings.word_embeddings.weight"]
        self.places.weight.data = w["embeddings.position_embeddings.weight"]
        self.kind.data = w["embeddings.token_type_embeddings.weight"][0]
        _copy(self.norm, w, "embeddings.LayerNorm")
        for n, layer in enumerate(self.layers):
            at = f"encoder.layer.{n}"
            for part in ("weight", "bias"):
                parts = [w[f"{at}.attention.self.{x}.{part}"] for x in ("query", "key", "value")]
                getattr(layer.qkv, part).data = torch.cat(parts)
            _copy(layer.out, w, f"{at}.attention.output.dense")
            _copy(layer.norm1, w, f"{at}.attention.output.LayerNorm")
            _copy(layer.up, w, f"{at}.intermediate.dense")
            _copy(layer.down, w, f"{at}.output.dense")
            _copy(layer.norm2, w, f"{at}.output.LayerNorm")


def _copy(module: nn.Module, weights: dict[str, Tensor], at: str) -> None:
    module.weight.data = weights[f"{at}.weight"]
    module.bias.data = weights[f"{at}.bias"]


class TagHead(nn.Module):
    """Scores of BIO tags for each word, from the word and its two neighbours."""

    def __init__(self, tags: int, inner: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.mix = nn.Conv1d(WIDTH, inner, 3, padding=1)
        self.out = nn.Linear(inner, tags)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor) -> Tensor:
        mixed = F.gelu(self.mix(self.dropout(words).transpose(1, 2)).transpose(1, 2))
        return self.out(self.dropout(mixed))


class LinkHead(nn.Module):
    """Scores of (cue, span) pairs from the vectors of their words and the distance between them."""

    def __init__(self) -> None:
        super().__init__()
        self.hidden = nn.Linear(4 * LINK + 2 * LINK + FEATURES, 128)
        self.out = nn.Linear(128, 1)
        self.none = nn.Parameter(torch.zeros(1))

    def forward(self, cue: Tensor, first: Tensor, last: Tensor, distance: Tensor) -> Tensor:
        """cue, first, last [pairs, 2 * LINK … LINK] vectors, distance [pairs, DISTANCES] features -> [pairs]."""
        x = torch.cat([cue, first, last, cue * first, cue * last, first * last, distance], -1)
        return self.out(F.gelu(self.hidden(x)))[:, 0]


class Model(nn.Module):
    """The encoder, its tag heads for attributions and entities, its link heads, and its sentence vectors."""

    def __init__(self, sizes: Sequence[Size] = WHOLE, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = Encoder(sizes, dropout)
        self.attribution = TagHead(len(TAGS), 256)
        self.entity = TagHead(len(ENTITY_TAGS), 192)
        self.link = nn.Linear(WIDTH, LINK)
        self.to_source = LinkHead()
        self.to_content = LinkHead()
        self.sentence = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.sentence.weight)
        nn.init.zeros_(self.sentence.bias)
        self.transitions = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self.begin = nn.Parameter(torch.zeros(len(TAGS)))
        self.kind_transitions = nn.Parameter(torch.zeros(len(ENTITY_TAGS), len(ENTITY_TAGS)))
        self.kind_begin = nn.Parameter(torch.zeros(len(ENTITY_TAGS)))

    @classmethod
    def of(cls, state: Mapping[str, Tensor]) -> Self:
        """The model of such weights, whatever its layers' sizes; what earlier runs did not have stays as it begins."""
        at = "encoder.layers.{}.{}.weight"
        sizes = [
            Size(state[at.format(n, "out")].shape[1] // HEAD, len(state[at.format(n, "up")])) for n in range(LAYERS)
        ]
        model = cls(sizes)
        model.load_state_dict(state, strict=False)
        return model


@dataclass(frozen=True)
class Crf:
    """A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over tag scores."""

    transitions: Tensor
    begin: Tensor

    def loss(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """The negative log-likelihood of the tags, summed; scores [b, w, t], tags [b, w], mask [b, w]."""
        return (self._whole(scores, mask) - self._path(scores, tags, mask)).sum()

    def _whole(self, scores: Tensor, mask: Tensor) -> Tensor:
        alpha = self.begin + scores[:, 0]
        for n in range(1, scores.shape[1]):
            following = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + scores[:, n]
            alpha = torch.where(mask[:, n, None], following, alpha)
        return torch.logsumexp(alpha, 1)

    def _path(self, scores: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        at = scores.gather(2, tags[:, :, None])[:, :, 0] * mask
        step = self.transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        return self.begin[tags[:, 0]] + at.sum(1) + step.sum(1)

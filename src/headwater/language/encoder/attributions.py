"""Sources, cues and contents of an article, linked to each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.links import Choice, LinkHead, Range, choose_links
from headwater.language.encoder.marks import settle_contents
from headwater.language.encoder.nesting import nest
from headwater.language.encoder.pieces import Words
from headwater.language.encoder.scores import Scores
from headwater.language.encoder.weights import TAGS
from headwater.language.rules.found import Found
from headwater.model.spans import Span
from headwater.text.quotes import Quote

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Numbers = Mapping[str, npt.NDArray[np.float32]]

REASON = "read by the language model"
# A content that its link head would rather leave alone goes to a cue only by force. Of 32 such contents of cues that
# have others in PolNeAR's development part, 1 belonged there.
_LEAST = 0.5


def find_attributions(
    text: str, words: Words, scores: Scores, numbers: Numbers, quotes: Sequence[Quote]
) -> tuple[list[Found], list[Found]]:
    """The attributions, one a cue, in the order of their cues; and contents that belong to no cue.

    Each of those is by itself, with the nearest cue and its source. `quotes` are the text's outermost quotations.
    Each score is the least of how sure the source, the cue, the contents and their links are. A cue may be
    without content (`orphans.py` sees to those). Whether a source is named is left open (`Found.named`).
    """
    path, spans = tagged_spans(text, words, scores, numbers)
    cues, sources, contents = ([(a, b) for a, b, r in spans if r == role] for role in ("cue", "source", "content"))
    sure = _Sureness(scores, path)
    source_of = choose_links(
        LinkHead.of(numbers, "to_source"), scores.links, cues, sources, words.paragraph, by_cue=True
    )
    cue_of = choose_links(
        LinkHead.of(numbers, "to_content"), scores.links, cues, contents, words.paragraph, by_cue=False, always=True
    )
    cited = {choice.option for choice in source_of}
    idle = [span for n, span in enumerate(sources) if n not in cited]
    contents = reach_back(contents, idle, [words.span(a, b).of(text) for a, b in contents])
    others = [words.span(a, b) for a, b in (*cues, *sources)]
    settled = settle_contents(text, [words.span(a, b) for a, b in contents], others, quotes)
    contents_of: dict[int | None, list[int]] = {}
    loose_ones = _forced(cue_of)
    for n, choice in enumerate(cue_of):
        contents_of.setdefault(None if n in loose_ones else choice.option, []).append(n)

    def source_at(number: int) -> Range | None:
        option = source_of[number].option
        return None if option is None else sources[option]

    found = []
    for number, cue in enumerate(cues):
        own = contents_of.get(number, [])
        picked, source = source_of[number], source_at(number)
        score = min(
            sure(*cue),
            picked.probability * (1.0 if source is None else sure(*source)),
            *(sure(*contents[n]) * cue_of[n].probability for n in own),
        )
        found.append(_found(words, source, cue, [settled[n] for n in own], score))
    loose = [
        _found(words, source_at(option), cues[option], [settled[n]], sure(*contents[n]) * cue_of[n].probability)
        for n, option in loose_ones.items()
    ]
    return nest(text, found), loose


def reach_back(contents: Sequence[Range], idle: Sequence[Range], texts: Sequence[str]) -> list[Range]:
    """The contents; one that begins with a bracket with what the bracket belongs to, if it was taken for a source.

    `idle`: sources that no cue has; `texts`: the contents'. "The Free Hills Army (FHA) has left, Northwire reported".
    """
    begins = {stop: start for start, stop in idle}
    return [
        (begins.get(start, start) if text[:1] in ("(", ")") else start, stop)
        for (start, stop), text in zip(contents, texts, strict=True)
    ]


def _forced(cue_of: Sequence[Choice]) -> dict[int, int]:
    """The contents, with their cues, that go to a cue for want of a better one, though it has others."""
    sure = {choice.option for choice in cue_of if choice.probability >= _LEAST}
    return {
        n: choice.option
        for n, choice in enumerate(cue_of)
        if choice.option is not None and choice.probability < _LEAST and choice.option in sure
    }


def tagged_spans(
    text: str, words: Words, scores: Scores, numbers: Numbers
) -> tuple[npt.NDArray[np.int64], list[tuple[int, int, str]]]:
    """The best tag of each word, and the sources, cues and contents that these make: ranges of words and roles."""
    path = best_path(scores.tags, numbers["tag_steps"], numbers["tag_begin"], words.paragraph)
    spans = spans_of(path, TAGS, words.paragraph)
    return path, [(a, b, role) for a, b, role in spans if any(c.isalnum() for c in words.span(a, b).of(text))]


def _found(words: Words, source: Range | None, cue: Range, contents: Sequence[Span], score: float) -> Found:
    span = None if source is None else words.span(*source)
    return Found(span, words.span(*cue), tuple(contents), REASON, round(score, 3))


class _Sureness:
    """How sure the tags of a stretch of words are: the mean probability of those on the best path, word by word."""

    def __init__(self, scores: Scores, path: npt.NDArray[np.int64]) -> None:
        import numpy as np

        shifted = np.exp(scores.tags - scores.tags.max(1, keepdims=True)) if len(path) else scores.tags
        chosen = shifted[np.arange(len(path)), path] / shifted.sum(1) if len(path) else np.zeros(0)
        self._sums = np.concatenate([[0.0], np.cumsum(chosen)])

    def __call__(self, first: int, stop: int) -> float:
        return float(self._sums[stop] - self._sums[first]) / (stop - first)

"""Parts of speech by a first-order hidden Markov model (Viterbi 1967; Brants 2000) over counted words and tags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from headwater.language.rules.tables import table_rows
from headwater.text.stems import irregular_pasts

Candidates = tuple[tuple[str, float], ...]

_PUNCTUATION = {
    ",": ",", ".": ".", "!": ".", "?": ".", ":": ":", ";": ":", "(": "(", "[": "(", ")": ")", "]": ")",
    "...": ":", "..": ":", "…": ":", "-": ":", "--": ":", "—": ":", "–": ":", "―": ":", "‒": ":", "|": ":", "/": ":",
    "•": ":", "*": ":", "'": "G", "’": "G", "&": "C", "%": "N", "+": ":", "=": ":", '"': '"',
}  # fmt: skip
_SUBORDINATORS = frozenset(
    {"although", "because", "if", "once", "though", "unless", "when", "whenever", "whereas", "while"}
)
# A capitalised word inside a sentence is a name, unless it was counted otherwise. Of .94, .985 and .995, the last two
# read the gold stories alike (attributions' mean F1 .867; .94: .865).
_NAME = log(0.985)
_CAPITAL_BUT_COMMON = log(0.015)
_BEAM = -1e30


@dataclass(frozen=True, slots=True)
class _Model:
    """Log probabilities of the words' tags, of the endings' tags, and of one tag behind another.

    `plain`: those of marks, and of words in small letters in which nothing tells a number or a name.
    """

    words: dict[str, Candidates]
    plain: dict[str, Candidates]
    endings: dict[str, Candidates]
    following: dict[str, dict[str, float]]


def _counts(cell: str) -> dict[str, int]:
    return {part[0]: int(part[1:]) for part in cell.split(" ")}


def _scored(counts: dict[str, int], totals: dict[str, int]) -> Candidates:
    """Log of p(tag given the word) over p(tag), which is p(word given the tag) up to the word's own probability."""
    whole = sum(counts.values())
    return tuple((tag, log(n / whole) - log(totals[tag])) for tag, n in counts.items())


@cache
def _model() -> _Model:
    transitions = {row[0]: _counts(row[1]) for row in table_rows("transitions.tsv")}
    totals: dict[str, int] = {}
    for counts in transitions.values():
        for tag, n in counts.items():
            totals[tag] = totals.get(tag, 0) + n
    everything = sum(totals.values())
    shares = {tag: n / everything for tag, n in totals.items()}
    share_of = {tag: max(1, round(1e6 * share)) for tag, share in shares.items()}
    following = {}
    for before, counts in transitions.items():
        whole = sum(counts.values())
        following[before] = {
            tag: log((counts.get(tag, 0) + 40 * share) / (whole + 40)) for tag, share in shares.items()
        }
    words = {row[0]: _scored(_counts(row[1]), share_of) for row in table_rows("tags.tsv")}
    endings = {row[0].lstrip("-"): _scored(_counts(row[1]), share_of) for row in table_rows("suffixes.tsv")}
    words["\0name"] = _scored({"P": 1}, share_of)
    # Nothing at the end of "tore" and "wept" tells a verb's past. Those that were counted stay as they were.
    either = tuple((tag, score) for tag, score in endings["ed"] if tag in "dn")
    for past, alone in irregular_pasts().items():
        words.setdefault(past, (("d", 0.0),) if alone else either)
    words.setdefault("thrice", words["twice"])
    plain = {word: tags for word, tags in words.items() if word[0].islower() and not word[-1].isdigit()}
    plain = {word: tags for word, tags in plain.items() if not _holds_name(word)}
    plain |= {mark: ((tag, 0.0),) for mark, tag in _PUNCTUATION.items()}
    return _Model(words, plain, endings, following)


@cache
def _ending_of(low: str) -> Candidates:
    endings = _model().endings
    return endings.get(low[-3:]) or endings.get(low[-2:]) or endings[""]


@cache
def _number() -> Candidates:
    return (("U", 0.0),)


def _candidates(word: str, low: str, inside: bool, names: frozenset[str]) -> Candidates:
    """The tags with their scores of a word that is not plain.

    `inside`: a capital letter tells a name here (not first, not in a headline).
    """
    model = _model()
    if low[0].isdigit() or low[-1].isdigit():
        return _number()
    if not word[0].isupper() and not _holds_name(word):
        return model.words.get(low) or (_ending_of(low) if word[0] not in "@#" else model.words["\0name"])
    if inside:
        counted = model.words.get(word)
        return counted if counted is not None else _perhaps_name(low)
    return _perhaps_name_at_start(low, low in names)


def _holds_name(word: str) -> bool:
    """Whether a small letter begins a word with a name in it ("al-Kadhimi", "pro-European")."""
    at = word.find("-")
    return 0 < at < len(word) - 1 and word[at + 1].isupper()


@cache
def _perhaps_name(low: str) -> Candidates:
    model = _model()
    name = model.words["\0name"][0]
    common = model.words.get(low)
    if common is None:
        return (name,)
    closed = common[0][0] in "DOIWCtTmUp" or low in _SUBORDINATORS
    weight, other = (log(0.1), log(0.9)) if closed else (_NAME, _CAPITAL_BUT_COMMON)
    return (("P", name[1] + weight), *((tag, score + other) for tag, score in common))


@cache
def _perhaps_name_at_start(low: str, known: bool) -> Candidates:
    """At a sentence's start or in a headline a known word is rather itself; an unknown one rather a name.

    `known`: the article has it as a name elsewhere.
    """
    model = _model()
    name = model.words["\0name"][0]
    common = model.words.get(low)
    if common is None:
        return (("P", name[1] + log(0.8)), *((tag, score + log(0.2)) for tag, score in _ending_of(low)))
    weight, other = (log(0.9), log(0.1)) if known else (log(0.03), 0.0)
    return (("P", name[1] + weight), *((tag, score + other) for tag, score in common))


def tag_words(
    words: Sequence[str], lows: Sequence[str], capitals_tell: bool = True, names: frozenset[str] = frozenset()
) -> str:
    """The words' tags, one character each (see `data/tags.tsv`), S for subordinating conjunctions.

    `capitals_tell` is false where every word is capitalised, as in many headlines. `names` are words in small letters
    that the article has with a capital inside its sentences.
    """
    if not words:
        return ""
    model = _model()
    plain, following = model.plain, model.following
    scores: dict[str, float] = {"^": 0.0}
    trail: list[dict[str, str]] = []
    for number, word in enumerate(words):
        candidates = plain.get(word)
        if candidates is None:
            inside = capitals_tell and number > 0 and words[number - 1] not in ".!?:•*"
            candidates = _candidates(word, lows[number], inside, names)
        if len(scores) > 1:
            scores, back = _step(scores, candidates, following)
        else:
            (before,) = scores
            row = following[before]
            back = {tag: before for tag, _ in candidates}
            # What all ways have in common does not matter.
            scores = {tag: row.get(tag, -20.0) + score for tag, score in candidates}
        trail.append(back)
    return _walk_back(scores, trail, lows)


def _step(
    scores: dict[str, float], candidates: Candidates, following: dict[str, dict[str, float]]
) -> tuple[dict[str, float], dict[str, str]]:
    best: dict[str, float] = {}
    back: dict[str, str] = {}
    for tag, score in candidates:
        top = _BEAM
        origin = "^"
        for before, so_far in scores.items():
            value = so_far + following[before].get(tag, -20.0)
            if value > top:
                top, origin = value, before
        best[tag] = top + score
        back[tag] = origin
    return best, back


def _walk_back(scores: dict[str, float], trail: list[dict[str, str]], lows: Sequence[str]) -> str:
    tag = max(scores, key=lambda key: scores[key])
    tags = []
    for number in range(len(trail) - 1, -1, -1):
        tags.append("S" if tag in "IW" and lows[number] in _SUBORDINATORS else tag)
        tag = trail[number][tag]
    return "".join(reversed(tags))

"""Names in an article and the kind of thing that each names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from headwater.language.encoder.decode import best_path, spans_of
from headwater.language.encoder.pieces import Words
from headwater.language.encoder.scores import Scores
from headwater.language.encoder.weights import ENTITY_TAGS, KINDS
from headwater.language.rules.gazetteer import gazetteer
from headwater.model.finding import EntityKind, EntityMention
from headwater.model.spans import Span

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]
    Numbers = Mapping[str, Floats]

# What the other places of a name count beside its own, and what longer names do that end with it; 1 to 50 and 0.5 to 2
# give figures within 0.2 of each other.
_BY_ALIKE, _BY_LONGER = 2, 1
_LETTER_IN_BRACKETS = re.compile(r"\([A-Za-z]\)")
# "told The Times": capitalised inside a sentence, the article is a part of the name.
_ARTICLE_INSIDE = re.compile(r"[a-z,] The ")
_ADDRESS = re.compile(r"\.(?:com|org|net|gov|edu|info|tv|fm|news|co\.[a-z]{2})(?!\w)")

# What storms are called by. "Maria" alone is in that article no woman either.
_STORM = re.compile(r"\b(?:hurricane|(?:super)?storm|typhoon|cyclone)\s$", re.I)
_REST = re.compile(r"(?:[’'](?!(?:s|t|re|ve|ll|d|m)\b)[^\W\d_]+)+")


def find_entities(text: str, words: Words, scores: Scores, numbers: Numbers) -> list[EntityMention]:
    """The names, in the order of the text, without overlaps and without punctuation at their edges."""
    path = best_path(scores.kinds, numbers["kind_steps"], numbers["kind_begin"], words.paragraph)
    names = spans_of(path, ENTITY_TAGS)
    spans = [_without_marks(text, words.span(first, stop)) for first, stop, _ in names]
    written = [span.of(text) if span else "" for span in spans]
    storms = {s.of(text) for s in spans if s is not None and _STORM.search(text, max(0, s.start - 12), s.start)}
    found: list[EntityMention] = []
    for name, told in zip(spans, _agreed_kinds(written, names, scores), strict=True):
        if name is not None and name.start >= (found[-1].end if found else 0):
            kind = "other" if told == "person" and name.of(text) in storms else told
            start = _with_article(text, name.start) if kind in ("organisation", "other") else name.start
            mention = EntityMention(start, name.end, cast("EntityKind", kind))
            if found and _is_firm(text, found[-1], mention):
                mention = EntityMention(found.pop().start, name.end, "organisation")
            found.append(mention)
    return found


def _is_firm(text: str, one: EntityMention, other: EntityMention) -> bool:
    """Whether two names joined by "&" are a firm's: the same name twice, or one of them a body's."""
    if text[one.end : other.start] != " & ":
        return False
    kinds = {one.kind, other.kind}
    twice = one.span.of(text) == other.span.of(text)
    return kinds <= {"person", "organisation"} and (twice or "organisation" in kinds)


def _agreed_kinds(written: Sequence[str], names: Sequence[tuple[int, int, str]], scores: Scores) -> list[str]:
    """The kind of each name, by itself and by the others of its article that are written alike or end with it.

    "Adeyemi" is what "Funke Adeyemi" is. F1 on the development part of English Worldwide Newswire: 83.5 by itself,
    84.4 with those that are written alike, 84.6 with the longer ones. What a list of places or peoples has and is no
    person is what the list says: 84.3 -> 84.9 there, 63.0 -> 63.2 on re3d.
    """
    logs = _logs_of_shares(scores.kinds)
    sure = [_sure_of_kinds(logs[first:stop]) for first, stop, _ in names]
    alike: dict[str, list[Floats]] = {}
    longer: dict[str, list[Floats]] = {}
    lows = [name.lower() for name in written]
    for name, one in zip(lows, sure, strict=True):
        alike.setdefault(name, []).append(one)
        before, _, last = name.rpartition(" ")
        if before:
            longer.setdefault(last, []).append(one)
    agreed = []
    for name, low, one, (_, _, kind) in zip(written, lows, sure, names, strict=True):
        whole: npt.NDArray[np.floating] = one
        if others := len(alike[low]) - 1:
            whole = whole + _BY_ALIKE * (sum(alike[low]) - one) / others
        if low in longer:
            whole = whole + _BY_LONGER * sum(longer[low]) / len(longer[low])
        best = kind if whole is one else KINDS[int(whole.argmax())]
        agreed.append(_by_lists(name, best, surname=low in longer))
    return agreed


def _by_lists(name: str, kind: str, *, surname: bool) -> str:
    """The kind, or that of the list of places or of peoples that has the name.

    Bodies called like a place ("Amazon") or like those in them ("Republicans") are left alone, and so are persons but
    for those who are called like a people ("Shi'ite") and by no longer name or first name.
    """
    lists = gazetteer()
    if kind == "person" and not surname and name in lists.groups and name not in lists.first_names:
        return "group"
    if kind == "person" or name in lists.organisation_heads:
        return kind
    if name in lists.places:
        return "place"
    return "group" if kind != "organisation" and (name in lists.groups or name in lists.phrases) else kind


def _with_article(text: str, start: int) -> int:
    """Where a name begins, with "The" where that is a part of it: 84.9 -> 85.0, a tenth on re3d."""
    return start - 4 if start > 5 and _ARTICLE_INSIDE.match(text, start - 6) else start


def _logs_of_shares(scores: Floats) -> Floats:
    """The logarithms of each row's shares (softmax), `scores` [words, 11]."""
    import numpy as np

    less = scores - scores.max(1, keepdims=True)
    logs: Floats = less - np.log(np.exp(less).sum(1, keepdims=True))
    return logs


def _sure_of_kinds(logs: Floats) -> Floats:
    """The logarithm of a name's probability [kinds] as a name of each kind, by word; `logs` [words, 11] of its tags."""
    mean: Floats = (logs[0, 1::2] + logs[1:, 2::2].sum(0)) / len(logs)
    return mean


def _without_marks(text: str, span: Span) -> Span | None:
    """The name from its first letter to its last, or to the full stop of a shortened one ("Inc.", "U.S.").

    A letter in brackets is none: it says where somebody stands in a picture ("(L)") or the party ("(R)"). A site's
    name goes on to the end of its address ("FactCheck. | org"), a name over its apostrophe ("Matiang | 'i").
    """
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum() and not (text[end - 1] == "." and text[end - 2].isalnum()):
        end -= 1
    if start >= end or _LETTER_IN_BRACKETS.match(text, start - 1):
        return None
    rest = _ADDRESS.match(text, end - (text[end - 1] == ".")) or _REST.match(text, end)
    return Span(start, rest.end() if rest else end)

"""What changes when one name is swapped for another of its kind: nothing outside the name should."""

from __future__ import annotations

import csv
import gzip
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.language_sets import ROLES, System
from bench.quality import Figures, Place, Row, rows_of

from headwater.model.article import Article, Segment
from headwater.model.finding import Attribution
from headwater.model.spans import Span

# CoreNLP's labels in PolNeAR's token table, by our kinds.
CORE = {"PERSON": "person", "ORGANIZATION": "organisation", "LOCATION": "place"}
WORLDWIDE = {"Person": "person", "Organization": "organisation", "Location": "place"}
CASES = 250  # of each kind
Boundaries = set[tuple[str, int, int]]


@dataclass(frozen=True)
class Case:
    """A paragraph, the places of one name in it, and what stands there instead."""

    text: str
    places: tuple[Span, ...]
    other: str
    kind: str

    @property
    def swapped(self) -> str:
        parts, at = [], 0
        for place in self.places:
            parts += [self.text[at : place.start], self.other]
            at = place.end
        return "".join([*parts, self.text[at:]])

    def moved(self, at: int) -> int:
        """Where a boundary of the text stands in the swapped one; one inside the name stands at the name's end."""
        shift = 0
        for place in self.places:
            if at <= place.start:
                break
            shift += len(self.other) - len(place)
            at = max(at, place.end)
        return at + shift

    def settled(self, at: int) -> int:
        """A boundary of the swapped text; one inside the other name stands at its end."""
        for place in self.places:
            start = self.moved(place.start)
            if start < at < start + len(self.other):
                return start + len(self.other)
        return at


def name_swap(system: System, place: Place) -> Figures:
    """The share of paragraphs in which swapping a person's, a body's or a place's name changes no boundary outside it.

    Paragraphs of PolNeAR's development articles, read each by itself; names as CoreNLP found them there, if it was
    sure, exchanged for names of English Worldwide Newswire's development part with as many words. `boundaries` is the
    share of spans that are kept.
    """
    kept: dict[str, list[bool]] = defaultdict(list)
    same = every = 0
    for case in cases(place):
        before = {(r, case.moved(s), case.moved(e)) for r, s, e in boundaries(system, case.text)}
        after = {(r, case.settled(s), case.settled(e)) for r, s, e in boundaries(system, case.swapped)}
        kept[case.kind].append(before == after)
        same, every = same + 2 * len(before & after), every + len(before) + len(after)
    share = lambda flags: round(100 * sum(flags) / max(1, len(flags)), 1)  # noqa: E731
    figures = {"all": share([flag for flags in kept.values() for flag in flags])}
    figures |= {kind: share(flags) for kind, flags in sorted(kept.items())}
    return figures | {"boundaries": round(100 * same / max(1, every), 1), "cases": float(sum(map(len, kept.values())))}


def boundaries(system: System, text: str) -> Boundaries:
    article = Article(id="case", path="case", text=text, segments=(Segment(0, len(text), "body"),), language="en")
    found: Sequence[Attribution] = system.read(article).attributions
    return {(role, span.start, span.end) for a in found for role in ROLES for span in getattr(a, role)}


def cases(place: Place) -> Iterator[Case]:
    """At most `CASES` of each kind, the same in every run."""
    folder = place.corpora / "attribution" / "polnear" / "dev"
    others = other_names(place.corpora / "language" / "worldwide-ner" / "dev.jsonl.gz")
    rng = random.Random(1)
    found: dict[str, list[Case]] = defaultdict(list)
    rows = list(rows_of(folder / "articles.jsonl.gz"))
    named = surely_named(rows, recognised_names(folder / "tokens.tsv.gz"))
    for row in rows:
        for case in cases_of(row, named[row["id"]], others, rng):
            found[case.kind].append(case)
    for _, every in sorted(found.items()):
        yield from rng.sample(every, min(CASES, len(every)))


def cases_of(
    row: Row, named: Sequence[tuple[Span, str]], others: dict[tuple[str, int], list[str]], rng: random.Random
) -> Iterator[Case]:
    """A case for each name of each paragraph of an article."""
    at = 0
    for paragraph in row["text"].split("\n"):
        stretch = Span(at, at + len(paragraph))
        at = stretch.end + 1
        places: dict[tuple[str, str], list[Span]] = defaultdict(list)
        for span, kind in named:
            if stretch.contains(span):
                places[span.of(row["text"]), kind].append(Span(span.start - stretch.start, span.end - stretch.start))
        for (name, kind), spans in places.items():
            choice = [other for other in others[kind, len(name.split())] if other != name]
            if choice:
                yield Case(paragraph, tuple(spans), rng.choice(choice), kind)


def recognised_names(path: Path) -> dict[str, list[tuple[Span, str]]]:
    """The names in PolNeAR's articles as CoreNLP found them (automatic, noisy), by article."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    last = None
    with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            at, kind = (row["doc"], row["sentence"], row["ner"]), CORE.get(row["ner"])
            if kind and at == last:
                span, _ = found[row["doc"]][-1]
                found[row["doc"]][-1] = (replace(span, end=int(row["end"])), kind)
            elif kind:
                found[row["doc"]].append((Span(int(row["start"]), int(row["end"])), kind))
            last = at if kind else None
    return found


def surely_named(rows: Sequence[Row], named: dict[str, list[tuple[Span, str]]]) -> dict[str, list[tuple[Span, str]]]:
    """Only what was taken for a name at least twice in its article, and for one of one kind wherever it stands."""
    kinds: dict[str, set[str]] = defaultdict(set)
    times: Counter[tuple[str, str]] = Counter()
    for row in rows:
        for span, kind in named[row["id"]]:
            name = span.of(row["text"])
            kinds[name].add(kind)
            times[row["id"], name] += 1
    sure = lambda key, name: len(kinds[name]) == 1 and times[key, name] > 1  # noqa: E731
    return {r["id"]: [(s, k) for s, k in named[r["id"]] if sure(r["id"], s.of(r["text"]))] for r in rows}


def other_names(path: Path) -> dict[tuple[str, int], list[str]]:
    """The hand-marked names of the worldwide set by kind and number of words; those of plain words only."""
    names: dict[tuple[str, int], set[str]] = defaultdict(set)
    for row in rows_of(path):
        for sentence in row["sentences"]:
            for label, words in spans_of(sentence["tokens"], sentence["tags"]):
                if label in WORLDWIDE and all(word.isalpha() and word[0].isupper() for word in words):
                    names[WORLDWIDE[label], len(words)].add(" ".join(words))
    return defaultdict(list, {key: sorted(found) for key, found in names.items()})


def spans_of(tokens: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    words: list[str] = []
    label = ""
    for token, tag in zip([*tokens, ""], [*tags, "O"], strict=True):
        if words and tag != f"I-{label}":
            yield label, words
            words = []
        if tag != "O":
            label = tag[2:]
            words = [*words, token]

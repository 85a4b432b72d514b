"""Stories whose statements were labelled by hand, read by the program as far as statements are joined.

The gold stories of `shared/gold/stories`, the examples of this repository with their expectations in
`tests/golden/examples`, and stories of two corpora whose units were grouped by reading them (`judged/statements.jsonl`:
for each story the spans of each statement that two places make; it holds ids and offsets, the texts stay in `shared`,
as does `judged/pairs.jsonl`: pairs of units of stories that mostly share a subject, one statement or not).
Each gives its candidate pairs of units, with what the scorer weighs and whether both are one labelled statement: what
`training/statements.py` fits and `bench/pair_scorer.py` measures.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from headwater.findings.statements.candidates import find_candidates
from headwater.findings.statements.nearness import compare_sentences
from headwater.findings.statements.scores import Pair, gather_figures
from headwater.findings.statements.terms import Story, describe_units
from headwater.findings.statements.units import Unit, find_units
from headwater.findings.statements.utterances import find_edges
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.story import Entity
from headwater.service.dossier import make_board
from headwater.service.reading import Settings
from headwater.service.report import StoryInput, gather_stories

REPOSITORY = Path(__file__).resolve().parent.parent
JUDGED = REPOSITORY / "bench" / "judged" / "statements.jsonl"
WORD = re.compile(r"\w+")
# A labelled mention is the unit of its article whose words overlap its own best, by at least this part of both.
OVERLAP = 0.4
Gold = dict[str, Any]
# A statement's label, and the article, start and end of one of its mentions.
Place = tuple[str, str, int, int]


@dataclass(frozen=True)
class Labelled:
    """One labelled story: its units, the labels of each (indexes into `story.terms`), and its candidate pairs.

    `figures`: what the scorer weighs of each pair, [pairs, figures]; `whole`: every unit was read, so that one without
    a label is like no other.
    """

    name: str
    readings: Sequence[Reading]
    attributions: Sequence[Attribution]
    entities: Sequence[Entity]
    story: Story
    labels: Mapping[int, frozenset[str]]
    pairs: Sequence[Pair]
    figures: np.ndarray
    whole: bool = False

    def same(self, pair: Pair) -> bool:
        """Whether both units are mentions of one labelled statement."""
        return bool(self.labels.get(pair[0], frozenset()) & self.labels.get(pair[1], frozenset()))

    def across(self, pair: Pair) -> bool:
        """Whether both are labelled and no article has both."""
        terms = self.story.terms
        labelled = pair[0] in self.labels and pair[1] in self.labels
        return labelled and not terms[pair[0]].articles & terms[pair[1]].articles


# A story, and of some of its pairs whether they are one statement and how many such pairs each stands for.
JudgedPairs = tuple[Labelled, Sequence[tuple[Pair, bool, float]]]


def gold_stories(shared: Path) -> Iterator[Labelled]:
    """The labelled stories of `shared`, by name."""
    for folder in sorted((shared / "gold" / "stories").iterdir()):
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        (given,) = gather_stories([str(folder)], Settings(workers=1), one_story=True).stories
        yield label(folder.name, given, gold)


def examples() -> Iterator[Labelled]:
    """The examples of this repository that have more than one article, by name."""
    stories = gather_stories([str(REPOSITORY / "examples")], Settings(workers=1)).stories
    for path in sorted((REPOSITORY / "tests" / "golden" / "examples").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if len(gold["articles"]) > 1:
            yield label(path.stem, max(stories, key=lambda story: len(_articles(story, gold))), gold)


def judged(shared: Path) -> Iterator[Labelled]:
    """The stories of `judged/statements.jsonl`, by name."""
    rows = [json.loads(line) for line in JUDGED.read_text(encoding="utf-8").splitlines()]
    corpora = {corpus: _rows_by_id(shared / "corpora" / corpus) for corpus in sorted({row["corpus"] for row in rows})}
    for row in rows:
        yield label(row["story"], _as_story([corpora[row["corpus"]][key] for key in row["articles"]]), row)


def judged_pairs(shared: Path) -> Iterator[JudgedPairs]:
    """The stories of `judged/pairs.jsonl`, whose pairs were drawn by how likely they seemed."""
    rows = [json.loads(line) for line in (JUDGED.parent / "pairs.jsonl").read_text(encoding="utf-8").splitlines()]
    corpora = {corpus: _rows_by_id(shared / "corpora" / corpus) for corpus in sorted({row["corpus"] for row in rows})}
    for number, row in enumerate(rows):
        found = [corpora[row["corpus"]][key] for key in row["articles"]]
        story = label(f"pairs {number}", _as_story(found), row | {"statements": []})
        ids = {r.article.key: r.article.id for r in story.readings}
        places = {(u.article, u.start, u.end): n for n, terms in enumerate(story.story.terms) for u in terms.units}
        known = []
        for *both, same, stands_for in row["pairs"]:
            one, other = (places.get((ids[row["articles"][n]], start, end)) for n, start, end in both)
            if one is not None and other is not None:
                known.append(((min(one, other), max(one, other)), bool(same), stands_for))
        yield story, known


def _as_story(rows: Sequence[Gold]) -> StoryInput:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return gather_stories([str(path)], Settings(workers=1), one_story=True).stories[0]


def _rows_by_id(path: Path) -> dict[str, Gold]:
    columns = ("id", "outlet", "url", "title", "text")
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return {r["id"]: {k: r[k] for k in columns if k in r} | {"published": r.get("date")} for r in rows}


def label(name: str, given: StoryInput, gold: Gold) -> Labelled:
    """A story with its labels."""
    board = make_board(given.readings, until="statements")
    readings = sorted(board["readings"], key=lambda reading: reading.article.id)
    own: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in board["attributions"]:
        own[attribution.article].append(attribution)
    edges = find_edges(readings)
    units = {r.article.id: find_units(r, own[r.article.id], edges) for r in readings}
    story = describe_units(units, readings, board["attributions"], board["entities"])
    pairs = find_candidates(story.terms, story.weights)
    near = compare_sentences(readings, story.terms, pairs)
    texts = {r.article.id: r.article.text for r in readings}
    whole = "corpus" in gold
    places = _judged_places(readings, gold) if whole else _gold_places(texts, gold, _articles(given, gold))
    labels = _labels(story, texts, places)
    figures = gather_figures(story, pairs, near)
    return Labelled(name, readings, board["attributions"], board["entities"], story, labels, pairs, figures, whole)


def _articles(given: StoryInput, gold: Gold) -> dict[str, str]:
    """The id of each of gold's articles that is in the story."""
    found = {}
    for name, about in gold["articles"].items():
        here = [r.article for r in given.readings if Path(about["file"]).name in r.article.path]
        for field in ("key", "title"):
            if field in about:
                here = [a for a in here if about[field] in (a.key or "") or about[field] in a.text]
        if len(here) == 1:
            found[name] = here[0].id
    return found


def _judged_places(readings: Sequence[Reading], gold: Gold) -> Iterator[Place]:
    """The labelled places of a judged story: each statement's number, and its mentions' articles and spans."""
    ids = [next(r.article.id for r in readings if r.article.key == key) for key in gold["articles"]]
    for number, mentions in enumerate(gold["statements"]):
        for article, start, end in mentions:
            yield str(number), ids[article], start, end


def _gold_places(texts: Mapping[str, str], gold: Gold, articles: Mapping[str, str]) -> Iterator[Place]:
    """The labelled places of a gold story, where its article is in the story and has those words."""
    for statement in gold["statements"]:
        for mention in statement["mentions"]:
            article = articles.get(mention["article"])
            place = _find(texts[article], mention) if article else None
            if article and place:
                yield statement["id"], article, *place


def _labels(story: Story, texts: Mapping[str, str], places: Iterable[Place]) -> dict[int, frozenset[str]]:
    """Which statements each unit mentions: that with the words of a place, if it overlaps it by enough."""
    words = {article: [m.span() for m in WORD.finditer(text)] for article, text in texts.items()}
    units: defaultdict[str, list[tuple[frozenset[int], int]]] = defaultdict(list)
    for i, terms in enumerate(story.terms):
        for unit in terms.units:
            units[unit.article].append((_words_in(words[unit.article], unit), i))
    labels: defaultdict[int, set[str]] = defaultdict(set)
    for statement, article, start, end in places:
        wanted = _words_in(words[article], Unit(article, start, end, "body", 0, 0))
        share, at = max((_overlap(wanted, own), -i) for own, i in units[article])
        if share >= OVERLAP:
            labels[-at].add(statement)
    return {i: frozenset(names) for i, names in labels.items()}


def _find(text: str, mention: Gold) -> tuple[int, int] | None:
    """Where a mention's words stand, whatever the white space between them."""
    words = re.compile(r"\s+".join(re.escape(word) for word in mention["text"].split()))
    found = [m.span() for m in words.finditer(text)]
    number = mention.get("n") or 1
    return found[number - 1] if len(found) >= number else None


def _words_in(words: Sequence[tuple[int, int]], unit: Unit) -> frozenset[int]:
    return frozenset(n for n, (start, end) in enumerate(words) if start < unit.end and unit.start < end)


def _overlap(a: frozenset[int], b: frozenset[int]) -> float:
    return len(a & b) / len(a | b) if a | b else 0.0

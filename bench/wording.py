"""Which of five outlets' expressions fall on the right entity, next to the same-head baseline in the same run.

    python bench/wording.py [--shared FOLDER] [--by-type]

NewsWCL50r (Zhukova et al. 2026, after Hamborg, Zhukova and Gipp 2019): four events, five outlets each, with every
mention of each person, body, country, thing and action, however it is called. The mentions are given; what is measured
is how they are grouped over the five articles of an event (MUC, B³, CEAFe and their mean, groups of one counted).

- *same head*: mentions whose head words have one stem.
- *by entity*: mentions that stand on one entity of the event's dossier. A mention on none goes with the entity on which
  most mentions with its head stand, or where there is none, with the others of its head.
- *headwater*: as by entity, with the things without a name among the entities: what the report shows as one. The gate.
- *one lump*: by entity, and all that is on none of an event in one group. Nobody would show that, and its CoNLL F1 is
  the highest: MUC and CEAFe reward few large groups. So B³ has a gate as well: it must be above the lump's.

Heads are found without a parser (see `heads.py`); a mention stands on an entity whose own mention ends with its head or
has its extent.

Without the corpus it says so and measures nothing.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from headwater.model.dossier import Dossier
from headwater.model.story import Entity, NamedMention
from headwater.service.dossier import make_dossier
from headwater.service.reading import Settings
from headwater.service.report import gather_stories
from headwater.text.stems import stem_word
from headwater.text.words import comparable

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from bench.coreference import Grouping, b_cubed, ceaf_e, conll, muc  # noqa: E402 - found beside this file
from bench.heads import head_of  # noqa: E402

Row = dict[str, Any]
# Points of CoNLL F1 by which ours must lead the baseline of the same run.
LEAST_AHEAD = 8.4
_NO_SPACE_BEFORE = frozenset(".,;:!?)]”’%") | {"'s", "’s", "n't", "n’t", "'ll", "'ve", "'m", "'re", "'d", "-"}
# The longest article with the space behind it, in code points.
_EDGE = len("the ")
_NO_SPACE_BEHIND = frozenset("([“‘$-")


class Given(NamedTuple):
    """One mention as the corpus gives it: its article, its tokens, and where they stand in the article's text."""

    article: str
    tokens: tuple[str, ...]
    start: int
    end: int
    head: tuple[int, int]
    chain: str
    type: str

    @property
    def pointed(self) -> bool:
        """Whether the head ends with a point."""
        return self.tokens[head_of(self.tokens)].endswith(".")

    @property
    def head_stem(self) -> str:
        return stem_word(comparable(self.tokens[head_of(self.tokens)]))


@dataclass
class Written:
    """An article's text, made of its tokens, with the place of each."""

    text: str = ""
    places: list[tuple[int, int]] = field(default_factory=list)


def write_text(tokens: Sequence[str]) -> Written:
    """The tokens as a person would have typed them; a token that is a line's end parts paragraphs."""
    written = Written()
    open_quote = False
    glue = True
    for token in tokens:
        if not token.strip():
            written.text += "\n\n" if "\n" in token and written.text.strip() else ""
            written.places.append((len(written.text), len(written.text)))
            glue, open_quote = True, False
            continue
        closes = token == '"' and open_quote
        glue = glue or token in _NO_SPACE_BEFORE or closes
        written.text += token if glue else " " + token
        written.places.append((len(written.text) - len(token), len(written.text)))
        open_quote = not open_quote if token == '"' else open_quote
        glue = token in _NO_SPACE_BEHIND or (token == '"' and open_quote)
    return written


def mentions_of(row: Row, written: Written) -> Iterator[Given]:
    """The row's mentions, without those that are nothing but white space."""
    for mention in row["mentions"]:
        first, stop = mention["start"], mention["end"]
        tokens = tuple(row["tokens"][first:stop])
        if any(token.strip() for token in tokens):
            head = written.places[first + head_of(tokens)]
            start, end = written.places[first][0], written.places[stop - 1][1]
            yield Given(row["article"], tokens, start, end, head, mention["chain"], mention["type"])


def by_head(mentions: Sequence[Given]) -> Grouping:
    """The baseline: one group for each stem of a head, within an event."""
    return [(mention.article.split("_")[0], mention.head_stem) for mention in mentions]


def by_entity(mentions: Sequence[Given], entities: Sequence[Entity], articles: dict[str, str]) -> Grouping:
    """The entity that each mention of one event stands on, or that its head mostly stands on; else the head's stem.

    `articles` maps the corpus's names of articles to the dossier's ids.
    """
    found = [entity_at(mention, entities, articles[mention.article]) for mention in mentions]
    usual: dict[str, Counter[str]] = defaultdict(Counter)
    for mention, entity in zip(mentions, found, strict=True):
        if entity is not None:
            usual[mention.head_stem][entity.id] += 1
    groups: list[tuple[str, str]] = []
    for mention, entity in zip(mentions, found, strict=True):
        known = entity.id if entity else max(usual[mention.head_stem].items(), key=_most, default=(None, 0))[0]
        groups.append((mention.article.split("_")[0], f"entity {known}" if known else mention.head_stem))
    return groups


def _most(counted: tuple[str | None, int]) -> tuple[int, str]:
    return counted[1], counted[0] or ""


def entity_at(mention: Given, entities: Sequence[Entity], article: str) -> Entity | None:
    """The entity with the mention most like the given one among those that end with its head, or have its extent.

    One that only holds it may be about something else ("campaign" in "Ellis's campaign manager"). Of "a number of other
    defendants" and "secretary of state" the whole may be an entity's though no mention ends with "number".
    """
    best: tuple[float, str, Entity] | None = None
    for entity in entities:
        for own in entity.mentions:
            if own.article == article and (_ends_with_head(mention, own) or _has_extent(mention, own)):
                ranked = (_overlap(mention, own), entity.id, entity)
                best = ranked if best is None or ranked[:2] > best[:2] else best
    return best[2] if best else None


def _ends_with_head(mention: Given, own: NamedMention) -> bool:
    """Whether the last word of the program's mention is the given one's head; the point of "U.S." may be left out."""
    return own.start <= mention.head[0] and own.end in (mention.head[1], mention.head[1] - mention.pointed)


def _has_extent(mention: Given, own: NamedMention) -> bool:
    """Whether both are the same stretch, an article and marks at the ends aside."""
    return abs(own.start - mention.start) <= _EDGE and abs(own.end - mention.end) <= 1 and own.end > mention.head[1]


def _overlap(mention: Given, own: NamedMention) -> float:
    shared = min(mention.end, own.end) - max(mention.start, own.start)
    return shared / (max(mention.end, own.end) - min(mention.start, own.start))


@dataclass(frozen=True)
class Grouped:
    """All mentions of the corpus with the groups that each way gives them."""

    mentions: tuple[Given, ...]
    groups: dict[str, Grouping]


def group_all(rows: Sequence[Row]) -> Grouped:
    """Every event's mentions, grouped in each way."""
    mentions: list[Given] = []
    ways: dict[str, list[object]] = defaultdict(list)
    for event in sorted({row["topic"] for row in rows}):
        here = [row for row in rows if row["topic"] == event]
        texts = {row["article"]: write_text(row["tokens"]) for row in here}
        given = [mention for row in here for mention in mentions_of(row, texts[row["article"]])]
        dossier = report_on(texts)
        ids = {article.key or "": article.id for article in dossier.articles}
        named = [entity for entity in dossier.entities if entity.names]  # the others are groups of ours already
        mentions += given
        ways["by entity"] += by_entity(given, named, ids)
        ways["headwater"] += by_entity(given, dossier.entities, ids)
        here_by_entity = ways["by entity"][-len(given) :]
        ways["one lump"] += [group if group[1].startswith("entity") else (event, "") for group in here_by_entity]
    return Grouped(tuple(mentions), {"same head": by_head(mentions), **ways})


def report_on(texts: dict[str, Written]) -> Dossier:
    """The dossier of one event's articles."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "articles.jsonl"
        lines = (
            json.dumps({"id": name, "outlet": f"Outlet {name.split('_')[1]}", "text": written.text})
            for name, written in texts.items()
        )
        path.write_text("\n".join(lines), encoding="utf-8")
        gathered = gather_stories([str(path)], Settings(workers=1), one_story=True)
    (given,) = gathered.stories
    return make_dossier(given.story, given.readings, given.issues)


def print_line(name: str, key: Grouping, found: Grouping) -> None:
    bcubed = b_cubed(key, found)
    figures = [muc(key, found).f1, bcubed.recall, bcubed.precision, bcubed.f1, ceaf_e(key, found).f1, conll(key, found)]
    print(f"{name:24} {len(key):6,} " + " ".join(f"{100 * figure:6.1f}" for figure in figures))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--shared", type=Path, default=REPOSITORY.parent / "shared")
    parser.add_argument("--by-type", action="store_true", help="the figures of each type of entity as well")
    arguments = parser.parse_args()
    path = arguments.shared / "corpora" / "wording" / "newswcl50r" / "dev.jsonl.gz"
    if not path.is_file():
        print(f"no corpus at {path}: nothing measured")
        return 0
    with gzip.open(path, "rt", encoding="utf-8") as file:
        grouped = group_all([json.loads(line) for line in file])
    print(f"{'':24} {'n':>6} {'MUC':>6} {'B³ R':>6} {'B³ P':>6} {'B³':>6} {'CEAFe':>6} {'CoNLL':>6}")
    types = sorted({mention.type for mention in grouped.mentions}) if arguments.by_type else []
    for name, groups in grouped.groups.items():
        for kind in [None, *types]:
            chosen = [n for n, mention in enumerate(grouped.mentions) if kind in (None, mention.type)]
            key = [grouped.mentions[n].chain for n in chosen]
            print_line(name if kind is None else f"  {kind.lower()}", key, [groups[n] for n in chosen])
    key = [mention.chain for mention in grouped.mentions]
    ours = grouped.groups["headwater"]
    ahead = 100 * (conll(key, ours) - conll(key, grouped.groups["same head"]))
    over_lump = 100 * (b_cubed(key, ours).f1 - b_cubed(key, grouped.groups["one lump"]).f1)
    print(f"ahead of the same head: {ahead:.1f} (at least {LEAST_AHEAD}); B³ above one lump: {over_lump:.1f} (above 0)")
    return 0 if ahead >= LEAST_AHEAD and over_lump > 0 else 1


if __name__ == "__main__":
    sys.exit(main())

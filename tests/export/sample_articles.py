"""The articles of a fictional story, written for these tests, and ways to name places in them by their words."""

from __future__ import annotations

from dataclasses import replace

from headwater.model.article import Article, Segment, SegmentKind
from headwater.model.ids import content_id
from headwater.model.spans import Place, Span

COURIER = """Ferry Marguerite aground off Aldport; 212 brought ashore

ALDPORT, March 3 (Northwire) - A passenger ferry ran aground on a sandbank outside Aldport harbour early on
Tuesday, and all 212 people aboard were brought ashore by tugs and lifeboats, the port authority said.

Two people were treated for bruises, the authority's director, Ilse Brandt, told reporters.

"The captain reported a failure of the steering nine minutes before the grounding, and he did everything that
the rules ask of him," Brandt said.

A person close to the inquiry said the ferry had sailed with a known fault in its steering gear.

The Marguerite, built in 1987, belongs to Strait Lines, which carries about 1.4 million passengers a year.

Strait Lines said in a statement that the ship had passed its inspection in January.

Tugs work beside the ferry Marguerite on Tuesday. (Photo by Northwire)

(Reporting by Northwire)"""

EVENING = """Panic on the sandbank: ageing ferry aground with hundreds aboard

By Staff Writer

Hundreds of terrified passengers were rescued yesterday after an ageing ferry slammed into a sandbank outside
Aldport, Northwire reported.

"The captain reported a failure of the steering," port boss Ilse Brandt said.

The so-called "safe" vessel is alleged to have sailed with a known fault in its steering gear, a source close
to the inquiry said.

More than 20 people were hurt, according to Channel Six.

SHARE THIS STORY"""

CHANNEL = """Ferry operator denies steering fault

Strait Lines on Wednesday denied that its ferry Marguerite had sailed with a fault in its steering gear, as
the Evening Standard-Bearer had reported.

"The ship had no fault, known or unknown," the company's chief executive, Oskar Lind, told Channel Six.

More than 20 people were hurt when the ship ran aground on Tuesday, the Evening Standard-Bearer reported.

All 212 people on board were brought ashore."""

LEDGER = """Inspectors warned of Marguerite's steering in January, document shows

Port inspectors warned the owner of the ferry Marguerite in January that its steering gear was worn and should
be replaced before the summer, according to an inspection report seen by The Meridian Ledger.

The ship passed the inspection on condition that the part be replaced, the report says.

The ferry ran aground off Aldport on Tuesday with 212 people aboard. Two people were bruised.

"We told them in writing," a retired inspector, Hanne Vos, said in an interview. "Nobody can say that they did
not know."

Director Ilse Brandt of the Aldport port authority said the captain had done everything that the rules ask of
him."""

WALL = """Ferry Marguerite aground off Aldport; 212 brought ashore

A passenger ferry ran aground on a sandbank outside Aldport harbour early on Tuesday, and all 212 people
aboard were brought ashore by tugs and lifeboats, the port authority said.

Two people were treated for bruises, the authority's director, Ilse Brandt, told reporters.

A person close to the inquiry said the vessel had sailed with a known fault in its steering gear."""

KINDS: dict[str, SegmentKind] = {
    "By Staff Writer": "byline",
    "SHARE THIS STORY": "boilerplate",
    "(Reporting by Northwire)": "boilerplate",
    "Tugs work beside": "caption",
}


def article(text: str, path: str, outlet: str | None, published: str | None, **more: object) -> Article:
    """An article of the sample: each paragraph on one line and a segment, the first its headline."""
    text = "\n\n".join(paragraph.replace("\n", " ") for paragraph in text.split("\n\n"))
    segments = []
    at = 0
    for number, paragraph in enumerate(text.split("\n\n")):
        kind: SegmentKind = "headline" if number == 0 else "body"
        kind = next((k for begin, k in KINDS.items() if paragraph.startswith(begin)), kind)
        segments.append(Segment(at, at + len(paragraph), kind))
        at += len(paragraph) + 2
    title = text.split("\n\n", 1)[0]
    made = Article(
        id=content_id("art", path, text),
        path=path,
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        segments=tuple(segments),
        language="en",
        source_digest="00" * 16,
    )
    return replace(made, **more)  # type: ignore[arg-type]


A = article(
    COURIER,
    "stories/courier.html",
    "The Harbour Courier",
    "2026-03-03T08:40",
    url="https://courier.example/ferry",
    authors=("Northwire",),
)
B = article(EVENING, "stories/evening.txt", "Evening Standard-Bearer", "2026-03-04", authors=("Staff Writer",))
C = article(CHANNEL, "stories/rows.jsonl#2", "Channel Six", "2026-03-04T17:05", key="c6-118")
D = article(LEDGER, "stories/ledger.html", "The Meridian Ledger", "2026-03-05", url="https://ledger.example/inspection")
E = article(WALL, "stories/pasted.txt", None, None)
ARTICLES = (A, B, C, D, E)


def span(held: Article, words: str, nth: int = 1) -> Span:
    """The span of the nth place where these words stand in an article; raises `ValueError` if there is none."""
    at = -1
    for _ in range(nth):
        at = held.text.index(words, at + 1)
    return Span(at, at + len(words))


def place(held: Article, words: str, nth: int = 1) -> Place:
    """The same as a place."""
    return Place.at(held.id, span(held, words, nth))


def common(prefix: str, *parts: object, step: str, reason: str, score: float = 0.9) -> dict[str, object]:
    """What every finding has."""
    return {"id": content_id(prefix, *parts), "score": score, "reason": reason, "step": step, "version": 1}

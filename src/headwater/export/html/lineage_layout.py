"""Where the boxes and flows of the lineage picture stand: origins on the left, articles on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.export.html.lineage import EdgeView, TakerView

# All lengths are CSS pixels at the picture's natural size.
LINE, PADDING, GAP = 17, 7, 8
ORIGIN_LINES = 3  # a name on up to two lines, and what it is
CROWDED = 12  # articles from which on boxes are set close
LEAST_FLOW, WIDEST_FLOW, WIDEST_UNSURE = 2.0, 15.0, 5.0
FLOW_WITHOUT_SHARE = {"copies": 9.0, "rewrites": 6.0, "cites": 2.0}


@dataclass(frozen=True, slots=True)
class Sizes:
    """The picture's width, the two columns' widths, and the lane right of them for flows between articles.

    `head`: how many lines of a box an article's name and date take.
    """

    width: int
    left: int
    right: int
    lane: int
    head: int


WIDE = Sizes(760, 180, 370, 46, 1)
NARROW = Sizes(340, 96, 172, 26, 2)


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the picture: whose it is, its edges (for an article on the right), place and size."""

    key: str
    taker: TakerView | None
    edges: tuple[EdgeView, ...]
    lines: int
    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return self.y + self.height / 2

    @property
    def first_line(self) -> float:
        """The top of its first line: an article's name and date, then a line an edge (or that there is none)."""
        return self.middle - self.lines * LINE / 2

    def line_of(self, number: int, sizes: Sizes) -> float:
        """The middle of the line of its edge of this number, counted from 0."""
        return self.first_line + (sizes.head + number + 0.5) * LINE


@dataclass(frozen=True, slots=True)
class Flow:
    """A flow from a box to a line of an article's box; `beside` flows run in the lane between articles."""

    edge: EdgeView
    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    beside: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """The whole picture."""

    sizes: Sizes
    height: float
    left: tuple[Box, ...]
    right: tuple[Box, ...]
    flows: tuple[Flow, ...]


def lay_out(takers: Sequence[TakerView], sizes: Sizes) -> Layout:
    """Boxes and flows for these articles and their edges."""
    by_article = {taker.article: taker for taker in takers}
    sources = _left_keys(takers)
    ordered = [by_article[key] for key in _order(takers, sources) if key not in sources]
    right = _stack(ordered, sizes)
    places = _line_places(right, sizes)
    wanted = {key: _wanted_place(key, places) for key in sources}
    left = _spread([(key, by_article.get(key)) for key in sorted(sources, key=lambda k: (wanted[k], k))], wanted, right)
    bottom = max((box.y + box.height for box in (*left, *right)), default=0)
    return Layout(sizes, bottom, left, right, _flows(left, right, places, sizes))


def flow_width(edge: EdgeView) -> float:
    """How wide an edge's flow is drawn: by its share, or by its relation where the texts could not be compared."""
    if edge.share is None:
        return FLOW_WITHOUT_SHARE[edge.relation]
    width = LEAST_FLOW + (WIDEST_FLOW - LEAST_FLOW) * edge.share
    return width if edge.direction_known else min(width, WIDEST_UNSURE)


def _left_keys(takers: Sequence[TakerView]) -> list[str]:
    """What others take from and itself takes from nobody: origins outside the story, and articles that are roots."""
    taking = {taker.article for taker in takers if taker.edges}
    named = (edge.source for taker in takers for edge in taker.edges)
    return [key for key in dict.fromkeys(named) if key not in taking]


def _order(takers: Sequence[TakerView], sources: Sequence[str]) -> list[str]:
    """The articles so that those of one source stand together, and who takes from an article stands below it."""
    ordered: dict[str, None] = {}
    waiting = list(reversed([*sources, *(taker.article for taker in takers)]))
    known = {taker.article for taker in takers}
    while waiting:
        key = waiting.pop()
        if key in ordered:
            continue
        ordered[key] = None
        after = (t.article for t in takers if any(edge.source == key for edge in t.edges))
        waiting += reversed([article for article in after if article not in ordered])
    return [key for key in ordered if key in known]


def _stack(takers: Sequence[TakerView], sizes: Sizes) -> tuple[Box, ...]:
    close = len(takers) > CROWDED
    x = sizes.width - sizes.lane - sizes.right
    boxes: list[Box] = []
    y = 0.0
    for taker in takers:
        lines = sizes.head + max(1, len(taker.edges))
        height = lines * LINE + (6 if close else 2 * PADDING)
        boxes.append(Box(taker.article, taker, taker.edges, lines, x, y, sizes.right, height))
        y += height + (4 if close else GAP)
    return tuple(boxes)


def _line_places(right: Sequence[Box], sizes: Sizes) -> dict[str, tuple[EdgeView, float]]:
    """For each edge by its key: itself, and the height of its line in its article's box."""
    return {edge.key: (edge, box.line_of(number, sizes)) for box in right for number, edge in enumerate(box.edges)}


def _wanted_place(key: str, places: dict[str, tuple[EdgeView, float]]) -> float:
    heights = [height for edge, height in places.values() if edge.source == key]
    return sum(heights) / len(heights) if heights else 0.0


def _spread(
    keys: Sequence[tuple[str, TakerView | None]], wanted: dict[str, float], right: Sequence[Box]
) -> tuple[Box, ...]:
    """The left boxes each as near as can be to the middle of what flows out of it, none over another."""
    flows = {key: sum(flow_width(e) + 2 for b in right for e in b.edges if e.source == key) for key, _ in keys}
    heights = [max(ORIGIN_LINES * LINE + 2, flows[key] + 2 * PADDING) for key, _ in keys]
    tops: list[float] = []
    floor = 0.0
    for (key, _), height in zip(keys, heights, strict=True):
        tops.append(max(floor, wanted[key] - height / 2))
        floor = tops[-1] + height + GAP
    return tuple(
        Box(key, taker, (), 2, 0.0, top, 0.0, height)
        for (key, taker), top, height in zip(keys, tops, heights, strict=True)
    )


def _flows(
    left: Sequence[Box], right: Sequence[Box], places: dict[str, tuple[EdgeView, float]], sizes: Sizes
) -> tuple[Flow, ...]:
    edge_of_right = sizes.width - sizes.lane
    x = edge_of_right - sizes.right
    flows: list[Flow] = []
    for box in left:
        out = sorted((row for row in places.values() if row[0].source == box.key), key=lambda row: row[1])
        at = box.middle - sum(flow_width(edge) + 2 for edge, _ in out) / 2
        for edge, height in out:
            width = flow_width(edge)
            flows.append(Flow(edge, (sizes.left, at + width / 2 + 1), (x, height), width, beside=False))
            at += width + 2
    for box in right:
        for edge, height in (row for row in places.values() if row[0].source == box.key):
            start = (edge_of_right, box.first_line + LINE / 2)
            flows.append(Flow(edge, start, (edge_of_right, height), flow_width(edge), beside=True))
    return tuple(flows)

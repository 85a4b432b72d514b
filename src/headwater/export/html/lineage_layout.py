"""Where the boxes and flows of the lineage picture stand: origins on the left, articles on the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.export.html.lineage import EdgeView, TakerView

# All lengths are CSS pixels at the picture's natural size.
LINE, PADDING, GAP = 17, 7, 8
ORIGIN_LINES = 3  # a name on up to two lines, and what it is
CROWDED = 12  # more articles than this are set close, their flows narrower
CROWDED_FLOWS = 0.4
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


@dataclass(frozen=True, slots=True)
class Line:
    """The line of an edge in its article's box: the height of its middle, and how wide its flow is."""

    edge: EdgeView
    height: float
    width: float


def lay_out(takers: Sequence[TakerView], sizes: Sizes) -> Layout:
    """Boxes and flows for these articles and their edges."""
    by_article = {taker.article: taker for taker in takers}
    sources = _left_keys(takers)
    right = _stack([by_article[key] for key in _order(takers, sources) if key not in sources], sizes)
    lines = _lines(right, sizes)
    left = _spread({key: by_article.get(key) for key in sources}, lines, close=len(right) > CROWDED)
    bottom = max((box.y + box.height for box in (*left, *right)), default=0)
    return Layout(sizes, bottom, left, right, _flows(left, right, lines, sizes))


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


def _lines(right: Sequence[Box], sizes: Sizes) -> tuple[Line, ...]:
    scale = CROWDED_FLOWS if len(right) > CROWDED else 1.0
    return tuple(
        Line(edge, box.line_of(number, sizes), max(1.5, scale * flow_width(edge)))
        for box in right
        for number, edge in enumerate(box.edges)
    )


def _spread(keys: dict[str, TakerView | None], lines: Sequence[Line], *, close: bool) -> tuple[Box, ...]:
    """The left boxes, none over another, each near the middle of its flows' ends (in a long picture their first)."""
    ends = {key: [line.height for line in lines if line.edge.source == key] for key in keys}
    wanted = {key: min(heights) if close else sum(heights) / len(heights) for key, heights in ends.items() if heights}
    boxes: list[Box] = []
    floor = 0.0
    for key in sorted(wanted, key=lambda key: (wanted[key], key)):
        flows = sum(line.width + 2 for line in lines if line.edge.source == key)
        height = max(ORIGIN_LINES * LINE + 8, flows + 2 * PADDING)
        top = max(floor, wanted[key] - height / 2)
        boxes.append(Box(key, keys[key], (), 2, 0.0, top, 0.0, height))
        floor = top + height + GAP
    return tuple(boxes)


def _flows(left: Sequence[Box], right: Sequence[Box], lines: Sequence[Line], sizes: Sizes) -> tuple[Flow, ...]:
    edge_of_right = sizes.width - sizes.lane
    flows: list[Flow] = []
    for box in left:
        out = sorted((line for line in lines if line.edge.source == box.key), key=lambda line: line.height)
        at = box.middle - sum(line.width + 2 for line in out) / 2
        for line in out:
            start, end = (sizes.left, at + line.width / 2 + 1), (edge_of_right - sizes.right, line.height)
            flows.append(Flow(line.edge, start, end, line.width, beside=False))
            at += line.width + 2
    for box in right:
        for line in (line for line in lines if line.edge.source == box.key):
            start, end = (edge_of_right, box.first_line + LINE / 2), (edge_of_right, line.height)
            flows.append(Flow(line.edge, start, end, line.width, beside=True))
    return tuple(flows)

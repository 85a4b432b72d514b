"""The lineage as a picture: flows from origins on the left to articles on the right, as SVG without any script."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from headwater.export.html.context import Context
from headwater.export.html.escape import plain_words
from headwater.export.html.lineage import EdgeView, TakerView
from headwater.export.html.lineage_layout import LINE, NARROW, WIDE, Box, Flow, Layout, Sizes, lay_out
from headwater.export.show import joined
from headwater.model.story import OriginKind
from headwater.text.agencies import agency_called

ORIGIN_KINDS: dict[OriginKind, str] = {
    "agency": "agency",
    "outlet": "outlet",
    "document": "document",
    "person": "person",
    "body": "body",
    "unnamed": "not named",
}
# Mean widths of a letter in ems, regular and semi-bold, of the widest common system fonts (Verdana, DejaVu Sans);
# wide scripts take a whole em.
LETTER, BOLD_LETTER = 0.56, 0.63
ARROW = 7.0
EASY_TO_HIT = 14.0  # pixels of a thin flow that a pointer may miss it by, both sides together


def lineage_pictures(context: Context, takers: Sequence[TakerView]) -> tuple[Markup, Markup]:
    """The picture for wide and for narrow screens; the page shows one of them."""
    named = {edge.source for taker in takers for edge in taker.edges}
    kinds = {name: "agency" for name in named if agency_called(name)}
    for origin in context.dossier.origins:
        # An edge to an outlet's name is to none of its articles in the story.
        kinds[origin.name] = "another report" if origin.article else ORIGIN_KINDS[origin.kind]
    return tuple(_picture(lay_out(takers, sizes), kinds, name) for sizes, name in ((WIDE, "wide"), (NARROW, "narrow")))  # type: ignore[return-value]  # two in, two out


def _picture(layout: Layout, kinds: dict[str, str], name: str) -> Markup:
    sizes = layout.sizes
    shapes = [*(_flow(flow, layout) for flow in layout.flows)]
    shapes += [_origin(box, sizes.left, kinds) for box in layout.left]
    shapes += [_article(box, sizes) for box in layout.right]
    return Markup(
        '<svg class="lineage {0}" viewBox="-1 -1 {1} {2}" width="{1}" height="{2}" role="img"'
        ' aria-labelledby="lineage-{0}-title lineage-{0}-desc"><title id="lineage-{0}-title">{3}</title>'
        '<desc id="lineage-{0}-desc">{4}</desc>{5}</svg>'
    ).format(
        name,
        sizes.width + 2,
        round(layout.height) + 2,
        "Where the reports come from: origins on the left, articles on the right",
        _description(layout),
        Markup("").join(shapes),
    )


def _description(layout: Layout) -> str:
    sentences = [f"{edge_sentence(flow.edge)}." for flow in layout.flows]
    alone = [box.taker.name for box in layout.right if box.taker and not box.edges]
    if alone:
        sentences.append(f"No source is seen for {joined(alone, 12)}.")
    return plain_words(" ".join(sentences), 4_000)


def edge_sentence(edge: EdgeView) -> str:
    """An edge in words: "Press TV rewrites Reuters (41 %)"."""
    notes = [edge.share_words] if edge.share_words else []
    notes += [] if edge.direction_known else ["or the other way round"]
    notes += ["in a circle"] if edge.circular else []
    return f"{edge.to_name} {edge.relation} {edge.source_name}" + (f" ({', '.join(notes)})" if notes else "")


def _flow(flow: Flow, layout: Layout) -> Markup:
    (x1, y1), (x2, y2) = flow.start, flow.end
    arrow = ARROW if flow.edge.direction_known else 0.0
    if flow.beside:
        reach = layout.sizes.lane * (0.75 + 0.5 * min(1.0, abs(y2 - y1) / max(1.0, layout.height)))
        path = f"M{x1:.1f} {y1:.1f}C{x1 + reach:.1f} {y1:.1f} {x2 + reach:.1f} {y2:.1f} {x2 + arrow:.1f} {y2:.1f}"
        tip = f"M{x2:.1f} {y2:.1f}l{ARROW} {-_half(flow):.1f}v{2 * _half(flow):.1f}z"
    else:
        half = (x2 - x1) / 2
        path = f"M{x1:.1f} {y1:.1f}C{x1 + half:.1f} {y1:.1f} {x2 - half:.1f} {y2:.1f} {x2 - arrow:.1f} {y2:.1f}"
        tip = f"M{x2:.1f} {y2:.1f}l{-ARROW} {-_half(flow):.1f}v{2 * _half(flow):.1f}z"
    classes = f"flow {flow.edge.relation}{' circular' if flow.edge.circular else ''}"
    classes += "" if flow.edge.direction_known else " unsure"
    head = Markup('<path class="tip" d="{}"/>').format(tip) if flow.edge.direction_known else Markup("")
    return Markup(
        '<g class="{0}" data-find="{1}"><path class="hit" d="{2}" stroke-width="{3:.1f}"/>'
        '<path d="{2}" stroke-width="{4:.1f}"/>{5}<title>{6}</title></g>'
    ).format(
        classes,
        flow.edge.key,
        path,
        max(EASY_TO_HIT, flow.width),
        flow.width,
        head,
        plain_words(edge_sentence(flow.edge)),
    )


def _half(flow: Flow) -> float:
    return max(4.0, flow.width / 2 + 2)


def _origin(box: Box, width: float, kinds: dict[str, str]) -> Markup:
    name = box.taker.name if box.taker else box.key
    under = f"{box.taker.published}" if box.taker else kinds.get(box.key, "outside these articles")
    lines = _in_lines(plain_words(name), width - 8)
    top = box.middle + 13 - LINE * (len(lines) + 1) / 2
    texts = [_text(width / 2, top + LINE * n, line, "name", "middle") for n, line in enumerate(lines)]
    texts.append(_text(width / 2, top + LINE * len(lines), _fitted(under, width - 8, 12, LETTER), "under", "middle"))
    kind = " article" if box.taker else ""
    shape = _rectangle(0, box.y, width, box.height)
    return Markup('<g class="box origin{}"{}>{}{}<title>{}</title></g>').format(
        kind, _leads_to(box.taker), shape, Markup("").join(texts), plain_words(name)
    )


def _leads_to(taker: TakerView | None) -> Markup:
    return Markup(' data-article="{}"').format(taker.href[1:]) if taker else Markup("")


def _article(box: Box, sizes: Sizes) -> Markup:
    taker = box.taker
    if taker is None:
        return Markup("")
    x, room = box.x + 12, box.width - 22
    y = box.first_line + 13
    texts = _head(taker, x, y, room, sizes.head)
    for number, edge in enumerate(box.edges):
        words = _fitted(_label(edge, room), room, 12, LETTER)
        line = _text(x, box.line_of(number, sizes) + 4, words, f"how {edge.relation}")
        texts.append(Markup('<g data-find="{}">{}</g>').format(edge.key, line))
    if not box.edges:
        texts.append(_text(x, box.line_of(0, sizes) + 4, _fitted(taker.nothing, room, 12, LETTER), "how none"))
    shape = _rectangle(box.x, box.y, box.width, box.height)
    return Markup('<g class="box article"{}>{}{}<title>{}</title></g>').format(
        _leads_to(taker), shape, Markup("").join(texts), plain_words(taker.name)
    )


def _head(taker: TakerView, x: float, y: float, room: float, lines: int) -> list[Markup]:
    """The article's name and date, on one line or two."""
    date = _fitted(taker.published, room / 2 if lines == 1 else room, 12, LETTER)
    name_room = room - (len(date) * 12 * LETTER + 12 if lines == 1 else 0)
    name = _text(x, y, _fitted(taker.name, name_room, 14, BOLD_LETTER), "name")
    if lines == 1:
        return [name, _text(x + room, y, date, "under", "end")]
    return [name, _text(x, y + LINE, date, "under")]


def _label(edge: EdgeView, room: float) -> str:
    notes = [note for note in (edge.share_words, "circular" if edge.circular else "") if note]
    if not edge.direction_known:
        notes.append("direction unknown")
    full = " · ".join([f"{edge.relation} {edge.source_name}", *notes])
    return full if len(full) * 12 * LETTER <= room else " · ".join([edge.relation, *notes])


def _rectangle(x: float, y: float, width: float, height: float) -> Markup:
    return Markup('<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}" rx="3"/>').format(x, y, width, height)


def _text(x: float, y: float, words: str, kind: str, anchor: str = "start") -> Markup:
    return Markup('<text x="{:.1f}" y="{:.1f}" class="{}" text-anchor="{}">{}</text>').format(x, y, kind, anchor, words)


def _fitted(words: str, room: float, size: float, letter: float) -> str:
    """The words cut to what fits into `room` pixels at this size, with an ellipsis."""
    line = plain_words(words)
    used = 0.0
    for at, character in enumerate(line):
        used += size * (1.0 if character >= "\u1100" else letter)
        if used > room:
            return line[: max(1, at - 1)].rstrip() + "…"
    return line


def _in_lines(name: str, room: float) -> list[str]:
    """A name on one line, or on two where it has a space and is too long for one."""
    fitted = _fitted(name, room, 14, BOLD_LETTER)
    if fitted == name or " " not in name:
        return [fitted]
    spaces = [at for at, character in enumerate(name) if character == " "]
    middle = min(spaces, key=lambda at: abs(at - len(name) / 2))
    return [_fitted(part, room, 14, BOLD_LETTER) for part in (name[:middle], name[middle + 1 :])]

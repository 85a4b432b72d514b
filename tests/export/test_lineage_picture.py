"""The picture of the lineage shows every edge once, its boxes apart, its kinds told apart by more than colour."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from tests.export.sample import sample_dossier
from tests.export.sample_articles import ARTICLES, common
from tests.export.scale import large_dossier

from headwater.export.html.context import Context
from headwater.export.html.lineage import edge_views, taker_views
from headwater.export.html.lineage_layout import NARROW, WIDE, Box, Layout, lay_out
from headwater.export.html.lineage_svg import edge_sentence, lineage_pictures
from headwater.model.dossier import Dossier
from headwater.model.story import LineageEdge, Origin

IDS = [article.id for article in ARTICLES]
SAMPLE = sample_dossier()


def edge(number: int, to: str, source: str, relation: str, share: float | None, known: bool) -> LineageEdge:
    fields = common("lin", number, step="lineage", reason="it says so")
    where = {"from_": source} if source in IDS else {"origin": source}
    return LineageEdge(**fields, to=to, relation=relation, share=share, direction_known=known, **where)  # type: ignore[arg-type]


EDGES = st.lists(
    st.tuples(
        st.sampled_from(IDS),
        st.sampled_from([*IDS, "Northwire", "a document"]),
        st.sampled_from(["copies", "rewrites", "cites"]),
        st.none() | st.floats(0, 1),
        st.booleans(),
    ).filter(lambda row: row[0] != row[1]),
    max_size=14,
)


def layouts(dossier: Dossier) -> tuple[Layout, Layout]:
    context = Context(dossier)
    takers = taker_views(context, edge_views(context))
    return lay_out(takers, WIDE), lay_out(takers, NARROW)


def overlap(one: Box, other: Box) -> bool:
    return one.y < other.y + other.height and other.y < one.y + one.height


@given(EDGES)
def test_every_edge_is_drawn_once_and_no_box_over_another(rows: list[tuple[str, str, str, float | None, bool]]) -> None:
    edges = tuple(edge(number, *row) for number, row in enumerate(rows))
    for layout in layouts(replace(SAMPLE, lineage=edges, passages=(), origins=())):
        assert sorted(flow.edge.key for flow in layout.flows) == sorted(f"l{n}" for n in range(len(edges)))
        for column in (layout.left, layout.right):
            assert not [pair for pair in combinations(column, 2) if overlap(*pair)]
            assert all(box.y >= 0 and box.y + box.height <= layout.height for box in column)
        shown = [box.key for box in (*layout.left, *layout.right)]
        assert len(shown) == len(set(shown))
        assert set(IDS) <= set(shown)
        for flow in layout.flows:
            assert all(0 <= y <= layout.height for _, y in (flow.start, flow.end))


@given(EDGES)
def test_the_picture_is_well_formed_and_says_in_words_what_it_shows(
    rows: list[tuple[str, str, str, float | None, bool]],
) -> None:
    edges = tuple(edge(number, *row) for number, row in enumerate(rows))
    context = Context(replace(SAMPLE, lineage=edges, passages=(), origins=()))
    views = edge_views(context)
    for picture in lineage_pictures(context, taker_views(context, views)):
        root = ET.fromstring(str(picture))
        assert root.attrib["role"] == "img"
        title, description = root[0], root[1]
        assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        assert all(edge_sentence(view) in (description.text or "") for view in views)


def test_origins_stand_left_and_articles_right() -> None:
    wide, narrow = layouts(SAMPLE)
    assert [box.key for box in wide.left] == [box.key for box in narrow.left] == ["Northwire", "an inspection report"]
    assert len(wide.right) == len(ARTICLES)


def test_an_article_from_which_others_take_and_that_takes_from_none_stands_left() -> None:
    edges = (edge(0, IDS[1], IDS[0], "copies", 0.9, known=True),)
    wide, _ = layouts(replace(SAMPLE, lineage=edges, origins=()))
    assert [box.key for box in wide.left] == [IDS[0]]
    assert IDS[0] not in [box.key for box in wide.right]


def test_wider_flows_carry_more_and_circles_and_doubt_are_marked(page: str) -> None:
    assert re.search(r'class="flow cites circular" data-find="l3"', page)
    assert re.search(r'class="flow copies unsure" data-find="l1"', page)
    assert "circular: each has it from the other" in page
    few, many = (edge(n, IDS[n], "Northwire", "copies", share, known=True) for n, share in ((1, 0.1), (2, 0.9)))
    wide, _ = layouts(replace(SAMPLE, lineage=(few, many)))
    widths = {flow.edge.key: flow.width for flow in wide.flows}
    assert widths["l1"] > 2 * widths["l0"]


def test_a_story_without_lineage_shows_its_articles_with_no_source_seen() -> None:
    context = Context(replace(SAMPLE, lineage=()))
    picture, _ = lineage_pictures(context, taker_views(context, ()))
    assert str(picture).count("no other source seen") == len(ARTICLES)


def test_fifty_articles_stay_apart() -> None:
    for layout in layouts(large_dossier(50, 2)):
        assert not [pair for pair in combinations(layout.right, 2) if overlap(*pair)]
        assert len(layout.flows) == 49


def test_a_citation_of_an_outlet_leads_to_its_article_only_where_the_edge_does() -> None:
    """An outlet's other report is a box of its own, beside the outlet's article."""
    a, b = ARTICLES[:2]
    outlet = str(a.outlet)
    fields = common("org", outlet, step="origins", reason="it reports")
    origin = Origin(**fields, name=outlet, kind="outlet", article=a.id)  # type: ignore[arg-type]
    for source, other in ((outlet, True), (a.id, False)):
        dossier = replace(SAMPLE, lineage=(edge(1, b.id, source, "cites", None, known=True),), origins=(origin,))
        context = Context(dossier)
        (view,) = edge_views(context)
        assert view.source == source
        picture, _ = lineage_pictures(context, taker_views(context, (view,)))
        assert ("another report" in picture) == other

"""A dossier of many long articles, every paragraph of which is evidence for something."""

from __future__ import annotations

from dataclasses import replace

from tests.export.sample import sample_dossier
from tests.export.sample_articles import article, common
from tests.export.sample_statements import attribution

from headwater.model.article import Article
from headwater.model.dossier import Dossier
from headwater.model.story import LineageEdge, Mention, Statement

SENTENCE = "The harbour office said on day {0} that {1} boats had left the port of Aldport before the tide turned."


def large_dossier(articles: int, paragraphs: int) -> Dossier:
    """That many articles of that many paragraphs; each paragraph is attributed, and shared by up to ten articles."""
    made = tuple(_article(number, paragraphs) for number in range(articles))
    statements = tuple(_statement(made, number) for number in range(paragraphs * max(1, articles // 10)))
    attributions = tuple(
        attribution(held, "The harbour office", "said", f"that {n} boats had left the port", named=False)
        for held in made
        for n in range(1, paragraphs)
    )
    edges = tuple(_edge(made, number) for number in range(1, articles))
    story = replace(sample_dossier().story, articles=tuple(held.id for held in made))
    return Dossier(
        id=story.id,
        title=story.title,
        story=story,
        headwater="0.1.0",
        articles=made,
        statements=statements,
        attributions=attributions,
        lineage=edges,
    )


def _article(number: int, paragraphs: int) -> Article:
    text = "\n\n".join(SENTENCE.format(number + 1, n) for n in range(paragraphs))
    return article(text, f"many/{number}.txt", f"The {number}th Gazette", f"2026-03-{number % 28 + 1:02}")


def _statement(articles: tuple[Article, ...], number: int) -> Statement:
    paragraphs = len(articles[0].segments)
    first = number // paragraphs * 10
    mentions = tuple(
        Mention(held.id, held.segments[number % paragraphs].start, held.segments[number % paragraphs].end)
        for held in articles[first : first + 10]
    )
    fields = common("stm", number, step="statements", reason="the same words")
    return Statement(**fields, mentions=mentions, independent_origins=number % 3, standing="single-origin")  # type: ignore[arg-type]


def _edge(articles: tuple[Article, ...], number: int) -> LineageEdge:
    fields = common("lin", number, step="lineage", reason="it says so")
    source = articles[number // 3].id
    return LineageEdge(**fields, to=articles[number].id, relation="rewrites", from_=source, share=number % 10 / 10)  # type: ignore[arg-type]

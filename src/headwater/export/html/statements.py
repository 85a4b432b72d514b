"""The statements as the page shows them: the count of independent origins first, then how each article puts it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup, escape

from headwater.export.apart import DaysApart, days_apart
from headwater.export.clauses import CUT, own_start, statement_words
from headwater.export.html.articles import MarksOfText, marked_words
from headwater.export.html.context import Context, Mark, PlaceLink
from headwater.export.show import counted, joined, sentence
from headwater.export.summary import is_shared, link_words, links_shown, shared_statements, telling_mention
from headwater.export.voices import PRONOUNS, source_at
from headwater.model.finding import Attribution
from headwater.model.story import Chain, Link, Mention, Statement

STANDINGS = {
    "single-origin": "single origin",
    "corroborated": "corroborated",
    "contested": "contested",
    "unattributed": "unattributed",
}


@dataclass(frozen=True, slots=True)
class ChainStep:
    """One step of a way back: how it leads on, to what name ("": the article itself), and the words that show it."""

    relation: str
    name: str
    place: PlaceLink | None


@dataclass(frozen=True, slots=True)
class MentionView:
    """How one article puts a statement, and the way from there to where it entered the news.

    `html`: its words, with those marked by which it says more than the other mentions, where `more` is set.
    """

    place: PlaceLink
    html: Markup
    more: bool
    said_by: str
    steps: tuple[ChainStep, ...]


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as the page shows it; `apart`, where its articles put it on different days."""

    key: str
    anchor: str
    words: str
    origins: int
    origins_words: str
    reports_words: str
    names: tuple[str, ...]
    standing: str
    standing_words: str
    explanation: str
    reason: str
    score: float
    articles: tuple[PlaceLink, ...]
    spread: str
    mentions: tuple[MentionView, ...]
    apart: DaysApart | None


@dataclass(frozen=True, slots=True)
class StatementViews:
    """The statements of several articles, most widely carried first, and those of one article alone, by article."""

    shared: tuple[StatementView, ...]
    alone: tuple[tuple[str, tuple[StatementView, ...]], ...]

    def by_id(self) -> dict[str, StatementView]:
        """Every view by its statement's id (its anchor on the page)."""
        return {view.anchor: view for view in (*self.shared, *(view for _, views in self.alone for view in views))}


def statement_views(context: Context) -> StatementViews:
    """The statements in the order in which an editor wants them."""
    keys = {statement.id: f"s{place}" for place, statement in enumerate(context.dossier.statements)}
    apart = days_apart(context.dossier)
    shared = tuple(_view(context, keys[s.id], s, apart.get(s.id)) for s in shared_statements(context.dossier))
    alone: dict[str, list[StatementView]] = defaultdict(list)
    for statement in context.dossier.statements:
        if statement.mentions and not is_shared(statement):
            alone[statement.mentions[0].article].append(_view(context, keys[statement.id], statement, None))
    names = [(context.name_of(article.id), tuple(alone.get(article.id, ()))) for article in context.dossier.articles]
    return StatementViews(shared, tuple((name, views) for name, views in names if views))


def _view(context: Context, key: str, statement: Statement, apart: DaysApart | None) -> StatementView:
    chains: dict[int, Chain] = {chain.mention: chain for chain in statement.chains}
    mentions = tuple(
        _mention(context, key, mention, chains.get(number)) for number, mention in enumerate(statement.mentions)
    )
    first_places = {mention.place.name: mention.place for mention in reversed(mentions)}
    articles = tuple(first_places[name] for name in context.names.values() if name in first_places)
    total = len(context.dossier.articles)
    telling = telling_mention(statement, context.articles)
    return StatementView(
        key=key,
        anchor=statement.id,
        words=statement_words(context.articles[telling.article], telling.place.span, 320),
        origins=statement.independent_origins,
        origins_words="origin" if statement.independent_origins == 1 else "origins",
        reports_words=_reports(statement),
        names=statement.origins,
        standing=statement.standing,
        standing_words=STANDINGS[statement.standing],
        explanation=sentence(statement.explanation),
        reason=statement.reason,
        score=statement.score,
        articles=articles,
        spread=f"{len(articles)} of {counted(total, 'article')}",
        mentions=mentions,
        apart=apart,
    )


def _reports(statement: Statement) -> str:
    if statement.reporting_origins == statement.independent_origins or not statement.reporting_origins:
        return ""
    return f"carried by {counted(statement.reporting_origins, 'independent report')}"


def _mention(context: Context, key: str, mention: Mention, chain: Chain | None) -> MentionView:
    place = context.link(mention.article, mention.start, mention.end, key, "mention")
    steps = tuple(_step(context, key, link) for link in links_shown(chain)) if chain else ()
    return MentionView(place, _words_marked(context, mention), bool(mention.more), _said_by(context, mention), steps)


def _words_marked(context: Context, mention: Mention) -> Markup:
    text = context.articles[mention.article].text
    start = own_start(text, mention.place.span)
    more = MarksOfText.of(Mark(span.start, span.end, "", "more") for span in mention.more)
    return escape(CUT if start > mention.start else "") + marked_words(text, start, mention.end, more, 400)


def _step(context: Context, key: str, link: Link) -> ChainStep:
    evidence = link.evidence
    place = context.link(evidence.article, evidence.start, evidence.end, key, "link", limit=120) if evidence else None
    return ChainStep(*link_words(link), place)


def _said_by(context: Context, mention: Mention) -> str:
    """Who says it there, as the article calls them, and through whom; empty where it is the article's own narration."""
    attribution = context.attributions.get(mention.attribution or "")
    if attribution is None:
        return ""
    who = source_words(context, attribution)
    return who + (f", through {joined(attribution.via)}" if attribution.via else "")


def source_words(context: Context, attribution: Attribution) -> str:
    """A source by its speakers' names, else by the article's own words for it, else "a source that is not named".

    A word that only points at somebody ("he") is quoted: it is no name.
    """
    name = context.voices.named(attribution)
    if name or not attribution.source:
        return name or "a source that is not named"
    words = source_at(context.articles[attribution.article], attribution.source[:1], 100)
    return f"“{words}”" if words.lower() in PRONOUNS else words

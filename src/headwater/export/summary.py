"""A dossier in a sentence or two: how many articles, how many origins, what to look at first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from headwater.export.show import article_names, counted, joined, number_words, one_line
from headwater.model.article import Article
from headwater.model.dossier import Dossier
from headwater.model.story import Chain, LineageEdge, Link, Mention, Quotation, Statement
from headwater.service.reading import READ_LANGUAGES
from headwater.text.words import split_words

CARRIED = ("copies", "rewrites")
# The words that stand for a statement: about two lines long, as a newspaper's summary has them, and of a mention
# that is about as sure as the surest.
FITTING, SURE_WITHIN = 140, 0.2
# What beginning in the middle of a sentence weighs against likeness to the others (0 to 1); and how many are compared.
MID_SENTENCE, COMPARED = 0.2, 20
# Each link of a chain, said from the side of the one before it.
LINK_WORDS: dict[str, str] = {
    "copies": "copies",
    "rewrites": "rewrites",
    "cites": "cites",
    "says": "has it from",
    "denies": "denied by",
}


@dataclass(frozen=True, slots=True)
class Root:
    """Where whole reports come from, followed back through copies and rewrites as far as the lineage goes.

    `articles` are the ids of those whose report comes from there; the root's own (`article`), where it is in the
    story, stands among them. Without others, the root is an article for which no other source is seen.
    """

    name: str
    article: str | None
    articles: tuple[str, ...]

    @property
    def takers(self) -> tuple[str, ...]:
        """The articles that have their report from the root, without the root's own."""
        return tuple(article for article in self.articles if article != self.article)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts, and the section of the report that shows it."""

    number: int
    words: str
    section: str


def report_roots(dossier: Dossier) -> tuple[Root, ...]:
    """The roots of the story's reports, those with most articles first.

    An article that rests on several counts with each. Articles that have their report from each other in a circle
    share one root, the earliest of them.
    """
    names = article_names(dossier.articles)
    own = {origin.name: origin.article for origin in dossier.origins if origin.article}
    sources: dict[str, list[str]] = defaultdict(list)
    for edge in dossier.lineage:
        if edge.relation in CARRIED:
            source = edge.from_ or own.get(edge.origin or "") or edge.origin or ""
            if source != edge.to:
                sources[edge.to].append(source)
    order = {article.id: place for place, article in enumerate(dossier.articles)}
    roots: dict[str, list[str]] = defaultdict(list)
    for article in dossier.articles:
        for root in sorted(_ends(article.id, sources, order)):
            roots[root].append(article.id)
    listed = (Root(names.get(key, key), key if key in order else None, tuple(who)) for key, who in roots.items())
    return tuple(sorted(listed, key=lambda root: (-len(root.articles), order.get(root.article or "", -1), root.name)))


def _ends(start: str, sources: dict[str, list[str]], order: dict[str, int]) -> set[str]:
    """What can be reached from `start` and leads nowhere else; of a circle with no way out, its earliest article."""
    reached, waiting = {start}, [start]
    while waiting:
        for source in sources.get(waiting.pop(), ()):
            if source not in reached:
                reached.add(source)
                waiting.append(source)
    ends = {key for key in reached if not sources.get(key)}
    return ends or {min(reached, key=lambda key: order.get(key, len(order)))}


def headline_sentence(dossier: Dossier) -> str:
    """The story's reports and their origins in one sentence ("3 articles, 1 origin: all have … from Reuters.").

    It says no more than the lineage does: an article without a traced source counts as an origin of its own "as far
    as the texts show".
    """
    if len(dossier.articles) == 1:
        return _alone(dossier)
    roots = report_roots(dossier)
    untraced = [root for root in roots if not root.takers]
    lead = f"{len(dossier.articles)} articles, {counted(len(roots), 'origin')}"
    if not any(root.takers for root in roots):
        seen = f"no article is seen to copy or rewrite another{_cited(dossier, untraced)}"
        return f"{lead} as far as the texts show: {seen}."
    clauses = [_clause(root, len(dossier.articles)) for root in roots if root.takers][:3]
    if untraced:
        whom = joined([root.name for root in untraced], 2)
        clauses.append(f"for {whom} no other source of the whole report is seen{_cited(dossier, untraced)}")
    return f"{lead}{' as far as the texts show' if untraced else ''}: {'; '.join(clauses)}."


def _alone(dossier: Dossier) -> str:
    named = sorted({one_line(edge.origin) for edge in dossier.lineage if edge.origin})
    rest = f"; it names {joined(named)} as where it has its report, or parts of it, from" if named else ""
    return f"One article alone, with no other to compare it to{rest}."


def _clause(root: Root, total: int) -> str:
    number = len(root.takers)
    every = number == total
    who = ("both" if total == 2 else "all") if every else number_words(number)
    has = "has its" if number == 1 else "have their"
    return f"{who} {has} report from {one_line(root.name)}"


def _cited(dossier: Dossier, untraced: list[Root]) -> str:
    """What the untraced articles cite, where several name the same."""
    wanted = {root.article for root in untraced}
    names = article_names(dossier.articles)
    citing: dict[str, set[str]] = defaultdict(set)
    for edge in dossier.lineage:
        if edge.relation == "cites" and edge.to in wanted:
            citing[edge_words(edge, names)[2]].add(edge.to)
    if not citing:
        return ""
    name, who = min(citing.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(wanted) == 1:
        return f", though it cites {name} for a part"
    every = set().union(*citing.values())
    if len(who) == 1 < len(every):
        return f", though {_how_many(len(every), len(wanted))} cite others for a part"
    return f", though {_how_many(len(who), len(wanted))} {'cites' if len(who) == 1 else 'cite'} {name} for a part"


def _how_many(number: int, of: int) -> str:
    if number == of:
        return "both" if of == 2 else "all"
    return number_words(number)


def is_shared(statement: Statement) -> bool:
    """Whether several articles make the statement."""
    return len({mention.article for mention in statement.mentions}) > 1


def shared_statements(dossier: Dossier) -> tuple[Statement, ...]:
    """The statements that several articles make: the most widely carried first, of those the contested ones.

    An article that only perhaps makes it counts in part, so that what is joined loosely comes last.
    """
    shared = [statement for statement in dossier.statements if is_shared(statement)]

    def interest(statement: Statement) -> tuple[int, bool, float]:
        best: dict[str, float] = {}
        for mention in statement.mentions:
            best[mention.article] = max(mention.score, best.get(mention.article, 0.0))
        carried = sum(best.values())
        return -round(carried), statement.standing != "contested", -carried

    return tuple(sorted(shared, key=interest))


def telling_mention(statement: Statement, articles: Mapping[str, Article]) -> Mention:
    """The mention whose words stand for a statement; `articles` by id.

    Of its surest ones that which is most like the others, about two lines long, and does not begin in the middle of a
    sentence ("and that …").
    """
    surest = max(mention.score for mention in statement.mentions)
    sure = [mention for mention in statement.mentions if mention.score >= surest - SURE_WITHIN][:COMPARED]
    if len(sure) == 1:
        return sure[0]
    texts = [articles[mention.article].text[mention.start : min(mention.end, mention.start + 1000)] for mention in sure]
    keys = [{word.key for word in split_words(text)} for text in texts]

    def fitness(at: int) -> float:
        alike = sum(len(keys[at] & other) / max(1, len(keys[at] | other)) for other in keys) / len(keys)
        length = sure[at].end - sure[at].start
        return alike - min(0.5, abs(length - FITTING) / (2 * FITTING)) - MID_SENTENCE * texts[at][:1].islower()

    return sure[max(range(len(sure)), key=fitness)]


def changed_quotations(dossier: Dossier) -> tuple[Quotation, ...]:
    """The quotations that some article cut, altered, spliced or paraphrased."""
    return tuple(q for q in dossier.quotations if any(v.change not in ("fullest", "same") for v in q.variants))


def key_figures(dossier: Dossier) -> tuple[Figure, ...]:
    """What there is to look at, in numbers; what there is none of is left out."""
    shared = shared_statements(dossier)
    changed = len(changed_quotations(dossier))
    figures = (
        Figure(len(shared), f"{_noun('statement', len(shared))} made by several articles", "statements"),
        Figure(sum(s.independent_origins == 1 for s in shared), "of them with one origin", "statements"),
        Figure(sum(s.independent_origins > 1 for s in shared), "with two or more origins", "statements"),
        Figure(sum(s.independent_origins == 0 for s in shared), "with nobody on record", "statements"),
        Figure(len(dossier.conflicts), _noun("conflict", len(dossier.conflicts)), "conflicts"),
        Figure(changed, f"{_noun('quotation', changed)} cut or altered", "quotations"),
    )
    return tuple(figure for figure in figures if figure.number)


def _noun(noun: str, number: int) -> str:
    return noun if number == 1 else f"{noun}s"


def link_words(link: Link) -> tuple[str, str]:
    """How a link of a chain leads on, and to whom: ("rewrites", "Reuters"); ("its own report", "") at an own report."""
    if link.relation == "reports":
        return "its own report", ""
    return LINK_WORDS[link.relation], one_line(link.name)


def links_shown(chain: Chain) -> tuple[Link, ...]:
    """The links of a chain, without one that only names again whom the one before it led to."""
    kept: list[Link] = []
    for link in chain.links:
        if not kept or kept[-1].name != link.name:
            kept.append(link)
    return tuple(kept)


def no_source_words(article: Article) -> str:
    """What is said of an article that nothing is seen to lead to: of one in a language that is not read, that too."""
    if article.language in READ_LANGUAGES:
        return "no other source seen"
    return f"language not read ({one_line(article.language or '')}): no shared text seen"


def edge_words(edge: LineageEdge, names: dict[str, str]) -> tuple[str, str, str]:
    """Who takes, how, and from whom or what, as shown: ("Press TV", "rewrites", "Reuters")."""
    source = names.get(edge.from_, edge.from_) if edge.from_ else edge.origin
    return names.get(edge.to, edge.to), edge.relation, one_line(source or "a source that is not named")

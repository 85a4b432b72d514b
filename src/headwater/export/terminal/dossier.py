"""A dossier in brief: what the page shows, in lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from headwater.export.apart import days_apart
from headwater.export.clauses import statement_words
from headwater.export.show import (
    article_names,
    clip,
    joined,
    one_line,
    percent,
    published_words,
    sentence,
    times_used,
    words_at,
)
from headwater.export.sides import sides_of
from headwater.export.summary import (
    changed_quotations,
    edge_words,
    headline_sentence,
    is_shared,
    link_words,
    links_shown,
    no_source_words,
    shared_statements,
    telling_mention,
)
from headwater.export.terminal.lines import Lines, Part, edited_parts
from headwater.export.terminal.timeline import print_timeline
from headwater.export.voices import Voices
from headwater.model.dossier import Dossier
from headwater.model.spans import Span
from headwater.model.story import Conflict, LineageEdge, Mention, Quotation, Statement, Variant

if TYPE_CHECKING:
    from rich.console import Console

# How many of each are shown unless all are asked for: two screens of a common terminal in all.
STATEMENTS, QUOTATIONS, CONFLICTS, ENTITIES, OPEN = 10, 5, 5, 5, 5
STANDING_STYLES = {"corroborated": "cyan", "contested": "red", "single-origin": "", "unattributed": "dim"}


def print_dossier(console: Console, dossier: Dossier, *, verbose: bool = False) -> None:
    """The dossier in brief; `verbose` shows every statement, quotation, conflict and expression, and chains."""
    _Print(Lines(console), dossier, verbose=verbose).everything()


class _Print:
    """One dossier on its way to one console."""

    def __init__(self, lines: Lines, dossier: Dossier, *, verbose: bool) -> None:
        self.lines, self.dossier, self.verbose = lines, dossier, verbose
        self.names = article_names(dossier.articles)
        self.voices = Voices.of(dossier)
        self.articles = self.voices.articles
        self.entities = {entity.id: one_line(entity.name) for entity in dossier.entities}
        self.statements = {statement.id: statement for statement in dossier.statements}
        self.apart = days_apart(dossier)

    def everything(self) -> None:
        """The sections in their order; empty ones are left out."""
        self.lines.say("")
        self.lines.say((one_line(self.dossier.title), "bold underline"))
        self.lines.say(headline_sentence(self.dossier))
        self.article_lines()
        self.statement_lines()
        self.quotation_lines()
        self.conflict_lines()
        self.wording_lines()
        print_timeline(self.lines, self.dossier, self.names, verbose=self.verbose)
        self.open_lines()

    def shown(self, number: int, limit: int) -> int:
        """How many of so many are shown."""
        return number if self.verbose else min(number, limit)

    def words(self, article: str, start: int, end: int, limit: int = 200) -> str:
        """Words at a place, clipped."""
        return words_at(self.articles[article], Span(start, end), limit)

    def statement_words(self, mention: Mention) -> str:
        """A statement's words at a mention, from the first of its own, clipped."""
        return statement_words(self.articles[mention.article], mention.place.span, 200)

    def article_lines(self) -> None:
        """Each article with what it has from elsewhere."""
        self.lines.heading("Articles", len(self.dossier.articles))
        edges: dict[str, list[LineageEdge]] = defaultdict(list)
        for edge in self.dossier.lineage:
            edges[edge.to].append(edge)
        for article in self.dossier.articles:
            self.lines.say((self.names[article.id], "bold"), (f"  {published_words(article)}", "dim"), indent=2, hang=2)
            for edge in edges[article.id]:
                self.lines.say(*self.edge_parts(edge), indent=4, hang=2)
            if not edges[article.id]:
                self.lines.say((no_source_words(article), "dim"), indent=4)

    def edge_parts(self, edge: LineageEdge) -> list[Part]:
        """An edge from its article's side."""
        _, relation, source = edge_words(edge, self.names)
        notes = [percent(edge.share)] if edge.share is not None else []
        notes += [] if edge.direction_known else ["direction unknown"]
        notes += ["circular"] if edge.circular else []
        why = [(f"  {one_line(edge.reason)}", "dim")] if self.verbose else []
        return [f"{relation} ", (source, "bold"), f" ({', '.join(notes)})" if notes else "", *why]

    def statement_lines(self) -> None:
        """The statements of several articles, most widely carried first; in full, also those of one article alone."""
        shared = shared_statements(self.dossier)
        if shared:
            self.lines.heading("Statements of several articles, with their independent origins", len(shared))
            count = self.shown(len(shared), STATEMENTS)
            for statement in shared[:count]:
                self.statement(statement)
            self.lines.rest(len(shared) - count)
        alone = [statement for statement in self.dossier.statements if statement.mentions and not is_shared(statement)]
        if self.verbose and alone:
            self.lines.heading("Statements of one article alone", len(alone))
            for statement in alone:
                self.statement(statement)

    def statement(self, statement: Statement) -> None:
        """The count, the words, the standing and who has it."""
        first = telling_mention(statement, self.articles)
        words = self.statement_words(first)
        count = f"{statement.independent_origins:>3}  "
        self.lines.say((count, "bold cyan" if statement.independent_origins > 1 else "bold"), words, hang=5)
        who = joined(dict.fromkeys(self.names[m.article] for m in statement.mentions), 6)
        style = STANDING_STYLES[statement.standing]
        self.lines.say((statement.standing.replace("-", " "), style), (f" · {who}", "dim"), indent=5)
        if statement.explanation:
            self.lines.say((sentence(statement.explanation), "dim"), indent=5)
        if apart := self.apart.get(statement.id):
            self.lines.say(("on different days: ", "red"), (apart.words, "dim"), indent=5)
        if self.verbose:
            self.mention_lines(statement)

    def mention_lines(self, statement: Statement) -> None:
        """How each article puts it, and the way from there."""
        chains = {chain.mention: chain for chain in statement.chains}
        for number, mention in enumerate(statement.mentions):
            links = links_shown(chains[number]) if number in chains else ()
            way = "".join(f" → {' '.join(link_words(link)).rstrip()}" for link in links)
            words = self.statement_words(mention)
            self.lines.say((self.names[mention.article] + way, "italic"), f": {words}", indent=7, hang=2)

    def quotation_lines(self) -> None:
        """The quotations that somebody changed (in full: all)."""
        changed = changed_quotations(self.dossier)
        chosen: Sequence[Quotation] = self.dossier.quotations if self.verbose else changed
        if not chosen:
            return
        self.lines.heading("Quotations" if self.verbose else "Quotations cut or altered", len(chosen))
        count = self.shown(len(chosen), QUOTATIONS)
        for quotation in chosen[:count]:
            self.lines.say((self.voices.of_quotation(quotation), "bold"), indent=2)
            if given := self.voices.given_to(quotation):
                self.lines.say((f"the same words are given to {joined(given)}", "dim"), indent=4, hang=2)
            fullest = next((v for v in quotation.variants if v.change == "fullest"), quotation.variants[0])
            for variant in sorted(quotation.variants, key=lambda v: v is not fullest):
                self.variant(variant, fullest)
        self.lines.rest(len(chosen) - count)

    def variant(self, variant: Variant, fullest: Variant) -> None:
        """One article's variant, cut words struck."""
        parts: list[Part] = [self.words(variant.article, variant.start, variant.end, 600)]
        if variant.edits and variant.change not in ("fullest", "paraphrased"):
            texts = self.articles[fullest.article].text, self.articles[variant.article].text
            parts = list(edited_parts(self.lines, *texts, Span(variant.start, variant.end), variant.edits))
        self.lines.say((f"{self.names[variant.article]}, {variant.change}: ", "dim"), *parts, indent=4, hang=2)
        if variant.turned:
            self.lines.say((f"turns the sense: without “{one_line(variant.turned)}”", "dim"), indent=6, hang=2)

    def conflict_lines(self) -> None:
        """The conflicts, one statement under the other."""
        conflicts = self.dossier.conflicts
        if not conflicts:
            return
        self.lines.heading("Conflicts", len(conflicts))
        count = self.shown(len(conflicts), CONFLICTS)
        for conflict in conflicts[:count]:
            self.conflict(conflict)
        self.lines.rest(len(conflicts) - count)

    def conflict(self, conflict: Conflict) -> None:
        """Its kind and reason, and both sides."""
        self.lines.say((conflict.kind, "red"), (f"  {one_line(conflict.reason)}", "dim"), indent=2, hang=2)
        first, second = (self.statements.get(key) for key in conflict.statements)
        if not (first and second and first.mentions and second.mentions):
            return
        for side in sides_of(conflict, first, second, self.articles):
            mention = side.mention
            who = f"{self.names[mention.article]}, {self.voices.of_mention(mention)}: "
            words = self.statement_words(mention)
            self.lines.say((who, "dim"), words, indent=4, hang=2)

    def wording_lines(self) -> None:
        """What articles call the same entity, where one uses an expression that no other does."""
        groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        telling = {wording.entity for wording in self.dossier.wording if wording.alone}
        for wording in self.dossier.wording:
            if wording.entity in telling:
                words = clip(one_line(wording.expression), 60) + times_used(len(wording.places))
                groups[wording.entity][wording.article].append(words)
        best: dict[str, float] = {}
        for wording in self.dossier.wording:
            if wording.alone:
                best[wording.entity] = max(wording.score, best.get(wording.entity, 0.0))
        named = {entity.id for entity in self.dossier.entities if entity.names}

        def rank(item: tuple[str, dict[str, list[str]]]) -> tuple[float, bool, int, str]:
            return -best[item[0]], item[0] not in named, -len(item[1]), self.entities.get(item[0], "")

        chosen = sorted(groups.items(), key=rank)
        chosen = [item for item in chosen if len(item[1]) > 1]
        if not chosen:
            return
        self.lines.heading("Wording", len(chosen))
        count = self.shown(len(chosen), ENTITIES)
        for entity, articles in chosen[:count]:
            self.lines.say((self.entities.get(entity, entity), "bold"), indent=2)
            for article, expressions in articles.items():
                words = "; ".join(dict.fromkeys(expressions))
                self.lines.say((f"{self.names[article]}: ", "dim"), clip(words, 400), indent=4, hang=2)
        self.lines.rest(len(chosen) - count)

    def open_lines(self) -> None:
        """What the text leaves open."""
        cases = self.dossier.unresolved
        if not cases:
            return
        self.lines.heading("Unresolved", len(cases))
        count = self.shown(len(cases), OPEN)
        for case in cases[:count]:
            names = " or ".join(self.entities.get(candidate, one_line(candidate)) for candidate in case.candidates)
            words = self.words(case.article, case.start, case.end, 80)
            self.lines.say(
                (f"{case.what}, {self.names[case.article]}: ", "dim"),
                f"“{words}”" + (f" – {names}" if names else ""),
                indent=2,
                hang=2,
            )
        self.lines.rest(len(cases) - count)

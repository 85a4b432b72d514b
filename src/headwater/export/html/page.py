"""A dossier as one self-contained page, for a file, a notebook or an application."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.articles import ArticleView, article_views
from headwater.export.html.conflicts import ConflictView, conflict_views
from headwater.export.html.context import Context, PlaceLink
from headwater.export.html.coverage import CoverageView, coverage_view
from headwater.export.html.environment import render
from headwater.export.html.escape import plain_words
from headwater.export.html.lineage import EdgeView, TakerView, edge_views, taker_views
from headwater.export.html.lineage_svg import lineage_pictures
from headwater.export.html.manner import ChoiceView, MannerView, judging_views, naming_views, saying_views
from headwater.export.html.quotations import QuotationView, quotation_views
from headwater.export.html.speakers import SpeakerView, speaker_views
from headwater.export.html.statements import StatementViews, statement_views
from headwater.export.html.timeline import DaysView, OpenView, open_views, timeline_views
from headwater.export.html.wording import EntityView, HedgeView, hedge_views, wording_views
from headwater.export.show import date_words, days_words
from headwater.export.summary import Figure, headline_sentence, key_figures
from headwater.model.dossier import Dossier

_FRAME = Markup(
    '<iframe class="headwater" title="{}" srcdoc="{}" sandbox="allow-scripts allow-popups"'
    ' style="width:100%;height:80vh;min-height:32rem;border:1px solid #8886;border-radius:4px"></iframe>'
)


@dataclass(frozen=True, slots=True)
class OpenCase:
    """Something that the text leaves open, with what it may be."""

    key: str
    anchor: str
    what: str
    place: PlaceLink
    candidates: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that the template shows, in its order."""

    dossier: Dossier
    title: str
    when: str
    sentence: str
    figures: tuple[Figure, ...]
    pictures: tuple[Markup, Markup]
    edges: tuple[EdgeView, ...]
    takers: tuple[TakerView, ...]
    statements: StatementViews
    quotations: tuple[QuotationView, ...]
    conflicts: tuple[ConflictView, ...]
    speakers: tuple[SpeakerView, ...]
    coverage: CoverageView
    wording: tuple[EntityView, ...]
    hedges: tuple[tuple[str, tuple[HedgeView, ...]], ...]
    judging: tuple[tuple[str, tuple[ChoiceView, ...]], ...]
    sayings: tuple[MannerView, ...]
    namings: tuple[MannerView, ...]
    timeline: tuple[DaysView, ...]
    open_dates: tuple[OpenView, ...]
    open_cases: tuple[OpenCase, ...]
    articles: tuple[ArticleView, ...]

    @property
    def sections(self) -> tuple[tuple[str, str, int], ...]:
        """The sections that have something: anchor, heading, how many."""
        rows = (
            ("statements", "Statements", len(self.statements.shared)),
            ("quotations", "Quotations", len(self.quotations)),
            ("conflicts", "Conflicts", len(self.conflicts)),
            ("coverage", "Coverage", len(self.coverage.rows)),
            ("speakers", "Who says it", len(self.speakers)),
            (
                "wording",
                "Wording",
                len(self.wording) + len(self.judging) + len(self.sayings) + len(self.namings) + len(self.hedges),
            ),
            ("timeline", "Timeline", len(self.timeline) + len(self.open_dates)),
            ("unresolved", "Unresolved", len(self.open_cases)),
        )
        return tuple(row for row in rows if row[2])

    @property
    def not_found(self) -> tuple[str, ...]:
        """What was looked for and not found."""
        rows = (
            ("a statement that several articles make", self.statements.shared),
            ("a quotation in more than one place", self.quotations),
            ("a conflict between statements", self.conflicts),
            ("different expressions for one person or thing", self.wording),
            ("a date", self.timeline),
        )
        return tuple(words for words, found in rows if not found)


def dossier_html(dossier: Dossier, *, fragment: bool = False) -> str:
    """The dossier as one HTML page without any address to load from; as a `fragment`, in a frame of its own.

    The fragment is an isolated `<iframe>` whose styles and scripts do not touch the page around it, nor that page's
    the report.
    """
    page = render("dossier.html.j2", page=_page(dossier))
    return str(_FRAME.format(f"Headwater: {plain_words(dossier.title)}", page)) if fragment else page


def notebook_html(dossier: Dossier) -> str:
    """What a notebook shows for a dossier."""
    return dossier_html(dossier, fragment=True)


def _page(dossier: Dossier) -> Page:
    context = Context(dossier)
    edges = edge_views(context)
    takers = taker_views(context, edges)
    statements = statement_views(context)
    by_id = statements.by_id()
    return Page(
        dossier=dossier,
        title=plain_words(dossier.title),
        when=_when(dossier),
        sentence=headline_sentence(dossier),
        figures=key_figures(dossier),
        pictures=lineage_pictures(context, takers),
        edges=edges,
        takers=takers,
        statements=statements,
        quotations=quotation_views(context),
        conflicts=conflict_views(context, by_id),
        speakers=speaker_views(context),
        coverage=coverage_view(context, by_id),
        wording=wording_views(context),
        hedges=hedge_views(context),
        judging=judging_views(context),
        sayings=saying_views(context),
        namings=naming_views(context),
        timeline=timeline_views(context),
        open_dates=open_views(context),
        open_cases=_open_cases(context),
        articles=article_views(context),  # last: the others leave their marks in them
    )


def _when(dossier: Dossier) -> str:
    first, last = dossier.story.first, dossier.story.last
    if first is None or last is None or first[:10] == last[:10]:
        return date_words((first or last or "")[:10] or None)
    return days_words(first[:10], last[:10])


def _open_cases(context: Context) -> tuple[OpenCase, ...]:
    cases = []
    for place, case in enumerate(context.dossier.unresolved):
        link = context.link(case.article, case.start, case.end, f"u{place}", "open", limit=200)
        names = tuple(context.entities.get(candidate, candidate) for candidate in case.candidates)
        cases.append(OpenCase(f"u{place}", case.id, case.what, link, names, case.reason))
    return tuple(cases)

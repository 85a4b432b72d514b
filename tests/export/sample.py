"""A hand-made dossier of a fictional story that has one of everything."""

from __future__ import annotations

from tests.export.sample_articles import ARTICLES, A, B, C, D, E, common, place, span
from tests.export.sample_statements import (
    ASHORE,
    ATTRIBUTIONS,
    BRANDT,
    BRUISED,
    CUT_QUOTE,
    DENIAL,
    ENTITIES,
    FAULT,
    FAULT_A,
    FAULT_E,
    FULL_QUOTE,
    HURT,
    INSPECTION,
    OLD,
    PARAPHRASE,
    QUOTED_A,
    QUOTED_B,
    QUOTED_D,
    SHIP,
    STATEMENTS,
    UNNAMED_A,
    UNNAMED_E,
    VOS,
    WORN,
)

from headwater.model.article import Article, Issue
from headwater.model.dossier import Dossier, StepMade
from headwater.model.finding import Attribution, Hedge
from headwater.model.ids import content_id
from headwater.model.spans import Place
from headwater.model.story import (
    Conflict,
    Coverage,
    DatedPlace,
    Edit,
    Entity,
    LineageEdge,
    Origin,
    Passage,
    Quotation,
    Share,
    SharedText,
    Statement,
    Story,
    Unresolved,
    Variant,
    Wording,
)
from headwater.model.timeline import DaysTold, Happening, OpenDate
from headwater.model.wording import Judgement, Naming, Saying
from headwater.text.align import compare_words
from headwater.text.words import split_words


def conflict(one: Statement, other: Statement, kind: str, reason: str, *evidence: Place) -> Conflict:
    """A conflict of two statements."""
    fields = common("con", one.id, other.id, step="conflicts", reason=reason)
    return Conflict(**fields, evidence=evidence, statements=(one.id, other.id), kind=kind)  # type: ignore[arg-type]


CONFLICTS = (
    conflict(
        BRUISED,
        HURT,
        "number",
        "“Two people” in one, “more than 20 people” in the other, both of the hurt.",
        place(A, "Two people"),
        place(B, "More than 20 people"),
    ),
    conflict(
        FAULT,
        DENIAL,
        "denial",
        "Channel Six reports that the company denied it, in nearly the same words.",
        place(A, "a known fault"),
        place(C, "denied"),
    ),
)


def edits(a: Article, a_words: str, b: Article, b_words: str) -> tuple[Edit, ...]:
    """The alignment of two stretches, in code points of both articles."""
    left, right = span(a, a_words), span(b, b_words)
    return compare_words(split_words(a.text, left.start, left.end), split_words(b.text, right.start, right.end))


def variant(held: Article, words: str, change: str, made: Attribution, missing: str = "", full: str = "") -> Variant:
    """A variant by its words; `full` are the fullest variant's in article A."""
    at = span(held, words)
    aligned = edits(A, full, held, words) if full else ()
    return Variant(held.id, at.start, at.end, change, missing, aligned, made.id, made.speaker)  # type: ignore[arg-type]


ALTERED = "the ferry had sailed with a known fault in its steering gear"
QUOTATIONS = (
    Quotation(
        **common("quo", FULL_QUOTE, step="quotations", reason="the same words by one speaker"),  # type: ignore[arg-type]
        speaker=BRANDT.id,
        variants=(
            variant(A, FULL_QUOTE, "fullest", QUOTED_A),
            variant(
                B,
                CUT_QUOTE,
                "cut",
                QUOTED_B,
                "nine minutes before the grounding, and he did everything that the rules ask of him",
                FULL_QUOTE,
            ),
            variant(D, PARAPHRASE, "paraphrased", QUOTED_D, "", FULL_QUOTE),
        ),
    ),
    Quotation(
        **common("quo", ALTERED, step="quotations", reason="the same words but one"),  # type: ignore[arg-type]
        speaker=None,
        variants=(
            variant(A, ALTERED, "fullest", UNNAMED_A),
            variant(E, FAULT_E, "altered", UNNAMED_E, "ferry", ALTERED),
        ),
    ),
)


def passage(a: Article, a_words: str, b: Article, b_words: str) -> Passage:
    """A passage that stands in two articles."""
    aligned = edits(a, a_words, b, b_words)
    count = len(split_words(a_words))
    fields = common("pas", a.id, b.id, a_words, step="reuse", reason="word for word but for a few")
    return Passage(
        **fields,  # type: ignore[arg-type]
        a=place(a, a_words),
        b=place(b, b_words),
        words=count - 1,
        identity=(count - 1) / count,
        edits=aligned,
    )


LEAD = (
    "A passenger ferry ran aground on a sandbank outside Aldport harbour early on Tuesday, and all 212 people aboard"
    " were brought ashore by tugs and lifeboats, the port authority said."
)
PASSAGES = (passage(A, LEAD, E, LEAD), passage(A, FAULT_A, E, FAULT_E))


def edge(to: Article, relation: str, *evidence: Place, **more: object) -> LineageEdge:
    """An edge of the lineage."""
    source = more.get("origin") or more.get("from_")
    fields = common("lin", to.id, relation, source, step="lineage", reason=str(more.pop("reason", "it says so")))
    return LineageEdge(**fields, evidence=evidence, to=to.id, relation=relation, **more)  # type: ignore[arg-type]


LINEAGE = (
    edge(A, "copies", place(A, "(Northwire)"), place(A, "(Reporting by Northwire)"), origin="Northwire"),
    edge(
        E,
        "copies",
        from_=A.id,
        share=0.94,
        passages=tuple(p.id for p in PASSAGES),
        direction_known=False,
        reason="94 % of its words stand in The Harbour Courier as well, and neither says which came first",
    ),
    edge(B, "rewrites", place(B, "Northwire reported"), origin="Northwire", share=0.31),
    edge(B, "cites", place(B, "according to Channel Six"), from_=C.id, circular=True),
    edge(C, "cites", place(C, "the Evening Standard-Bearer reported"), from_=B.id, circular=True),
    edge(D, "cites", place(D, "according to an inspection report"), origin="an inspection report"),
)
ORIGINS = (
    Origin(
        **common("ori", "Northwire", step="origins", reason="credited in the dateline"),  # type: ignore[arg-type]
        name="Northwire",
        kind="agency",
        statements=(ASHORE.id, FAULT.id),
    ),
    Origin(
        **common("ori", "report", step="origins", reason="named in the text"),  # type: ignore[arg-type]
        name="an inspection report",
        kind="document",
        statements=(INSPECTION.id, WORN.id),
    ),
)


def wording(held: Article, of: Entity, *expressions: str, alone: bool = False) -> Wording:
    """What an article calls an entity."""
    fields = common("wor", held.id, of.id, expressions[0], step="wording", reason="it stands for the same entity")
    places = tuple(place(held, words) for words in expressions)
    return Wording(
        **fields,  # type: ignore[arg-type]
        entity=of.id,
        article=held.id,
        expression=expressions[0],
        places=places,
        alone=alone,
    )


WORDING = (
    wording(A, BRANDT, "the authority's director, Ilse Brandt"),
    wording(B, BRANDT, "port boss Ilse Brandt", alone=True),
    wording(D, BRANDT, "Director Ilse Brandt of the Aldport port authority"),
    wording(A, SHIP, "A passenger ferry"),
    wording(B, SHIP, "an ageing ferry", alone=True),
    wording(E, SHIP, "the vessel"),
)
HEDGES = tuple(
    Hedge(
        **common("hed", B.id, words, step="hedges", reason=f"“{words}” is in the list"),  # type: ignore[arg-type]
        article=B.id,
        start=span(B, words).start,
        end=span(B, words).end,
        kind=kind,  # type: ignore[arg-type]
    )
    for words, kind in (("so-called", "hedge"), ('"safe"', "scare_quotes"), ("alleged", "hedge"))
)


SAYINGS = (
    Saying(
        **common("say", BRANDT.id, A.id, step="wording", reason="“claimed”, which leaves open whether it is so."),  # type: ignore[arg-type]
        speaker=BRANDT.id,
        article=A.id,
        verb="claimed",
        kind="doubts",
        places=(place(A, "Brandt"),),
        alone=True,
    ),
)
JUDGEMENTS = (
    Judgement(
        **common("jud", B.id, step="wording", reason="“ageing” judges"),  # type: ignore[arg-type]
        article=B.id,
        start=span(B, "an ageing ferry").start,
        end=span(B, "an ageing ferry").end,
        words=("ageing",),
        speaker=VOS.id,
        alone=True,
    ),
)
NAMINGS = tuple(
    Naming(
        **common("nam", BRANDT.id, held.id, title, step="wording", reason="with or without"),  # type: ignore[arg-type]
        person=BRANDT.id,
        article=held.id,
        title=title,
        places=(place(held, "Brandt"),),
        alone=True,
    )
    for held, title in ((A, "Captain"), (B, ""))
)


def dated(held: Article, words: str, earliest: str, latest: str, *about: Statement) -> DatedPlace:
    """A date of the timeline."""
    at = span(held, words)
    fields = common("tim", held.id, at.start, step="timeline", reason="counted from the article's date")
    ids = tuple(s.id for s in about)
    value = earliest if earliest == latest else earliest[:7]
    return DatedPlace(
        **fields,  # type: ignore[arg-type]
        article=held.id,
        start=at.start,
        end=at.end,
        type="DATE",
        value=value,
        earliest=earliest,
        latest=latest,
        statements=ids,
    )


TIMELINE = (
    dated(A, "1987", "1987-01-01", "1987-12-31", OLD),
    dated(A, "January", "2026-01-01", "2026-01-31", INSPECTION),
    dated(D, "January", "2026-01-01", "2026-01-31", WORN),
    dated(A, "Tuesday", "2026-03-03", "2026-03-03", ASHORE),
    dated(B, "yesterday", "2026-03-03", "2026-03-03", ASHORE),
    dated(C, "on Wednesday", "2026-03-04", "2026-03-04", DENIAL),
)


def happening(*places: DatedPlace) -> Happening:
    """What happened on the days of these places, which are the same."""
    fields = common("hap", *(one.id for one in places), step="timeline", reason="the same day")
    first = places[0]
    days = (DaysTold(first.earliest, first.latest, tuple(one.id for one in places)),)
    at = Place(first.article, first.start, first.end)
    return Happening(**fields, evidence=(at,), earliest=first.earliest, latest=first.latest, days=days)  # type: ignore[arg-type]


HAPPENINGS = tuple(happening(*TIMELINE[a:b]) for a, b in ((0, 1), (1, 3), (3, 5), (5, 6)))
OPEN_DATES = (
    OpenDate(
        **common("opn", C.id, step="timeline", reason="nothing settles it"),  # type: ignore[arg-type]
        article=C.id,
        start=span(C, "on Wednesday").start,
        end=span(C, "on Wednesday").end,
        value="XXXX-WXX-3",
        offset="the Wednesday on or before publication",
    ),
)


def covered(of: Statement, held: Article, position: str | None, **more: object) -> Coverage:
    """A cell of the coverage table."""
    fields = common("cov", of.id, held.id, step="coverage", reason="where it stands first")
    return Coverage(**fields, statement=of.id, article=held.id, position=position, **more)  # type: ignore[arg-type]


COVERAGE = (
    *(covered(ASHORE, held, p) for held, p in ((A, "headline"), (B, "lead"), (C, "end"), (E, "headline"))),
    covered(ASHORE, D, None, left_out=True),
    *(covered(FAULT, held, "body") for held in (A, B, E)),
    *(covered(BRUISED, held, "body") for held in (A, D, E)),
    *(covered(HURT, held, "body") for held in (B, C)),
    covered(WORN, D, "headline", alone=True),
    covered(DENIAL, C, "headline", alone=True),
)
SAMPLE_ORIGIN = ORIGINS[0]
UNRESOLVED = (
    Unresolved(
        **common("unr", "source", step="attributions", reason="two people of the story fit the description"),  # type: ignore[arg-type]
        what="speaker",
        article=B.id,
        start=span(B, "a source close to the inquiry").start,
        end=span(B, "a source close to the inquiry").end,
        candidates=(BRANDT.id, VOS.id),
    ),
)
STORY = Story(
    id=content_id("story", *sorted(held.id for held in ARTICLES)),
    title=str(A.title),
    articles=tuple(held.id for held in ARTICLES),
    first="2026-03-03T08:40",
    last="2026-03-05",
    score=0.97,
    reason="they share rare words and names (Marguerite, Aldport, Strait Lines) within three days.",
)


def sample_dossier() -> Dossier:
    """The whole dossier."""
    share = common("sha", E.id, A.id, step="reuse", reason="passages over its words")
    text = common("txt", A.id, E.id, step="reuse", reason="most of either stands in the other")
    steps = ("reuse", "entities", "attributions", "quotations", "statements", "lineage", "conflicts", "origins")
    return Dossier(
        id=STORY.id,
        title=STORY.title,
        story=STORY,
        headwater="0.1.0",
        articles=ARTICLES,
        passages=PASSAGES,
        shares=(Share(**share, article=E.id, other=A.id, share=0.94, passages=tuple(p.id for p in PASSAGES)),),  # type: ignore[arg-type]
        shared_texts=(SharedText(**text, articles=(A.id, E.id), fullest=A.id, origin="Northwire"),),  # type: ignore[arg-type]
        entities=ENTITIES,
        attributions=ATTRIBUTIONS,
        statements=STATEMENTS,
        quotations=QUOTATIONS,
        conflicts=CONFLICTS,
        lineage=LINEAGE,
        origins=ORIGINS,
        hedges=HEDGES,
        wording=WORDING,
        judgements=JUDGEMENTS,
        sayings=SAYINGS,
        namings=NAMINGS,
        timeline=TIMELINE,
        happenings=HAPPENINGS,
        open_dates=OPEN_DATES,
        coverage=COVERAGE,
        unresolved=UNRESOLVED,
        steps=tuple(StepMade(step, 1) for step in steps),
        issues=(Issue("stories/broken.pdf", "left_out", "a PDF, which is not read", "byte 0"),),
    )

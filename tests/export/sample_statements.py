"""Entities, attributions and statements of the fictional story."""

from __future__ import annotations

from dataclasses import replace

from tests.export.sample_articles import A, B, C, D, E, common, place, span

from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.model.story import Chain, Entity, Link, Mention, NamedMention, Statement


def entity(name: str, kind: str, *mentions: tuple[Article, str]) -> Entity:
    """An entity with its mentions."""
    named = tuple(NamedMention(held.id, *_pair(span(held, words))) for held, words in mentions)
    names = tuple(dict.fromkeys(words for _, words in mentions))
    fields = common("ent", name, step="entities", reason="the same name in each article")
    return Entity(**fields, name=name, kind=kind, names=names, mentions=named)  # type: ignore[arg-type]


def _pair(held: Span) -> tuple[int, int]:
    return held.start, held.end


BRANDT = entity("Ilse Brandt", "person", (A, "Ilse Brandt"), (A, "Brandt said"), (B, "Ilse Brandt"), (D, "Ilse Brandt"))
LIND = entity("Oskar Lind", "person", (C, "Oskar Lind"))
VOS = entity("Hanne Vos", "person", (D, "Hanne Vos"))
LINES = entity("Strait Lines", "organisation", (A, "Strait Lines"), (C, "Strait Lines"))
SHIP = entity("Marguerite", "other", (A, "Marguerite"), (C, "Marguerite"), (D, "Marguerite"))
ENTITIES = (BRANDT, LIND, VOS, LINES, SHIP)


def attribution(
    held: Article, source: str, cue: str, content: str, form: str = "indirect", **more: object
) -> Attribution:
    """An attribution by the words of its parts; `source` may be empty."""
    fields = common("att", held.id, content, step="attributions", reason=f"“{cue}” with a source")
    sources = (span(held, source),) if source else ()
    made = Attribution(
        **fields,  # type: ignore[arg-type]
        article=held.id,
        source=sources,
        cue=(span(held, cue),),
        content=(span(held, content),),
        form=form,  # type: ignore[arg-type]
        named=bool(more.get("speaker")),
    )
    return replace(made, **more)  # type: ignore[arg-type]


FULL_QUOTE = (
    '"The captain reported a failure of the steering nine minutes before the grounding,'
    ' and he did everything that the rules ask of him,"'
)
CUT_QUOTE = '"The captain reported a failure of the steering,"'
PARAPHRASE = "the captain had done everything that the rules ask of him"
FAULT_A = "the ferry had sailed with a known fault in its steering gear"
FAULT_B = "alleged to have sailed with a known fault in its steering gear"
FAULT_E = "the vessel had sailed with a known fault in its steering gear"
NO_FAULT = '"The ship had no fault, known or unknown,"'

QUOTED_A = attribution(A, "Brandt", "said", FULL_QUOTE, "direct", speaker=BRANDT.id)
QUOTED_B = attribution(B, "port boss Ilse Brandt", "said", CUT_QUOTE, "direct", speaker=BRANDT.id)
QUOTED_D = attribution(D, "Director Ilse Brandt", "said", PARAPHRASE, speaker=BRANDT.id)
UNNAMED_A = attribution(A, "A person close to the inquiry", "said", FAULT_A)
UNNAMED_B = attribution(B, "a source close to the inquiry", "said", FAULT_B, via=("Northwire",))
UNNAMED_E = attribution(E, "A person close to the inquiry", "said", FAULT_E)
DENIED = attribution(
    C, "the company's chief executive, Oskar Lind", "told", NO_FAULT, "direct", speaker=LIND.id, via=("Channel Six",)
)
WARNED = attribution(
    D, "a retired inspector, Hanne Vos", "said", '"We told them in writing,"', "direct", speaker=VOS.id
)
ATTRIBUTIONS = (QUOTED_A, QUOTED_B, QUOTED_D, UNNAMED_A, UNNAMED_B, UNNAMED_E, DENIED, WARNED)


def statement(*mentions: Mention, reason: str = "the same words, names and numbers", **more: object) -> Statement:
    """A statement with these mentions."""
    fields = common("stm", *(f"{m.article}:{m.start}" for m in mentions), step="statements", reason=reason)
    return replace(Statement(**fields, mentions=mentions), **more)  # type: ignore[arg-type]


def mention(held: Article, words: str, attribution_: Attribution | None = None) -> Mention:
    """A mention by its words."""
    at = span(held, words)
    return Mention(held.id, at.start, at.end, attribution_.id if attribution_ else None)


ASHORE = statement(
    mention(A, "all 212 people aboard were brought ashore by tugs and lifeboats"),
    mention(E, "all 212 people aboard were brought ashore by tugs and lifeboats"),
    mention(C, "All 212 people on board were brought ashore"),
    mention(B, "Hundreds of terrified passengers were rescued yesterday"),
    independent_origins=2,
    origins=("the port authority", "Channel Six"),
    reporting_origins=2,
    standing="corroborated",
    explanation="The port authority says it through Northwire, whose text three articles carry; Channel Six reports it"
    " without naming a source.",
    chains=(
        Chain(
            A.id, 0, (Link("Northwire", "copies", place(A, "(Northwire)")), Link("the port authority", "says", None))
        ),
        Chain(B.id, 3, (Link("Northwire", "rewrites", place(B, "Northwire reported")),)),
    ),
)
FAULT = statement(
    mention(A, FAULT_A, UNNAMED_A),
    mention(E, FAULT_E, UNNAMED_E),
    mention(B, FAULT_B, UNNAMED_B),
    independent_origins=1,
    origins=("a person close to the inquiry",),
    reporting_origins=1,
    standing="contested",
    explanation="One person, whom no article names, says it to Northwire; three articles carry Northwire's words.",
    chains=(
        Chain(
            B.id,
            2,
            (
                Link("Northwire", "rewrites", place(B, "Northwire reported")),
                Link("a source close to the inquiry", "says", place(B, "a source close to the inquiry said")),
            ),
        ),
    ),
)
DENIAL = statement(
    mention(C, "denied that its ferry Marguerite had sailed with a fault in its steering gear"),
    mention(C, NO_FAULT, DENIED),
    independent_origins=1,
    origins=("Oskar Lind",),
    reporting_origins=1,
    speakers=(LIND.id,),
    standing="contested",
    explanation="Oskar Lind says it to Channel Six.",
    chains=(Chain(C.id, 1, (Link("Oskar Lind", "says", place(C, "Oskar Lind, told Channel Six")),)),),
)
BRUISED = statement(
    mention(A, "Two people were treated for bruises"),
    mention(E, "Two people were treated for bruises"),
    mention(D, "Two people were bruised"),
    independent_origins=1,
    origins=("Ilse Brandt",),
    reporting_origins=2,
    speakers=(BRANDT.id,),
    standing="contested",
    explanation="Ilse Brandt says it; The Meridian Ledger reports it without naming a source.",
)
HURT = statement(
    mention(B, "More than 20 people were hurt"),
    mention(C, "More than 20 people were hurt when the ship ran aground on Tuesday"),
    independent_origins=0,
    standing="contested",
    explanation="Each of the two articles has it from the other; no report of its own stands behind it.",
)
RULES = statement(
    mention(A, FULL_QUOTE, QUOTED_A),
    mention(D, PARAPHRASE, QUOTED_D),
    independent_origins=1,
    origins=("Ilse Brandt",),
    reporting_origins=2,
    speakers=(BRANDT.id,),
    standing="single-origin",
    explanation="Only Ilse Brandt says it, to Northwire and to The Meridian Ledger.",
)
INSPECTION = statement(
    mention(A, "the ship had passed its inspection in January"),
    mention(D, "The ship passed the inspection on condition that the part be replaced"),
    independent_origins=2,
    origins=("Strait Lines", "an inspection report"),
    reporting_origins=2,
    standing="corroborated",
    explanation="Strait Lines says it in a statement; The Meridian Ledger has it from an inspection report.",
)
WORN = statement(
    mention(D, "its steering gear was worn and should be replaced before the summer"),
    independent_origins=1,
    origins=("an inspection report",),
    reporting_origins=1,
    standing="single-origin",
    explanation="The Meridian Ledger has it from an inspection report",
)
OLD = statement(
    mention(A, "The Marguerite, built in 1987, belongs to Strait Lines"),
    independent_origins=1,
    origins=("Northwire",),
    reporting_origins=1,
    standing="single-origin",
    explanation="Northwire reports it without naming a source.",
    chains=(Chain(A.id, 0, (Link("Northwire", "reports", None),)),),
)
STATEMENTS = (ASHORE, FAULT, DENIAL, BRUISED, HURT, RULES, INSPECTION, WORN, OLD)

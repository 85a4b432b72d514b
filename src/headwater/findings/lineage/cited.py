"""What an article credits or cites: agencies, outlets, journals and documents, each with how much rests on it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from headwater.findings.attributions.carriers import Carrier, find_carriers
from headwater.findings.attributions.setting import readable_spans
from headwater.findings.entities.outlets import is_own, name_key, outlet_name, publication_called
from headwater.findings.entities.publication_forms import StoryName
from headwater.findings.lineage.credits import find_credits
from headwater.findings.lineage.documents import find_documents
from headwater.findings.lineage.issued import find_issued
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Relation
from headwater.text.quotes import find_quotes


@dataclass(slots=True)
class Cited:
    """One origin that an article names: the relation, why, the places, and how sure."""

    name: str
    relation: Relation
    reason: str
    places: list[Place] = field(default_factory=list)
    score: float = 0.85


# How much of an article's text each relation says is the other's.
RANK: dict[Relation, int] = {"cites": 0, "rewrites": 1, "copies": 2}
# Uses of a publication's name that say where a part of the report comes from.
_CITING = frozenset(("told", "interview", "according", "published", "reported", "said", "staff"))


def find_cited(
    reading: Reading,
    attributions: Sequence[Attribution],
    elsewhere: Sequence[str],
    story: tuple[StoryName, ...] = (),
    bodies: Mapping[str, str] | None = None,
) -> tuple[Cited, ...]:
    """Every origin that the article names, the strongest relation of each, in the order of their first places.

    `attributions` are the article's own, resolved (`via`); `elsewhere` are the publications that the story names in
    full, `story` those that only it makes known, `bodies` the names of bodies by entity id. A picture's credit, a name
    inside a quotation and the outlet's own name are none.
    """
    article = reading.article
    found: dict[str, Cited] = {}
    for credit in find_credits(article, story):
        place = [] if credit.span is None else [Place.at(article.id, credit.span)]
        _add(found, Cited(credit.name, credit.relation, credit.how, place, 0.95))
    spans = readable_spans(reading)
    quoted = [q.span for span in spans for q in find_quotes(article.text, span.start, span.end) if q.closed]
    used = find_carriers(article, spans, elsewhere, story)
    carriers = [c for c in used if not c.own and c.role in _CITING and not _in(c, quoted)]
    for carrier in carriers:
        _add(found, _from_carrier(carrier, article.id))
    for document in find_documents(article, spans):
        if not any(quote.contains(document) for quote in quoted):
            reason = f"it cites a document of {document.name}"
            _add(found, Cited(document.name, "cites", reason, [Place.at(article.id, document.cue)], 0.7))
    for issued in find_issued(article, attributions, bodies or {}):
        reason = f"it cites a document that {issued.name} issued"
        _add(found, Cited(issued.name, "cites", reason, [Place.at(article.id, issued.source)], 0.7))
    described = {key_of(carrier.name) for carrier in used if carrier.role == "described"}
    for attribution in attributions:
        for name in attribution.via:
            if not is_own(article.outlet, name) and key_of(name) not in found.keys() | described:
                where = [Place.at(article.id, span) for span in (*attribution.source, *attribution.cue)]
                _add(found, Cited(name, "cites", f"what it attributes came through {name}", where[:1], 0.7))
    if not any(carrier.own and carrier.role in ("told", "interview") for carrier in used):
        # Who was told something himself does not rest on another's report.
        _raise_to_rewrites(reading, found, carriers, attributions, used)
    return tuple(sorted(found.values(), key=lambda c: (min((p.start for p in c.places), default=0), c.name)))


def _in(carrier: Carrier, quoted: Sequence[Span]) -> bool:
    return any(quote.contains(carrier) for quote in quoted)


def key_of(name: str) -> str:
    """An origin's name for comparing: all names of one publication have one key."""
    return name_key(outlet_name(name) or name)


def _add(found: dict[str, Cited], new: Cited) -> None:
    known = found.setdefault(key_of(new.name), new)
    if known is new:
        return
    known.places += new.places
    if RANK[new.relation] > RANK[known.relation]:
        known.relation, known.reason, known.score = new.relation, new.reason, new.score


def _from_carrier(carrier: Carrier, article: str) -> Cited:
    publication = publication_called(carrier.name)
    score = 0.9 if publication is not None and carrier.role != "staff" else 0.75
    how = {
        "told": f"{carrier.name} was told it",
        "interview": f"it was said to {carrier.name}",
        "according": f"it is cited from {carrier.name}",
        "published": f"it stood in {carrier.name}",
        "staff": f"it rests on {carrier.name}'s own report",
    }.get(carrier.role, f"{carrier.name} reported it")
    return Cited(carrier.name, "cites", how, [Place.at(article, carrier.cue)], score)


# A report that its first paragraphs already take from one publication ("according to a detailed account by …", "in an
# extensive interview with …") rests on it as a whole. In paragraphs of the body.
_LEAD = 3
_SHORT = 1800
_WHOLE = re.compile(
    r"\b(?:in an? (?:\w+ ){0,3}(?:interview|report|story|article|account|essay|column|op-ed)|"
    r"according to an? (?:\w+ ){0,3}"
    r"(?:report|story|account|article|investigation)|(?:gave|given) an? (?:\w+ ){0,2}interview|obtained by|"
    r"first reported|came in an interview)\b",
    re.I,
)
# A lead that passes on what it does not know itself.
_HEARD = re.compile(
    r"\b(?:reportedly|(?:is|are) (?:said|reported|understood|rumou?red) to|"
    r"it (?:is|has been) (?:claimed|reported|alleged))\b"
)


def _raise_to_rewrites(
    reading: Reading,
    found: dict[str, Cited],
    carriers: Sequence[Carrier],
    attributions: Sequence[Attribution],
    every: Sequence[Carrier],
) -> None:
    """Make the one publication on which the whole report rests a rewriting, where it is no agency's own text."""
    article = reading.article
    if any(cited.relation == "copies" for cited in found.values()) or not carriers:
        return
    body = [segment.span for segment in article.segments_of("body")] or readable_spans(reading)
    lead = Span(0, body[min(_LEAD, len(body)) - 1].end)
    counts: dict[str, int] = {}
    for carrier in carriers:
        counts[key_of(carrier.name)] = counts.get(key_of(carrier.name), 0) + 1
    early = [c for c in carriers if lead.contains(c)]
    if not early or len({key_of(c.name) for c in early}) > 1:
        return
    first = key_of(early[0].name)
    publication = publication_called(early[0].name)
    around = article.text[max(0, early[0].start - 60) : early[0].end + 10]
    length = sum(len(span) for span in body)
    most = counts[first] >= 2 and counts[first] * 2 > sum(counts.values())
    heard = _HEARD.search(article.text, 0, lead.end) is not None
    mine = any(carrier.own for carrier in every)  # "told the Gazette", in the Gazette: it reports itself as well
    whole = (
        not mine
        and (heard or _WHOLE.search(around) is not None)
        and (publication is None or publication.kind == "outlet")
    )
    if (
        whole
        or (most and counts[first] >= 3 and length < 2 * _SHORT)
        or (len(counts) == 1 and length < _SHORT // 2 and _carries_most(first, attributions))
    ):
        found[first].relation = "rewrites"
        found[first].reason = f"its report as a whole rests on {found[first].name}: {found[first].reason}"


_OFTEN = 2


def _carries_most(key: str, attributions: Sequence[Attribution]) -> bool:
    """Whether at least half of what the article attributes to anybody, or several things, came through it."""
    said = [a for a in attributions if a.source and a.parent is None]
    carried = sum(any(key_of(name) == key for name in a.via) for a in said)
    return carried >= _OFTEN or 2 * carried >= len(said)

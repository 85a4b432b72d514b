"""What the language readers find in annotated corpora, scored: attributions, entities, and names changed for others."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.paragraphs import Paragraph, Spans, article_of, label_tokens, print_tokens, spans_by_role
from bench.quality import Figures, Place, Row, printed, rows_of

from headwater.intake.inputs import find_raw
from headwater.intake.make import make_article
from headwater.intake.raw import RawArticle
from headwater.intake.segments.plain import segment_text
from headwater.intake.settings import ReadSettings
from headwater.language.encoder.attributions import tagged_spans
from headwater.language.encoder.reader import EncoderReader
from headwater.language.encoder.seen import see_article
from headwater.language.encoder.weights import Weights
from headwater.language.identify import identify_language
from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.reading import LanguageReader, LanguageReading
from headwater.model.spans import Span
from headwater.service.reading import READ_LANGUAGES
from headwater.text.function_words import word_set

ROLES = ("source", "cue", "content")


@dataclass(frozen=True)
class System:
    """One row of the table: a reader, and its model if it has one."""

    name: str
    reader: LanguageReader

    @property
    def weights(self) -> Weights | None:
        return self.reader.weights if isinstance(self.reader, EncoderReader) else None

    def read(self, article: Article) -> LanguageReading:
        return self.reader.read(article)

    def recorded(self, article: Article) -> Spans:
        """The spans of the reader's attributions."""
        return spans_by_role(self.read(article).attributions)

    def tagged(self, article: Article) -> Spans:
        """The spans that the model's tags make, before links; those of the attributions where there is no model."""
        if self.weights is None:
            return self.recorded(article)
        seen = see_article(article, self.weights)
        _, found = tagged_spans(article.text, seen.words, seen.scores, self.weights.numbers)
        return {role: [seen.words.span(a, b) for a, b, own in found if own == role] for role in ROLES}

    def read_all(self, articles: Iterable[Article]) -> Iterator[tuple[Article, LanguageReading]]:
        """Each article with its reading, as the program would read it: what is not English has nothing found."""
        for article in articles:
            english = identify_language(article.text) in READ_LANGUAGES
            yield article, self.read(article) if english else LanguageReading()


def articles_at(path: Path) -> list[Article]:
    """The articles of a file as the program makes them."""
    settings = ReadSettings()
    raws = (raw for raw in find_raw([str(path)], settings) if isinstance(raw, RawArticle))
    return [article for raw in raws if isinstance(article := make_article(raw, settings), Article)]


def paragraphs(system: System, place: Place) -> Figures:
    """PolNeAR's development articles as CofeNet's paragraphs, by `score_tokens.py`.

    Each paragraph by itself, labelled by tags, is the form in which published systems are compared: so `source`, `cue`
    and `content` are what the reader's tags say, if it has any. `records` are its attributions: a source without its
    cue, or a cue without content, is none of them. "In context" the paragraphs of one article, which stand behind each
    other in the file, are read as one.
    """
    gold = place.corpora / "attribution" / "cofenet" / "valid.jsonl.gz"
    articles: dict[str, list[Paragraph]] = defaultdict(list)
    for row in rows_of(gold):
        articles[row["id"]].append(print_tokens(row["tokens"]))
    alone = [paragraph for article in articles.values() for paragraph in article]
    figures = scored_tokens(place, gold, "tags", (label_alone(paragraph, system.tagged) for paragraph in alone))
    records = scored_tokens(place, gold, "records", (label_alone(paragraph, system.recorded) for paragraph in alone))
    whole = (labels for name, article in articles.items() for labels in label_in_context(system, name, article))
    context = scored_tokens(place, gold, "context", whole)
    return figures | named("records", records) | named("context", context)


def named(name: str, figures: Figures) -> Figures:
    return {f"{name}.{role}": f1 for role, f1 in figures.items()}


def label_alone(paragraph: Paragraph, spans_of: Callable[[Article], Spans]) -> list[str]:
    article, _ = article_of("paragraph", [paragraph])
    return label_tokens(paragraph, 0, spans_of(article))


def label_in_context(system: System, name: str, paragraphs: Sequence[Paragraph]) -> list[list[str]]:
    article, starts = article_of(name, paragraphs)
    found = system.recorded(article)
    return [label_tokens(paragraph, start, found) for paragraph, start in zip(paragraphs, starts, strict=True)]


def scored_tokens(place: Place, gold: Path, name: str, labels: Iterable[list[str]]) -> Figures:
    found = place.write_rows(f"tokens-{name}.jsonl", ({"labels": row} for row in labels))
    scores = place.score("score_tokens", gold, found)
    return {role: scores[role]["f1"] for role in ROLES}


def articles(system: System, place: Place) -> Figures:
    """The same articles whole, by `score_attribution.py`; and their exact contents and linked F1 outlet by outlet."""
    gold = place.corpora / "attribution" / "polnear" / "dev" / "articles.jsonl.gz"
    rows = list(rows_of(gold))
    made = articles_at(place.write_rows("polnear.jsonl", ({"id": r["id"], "text": r["text"]} for r in rows)))
    found = {str(a.key): attribution_row(str(a.key), r.attributions) for a, r in system.read_all(made)}
    figures = scored_articles(place, rows, found)
    for outlet in sorted({row["publisher"] for row in rows}):
        own = scored_articles(place, [row for row in rows if row["publisher"] == outlet], found)
        figures |= {f"{key} by outlet | {outlet}": own[key] for key in ("exact.content", "linked.f1", "linked.source")}
    return figures


def attribution_row(key: str, attributions: Sequence[Attribution]) -> Row:
    pairs = lambda spans: [[span.start, span.end] for span in spans]  # noqa: E731
    return {"id": key, "attributions": [{role: pairs(getattr(a, role)) for role in ROLES} for a in attributions]}


def scored_articles(place: Place, rows: Sequence[Row], found: dict[str, Row]) -> Figures:
    gold = place.write_rows("articles-gold.jsonl", iter(rows))
    predicted = place.write_rows("articles-found.jsonl", (found[row["id"]] for row in rows if row["id"] in found))
    scores = place.score("score_attribution", gold, predicted)
    return {f"{kind}.{key}": scores[kind][key] for kind in ("exact", "token", "linked") for key in scores[kind]}


def entities(system: System, place: Place) -> Figures:
    """Names in English Worldwide Newswire's development part, by `score_entities.py`."""
    gold = place.corpora / "language" / "worldwide-ner" / "dev.jsonl.gz"
    text = place.out / "worldwide.jsonl"
    command = [sys.executable, str(place.shared / "tools" / "score_entities.py"), "--text", str(gold)]
    text.write_text(printed(command), encoding="utf-8")
    rows = (
        {"id": a.key, "entities": [{"start": e.start, "end": e.end, "kind": e.kind} for e in r.entities]}
        for a, r in system.read_all(articles_at(text))
    )
    return dict(place.score("score_entities", gold, place.write_rows("worldwide-found.jsonl", rows)))


# re3d's types by our kinds. Its other types (weapons, vehicles, quantities, documents …) are not names.
RE3D_KINDS = {"Person": "person", "Organisation": "organisation", "Location": "place", "Nationality": "group"}
# What may stand in small letters within a name.
SMALL_WORDS = word_set("of the and for in on to at al de el bin ibn ad an ar ash as us")


def re3d(system: System, place: Place) -> Figures:
    """Names in re3d, all kinds together: exact spans, and spans of one kind that overlap.

    re3d also marks descriptions ("the country", "mourners", "He") and names within names. Only mentions that are
    written as names count, without a leading article; of nested ones of one kind, only the outermost.
    """
    exact, near = [0, 0], [0, 0]  # of gold, of found
    n_gold = n_found = 0
    for folder in sorted((place.corpora / "language" / "re3d").iterdir()):
        marked: dict[str, list[Row]] = defaultdict(list)
        for row in rows_of(folder / "entities.json"):
            marked[row["documentId"]].append(row)
        for row in rows_of(folder / "documents.json"):
            segments = segment_text(row["text"], None)
            article = Article(id=row["_id"], path=row["_id"], text=row["text"], segments=segments)
            gold = named_spans(row["text"], marked[row["_id"]])
            found = {(e.span, e.kind) for e in system.read(article).entities if e.kind in RE3D_KINDS.values()}
            n_gold, n_found = n_gold + len(gold), n_found + len(found)
            exact = [exact[0] + len(gold & found), exact[1] + len(gold & found)]
            near = [near[0] + touched(gold, found), near[1] + touched(found, gold)]
    rate = lambda hits: f1(hits[0] / max(1, n_gold), hits[1] / max(1, n_found))  # noqa: E731
    return {"exact": rate(exact), "overlap": rate(near), "named": float(n_gold)}


Named = set[tuple[Span, str]]


def named_spans(text: str, rows: Iterable[Row]) -> Named:
    """The outermost mentions that are names, by our kinds, without "the" before them."""
    spans: Named = set()
    for row in rows:
        start, end, kind = row["begin"], row["end"], RE3D_KINDS.get(row["type"])
        words = text[start:end]
        if words[:4].lower() == "the ":
            start, words = start + 4, words[4:]
        if kind and words[:1].isupper() and all(not w[0].islower() or w in SMALL_WORDS for w in words.split()):
            spans.add((Span(start, end), kind))
    within = lambda a: any(k == a[1] and s != a[0] and s.contains(a[0]) for s, k in spans)  # noqa: E731
    return {a for a in spans if not within(a)}


def touched(some: Named, others: Named) -> int:
    """How many overlap one of the others that has the same kind."""
    return sum(any(kind == k and span.overlaps(s) for s, k in others) for span, kind in some)


def f1(recall: float, precision: float) -> float:
    return round(200 * recall * precision / (recall + precision), 1) if recall + precision else 0.0

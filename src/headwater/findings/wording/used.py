"""The expressions that each article uses for one entity, with the words that describe it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from headwater.findings.entities.titles import is_title
from headwater.findings.wording.expressions import full_expression, running_text, without_article
from headwater.findings.wording.lexicon import field_of
from headwater.findings.wording.parts import Names, Parts, name_keys, parts_of
from headwater.model.article import Article
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, NamedMention
from headwater.text.function_words import FUNCTION_WORDS
from headwater.text.stems import stem_word
from headwater.text.words import comparable, split_words, written_words

# What hangs on a noun and says what it is, rather than when, where or by whom.
_TELLING_TAIL = re.compile(r"\s(?:of|against)\s")


@dataclass(frozen=True, slots=True)
class Used:
    """One expression in one article: as it is written there first, and every place of it.

    `stems` are those of all its words; `describing` maps the stems of the words that do not name the entity, titles
    such as "Mr." aside, to the words as they are written.
    """

    article: str
    expression: str
    parts: Parts
    places: tuple[Place, ...]
    stems: frozenset[str]
    describing: Mapping[str, str]


def all_expressions(entities: Sequence[Entity], articles: Mapping[str, Article]) -> dict[str, list[Used]]:
    """The expressions of every entity, by its id: article by article (by id), in the order of their first places."""
    names = name_keys(name for entity in entities for name in entity.names)
    texts = {article.id: running_text(article) for article in articles.values()}
    return {entity.id: _expressions_of(entity, articles, texts, names) for entity in entities}


def _expressions_of(
    entity: Entity, articles: Mapping[str, Article], texts: Mapping[str, str], names: Names
) -> list[Used]:
    named, own = name_stems(entity), name_keys(entity.names)
    found: dict[tuple[str, str], list[Span]] = {}
    by_article: dict[str, list[NamedMention]] = defaultdict(list)
    for mention in entity.mentions:
        by_article[mention.article].append(mention)
    for article in sorted(by_article.keys() & articles.keys()):
        text = articles[article].text
        for span in _spans(text, texts[article], by_article[article], entity):
            key = " ".join(word.key for word in split_words(text, span.start, span.end))
            found.setdefault((article, key), []).append(span)
    used: list[Used] = []
    for (article, _), spans in found.items():
        expression = " ".join(spans[0].of(articles[article].text).split())
        used.append(_used(articles[article], expression, parts_of(expression, own, names), spans, named))
    return used


def _used(article: Article, expression: str, parts: Parts, spans: Sequence[Span], named: frozenset[str]) -> Used:
    stems = {stem_word(comparable(word)): word for word in words_of_expression(expression)}
    describing = {
        stem: word for stem, word in stems.items() if stem not in named and _describes(word) and len(stem) > 1
    }
    places = tuple(Place.at(article.id, span) for span in spans)
    return Used(article.id, expression, parts, places, frozenset(stems), describing)


def _describes(word: str) -> bool:
    """Whether a word can say something of an entity: no function word, title or number."""
    return comparable(word) not in FUNCTION_WORDS and not is_title(word) and not word[0].isdigit()


def words_of_expression(expression: str) -> Iterator[str]:
    """The expression's words as they are written; words of the lexicon with a hyphen ("so-called") stay whole."""
    for piece in expression.split():
        bare = piece.strip("“”\"'‘’,()[]")
        if "-" in bare and field_of(bare):
            yield bare
        else:
            yield from written_words(bare)


def name_stems(entity: Entity) -> frozenset[str]:
    """The stems of every word in the entity's names."""
    return frozenset().union(*map(_stems_of, (entity.name, *entity.names)))


# Asked of an entity for each of its expressions and judgements.
@lru_cache(maxsize=1 << 13)
def _stems_of(name: str) -> frozenset[str]:
    return frozenset(stem_word(word.key) for word in split_words(name)) - FUNCTION_WORDS


def _spans(text: str, running: str, mentions: Sequence[NamedMention], entity: Entity) -> Iterator[Span]:
    """The mentions as full expressions, in the order of the text, none within another.

    `running`: the text without what stands between the lines of the report (`running_text`).
    """
    spoken = [mention for mention in mentions if mention.form != "pronoun"]
    shown = spoken if entity.names else list(_without_tails(text, spoken))
    spans = sorted({_full(text, running, mention, mentions, entity) for mention in shown})
    end = -1
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if span.end > end:
            yield span
            end = span.end


def _without_tails(text: str, mentions: Sequence[NamedMention]) -> Iterator[NamedMention]:
    """A thing's mentions without those that reach from the same start over words that only tell when, where or by whom.

    "The request for a patrol on Monday" is a request; "a list of names" is shown whole.
    """
    shortest: dict[int, int] = {}
    for mention in mentions:
        shortest[mention.start] = min(mention.end, shortest.get(mention.start, mention.end))
    for mention in mentions:
        head = shortest[mention.start]
        if mention.end == head or _TELLING_TAIL.match(text, head):
            yield mention


def _full(text: str, running: str, mention: NamedMention, mentions: Sequence[NamedMention], entity: Entity) -> Span:
    """A name in full; a description as it stands, or where it holds a name, that name in full with what follows it."""
    span = Span(mention.start, mention.end)
    if mention.form != "description":
        return full_expression(running, span, entity.kind)
    inner = [m for m in mentions if m.form != "description" and span.contains(m)]
    if not inner:
        return without_article(text, span)
    name = Span(inner[-1].start, inner[-1].end)
    full = full_expression(running, name, entity.kind)
    tail = text[name.end : span.end]
    if tail.startswith(","):
        return Span(full.start, max(full.end, span.end))
    return _doubted(text, span) or full


def _doubted(text: str, span: Span) -> Span | None:
    """The description without its article, if a word of the lexicon begins it ("alleged ISIL positions")."""
    bare = without_article(text, span)
    first = bare.of(text).split(maxsplit=1)[0]
    return bare if field_of(first) else None

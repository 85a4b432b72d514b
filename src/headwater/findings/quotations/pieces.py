"""What stands in quotation marks, sentence by sentence, and whose words it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from headwater.model.article import Article
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.posts import find_post
from headwater.text.quotes import Quote, find_quotes
from headwater.text.rarity import word_bits
from headwater.text.sentences import split_sentences
from headwater.text.words import Word, comparable, split_words

_SPELLINGS = (
    (re.compile(r"is(e|ed|es|er|ers|ing|ation|ations)$"), r"iz\1"),
    (re.compile(r"ll(ed|er|ers|ing)$"), r"l\1"),
    (re.compile(r"our(s|ed|ing|able|ite|ites|hood)?$"), r"or\1"),
    (re.compile(r"lys(e|ed|es|er|ers|ing)$"), r"lyz\1"),
    (re.compile(r"^paed"), "ped"),
    (re.compile(r"(cent|theat|lit|met|fib|calib|somb)re(s|d)?$"), r"\1er\2"),
    (re.compile(r"(def|off|lic|pret)ence(s|d)?$"), r"\1ense\2"),
    (re.compile(r"programme(s)?$"), r"program\1"),
)
# What some outlets part by a hyphen and others do not ("co-operation").
_PREFIXES = word_set("co pre re non anti multi counter semi")
_LONG = 6
_OPENING = frozenset("“\"‘'«„‹`")
QUOTED = frozenset({"headline", "body", "caption"})


# A name in a page's markup ("gallery-thumbnails-5", "top_story"), which nobody says; "COVID-19" is said.
_CODE = re.compile(r"^\W?(?:(?:[a-z]+-){2,}\d+|\w+_\w+)\W?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a quotation, with the quotation's mark where it begins or ends it.

    `number` counts the story's pieces; `quote` the story's quotations; `paragraph` the article's segments. `keys` are
    the words' keys as `said_key` has them. `title`: all its telling words are capitalised, as in the name of a work,
    though it stands in no headline. `recorded`: it stands in what was said itself, a transcript or a statement.
    """

    number: int
    article: Article
    quote: int
    paragraph: int
    span: Span
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    speaker: str | None
    attribution: str | None
    headline: bool
    title: bool
    recorded: bool = False

    @property
    def bits(self) -> float:
        """How much its words tell."""
        return sum(word_bits(word.key) for word in self.words)


# "Doesn't" is "does not", whichever an outlet writes.
_CONTRACTED = re.compile(r"(?P<verb>\w+?)(?:(?P<no>n['’]t)|(?P<short>['’](?:re|ll|ve|m)))", re.I)
_WHOLE_VERBS = {"ca": "can", "wo": "will", "sha": "shall"}
_LONG_FORMS = {"re": "are", "ll": "will", "ve": "have", "m": "am"}


def said_words(text: str, start: int, end: int) -> list[Word]:
    """The words of a stretch, each contraction as the two words that it stands for, "co-operation" as one."""
    words: list[Word] = []
    for word in split_words(text, start, end):
        before = words[-1] if words else None
        if before and before.key in _PREFIXES and before.end + 1 == word.start and text[before.end] in "-‐‑":
            words[-1] = Word(before.start, word.end, before.key + word.key)
        else:
            words += _spelt_out(text, word)
    return words


def _spelt_out(text: str, word: Word) -> Iterator[Word]:
    if word.key == "cannot":
        yield Word(word.start, word.start + 3, "can")
        yield Word(word.start + 3, word.end, "not")
        return
    match = _CONTRACTED.fullmatch(text, word.start, word.end) if "'" in word.key else None
    if match is None:
        yield word
        return
    middle = match.end("verb")
    verb = comparable(match["verb"])
    yield Word(word.start, middle, _WHOLE_VERBS.get(verb, verb))
    yield Word(middle, word.end, "not" if match["no"] else _LONG_FORMS[match["short"][1:].lower()])


# A story's words are asked for as quotations and as documents; like `comparable`, most are the same few thousand.
@lru_cache(maxsize=1 << 13)
def said_key(key: str) -> str:
    """A word's key without the outlet's style, which is nobody's words: "U.N." is "UN", "travelling" "traveling"."""
    key = key.replace(".", "")
    if len(key) >= _LONG:
        for british, american in _SPELLINGS:
            key = british.sub(american, key)
    return key


def quoted_pieces(
    readings: Sequence[Reading],
    attributions: Sequence[Attribution],
    spoken_segments: Mapping[str, AbstractSet[int]] | None = None,
) -> list[Piece]:
    """The pieces of all quotations of the story, in the order of the articles' ids, then of the text.

    Quotations within quotations belong to the outer one. `spoken_segments`: for articles that are themselves what
    somebody said, the numbers of the segments that count as quotations without marks.
    """
    spoken: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        spoken[attribution.article].append(attribution)
    pieces: list[Piece] = []
    number = 0
    for article in sorted((reading.article for reading in readings), key=lambda article: article.id):
        segments = (spoken_segments or {}).get(article.id, frozenset())
        for paragraph, headline, recorded, quote in _quotes(article, segments, _turns(article, spoken[article.id])):
            held = _attribution_of(quote, spoken[article.id])
            for span in _sentences(article.text, quote):
                words = tuple(said_words(article.text, span.start, span.end))
                if words and not _CODE.search(span.of(article.text)):
                    pieces.append(
                        Piece(
                            number=len(pieces),
                            article=article,
                            quote=number,
                            paragraph=paragraph,
                            span=span,
                            words=words,
                            keys=tuple(said_key(word.key) for word in words),
                            speaker=held.speaker if held is not None else None,
                            attribution=held.id if held is not None else None,
                            headline=headline,
                            title=not headline and _is_title(article.text, words),
                            recorded=recorded,
                        )
                    )
            number += 1
    return pieces


def _quotes(
    article: Article, spoken: AbstractSet[int], turns: Mapping[int, Sequence[Span]]
) -> Iterator[tuple[int, bool, bool, Quote]]:
    """The outermost quotations, each with the number of its paragraph, whether that is a headline, and `recorded`.

    Segments whose number is in `spoken` are quotations as a whole; of those in `turns` the stretches given there are.
    """
    if not article.segments:
        yield from ((0, False, False, quote) for quote in find_quotes(article.text) if quote.depth == 0)
    for number, segment in enumerate(article.segments):
        if number in turns or number in spoken:
            post = find_post(article.text, segment.start, segment.end)
            for span in turns.get(number) or [post.words if post else segment.span]:
                yield number, False, True, Quote(span.start, span.end, span)
        elif segment.kind in QUOTED:
            for quote in find_quotes(article.text, segment.start, segment.end):
                if quote.depth == 0:
                    yield number, segment.kind == "headline", False, quote


def _turns(article: Article, attributions: Sequence[Attribution]) -> dict[int, list[Span]]:
    """What is given as somebody's own words without quotation marks around it, a transcript's turns, by segment."""
    direct = sorted(span for a in attributions if a.form == "direct" for span in a.content)
    bare = [span for span in direct if article.text[span.start] not in _OPENING]
    found: defaultdict[int, list[Span]] = defaultdict(list)
    starts = [segment.start for segment in article.segments]
    for span in bare if article.segments else ():
        number = max(0, bisect_right(starts, span.start) - 1)
        segment = article.segments[number]
        first = next((at for at in range(span.start, span.end) if article.text[at].isalnum()), span.start)
        quotes = find_quotes(article.text, segment.start, segment.end)
        quoted = sum(_overlap(quote.span, span) for quote in quotes if quote.depth == 0)
        if 2 * quoted < len(span) and not any(quote.start <= first < quote.end for quote in quotes):
            found[number].append(span)
    return found


def _sentences(text: str, quote: Quote) -> list[Span]:
    """A quotation's sentences; the first and the last reach out to its marks."""
    spans = split_sentences(text, quote.inner.start, quote.inner.end)
    if not spans:
        return []
    first, last = spans[0], spans[-1]
    if len(spans) == 1:
        return [quote.span]
    return [Span(quote.start, first.end), *spans[1:-1], Span(last.start, quote.end)]


def _attribution_of(quote: Quote, attributions: Sequence[Attribution]) -> Attribution | None:
    """The attribution whose content the quotation is: of those that hold most of it, the one that holds least else."""
    held = [(sum(_overlap(span, quote.inner) for span in a.content), a) for a in attributions]
    held = [(words, a) for words, a in held if words]
    if not held:
        return None
    return min(held, key=lambda pair: (-pair[0], sum(len(span) for span in pair[1].content), pair[1].id))[1]


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _is_title(text: str, words: Sequence[Word]) -> bool:
    telling = [word for word in words if word_bits(word.key) >= 2]
    return len(telling) > 0 and len(words) <= 8 and all(not text[word.start].islower() for word in telling)


def speakers_differ(a: Piece, b: Piece) -> bool:
    """Whether two pieces are said to be two speakers' words."""
    return a.speaker is not None and b.speaker is not None and a.speaker != b.speaker

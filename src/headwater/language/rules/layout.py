"""Who speaks by how a page is set: signed quotations ("“…” — Rosa Lind, pilot"), posts, the turns of a transcript.

Nothing in such a line is a verb of saying, and the words that look like one belong to what is said; so what the layout
says goes before what anybody reads in the words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from headwater.language.rules.found import Found
from headwater.model.article import Article
from headwater.model.finding import EntityMention
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.posts import find_post
from headwater.text.quotes import Quote

_SIGNED = "a quotation signed by whose it is"
_POST = "a post signed by whose it is"
_TURN = "a turn of a transcript, under its speaker's name"

# Who signs: a name, or a few words that begin and end like one ("Host John Oliver", "U.S. Rep. Ilhan Omar").
_NAME = r"[A-Z][\w.’'-]*(?:[ \xa0](?:[A-Z][\w.’'-]*|[a-z]{2,12})){0,7}"
_WHERE = r"(?:on|to|in|at|via|from|during|speaking|writing|tweeting)\b"
_SIGNATURE = re.compile(
    rf"\s{{0,4}}(?P<dash>[—–―]|--|(?<=\n)-)[ \xa0]?(?P<name>{_NAME}?)(?P<office>, (?!{_WHERE})[^\n:;“”\"!?]{{2,80}}?)?"
    rf"(?:,? {_WHERE}[^\n“”\"—–―]{{0,80}}|,? \([^\n]{{1,60}})?[\s.)\]]*$",
    re.M,
)
# Words of a line about who wrote the article, or of one that goes on with a sentence.
_NO_NAME = re.compile(
    r"\b(?:contribut\w*|report(?:ed|ing)|assistance|edit(?:ed|ing)|is|are|was|were|has|have|had|will|would|did|does|"
    r"that|which|who|he|she|they|it|we|but|and then)\b",
    re.I,
)
_FEWEST_SIGNED = 4  # words of a quotation that somebody signs

# A speaker's name in capitals at the beginning of a line or behind a sentence of it, or as names are written at the
# beginning of one.
_CAPITALS = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
_LABEL = re.compile(
    rf"(?:^[“\"]?|(?<=[.!?—–”\"\])] ))(?P<caps>{_CAPITALS})(?:, [A-Z ]{{2,30}}| \([^()\n]{{2,40}}\))?(?P<colon>:)"
    r"(?=\s+\S)"
    r"|^[“\"]?(?P<plain>[A-Z][\w’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:,? Jr\.?)?)(?P<mark>:)(?=[ \xa0]+\S)",
    re.M,
)
_ROLES = word_set("question questioner answer reporter moderator interviewer host member male female caller")
_HEADINGS = word_set(
    "more read also related watch update updated photo photos video note fact facts claim breaking exclusive "
    "correction clarification editor background poll"
)
_CAPITALS_BEHIND = re.compile(rf"\s*[“\"‘']?{_CAPITALS}[ ,.!?’'][“\"‘']?[A-Z][A-Z]")
_ADDRESS = re.compile(r"\b(?:I|we|you|my|our|your|me|us|[Ll]et’?'?s)\b|\?", re.I)
_ASIDE = re.compile(r"[“\"]?[(\[][^\n]*[)\]][.”\"]*")
_WORD = re.compile(r"\w+")
_FEWEST_TURNS = 2


def find_by_layout(article: Article, quotes: Sequence[Quote], entities: Sequence[EntityMention]) -> list[Found]:
    """The posts, signed quotations and turns of a transcript in an article's body; posts in its captions too."""
    text, body = article.text, [segment.span for segment in article.segments_of("body")]
    people = {
        word.lower()
        for one in entities
        if one.kind == "person"
        for word in _WORD.findall(text[one.start : one.end])
        if not word.isupper()
    }
    posts = list(_posts(text, [segment.span for segment in article.segments_of("body", "caption")]))
    dashes = {post.cue for post in posts}
    signed = _signed(text, body, [quote for quote in quotes if quote.depth == 0])
    return [*posts, *(item for item in signed if item.cue not in dashes), *_turns(text, body, people)]


def with_authors(entities: Sequence[EntityMention], laid: Sequence[Found]) -> tuple[EntityMention, ...]:
    """The names with those of posts' authors that nobody took for a name ("ines valgard")."""
    authors = [item.source for item in laid if item.reason == _POST and item.source is not None]
    missed = (
        EntityMention(author.start, author.end, "person")
        for author in authors
        if not any(author.overlaps(one) for one in entities)
    )
    return tuple(sorted((*entities, *missed), key=lambda one: one.span))


def settle_by_layout(found: Sequence[Found], laid: Sequence[Found]) -> list[Found]:
    """The attributions with those that the layout makes, before which all others give way.

    What somebody says within a turn or a signed quotation stays; what holds one from outside loses it.
    """
    if not laid:
        return list(found)
    contents = sorted(span for item in laid for span in item.content)
    marks = [part for item in laid for part in (item.source, item.cue) if part is not None]
    kept = []
    for item in found:
        if any(item.cue.overlaps(mark) for mark in marks):
            continue
        home = _holding(contents, item.cue)
        own = tuple(
            clipped
            for span in item.content
            for clipped in ([_within(span, home)] if home else _outside(span, contents))
            if clipped is not None
        )
        if own:
            kept.append(item if own == item.content else replace(item, content=own))
    return [*kept, *laid]


def _holding(contents: Sequence[Span], cue: Span) -> Span | None:
    at = bisect_right([span.start for span in contents], cue.start) - 1
    return contents[at] if at >= 0 and contents[at].contains(cue) else None


def _within(span: Span, home: Span) -> Span | None:
    start, end = max(span.start, home.start), min(span.end, home.end)
    return Span(start, end) if start < end else None


def _outside(span: Span, contents: Sequence[Span]) -> Iterator[Span]:
    """The stretch, unless it overlaps one of these."""
    if not any(span.overlaps(other) for other in contents):
        yield span


def _signed(text: str, body: Sequence[Span], quotes: Sequence[Quote]) -> Iterator[Found]:
    """Quotations of whole paragraphs with a dash and a name behind them, in their line or the next."""
    starts = {_line_start(text, span.start) for span in body}
    for quote in quotes:
        if _line_start(text, quote.start) not in starts or text[_line_start(text, quote.start) : quote.start].strip():
            continue
        signature = _SIGNATURE.match(text, quote.end)
        if signature is None or len(_WORD.findall(text, quote.start, quote.end)) < _FEWEST_SIGNED:
            continue
        name = signature["name"].rstrip(".") if signature["office"] is None else signature["name"]
        last = name.split()[-1]
        if not last[0].isupper() or _NO_NAME.search(signature[0]):
            continue
        start = signature.start("name")
        source = Span(start, signature.end("office") if signature["office"] else start + len(name))
        cue = Span(*signature.span("dash"))
        yield Found(source, cue, (quote.span,), _SIGNED, 0.85, quoted=True)


def _posts(text: str, paragraphs: Sequence[Span]) -> Iterator[Found]:
    """Posts that a page shows, each a paragraph with its author's name and handle at the end."""
    for span in paragraphs:
        post = find_post(text, span.start, span.end)
        if post is not None:
            yield Found(post.author, post.mark, (post.words,), _POST, 0.9, quoted=True, verbatim=True)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


@dataclass(frozen=True, slots=True)
class _Turn:
    """A speaker's name, the colon behind it, and its paragraph."""

    label: Span
    colon: Span
    paragraph: Span
    known: bool
    """It is the name of a person whom the article names elsewhere."""
    capitals: bool
    addresses: bool
    """What stands behind it are words of somebody who speaks to somebody."""

    @property
    def start(self) -> int:
        return self.colon.end


def _turns(text: str, body: Sequence[Span], people: Set[str]) -> Iterator[Found]:
    """The turns of a transcript, each with the paragraphs that go on with it."""
    labels = [turn for span in body for turn in _labels(text, span, people)]
    plain = _takes_turns(text, labels)
    speaking = {turn.label.of(text) for turn in labels if turn.capitals and _speaks(text, turn)}
    turns = [turn for turn in labels if (turn.label.of(text) in speaking if turn.capitals else plain and turn.known)]
    if len(turns) < _FEWEST_TURNS or not any(turn.known for turn in turns):
        return
    if 2 * sum(turn.addresses for turn in turns) < len(turns):
        return
    ends = [turn.label.start for turn in turns[1:]] + [len(text)]
    own = [Span(turn.start, min(end, turn.paragraph.end)) for turn, end in zip(turns, ends, strict=True)]
    following = [list(_following(text, turn, end, body)) for turn, end in zip(turns, ends, strict=True)]
    following[-1] = []  # what stands behind the last turn is as likely the article's own
    whole = sum(map(len, following)) <= len(turns)
    for turn, first, more in zip(turns, own, following, strict=True):
        content = tuple(_trimmed(text, span) for span in (first, *(more if whole else ())))
        if all(span.start < span.end for span in content):
            named = _last_word(text, turn.label) not in _ROLES
            yield Found(turn.label, turn.colon, content, _TURN, 0.85, quoted=True, named=named, verbatim=True)


def _labels(text: str, paragraph: Span, people: Set[str]) -> Iterator[_Turn]:
    matches = list(_LABEL.finditer(text, paragraph.start, paragraph.end))
    starts = [*(match.start() for match in matches), paragraph.end]
    for match, end in zip(matches, starts[1:], strict=True):
        group, mark = ("caps", "colon") if match["caps"] else ("plain", "mark")
        label, colon = Span(*match.span(group)), Span(*match.span(mark))
        addresses = _ADDRESS.search(text, colon.end, end) is not None
        yield _Turn(label, colon, paragraph, _last_word(text, label) in people, group == "caps", addresses)


def _speaks(text: str, turn: _Turn) -> bool:
    """Whether a label in capitals is a speaker's, and no heading ("FACT: …", "READ MORE: …", "ENGEL: A BAD IDEA")."""
    if _CAPITALS_BEHIND.match(text, turn.start):
        return False
    last = _last_word(text, turn.label)
    return turn.known or last in _ROLES or (turn.addresses and last not in _HEADINGS)


def _last_word(text: str, span: Span) -> str:
    words: list[str] = _WORD.findall(span.of(text).lower())
    return words[-2] if words[-1] == "jr" else words[-1]


def _takes_turns(text: str, labels: Sequence[_Turn]) -> bool:
    """Whether two people take turns whose names are not in capitals: such names before colons head lists as well."""
    counts = Counter(turn.label.of(text) for turn in labels if turn.known and not turn.capitals)
    return sum(count > 1 for count in counts.values()) > 1


def _following(text: str, turn: _Turn, end: int, body: Sequence[Span]) -> Iterator[Span]:
    """The paragraphs between a turn and the next, up to one that some other label heads."""
    for span in body:
        if turn.label.start < span.start < end and _ASIDE.fullmatch(text, span.start, span.end) is None:
            if _LABEL.match(text, span.start, span.end):
                return
            yield Span(span.start, min(span.end, end))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip(" \n\t—–"))))

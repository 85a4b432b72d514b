"""The units of an article: its propositions, as stretches of its text that no two of which overlap.

A unit is the headline, a stretch of reported content (within one sentence), or a clause. What only introduces
reported content ("he said on Tuesday") is no unit; an introduction that tells more ("who met her in Rome") is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from headwater.findings.statements.clauses import LEAST_WORDS, is_finite, split_clauses
from headwater.findings.statements.reported import addressees, is_reported
from headwater.findings.statements.utterances import Edges, join_utterance
from headwater.model.article import Segment
from headwater.model.finding import Attribution
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.function_words import NEGATIONS, is_content_word, word_set
from headwater.text.nearby import Nearby
from headwater.text.posts import is_signed
from headwater.text.quotes import find_quotes
from headwater.text.words import Word, split_words

UnitKind = Literal["headline", "body", "caption"]

# An introduction is a unit of its own when this many content words of it are neither source nor cue.
TELLING_WORDS = 3
# Reported content of up to this many characters is one proposition even where somebody in it says something in
# turn: with 60, 80 and 100 the pair F1 over five labelled stories, read by rules, is .602, .612 and .611.
WHOLE = 80
# Quotations of no attribution are parted from the words around them from this many characters on; shorter ones are
# mostly single words in marks.
LEAST_QUOTE = 30
# A clause of the article's own with fewer content words states nothing by itself: of ten labelled stories' mentions
# it loses one, and 3 of 23 joins of nothing labelled.
LEAST_CONTENT = 2
_QUESTION = re.compile(r"\?[\s\W]*\Z")
# To whom, through whom and on what terms something was said tells nothing of the matter.
_HEARERS = word_set(
    "reporters journalists reporter news press conference briefing statement interview speaking condition anonymity"
    " anonymously told said says saying reported reports quoted quoting cited citing according agency newspaper daily"
    " magazine broadcaster website named naming name mentioning identified identifying"
)
_JOINING = word_set("as while and but though although")
# Verbs of one who tells another's words on, so that both have said it.
_TELLING = word_set("say says said tell tells told report reports reported confirm confirms confirmed announced")
# On what terms a source spoke.
_TERMS = re.compile(
    r"\bnot (?:to )?be(?:ing)? (?:named|identified|quoted)\b|\banonym|"
    r"\bnot authori[sz]ed to (?:speak|talk|discuss|comment)|\bdeclined to be (?:named|identified)\b",
    re.I,
)
TERMS_BEFORE = 60
# To whom somebody said it, right behind the verb ("told BBC Radio 5 Live").
_ADDRESSEE = re.compile(r"\s+(?:the\s+)?(?:[A-Z0-9][\w.’'&-]*(?:\s+(?:of\s+)?(?=[A-Z0-9]))?)+")
_CREDIT = re.compile(
    r"\W*(?:photos?|photographs?|pictures?|images?|file)(?: credit| courtesy)?(?: by| of)? ?[:/]?", re.I
)
_WORKED = re.compile(
    r"\W*(?:with (?:additional |agency )?inputs? from|(?:additional |with )?(?:reporting|writing|editing) by)\b", re.I
)
_LAST_JOINT = re.compile(r"(?<=[^\s,;:–—-])[\s,;:–—-]+\Z")
# A credit names whom a picture is by in this many words at most.
CREDIT_WORDS = 8
_KINDS: dict[str, UnitKind] = {"headline": "headline", "body": "body", "caption": "caption"}
_UNATTRIBUTED = "“"


@dataclass(frozen=True, slots=True)
class Unit:
    """One proposition's stretch of an article's text, with the attribution whose content holds it.

    `order` counts the article's units from 0; `sentence` counts its sentences.
    """

    article: str
    start: int
    end: int
    kind: UnitKind
    order: int
    sentence: int
    attribution: str | None = None

    @property
    def span(self) -> Span:
        """The unit's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class _Run:
    start: int
    end: int
    label: str | None


def find_units(reading: Reading, attributions: Sequence[Attribution], edges: Edges) -> list[Unit]:
    """The units of one article in the order of its text; `attributions` are its own, `edges` the whole story's."""
    contents = sorted(
        ((span, a) for a in attributions for span in a.content), key=lambda pair: (-len(pair[0]), pair[0], pair[1].id)
    )
    told = Nearby(
        (part.start, part.end, n) for n, (span, a) in enumerate(contents) for part in (span, *a.source, *a.cue)
    )
    marked = [Span(quote.start, quote.end) for quote in find_quotes(reading.article.text) if quote.depth == 0]
    quotes = Nearby((quote.start, quote.end, quote) for quote in marked)
    signatures = list(_signatures(reading.article.text, attributions))
    units: list[Unit] = []
    for number, sentence in enumerate(reading.sentences):
        segment = _segment_at(reading, sentence)
        kind = _KINDS.get(segment.kind) if segment else "body"
        if kind is None:
            continue
        near = [contents[n] for n in sorted(set(told.between(sentence.start, sentence.end)))]
        spoken = quotes.between(sentence.start, sentence.end)
        for run in _runs_of(reading.article.text, sentence, near, spoken, edges):
            if run.label is None and any(span.start <= run.start < span.end for span in signatures):
                continue
            held = run.label is not None or kind == "headline"
            stated = states_something(reading.article.text, run.start, run.end, held=held)
            if stated and not _tells_terms(reading.article.text, sentence, run):
                end = _before_joint(reading.article.text, run)
                units.append(Unit(reading.article.id, run.start, end, kind, len(units), number, run.label))
    return units


def _signatures(text: str, attributions: Sequence[Attribution]) -> Iterator[Span]:
    """Where what somebody says is signed ("… — Ann Lee, pilot"): from its last word to the end of the line."""
    for attribution in attributions:
        said, cue, source = attribution.content, attribution.cue, attribution.source
        if source and is_signed(text, cue[0]) and said[-1].end <= cue[0].start and cue[0].end <= source[0].start:
            end = text.find("\n", source[-1].end)
            yield Span(said[-1].end, end if end >= 0 else len(text))


def _before_joint(text: str, run: _Run) -> int:
    """Where a proposition ends, less the comma or dash by which it hangs on what follows."""
    hangs = _LAST_JOINT.search(text, run.start, run.end)
    return hangs.start() if hangs else run.end


def states_something(text: str, start: int, end: int, *, held: bool = False) -> bool:
    """Whether a clause states anything: it asks nothing, and has more than one content word.

    "And you showed it." or "There was one problem:" stands for what the words around it say. What is `held`, reported
    content or a headline ("he was dismissed"), may have one.
    """
    if _QUESTION.search(text, start, end):
        return False
    words = split_words(text, start, end)
    negates = any(word.key in NEGATIONS for word in words)  # "No arrests have been made."
    return held or negates + sum(is_content_word(word.key) for word in words) >= LEAST_CONTENT


def _tells_terms(text: str, sentence: Span, run: _Run) -> bool:
    """Whether a stretch only says on what terms a source spoke ("asked not to be named", "because they may not")."""
    before = text[max(sentence.start, run.start - TERMS_BEFORE) : run.start]
    why = text[run.start : run.end].lstrip().lower().startswith(("because", "as they", "since they", "citing"))
    terms = _TERMS.search(text, run.start, run.end)
    if terms is None:
        return why and _TERMS.search(before) is not None
    who = text.rfind(" who ", run.start, terms.start())  # "while much was made of it, an official who asked …"
    return who < 0 or not any(is_finite(word, text) for word in split_words(text, run.start, who))


def _segment_at(reading: Reading, sentence: Span) -> Segment | None:
    return next((s for s in reading.article.segments if s.start <= sentence.start < s.end), None)


def _runs_of(
    text: str, sentence: Span, contents: Sequence[tuple[Span, Attribution]], spoken: Sequence[Span], edges: Edges
) -> Iterator[_Run]:
    """The stretches of a sentence; `contents` with their attributions, and quotations, are those in or around it."""
    words = split_words(text, sentence.start, sentence.end)
    if _is_credit(text, sentence):
        return
    here = [(span, a) for span, a in contents if span.overlaps(sentence) and is_reported(text, words, a)]
    elsewhere = [pair for pair in contents if not any(span.overlaps(sentence) for span in pair[1].content)]
    framed = [pair for pair in elsewhere if any(s.overlaps(sentence) for s in (*pair[1].source, *pair[1].cue))]
    if not words:
        return
    told = bool(here or spoken)  # most sentences hold nothing that anybody said
    labels = [(_label_of(word, here, words) or _quote_of(word, spoken)) if told else None for word in words]
    runs = [list(run) for _, run in groupby(zip(words, labels, strict=True), key=lambda pair: pair[1])]
    whole = [(run[0][1], [word for word, _ in run]) for run in runs]
    if not here and framed and _only_introduces(whole[0], framed, 2):
        return
    heard = addressees(text, here)
    telling = [r for r in whole if not _only_addresses(r[1], heard, here) and not _only_introduces(r, here, len(whole))]
    kept = _join_slivers(text, telling or whole[:1])
    frame = _frame_of(here)
    for label, whole_run in kept:
        run = whole_run if label else _without_frame(text, whole_run, frame, here)
        left = _left_edge(text, run[0].start, sentence.start)
        right = _right_edge(text, run[-1].end, sentence.end)
        speech = any(quote.contains(Span(run[0].start, run[-1].end)) for quote in spoken)
        clauses = split_clauses(text, left, right, spoken=speech)
        for clause in join_utterance(text, clauses, edges) if speech else clauses:
            inside = [word for word in run if clause.start <= word.start and word.end <= clause.end]
            if label or len(clauses) == 1 or not _holds_cue(clause, here) or _tells_more(inside, here):
                yield _Run(clause.start, clause.end, None if label == _UNATTRIBUTED else label)


def _holds_cue(clause: Span, contents: Sequence[tuple[Span, Attribution]]) -> bool:
    return any(clause.contains(cue) for _, a in contents for cue in a.cue)


def _is_credit(text: str, sentence: Span) -> bool:
    """Whether a sentence only says whom a picture is by ("(Photo by …)", "Picture: …") or who worked on the text."""
    words = sentence.of(text)
    if _WORKED.match(words):
        return True
    return len(words.split()) <= CREDIT_WORDS and _CREDIT.match(words) is not None


def _label_of(word: Word, contents: Sequence[tuple[Span, Attribution]], words: Sequence[Word]) -> str | None:
    """The id of the attribution with the shortest content over this word that is not a small part of another's."""
    inside = [(span, a) for span, a in contents if span.start <= word.start and word.end <= span.end]
    while len(inside) > 1 and len(inside[-2][0]) <= WHOLE and not _only_relays(words, *inside[-2], inside[-1][1]):
        inside.pop()
    return inside[-1][1].id if inside else None


def _only_relays(words: Sequence[Word], content: Span, outer: Attribution, inner: Attribution) -> bool:
    """Whether this content of the outer one is no more than that somebody told the inner one's."""
    if not inner.source or not inner.cue or outer.parent == inner.id:
        return False
    told = any(word.key in _TELLING and inner.cue[-1].contains(word) for word in words)
    return told and not _tells_more([word for word in words if content.contains(word)], [(content, inner)], inner)


def _quote_of(word: Word, quotes: Sequence[Span]) -> str | None:
    """That a word stands in a quotation that no attribution holds: a stretch of its own all the same."""
    inside = (quote for quote in quotes if quote.start <= word.start and word.end <= quote.end)
    return next((_UNATTRIBUTED for quote in inside if len(quote) > LEAST_QUOTE), None)


_Labelled = tuple[str | None, list[Word]]


def _only_introduces(run: _Labelled, contents: Sequence[tuple[Span, Attribution]], count: int) -> bool:
    """Whether a run beside reported content says no more than who speaks."""
    if count == 1:
        return False
    frame = _frame_of(contents)
    if run[0] is not None and not any(span.overlaps(word) for span in frame for word in run[1]):
        return False
    return not _tells_more(run[1], contents)


def _frame_of(contents: Sequence[tuple[Span, Attribution]]) -> list[Span]:
    return [span for _, a in contents for span in (*a.source, *a.cue)]


def _only_addresses(words: Sequence[Word], heard: Sequence[Span], contents: Sequence[tuple[Span, Attribution]]) -> bool:
    """Whether a run says no more than who told it and to whom, by a long name."""
    if not heard:
        return False
    inside = [word for word in words if any(span.contains(word) for span in heard)]
    frame = _frame_of(contents)
    rest = [w for w in words if w not in inside and not any(span.contains(w) for span in frame)]
    return bool(inside) and not any(is_content_word(word.key) for word in rest)


def _without_frame(
    text: str, run: list[Word], frame: Sequence[Span], contents: Sequence[tuple[Span, Attribution]]
) -> list[Word]:
    """An article's own words less who says what stands beside them ("officials said, as | survivors disputed it").

    Where no clause is left, the saying itself is what they tell ("she told The Herald | in an interview on Sunday"),
    and who speaks goes with what he does beside it ("the council | has urged them").
    """
    inside = [any(span.contains(word) for span in frame) for word in run]
    if not any(inside) or all(inside):
        return run
    first = inside.index(False)
    said = any(cue.contains(word) for _, a in contents for cue in a.cue for word in run[:first])
    parted = first and "," in text[run[first - 1].end : run[first].start]
    joined = bool(first) and len(run) - first > 1 and run[first].key in _JOINING
    goes_on = said and (parted or joined) and any(is_finite(word, text) for word in run[first:])
    return run[first + joined :] if goes_on else run


def _tells_more(
    words: Sequence[Word], contents: Sequence[tuple[Span, Attribution]], beside: Attribution | None = None
) -> bool:
    """Whether words around reported content say more than who says it, to whom and through whom.

    `beside`: an attribution whose content is not counted either.
    """
    frame = [*_frame_of(contents), *(beside.content if beside else ())]
    through = {word.key for _, a in contents for name in a.via for word in split_words(name)}
    left = [w.key for w in words if is_content_word(w.key) and not any(span.contains(w) for span in frame)]
    return sum(key not in _HEARERS and key not in through for key in left) >= TELLING_WORDS


def _join_slivers(text: str, runs: list[_Labelled]) -> list[_Labelled]:
    """Runs with too few words joined to the one before them (the first: behind it).

    Not what two attributions hold with words between ("denied the claim, saying …"); of these, what has nothing but a
    pronoun ("denied it, saying …") is left out, for it states nothing.
    """
    out: list[_Labelled] = []
    for label, words in runs:
        two = label is not None and bool(out) and out[-1][0] not in (None, label)
        parted = two and _are_parted(text, out[-1][1], words)
        if parted and not any(is_content_word(word.key) for word in out[-1][1]):
            out[-1] = (label, words)
        elif out and not parted and min(len(words), len(out[-1][1])) < LEAST_WORDS:
            keeps = label if len(words) > len(out[-1][1]) else out[-1][0]
            out[-1] = (keeps, [*out[-1][1], *words])
        else:
            out.append((label, words))
    return out


def _are_parted(text: str, one: Sequence[Word], other: Sequence[Word]) -> bool:
    """Whether a word stands between two runs."""
    return any(character.isalnum() for character in text[one[-1].end : other[0].start])


def _left_edge(text: str, at: int, low: int) -> int:
    while at > low and text[at - 1] in "“\"‘'([«$£€":
        at -= 1
    return at


def _right_edge(text: str, at: int, high: int) -> int:
    while at < high and text[at] in "”\"’').,]»?!%…":
        at += 1
    return at

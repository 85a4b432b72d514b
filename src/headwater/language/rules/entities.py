"""Names in an article and what kind of thing each names, by capitals, tags, titles, last words and gazetteers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.language.rules.gazetteer import Gazetteer, gazetteer
from headwater.language.rules.lines import SegmentText
from headwater.model.finding import EntityKind, EntityMention

_SENTENCE_ENDS = frozenset({".", "!", "?", ":", "•", "*"})
_LONGEST = 9


@dataclass(frozen=True, slots=True)
class _Run:
    """A name as it stands in a segment: tokens `[first, stop)`, the words before and behind it in small letters."""

    segment: SegmentText
    first: int
    stop: int
    words: tuple[str, ...]
    before: str
    behind: str
    titled: bool

    @property
    def name(self) -> str:
        return " ".join(self.words)


def find_entities(segments: Sequence[SegmentText]) -> tuple[EntityMention, ...]:
    """The names in an article's segments, in the order of the text, one mention each, without overlaps."""
    known = _names_inside(segments)
    runs = [run for segment in segments for run in _runs(segment, known)]
    kinds = _Kinds(runs)
    mentions = []
    for run in runs:
        kind = kinds.kind_of(run)
        if kind is not None:
            tokens = run.segment.tokens
            first = _with_article(run) if kind == "organisation" else run.first
            mentions.append(EntityMention(tokens.starts[first], tokens.ends[run.stop - 1], kind))
    return tuple(mentions)


def _with_article(run: _Run) -> int:
    """The first token of a body's name, with "The" where that is capitalised inside a sentence ("told The Times")."""
    words, first = run.segment.tokens.words, run.first
    inside = first > 1 and words[first - 1] == "The" and words[first - 2] not in _SENTENCE_ENDS
    return first - 1 if inside and run.segment.capitals_tell else first


def _names_inside(segments: Sequence[SegmentText]) -> frozenset[str]:
    """Words in small letters that stand capitalised inside sentences far more often than small: names for sure."""
    names: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for segment in segments:
        if not segment.capitals_tell:
            continue
        words, tags = segment.tokens.words, segment.tags
        for number, word in enumerate(words):
            if word[0].islower():
                small[word] += 1
            elif word[0].isupper() and number and tags[number] == "P" and words[number - 1] not in '.!?:“"':
                names[segment.tokens.lows[number]] += 1
    return frozenset(low for low, n in names.items() if n > small[low])


def _is_name_word(segment: SegmentText, number: int, known: frozenset[str], places: Gazetteer) -> bool:
    """Whether the token at `number` may be part of a name."""
    word, low, tag = segment.tokens.words[number], segment.tokens.lows[number], segment.tags[number]
    if not _has_capital(word) or word in places.not_names:
        return False
    if word in places.groups or (tag == "P" and low in known):
        return True
    if not segment.capitals_tell:
        return low in known or word in places.single_places
    starts = number == 0 or segment.tokens.words[number - 1] in _SENTENCE_ENDS
    if starts:
        return low in known or word in places.single_places or (tag == "P" and not places.is_common(low))
    return tag == "P" or (tag in "NA" and len(word) > 1 and word[0].isupper())


def _has_capital(word: str) -> bool:
    at = word.find("-")
    return word[0].isupper() or (0 < at < len(word) - 1 and word[at + 1].isupper())


def _runs(segment: SegmentText, known: frozenset[str]) -> Iterator[_Run]:
    places = gazetteer()
    number, count = 0, len(segment.tokens)
    while number < count:
        if not _is_name_word(segment, number, known, places):
            number += 1
            continue
        stop = _end_of_run(segment, number, known, places)
        yield from _split(segment, number, stop, places)
        number = stop


def _end_of_run(segment: SegmentText, first: int, known: frozenset[str], places: Gazetteer) -> int:
    """The token behind the longest run of name words and connectors that begins at `first`."""
    tokens = segment.tokens
    stop = first + 1
    while stop < len(tokens) and stop - first < _LONGEST:
        if tokens.starts[stop] - tokens.ends[stop - 1] > 1:
            break
        if _is_name_word(segment, stop, known, places):
            stop += 1
            continue
        further = _behind_connector(segment, first, stop, known, places)
        if further is None:
            break
        stop = further
    return stop


def _behind_connector(
    segment: SegmentText, first: int, at: int, known: frozenset[str], places: Gazetteer
) -> int | None:
    """The token behind a connector at `at` and the name word that follows it, if the two go on with the name."""
    tokens = segment.tokens
    low = tokens.lows[at]
    following = at + 1
    if low in places.particles and following < len(tokens) and _is_name_word(segment, following, known, places):
        return following + 1
    if low not in places.connectors:
        return None
    if following < len(tokens) and tokens.lows[following] in {"the", "and"} and low != "and":
        following += 1
    if following >= len(tokens) or not _is_name_word(segment, following, known, places):
        return None
    head = tokens.words[at - 1]
    if low == "of":
        joins = head in places.organisation_openers or head in places.place_openers or head in places.organisation_heads
    elif low in {"for", "on"}:
        joins = head in places.organisation_openers or head in places.organisation_heads
    elif low in {"and", "&"}:
        joins = low == "&" or _inside_body(tokens.words[first:at], tokens.words[following : following + 2], places)
    else:
        joins = False
    return following + 1 if joins else None


def _inside_body(before: Sequence[str], behind: Sequence[str], places: Gazetteer) -> bool:
    """Whether "and" stands inside one body's name ("Ministry of Trade and Industry", "Food and Drug Agency")."""
    if before[0] in places.organisation_openers and len(before) > 2:
        return before[-1] not in places.single_places
    return (
        len(before) == 1
        and len(behind) > 1
        and behind[1] in places.organisation_heads
        and not (before[0] in places.single_places or before[0] in places.groups)
    )


def _split(segment: SegmentText, first: int, stop: int, places: Gazetteer) -> Iterator[_Run]:
    """The names in a run: a nationality or a title in front is no part of a person's name."""
    words = segment.tokens.words
    if stop - first > 1 and places.is_nationality_of(words[first:stop]):
        yield _run(segment, first, first + 1, False)
        first += 1
    titled = False
    cut = first
    while cut < stop and words[cut] in places.titles:
        cut += 1
    if cut > first and not (places.is_body(words[first:stop]) and words[cut - 1] not in places.person_titles):
        titled, first = True, cut
    while first < stop and words[stop - 1] in places.connectors:
        stop -= 1
    if first < stop:
        yield _run(segment, first, stop, titled)


def _run(segment: SegmentText, first: int, stop: int, titled: bool) -> _Run:
    lows = segment.tokens.lows
    before = lows[first - 1] if first else ""
    if before in {"the", "a", "an"} and first > 1:
        before = "the"
    behind = lows[stop] if stop < len(lows) else ""
    return _Run(segment, first, stop, tuple(segment.tokens.words[first:stop]), before, behind, titled)


class _Kinds:
    """Decides each name's kind, once for all its places in an article."""

    def __init__(self, runs: Sequence[_Run]) -> None:
        self.places = gazetteer()
        self.people: set[str] = set()
        self.votes: dict[str, Counter[EntityKind]] = {}
        self.sure: dict[str, EntityKind | None] = {}
        for run in runs:
            if run.name not in self.sure:
                self.sure[run.name] = self.places.kind_of(run.words)
            self._vote(run)
        for run in runs:
            if self._is_person(run):
                self.people.update(
                    word for word in run.words if len(word) > 2 and word.lower() not in self.places.particles
                )

    def _vote(self, run: _Run) -> None:
        votes = self.votes.setdefault(run.name, Counter())
        if run.titled:
            votes["person"] += 3
        if run.before in self.places.before_place:
            votes["place"] += 1
        if run.behind in self.places.behind_person or run.before in self.places.before_person:
            votes["person"] += 1
        if run.before == "the":
            votes["organisation"] += 2

    def _is_person(self, run: _Run) -> bool:
        if self.sure[run.name] is not None:
            return self.sure[run.name] == "person"
        if run.titled or run.words[0] in self.places.first_names:
            return True
        votes = self.votes[run.name]
        plain = not any(self.places.is_common(word.lower()) for word in run.words)
        return len(run.words) in {2, 3, 4} and votes["organisation"] == 0 and plain and not run.words[0].isupper()

    def kind_of(self, run: _Run) -> EntityKind | None:
        """The kind of a name at one place, or `None` where it is none."""
        sure = self.sure[run.name]
        alone = len(run.words) == 1 and run.before in {"", *_SENTENCE_ENDS}
        if alone and sure in {"organisation", "other", None} and self.places.is_common(run.words[0].lower()):
            return None
        if sure is not None and not (run.titled and sure == "place" and len(run.words) == 1):
            return sure
        if self._is_person(run):
            return "person"
        return self._kind_by_votes(run.words, self.votes[run.name])

    def _kind_by_votes(self, words: Sequence[str], votes: Counter[EntityKind]) -> EntityKind | None:
        if len(words) == 1:
            return self._kind_of_word(words[0], votes)
        if votes["person"] > votes["organisation"]:
            return "person"
        return "place" if votes["place"] > votes["organisation"] else "organisation"

    def _kind_of_word(self, word: str, votes: Counter[EntityKind]) -> EntityKind | None:
        if word in self.people and votes["organisation"] <= votes["person"]:
            return "person"
        if len(word) > 1 and word.isupper():
            return "other" if word in self.places.other_acronyms else "organisation"
        if not votes:
            return "person"
        return votes.most_common(1)[0][0]

"""The noun phrases of a story that may stand for a thing without a name, with what is compared of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from operator import attrgetter

from headwater.findings.entities.drafts import Draft
from headwater.findings.entities.groupings import GROUP_NOUN
from headwater.findings.entities.thing_words import (
    contrasted_words,
    head_lemma,
    is_general,
    is_idle,
    is_ruling,
    is_shared,
    is_speech,
    telling_stem,
    time_words,
)
from headwater.findings.entities.titles import role_of
from headwater.model.reading import NounPhrase, Reading
from headwater.text.function_words import word_set
from headwater.text.words import comparable

_DEFINITE = word_set("the this that these those his her its their my our your both such")
_INDEFINITE = word_set("a an another some any no every each one many few several most more")
_WORD = re.compile(r"[^\W_]+(?:[-.'’&][^\W_]+)*")
_OWNER = re.compile(r"\w(?:[’']s|s[’'])\s")
# Amounts ("400 branches") and what there is none of.
_NO_THING = re.compile(r"[$£€]?\d|(?:no|any|every|each|neither)\s", re.I)
# What counts or gathers the things named behind "of" ("a series of explosive | memos"): the whole stands for them.
_GATHERED = re.compile(
    r"(?<![\w’'-])(?:(?:the|an?|this|these|those|his|her|its|their|our|some|several|many)\s+"
    r"(?:(?!(?:the|an?|of|and|or|that|which|who|his|her|its|their)\s)[\w’'-]+\s+){0,2}?)?"
    r"(?:series|sets?|lists?|groups?|mobs?|crowds?|gangs?|hordes?|throngs?|bands?|strings?|waves?|spate|flurry|raft|"
    r"slew|host|bunch|batch|collections?|trove|cache|stack|handful|dozens?|hundreds|thousands|millions|scores|"
    r"array|barrage|litany|succession|sprint|rounds?|cop(?:y|ies)|versions?|pages?)\s+of\s+$",
    re.I,
)
_REACH = 60
# How many characters behind a phrase show that two articles have the same sentence there.
_AROUND = 40
# How many sentences of the body open an article; a headline's thing is told again there.
_LEAD = 3


# Not frozen, which would take three times as long to make: a long article has hundreds.
@dataclass(slots=True, eq=False)
class ThingPhrase:
    """One noun phrase: its place up to the head, to its `whole` end, and its head noun in the singular.

    `beside` are what tells in front of the head, `behind` in what hangs on it: stems, "@", a kind and a number for
    entities. `contrasts` are the words in front that can set things apart. `owners` are the entities whose it is,
    `makers` those whom it is "by". `numbers`: figures in front of it. `when`: the days between which it lies, by a time
    beside or behind the head, as ISO dates. `around`: the phrase with the words that follow, which show one and the
    same sentence in another article. `definite`: "the", "this", an owner, or nothing before a singular, as in
    headlines.
    """

    article: str
    start: int
    end: int
    whole: int
    front: int
    head: str
    plural: bool
    definite: bool
    indefinite: bool
    beside: frozenset[str]
    contrasts: frozenset[str]
    behind: frozenset[str]
    owners: frozenset[str]
    makers: frozenset[str]
    numbers: frozenset[str]
    when: tuple[str, str] | None
    around: str
    headline: bool
    lead: bool

    @property
    def telling(self) -> frozenset[str]:
        """What tells the thing apart, beside and behind the head."""
        return self.beside | self.behind


class Named:
    """The entities' mentions in one article, in the order of the text, each with its entity's key ("@person 3")."""

    def __init__(self, mentions: Iterable[tuple[int, int, str]]) -> None:
        self.all = sorted(mentions, key=lambda mention: mention[:2])
        self.starts = [start for start, _, _ in self.all]

    def within(self, start: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Those that lie between two places."""
        for at in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            if self.all[at][1] <= end:
                yield self.all[at]


def mentions_by_article(drafts: Sequence[Draft]) -> Mapping[str, Named]:
    """The entities' mentions in each article."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for number, draft in enumerate(drafts):
        for m in draft.mentions:
            found[m.article].append((m.start, m.end, f"@{draft.kind} {number}"))
    return defaultdict(lambda: Named(()), {article: Named(mentions) for article, mentions in found.items()})


def thing_phrases(reading: Reading, named: Named) -> Iterator[ThingPhrase]:
    """The phrases of one article that may stand for a thing: what is no entity's mention, no person's role, no time."""
    article, text = reading.article, reading.article.text
    ends = {end for _, end, _ in named.all}
    headline = max((s.end for s in article.segments_of("headline")), default=0)
    lead = [s for s in reading.sentences if s.start >= headline][:_LEAD]
    for phrase in reading.phrases:
        head = text[phrase.head : phrase.end]
        if is_idle(head) or phrase.end in ends or _NO_THING.match(text, phrase.start, phrase.head):
            continue
        if _is_time(reading, phrase) or _is_of_body(text, phrase, named):
            continue
        role = _is_role(text, phrase)
        if role and not head.endswith("s"):
            continue
        found = _thing_phrase(reading, phrase, named, headline, bool(lead) and phrase.start < lead[-1].end)
        if found.beside or not (role or is_general(head)):
            yield found


def _is_role(text: str, phrase: NounPhrase) -> bool:
    return role_of(text[phrase.start : phrase.end].removesuffix("s")) is not None


def _is_of_body(text: str, phrase: NounPhrase, named: Named) -> bool:
    """Whether the phrase means the people of the body named in front of its head ("Daesh terrorists")."""
    if GROUP_NOUN.fullmatch(f" {text[phrase.head : phrase.end]}".lower()) is None:
        return False
    before = named.within(phrase.start, phrase.head)
    return any(
        key.startswith(("@organisation", "@group")) and _EPITHET.fullmatch(text, end, phrase.head)
        for _, end, key in before
    )


_EPITHET = re.compile(r"\s(?:[A-Z]?[a-z-]+(?:i|ist|ite|ian)\s)?")


_start_of = attrgetter("start")


def _is_time(reading: Reading, phrase: NounPhrase) -> bool:
    at = bisect_right(reading.dates, phrase.head, key=_start_of)
    return any(phrase.end <= date.end for date in reading.dates[max(0, at - 2) : at])


def _thing_phrase(reading: Reading, phrase: NounPhrase, named: Named, headline: int, lead: bool) -> ThingPhrase:
    text = reading.article.text
    words = [m.group().lower() for m in _WORD.finditer(text, phrase.start, phrase.head)]
    first = words[0] if words else ""
    head = text[phrase.head : phrase.end]
    lemma = head_lemma(head)
    if lemma == "act" and text.startswith(" of ", phrase.end):
        lemma = "deed"  # and no law
    if lemma == "seeker" and words[-1:] == ["asylum"]:
        lemma = "asylum-seeker"
    plural = lemma != comparable(head)
    owned = _OWNER.search(text, phrase.start, phrase.head) is not None
    indefinite = (first in _INDEFINITE or first.isdigit()) and not owned
    bare = not plural and phrase.start < headline
    beside = _telling(text, phrase.start, phrase.head, named)
    behind = _telling(text, phrase.end, _end_of_tail(text, phrase), named)
    if is_speech(lemma) and not owned:  # "the Lee comments" may be his or about him
        entities = frozenset(word for word in beside if word.startswith("@"))
        behind, beside = behind | entities, beside - entities
    return ThingPhrase(
        article=reading.article.id,
        start=phrase.start,
        end=phrase.end,
        whole=phrase.whole,
        front=_front(text, phrase),
        head=lemma,
        plural=plural,
        definite=not indefinite and (first in _DEFINITE or owned or bare),
        indefinite=indefinite,
        beside=beside,
        contrasts=contrasted_words(beside | {"new"}.intersection(words)),
        behind=behind,
        owners=_owners(text, phrase, named, lemma),
        makers=_makers(text, phrase, named),
        numbers=frozenset(word for word in words if word.isdigit()),
        when=_when(reading, phrase),
        around=" ".join(text[phrase.start : phrase.whole + _AROUND].lower().split()),
        headline=phrase.start < headline,
        lead=lead,
    )


def _front(text: str, phrase: NounPhrase) -> int:
    """Where the expression begins that counts or gathers what the phrase names; the phrase's start where none does."""
    line = text.rfind("\n", 0, phrase.start) + 1
    before = text[max(line, phrase.start - _REACH) : phrase.start]
    gathered = _GATHERED.search(before) if before.rstrip()[-2:].lower() == "of" else None
    return phrase.start - len(before) + gathered.start() if gathered else phrase.start


def _end_of_tail(text: str, phrase: NounPhrase) -> int:
    """Where what hangs on the head ends: at a quotation, which says what is thought of the thing."""
    quoted = _QUOTED.search(text, phrase.end, phrase.whole)
    return quoted.start() if quoted else phrase.whole


_QUOTED = re.compile(r"\s[“\"]")
_BY = re.compile(r"\s+by\s+")


def _owners(text: str, phrase: NounPhrase, named: Named, lemma: str) -> frozenset[str]:
    """The entities whose the thing is: owners with their mark, and a body in front of a ruling ("the court ruling").

    Nobody owns what two sides do together: "Lee's talks with Moss" are Moss's as well.
    """
    if is_shared(lemma):
        return frozenset()
    return frozenset(
        key
        for _, end, key in named.within(phrase.start, phrase.head)
        if text[end] in "’'" or (is_ruling(lemma) and key.startswith("@organisation"))
    )


def _makers(text: str, phrase: NounPhrase, named: Named) -> frozenset[str]:
    """The entities in what hangs on the head by "by" ("a ruling by the high court")."""
    by = _BY.match(text, phrase.end, phrase.whole)
    made = _telling(text, by.end(), phrase.whole, named) if by else frozenset()
    return frozenset(word for word in made if word.startswith("@"))


def _when(reading: Reading, phrase: NounPhrase) -> tuple[str, str] | None:
    """The days of a time expression within the phrase or right behind it ("the decision on Thursday")."""
    first = bisect_left(reading.dates, phrase.start, key=_start_of)
    for at in range(first, len(reading.dates)):
        date = reading.dates[at]
        if date.start >= phrase.whole + len(" on "):
            break
        if date.earliest and date.latest:
            return date.earliest[:10], date.latest[:10]
    return None


def _telling(text: str, start: int, end: int, named: Named) -> frozenset[str]:
    """What tells a thing apart in a stretch beside its noun: the entities there, and other words' stems."""
    found: set[str] = set()
    taken = start
    for opens, closes, key in named.within(start, end):
        if opens >= taken:
            found |= _stems(text, taken, opens) | {key}
            taken = closes
    return frozenset(found | _stems(text, taken, end))


def _stems(text: str, start: int, end: int) -> set[str]:
    return {stem for word in _WORD.findall(text, start, end) for stem in _stems_of(word)}


@cache
def _stems_of(word: str) -> tuple[str, ...]:
    """The stems of a word, or of the parts of one with a hyphen, that tell which thing is meant."""
    parts = [word] if word.lower() != word else word.split("-")
    plain = (part for part in parts if not part.isdigit() and comparable(part) not in time_words())
    return tuple(stem for part in plain if (stem := telling_stem(part)))

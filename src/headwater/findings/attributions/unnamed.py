"""Sources whose names are withheld: what the description claims, and whether articles describe one and the same.

That two articles quote "a senior official" does not make it one person: only the same words, with more in them than a
number and a role, are taken for one source; where roles agree and the rest does not contradict, it may be, and says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.findings.entities.titles import role_of
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import UnnamedSource
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.stems import stem_word
from headwater.text.words import split_words

_NUMBERS = {
    **dict.fromkeys(("a", "an", "one", "another"), 1),
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
_QUANTITIES = word_set(
    "some several many few most both other others the this these those his her its their all numerous various dozens "
    "hundreds thousands more"
)
# Where a description's head ends: what it belongs to or is near to follows.
_TAIL = re.compile(
    r"\s+(?:(?P<tie>close to|familiar with|briefed on|with knowledge of|involved in|near|of|at|in|from|with|for|inside|"
    r"within|on|to|on board)\s+(?P<of>.+)|"
    r"(?:who|that|which|whose|speaking|fighting|living|working|attending|representing|opposing|seeking|seen|obtained|leaked|written|signed|sent|posted)\b.*)$|,\s.*$",
    re.S,
)
_COUNTED = re.compile(
    r"^(?:(?:a|the|any|large)\s+)*(?:numbers?|groups?|handful|couple|majority|series|pair)\s+of\s+", re.I
)
# People by what they do or are, besides the roles of titles and words that end as such words do.
_PEOPLE = word_set(
    "official source aide adviser advisor person people member politician diplomat resident witness relative "
    "neighbour neighbor insider mp parliamentarian democrat republican conservative legislator academic colleague "
    "associate friend ally figure staff staffer employee worker parent mother father patient survivor soldier "
    "rebel militant local student scientist executive someone somebody man woman couple child delegate veteran "
    "contact informant whistleblower agent guard pilot nurse captain chief deputy head boss counsel citizen voter "
    "wife husband widow widower ex-wife ex-husband son daughter brother sister girlfriend boyfriend partner "
    "grandmother grandfather uncle aunt cousin nephew niece teenager driver owner accountant bookkeeper "
    "mum mom dad gran lad teen "
    "participant attendant assistant consultant accountant migrant immigrant tenant defendant dissident president"
)
# Bodies by which a source is placed without a name ("a senior administration official").
_BODIES = word_set(
    "administration campaign government cabinet congressional parliamentary ministry department council court palace "
    "military army navy police intelligence party union company hospital bank agency transition coalition"
)
# What has a capital letter at a sentence's start only ("Local officials").
_NO_BODIES = word_set(
    "local regional national federal municipal provincial senior junior former top current retired leading key "
    "prominent veteran longtime unnamed unidentified anonymous foreign outside independent public private individual "
    "health legal political civilian law security election emergency school city county opposition"
)
# "one House Republican who | asked", "Ann Lee, head of the desk—announced".
_RAGGED = re.compile(r"(?:\s(?:who|that|which|whose)|[\s,;:—–-])+$")
_OWNING = re.compile(r"(?:(?<=s)[’']|[’']s)$")
_AGENT = re.compile(r"\w{3,}(?:er|or|ist|ian|man|woman|person|eer)$")
_NO_AGENTS = word_set(
    "letter paper newspaper number order computer error matter power chapter weather newsletter folder center banner "
    "register parlor factor mirror tumor humor rumor rumour minor major sector motor advisor tower water september"
)
_SINGULAR_S = word_set("boss press congress witness")


@dataclass(frozen=True, slots=True)
class Claim:
    """What a description says of its source: the role, whose or close to whom, how many (`None`: not said)."""

    role: str
    affiliation: str | None
    number: int | None


def read_claim(words: str) -> Claim:
    """What these words claim ("two members of parliament": member, of parliament, 2)."""
    plain = _COUNTED.sub("", _OWNING.sub("", _RAGGED.sub("", " ".join(words.split()).strip(" ,.“”\"‘’'"))))
    tail = _TAIL.search(plain)
    core = plain[: tail.start()] if tail else plain
    parts = core.split() or [plain]
    number = _NUMBERS.get(parts[0].lower()) or (int(parts[0]) if parts[0].isdigit() else None)
    idle = _NUMBERS.keys() | _QUANTITIES | FUNCTION_WORDS
    kept = [part for part in parts if part.lower() not in idle and not part.isdigit()] or parts
    head = kept[-1].lower()
    plural = head.endswith("s") and head not in _SINGULAR_S and not head.endswith("ss")
    opening = words.split()[:1]
    before = " ".join(part for at, part in enumerate(kept[:-1]) if _places(part, opens=not at and [part] == opening))
    behind = f"{tail['tie']} {tail['of']}" if tail and tail["of"] else ""
    affiliation = "; ".join(filter(None, (before, re.split(r",\s|\s(?:who|that)\s", behind)[0])))
    if number is None and not plural and parts[0].lower() in ("the", "this"):
        number = 1
    return Claim(head.removesuffix("s") if plural else head, affiliation or None, number)


def _places(part: str, *, opens: bool) -> bool:
    """Whether a word of a description says whose its source is; `opens`: it is the description's first."""
    low = part.lower()
    return low in _BODIES or (part[:1].isupper() and not (opens and low in _NO_BODIES))


def find_unnamed(
    readings: Sequence[Reading], attributions: Iterable[Attribution], step: str, version: int
) -> tuple[UnnamedSource, ...]:
    """The unnamed sources of a story, by their first places: one for the same words, whichever article has them.

    `attributions` are resolved, in order. Documents and bodies without a name are none.
    """
    texts = {reading.article.id: reading.article.text for reading in readings}
    groups: dict[frozenset[str] | tuple[str, str], list[Attribution]] = defaultdict(list)
    for attribution in attributions:
        if attribution.speaker is None and not attribution.named and attribution.source:
            words = _words(texts, attribution)
            if is_people(read_claim(words).role):
                groups[key_of_unnamed(words, attribution.article)].append(attribution)
    found = [_source(texts, group, step, version) for group in groups.values()]
    ordered = sorted(found, key=lambda source: (source.evidence[0].article, source.evidence[0].start))
    return tuple(replace(one, perhaps=tuple(_perhaps(one, ordered))) for one in ordered)


def is_people(role: str) -> bool:
    """Whether a role is one of people, who can withhold a name: no document, no body, no thing."""
    known = role in _PEOPLE or role_of(role.removesuffix("-elect")) is not None
    return known or (_AGENT.fullmatch(role) is not None and role not in _NO_AGENTS)


def _words(texts: Mapping[str, str], attribution: Attribution) -> str:
    text = texts[attribution.article]
    return " ".join(span.of(text) for span in attribution.source)


def key_of_unnamed(words: str, article: str) -> frozenset[str] | tuple[str, str]:
    """What the same source has in common: its number and telling words; with a role only, the article as well."""
    stems = frozenset(
        stem_word(word.key) for word in split_words(words) if word.key not in FUNCTION_WORDS | _NUMBERS.keys()
    )
    number = read_claim(words).number
    return stems | {str(number)} if len(stems) > 1 else (article, f"{number} {' '.join(sorted(stems))}")


def _source(texts: Mapping[str, str], group: Sequence[Attribution], step: str, version: int) -> UnnamedSource:
    written = (_RAGGED.sub("", " ".join(_words(texts, one).split())) for one in group)
    description = max(written, key=lambda words: (len(words), words))
    claim = read_claim(description)
    articles = sorted({one.article for one in group})
    evidence = tuple(sorted(Place.at(one.article, _whole(one.source)) for one in group))
    same = f"the same words in {len(articles)} articles" if len(articles) > 1 else "described so in one article"
    return UnnamedSource(
        id=content_id("unnamed", description, evidence[0].article, evidence[0].start),
        score=0.9 if len(articles) == 1 else 0.8 if claim.number == 1 else 0.5,
        reason=same,
        step=step,
        version=version,
        evidence=evidence,
        description=description,
        role=claim.role,
        affiliation=claim.affiliation,
        number=claim.number,
        attributions=tuple(one.id for one in group),
        articles=tuple(articles),
    )


def _whole(source: Sequence[Span]) -> Span:
    return Span(source[0].start, source[-1].end)


def _perhaps(one: UnnamedSource, others: Sequence[UnnamedSource]) -> Iterator[str]:
    """The sources of other articles that may be this one: the same role, and the same number or a word of whose."""
    for other in others:
        if other.id == one.id or other.role != one.role or set(one.articles) & set(other.articles):
            continue
        if one.number is not None and other.number is not None:
            if one.number == other.number:
                yield other.id
        elif _telling(one.affiliation) & _telling(other.affiliation):
            yield other.id


def _telling(affiliation: str | None) -> set[str]:
    return {stem_word(w.key) for w in split_words(affiliation or "") if w.key not in FUNCTION_WORDS}

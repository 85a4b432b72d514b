"""Resolve attributions: who says it, whether the name is withheld, and through whom it came."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from headwater.findings.attributions.delayed import named_later
from headwater.findings.attributions.documents import NEWS, POLLS, is_carriers, only_carrier, resolve_document
from headwater.findings.attributions.elsewhere import find_told_elsewhere, is_bare
from headwater.findings.attributions.epithets import is_last_speakers, is_one_unnamed, takes_up
from headwater.findings.attributions.pronouns import (
    ANYBODY,
    PAIRS,
    Spoken,
    may_mean,
    resolve_body,
    resolve_firms,
    resolve_pair,
    resolve_pronoun,
)
from headwater.findings.attributions.said import is_said
from headwater.findings.attributions.setting import Setting, anchor_of, make_settings
from headwater.findings.attributions.sources import SourceMention, SourcePhrase, read_source
from headwater.findings.attributions.unnamed import find_unnamed, is_people
from headwater.findings.attributions.via import find_via
from headwater.findings.entities.titles import is_title
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, UnnamedSource, Unresolved
from headwater.text.function_words import word_set

STEP = "attributions"
VERSION = 1


@dataclass(frozen=True, slots=True)
class ResolvedAttributions:
    """The attributions of a story with speakers, `named` and `via`, those whose speaker stays open, the unnamed."""

    attributions: tuple[Attribution, ...]
    unresolved: tuple[Unresolved, ...]
    unnamed: tuple[UnnamedSource, ...] = ()


@dataclass(frozen=True, slots=True)
class _Who:
    """Who speaks: the entity, those who speak together with it, whether a name is given, why, and what is open."""

    speaker: str | None
    named: bool
    reason: str
    joint: tuple[str, ...] = ()
    open: bool = False
    candidates: tuple[str, ...] = ()
    document: bool = False


def resolve_attributions(
    readings: Sequence[Reading], entities: Sequence[Entity], unresolved: Sequence[Unresolved] = ()
) -> ResolvedAttributions:
    """Every attribution of the story with its speaker, resolved over all articles, and its carriers.

    `unresolved`: the short forms that may be several entities'; a source of such a form has them as `candidates`.

    Ids and spans stay as they were read. Attributions stand by article id, then in the order of the text.
    """
    settings = make_settings(readings, entities, unresolved)
    attributions: list[Attribution] = []
    left: list[Unresolved] = []
    told = {article: _resolve_article(settings[article], {}) for article in sorted(settings)}
    elsewhere = find_told_elsewhere(settings, [one for found in told.values() for one, _ in found])
    for article, found in told.items():
        # Whom "he" means decides whom the next "he" does, so the whole article is read again.
        again = any(one.id in elsewhere for one, _ in found)
        for attribution, left_open in _resolve_article(settings[article], elsewhere) if again else found:
            attributions.append(attribution)
            if left_open:
                left.append(_left_open(attribution))
    unnamed = find_unnamed(readings, attributions, STEP, VERSION)
    return ResolvedAttributions(tuple(attributions), tuple(left), unnamed)


def _resolve_article(setting: Setting, elsewhere: Mapping[str, str]) -> list[tuple[Attribution, bool]]:
    """Outer attributions before those within them, otherwise in the order of the text.

    `elsewhere`: the speakers whom other articles tell, by attribution id.
    """
    done: dict[str, Attribution] = {}
    spoken: list[Spoken] = []
    result: list[tuple[Attribution, bool]] = []
    before: Attribution | None = None
    for read in sorted(setting.reading.attributions, key=lambda a: (_depth(a, setting), _order(a))):
        known = elsewhere.get(read.id)
        # The source that bare words were given does not speak here.
        attribution = replace(read, source=(), cue=()) if known and is_bare(setting, read) else read
        parent = done.get(attribution.parent) if attribution.parent else None
        earlier = [s for s in spoken if s.at <= anchor_of(attribution)]
        who = _by_others(setting, attribution, known) if known else _who(setting, attribution, parent, earlier)
        via = find_via(setting, replace(attribution, speaker=who.speaker), done, before if parent is None else None)
        resolved = replace(
            attribution,
            speaker=who.speaker,
            named=who.named,
            via=via,
            reason=_joined_reason(attribution, who),
            joint=who.joint,
            candidates=who.candidates,
        )
        done[attribution.id] = resolved
        result.append((resolved, who.open))
        if parent is None:
            before = resolved
        together = (*who.joint, who.speaker) if who.speaker and who.joint else ()
        withheld = who.speaker is None and not who.candidates and is_one_unnamed(setting, attribution, earlier)
        spoken.append(Spoken(who.speaker, anchor_of(attribution), together, who.document, withheld))
        spoken.sort(key=lambda s: s.at)
    return sorted(_said(setting.text, result), key=lambda pair: _order(pair[0]))


def _said(text: str, result: Sequence[tuple[Attribution, bool]]) -> Iterator[tuple[Attribution, bool]]:
    """Those that tell of something said; the others ("declined to comment") only told whom "he" means behind them."""
    kept = {one.id for one, _ in result if is_said(text, one)}
    for one, left_open in result:
        if one.id in kept:
            yield replace(one, parent=one.parent if one.parent in kept else None), left_open


def _order(attribution: Attribution) -> tuple[int, int, str]:
    start = min((span.start for span in (*attribution.content, *attribution.source, *attribution.cue)), default=0)
    return start, anchor_of(attribution), attribution.id


def _depth(attribution: Attribution, setting: Setting) -> int:
    by_id = {a.id: a for a in setting.reading.attributions}
    depth, seen = 0, {attribution.id}
    while attribution.parent in by_id and attribution.parent not in seen:
        attribution = by_id[attribution.parent]
        seen.add(attribution.id)
        depth += 1
    return depth


def _who(setting: Setting, attribution: Attribution, parent: Attribution | None, spoken: list[Spoken]) -> _Who:
    phrase = read_source(setting.text, attribution.source, _mentions_in(setting, attribution.source))
    if phrase.sort == "name":
        named = _Who(phrase.entities[-1], named=True, reason="named in the source", joint=phrase.entities[:-1])
        return _one_of_people(setting, attribution, spoken) or named
    if phrase.sort == "pronoun":
        return _pronoun(setting, attribution, phrase, parent, spoken)
    if phrase.sort in ("none", "unnamed"):
        return _NO_SOURCE if phrase.sort == "none" else _unnamed(setting, attribution, phrase, spoken)
    if phrase.sort == "description":
        return _description(setting, attribution, phrase, spoken)
    if phrase.sort == "document":
        return replace(_document(setting, attribution, phrase, spoken), document=True)
    return _body(setting, phrase, attribution)


def _by_others(setting: Setting, attribution: Attribution, speaker: str) -> _Who:
    name = setting.entities[speaker].name
    if not attribution.source:
        return _Who(speaker, named=True, reason=f"the same words are {name}’s in another place")
    pronoun = " ".join(span.of(setting.text) for span in attribution.source).lower()
    return _Who(speaker, named=True, reason=f"“{pronoun}” is {name}, whose the same words are by name in another place")


def _one_of_people(setting: Setting, attribution: Attribution, spoken: list[Spoken]) -> _Who | None:
    """The person whom "the Italian" takes up: as "he" would, and only if he was named in the last sentences."""
    words = " ".join(span.of(setting.text) for span in attribution.source)
    if not takes_up(words):
        return None
    found = resolve_pronoun(setting, ANYBODY, anchor_of(attribution), None, spoken)
    return None if found is None else _Who(found, named=True, reason=f"“{words}” takes up the last who fits")


# How far back those are looked for whom "they" and "the pair" take up, in sentences.
_CLOSE, _ANYWHERE = 2, 999


def _pair(two: tuple[str, ...], head: str) -> _Who | None:
    """Two who speak together, or `None` where there are none."""
    reason = f"“{head}” takes up the two who were named together"
    return _Who(two[-1], named=True, reason=reason, joint=two[:-1]) if two else None


_WITHHELD = _Who(None, named=False, reason="the source withholds the name")
_NO_SOURCE = _Who(None, named=False, reason="no source is given")


def _unnamed(setting: Setting, attribution: Attribution, phrase: SourcePhrase, spoken: list[Spoken]) -> _Who:
    """Two whom the article has named together ("the couple"), or a source whose name is withheld."""
    if (one := _one_of_people(setting, attribution, spoken)) is not None:
        return one
    if is_people(phrase.head) and phrase.head not in _OFTEN_UNNAMED:
        late = _delayed(setting, attribution, phrase.head, definite=phrase.definite)
        if late is not None:
            return late
    if phrase.head in PAIRS and phrase.definite:
        two = _pair(resolve_pair(setting, anchor_of(attribution), spoken, _ANYWHERE), phrase.head)
        if two is not None:
            return two
    if phrase.head in _FIRMS and phrase.definite:
        two = _pair(resolve_firms(setting, anchor_of(attribution)), phrase.head)
        if two is not None:
            return two
    return _withheld(setting, attribution)


# What takes up the two bodies that do something together ("the companies said in a joint statement").
_FIRMS = word_set("companies firms groups clubs banks airlines carmakers drugmakers lenders retailers carriers teams")


def _withheld(setting: Setting, attribution: Attribution) -> _Who:
    """A source without a name that stands for one entity: its name is withheld, or it may be several people's."""
    candidates = setting.candidates_in(attribution.source)
    if not candidates:
        return _WITHHELD
    return _Who(None, named=True, reason=f"{len(candidates)} have this name", open=True, candidates=candidates)


# Those who speak for others are mostly introduced without a name ("a spokesman"), and "the spokesman" then has none.
_OFTEN_UNNAMED = word_set(
    "spokesman spokeswoman spokesperson aide official source adviser advisor lawyer attorney ally"
)


def _delayed(setting: Setting, attribution: Attribution, head: str, *, definite: bool) -> _Who | None:
    found = named_later(setting, attribution, head, definite=definite)
    return None if found is None else _Who(found, named=True, reason="the name follows in the next paragraphs")


_ADDS = re.compile(r"\b(?:add(?:ed|s|ing)|went on|continued)\b")


def _description(setting: Setting, attribution: Attribution, phrase: SourcePhrase, spoken: list[Spoken]) -> _Who:
    if phrase.entities:
        return _Who(phrase.entities[0], named=True, reason="the story ties this description to the name")
    if (late := _delayed(setting, attribution, phrase.head, definite=True)) is not None:
        return late
    if (one := _one_of_people(setting, attribution, spoken)) is not None:
        return one
    adds = any(_ADDS.search(span.of(setting.text)) for span in attribution.cue)
    last = next((s for s in reversed(spoken) if s.at < anchor_of(attribution)), None)
    spoke = last is not None and last.speaker is not None and setting.entities[last.speaker].kind == "person"
    if last is not None and spoke and (adds or is_last_speakers(setting, attribution, last, spoken)):
        why = "who adds something is" if adds else "who is called so may be"
        return _Who(last.speaker, named=True, reason=f"{why} the last speaker, here “{phrase.head}”")
    introduced = re.compile(rf"\b(?:an?|one|another)\s(?:[\w’'-]+\s){{0,4}}{re.escape(phrase.head)}\b", re.I)
    named = attribution.named and phrase.head not in _OFTEN_UNNAMED
    named = named and introduced.search(setting.text, 0, anchor_of(attribution)) is None
    return _Who(None, named=named, reason=f"no name in the story fits this {phrase.head}", open=True)


# What only says of what sort something is ("the Ellis Party | -led government", "an Orsa | -based lawyer").
_COMPOUND = re.compile(
    r"-(?:led|backed|based|run|owned|controlled|affiliated|linked|funded|aligned|allied|appointed)\b"
)


# In code points; a name that a source begins in begins no further before it.
_LONGEST_NAME = 200


def _mentions_in(setting: Setting, source: Sequence[Span]) -> list[SourceMention]:
    if not source:
        return []
    whole = Span(source[0].start, source[-1].end)
    return [
        SourceMention(n.span, n.entity, n.described, n.kind == "person", n.kind in ("place", "group"))
        for n in setting.named_from(whole.start - _LONGEST_NAME, whole.end)
        if n.span.overlaps(whole)
        and (_within(n.span, whole) or (n.kind == "person" and _runs_into(n.span, whole)))
        and not _COMPOUND.match(setting.text, n.span.end)
    ]


def _within(mention: Span, source: Span) -> bool:
    """Whether a mention lies in the source, give or take a title or a quotation mark at its edges."""
    return source.start - 2 <= mention.start and mention.end <= source.end + 2


def _runs_into(mention: Span, source: Span) -> bool:
    """Whether a source begins in the middle of a name: "Ann | Lee, the mayor"."""
    return mention.start < source.start < mention.end <= source.end


def _pronoun(
    setting: Setting, attribution: Attribution, phrase: SourcePhrase, parent: Attribution | None, spoken: list[Spoken]
) -> _Who:
    cue = " ".join(span.of(setting.text) for span in attribution.cue).lower()
    if phrase.head == "it" and any(word in cue.split() for word in ("was", "is", "been", "were", "has")):
        return _Who(None, named=False, reason="“it was …” gives no source")
    at, speaker = anchor_of(attribution), parent.speaker if parent else None
    inside = [n for c in attribution.content for n in setting.named_in(c) if not n.described or phrase.head == "it"]
    here = setting.sentence_at(at)
    # An earlier sentence may have come into the content by mistake, but "it" is none of what it says.
    others = frozenset(n.entity for n in inside if phrase.head == "it" or setting.sentence_at(n.span.start) == here)
    found = resolve_pronoun(setting, phrase.head, at, speaker, spoken, others)
    if found is None and phrase.head in ("he", "she"):  # "The cargo will be Lee's own car," he said.
        last = next((s.speaker for s in reversed(spoken) if s.at < at and s.speaker), None)
        own = last if last in others else _subject_of(setting, attribution, at)
        found = own if own is not None and may_mean(setting, own, phrase.head) else None
    if found is not None:
        return _Who(found, named=True, reason=f"“{phrase.head}” is the last speaker or name that fits")
    two = _pair(resolve_pair(setting, at, spoken, _CLOSE), phrase.head) if phrase.head in ("they", "them") else None
    if two is not None:
        return two
    return _Who(None, named=False, reason=f"nobody before fits “{phrase.head}”", open=phrase.head in ("he", "she"))


def _subject_of(setting: Setting, attribution: Attribution, at: int) -> str | None:
    """Whom content before its source begins with ("President Lee is “very close” to a deal, he told reporters")."""
    first = attribution.content[0]
    if first.start >= at or setting.sentence_at(first.start) != setting.sentence_at(at):
        return None
    name = next((n for n in setting.named_in(first) if n.kind == "person" and not n.described), None)
    opens = name is not None and all(map(is_title, setting.text[first.start : name.span.start].strip(" “\"‘'").split()))
    return name.entity if name is not None and opens else None


# A paper that is none of those that come out daily ("a research paper", "its white paper").
_PAPER_READ = re.compile(r"\b(?:an?|its|their|his|her|white|green|working|policy)\s(?:\w+\s){0,2}paper\b", re.I)
# Who got hold of a document is not whose it is.
_SEEN_BY = re.compile(r"\b(?:seen|obtained|accessed|reviewed|viewed|read) by\b")


def _document(setting: Setting, attribution: Attribution, phrase: SourcePhrase, spoken: list[Spoken]) -> _Who:
    at = anchor_of(attribution)
    got = any(_SEEN_BY.search(span.of(setting.text)) for span in attribution.source)
    # "Missouri polls" are about Missouri.
    about = phrase.head in POLLS and phrase.entities and setting.entities[phrase.entities[0]].kind == "place"
    if phrase.entities and not about:
        return _Who(phrase.entities[0], named=True, reason=f"the {phrase.head} is theirs")
    if phrase.head in NEWS and not got and is_carriers(setting, attribution.source, at):
        carrier = only_carrier(setting)
        if carrier is not None:
            return _Who(carrier, named=True, reason="the article says elsewhere whose report it is")
    indefinite_ad = phrase.head in ("ad", "advertisement", "commercial")
    sought = phrase.definite or indefinite_ad
    author = resolve_document(setting, phrase.head, attribution, spoken) if sought else None
    if author is not None:
        return _Who(author, named=True, reason=f"whose {phrase.head} it is stands just before")
    if phrase.head == "paper" and phrase.definite and _PAPER_READ.search(setting.text, 0, at) is None:
        newspaper = resolve_body(setting, "newspaper", attribution)
        if newspaper is not None:
            return _Who(newspaper, named=True, reason="the last newspaper that the article named")
    return _Who(None, named=False, reason=f"the {phrase.head} has no author in the text")


def _body(setting: Setting, phrase: SourcePhrase, attribution: Attribution) -> _Who:
    meant = partial(resolve_body, setting, phrase.head, attribution)
    if not phrase.entities and phrase.titled:
        return _Who(None, named=True, reason=f"a {phrase.head} of another name")
    if phrase.entities and phrase.definite:
        owner = phrase.entities[0] if setting.entities[phrase.entities[0]].kind == "organisation" else None
        if phrase.head == "office" and setting.entities[phrase.entities[0]].kind == "person":
            return _Who(phrase.entities[0], named=True, reason="whose office it is")
        own = owner if phrase.his and phrase.head in ("company", "firm") else None  # "his Ellis Tours hiking company"
        found = own or meant() or owner
        return _Who(found, named=True, reason=f"the {phrase.head} is theirs")
    if (
        phrase.head in ("newspaper", "paper", "magazine", "outlet", "network", "website", "agency", "daily")
        and not phrase.definite
    ):
        carrier = only_carrier(setting)
        if carrier is not None:
            return _Who(carrier, named=True, reason=f"the article says elsewhere which {phrase.head}")
    found = meant() if phrase.definite and not phrase.owned else None
    if found is not None:
        return _Who(found, named=True, reason=f"the last {phrase.head} that the article named")
    return _Who(None, named=False, reason=f"the {phrase.head} is not named")


def _joined_reason(attribution: Attribution, who: _Who) -> str:
    return f"{attribution.reason}; {who.reason}" if attribution.reason else who.reason


_NOBODY_FITS = "no name in the story fits this source"


def _left_open(attribution: Attribution) -> Unresolved:
    span = attribution.source[0]
    return Unresolved(
        id=content_id("open", "speaker", attribution.article, span.start, span.end),
        score=0.5,
        reason=f"it may be {len(attribution.candidates)} people" if attribution.candidates else _NOBODY_FITS,
        step=STEP,
        version=VERSION,
        evidence=(Place.at(attribution.article, span),),
        what="speaker",
        article=attribution.article,
        start=span.start,
        end=span.end,
        candidates=attribution.candidates,
    )

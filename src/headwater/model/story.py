"""Findings over the articles of one story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.model.finding import EntityKind, Finding, TimexType
from headwater.model.spans import Place, Span

Change = Literal["fullest", "same", "cut", "altered", "spliced", "paraphrased"]
Relation = Literal["copies", "rewrites", "cites"]
OriginKind = Literal["agency", "outlet", "document", "person", "body", "unnamed"]
Standing = Literal["single-origin", "corroborated", "contested", "unattributed"]
ConflictKind = Literal["negation", "number", "date", "denial", "antonym", "outcome"]
Position = Literal["headline", "lead", "body", "end", "caption"]
EditKind = Literal["same", "changed", "missing", "added", "moved"]


@dataclass(frozen=True, slots=True)
class Story:
    """The articles that report one event or affair. `first` and `last` are publication times, where known."""

    id: str
    title: str
    articles: tuple[str, ...]
    first: str | None
    last: str | None
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One stretch of an alignment of two texts, a and b, in code points of each.

    same: the same words (case and punctuation aside); changed: other words in the same place; missing: in a alone
    (b's span is empty and stands where the words would); added: in b alone (a's span is empty); moved: the same
    words at another place of b.
    """

    kind: EditKind
    a: Span
    b: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Finding):
    """A stretch of text that stands in two articles, verbatim or edited, aligned word by word.

    `words`: how many words they have in common; `identity`: that number over the words of the longer side (0 to 1).
    """

    a: Place
    b: Place
    words: int
    identity: float
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Finding):
    """How much of one article's words stands in another as well (0 to 1), with the passages' ids."""

    article: str
    other: str
    share: float
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedText(Finding):
    """One written text that several articles carry, whole or in part: their ids, and the one with its fullest copy.

    `origin`: whose text it is by credit or dateline ("Reuters"), where known.
    """

    articles: tuple[str, ...]
    fullest: str
    origin: str | None = None


@dataclass(frozen=True, slots=True)
class NamedMention:
    """A mention of an entity: where, and what kind of expression it is."""

    article: str
    start: int
    end: int
    form: Literal["name", "short", "acronym", "alias", "description", "pronoun"] = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity(Finding):
    """One person, organisation, place or group of a story, over all its articles. `name` is its fullest name."""

    name: str
    kind: EntityKind
    names: tuple[str, ...]
    mentions: tuple[NamedMention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unresolved(Finding):
    """Something that the text leaves open, with what it may be. `what` names the question ("speaker", "short form")."""

    what: str
    article: str
    start: int
    end: int
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnnamedSource(Finding):
    """A source whose name is withheld, with what its description claims; `evidence` are the places of the words.

    `description`: the fullest words for it. `role`: what it is called ("politician"). `affiliation`: whose it is, or
    close to whom. `number`: how many people, where that is said. `articles` and `attributions` are ids. `perhaps`: the
    ids of sources of other articles that may be the same: their roles agree, and nothing says that they are.
    """

    description: str
    role: str
    affiliation: str | None = None
    number: int | None = None
    attributions: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A statement's mention: a span in an article, and the attribution that holds it, if any.

    `more`: the words of it by which it says more than every other mention in other words, in the order of the text.
    """

    article: str
    start: int
    end: int
    attribution: str | None = None
    score: float = 1.0
    more: tuple[Span, ...] = ()

    @property
    def place(self) -> Place:
        """The mention's place."""
        return Place(self.article, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a chain: a name ("Reuters"), how it is reached, and the words that show it.

    The last one says the statement's content, denies it, or reports it in its own words.
    """

    name: str
    relation: Literal["copies", "rewrites", "cites", "says", "denies", "reports"]
    evidence: Place | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The way of one mention's content from its article to where it entered the news; the last link is the origin."""

    article: str
    mention: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Finding):
    """One proposition with every mention of it.

    `independent_origins`: for what somebody says, the people, bodies or documents that say it themselves; for what is
    reported without a speaker, the independent reports; 0 where nobody on record and no reporter stands behind it.
    `origins` are their names. `reporting_origins`: the independent reports that carry it. `speakers` are entity ids.
    `explanation` says in a sentence how the count came about.
    """

    mentions: tuple[Mention, ...]
    speakers: tuple[str, ...] = ()
    independent_origins: int = 0
    origins: tuple[str, ...] = ()
    reporting_origins: int = 0
    standing: Standing = "unattributed"
    explanation: str = ""
    chains: tuple[Chain, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict(Finding):
    """Two statements that cannot both hold, or one denial of the other. `evidence` are the words that clash."""

    statements: tuple[str, str]
    kind: ConflictKind


@dataclass(frozen=True, slots=True)
class Variant:
    """How one article carries a quotation, against the fullest variant.

    `missing`: the fullest variant's words that are not here, pieces joined by " ... "; `edits` align the fullest
    variant (a) with this one (b). `attribution` is the id of the one whose content this is. `turned`: those of the
    words left out or changed that turn the sense (a negation, a condition, what follows from it), written as
    `missing`. `marked`: every change is shown as one, by dots or square brackets.
    """

    article: str
    start: int
    end: int
    change: Change
    missing: str = ""
    edits: tuple[Edit, ...] = ()
    attribution: str | None = None
    speaker: str | None = None
    turned: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation(Finding):
    """The same words of one speaker (an entity's id, or `None`) in more than one place.

    `speakers`: all to whom they are given, where these are several.
    """

    speaker: str | None
    variants: tuple[Variant, ...]
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Finding):
    """One expression that one article uses for one entity, with the places where it stands.

    `head` is the noun or the name that it turns on, `modifiers` what stands with it, word by word with names whole, in
    the order of the text; what is behind the head is one ("of names").
    """

    entity: str
    article: str
    expression: str
    places: tuple[Place, ...]
    alone: bool
    head: str = ""
    modifiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedPlace(Finding):
    """A time expression that stands for calendar dates, in the story's order of time.

    `earliest` and `latest` are ISO dates, both included; `statements` are the ids of those it dates. `differs` are the
    ids of places in other articles that put one of these statements on another day. `said`: it is the day on which
    somebody spoke ("said on Monday"), not the day of what he spoke of.
    """

    article: str
    start: int
    end: int
    type: TimexType
    value: str
    earliest: str
    latest: str
    statements: tuple[str, ...]
    differs: tuple[str, ...] = ()
    said: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageEdge(Finding):
    """That an article has its report, or a part of it, from somewhere.

    Either `from_` (an article's id; "from" in JSON) or `origin` (the name of an agency, outlet or document that is not
    in the story). `share`: the part of the article's words that is carried, where the texts could be compared.
    `direction_known` is false where it may as well be the other way round. `circular`: the edge lies on a circle.
    """

    to: str
    relation: Relation
    origin: str | None = None
    from_: str | None = None
    share: float | None = None
    passages: tuple[str, ...] = ()
    direction_known: bool = True
    circular: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin(Finding):
    """Where statements of the story entered the news. `article` is its id where the report itself is in the story."""

    name: str
    kind: OriginKind
    article: str | None = None
    statements: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Finding):
    """One cell of the table statement × article that says something.

    `position` is where the article has the statement first, or `None` where it leaves out what all others have
    (then `left_out`). `alone`: no other article has it. `weight`, 0 to 1: how much that says, by how prominently the
    articles that have the statement carry it and how many independent origins it has.
    """

    statement: str
    article: str
    position: Position | None
    alone: bool = False
    left_out: bool = False
    weight: float = 0.0

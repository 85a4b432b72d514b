"""What every finding has, and the findings of one article."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.model.spans import Place, Span

Form = Literal["direct", "indirect", "mixed"]
EntityKind = Literal["person", "organisation", "place", "group", "other"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
HedgeKind = Literal["hedge", "scare_quotes", "distancing_verb"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What every finding has.

    `id` comes from its content; `score` is 0 to 1, how sure the step is; `reason` says why in words; `step` and
    `version` name what found it; `evidence` are the places behind it (besides the places it names itself).
    """

    id: str
    score: float
    reason: str
    step: str
    version: int
    evidence: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution(Finding):
    """Who is said to have said what: source, cue and content spans (PolNeAR: Newell, Margolin and Ruths 2018).

    The spans count in the text of `article`. `form`: direct (all of the content in quotation marks, or a transcript's
    turn or a shown post), indirect (none), mixed. `named` is false where the article withholds the name. `speaker` is
    an entity's id, known only within a story; where two remain it is `None` and both stand in `candidates`. `via` are
    the names of those through whom the content reached this outlet ("told Reuters"), the nearest first. `parent` is the
    id of the attribution whose content holds this one ("the report said that he had told …"). `joint`: the ids of those
    who say it together with the speaker ("the ministry and the central bank said"). `topic`: the content only names
    what somebody spoke or thought about ("he criticised the law") and says nothing of it. `denied`: the source says
    that the content is not so ("denied that …", "dismissed claims that …").
    """

    article: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    form: Form
    named: bool
    speaker: str | None = None
    candidates: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    parent: str | None = None
    joint: tuple[str, ...] = ()
    topic: bool = False
    denied: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedge(Finding):
    """Words by which an article keeps its distance: "alleged", "so-called", "what he calls", scare quotes."""

    article: str
    start: int
    end: int
    kind: HedgeKind


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A name in one article's text, with its kind."""

    start: int
    end: int
    kind: EntityKind

    @property
    def span(self) -> Span:
        """The mention's span."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A time expression in one article's text (TIMEX3, ISO-TimeML).

    `value` is the TIMEX3 value or "" where it cannot be known. `earliest` and `latest` bound it as ISO dates, both
    included, or are `None` (a duration, or a relative date without a publication date). `offset` then says in words
    from what it counts ("the Wednesday on or before publication").
    """

    start: int
    end: int
    type: TimexType
    value: str
    earliest: str | None = None
    latest: str | None = None
    offset: str | None = None

    @property
    def span(self) -> Span:
        """The expression's span."""
        return Span(self.start, self.end)

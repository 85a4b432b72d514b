"""What a time expression says before it is known from where it counts: the grammar's results, the anchoring's input."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from headwater.text.dates.periods import Edge, Period, Unit

Turn = Literal["this", "last", "next", "past", "coming", "that", "before", "after"]
Base = Literal["publication", "context", "story"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day: `value` as ISO 8601 writes it behind the date ("T18:00Z"), or a part of the day ("TNI")."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDate:
    """A place on the calendar as far as it is said: what is `None` is left to the reader.

    `month` 1 to 12, `weekday` 0 (Monday) to 6, `nth` which of them in a month (-1 the last), `season` 0 (spring) to 3,
    `quarter` 1 to 4, `half` 1 or 2. `short_year`: `year` gives two digits alone. `era` "BC" counts backwards. `turn`:
    the determiner ("last Monday", "this spring", "that March 2"; "before" and "after" the date mentioned last: "the
    previous April"). `year_from` takes the year from elsewhere: 0 this year, -1 last year ("in March last year"),
    "context" the one mentioned before ("in March of that year"). `either_order`: day and month may be the other way
    round.
    """

    year: int | None = None
    short_year: bool = False
    era: Literal["", "BC"] = ""
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    season: int | None = None
    quarter: int | None = None
    half: int | None = None
    holiday: str | None = None
    turn: Turn | None = None
    edge: Edge | None = None
    clock: Clock | None = None
    year_from: int | Literal["context"] | None = None
    either_order: bool = False
    weekend: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A period that says all about itself ("the 1990s", "the nineteenth century")."""

    period: Period
    edge: Edge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """So many units from publication or from the date mentioned before ("last week", "two days later", "that year").

    The base "story" is publication in news and the date mentioned before in a text that tells history ("the end of
    the year").
    `count` is `None` where the text leaves it vague ("days later"; `some`: "a few days later"); `later` then says on
    which side. `bound`: only the part of the period before or after its base ("earlier this month": from its first day
    to publication).
    """

    unit: Unit
    count: int | None
    base: Base
    edge: Edge | None = None
    clock: Clock | None = None
    bound: Literal["earlier", "later"] | None = None
    later: bool = True
    some: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeOfDay:
    """A clock time or a part of a day without its day."""

    clock: Clock
    generic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A duration, by its TIMEX3 value ("P2Y")."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeated:
    """Something that comes again and again, by its TIMEX3 value ("P1D", "XXXX-WXX-5")."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A time that no calendar holds: "PAST_REF", "PRESENT_REF", "FUTURE_REF", or a value with X for what is unknown."""

    value: str
    offset: str | None = None


Form = CalendarDate | Known | Shift | TimeOfDay | Length | Repeated | Vague


@dataclass(frozen=True, slots=True)
class Found:
    """A form with its tokens, first and one after the last."""

    first: int
    last: int
    form: Form = field(compare=False)


# What a rule's reader gives back: nothing, a form for the whole match (or for its capture "x"), or forms by capture.
Reading = Form | list[tuple[str, Form]] | None

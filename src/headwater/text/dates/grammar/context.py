"""What counts from a date mentioned before: "two days later", "the following week", "that year", "the day before"."""

from __future__ import annotations

from headwater.text.dates.forms import CalendarDate, Length, Reading, Shift, Vague
from headwater.text.dates.grammar.reads import read_edge, read_part
from headwater.text.dates.grammar.units import duration, read_shift, read_unit
from headwater.text.dates.lexicon import SEASONS, weekday_number
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

_COUNTS = {"next": 1, "following": 1, "subsequent": 1, "previous": -1, "preceding": -1, "prior": -1}
_LATER = word_set("later after afterwards afterward")
# Behind these, "the next year" is a stretch that starts now, not the year after.
_DURING = word_set("over for in within during throughout")
# What may stand behind "the day before" when it counts from the date mentioned before.
_ENDINGS = word_set(". , ; : ) ” \" ' ’ – — when and but") | {"", "\n"}


def _ends_here(hit: Hit) -> bool:
    """Whether nothing follows that "before" or "after" could govern."""
    return not hit.after().strip() or hit.after() in _ENDINGS


def _read_later(hit: Hit) -> Reading:
    """As in "two days later", "a year earlier", "weeks before"."""
    way = hit.word("way")
    if way in ("before", "after") and not _ends_here(hit):
        return None
    return read_shift(hit, 1 if way in _LATER else -1, "context")


def _read_next(hit: Hit) -> Reading:
    """As in "the following day", "the previous year", "the next morning"."""
    unit, turn = read_unit(hit) if hit.has("unit") else "day", hit.word("turn")
    if unit is None:
        return None
    if turn == "next" and unit != "day" and hit.before() in _DURING:
        return Length(value=duration(1, unit))
    return Shift(unit=unit, count=_COUNTS[turn], base="context", clock=read_part(hit), edge=read_edge(hit))


def _read_that(hit: Hit) -> Reading:
    """As in "that day", "the same year", "later that month", "the end of that year", "that morning"."""
    unit = read_unit(hit) if hit.has("unit") else "day"
    if unit is None:
        return None
    edge = read_edge(hit) or read_edge(hit, "bound")
    return Shift(unit=unit, count=0, base="context", edge=edge, clock=read_part(hit))


def _read_that_season(hit: Hit) -> Reading:
    """As in "that summer": of the year mentioned last. But not "plans that fall short"."""
    if hit.word("season") == "fall" and not _ends_here(hit):
        return None
    return CalendarDate(season=SEASONS[hit.word("season")], turn="that")


def _read_weekday_beside(hit: Hit) -> Reading:
    """As in "the Monday after": counted from the date before; with an event behind it, of a week it need not give."""
    weekday, way = weekday_number(hit.word("day")), hit.word("way")
    if _ends_here(hit):
        return CalendarDate(weekday=weekday, turn="before" if way == "before" else "after")
    return [
        (
            "day",
            Vague(value=f"XXXX-WXX-{weekday + 1}", offset=f"the {hit.word('day').capitalize()} {way} what is named"),
        )
    ]


def _read_day_after(hit: Hit) -> Reading:
    """As in "the day after": of the date before; with an event behind it, of a day that the text need not give."""
    unit, way = read_unit(hit), hit.word("way")
    if unit is None:
        return None
    if _ends_here(hit):
        return Shift(unit=unit, count=-1 if way == "before" else 1, base="context")
    if way == "following" or unit != "day":
        return None
    return Vague(value="XXXX-XX-XX", offset=f"the day {way} what the text names next")


CONTEXT_RULES: tuple[Rule, ...] = (
    Rule(
        "later",
        "about? (amount=(amount) | vague=(vague_amount))? unit=(unit) half=(fraction)?"
        " way=('later earlier before after previously afterwards afterward beforehand')",
        _read_later,
    ),
    Rule(
        "the following day",
        "edge=(edge)? 'the this'? turn=('following subsequent previous preceding prior') unit=(unit_long_one)"
        " part=(part)?",
        _read_next,
    ),
    Rule("the next day", "edge=(edge)? 'the' 'very'? turn=('next') unit=(unit_long_one) part=(part)?", _read_next),
    Rule("the next morning", "'the' turn=('next following previous') part=(part)", _read_next),
    Rule(
        "that day",
        "edge=(edge)? (bound=('earlier later') 'in on'?)?"
        " ('that' 'same very'? | 'the' 'very'? 'same' | 'this' 'same') unit=(unit_long_one)",
        _read_that,
    ),
    Rule("that morning", "'later'? ('that' 'same'? | 'the' 'same') part=(part)", _read_that),
    Rule("that summer", "'later earlier'? ('that' 'same'? | 'the' 'same') season=(season_name)", _read_that_season),
    Rule("the Monday after", "'the' day=(weekday) way=('before after following')", _read_weekday_beside),
    Rule("the day after", "'the' unit=('day week month year night') way=('before after following')", _read_day_after),
)

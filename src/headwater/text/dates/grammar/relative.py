"""What counts from publication: "yesterday", "last week", "this spring", "two years ago", "earlier this month"."""

from __future__ import annotations

from typing import Literal

from headwater.text.dates.forms import Base, CalendarDate, Clock, Reading, Shift, Turn
from headwater.text.dates.grammar.reads import read_edge, read_month, read_part
from headwater.text.dates.grammar.units import read_shift, read_unit
from headwater.text.dates.lexicon import SEASONS, weekday_number
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

_DAY_WORDS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_TURNS: dict[str, Turn] = {"this": "this", "last": "last", "past": "last", "next": "next", "coming": "coming"}
# "Super Tuesday", "Bloody Sunday": days of their own.
_NAMED_DAYS = word_set("super bloody black fat giga")
_TITLE_WORDS = word_set("times telegraph mirror express sun herald post mail star tribune independent live world")
_QUOTES = frozenset(("“", '"', "‘", "'"))
_COUNTS = {"this": 0, "current": 0, "last": -1, "past": -1, "next": 1, "coming": 1}


def _turn(hit: Hit) -> Turn | None:
    """The captured determiner ("this past" is "last"); `None` where it is "the" or missing."""
    return _TURNS.get(hit.words("turn")[-1]) if hit.has("turn") else None


def _bound(hit: Hit) -> Literal["earlier", "later"] | None:
    """Whether the words ask for the part of a period before or after now ("later this year")."""
    word = hit.word("bound")
    return "earlier" if word == "earlier" else "later" if word == "later" else None


def _read_day_word(hit: Hit) -> Reading:
    word = hit.word("word")
    if _is_part_of_name(hit):
        return None
    clock = Clock(value="TNI") if word == "tonight" else read_part(hit)
    return Shift(unit="day", count=_DAY_WORDS[word], base="publication", clock=clock)


def _read_part_of_day(hit: Hit) -> Reading:
    """As in "this morning", "last night"."""
    return Shift(unit="day", count=_COUNTS[hit.word("turn")], base="publication", clock=read_part(hit))


def _read_day_beyond(hit: Hit) -> Reading:
    """As in "the day before yesterday", "the day after tomorrow"."""
    return Shift(unit="day", count=-2 if hit.word("word") == "yesterday" else 2, base="publication")


def _is_part_of_name(hit: Hit) -> bool:
    """As in "USA Today", "Psychology Today", "the Today show": capitalised behind a name, or a programme's."""
    if not hit.tokens.is_name(hit.start):
        return False
    return hit.after() in ("show", "programme") or (hit.tokens.is_name(hit.start - 1) and hit.before().isalpha())


def _read_weekday(hit: Hit) -> Reading:
    if hit.before() in _NAMED_DAYS or _is_title(hit):
        return None
    clock = Clock(value="TMO") if hit.has("hours") else read_part(hit)
    return CalendarDate(weekday=weekday_number(hit.word("day")), turn=_turn(hit), clock=clock)


def _is_title(hit: Hit) -> bool:
    """As in "the Sunday Times", "The Mail on Sunday", "Monday Night Football"."""
    tokens = hit.tokens
    if hit.before() == "on" and hit.before(2) == "mail" and tokens.is_name(hit.start - 2):
        return True
    if not tokens.is_name(hit.end):
        return False
    return hit.after() in _TITLE_WORDS or (hit.has("part") and tokens.is_name(hit.end - 1))


def _read_weekend(hit: Hit) -> Reading:
    """As in "over the weekend", "this weekend", "last weekend"."""
    return CalendarDate(weekend=True, turn=_turn(hit))


def _read_period(hit: Hit) -> Reading:
    """As in "last week", "the end of this month", "later this year", "this time last year"."""
    unit, count = read_unit(hit), _COUNTS[hit.words("turn")[-1]]
    if unit is None or (hit.before() in _QUOTES and hit.tokens.is_name(hit.end - 1)):
        return None  # “This Week”: a programme
    bound = _bound(hit) if count == 0 else None
    edge = read_edge(hit) if bound or not hit.has("bound") else read_edge(hit, "bound")
    return Shift(unit=unit, count=count, base="publication", bound=bound, edge=edge)


def _read_month(hit: Hit) -> Reading:
    """As in "last June", "next summer"."""
    season = SEASONS[hit.word("season")] if hit.has("season") else None
    return CalendarDate(month=read_month(hit), season=season, turn=_turn(hit), edge=read_edge(hit))


def _read_ago(hit: Hit) -> Reading:
    return read_shift(hit, -1 if hit.word("way") in ("ago", "back") else 1, "publication")


def _read_year_earlier(hit: Hit) -> Reading:
    """As in "the year-earlier quarter", "from year-ago levels"."""
    unit = read_unit(hit)
    return Shift(unit=unit, count=-1, base="publication") if unit else None


def _read_of_the_year(hit: Hit) -> Reading:
    """As in "the rest of the year", "month's end", "early in the week", "later in the year"."""
    unit = read_unit(hit)
    if unit is None or hit.after() == "of":
        return None
    base: Base = "publication" if hit.has("this") else "story"
    bound = "later" if hit.has("rest") else _bound(hit)
    edge = None if bound else "late" if hit.has("end") else read_edge(hit)
    return Shift(unit=unit, count=0, base=base, edge=edge, bound=bound)


_TURN = "turn=('this' 'past coming'? | 'last next')"
_LOOSELY = "'later earlier early late'"

RELATIVE_RULES: tuple[Rule, ...] = (
    Rule("today", f"({_LOOSELY})? word=('today yesterday tomorrow tonight') part=(part)?", _read_day_word),
    Rule("this morning", f"({_LOOSELY})? turn=('this last') part=(part)", _read_part_of_day),
    Rule("day before yesterday", "'the' 'day' 'before after' word=('yesterday tomorrow')", _read_day_beyond),
    Rule(
        "weekday",
        f"({_LOOSELY} ('on' (?= weekday))? | 'mid' dash)? {_TURN}? day=(weekday) part=(part)?",
        _read_weekday,
    ),
    Rule(
        "night of weekday",
        f"'the'? ('early late'? part=(part) 'hours'? 'of' {_TURN}? day=(weekday)"
        f" | 'early small wee' hours=('hours') 'of' {_TURN}? day=(weekday) part?)",
        _read_weekday,
    ),
    Rule("weekend", "turn=('the' | 'this' 'past coming'? | 'last next past coming') 'weekend'", _read_weekend),
    Rule(
        "this week",
        "edge=(edge)? bound=('earlier later')? turn=('this' 'past coming'? | 'last next' | 'the'? 'current')"
        " unit=(unit_long_one)",
        _read_period,
    ),
    Rule("this time last year", "'this' 'time' turn=('last next') unit=('year month week')", _read_period),
    Rule("next month", f"edge=(edge)? {_TURN} (month=(month) (?! day_number) | season=(season_name))", _read_month),
    Rule(
        "ago",
        "about? (amount=(amount) | vague=(vague_amount))? 'long short'? unit=(unit) half=(fraction)?"
        " (way=('ago hence') | way=('from') 'now' | way=('back') (?! 'to in from at into and'))",
        _read_ago,
    ),
    Rule("year-earlier", "unit=('year month') '-' 'earlier ago'", _read_year_earlier),
    Rule(
        "rest of the year",
        "(edge=(edge_noun) | 'the'? rest=('rest remainder') 'of') ('the' | this=('this')) unit=(unit_long_one)",
        _read_of_the_year,
    ),
    Rule("month's end", "unit=('year month quarter') (possessive | '-')? end=('end')", _read_of_the_year),
    Rule(
        "later in the year",
        "(bound=('later earlier') | edge=('early late mid')) 'in' 'the' unit=('week month year decade century')",
        _read_of_the_year,
    ),
)

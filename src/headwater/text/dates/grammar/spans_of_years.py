"""Decades and centuries, and the parts of a year: seasons, quarters, halves."""

from __future__ import annotations

from headwater.text.dates.forms import CalendarDate, Known, Reading, Vague
from headwater.text.dates.grammar.reads import read_edge, read_year_from, with_year
from headwater.text.dates.lexicon import DECADE_WORDS, SEASONS
from headwater.text.dates.notation import Hit, Rule
from headwater.text.dates.numbers import ordinal_of
from headwater.text.dates.periods import Period
from headwater.text.function_words import word_set

# "his 80s", "in her fifties": how old somebody is.
_WHOSE = word_set("his her their my your our")
_BEFORE_DECADE = word_set("the early late mid - in swinging roaring")
_AROUND = 15  # tokens
_GAME_WORDS = word_set(
    "touchdown touchdowns yard yards quarterback scored scoring rebounds assists halftime goalkeeper interception"
    " fumble kickoff timeout offence offense playoff playoffs innings referee"
)
# "hurt in the fall": somebody fell.
_FALLING = word_set("hurt injured survived survive died broke injuries unhurt killed suffered sustained")
_BEFORE_SEASON = word_set("in since by until during every early late mid of over through throughout for")


def _read_decade(hit: Hit) -> Reading:
    number = _decade_number(hit)
    if number is None:
        return None
    if hit.has("era"):
        return Vague(value=f"BC{number // 10:03d}", offset=f"the {number}s BC")
    return Known(period=Period("decade", number // 10), edge=read_edge(hit)) if 1000 <= number <= 2100 else None


def _decade_number(hit: Hit) -> int | None:
    """The decade's first year; "the 90s" are the 1990s, while "the 20s" may be either century's."""
    if hit.has("word"):
        said = hit.before() in _BEFORE_DECADE and hit.before(2) not in _WHOSE
        return 1900 + DECADE_WORDS[hit.word("word")] if said else None
    digits = hit.word("digits").rstrip("s'")
    number = int(digits)
    if len(digits) > 2:
        return number
    return 1900 + number if 30 <= number <= 90 and not hit.has("era") and hit.before() not in _WHOSE else None


def _read_century(hit: Hit) -> Reading:
    number = ordinal_of([word for word in hit.words("number") if word != "-"])
    if number is None or not 1 <= number <= 25:
        return None
    if hit.has("era"):
        return Vague(value=f"BC{number - 1:02d}", offset=f"century {number} BC")
    return Known(period=Period("century", number - 1), edge=read_edge(hit))


def _read_season(hit: Hit) -> Reading:
    year_from = read_year_from(hit)
    if _is_part_of_name(hit):
        return None
    if year_from is None and not hit.has("year") and not _stands_as_season(hit):
        return None
    return with_year(hit, CalendarDate(season=SEASONS[hit.word("season")], edge=read_edge(hit), year_from=year_from))


def _is_part_of_name(hit: Hit) -> bool:
    """As in "the 2012 Summer Olympics", "the Winter Carnival"."""
    first, last = hit.extent("season")
    return last == hit.end and hit.tokens.is_name(first) and hit.tokens.is_name(last)


def _stands_as_season(hit: Hit) -> bool:
    """Yes in "in spring", "by the summer"; no in "the fall of Rome", "a spring in his step"."""
    asked = hit.before() in _BEFORE_SEASON or hit.has("edge")
    if hit.word("season") not in ("fall", "spring"):
        return asked or hit.has("the")
    if hit.word("season") == "fall" and not _FALLING.isdisjoint(hit.tokens.words[max(0, hit.start - 5) : hit.start]):
        return False
    return asked and hit.after() not in ("of", "from", "to", "in") and not hit.tokens.is_name(hit.end)


def _read_second_season(hit: Hit) -> Reading:
    """The second of "the spring and summer", which stands where a season alone would not."""
    if hit.before() not in ("and", "or") or hit.before(2) not in SEASONS:
        return None
    return CalendarDate(season=SEASONS[hit.tokens.words[hit.end - 1]])


def _read_part_of_year(hit: Hit) -> Reading:
    halves = hit.word("unit") == "half" or hit.word("code").startswith("h")
    number = _part_number(hit, 2 if halves else 4)
    year_from = read_year_from(hit)
    if (
        number is None
        or (not hit.has("year") and _is_of_a_game(hit))
        or (halves and year_from is None and not hit.has("year"))
    ):
        return None
    said = (
        CalendarDate(half=number, year_from=year_from) if halves else CalendarDate(quarter=number, year_from=year_from)
    )
    return with_year(hit, said)


def _is_of_a_game(hit: Hit) -> bool:
    """Whether the words around are those of a match report ("a touchdown late in the third quarter")."""
    tokens = hit.tokens
    return not _GAME_WORDS.isdisjoint(tokens.words[max(0, hit.start - _AROUND) : hit.end + _AROUND])


def _part_number(hit: Hit, limit: int) -> int | None:
    """Which quarter or half: by ordinal, by code ("Q3") or as the last one."""
    if hit.has("code"):
        number: int | None = int(hit.word("code")[1])
    elif hit.word("number") in ("latter", "last", "final"):
        number = limit
    else:
        number = ordinal_of(hit.words("number"))
    return number if number is not None and number <= limit else None


SPAN_RULES: tuple[Rule, ...] = (
    Rule(
        "decade",
        "edge=(edge)? 'the'? (apostrophe? digits=(decade_digits) | word=(decade_word)) era=(era)?",
        _read_decade,
    ),
    Rule("century", "edge=(edge)? 'the'? number=(ordinal) dash? 'century centuries' era=(era)?", _read_century),
    Rule(
        "season",
        "edge=(edge)? the=('the')? season=(season_name)"
        " (('of' | ',')? (year=(year_said) era=(era)?) | 'of in'? of_year)?",
        _read_season,
    ),
    Rule(
        "season and season of year",
        "edge=(edge)? 'the'? season=(season_name) (?= to 'the'? season_name ('of' | ',')? year=(year_said) era=(era)?)",
        _read_season,
    ),
    Rule("season after season", "'the'? season_name", _read_second_season),
    Rule("season after year", "year=(year_number) season=(season_name)", _read_season),
    Rule(
        "part of year",
        "('the'? number=(ordinal | 'latter last final') '-'? unit=('quarter half') | code=(quarter_code))"
        " ('of in'? 'fiscal'? year=(year_number) | 'of in'? of_year | 'of' shift=('the') 'year')?",
        _read_part_of_year,
    ),
)

"""How long: "two and a half years", "the past decade", "27-year", "for months"."""

from __future__ import annotations

from headwater.text.dates.forms import Length, Reading
from headwater.text.dates.grammar.units import duration, read_amount
from headwater.text.dates.lexicon import unit_of
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

_DETERMINERS = word_set("the these those his her its their our my your early last first final ' ’ -")


def _read_length(hit: Hit) -> Reading:
    number, word = read_amount(hit), hit.word("unit")
    unit = unit_of(word)
    if number == 0 or (hit.words("amount") in (["a"], ["an"]) and not _is_one_unit(hit)):
        return None
    if unit == "quarter" and not hit.has("adjective"):
        return None  # three quarters of something
    if word == unit and any(len(one) == 4 and one.isdigit() for one in hit.words("amount")):
        return None  # a year or two, then a word ("the 2015-16 season")
    if unit == "hour" and hit.before() == "at" and len(hit.word("amount")) == 4:
        return None  # a time of day ("at 1800 hours")
    if word == "second" and number != 1:
        return None  # an ordinal
    return Length(value=duration(number, unit))


def _is_one_unit(hit: Hit) -> bool:
    """Whether "a" counts one unit here: not "a second time", "a months-long …", "a minute of silence"."""
    word = hit.word("unit")
    return word == unit_of(word) and word not in ("second", "season", "quarter") and not (
        word == "minute" and hit.after() == "of"
    )  # fmt: skip


def _read_compound(hit: Hit) -> Reading:
    """As in "27-year", "two-week-long", "19-year-old"."""
    unit = unit_of(hit.word("unit"))
    if unit == "quarter" or (unit == "second" and (read_amount(hit) or 0) < 5):
        return None  # three-quarters, twenty-second
    return Length(value=duration(read_amount(hit), unit))


def _read_unit_alone(hit: Hit) -> Reading:
    """As in "decades-long", "recent years", "the past week": one of a singular, some of a plural."""
    word = hit.word("unit")
    unit = unit_of(word)
    if hit.has("amount"):
        return Length(value=duration(read_amount(hit), unit))
    return Length(value=duration(1 if word == unit else None, unit))


def _read_first_months(hit: Hit) -> Reading:
    """As in "the first ten months of 1915"."""
    return Length(value=duration(read_amount(hit), unit_of(hit.word("unit"))))


def _read_bare(hit: Hit) -> Reading:
    """As in "for years", "within days", "years of war"."""
    if not hit.has("lead") and hit.before() in _DETERMINERS:
        return None
    return [("units", Length(value=duration(None, unit_of(hit.word("unit")))))]


_AMOUNT = "(amount=(amount) | vague_amount | 'a'? 'few more' | amount=(count) 'more other')"
_ADJECTIVE = (
    "'single full whole straight consecutive more additional other entire long short solid successive calendar working"
    " business good'"
)

LENGTH_RULES: tuple[Rule, ...] = (
    Rule(
        "length",
        f"about? ({_AMOUNT} | 'another' (amount=(count) | vague_amount)?) adjective=({_ADJECTIVE})? unit=(unit)"
        " half=(fraction)? ('old' | 'of' 'age')?",
        _read_length,
    ),
    Rule("half length", "about? 'a one' unit=(unit) '-'? amount=('and' '-'? 'a' '-'? 'half')", _read_length),
    Rule(
        "compound",
        "about? ('a' 'few several' | amount=(count fraction?)) '-' unit=(unit) ('-' 'long old olds')?",
        _read_compound,
    ),
    Rule("decades long", "unit=(unit) '-' 'long'", _read_unit_alone),
    Rule(
        "the past weeks",
        "'the these this his her its their our my'?"
        " 'past last next coming previous following recent ensuing first final preceding'"
        f" ({_AMOUNT} | amount=(count))? ('or' 'so')? unit=(unit)",
        _read_unit_alone,
    ),
    Rule(
        "the first months of",
        "'the'? 'first last final opening closing' amount=(count) unit=(unit)"
        " 'of in' (month? ','? year_number | 'the this last next' unit_long_one)",
        _read_first_months,
    ),
    Rule("years of", "units=(unit=(units_vague)) (?= 'after before of into')", _read_bare),
    Rule(
        "for years",
        "lead=('for in within after over of take takes took during through throughout') units=(unit=(units_vague))",
        _read_bare,
    ),
)

"""Years: "1914", "the year 1950", "1939-45", "241 BC", "'99", "fiscal 2013"."""

from __future__ import annotations

from headwater.text.dates.forms import CalendarDate, Reading, Vague
from headwater.text.dates.grammar.reads import follows_other_word, read_edge, read_year, with_year
from headwater.text.dates.notation import Hit, Rule
from headwater.text.function_words import word_set

# Before a number of four digits these say that it is a year; the next ones, before or after it, that it is not.
_BEFORE_YEAR = word_set(
    "in since by until till from during of before after between to through early late mid and or year for around"
    " about circa the this throughout ( , - – — / [ c ca fiscal as winter summer spring autumn fall pre post"
)
_BEFORE_NUMBER = word_set("$ £ € ¥ # ₹ no nos number page flight room sh rs usd eur")
_COUNTED = word_set(
    "people men women soldiers troops dollars euros pounds km kilometers kilometres miles metres meters feet tons"
    " tonnes percent % gmt hrs yards acres points fans votes jobs workers words x million billion thousand mph kg mg"
    " ° m ft rpm calories year years month months week weeks days hour hours minute minutes second seconds"
)
_BEFORE_SHORT_YEAR = word_set("in of since by from until to early late mid class summer and")
_NO_NOUNS = word_set("was is has as his its this thus does")


def _read_year(hit: Hit) -> Reading:
    year, _ = read_year(hit)
    if year is None or not _stands_as_year(hit, year):
        return None
    return with_year(hit, CalendarDate(edge=read_edge(hit)))


def _stands_as_year(hit: Hit, year: int) -> bool:
    """Whether a number is a year here, and not a count, a price or a name's number."""
    if hit.after() in _COUNTED or _is_phone_number(hit):
        return False
    if hit.has("era") or hit.has("edge") or hit.has("word"):
        return True
    if hit.before() in _BEFORE_NUMBER or (hit.before() == "." and hit.before(2) in _BEFORE_NUMBER):
        return False
    return 1900 <= year <= 2049 or _begins_range(hit) or _stands_as_old_year(hit, year)


def _stands_as_old_year(hit: Hit, year: int) -> bool:
    """Years that few texts are about need a word before them that asks for a year, and no counted noun behind."""
    if hit.before() == "." and hit.before(2) in ("c", "ca"):
        return True
    noun = follows_other_word(hit, hit.end) and hit.after() not in _NO_NOUNS
    counts = noun and (hit.after().endswith("s") or hit.before() == "of")
    return 1000 <= year <= 2100 and hit.before() in _BEFORE_YEAR and not counts


def _begins_range(hit: Hit) -> bool:
    """Whether another year follows: "1861-1863"."""
    return hit.after() in ("-", "–", "to") and len(hit.after(2)) == 4 and hit.after(2).isdigit()


def _is_phone_number(hit: Hit) -> bool:
    return hit.before() in ("-", "/") and hit.before(2).isdigit() and len(hit.before(2)) != 4 and len(hit.before(2)) > 2


def _read_year_pair(hit: Hit) -> Reading:
    """Two years, the second in short: "1939-45"."""
    year, _ = read_year(hit)
    second = int(hit.word("short"))
    if year is None or year % 100 >= second or hit.before() in _BEFORE_NUMBER or "-" in (hit.before(), hit.after()):
        return None
    return [("year", CalendarDate(year=year)), ("short", CalendarDate(year=year - year % 100 + second))]


def _read_short_year(hit: Hit) -> Reading:
    if hit.before() not in _BEFORE_SHORT_YEAR:
        return None
    return with_year(hit, CalendarDate(edge=read_edge(hit)))


def _read_fiscal_year(hit: Hit) -> Reading:
    """A fiscal year begins on a day that depends on whose it is: named, but not dated."""
    year, _ = read_year(hit)
    return Vague(value=f"FY{year}", offset=f"the fiscal year {year}")


YEAR_RULES: tuple[Rule, ...] = (
    Rule("year", "edge=(edge)? word=('the'? 'year')? year=(year_number) era=(era)?", _read_year),
    Rule("short year BC", "edge=(edge)? word=('the'? 'year')? year=(integer) era=(era)", _read_year),
    Rule("year after AD", "word=('ad') year=(integer)", _read_year),
    Rule("years of a war", "year=(year_number) '- – /' short=(two_digits)", _read_year_pair),
    Rule("short year", "edge=(edge)? apostrophe year=(two_digits)", _read_short_year),
    Rule(
        "fiscal year",
        "'the'? 'fiscal financial' 'year'? year=(year_number) | 'fy' year=(year_number)",
        _read_fiscal_year,
    ),
)

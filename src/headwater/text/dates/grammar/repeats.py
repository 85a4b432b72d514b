"""How often: "every Friday", "on Mondays", "daily", "15 a year"."""

from __future__ import annotations

from headwater.text.dates.forms import Reading, Repeated
from headwater.text.dates.grammar.units import duration, read_amount
from headwater.text.dates.lexicon import unit_of, weekday_number
from headwater.text.dates.notation import Hit, Rule

_ADVERBS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "everyday": "P1D", "weekly": "P1W", "fortnightly": "P2W",
    "biweekly": "P2W", "monthly": "P1M", "bimonthly": "P2M", "quarterly": "P1Q", "biannual": "P6M",
    "semiannual": "P6M", "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "biennial": "P2Y",
}  # fmt: skip


def _read_every(hit: Hit) -> Reading:
    if hit.has("part"):
        return Repeated(value="P1D")
    number = 2 if hit.has("other") else read_amount(hit) if hit.has("amount") else 1
    return Repeated(value=duration(number, unit_of(hit.word("unit"))))


def _read_weekdays(hit: Hit) -> Reading:
    """As in "every Friday", "on Mondays"."""
    return Repeated(value=f"XXXX-WXX-{weekday_number(hit.word('day')) + 1}")


def _read_adverb(hit: Hit) -> Reading:
    # "Daily Mail", "The Weekly Standard": names of outlets, not times.
    if hit.tokens.is_name(hit.start) and (hit.tokens.is_name(hit.start - 1) or hit.tokens.is_name(hit.end)):
        return None
    return Repeated(value=_ADVERBS[hit.word("word")])


def _read_rate(hit: Hit) -> Reading:
    """As in "15 a year", "per month", "twice a week"."""
    return [("rate", Repeated(value=duration(1, unit_of(hit.word("unit")))))]


REPEAT_RULES: tuple[Rule, ...] = (
    Rule(
        "every day",
        "'every each' ((amount=(count) | other=('other'))? unit=(unit) | part=(part))",
        _read_every,
    ),
    Rule("every Friday", "'every each' 'other'? day=(weekday) | day=(weekdays)", _read_weekdays),
    Rule("daily", f"word=('{' '.join(_ADVERBS)}')", _read_adverb),
    Rule("per year", "rate=('per' unit=(unit_one))", _read_rate),
    Rule(
        "a year",
        "(integer | grouped | decimal | scale_word | 'once twice thrice times % percent week weeks hours days')"
        " rate=('a an each' unit=(unit_one))",
        _read_rate,
    ),
)

"""Times that no calendar holds: "now", "recently", "in the past", "for the moment"."""

from __future__ import annotations

from headwater.text.dates.forms import Reading, Vague
from headwater.text.dates.notation import Hit, Rule

_MARKS = {
    "now": "PRESENT_REF", "currently": "PRESENT_REF", "presently": "PRESENT_REF", "nowadays": "PRESENT_REF",
    "current": "PRESENT_REF", "time": "PRESENT_REF", "moment": "PRESENT_REF", "present": "PRESENT_REF",
    "date": "PRESENT_REF", "days": "PRESENT_REF", "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF",
    "past": "PAST_REF", "future": "FUTURE_REF",
}  # fmt: skip


def _read_mark(hit: Hit) -> Reading:
    word = hit.words("word")[-1]
    if word == "now" and hit.after() == "and" and hit.after(2) in ("again", "then"):
        return None
    return Vague(value=_MARKS[word])


MARK_RULES: tuple[Rule, ...] = (
    Rule(
        "now",
        "'more just until right very most'? word=('now currently presently nowadays recently lately')",
        _read_mark,
    ),
    Rule("recent", "word=('recent current')", _read_mark),
    Rule("future", "('the' 'near distant foreseeable immediate recent'?)? word=('future')", _read_mark),
    Rule("the past", "'the' ('distant recent')? word=('past present') (?= '. , ;' | 'and but or')", _read_mark),
    Rule("to date", "'to' word=('date') | 'these' word=('days') | 'at' 'this' word=('time')", _read_mark),
    Rule("for now", "'for at' 'the this' word=('moment present' | 'time' (?= 'being'))", _read_mark),
)

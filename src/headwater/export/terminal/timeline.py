"""The timeline in lines: from when to when, what several articles tell, and where they disagree."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.export.show import counted, date_words, days_words, joined, words_around, words_at
from headwater.export.terminal.lines import Lines
from headwater.model.article import Article
from headwater.model.dossier import Dossier
from headwater.model.spans import Span
from headwater.model.story import DatedPlace
from headwater.model.timeline import Happening

# How many happenings are shown unless all are asked for.
HAPPENINGS = 6
_WORDS = 150


def print_timeline(lines: Lines, dossier: Dossier, names: Mapping[str, str], *, verbose: bool = False) -> None:
    """The section, if anything is dated or left open: first what several articles tell; `verbose`: every happening."""
    if not dossier.timeline and not (verbose and dossier.open_dates):
        return
    lines.heading("Timeline")
    if dossier.timeline:
        first = min(dated.earliest for dated in dossier.timeline)
        last = max(dated.latest for dated in dossier.timeline)
        lines.say(
            f"{counted(len(dossier.timeline), 'date')} named, {date_words(first)} to {date_words(last)}", indent=2
        )
    places = {dated.id: dated for dated in dossier.timeline}
    articles = {article.id: article for article in dossier.articles}
    chosen = [one for one in dossier.happenings if verbose or len(_tellers(one, places)) > 1]
    count = len(chosen) if verbose else min(len(chosen), HAPPENINGS)
    for happening in chosen[:count]:
        _print_happening(lines, happening, places, articles, names)
    lines.rest(len(chosen) - count)
    for date in dossier.open_dates if verbose else ():
        words = words_at(articles[date.article], Span(date.start, date.end), 60)
        lines.say(("left open  ", "bold"), (f"{names[date.article]}: {words} ({date.offset})", "dim"), indent=4, hang=2)


def _tellers(happening: Happening, places: Mapping[str, DatedPlace]) -> list[str]:
    """The ids of the articles that tell it."""
    return list(dict.fromkeys(places[key].article for days in happening.days for key in days.dates))


def _print_happening(
    lines: Lines,
    happening: Happening,
    places: Mapping[str, DatedPlace],
    articles: Mapping[str, Article],
    names: Mapping[str, str],
) -> None:
    place = happening.evidence[0]
    told = [places[key] for days in happening.days for key in days.dates if key in places]
    dates = (Span(one.start, one.end) for one in told if place in one.evidence)
    words = words_around(articles[place.article], place.span, next(dates, place.span), _WORDS)
    when = days_words(happening.earliest, happening.latest)
    said = "said then: " if told and all(one.said for one in told) else ""
    lines.say((f"{when}  ", "bold"), (said, "dim"), words, indent=4, hang=2)
    for days in happening.days if happening.disagree else ():
        who = joined(dict.fromkeys(names[places[key].article] for key in days.dates), 6)
        lines.say((f"{days_words(days.earliest, days.latest)}: ", "red"), who, indent=6, hang=2)
    if not happening.disagree:
        lines.say((joined([names[key] for key in _tellers(happening, places)], 6), "dim"), indent=6, hang=2)

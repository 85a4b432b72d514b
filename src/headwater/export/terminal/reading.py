"""What was read in one article by itself, in lines."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from headwater.export.show import clip, counted, one_line, outlet_words, published_words, words_at
from headwater.export.terminal.lines import Lines
from headwater.model.finding import DateExpression
from headwater.model.reading import Reading
from headwater.model.spans import Span

if TYPE_CHECKING:
    from rich.console import Console

NAMES = 12


def print_reading(console: Console, reading: Reading) -> None:
    """The article's head, its attributions, and its names, dates and distancing words in brief."""
    lines = Lines(console)
    article = reading.article
    lines.say("")
    title = article.title or article.text[:300]
    lines.say((clip(one_line(title), 160), "bold underline"))
    language = f", {clip(one_line(article.language), 20)}" if article.language else ", language unknown"
    lines.say(f"{outlet_words(article)}, {published_words(article)}{language}  ", (one_line(article.path), "dim"))
    for attribution in reading.attributions:
        source = "; ".join(words_at(article, span, 80) for span in attribution.source) or "no source named"
        content = " … ".join(words_at(article, span, 160) for span in attribution.content)
        via = f", through {', '.join(map(one_line, attribution.via))}" if attribution.via else ""
        lines.say((source, "bold"), (f" ({attribution.form}{via}): ", "dim"), content, indent=2, hang=2)
    names = Counter(words_at(article, mention.span, 60) for mention in reading.entities)
    _list(lines, "names", [f"{name} ×{times}" if times > 1 else name for name, times in names.most_common()])
    _list(lines, "dates", [f"{words_at(article, date.span, 40)} ({_when(date)})" for date in reading.dates])
    _list(lines, "distance", [words_at(article, Span(hedge.start, hedge.end), 40) for hedge in reading.hedges])
    lines.say((counted(len(reading.sentences), "sentence"), "dim"), indent=2)


def _when(date: DateExpression) -> str:
    """What an expression stands for; where its days are open, what it counts from."""
    return (date.offset if date.earliest is None else None) or date.value or "open"


def _list(lines: Lines, label: str, listed: list[str]) -> None:
    if listed:
        more = f" and {len(listed) - NAMES} more" if len(listed) > NAMES else ""
        lines.say((f"{label}: ", "dim"), ", ".join(listed[:NAMES]) + more, indent=2, hang=2)

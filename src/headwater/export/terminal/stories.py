"""A list of stories in brief: the largest, each with its outlets and its days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from headwater.export.show import clip, counted, date_words, one_line
from headwater.export.terminal.lines import Lines
from headwater.model.digest import ListedStory

if TYPE_CHECKING:
    from rich.console import Console

SHOWN = 40
OUTLETS = 6


def print_stories(console: Console, stories: Sequence[ListedStory], *, verbose: bool) -> None:
    """The stories of more than one article, the largest first; `verbose` shows all of them and names their articles."""
    lines = Lines(console)
    several = [story for story in stories if len(story.articles) > 1]
    for story in several if verbose else several[:SHOWN]:
        lines.say("")
        lines.say((clip(one_line(story.title), 160), "bold"))
        lines.say(f"{counted(len(story.articles), 'article')}, {_days(story)}  ", (_outlets(story), "dim"), indent=2)
        lines.say((one_line(story.reason), "dim"), indent=2, hang=2)
        if verbose:
            for article in story.articles:
                lines.say(one_line(article), indent=4)
    if not verbose:
        lines.rest(max(0, len(several) - SHOWN))
    lines.say("")
    alone = len(stories) - len(several)
    lines.say(f"{counted(len(several), 'story', 'stories')} of several articles; {counted(alone, 'article')} alone")


def _days(story: ListedStory) -> str:
    first, last = date_words(story.first), date_words(story.last)
    return first if first == last else f"{first} to {last}"


def _outlets(story: ListedStory) -> str:
    shown = ", ".join(clip(one_line(outlet), 40) for outlet in story.outlets[:OUTLETS])
    more = len(story.outlets) - OUTLETS
    return f"{shown} and {more} more" if more > 0 else shown

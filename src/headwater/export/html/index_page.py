"""The index of several stories' pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from headwater.export.html.environment import render
from headwater.export.show import date_words, joined, outlet_words
from headwater.export.summary import headline_sentence, key_figures
from headwater.model.article import Issue
from headwater.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class StoryLine:
    """One story in the index."""

    href: str
    title: str
    when: str
    sentence: str
    figures: str
    outlets: str
    articles: int


def index_html(dossiers: Sequence[Dossier], issues: Sequence[Issue] = ()) -> str:
    """A page that lists stories, each with its sentence and a link to its page beside this one (`STORY-ID.html`)."""
    return index_of_lines([story_line(dossier) for dossier in dossiers], issues)


def index_of_lines(lines: Sequence[StoryLine], issues: Sequence[Issue] = ()) -> str:
    """The same page of stories whose lines were made where their dossiers were."""
    together = [line for line in lines if line.articles > 1]
    alone = [line for line in lines if line.articles == 1]
    return render("index.html.j2", with_script=False, together=together, alone=alone, issues=issues)


def story_line(dossier: Dossier) -> StoryLine:
    """A story's line in the index."""
    outlets = dict.fromkeys(outlet_words(article) for article in dossier.articles)
    return StoryLine(
        href=f"{dossier.id}.html",
        title=dossier.title,
        when=date_words(dossier.story.first[:10] if dossier.story.first else None),
        sentence=headline_sentence(dossier),
        figures=" · ".join(f"{figure.number:,} {figure.words}" for figure in key_figures(dossier)),
        outlets=joined(outlets, 6),
        articles=len(dossier.articles),
    )

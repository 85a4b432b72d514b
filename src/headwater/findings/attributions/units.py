"""What is compared between articles: each quotation an attribution of its own, and only where something is said.

A reading joins what one cue carries, as PolNeAR does: "“A,” she said. “B.”" is one attribution in two stretches. But
articles cut, carry and compare quotations one by one, so a story takes them apart; and who only spoke *about* something
said nothing that could be compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Span
from headwater.text.function_words import word_set
from headwater.text.stems import stem_word
from headwater.text.words import split_words

# Cues of what is told without saying by whom; all other cues without a source only tell how something looks.
_HEARSAY = frozenset(
    map(
        stem_word,
        word_set(
            "say said says report reported allege alleged allegedly allegation accuse accused accusation charge charged"
            " claim claims rumour rumor rumoured rumored believe suspect suspected blame blamed purported reportedly"
        ),
    )
)
_SILENT = word_set("decline declines declined declining")
_REFUSING = word_set("refuse refuses refused refusing")
_SPEAKING = word_set("comment say discuss answer talk speak disclose provide elaborate detail explain respond confirm")
_OPENING = frozenset("\"“„«‘'`")


def as_units(reading: Reading) -> Reading:
    """The reading with its attributions taken apart; what lay within one's content lies within the part that holds it.

    Those whose content is only a topic are left out, with what nobody at all is said to have said ("is
    expected"); what lay within them stands by itself.
    """
    parts: dict[str, tuple[Attribution, ...]] = {
        attribution.id: tuple(_parts(reading.article.text, attribution))
        for attribution in reading.attributions
        if not attribution.topic and (attribution.source or is_said(reading.article.text, attribution))
    }
    units = [replace(unit, parent=_parent(unit, parts)) for group in parts.values() for unit in group]
    return replace(reading, attributions=tuple(units))


def is_said(text: str, attribution: Attribution) -> bool:
    """Whether the cue tells of something said: by a source, or at least by hearsay ("is rumoured")."""
    cue = [word.key for span in attribution.cue for word in split_words(text, span.start, span.end)]
    if not attribution.source:
        return not _HEARSAY.isdisjoint(map(stem_word, cue))
    if not _SILENT.isdisjoint(cue) or ("stopped" in cue and "short" in cue):
        return False
    first = attribution.content[0] if attribution.content else None
    begins = [word.key for word in split_words(text, first.start, first.end)[:3]] if first else []
    return _REFUSING.isdisjoint(cue) or _SPEAKING.isdisjoint([*cue, *begins])


def _parts(text: str, attribution: Attribution) -> Iterator[Attribution]:
    stretches = attribution.content
    quoted = [text[span.start] in _OPENING for span in stretches]
    if len(stretches) < 2 or not any(quoted):
        yield attribution
        return
    for content in _grouped(stretches, quoted):
        form = attribution.form if attribution.form != "mixed" else "direct" if _all_quoted(text, content) else "mixed"
        yield replace(
            attribution,
            id=content_id("att", attribution.article, attribution.source, attribution.cue, content),
            content=content,
            form=form,
        )


def _grouped(stretches: Sequence[Span], quoted: Sequence[bool]) -> Iterator[tuple[Span, ...]]:
    """Each quotation alone; stretches without quotation marks that follow each other together."""
    for is_quoted, group in groupby(zip(stretches, quoted, strict=True), key=lambda pair: pair[1]):
        spans = tuple(span for span, _ in group)
        yield from ((span,) for span in spans) if is_quoted else (spans,)


def _all_quoted(text: str, content: Sequence[Span]) -> bool:
    return all(text[span.start] in _OPENING for span in content)


def _parent(unit: Attribution, parts: dict[str, tuple[Attribution, ...]]) -> str | None:
    if unit.parent is None or unit.parent not in parts:
        return None
    own = unit.content[0]
    holders = [part.id for part in parts[unit.parent] if any(span.contains(own) for span in part.content)]
    return holders[0] if holders else None

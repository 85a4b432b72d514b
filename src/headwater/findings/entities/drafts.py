"""Entities in the making: their mentions, forms and names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from headwater.findings.entities.bodies import main_kind
from headwater.findings.entities.body_words import telling_words
from headwater.findings.entities.countries import state_called
from headwater.findings.entities.groupings import extended_mentions
from headwater.findings.entities.people import Person
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.states import find_governments
from headwater.model.finding import EntityKind
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, NamedMention
from headwater.text.function_words import word_set

STEP = "entities"
VERSION = 2


@dataclass(slots=True)
class Draft:
    """An entity in the making: its kind, a name that must be shown, its places with the forms, why it is one."""

    kind: EntityKind
    reason: str
    score: float = 0.9
    shown: str | None = None
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[NamedMention] = field(default_factory=list)
    evidence: list[Place] = field(default_factory=list)

    def add(self, mention: NamedMention, form: str) -> None:
        """Add a place; `form` is counted among the names unless the mention is a description."""
        self.mentions.append(mention)
        if mention.form not in ("description", "pronoun"):
            self.forms[form] += 1


def person_draft(person: Person) -> Draft:
    """The draft of one person, with full names and short forms."""
    forms = {seen.form for seen, _ in person.seen}
    reason = "named so throughout" if len(forms) == 1 else f"{len(forms)} forms that fit one name: " + _listed(forms)
    draft = Draft("person", reason, 0.95 if any(full for _, full in person.seen) else 0.7)
    for seen, full in person.seen:
        form: Literal["name", "short"] = "name" if full else "short"
        draft.add(NamedMention(seen.article, seen.start, seen.end, form), seen.form)
    return draft


def body_draft(group: Sequence[Seen]) -> Draft:
    """The draft of one body, group, place or thing, from all places of its names."""
    forms = {one.form for one in group}
    kind = main_kind(group)
    reason = (
        "named so throughout" if len(forms) == 1 else "short forms, initials or other names of one: " + _listed(forms)
    )
    draft = Draft(kind, reason, 0.9 if len(forms) == 1 else 0.85)
    publications = {one.publication for one in group if one.publication is not None}
    draft.shown = min(publications) if publications else None
    longest = max((one.form for one in group), key=lambda form: (len(form.split()), len(form), form))
    for one in group:
        form = one.form
        what: Literal["name", "short", "acronym", "alias"] = "name"
        if form.replace(".", "").isupper() and len(form) < 8:
            what = "acronym"
        elif one.alias_of is not None:
            what = "alias"
        elif len(form.split()) < len(longest.split()):
            what = "short"
        draft.add(NamedMention(one.article, one.start, one.end, what), form)
        if one.alias_of is not None:
            draft.evidence.append(Place(one.article, one.alias_of[0], one.end))
    return draft


def state_drafts(readings: Sequence[Reading], states: dict[str, list[NamedMention]]) -> list[Draft]:
    """A draft for each state, with the descriptions of its government."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    found: dict[str, list[NamedMention]] = defaultdict(list, {state: list(m) for state, m in states.items()})
    for reading in readings:
        for segment in reading.article.segments_of("headline", "body", "caption"):
            for match in find_governments(reading.article.text, segment.start, segment.end):
                if state := state_called(match["people"]):
                    found[state].append(NamedMention(reading.article.id, match.start(), match.end(), "alias"))
    drafts = []
    for state in sorted(found):
        draft = Draft("place", f"names, seats and peoples that mean {state} here", shown=state)
        for mention in found[state]:
            form = texts[mention.article][mention.start : mention.end]
            draft.add(mention, form.removeprefix("the ").removeprefix("The "))
        drafts.append(draft)
    return drafts


def extend_draft(draft: Draft, texts: dict[str, str]) -> None:
    """Add the whole expressions that a name is part of ("Texas Gov. Rick Perry", "Daesh terrorists")."""
    known = {(m.article, m.start, m.end) for m in draft.mentions}
    for mention in list(draft.mentions):
        if mention.form in ("description", "pronoun"):
            continue
        for span in extended_mentions(texts[mention.article], Span(mention.start, mention.end), draft.kind):
            if (mention.article, span.start, span.end) not in known:
                known.add((mention.article, span.start, span.end))
                draft.add(NamedMention(mention.article, span.start, span.end, "description"), "")


def entity_of(draft: Draft) -> Entity:
    """The finished entity, its id made of its kind, its name and its first place."""
    mentions = tuple(sorted(set(draft.mentions), key=lambda m: (m.article, m.start, m.end, m.form)))
    name = draft.shown or _shown_name(draft)
    first = mentions[0]
    return Entity(
        id=content_id("ent", draft.kind, name, first.article, first.start, first.end),
        score=draft.score,
        reason=draft.reason,
        step=STEP,
        version=VERSION,
        evidence=tuple(draft.evidence[:5]),
        name=name,
        kind=draft.kind,
        names=tuple(sorted(draft.forms, key=lambda form: (-draft.forms[form], form))),
        mentions=mentions,
    )


# An epithet before a group's name ("Stubborn Greens") is none of it if the bare name is so many times as usual.
_BARE_USUAL = 4


def _shown_name(draft: Draft) -> str:
    if draft.kind == "person":
        return fullest_form(draft.forms)
    forms = draft.forms
    if draft.kind == "group":
        plain = {f: n for f, n in forms.items() if not _has_epithet(f, forms)}
        forms = Counter(plain) or forms
    return usual_form(forms)


def _has_epithet(form: str, forms: Counter[str]) -> bool:
    return any(form.endswith(f" {other}") and number >= _BARE_USUAL * forms[form] for other, number in forms.items())


def fullest_form(forms: Counter[str]) -> str:
    """The fullest of a person's forms: the most words, of those the most frequent, then the longest.

    Words that a headline or caption runs on to a name are none of it ("Ada Quill Memos", "ADA QUILL Ada Quill").
    """
    whole = {" ".join(form.split()): count for form, count in forms.items()}
    names = {form: count for form, count in whole.items() if not _is_run_on(form, whole)} or whole
    bare = {form: count for form, count in names.items() if form.split()[0].lower() not in _COURTESY} or names
    return max(bare, key=lambda form: (len(form.split()), bare[form], len(form), form)) if bare else ""


_COURTESY = word_set("mr mr. mrs mrs. ms ms. miss")
_SUFFIXES = word_set("jr sr ii iii iv")


def _is_run_on(form: str, counts: Mapping[str, int]) -> bool:
    """Whether a form says a word twice, or goes on behind a full name that the story has more often."""
    words = form.casefold().split()
    if len(set(words)) < len(words):
        return True
    return any(
        " " in other
        and count > counts[form]
        and form.startswith(other + " ")
        and form[len(other) :].strip(" ,.").casefold() not in _SUFFIXES
        for other, count in counts.items()
    )


def usual_form(forms: Counter[str]) -> str:
    """A body's name: of the forms with the most telling words (a nation's name aside), the most frequent."""
    whole = {" ".join(form.split()): count for form, count in forms.items()}
    return max(whole, key=lambda form: (telling_words(form), whole[form], -len(form), form)) if whole else ""


def _listed(forms: set[str]) -> str:
    return ", ".join(f"“{form}”" for form in sorted(forms, key=lambda f: (-len(f), f))[:4])

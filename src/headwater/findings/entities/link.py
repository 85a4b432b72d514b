"""Link the names of a story into entities: one person, body, place or group over all its articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from headwater.findings.entities.bodies import canonical_key, link_bodies, main_kind
from headwater.findings.entities.countries import country_capitals, country_demonyms, country_names
from headwater.findings.entities.derived import Owned, find_owned, find_short_owned
from headwater.findings.entities.groupings import extended_mentions
from headwater.findings.entities.mentions import StoryName, story_names
from headwater.findings.entities.names import fit_of_short, looks_like_title, parse_person
from headwater.findings.entities.people import LeftOpen, Person, link_people
from headwater.findings.entities.roles import RoleHolder, find_descriptions, learn_roles
from headwater.findings.entities.seen import Seen, gather_seen
from headwater.findings.entities.states import government_pattern, state_meant
from headwater.model.finding import EntityKind
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.story import Entity, NamedMention, Unresolved

STEP = "entities"
VERSION = 1


@dataclass(frozen=True, slots=True)
class LinkedEntities:
    """The entities of a story, by name, and the short forms that may be several entities'."""

    entities: tuple[Entity, ...]
    unresolved: tuple[Unresolved, ...]


@dataclass(slots=True)
class _Draft:
    """An entity in the making: its kind, a name that must be shown, its places with the forms, why it is one."""

    kind: EntityKind
    reason: str
    score: float = 0.9
    shown: str | None = None
    forms: Counter[str] = field(default_factory=Counter)
    mentions: list[NamedMention] = field(default_factory=list)
    evidence: list[Place] = field(default_factory=list)

    def add(self, mention: NamedMention, form: str) -> None:
        self.mentions.append(mention)
        if mention.form not in ("description", "pronoun"):
            self.forms[form] += 1


def link_entities(readings: Sequence[Reading]) -> LinkedEntities:
    """One entity for each person, body, place and group that the articles of a story name.

    The order of the readings changes nothing. What stays open between two candidates is `unresolved`, in no entity.
    """
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    texts = {reading.article.id: reading.article.text for reading in ordered}
    states, people, others = _sort_out(ordered, story_names([reading.article for reading in ordered]))
    persons, left = link_people(people)
    drafts = [_person_draft(person) for person in persons]
    bodies = [_body_draft(group) for group in link_bodies(others)]
    owned = _owned_drafts(ordered, persons, bodies)
    holders = _add_descriptions(ordered, persons, drafts)
    del holders
    every = [*drafts, *bodies, *_state_drafts(ordered, states), *owned]
    for draft in every:
        _extend(draft, texts)
    return _finish(every, drafts, left)


def _sort_out(
    readings: Sequence[Reading], story: tuple[StoryName, ...]
) -> tuple[dict[str, list[NamedMention]], list[Seen], list[Seen]]:
    """The names of a story by what they are: states, people, and all else."""
    states: dict[str, list[NamedMention]] = defaultdict(list)
    people: list[Seen] = []
    others: list[Seen] = []
    for reading in readings:
        text = reading.article.text
        for seen in gather_seen(reading, story):
            meant = state_meant(text, seen.start, seen.end) if seen.alias_of is None else None
            if meant is not None and not (seen.kind == "person" and seen.titles):
                states[meant.state].append(NamedMention(seen.article, seen.start, seen.end, meant.form))
            elif seen.kind == "person" and not looks_like_title(seen.form):
                people.append(seen)
            else:
                others.append(seen)
    return states, *_settle_kinds(people, others)


def _settle_kinds(people: list[Seen], others: list[Seen]) -> tuple[list[Seen], list[Seen]]:
    """Move names that were read as something else to the people, and back, where the story's other names say so."""
    full = [name for one in people if (name := parse_person(one.form)) is not None and name.is_full]
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for is_person, group in ((True, people), (False, others)):
        for one in group:
            counts[one.form.lower()][is_person] += 1
    kept: list[Seen] = []
    moved: list[Seen] = []
    for one in others:
        (moved if _is_person(one, full, counts[one.form.lower()]) else kept).append(one)
    staying: list[Seen] = []
    for one in people:
        votes = counts[one.form.lower()]
        back = votes[False] > votes[True] and not one.titles and not _is_person(one, full, votes)
        (kept if canonical_key(one) or back else staying).append(one)
    return staying + moved, kept


def _is_person(one: Seen, full: Sequence[object], votes: Counter[bool]) -> bool:
    if canonical_key(one) or one.alias_of is not None or one.kind == "group":
        return False
    name = parse_person(one.form)
    key = one.form.lower()
    if name is None or key in country_names() or key in country_capitals():
        return False
    if name.is_full:
        return votes[True] > votes[False]
    return any(fit_of_short(name, known) == 3 for known in full)  # type: ignore[arg-type]


def _person_draft(person: Person) -> _Draft:
    forms = {seen.form for seen, _ in person.seen}
    reason = "named so throughout" if len(forms) == 1 else f"{len(forms)} forms that fit one name: " + _listed(forms)
    draft = _Draft("person", reason, 0.95 if any(full for _, full in person.seen) else 0.7)
    for seen, full in person.seen:
        form: Literal["name", "short"] = "name" if full else "short"
        draft.add(NamedMention(seen.article, seen.start, seen.end, form), seen.form)
    return draft


def _body_draft(group: Sequence[Seen]) -> _Draft:
    forms = {one.form for one in group}
    kind = main_kind(group)
    reason = "named so throughout" if len(forms) == 1 else "short forms, initials or other names of one: " + _listed(forms)
    draft = _Draft(kind, reason, 0.9 if len(forms) == 1 else 0.85)
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


def _state_drafts(readings: Sequence[Reading], states: dict[str, list[NamedMention]]) -> list[_Draft]:
    """A draft for each state, with the descriptions of its government."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    found: dict[str, list[NamedMention]] = defaultdict(list, {state: list(m) for state, m in states.items()})
    for reading in readings:
        for segment in reading.article.segments_of("headline", "body", "caption"):
            for match in government_pattern().finditer(reading.article.text, segment.start, segment.end):
                found[_state_of(match["people"])].append(NamedMention(reading.article.id, match.start(), match.end(), "alias"))
    drafts = []
    for state in sorted(found):
        draft = _Draft("place", f"names, seats and peoples that mean {state} here", shown=state)
        for mention in found[state]:
            draft.add(mention, texts[mention.article][mention.start : mention.end])
        drafts.append(draft)
    return drafts


def _state_of(people: str) -> str:
    return country_demonyms().get(people.lower()) or country_names()[people.lower()]


def _owned_drafts(readings: Sequence[Reading], persons: Sequence[Person], bodies: Sequence[_Draft]) -> list[_Draft]:
    """The bodies that people and papers own, and the short forms that one article gives them."""
    papers = [[m for m in draft.mentions if draft.shown is not None] for draft in bodies]
    drafts: dict[tuple[bool, int, str], _Draft] = {}
    for reading in readings:
        text, article = reading.article.text, reading.article.id
        own = [(seen, i) for i, person in enumerate(persons) for seen, _ in person.seen if seen.article == article]
        named = [
            (Seen(article, m.start, m.end, "organisation", text[m.start : m.end]), i)
            for i, mentions in enumerate(papers)
            for m in mentions
            if m.article == article
        ]
        found = [*((True, o) for o in find_owned(text, own, persons=True)), *((False, o) for o in find_owned(text, named, persons=False))]
        for is_person, one in found:
            draft = drafts.setdefault((is_person, one.owner, one.head), _Draft("organisation", f"the {one.head} of one owner"))
            draft.add(one.mention, one.form)
        _add_short_owned(reading, [(o, drafts[p, o.owner, o.head]) for p, o in found])
    for reading in readings:
        _add_lone_owned(reading, persons, drafts)
    return [drafts[key] for key in sorted(drafts)]


def _add_short_owned(reading: Reading, found: Sequence[tuple[Owned, _Draft]]) -> None:
    for head, mention in find_short_owned(reading):
        fitting = [(o.mention.start, draft) for o, draft in found if o.head == head or o.head.endswith(head)]
        before = [item for item in fitting if item[0] < mention.start] or fitting
        if before:
            draft = max(before, key=lambda item: item[0])[1]
            draft.add(mention, head)


def _add_lone_owned(
    reading: Reading, persons: Sequence[Person], drafts: dict[tuple[bool, int, str], _Draft]
) -> None:
    """A bare "the campaign" in an article that names no owner's, where the story has one and the owner is named."""
    article = reading.article.id
    for head, mention in find_short_owned(reading):
        fitting = {key: draft for key, draft in drafts.items() if key[0] and key[2] == head}
        if len(fitting) != 1:
            continue
        (key, draft), *_ = fitting.items()
        named = any(seen.article == article for seen, _ in persons[key[1]].seen)
        if named and all(m.article != article for m in draft.mentions):
            draft.add(mention, head)


def _add_descriptions(readings: Sequence[Reading], persons: Sequence[Person], drafts: Sequence[_Draft]) -> list[RoleHolder]:
    """Add to each person's draft the descriptions that stand for the person alone."""
    texts = {reading.article.id: reading.article.text for reading in readings}
    holders = [RoleHolder() for _ in persons]
    for holder, person in zip(holders, persons, strict=True):
        for seen, _ in person.seen:
            learn_roles(texts[seen.article], Place(seen.article, seen.start, seen.end), holder, seen.titles)
    for reading in readings:
        article = reading.article
        spans = [segment.span for segment in article.segments_of("headline", "body", "caption")]
        for described in find_descriptions(article.id, article.text, spans, holders):
            if len(described.people) == 1:
                place = described.place
                draft = drafts[described.people[0]]
                draft.add(NamedMention(place.article, place.start, place.end, "description"), "")
    return holders


def _extend(draft: _Draft, texts: dict[str, str]) -> None:
    """Add the whole expressions that a name is part of ("Texas Gov. Rick Perry", "Daesh terrorists")."""
    known = {(m.article, m.start, m.end) for m in draft.mentions}
    for mention in list(draft.mentions):
        if mention.form in ("description", "pronoun"):
            continue
        for span in extended_mentions(texts[mention.article], Span(mention.start, mention.end), draft.kind):
            if (mention.article, span.start, span.end) not in known:
                known.add((mention.article, span.start, span.end))
                draft.add(NamedMention(mention.article, span.start, span.end, "description"), "")


def _finish(every: Sequence[_Draft], persons: Sequence[_Draft], left: Sequence[LeftOpen]) -> LinkedEntities:
    made = {id(draft): _entity(draft) for draft in every if draft.mentions}
    entities = sorted(made.values(), key=lambda entity: (entity.name.casefold(), entity.id))
    unresolved = [
        Unresolved(
            id=content_id("open", "short form", one.seen.article, one.seen.start, one.seen.end),
            score=0.5,
            reason=f"“{one.seen.form}” may be {len(one.people)} people of this story",
            step=STEP,
            version=VERSION,
            evidence=(Place(one.seen.article, one.seen.start, one.seen.end),),
            what="short form",
            article=one.seen.article,
            start=one.seen.start,
            end=one.seen.end,
            candidates=tuple(sorted(made[id(persons[i])].id for i in one.people)),
        )
        for one in left
    ]
    return LinkedEntities(tuple(entities), tuple(sorted(unresolved, key=lambda u: (u.article, u.start))))


def _entity(draft: _Draft) -> Entity:
    mentions = tuple(sorted(set(draft.mentions), key=lambda m: (m.article, m.start, m.end, m.form)))
    name = draft.shown or fullest_form(draft.forms)
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


def fullest_form(forms: Counter[str]) -> str:
    """The fullest of a name's forms: the most words, of those the most frequent, then the longest."""
    whole = {" ".join(form.split()): count for form, count in forms.items()}
    return max(whole, key=lambda form: (len(form.split()), whole[form], len(form), form)) if whole else ""


def _listed(forms: set[str]) -> str:
    return ", ".join(f"“{form}”" for form in sorted(forms, key=lambda f: (-len(f), f))[:4])


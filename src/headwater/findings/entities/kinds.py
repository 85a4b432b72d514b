"""Sort a story's names by what they are: states, people, and all else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from headwater.findings.entities.bodies import canonical_key
from headwater.findings.entities.body_nouns import is_called_body
from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.countries import country_capitals, country_names
from headwater.findings.entities.full_names import FullNames
from headwater.findings.entities.gather import gather_seen, without_titles
from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.names import PersonName, fit_of_short, looks_like_title, parse_person
from headwater.findings.entities.publication_forms import StoryName
from headwater.findings.entities.repair import by_first_words, complete_names, grown_names
from headwater.findings.entities.role_holders import RoleHolder
from headwater.findings.entities.roles import learn_roles
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.states import state_meant
from headwater.findings.entities.trim import trim_names
from headwater.findings.entities.unread import with_unread
from headwater.model.finding import EntityKind
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import NamedMention
from headwater.text.function_words import word_set


def sort_names(
    readings: Sequence[Reading], story: tuple[StoryName, ...]
) -> tuple[dict[str, list[NamedMention]], list[Seen], list[Seen]]:
    """The names of a story by what they are: states, people, and all else."""
    states: dict[str, list[NamedMention]] = defaultdict(list)
    people: list[Seen] = []
    others: list[Seen] = []
    read = {reading.article.id: gather_seen(reading, story) for reading in readings}
    trimmed = _grown(readings, trim_names([reading.article for reading in readings], read))
    legible = [reading.article for reading in readings if reading.sentences]  # all but those in other languages
    gathered = _one_kind_each(trimmed | with_unread(legible, trimmed))
    forms = {s.form for found in gathered.values() for s in found if s.kind == "organisation" and " " in s.form}
    for reading in readings:
        text = reading.article.text
        speaking = {source.start: source.end for a in reading.attributions for source in a.source}
        for seen in complete_names(text, gathered[reading.article.id], forms):
            speaks = speaking.get(seen.start) == seen.end and seen.kind != "person"
            meant = state_meant(text, seen.start, seen.end, speaks=speaks) if seen.alias_of is None else None
            if meant is not None and _is_club(seen, gathered[reading.article.id]):
                others.append(replace(seen, kind="organisation"))
                continue
            if meant is not None and not (seen.kind == "person" and seen.titles):
                states[meant.state].append(NamedMention(seen.article, seen.start, seen.end, meant.form))
            elif seen.kind == "person" and not looks_like_title(seen.form):
                people.append(seen)
            else:
                others.append(seen)
    texts = {reading.article.id: reading.article.text for reading in readings}
    return states, *_settle_kinds(people, others, texts)


def _is_club(seen: Seen, here: Sequence[Seen]) -> bool:
    """Whether a capital that acts is short for a club of its article ("Madrid have offered …", of "Real Madrid")."""
    if seen.form.lower() not in country_capitals():
        return False
    return any(o.kind == "organisation" and re.fullmatch(rf"[A-Z][\w-]+ {re.escape(seen.form)}", o.form) for o in here)


def _grown(readings: Sequence[Reading], gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names, each as long as the story has it where the same words follow; a headline's capitals add nothing."""
    articles = {reading.article.id: reading.article for reading in readings}
    heads = {
        article.id: max((segment.end for segment in article.segments_of("headline")), default=0)
        for article in articles.values()
    }
    longer = by_first_words(
        {s.form for found in gathered.values() for s in found if " " in s.form and s.start >= heads[s.article]}
    )
    return {article: grown_names(articles[article].text, found, longer) for article, found in gathered.items()}


def _one_kind_each(gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names, each of one kind in all the story: what most of its places were read as, "other" left aside."""
    votes: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for seen in (seen for found in gathered.values() for seen in found):
        votes[seen.form][seen.kind] += 0 if seen.kind == "other" else 1
    # Of kinds with as many places the first by name, so that the order of the articles tells nothing.
    kinds = {form: min(counts, key=lambda kind: (-counts[kind], kind)) for form, counts in votes.items()}
    return {
        article: [
            seen if seen.titles or seen.kind == kinds[seen.form] else replace(seen, kind=kinds[seen.form])
            for seen in found
        ]
        for article, found in gathered.items()
    }


def _settle_kinds(people: list[Seen], others: list[Seen], texts: Mapping[str, str]) -> tuple[list[Seen], list[Seen]]:
    """Move names that were read as something else to the people, and back, where the story's other names say so."""
    ends: dict[str, set[int]] = defaultdict(set)
    for one in people:
        if " " in one.form:
            ends[one.article].add(one.end)
    surnames = {one.form.rsplit(maxsplit=1)[-1].lower() for one in people if " " in one.form}
    called = {
        one.form
        for one in people
        if one.form.lower() not in surnames and is_called_body(texts[one.article], one, ends[one.article])
    }
    others = [*others, *(replace(one, kind="organisation") for one in people if one.form in called)]
    people = [one for one in people if one.form not in called]
    bodies = {one.form for one in others}
    # Each name once, however often it is mentioned.
    full = FullNames(
        name
        for form in dict.fromkeys(one.form for one in people)
        if (name := parse_person(form)) is not None and name.is_full and not _begins_body(form, bodies)
    )
    counts: dict[str, Counter[bool]] = defaultdict(Counter)
    for is_person, group in ((True, people), (False, others)):
        for one in group:
            counts[one.form.lower()][is_person] += 1
    short_of_full = cache(partial(_is_short_of, full=full))  # a name is mentioned some four times
    families = {one.form.rsplit(maxsplit=1)[-1].lower() for one in people}
    firsts = {one.form.split()[0] for one in people if " " in one.form}
    kept: list[Seen] = []
    moved: list[Seen] = []
    roled = {one.form for one in others if one.form not in called and _has_persons_role(one, texts[one.article])}
    for one in others:
        made = one.form in roled or _is_person(one, short_of_full, counts[one.form.lower()], families, firsts)
        is_person = made and one.form not in called
        (moved if is_person else kept).append(without_titles(one) if is_person else one)
    kept_forms = {one.form for one in kept} | _with_initials([*people, *others])
    is_body = cache(partial(_is_body, bodies=kept_forms, full=full))
    staying: list[Seen] = []
    for one in people:
        votes = counts[one.form.lower()]
        lost = votes[False] > votes[True] and not one.titles and one.form not in roled
        if (
            canonical_key(one)
            or (lost and not _is_person(one, short_of_full, votes, families, firsts))
            or is_body(one.form)
        ):
            kept.append(replace(one, kind="organisation") if _begins_body(one.form, kept_forms) else one)
        else:
            staying.append(one)
    return staying + moved, kept


def _with_initials(seen: Sequence[Seen]) -> set[str]:
    """The names that some article follows with their initials in brackets ("… Volunteers (HDV)"): bodies.

    But for a person's name behind a title, or with a usual given name first.
    """
    at = {(one.article, one.alias_of[0]) for one in seen if one.alias_of is not None and one.form.isupper()}
    people = {
        one.form
        for one in seen
        if one.kind == "person"
        and (one.titles or usual_gender(one.form.split()[0].lower()) is not None)
        and not is_head(one.form.rsplit(maxsplit=1)[-1])
    }
    return {one.form for one in seen if (one.article, one.start) in at} - people


def _is_body(form: str, bodies: Collection[str], full: FullNames) -> bool:
    """Whether a "person" is a body by its head or its initials, or lacks its head ("Dene Milling", of "… Company")."""
    words = form.split()
    name = parse_person(form)
    if name is not None and any(fit_of_short(name, known) for known in full.near(name) if known.core != name.core):
        return False
    if form in bodies or (len(words) > 1 and is_head(words[-1]) and usual_gender(words[0].lower()) is None):
        return True
    return _begins_body(form, bodies)


# Bodies whose names begin with a people's or a region's, which alone is not the body ("Tarrin separatists").
_OF_A_PEOPLE = word_set("army front brigade forces movement party government council union police league")


def _begins_body(form: str, bodies: Iterable[str]) -> bool:
    lasts = (body.split()[-1] for body in bodies if body.startswith(form + " "))
    return any(is_head(last) and last.lower() not in _OF_A_PEOPLE for last in lasts)


def _is_short_of(form: str, full: FullNames) -> bool:
    """Whether a name is somebody's family name, whom the story names in full.

    That is the last word, or the first where it is no usual given name ("Geng", of Geng Shuang).
    """
    name = parse_person(form)
    if name is None:
        return False
    return any(fit_of_short(name, known) == 3 or _comes_first(name, known) for known in full.near(name))


def _comes_first(name: PersonName, full: PersonName) -> bool:
    first = full.core[0]
    return name.core == (first,) and len(first) > 1 and len(full.core) == 2 and usual_gender(first) is None


def _is_person(
    one: Seen,
    short_of_full: Callable[[str], bool],
    votes: Counter[bool],
    families: Collection[str],
    firsts: Collection[str],
) -> bool:
    """Whether a name that was read as something else, at least here, is a person's.

    `votes`: how often the story's places of the form were read as a person's; `families`: what its people's names end
    in; `firsts`: what their full names begin with. A name made as people's are that was read as a place's or a thing's
    wherever it stands needs the family name.
    """
    if canonical_key(one) or one.alias_of is not None or one.kind == "group":
        return False
    name = parse_person(one.form)
    key = one.form.lower()
    if name is None or key in country_names() or key in country_capitals():
        return False
    if name.is_full and not name.titles:
        strange = one.kind in ("place", "other") and name.family not in families
        doubted = strange and votes[False] > 1 and not votes[True]
        return votes[True] > votes[False] or (_looks_like_person(one.form) and not doubted)
    if one.kind in ("organisation", "other") and one.form in firsts and usual_gender(key) is not None:
        return True
    return short_of_full(one.form) or (name.is_full and votes[True] > votes[False])


# Roles that only people have; a company may be a "rival" or a "leader".
_PERSONS_ROLES = word_set(
    "spokesman minister secretary governor senator representative mayor general justice judge commander director "
    "chairman "
    "lawyer professor king queen prince princess pope ambassador commissioner sheriff officer captain actor singer "
    "prosecutor inspector nominee cleric bishop priest economist journalist columnist activist"
) | {"prime minister", "attorney general", "vice president", "chief executive"}


# What a place, or the body behind its noun ("an Ellis group, | Harbour First"), stands behind; a person seldom does.
_IN_PLACE = re.compile(r"\b(?:in|at|of|from|near|outside|across|to)\s(?:the\s)?$", re.I)
# "Before the | National Assembly, the minister …", "CEO of the charity | Ellis Youth Ann Lee".
_IN_BODY = re.compile(r"\b(?:the|(?:of|at|for)\s(?:[a-z-]+\s){0,3}?[a-z-]+)\s$")
_BODY_NOUN = re.compile(r"(?:group|firm|company|maker|agency|club|chain|network),?\s$", re.I)


def _has_persons_role(one: Seen, text: str) -> bool:
    """Whether an apposition or title gives a name of two to four words a role that only people have."""
    words = one.form.split()
    if canonical_key(one) or not 2 <= len(words) <= 4 or _has_no_persons_word(one.form) or "of" in words:
        return False
    before = text[max(0, one.start - 24) : one.start]
    if one.kind == "place" and (_IN_PLACE.search(before) or words[0].lower() in _PLACES_BEGIN):
        return False
    if one.kind == "organisation" and _IN_BODY.search(before):
        return False
    if _BODY_NOUN.search(before) or _TITLE_BEHIND.match(text, one.end):
        return False
    holder = RoleHolder()
    learn_roles(text, Place(one.article, one.start, one.end), holder, one.titles)
    return bool(holder.roles.keys() & _PERSONS_ROLES)


# "Ellis City | Mayor Ann Pruitt": a name in another's title.
_TITLE_BEHIND = re.compile(r"\s(?:Mayor|Governor|Gov\.|Senator|Sen\.|Judge|Police|Prime|President|Minister)\s[A-Z]")
_PLACES_BEGIN = word_set("new north south east west central latin upper lower fort mount lake san santa los las")
# What the names of places, houses, shows, days and groups end in, and people's hardly.
_NO_PERSONS = word_set(
    "airport zoo parkway county garden gardens parade bridge planetarium palace harbor harbour apartments facility "
    "tech corps reserve reserves beach theater theatre library museum district republicans democrats catholic empire "
    "parish show award awards luncheon initiative deco guide enterprises street avenue road square stadium arena "
    "tower towers prison jail park plaza mall port station island islands lake river valley mountain mountains ocean "
    "sea bay hotel inn cathedral mosque temple cemetery eve tuesday wednesday thursday friday weekend day week act "
    "replay live today voter voters czar hill city town village place cup league festival marathon trial case law "
    "patrol page partnership"
)


def _has_no_persons_word(form: str) -> bool:
    words = [word.strip(".,") for word in form.split()]
    return any(map(is_head, words)) or words[-1].lower() in _NO_PERSONS


def _looks_like_person(form: str) -> bool:
    """Whether a name is made as people's are: initials and names, or a usual given name first, and no body's head."""
    words = form.split()
    if not 2 <= len(words) <= 4 or _has_no_persons_word(form) or not all(word[0].isupper() for word in words):
        return False
    initial = re.fullmatch(r"[A-Z]\.", words[0]) is not None and len(words) > 2
    return initial or (usual_gender(words[0].lower()) is not None and words[-1].isalpha() and not words[-1].isupper())

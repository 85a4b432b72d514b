"""Sort a story's names by what they are: states, people, and all else."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from headwater.findings.entities.bodies import canonical_key
from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.countries import country_capitals, country_names
from headwater.findings.entities.gather import gather_seen
from headwater.findings.entities.given_names import usual_gender
from headwater.findings.entities.mentions import StoryName
from headwater.findings.entities.names import PersonName, fit_of_short, looks_like_title, parse_person
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.states import state_meant
from headwater.model.reading import Reading
from headwater.model.story import NamedMention


def sort_names(
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


def _is_person(one: Seen, full: Sequence[PersonName], votes: Counter[bool]) -> bool:
    if canonical_key(one) or one.alias_of is not None or one.kind == "group":
        return False
    name = parse_person(one.form)
    key = one.form.lower()
    if name is None or key in country_names() or key in country_capitals():
        return False
    if name.is_full:
        return votes[True] > votes[False] or _looks_like_person(one.form)
    return any(fit_of_short(name, known) == 3 for known in full)


def _looks_like_person(form: str) -> bool:
    """Whether a name is made as people's are: initials and names, or a usual given name first, and no body's head."""
    words = form.split()
    if not 2 <= len(words) <= 4 or any(is_head(word) or not word[0].isupper() for word in words):
        return False
    initial = re.fullmatch(r"[A-Z]\.", words[0]) is not None and len(words) > 2
    return initial or (usual_gender(words[0].lower()) is not None and words[-1].isalpha() and not words[-1].isupper())

"""What names are made of: places, peoples, first names, titles, and the last words of bodies and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from headwater.language.rules.tables import table_rows, word_set
from headwater.model.finding import EntityKind


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Word lists for finding names (see `data/names.tsv`, `data/places.tsv`, `data/groups.tsv`)."""

    places: frozenset[str]
    single_places: frozenset[str]
    groups: frozenset[str]
    phrases: frozenset[str]
    titles: frozenset[str]
    first_names: frozenset[str]
    particles: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_openers: frozenset[str]
    place_heads: frozenset[str]
    place_openers: frozenset[str]
    other_heads: frozenset[str]
    not_names: frozenset[str]
    other_acronyms: frozenset[str]
    common: frozenset[str]
    person_titles: frozenset[str]
    before_place: frozenset[str]
    before_person: frozenset[str]
    behind_person: frozenset[str]
    connectors: frozenset[str]

    def is_common(self, low: str) -> bool:
        """Whether a word in small letters is a common English word."""
        return low in self.common

    def is_body(self, words: Sequence[str]) -> bool:
        """Whether the words end or begin as the names of bodies do."""
        for head, link in pairwise(words):
            if link in {"of", "for", "on"} and head in self.organisation_openers:
                return True
        return len(words) > 1 and words[-1] in self.organisation_heads

    def is_nationality_of(self, words: Sequence[str]) -> bool:
        """Whether the first word is a nationality or the like that only stands in front of the name."""
        pair = " ".join(words[:2])
        return words[0] in self.groups and not (pair in self.phrases or pair in self.places) and not self.is_body(words)

    def kind_of(self, words: Sequence[str]) -> EntityKind | None:
        """The kind that a name's own words tell, or `None` where they tell none."""
        name = " ".join(words)
        listed = self._listed(name)
        if listed is not None or self.is_body(words):
            return listed or "organisation"
        if len(words) > 1 and words[-1] in self.other_heads:
            return "other"
        if len(words) > 1 and (
            words[-1] in self.place_heads or (words[0] in self.place_openers and words[1:2] == ["of"])
        ):
            return "place"
        return self._kind_of_single(words)

    def _listed(self, name: str) -> EntityKind | None:
        """The kind of the list that has the whole name."""
        if name in self.places or name.removeprefix("The ") in self.places:
            return "place"
        if name in self.groups or name in self.phrases:
            return "group"
        return "other" if name in self.other_acronyms else None

    def _kind_of_single(self, words: Sequence[str]) -> EntityKind | None:
        if len(words) == 1 and words[0] in self.organisation_heads:
            return "organisation"
        if len(words) == 1 and words[0] in self.other_heads:
            return "other"
        if words[0] in self.place_openers and len(words) > 1:
            return "place"
        return "person" if len(words) > 1 and words[0] in self.first_names else None


@cache
def gazetteer() -> Gazetteer:
    """The lists, loaded once."""
    places = frozenset().union(*(word_set("places.tsv", s) for s in ("countries", "regions", "states", "cities")))
    adjectives = word_set("groups.tsv", "adjectives")
    plurals = {word + "s" for word in adjectives if not word.endswith(("s", "sh", "ch", "ese"))}
    names = {section: word_set("names.tsv", section) for section in _SECTIONS}
    return Gazetteer(
        places=places,
        single_places=frozenset(word for name in places for word in name.split()[:1] if len(word) > 2),
        groups=adjectives | plurals | word_set("groups.tsv", "plurals"),
        phrases=word_set("groups.tsv", "phrases"),
        common=frozenset(row[0] for row in table_rows("tags.tsv") if row[0].islower()),
        **names,
    )


_SECTIONS = (
    "titles", "first_names", "particles", "organisation_heads", "organisation_openers", "place_heads", "place_openers",
    "other_heads", "not_names", "other_acronyms", "person_titles", "before_place", "before_person", "behind_person",
    "connectors",
)  # fmt: skip

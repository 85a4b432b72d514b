"""The full names of a story, found by what a short form of one has in common with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from headwater.findings.entities.given_names import short_forms_of
from headwater.findings.entities.names import PersonName, skeleton


class FullNames:
    """Full names to which short forms are fitted.

    A form that fits one at all has a word of it, or the sound of its family name, or a short form of its given name. So
    not every name of a story is held against all of them: that grew with their square, and took a thirtieth of the
    steps of a report.
    """

    def __init__(self, names: Iterable[PersonName]) -> None:
        self._names = tuple(names)
        self._by_key: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for key in _keys_of(name):
                self._by_key[key].append(number)

    def near(self, form: PersonName) -> list[PersonName]:
        """The names that a form may fit, in their order; whichever it fits (`fit_of_short`) are among them."""
        numbers = {number for key in _keys_of(form) for number in self._by_key.get(key, ())}
        return [self._names[number] for number in sorted(numbers)]


def _keys_of(name: PersonName) -> set[str]:
    return {*name.core, *name.words, f"sound {skeleton(name.family)}", *_given_keys(name.core[0])}


def _given_keys(given: str) -> Iterator[str]:
    return (f"form {group}" for group in short_forms_of(given))

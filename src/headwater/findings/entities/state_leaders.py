"""Who leads a state, by words that name no office: "Turkey's leader", "the French head of state", "top diplomat"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.countries import state_called
from headwater.findings.entities.role_holders import RoleHolder, all_words
from headwater.model.spans import Span
from headwater.text.function_words import word_set

# The offices that each may mean, each with a word that must tell which it is ("foreign minister").
_CROWNED = {"king": "", "queen": "", "emperor": "", "sultan": "", "emir": ""}
_GOVERNING = {"prime minister": "", "chancellor": ""}
_DIPLOMAT = {"minister": "foreign", "secretary": "state"}
_OFFICES: Mapping[str, Mapping[str, str]] = {
    "leader": {"leader": "", "president": "", **_GOVERNING, **_CROWNED},
    "head of state": {"president": "", **_CROWNED},
    "head of government": _GOVERNING,
    "top diplomat": _DIPLOMAT,
    "chief diplomat": _DIPLOMAT,
}
_PATTERN = re.compile(
    r"(?<![\w’'-])(?:(?P<owner>[A-Z][\w.]*(?: [A-Z]\w+){0,2})[’']s?|[Tt]he (?P<people>[A-Z][\w.]*)) "
    r"(?P<office>leader|head of (?:state|government)|(?:top|chief) diplomat)(?![\w-]|[’']s| [A-Z])"
)
# Who holds the office no more, or stands in for its holder.
_NOT_THE_HOLDER = word_set("former ex deputy vice acting interim late")


def find_state_leaders(text: str, span: Span, holders: Sequence[RoleHolder]) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """The descriptions in a span of a state's leaders, each with those of the story (by number) who may be meant.

    Whether their article names them or not: a state has one of each.
    """
    for match in _PATTERN.finditer(text, span.start, span.end):
        state = state_called((match["owner"] or match["people"]).lower())
        people = _leaders_of(state.lower(), _OFFICES[match["office"]], holders) if state else ()
        if people:
            yield Span(*match.span()), people


def _leaders_of(state: str, offices: Mapping[str, str], holders: Sequence[RoleHolder]) -> tuple[int, ...]:
    return tuple(
        number
        for number, holder in enumerate(holders)
        if state in all_words(holder) and any(_holds(holder, *office) for office in offices.items())
    )


def _holds(holder: RoleHolder, office: str, word: str) -> bool:
    known = holder.roles.get(office)
    return known is not None and (not word or word in known) and _NOT_THE_HOLDER.isdisjoint(known)

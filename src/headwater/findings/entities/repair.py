"""Repair names that were read in pieces, or several in one: what capitals and connecting words hold together."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.titles import is_title

_BACKWARD = re.compile(r"(?P<head>[A-Z][\w’'-]*)\sof\s(?:the\s)?$")
# Houses that are called after somebody ("St Brannoc’s Hospital").
_HOUSES = ("Hospital", "College", "Church", "School", "Bank")
_HOUSE = re.compile(r"(?:St\.? )?[A-Z][\w-]*[’']s?\s$")
_ARABIC = re.compile(r"\s(?:al-|el-)[A-Z][\w’'-]*")
# A second name, and no day ("Quill Monday").
_SURNAME = re.compile(r"[^\S\n](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|To|Yester)day\b)[A-Z][a-z]{2,}(?![\w’'-])")
# A first name that was left out, behind what describes the person ("its spokesman, | Geng Shu").
_GIVEN = re.compile(r"[a-z],\s(?P<given>[A-Z][a-z]+)\s$")
_INITIAL_END = re.compile(r"\s[A-Z]\.?$")
_BEHIND_INITIAL = re.compile(r"\.?\s[A-Z][a-z]{2,}(?![\w’'-])")
_OF = re.compile(r"\sof\s(?:the\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*")
_OPENED = re.compile(r".*\S\s(?:of|for|in|on|and)\Z")
_BEHIND_OF = re.compile(r"\s(?:the\s)?(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*)(?:\s[A-Z][\w’'-]*)*")
_JOINT = re.compile(r"\s+and\s+(?:the\s+)?")


def repair_names(text: str, found: Sequence[Seen], headline_end: int) -> list[Seen]:
    """The names of one article, in order: pieces put together, and two bodies in one name taken apart.

    `headline_end`: up to there every word may have a capital, so that capitals hold nothing together.
    """
    repaired: list[Seen] = []
    longer = _by_last_words({seen.form for seen in found if " " in seen.form})
    ordered = sorted(found, key=lambda seen: seen.start)
    for seen in ordered:
        if repaired and seen.start < repaired[-1].end:
            continue
        previous = repaired[-1].end if repaired else 0
        whole = (
            seen
            if seen.end <= headline_end
            else _whole(text, _known_whole(text, seen, previous, longer), previous, ordered)
        )
        repaired += _taken_apart(text, whole)
    return repaired


def complete_names(text: str, found: Sequence[Seen], forms: Collection[str]) -> list[Seen]:
    """The names of one article with those one-word names completed that end a body's name of the story."""
    completed: list[Seen] = []
    longer = _by_last_words(forms)
    for seen in sorted(found, key=lambda s: s.start):
        previous = completed[-1].end if completed else 0
        alone = " " not in seen.form and seen.publication is None and seen.alias_of is None
        whole = _known_whole(text, seen, previous, longer) if alone else seen
        completed.append(seen if whole is seen else replace(whole, kind="organisation"))
    return completed


def grown_names(text: str, found: Sequence[Seen], longer: Mapping[str, Sequence[str]]) -> list[Seen]:
    """The names of one article with those completed of which the text goes on as a longer name of the story does.

    `longer`: names of several words by each beginning of theirs (`by_first_words`).
    """
    grown: list[Seen] = []
    for at, seen in enumerate(ordered := sorted(found, key=lambda s: s.start)):
        limit = ordered[at + 1].start if at + 1 < len(ordered) else len(text)
        ends = (seen.start + len(form) for form in longer.get(seen.form, ()) if text.startswith(form, seen.start))
        end = next((end for end in ends if end <= limit and not text[end : end + 1].isalnum()), seen.end)
        grown.append(_moved(text, seen, seen.start, end))
    return grown


def by_first_words(forms: Collection[str]) -> dict[str, list[str]]:
    """The names of several words by each beginning of theirs, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        words = form.split(" ")
        for number in range(1, len(words)):
            found[" ".join(words[:number])].append(form)
    return found


def _by_last_words(forms: Collection[str]) -> dict[str, list[str]]:
    """The names of several words by each end of theirs, the longest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        words = form.split(" ")
        for number in range(1, len(words)):
            found[" ".join(words[number:])].append(form)
    return found


def _known_whole(text: str, seen: Seen, previous: int, longer: Mapping[str, Sequence[str]]) -> Seen:
    """The longer name that the article writes elsewhere, where its first words stand here too ("Sound | Line")."""
    for form in longer.get(seen.form, ()):
        start = seen.end - len(form)
        if start >= previous and text[start : seen.end] == form:
            return _moved(text, seen, start, seen.end)
    return seen


def _whole(text: str, seen: Seen, previous: int, every: Sequence[Seen]) -> Seen:
    """The name with the pieces that were left out of it ("Defense of | Marriage Act", "Haider | al-Abadi")."""
    start, end = seen.start, seen.end
    backward = _BACKWARD.search(text, max(previous, start - 40), start)
    if backward and (seen.kind == "other" or (seen.kind == "organisation" and is_head(backward["head"]))):
        start = backward.start()
    house = _HOUSE.search(text, max(previous, start - 40), start) if seen.form in _HOUSES else None
    if house:
        start = house.start()
    if seen.kind == "person" and _INITIALS.fullmatch(seen.form) and (full := _next_person(text, end, every)):
        end = full.end
    elif seen.kind == "person" and (match := _ARABIC.match(text, end, end + 30)):
        end = match.end()
    elif seen.kind == "person" and _INITIAL_END.search(seen.form):
        behind = _BEHIND_INITIAL.match(text, end, end + 24)  # "Ann B. | Ellis", where the point ended a sentence
        end = behind.end() if behind else end
    elif seen.kind == "person" and " " not in seen.form and (match := _SURNAME.match(text, end, end + 24)):
        free = not any(other.start < match.end() and end < other.end for other in every if other != seen)
        end = match.end() if free else end
    if seen.kind == "person" and " " not in seen.form and not seen.titles:
        given = _GIVEN.search(text, max(previous, start - 24), start)
        start = given.start("given") if given and not is_title(given["given"]) else start
    if (opened := _OPENED.match(text, start, end)) is not None:
        return _closed(text, seen, start, opened.end())
    if seen.kind in ("organisation", "other") and is_head(seen.form.split()[-1]):
        onward = _OF.match(text, end, end + 60)
        swallowed = [other for other in every if onward is not None and end < other.start < onward.end()]
        if onward is not None and all(o.end <= onward.end() and o.kind != "place" for o in swallowed):
            end = onward.end()
    return _moved(text, seen, start, end)


def _closed(text: str, seen: Seen, start: int, end: int) -> Seen:
    """A name that was read up to its "of", "for" …, with the capitals behind it, or without the preposition."""
    behind = _BEHIND_OF.match(text, end, end + 40)
    last = behind.end() if behind else start + len(text[start:end].rsplit(" ", 1)[0])
    return _moved(text, seen, start, last)


# Initials that were read apart from the name ("N. | Chandra Naidu").
_INITIALS = re.compile(r"[A-Z](?:\.\s?[A-Z])*\.?")


def _next_person(text: str, end: int, every: Sequence[Seen]) -> Seen | None:
    """The person's name that follows right behind `end`, a point and a space apart."""
    return next((o for o in every if o.kind == "person" and text[end : o.start] in (" ", ". ")), None)


def _moved(text: str, seen: Seen, start: int, end: int) -> Seen:
    if (start, end) == (seen.start, seen.end):
        return seen
    return Seen(seen.article, start, end, seen.kind, text[start:end], seen.titles, seen.alias_of, None)


def _taken_apart(text: str, seen: Seen) -> Iterator[Seen]:
    """Two bodies that one name runs together ("IRS and Treasury Department"); others as they are."""
    joint = _JOINT.search(seen.form) if seen.kind in ("organisation", "other") and seen.publication is None else None
    if joint is None:
        yield seen
        return
    first, second = seen.form[: joint.start()], seen.form[joint.end() :]
    alone = first.replace(".", "").isupper() or is_head(first.split()[-1])
    if alone and (is_head(second.split()[-1]) or second.isupper()):
        yield _moved(text, seen, seen.start, seen.start + joint.start())
        yield _moved(text, seen, seen.start + joint.end(), seen.end)
    else:
        yield seen

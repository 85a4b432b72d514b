"""Bodies of a state that are named by it and what they are: "Lebanon's health ministry", "the Kenyan army".

Of one place and one kind they are one body over the whole story, however an article puts it: "the Kenyan Defence
Forces" and "Kenya's army", or "the ministry" behind "Kenya's health ministry".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.countries import country_demonyms, state_called
from headwater.findings.entities.drafts import Draft
from headwater.model.reading import Reading
from headwater.model.story import NamedMention

_Key = tuple[str, str]  # the place's name in small letters, and what the body is ("health ministry")

_MINISTRY = r"(?:[a-z]+\sand\s)?[a-z]+\sministry"
_OTHERS = (
    r"ministry|army|military|navy|air\sforce|armed\sforces|defen[cs]e\sforces|parliament|central\sbank|coast\s?guard|"
    r"security\sforces|presidency"
)
_HEAD = rf"(?P<head>{_MINISTRY}|{_OTHERS})(?![\w-])"
_OWNED = re.compile(rf"(?P<poss>[’']s?)?\s(?:own\s|national\s|federal\s)?{_HEAD}", re.I)
_BARE = re.compile(rf"(?<![\w-])(?P<det>the\s|its\s)?{_HEAD}|(?<![\w-])the\s(?P<bank>bank)(?![\w-])", re.I)
# A paragraph without any of these has none of them; a pattern with a look behind is tried at every character.
_HEAD_WORDS = ("ministry", "army", "military", "navy", "force", "parliament", "bank", "coast", "presidency")
_WHOLE = re.compile(rf"(?:the\s)?(?P<owner>[A-Z][\w.]*(?:\s[A-Z][\w.]*)??)\s{_HEAD}", re.I)
# Words before "ministry" that are no part of what it is.
_NO_KIND = frozenset(
    ("the", "a", "its", "his", "their", "this", "that", "and", "of", "said", "says", "by", "to", "with")
)
_MILITARY = frozenset(("army", "military", "armed forces", "defence forces"))
# How far before a bare "the army" the last one of several must be named, in characters.
_NEAR = 400


def add_state_bodies(readings: Sequence[Reading], bodies: Sequence[Draft], places: Sequence[Draft]) -> list[Draft]:
    """New drafts of bodies that are named by their place; a body that was read as a name gets the places as its own.

    `places`: drafts of places and states, whose names may stand before a body's.
    """
    texts = {reading.article.id: reading.article.text for reading in readings}
    found = _by_name(bodies)
    for reading in readings:
        for key, mention in _owned(reading, places):
            draft = found.setdefault(key, Draft("organisation", "a body named by its place", 0.85))
            draft.add(mention, texts[mention.article][mention.start : mention.end])
    new = [draft for draft in found.values() if not any(draft is body for body in bodies)]
    _take_inner(found, bodies)
    for reading in readings:
        _add_bare(reading, found, bodies)
    return new


def _by_name(bodies: Sequence[Draft]) -> dict[_Key, Draft]:
    """The bodies whose own names give place and kind ("Israel Defense Forces"); those of one key become one."""
    found: dict[_Key, Draft] = {}
    for body in bodies:
        keys = {key for form in body.forms if (key := _key_of(form)) is not None}
        for key in sorted(keys)[:1]:
            first = found.setdefault(key, body)
            if first is not body:
                _move(body, first)
    return found


def _key_of(form: str) -> _Key | None:
    match = _WHOLE.fullmatch(form)
    state = state_called(match["owner"]) if match else None
    return None if match is None or state is None else (state.lower(), kind_of(match["head"]))


def kind_of(head: str) -> str:
    """What sort of body a head names, spellings and kinds of one armed force aside."""
    kind = " ".join(head.lower().replace("defense", "defence").split())
    return "military" if kind in _MILITARY else kind


def _owned(reading: Reading, places: Sequence[Draft]) -> Iterator[tuple[_Key, NamedMention]]:
    """Where a place's name is followed by what is its ("Lebanon's health ministry", "the Israeli army")."""
    text, article = reading.article.text, reading.article.id
    for place in places:
        name = place.shown or max(place.forms, key=lambda form: (place.forms[form], form), default="")
        for mention in place.mentions:
            if mention.article != article or mention.form == "description":
                continue
            match = _OWNED.match(text, mention.end, mention.end + 60)
            form = text[mention.start : mention.end]
            adjective = form.lower() in country_demonyms() or form.isupper()
            if match is None or not (match["poss"] or adjective) or match["head"].split()[0].lower() in _NO_KIND:
                continue
            key = (state_called(name) or name).lower(), kind_of(match["head"])
            yield key, NamedMention(article, mention.start, match.end("head"), "name")


def _take_inner(found: Mapping[_Key, Draft], bodies: Sequence[Draft]) -> None:
    """Give each body what was read as a name within its own ("Iran's | Foreign Ministry")."""
    for draft in found.values():
        spans = [(m.article, m.start, m.end) for m in draft.mentions]
        for body in bodies:
            if body is draft or not body.mentions or body.kind not in ("organisation", "other"):
                continue
            inner = [
                m for m in body.mentions if any(a == m.article and s <= m.start and m.end <= e for a, s, e in spans)
            ]
            if len(inner) == len(body.mentions):
                body.mentions.clear()


def _move(body: Draft, to: Draft) -> None:
    to.mentions += body.mentions
    to.forms.update(body.forms)
    body.mentions.clear()


def _add_bare(reading: Reading, found: Mapping[_Key, Draft], bodies: Sequence[Draft]) -> None:
    """Add the places where the article has only what the body is ("the ministry", "health ministry says")."""
    text, article = reading.article.text, reading.article.id
    here: dict[_Key, list[int]] = defaultdict(list)
    taken: list[tuple[int, int]] = []
    for draft in (*found.values(), *bodies):
        taken += [(m.start, m.end) for m in draft.mentions if m.article == article]
    for key, draft in found.items():
        here[key] += [m.start for m in draft.mentions if m.article == article]
    for segment in reading.article.segments_of("headline", "body", "caption"):
        low = text[segment.start : segment.end].casefold()
        if not any(word in low for word in _HEAD_WORDS):
            continue
        for match in _BARE.finditer(text, segment.start, segment.end):
            start, end = match.span()
            if any(start < stop and begin < end for begin, stop in taken):
                continue
            meant = _meant(match, here)
            if meant is not None:
                found[meant].add(NamedMention(article, start, end, "description"), "")


def _meant(match: re.Match[str], here: Mapping[_Key, Sequence[int]]) -> _Key | None:
    kind = "central bank" if match["bank"] else kind_of(match["head"])
    fitting = [key for key, at in here.items() if at and (key[1] == kind or key[1].endswith(f" {kind}"))]
    whole = [key for key in here if key[1] == kind and " " in kind and not match["bank"]]
    if match["det"] is None and not match["bank"]:
        fitting = [key for key in fitting if key in whole]
    fitting = fitting or (whole if len(whole) == 1 else [])
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    last = {key: max((at for at in here[key] if at < match.start()), default=-_NEAR) for key in fitting}
    nearest = max(fitting, key=lambda key: (last[key], key))
    return nearest if match.start() - last[nearest] < _NEAR else None

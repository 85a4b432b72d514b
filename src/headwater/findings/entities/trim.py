"""Names as the whole story shows them: without a headline's capitals and an outlet's adjectives."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.findings.entities.bodies import canonical_key
from headwater.findings.entities.body_words import is_head, lacks_armed_head
from headwater.findings.entities.gather import plain_words
from headwater.findings.entities.groupings import GROUP_NOUN
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.seen import Seen
from headwater.model.article import Article

_ADJECTIVE = re.compile(r"[A-Z]?[\w-]*(?:i|ist|ite|ian|ish|ese|ic|ern|ive|al|ous|-led|-backed|-linked)$")
# What may stand between an epithet's noun and the name that it is given to ("the … group, X").
_APPOSED = re.compile(r",\s(?:the\s)?$")


def trim_names(articles: Sequence[Article], gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names of each article, by its id, without the words that only their place or an outlet's opinion adds."""
    forms = {seen.form for found in gathered.values() for seen in found}
    heads = {a.id: max((segment.end for segment in a.segments_of("headline")), default=0) for a in articles}
    below = {seen.form for found in gathered.values() for seen in found if seen.start >= heads[seen.article]}
    plain = frozenset().union(*(plain_words(article.text) for article in articles))
    trimmed: dict[str, list[Seen]] = {}
    epithets: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        headline = heads[article.id]
        trimmed[article.id] = [
            _bare(article.text, _without_noun(seen, forms, below, plain, headline), forms, epithets)
            for seen in gathered[article.id]
        ]
    known = frozenset(word for word, bodies in epithets.items() if len(bodies) == 1)
    return {a.id: list(_tied(a.text, trimmed[a.id], known, epithets)) for a in articles}


# What a gallery's title puts behind a name.
_PICTURES = frozenset(("Photos", "Videos", "Pictures", "Images"))


def _without_noun(
    seen: Seen, forms: Collection[str], below: Collection[str], plain: Collection[str], headline: int
) -> Seen:
    """A headline's "Ellis Memos" cut to the name, where the story has the name alone and "memos" as a plain word.

    So is "Ellis Announces", where Ellis is somebody's family name and no article has the two words in its text
    (`below`: the forms there). Below the headline, only what was read as a person's name and ends with a plural.
    """
    first, _, behind = seen.form.partition(" ")
    if seen.start < headline and " " in behind and behind in forms and any(f.endswith(f" {first}") for f in forms):
        return replace(seen, start=seen.end - len(behind), form=behind)  # "Ellis | Harbour Board" run together
    front, _, last = seen.form.rpartition(" ")
    if not front or is_head(last):
        return seen
    is_word = last.lower() in plain or last in _PICTURES
    if not is_word and (seen.start >= headline or seen.form in below):
        return seen
    if seen.start >= headline and not (seen.kind in ("person", "other") and last.endswith("s")):
        return seen
    surname = any(form.endswith(" " + front) for form in forms)
    known = is_word and (front in forms or canonical_key(replace(seen, form=front)) is not None)
    return replace(seen, end=seen.start + len(front), form=front) if known or surname else seen


def _bare(text: str, seen: Seen, forms: Collection[str], epithets: dict[str, set[str]]) -> Seen:
    """A body's name without the adjective that an outlet puts before or behind it ("militant X", "X extremist")."""
    words = seen.form.split()
    if len(words) < 2 or seen.kind == "person" or seen.form in known_bodies() or seen.publication is not None:
        return seen
    first, rest = words[0], seen.form.partition(" ")[2]
    known = known_bodies().get(rest)
    named = rest in forms if first.islower() else _is_armed_group(text, seen, rest, forms)
    if _is_adjective(first) and (known is not None or named) and not is_head(rest):
        if known is not None and first[:1].isupper():
            epithets[first].add(known[0])
        return replace(seen, start=seen.end - len(rest), form=rest)
    front, _, last = seen.form.rpartition(" ")
    known = known_bodies().get(front)
    if known is not None and _is_adjective(last) and GROUP_NOUN.match(text, seen.end):
        epithets[last].add(known[0])
        return replace(seen, end=seen.start + len(front), form=front)
    return seen


def _is_armed_group(text: str, seen: Seen, rest: str, forms: Collection[str]) -> bool:
    """Whether what follows a capital epithet is a group that the story names ("Fanaticist Free Hills militants")."""
    if GROUP_NOUN.match(text, seen.end) is None:  # as behind nearly all names
        return False
    return (" " in rest and rest in forms) or any(lacks_armed_head(rest.split(), form.split()) for form in forms)


def _is_adjective(word: str) -> bool:
    return word.islower() or _ADJECTIVE.fullmatch(word) is not None


def _tied(text: str, found: Sequence[Seen], known: Collection[str], epithets: Mapping[str, set[str]]) -> Iterator[Seen]:
    """The names, with a body's epithets before "group" or "militants" tied to its name; other uses are no names."""
    for seen in found:
        if seen.form not in known:
            yield seen
            continue
        noun = GROUP_NOUN.match(text, seen.end)
        (body,) = epithets[seen.form]
        theirs = [o for o in found if o.form in known_bodies() and known_bodies()[o.form][0] == body]
        if noun and theirs:
            nearest = min(theirs, key=lambda other: (abs(other.start - seen.start), other.start))
            yield replace(seen, kind="group", alias_of=(nearest.start, nearest.end))

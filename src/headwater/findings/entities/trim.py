"""Names as the whole story shows them: a headline's capitals, an adjective before a name, names that were not read."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.findings.entities.bodies import canonical_key
from headwater.findings.entities.body_words import is_head
from headwater.findings.entities.groupings import GROUP_NOUN
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.names import parse_person
from headwater.findings.entities.seen import Seen
from headwater.model.article import Article
from headwater.text.places import whole_places

_ADJECTIVE = re.compile(r"[A-Z]?[\w-]*(?:i|ist|ite|ian|ish|ese|ic|ern|ive|al|ous|-led|-backed|-linked)$")
_LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z]+(?![\w’'-])")
# What may stand between an epithet's noun and the name that it is given to ("the … group, X").
_APPOSED = re.compile(r",\s(?:the\s)?$")

_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w’'-]*|\b[A-Z]\.)\s$")
_CAPITAL_BEHIND = re.compile(r"\s[A-Z]")


def trim_names(articles: Sequence[Article], gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names of each article, by its id, without the words that only their place or an outlet's opinion adds.

    People's family names that were not read as names are added where the article knows the person.
    """
    forms = {seen.form for found in gathered.values() for seen in found}
    lower = {article.id: frozenset(_LOWER.findall(article.text)) for article in articles}
    plain = frozenset(word for words in lower.values() for word in words)
    trimmed: dict[str, list[Seen]] = {}
    epithets: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        headline = max((segment.end for segment in article.segments_of("headline")), default=0)
        trimmed[article.id] = [
            _bare(article.text, _without_noun(seen, forms, plain, headline), forms, epithets)
            for seen in gathered[article.id]
        ]
    known = frozenset(word for word, bodies in epithets.items() if len(bodies) == 1)
    surnames = _family_names(seen for found in trimmed.values() for seen in found)
    return {
        article.id: [
            *_tied(article.text, trimmed[article.id], known, epithets),
            *_missed(article, trimmed, surnames, plain),
        ]
        for article in articles
    }


def _without_noun(seen: Seen, forms: Collection[str], plain: Collection[str], headline: int) -> Seen:
    """A headline's "Ellis Memos" cut to the name, where the story has the name alone and "memos" as a plain word.

    Below the headline, only what was read as a person's name and ends with a plural.
    """
    first, _, behind = seen.form.partition(" ")
    if seen.start < headline and " " in behind and behind in forms and any(f.endswith(f" {first}") for f in forms):
        return replace(seen, start=seen.end - len(behind), form=behind)  # "Ellis | Harbour Board" run together
    front, _, last = seen.form.rpartition(" ")
    if not front or last.lower() not in plain or is_head(last):
        return seen
    if seen.start >= headline and not (seen.kind in ("person", "other") and last.endswith("s")):
        return seen
    known = front in forms or canonical_key(replace(seen, form=front)) is not None
    surname = any(form.endswith(" " + front) for form in forms)
    return replace(seen, end=seen.start + len(front), form=front) if known or surname else seen


def _bare(text: str, seen: Seen, forms: Collection[str], epithets: dict[str, set[str]]) -> Seen:
    """A body's name without the adjective that an outlet puts before or behind it ("militant X", "X extremist")."""
    words = seen.form.split()
    if len(words) < 2 or seen.kind == "person" or seen.form in known_bodies() or seen.publication is not None:
        return seen
    first, rest = words[0], seen.form.partition(" ")[2]
    known = known_bodies().get(rest)
    if _is_adjective(first) and (known is not None or (rest in forms and first.islower())) and not is_head(rest):
        if known is not None and first[:1].isupper():
            epithets[first].add(known[0])
        return replace(seen, start=seen.end - len(rest), form=rest)
    front, _, last = seen.form.rpartition(" ")
    known = known_bodies().get(front)
    if known is not None and _is_adjective(last) and GROUP_NOUN.match(text, seen.end):
        epithets[last].add(known[0])
        return replace(seen, end=seen.start + len(front), form=front)
    return seen


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


def _family_names(seen: Iterator[Seen]) -> frozenset[str]:
    names = ((one, parse_person(one.form)) for one in seen if one.kind == "person")
    return frozenset(one.form.split()[-1] for one, name in names if name is not None and name.is_full)


def _missed(
    article: Article, found: Mapping[str, Sequence[Seen]], surnames: Collection[str], plain: Collection[str]
) -> Iterator[Seen]:
    """People's family names that stand in the article outside all names that were read."""
    taken = [(seen.start, seen.end) for seen in found[article.id]]
    here = {seen.form.split()[-1] for seen in found[article.id] if seen.kind == "person"}
    headline = max((segment.end for segment in article.segments_of("headline")), default=0)
    for surname in sorted(here.intersection(surnames)):
        if len(surname) < 3 or surname.lower() in plain or not surname[0].isupper():
            continue
        for at in whole_places(article.text, surname, before="’'-"):
            behind = at + len(surname)
            free = all(behind <= start or end <= at for start, end in taken)
            if free and (at < headline or not _in_a_name(article.text, at, behind)):
                yield Seen(article.id, at, behind, "person", surname)


def _in_a_name(text: str, start: int, end: int) -> bool:
    """Whether capitals next to the word make it part of a longer name ("the Ellis Center")."""
    before = _CAPITAL_BEFORE.search(text[max(0, start - 25) : start])
    return before is not None or _CAPITAL_BEHIND.match(text, end) is not None

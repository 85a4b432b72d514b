"""The sentence that says how a count of origins came about."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from headwater.findings.lineage.cited import key_of
from headwater.findings.origins.fold import Folded
from headwater.findings.origins.institutions import is_plural
from headwater.findings.origins.roots import Roots
from headwater.findings.origins.voices import Voice
from headwater.model.story import Entity
from headwater.text.function_words import FUNCTION_WORDS, word_set

_LISTED = 3
_PRONOUNS = word_set("he she it they we i you who which whose him her them us this that these those one")
_COUNTING = word_set(
    "two three four five six seven eight nine ten eleven twelve several numerous various dozens hundreds"
)


def explain_count(voices: Sequence[Voice], folded: Folded, roots: Roots, entities: Mapping[str, Entity]) -> str:
    """One sentence, such as "2 articles, 1 origin: both carry Reuters, which quotes two members of parliament"."""
    articles = sorted({voice.article for voice in voices})
    count = f"{_number(len(articles), 'article')}, {_number(folded.count, 'origin')}"
    parts = [_said(found, names, voices, roots, entities) for names, found in folded.said.items()]
    parts += [_reported(key, found, voices, articles, roots) for key, found in folded.reported.items()]
    if not parts:
        circle = "they only cite one another" if len(articles) > 1 else "it only leads back to itself"
        parts = [circle if folded.circular else "nobody on record and no reporter stands behind it"]
    else:
        parts += _without_own(voices, folded, roots)
    return f"{count}: {'; '.join(parts)}"


def _without_own(voices: Sequence[Voice], folded: Folded, roots: Roots) -> list[str]:
    """The articles of which the other parts do not speak: what they have only repeats what the others stand for."""
    found = [voice for group in (*folded.said.values(), *folded.reported.values()) for voice in group]
    keys = {key for voice in found for key in voice.roots} | set(folded.reported)
    told_of = {voice.article for voice in found} | {v.article for v in voices if roots.own[v.article] in keys}
    told_of |= {v.article for v in voices if v.sort != "nobody" and keys.intersection(v.roots)}
    rest = {voice.article for voice in voices} - told_of
    same = rest & {voice.article for voice in voices if voice.again}
    parts = (_names(same, roots), "quote", "the same"), (_names(rest - same, roots), "add", "no origin")
    return [f"{_list(names)} {_agreeing(verb, names)} {what}" for names, verb, what in parts if names]


def explain_left_out(voices: Sequence[Voice], counted: Sequence[Voice], roots: Roots) -> str:
    """What is added where articles perhaps say the same and were not counted, "" where there are none."""
    left = {voice.article for voice in voices} - {voice.article for voice in counted}
    return f"; perhaps {_list(_names(left, roots))} as well" if left else ""


# What is added where several origins would not be several without mentions that may as well say something else.
DOUBT = "; whether all say the same is not sure"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _said(
    said: Sequence[Voice], names: Sequence[str], every: Sequence[Voice], roots: Roots, entities: Mapping[str, Entity]
) -> str:
    """Who says it, in which articles, through which reports, and which others carry the same report."""
    articles = sorted({voice.article for voice in every})
    where = {voice.article for voice in said}
    beside = _only_beside(said, names, where)
    names = [name for name in names if name not in beside]
    who = " and ".join(sorted(entities[name].name for name in names))
    reports = {key for voice in said for key in voice.roots if key != roots.own[voice.article]}
    credited = {key_of(voice.carrier): voice.carrier for voice in said if voice.carrier is not None}
    carriers = set((credited | {key: roots.names[key] for key in reports}).values())
    carried = {v.article for v in said if v.carrier is not None or set(v.roots) - {roots.own[v.article]}}
    through = ""
    if carriers:
        itself = {article for article in where - carried if roots.own[article] in reports}
        rest = "the other" if len(carried) == 1 else "the others"
        some = rest if itself == where - carried else _articles(carried, articles, roots)
        # Behind a list of articles a second one needs to be told from it.
        listed = "in " if len(where) > 1 and where != set(articles) else ""
        which = "" if carried == where else f"{listed}{some} "
        through = f", {which}through {_list(sorted(carriers))}"
    echoes = {v.article for v in every if v.sort == "narrated" and reports & set(v.roots)} - where
    others = {article for article in echoes if roots.own[article] not in reports}
    if others:
        through += f", which {_articles(others, articles, roots)} {_agreeing('carry', _names(others, roots))} as well"
    plural = len(names) > 1 or is_plural(who)
    verb = "deny" if any(voice.denied for voice in said) else "say"  # the others say that it is not so
    verb = verb if plural else "denies" if verb == "deny" else "says"
    joint = "".join(
        f", with {_list(sorted(entities[name].name for name in found))} in {_articles(set(which), articles, roots)}"
        for which, found in _by_articles(beside).items()
    )
    return f"{who} {verb} it in {_articles(where, articles, roots)}{joint}{through}"


def _only_beside(said: Sequence[Voice], names: Sequence[str], where: set[str]) -> dict[str, tuple[str, ...]]:
    """Who says it together with another in some articles where others have that other alone, each with these articles.

    None where no one says it in all of them.
    """
    told = {name: {voice.article for voice in said if name in voice.speakers} for name in names}
    if not any(articles == where for articles in told.values()):
        return {}
    return {name: tuple(sorted(articles)) for name, articles in told.items() if articles and articles != where}


def _by_articles(beside: Mapping[str, tuple[str, ...]]) -> dict[tuple[str, ...], list[str]]:
    found: dict[tuple[str, ...], list[str]] = {}
    for name, articles in beside.items():
        found.setdefault(articles, []).append(name)
    return found


def _articles(which: set[str], articles: Sequence[str], roots: Roots) -> str:
    """The articles by their outlets: "both articles", "all 5 articles", or their names."""
    if which == set(articles) and len(articles) > 1:
        return "both" if len(articles) == 2 else f"all {len(articles)}"
    return _list(_names(which, roots))


def _names(which: Collection[str], roots: Roots) -> list[str]:
    return [roots.names[roots.own[article]] for article in sorted(which)]


def _agreeing(verb: str, names: Collection[str]) -> str:
    """The verb for so many outlets: two articles of one outlet are one name."""
    if len(set(names)) > 1:
        return verb
    return {"carry": "carries", "do": "does"}.get(verb, f"{verb}s")


def _list(names: Sequence[str]) -> str:
    """Names in a row; beyond a few, their number."""
    distinct = sorted(set(names), key=lambda name: (name.startswith("an "), name))
    if len(distinct) > _LISTED:
        return f"{', '.join(distinct[:_LISTED])} and {len(distinct) - _LISTED} more"
    return " and ".join(filter(None, [", ".join(distinct[:-1]), *distinct[-1:]]))


def _reported(key: str, voices: Sequence[Voice], every: Sequence[Voice], articles: Sequence[str], roots: Roots) -> str:
    name = roots.names.get(key) or next((v.carrier for v in voices if v.carrier is not None), key)
    carrying = {v.article for v in every if v.sort != "nobody" and _goes_back_to(v, key, voices)}
    others = {article for article in carrying if roots.own[article] != key}
    unnamed = next((v.described for v in voices if v.sort in ("unnamed", "unresolved") and v.described), "")
    alike = others & {v.article for v in voices if v.inferred}
    carried = others - alike
    names = _names(alike, roots)
    too = f", as {_articles(alike, articles, roots)} {_agreeing('do', names)} in the same words" if alike else ""
    if not carried:
        quoted = f"quotes {_described(unnamed)}" if unnamed else "reports it itself"
        return f"{name} {quoted}{too}"
    verb = _agreeing("carry", _names(carried, roots))
    quoted = f", which quotes {_described(unnamed)}" if unnamed else ""
    return f"{_articles(carried, articles, roots)} {verb} {name}{quoted}{too}"


def _goes_back_to(voice: Voice, key: str, voices: Sequence[Voice]) -> bool:
    return voice in voices or key in voice.roots or any(voice.article == other.article for other in voices)


def _described(words: str) -> str:
    """An unnamed source as the article calls it, in the middle of a sentence.

    A capital may stand there because a sentence begins or because it is a name's ("Iranian officials", "Republicans"):
    but for words that are no name's, such a beginning is quoted as it stands.
    """
    plain = re.sub(r"\s+", " ", words).strip(" ,")
    first = plain.split(" ")[0]
    if plain.lower() in _PRONOUNS:
        return "somebody whom it does not name"
    if first.lower() in FUNCTION_WORDS or first.lower() in _COUNTING:
        return plain[:1].lower() + plain[1:]
    return f"“{plain}”" if first.istitle() and '"' not in plain and "“" not in plain else plain

"""Names that stand right behind another and are the same one's: "(PMF)", "known as …", "(so-called …)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.findings.entities.american_states import state_names
from headwater.findings.entities.countries import country_names
from headwater.findings.entities.initials import is_acronym_of
from headwater.findings.entities.known_bodies import known_bodies
from headwater.findings.entities.outlets import publication_called
from headwater.findings.entities.seen import Seen
from headwater.model.article import Article

_ACRONYM = re.compile(
    r"(?:[’']s?)?[\s,]*\((?:the\s+|or\s+|known as\s+)?[“\"‘]?(?P<alias>[A-Z][A-Za-z&.-]{1,9})[”\"’]?[);,]"
)
# "Called" by itself is what somebody does ("Mr. Lee called President Vell").
_ALSO_KNOWN = re.compile(
    r"(?:[\s,]*(?:\(\s*)?(?:also |better |formerly |locally |widely |commonly |or )?(?:known|so-called)"
    r"|[\s,]*(?:\(\s*|(?:also|better|formerly|locally|widely|commonly|or) )(?:called|referred to|dubbed))"
    r"\s*(?:as |by its \w+ (?:acronym|initials|name),? )?(?:the |“|\"|‘)*(?P<alias>(?:al-|el-)?[A-Z][\w’'-]*"
    r"(?:\s+(?:(?:of|in|and|the|al)\s+)*(?:al-|el-)?[A-Z][\w’'-]*){0,6})"
)
_BRACKETED_NAME = re.compile(
    r"\s*\(\s*(?:so-called |the |formerly |or )?(?P<alias>(?:al-|el-)?[A-Z][\w’'-]*(?:\s+(?:(?:of|in|and|the|al)\s+)*"
    r"(?:al-|el-)?[A-Z][\w’'-]*){1,6})\s*\)"
)


# "The Costa Rican Coffee Institute (ICAFE)": capitals alone in brackets, of whatever language's words they are made.
_SHORT_NAME = re.compile(r"[A-Z][A-Za-z]{0,6}[A-Z]s?")


def _is_short_name(seen: Seen, match: re.Match[str]) -> bool:
    """Whether what stands in brackets behind a body's name is its short one, though not by the name's own initials."""
    alias = match["alias"]
    if seen.kind not in ("organisation", "other") or not match.group().endswith(")") or " " not in seen.form:
        return False
    known = alias in known_bodies() or alias.lower() in country_names() or alias in state_names()
    if known or publication_called(alias) is not None:
        return False
    return _SHORT_NAME.fullmatch(alias) is not None or _is_drawn_from(alias, seen.form)


def _is_drawn_from(word: str, form: str) -> bool:
    """Whether a word has its letters from a name, in their order, from the first on ("Asodene", "Ofcom")."""
    letters = iter(form.lower())
    begins = word[0] in (form[0], form.removeprefix("The ").removeprefix("the ")[0])
    return begins and word.isalpha() and all(letter in letters for letter in word.lower())


def find_aliases(article: Article, seen: Seen) -> Iterator[Seen]:
    """Names that an apposition just behind a name ties to it: "(PMF)", "known as …", "(so-called …)"."""
    limit, at = min(len(article.text), seen.end + 120), seen.end
    for pattern in (_ACRONYM, _ALSO_KNOWN, _BRACKETED_NAME):
        match = pattern.match(article.text, at, limit)
        if match is None:
            continue
        if pattern is _ACRONYM and not (is_acronym_of(match["alias"], seen.form) or _is_short_name(seen, match)):
            continue
        if pattern is _BRACKETED_NAME and (seen.kind == "person" or "so-called" not in match.group()):
            continue
        start, end = match.span("alias")
        at = end + (article.text[end : end + 1] == ")")
        yield Seen(article.id, start, end, seen.kind, match.group("alias"), (), (seen.start, seen.end))

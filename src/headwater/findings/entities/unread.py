"""Names that the reader passed over at one place and found at others of the same story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from headwater.findings.entities.gather import make_seen, opens_sentence, plain_words
from headwater.findings.entities.name_ends import is_time
from headwater.findings.entities.names import parse_person
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.titles import is_title
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.spans import Span
from headwater.text.function_words import is_content_word
from headwater.text.nearby import Nearby
from headwater.text.places import whole_places

# A family name of two letters, and another name of three, is more often the beginning or the short form of something.
FAMILY_LETTERS = 3
_INITIALS = re.compile(r"[A-Z]{2,5}|(?:[A-Z]\.){2,4}")
_FORM = re.compile(rf"[A-Z]\w{{3,}}(?: [A-Z][\w’'-]+)*|{_INITIALS.pattern}")
_SUFFIX = re.compile(r",?\s(?:Jr|Sr|I{2,3}|IV)\.?$")
# How many of a name's places must have been read as one kind for those that were passed over to be of it.
ONE_KIND = 0.75
# How often a family name stands with a capital for each time that it is written as a plain word.
NAMES_TO_ONE = 10
_CAPITAL_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'-]*|\b[A-Z]\.)\s$")
_CAPITAL_BEHIND = re.compile(r"[\s-][A-Z]")
# Before and behind a word: what makes it a part of another.
_JOINED = "’'-@#./"


def with_unread(articles: Sequence[Article], gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names of each article, in order, and those of the story that it writes where nobody read them.

    People's family names count in an article that knows the person, but for those that are plain words of the story
    too, more than by mistake. Any other name counts that was read in at least half of the places where the story writes
    it in mid-sentence.
    """
    families = _family_names(articles, (seen for found in gathered.values() for seen in found))
    found = {a.id: [*gathered[a.id], *_unread_families(a, gathered[a.id], families)] for a in articles}
    kinds = _kinds_of_forms(seen for seens in found.values() for seen in seens)
    passed = {article.id: list(_unread_forms(article, found[article.id], kinds)) for article in articles}
    times = Counter(seen.form for seens in passed.values() for seen in seens)
    return {
        article: sorted(
            [*found[article], *(seen for seen in seens if times[seen.form] <= kinds[seen.form][1])],
            key=lambda seen: seen.start,
        )
        for article, seens in passed.items()
    }


def _family_names(articles: Sequence[Article], seen: Iterator[Seen]) -> frozenset[str]:
    names = ((one, parse_person(one.form)) for one in seen if one.kind == "person")
    last = {_family_of(one.form) for one, name in names if name is not None and name.is_full}
    plain = frozenset().union(*(plain_words(article.text) for article in articles))
    return frozenset(
        name
        for name in last
        if len(name) >= FAMILY_LETTERS
        and name[0].isupper()
        and (name.lower() not in plain or _is_rather_a_name(articles, name))
    )


def _family_of(form: str) -> str:
    """The last word of a person's name as it is written, "Jr." aside."""
    return _SUFFIX.sub("", form).split()[-1]


def _is_rather_a_name(articles: Sequence[Article], name: str) -> bool:
    """Whether the story writes it in small letters so seldom that it may be by mistake ("Elon musk")."""
    small = sum(1 for article in articles for _ in whole_places(article.text, name.lower(), before=_JOINED))
    return NAMES_TO_ONE * small <= sum(1 for article in articles for _ in whole_places(article.text, name))


def _unread_families(article: Article, found: Sequence[Seen], families: Collection[str]) -> Iterator[Seen]:
    """The family names of people whom the article knows, outside all names that were read."""
    known = {_family_of(seen.form) for seen in found if seen.kind == "person"}
    headline = max((segment.end for segment in article.segments_of("headline")), default=0)
    names = _places_of(found)
    left_out = [segment.span for segment in article.segments_of("boilerplate")]
    for name in sorted(known.intersection(families)):
        for span in _free_places(article.text, name, names):
            if is_time(article.text, span.start, span.end) or any(part.contains(span) for part in left_out):
                continue
            if span.start < headline or not _in_a_name(article.text, span):
                yield Seen(article.id, span.start, span.end, "person", name)


def _kinds_of_forms(seen: Iterator[Seen]) -> dict[str, tuple[EntityKind, int]]:
    """The kind of each name of the story that is read as one kind, and how often it was."""
    kinds: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for one in seen:
        if one.kind != "other" and one.publication is None and _FORM.fullmatch(one.form):
            kinds[one.form][one.kind] += 1
    most = {form: min(counts.items(), key=lambda item: (-item[1], item[0])) for form, counts in kinds.items()}
    return {form: (kind, n) for form, (kind, n) in most.items() if n >= ONE_KIND * kinds[form].total()}


def _unread_forms(
    article: Article, found: Sequence[Seen], forms: Mapping[str, tuple[EntityKind, int]]
) -> Iterator[Seen]:
    """The story's names in the article's body outside all names that were read, in mid-sentence; the longest first."""
    names, taken = _places_of(found), list[Seen]()
    bodies = article.segments_of("body")
    for form in sorted((f for f in forms if f in article.text), key=lambda f: (-len(f), f)):
        free = _free_places(article.text, form, names)
        for span in [place for place in free if not any(place.overlaps(seen) for seen in taken)]:
            if (
                any(body.start <= span.start and span.end <= body.end for body in bodies)
                and (_INITIALS.fullmatch(form) or not opens_sentence(article.text, span.start))
                and not _in_a_name(article.text, span)
                and (seen := make_seen(article, span, forms[form][0])) is not None
            ):
                taken.append(seen)
                yield seen


def _places_of(found: Sequence[Seen]) -> Nearby[Seen]:
    return Nearby((seen.start, seen.end, seen) for seen in found)


def _free_places(text: str, form: str, found: Nearby[Seen]) -> list[Span]:
    """Where a text has these words outside of all names found."""
    places = (Span(at, at + len(form)) for at in whole_places(text, form, before=_JOINED))
    return [span for span in places if not found.between(span.start, span.end)]


def _in_a_name(text: str, span: Span) -> bool:
    """Whether capitals next to the words make them part of a longer name ("the Ellis Center"); titles do not."""
    before = _CAPITAL_BEFORE.search(text[max(0, span.start - 25) : span.start])
    longer = before is not None and is_content_word(before["word"].lower()) and not is_title(before["word"])
    return longer or _CAPITAL_BEHIND.match(text, span.end) is not None

"""Names that the reader passed over at one place and found at others of the same story."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.findings.entities.gather import make_seen, opens_sentence
from headwater.findings.entities.seen import Seen
from headwater.findings.entities.titles import is_title
from headwater.model.article import Article
from headwater.model.finding import EntityKind
from headwater.model.spans import Span
from headwater.text.function_words import is_content_word

# A shorter word in capitals is more often an abbreviation of something else.
LEAST_LETTERS = 4
# A longer name's next word ("the Quill | Foundation"); the word before, or what makes one word of two.
_GOES_ON = re.compile(r"[ -][A-Z]")
_BEFORE = re.compile(r"(?P<word>[A-Z][\w’'.-]*) $|[-@#./]$")
_FORM = re.compile(rf"[A-Z]\w{{{LEAST_LETTERS - 1},}}(?: [A-Z][\w’'-]+)*")


def with_unread(articles: Sequence[Article], gathered: Mapping[str, Sequence[Seen]]) -> dict[str, list[Seen]]:
    """The names of each article, and where it writes one of the story's that nobody read there.

    A name counts that was read, as one kind, in at least half of the places where the story writes it with nothing
    else about it that tells a name: not at the start of a sentence, not within a longer name.
    """
    kinds: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    for seen in (seen for found in gathered.values() for seen in found):
        if seen.kind != "other" and seen.publication is None and _FORM.fullmatch(seen.form):
            kinds[seen.form][seen.kind] += 1
    missed = {article.id: list(_places(article, gathered[article.id], kinds)) for article in articles}
    times = Counter(form for found in missed.values() for form, _ in found)
    sure = {form: next(iter(kind)) for form, kind in kinds.items() if len(kind) == 1 and times[form] <= kind.total()}
    whole: dict[str, list[Seen]] = {}
    for article in articles:
        added = (make_seen(article, span, sure[form]) for form, span in missed[article.id] if form in sure)
        whole[article.id] = sorted([*gathered[article.id], *filter(None, added)], key=lambda seen: seen.start)
    return whole


def _places(article: Article, found: Sequence[Seen], forms: Mapping[str, object]) -> Iterator[tuple[str, Span]]:
    """Where the article writes one of these names outside all that was read as a name, the longest name first."""
    taken = [Span(seen.start, seen.end) for seen in found]
    bodies = [segment.span for segment in article.segments_of("body")]
    for form in sorted((f for f in forms if f in article.text), key=lambda f: (-len(f), f)):
        for match in re.finditer(rf"(?<![\w-]){re.escape(form)}(?![\w-])", article.text):
            span = Span(match.start(), match.end())
            if (
                any(span.overlaps(other) for other in taken)
                or not any(body.contains(span) for body in bodies)
                or opens_sentence(article.text, span.start)
                or _GOES_ON.match(article.text, span.end)
                or _went_on(article.text[max(0, span.start - 30) : span.start])
            ):
                continue
            taken.append(span)
            yield form, span


def _went_on(before: str) -> bool:
    """Whether a longer name ends where this text does: a word with a capital that is no title and tells something."""
    found = _BEFORE.search(before)
    word = found["word"] if found else None
    return found is not None and (word is None or (is_content_word(word.lower()) and not is_title(word)))

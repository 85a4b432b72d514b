"""How words, dates and outlets are shown to a person, on a page or in a terminal."""

from __future__ import annotations

import re
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from headwater.model.article import Article
from headwater.model.spans import Span

UNKNOWN_OUTLET = "unknown outlet"
# A file's name where it tells articles apart, in code points: it stands in every line that names the article.
_LONGEST_FILE = 30

# What would act on a terminal or on the order of text instead of being read: control characters but tab and line
# breaks, embeddings, overrides and isolates (Unicode Standard Annex 9), tags, noncharacters and lone surrogates.
ACTING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d))?)?)?")
_SMALL_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


def name_of_acting(character: str) -> str:
    """A visible stand-in for a character that would act: a control picture, or its code point ("U+202E")."""
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return f"U+{code:04X}"


def visible(text: str) -> str:
    """The text with every character that would act replaced by a visible stand-in; line breaks and tabs stay.

    A carriage return before a line feed is part of the line break and goes.
    """
    return ACTING.sub(lambda match: name_of_acting(match.group()), text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    """The text visible and on one line, white space as single spaces."""
    return visible(" ".join(text.split()))


def clip(text: str, limit: int) -> str:
    """The text, or its first words that fit into `limit` code points with an ellipsis."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    cut = head.rfind(" ")
    kept = (head[:cut] if cut > limit * 2 // 3 else head).rstrip(" ,;:–—-")
    return kept + (" …" if kept.endswith((".", "!", "?")) and len(kept) < limit - 1 else "…")


def listed_counts(numbers: Mapping[str, int], limit: int | None = None) -> str:
    """Words with how often each was used, in their order: "militants ×3, group"; those beyond `limit` are counted."""
    shown = [clip(one_line(words), 60) + times_used(times) for words, times in list(numbers.items())[:limit]]
    hidden = len(numbers) - len(shown)
    return ", ".join(shown) + (f" and {hidden} more" if hidden else "")


def times_used(times: int) -> str:
    """How often, where it is more than once: " ×3"."""
    return f" ×{times}" if times > 1 else ""


def words_at(article: Article, span: Span, limit: int = 600) -> str:
    """The words at a span of an article, on one line, clipped; a span far longer than the limit is not copied."""
    words = article.text[span.start : min(span.end, span.start + 4 * limit)]
    return clip(one_line(words), limit)


def words_around(article: Article, span: Span, focus: Span, limit: int) -> str:
    """The words at a span, on one line, at most `limit` code points of them, so that those at `focus` are shown."""
    if focus.end <= span.start + limit:
        return words_at(article, span, limit)
    start = max(span.start, min(focus.end, span.end) - limit + 2)
    space = article.text.find(" ", start, focus.start)
    return "… " + words_at(article, Span(space + 1 if space >= 0 else start, span.end), limit - 2)


def date_words(iso: str | None) -> str:
    """An ISO date or date and time as "21 October 2015, 14:05"; "date unknown" for `None`; other text as it is."""
    if iso is None:
        return "date unknown"
    match = _ISO.match(iso)
    if match is None or (match[2] and not 1 <= int(match[2]) <= 12):
        return one_line(iso)
    year, month, day, clock = match.groups()
    words = f"{int(day)} " if day else ""
    words += f"{_MONTHS[int(month) - 1]} " if month else ""
    return words + year + (f", {clock}" if clock and clock != "00:00" else "")


def days_words(earliest: str, latest: str) -> str:
    """The days from one ISO date to another in the fewest words ("21 October 2015", "October 2015", "2–5 May 2016")."""
    if earliest == latest:
        return date_words(earliest)
    try:
        first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    except ValueError:
        return f"{one_line(earliest)} to {one_line(latest)}"
    month, year = _MONTHS[first.month - 1], first.year
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(year) if year == last.year else f"{year}–{last.year}"
    if first.year == last.year and first.month == last.month:
        whole = first.day == 1 and last.day == monthrange(year, first.month)[1]
        return f"{month} {year}" if whole else f"{first.day}–{last.day} {month} {year}"
    if first.year == last.year:
        return f"{first.day} {month} – {last.day} {_MONTHS[last.month - 1]} {year}"
    return f"{date_words(earliest)} – {date_words(latest)}"


def period_words(first_day: str, over: str) -> str:
    """A day, week, month or year by its first day: "3 May 2015", "week of 4 May 2015", "May 2015", "2015"."""
    if over == "year":
        return date_words(first_day[:4])
    if over == "month":
        return date_words(first_day[:7])
    return f"week of {date_words(first_day)}" if over == "week" else date_words(first_day)


def published_words(article: Article) -> str:
    """When the article was published; where that is unknown, the day before which it cannot have been."""
    if article.published is None and article.not_before is not None:
        return f"{date_words(None)}, not before {date_words(article.not_before)}"
    return date_words(article.published)


def outlet_words(article: Article) -> str:
    """The article's outlet, or "unknown outlet"."""
    return one_line(article.outlet) if article.outlet and article.outlet.strip() else UNKNOWN_OUTLET


def article_names(articles: Sequence[Article]) -> dict[str, str]:
    """A short name for each article by its id: its outlet, numbered where several articles have the same.

    Of several whose outlet is unknown each is told by its file, if no two have the same.
    """
    files = [article.path.rsplit("/", 1)[-1] for article in articles if outlet_words(article) == UNKNOWN_OUTLET]
    if 1 < len(files) == len(set(files)) and all(files):
        known = [article for article in articles if outlet_words(article) != UNKNOWN_OUTLET]
        told = article_names(known)
        return {
            a.id: told.get(a.id) or f"{UNKNOWN_OUTLET} ({clip(one_line(a.path.rsplit('/', 1)[-1]), _LONGEST_FILE)})"
            for a in articles
        }
    total = Counter(outlet_words(article) for article in articles)
    seen: Counter[str] = Counter()
    names: dict[str, str] = {}
    for article in articles:
        outlet = outlet_words(article)
        seen[outlet] += 1
        names[article.id] = outlet if total[outlet] == 1 else f"{outlet} ({seen[outlet]})"
    return names


def sentence(text: str) -> str:
    """The text on one line with a full stop at its end, if it has none; an empty text stays empty."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?…" else f"{line}."


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number with its noun: "1 article", "3 articles"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def number_words(number: int) -> str:
    """A small number in words ("two"), a larger one in digits."""
    return _SMALL_NUMBERS[number] if 0 <= number < len(_SMALL_NUMBERS) else f"{number:,}"


def joined(names: Iterable[str], limit: int = 4) -> str:
    """Names in a row: "A, B and C"; beyond the limit "A, B and 7 others"."""
    listed = list(names)
    if len(listed) > limit:
        listed = [*listed[: limit - 1], f"{len(listed) - limit + 1} others"]
    return listed[0] if len(listed) == 1 else ", ".join(listed[:-1]) + " and " + listed[-1] if listed else ""


def percent(share: float) -> str:
    """A share of 0 to 1 as "41 %", rounded; never "0 %" for something nor "100 %" for less than all."""
    if 0 < share < 0.01:
        return "under 1 %"
    return f"{99 if 0.99 < share < 1 else round(100 * share)} %"

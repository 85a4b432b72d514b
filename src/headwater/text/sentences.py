"""Sentences of a text, with exact places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from headwater.model.spans import Span
from headwater.text.function_words import word_set

# A run of sentence-ending marks, closing quotation marks and brackets behind it, then white space; or a line break.
# The marks are matched possessively, so that a long run of them is read once.
_CANDIDATE = re.compile(
    r"(?P<stop>[.!?…。！？]++)(?P<close>[\"'”’»)\]]{0,3}(?: ?\[\d{1,3}\]){0,3})(?=\s|$)|(?P<line>\n)"
)
_WORD_BEFORE = re.compile(r"[^\W_](?:[^\W_]|[.'’&-])*$")
_NEXT = re.compile(r"\s*(?P<open>[\"'“‘«„(\[—–*•-]*)\s*(?P<word>[^\W_]+(?:['’.][^\W_]+)*)?")
_LONGEST_WORD = 24

_TITLES = word_set(
    """mr mrs ms dr prof gen lt col sgt maj capt cmdr cpl pvt adm brig sen rep reps sens gov govs rev fr st hon supt
    insp messrs mme mlle ste mt ft amb dep asst atty cllr bro vs v cf e.g i.e viz approx lt.-gen maj.-gen lt.gov
    sec-gen cong congr dist engr adv ofc cst spc ssgt"""
)
_BEFORE_NUMBERS = word_set(
    """no nos fig figs art arts op vol pp p sec ch para est jan feb mar apr jun jul aug sept sep oct nov dec"""
)
_SHORTENED = word_set(
    """inc ltd corp llc plc bros cos jr sr esq ph.d m.d b.a m.a d.d.s j.d etc a.m p.m u.s u.k u.n e.u d.c u.s.a u.a.e
    n.y n.j n.c s.c n.h n.m n.d s.d r.i w.va b.c ave blvd rd hwy bldg intl natl assn gmbh s.a n.v a.g b.v rs lb
    lbs km hr hrs b.c.e a.d c.e l.p l.l.p l.l.c dept univ gov't"""
)
# Abbreviations only where a capital letter begins them ("in Ore. and Wash.", but "rich in ore.").
_SHORTENED_NAMES = word_set(
    """co ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
    tenn tex vt va wash wis wyo ont que alta man sask mon tue tues wed thu thur thurs fri sat sun jan feb mar
    apr jun jul aug sept sep oct nov dec pres det rear art al"""
)
# Words that begin a sentence far more often than they go on after an abbreviation ("the U.S. The", not "U.S. Army").
_STARTERS = word_set(
    """the a an this that these those he she it they we i you his her its their our my in on at but and so if when
    while as after before since because although though however meanwhile there here what who how why where
    according for some many most several both all no not one two another such by with from to under during
    despite even yet still also then now asked"""
)
_SPEECH = word_set(
    """said says asked asks added adds told tells wrote writes cried shouted yelled tweeted replied exclaimed demanded
    continued recalled wondered responded answered quipped declared argued joked"""
)
_WRAPPED_AT = (50, 100)  # hard-wrapped text: the usual widths of mail and agency printers, in characters


def split_sentences(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """The sentences of `text[start:end]`, in order, without the white space around them; places in all of `text`.

    They cover every character that is not white space. A line break ends a sentence, unless the lines are those of
    hard-wrapped text or the sentence plainly goes on; a blank line always does. A sentence ends inside a quotation
    too, but not before "he asked" behind one.
    """
    stop = len(text) if end is None else end
    wrapped = _is_wrapped(text, start, stop)
    spans: list[Span] = []
    at = start
    for boundary in _boundaries(text, start, stop, wrapped):
        _add_trimmed(spans, text, at, boundary)
        at = boundary
    _add_trimmed(spans, text, at, stop)
    return spans


def _add_trimmed(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))


def _boundaries(text: str, start: int, stop: int, wrapped: bool) -> Iterator[int]:
    line_start = start
    for mark in _CANDIDATE.finditer(text, start, stop):
        if mark.group("line"):
            if _line_ends_sentence(text, line_start, mark.start(), stop, wrapped):
                yield mark.end()
            line_start = mark.end()
        elif _ends_sentence(text, start, mark, stop):
            yield mark.end()


def _is_wrapped(text: str, start: int, stop: int) -> bool:
    """Whether the lines are cut at a fixed width: more than two, nearly all of them about as long as the longest."""
    first = text.find("\n", start, stop)
    if first < 0 or first - start > _WRAPPED_AT[1]:
        return False
    lengths = [len(line) for line in text[start:stop].split("\n")[:-1] if line.strip()]
    longest = max(lengths, default=0)
    if len(lengths) < 2 or not _WRAPPED_AT[0] <= longest <= _WRAPPED_AT[1]:
        return False
    return sum(length > longest - 15 for length in lengths) * 10 >= 7 * len(lengths)


def _line_ends_sentence(text: str, line_start: int, at: int, stop: int, wrapped: bool) -> bool:
    following = text[at + 1 : min(stop, at + 80)]
    if not following.strip() or following.lstrip(" \t\r\u00a0").startswith("\n"):
        return True
    first = following.lstrip()[0]
    before = text[max(line_start, at - 40) : at].rstrip()
    if not before:
        return True
    goes_on = first.islower() or before[-1] in ",-–—("
    return not goes_on and not (wrapped and before[-1] not in '.!?:”"')


def _ends_sentence(text: str, start: int, mark: re.Match[str], stop: int) -> bool:
    following = _NEXT.match(text, mark.end(), min(stop, mark.end() + 60))
    word = following.group("word") if following else None
    opening = following.group("open") if following else ""
    if not word:
        return not text[mark.end() : mark.end() + 2].strip().startswith(".")
    if word[0].islower():
        return bool(opening) and mark.group("stop")[-1] != "…" and _is_full_stop_before_lower(mark, opening)
    if mark.group("close") and mark.group("stop")[-1] in "!?" and _speech_follows(text, mark.end(), stop):
        return False
    if mark.group("stop") == "." and not mark.group("close"):
        return _full_stop_ends(text, start, mark.start(), word, bool(opening.strip("-—–*•")))
    return True


def _is_full_stop_before_lower(mark: re.Match[str], opening: str) -> bool:
    """A new quotation or bracket behind a full stop may begin with a small letter ("… said. “iPhones are")."""
    return mark.group("stop") == "." and opening[-1] in '“"«„'


def _speech_follows(text: str, at: int, stop: int) -> bool:
    """Whether a name and a verb of speech follow: “Why now?” Mr. Smith asked."""
    words = text[at : min(stop, at + 70)].split()[:5]
    for word in words:
        if word.strip(",.") in _SPEECH:
            return True
        if not (word[0].isupper() or word.strip(",.") in {"the", "of", "al", "de", "van", "bin"}):
            return False
    return False


def _full_stop_ends(text: str, start: int, at: int, following: str, opens: bool) -> bool:
    """Whether a full stop at `at` ends a sentence and not only an abbreviation or an initial."""
    before = _WORD_BEFORE.search(text[max(start, at - _LONGEST_WORD) : at])
    if before is None:
        return True
    word = before.group().lower()
    if word in _TITLES:
        return opens and word not in {"mr", "mrs", "ms", "dr"}
    if word in _BEFORE_NUMBERS and following[0].isdigit():
        return False
    capital = before.group()[0].isupper()
    initial = capital and len(word) == 1 and word.isalpha()
    if initial or word in _SHORTENED or (capital and word in _SHORTENED_NAMES) or _is_dotted(word):
        return opens or following.lower() in _STARTERS
    return True


def _is_dotted(word: str) -> bool:
    """Whether a word is made of single letters with full stops between them ("u.s", "j.r.r")."""
    return len(word) > 2 and all(len(part) == 1 for part in word.split(".")) and "." in word

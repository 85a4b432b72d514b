"""Whose words they are by another article: "he said", or nothing, where elsewhere they are somebody's by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from headwater.findings.attributions.pronouns import may_mean
from headwater.findings.attributions.setting import Setting
from headwater.model.finding import Attribution
from headwater.text.function_words import word_set
from headwater.text.rarity import word_bits
from headwater.text.words import split_words

Run = tuple[str, ...]

# Words in a row that are the same utterance in two articles, if they tell enough; a shorter quotation counts whole.
_RUN, _LEAST, _BITS = 8, 5, 14.0
# At least so much of what "he" says must be somebody's elsewhere.
_SHARE = 0.5
_PRONOUNS = word_set("he she him her")


def find_told_elsewhere(settings: Mapping[str, Setting], resolved: Iterable[Attribution]) -> dict[str, str]:
    """The speakers (entity ids, by attribution id) of those direct quotations that their article gives to a pronoun.

    So of those that it gives to nobody, and that were taken for the words of the nearest who speaks. Taken where the
    same words are one person's by name in another place of the story (of bare ones: or by a pronoun), that person is
    named in the article and fits the pronoun, and the article itself was resolved otherwise.
    """
    direct = [a for a in resolved if a.form == "direct" and a.cue and a.source]
    pronouns = {a.id: w for a in direct if (w := _source_words(settings[a.article], a)) in _PRONOUNS}
    bare = {a.id for a in direct if is_bare(settings[a.article], a)}
    open_ones = [a for a in direct if a.id in bare or a.id in pronouns]
    named: defaultdict[Run, set[str]] = defaultdict(set)
    told: defaultdict[Run, set[str]] = defaultdict(set)  # by a pronoun too, which tells more than no "he said" at all
    for attribution in direct if open_ones else ():
        if attribution.speaker is None or attribution.id in bare:
            continue
        setting = settings[attribution.article]
        by_name = attribution.id not in pronouns and _is_named(setting, attribution)
        if not by_name and attribution.id not in pronouns:
            continue
        for run in _runs(setting, attribution):
            told[run].add(attribution.speaker)
            if by_name:
                named[run].add(attribution.speaker)
    found = {}
    for attribution in open_ones:
        setting = settings[attribution.article]
        person = _person_of(list(_runs(setting, attribution)), told if attribution.id in bare else named)
        if person is None or person == attribution.speaker:
            continue
        fits = attribution.id in bare or may_mean(setting, person, pronouns[attribution.id])
        if fits and any(one.entity == person for one in setting.named):
            found[attribution.id] = person
    return found


def _source_words(setting: Setting, attribution: Attribution) -> str:
    return " ".join(span.of(setting.text) for span in attribution.source).lower()


def is_bare(setting: Setting, attribution: Attribution) -> bool:
    """Whether the words stand without a "he said", and were given to whom another paragraph has speak."""
    source = setting.paragraph_at(attribution.source[0].start)
    if any(setting.paragraph_at(content.start) == source for content in attribution.content) or source < 0:
        return False
    segment = setting.reading.article.segments[source]
    return not setting.text[segment.start : segment.end].rstrip().endswith(":")


def _is_named(setting: Setting, attribution: Attribution) -> bool:
    """Whether the source is the speaker's name, and the speaker a person who says it alone."""
    if attribution.joint or setting.entities[attribution.speaker or ""].kind != "person":
        return False
    names = (n for n in setting.named if n.entity == attribution.speaker and not n.described)
    return any(n.span.overlaps(span) for n in names for span in attribution.source)


def _runs(setting: Setting, attribution: Attribution) -> Iterator[Run]:
    """Every run of words of the content that tells enough to be known again."""
    for content in attribution.content:
        keys = tuple(word.key for word in split_words(setting.text, content.start, content.end))
        if len(keys) < _LEAST:
            continue
        length = min(_RUN, len(keys))
        bits = list(accumulate(map(word_bits, keys), initial=0.0))
        for at in range(len(keys) - length + 1):
            if bits[at + length] - bits[at] >= _BITS:
                yield keys[at : at + length]


def _person_of(runs: list[Run], named: Mapping[Run, set[str]]) -> str | None:
    """The one person by name who has enough of these runs; `None` where there is nobody, or several."""
    owners = Counter(person for run in runs for person in named.get(run, ()))
    if len(owners) != 1:
        return None
    ((person, times),) = owners.items()
    return person if times >= _SHARE * len(runs) else None

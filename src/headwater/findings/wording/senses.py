"""Words of the lexicon that judge nothing where they stand: "the popular vote", "became apparent", "gun violence"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from headwater.findings.wording.expressions import ADJECTIVE, PARTICIPLES
from headwater.findings.wording.lexicon import modifiers
from headwater.text.function_words import FUNCTION_WORDS, word_set
from headwater.text.words import comparable

# By the word behind: the vote of the many, a record, a building under protection, what somebody does against another.
_BEHIND: Mapping[str, frozenset[str]] = {
    "popular": word_set("vote votes opinion culture music front fronts belief demand imagination among with in"),
    "historic": word_set("low lows high highs site sites church building buildings house district town village st"),
    "resistance": word_set("to from on against by toward towards"),
    "establishment": word_set("of"),
    "occupation": word_set("of"),
    "admission": word_set("to of"),
}
# By the word before: "divine intervention", "the grand scheme of things".
_BEFORE: Mapping[str, frozenset[str]] = {
    "intervention": word_set("court judicial divine medical surgical early human"),
    "scheme": word_set("grand grander larger bigger global overall"),
    "violence": word_set("gun gang domestic sexual street family partner"),
    "occupation": word_set("principal main previous usual"),
    "apparent": word_set("no any"),
    "assault": word_set("sexual"),
    "assaults": word_set("sexual"),
    "veteran": word_set("war"),
}
# Bodies that are armed only where another word says so ("terror networks", not "tram networks").
_ARMED_BY_OTHERS = word_set("network networks cell cells movement movements")
# These judge in front of a noun only: behind it they say what is seen, or who was in the army.
_IN_FRONT = word_set("apparent veteran")
# Verbs in front of an object as often as words that tell of a noun ("have failed America", "Lee wanted Reed to go").
_PERHAPS_VERBS = PARTICIPLES | word_set("failed failing")


def judges_nothing(
    words: Sequence[str], at: int, around: tuple[str, str] = ("", ""), *, beside_judging: bool = False
) -> bool:
    """Whether the word has another sense by the words beside it.

    `around`: the text on both sides of the expression; `beside_judging`: a word before it judges.
    """
    keys = [comparable(word) for word in words]
    key, last = keys[at], at == len(words) - 1
    before = keys[at - 1] if at else comparable(_nearest(around[0].split()[-1:]))
    behind = comparable(_nearest(around[1].split()[:1])) if last else keys[at + 1]
    if behind in _BEHIND.get(key, ()) or before in _BEFORE.get(key, ()):
        return True
    if key in _ARMED_BY_OTHERS:
        return last and not beside_judging
    if key in _IN_FRONT:
        return last
    return key in _PERHAPS_VERBS and (last or not _may_tell_of_noun(words, at, before))


def _nearest(words: Sequence[str]) -> str:
    return words[0].strip("“”\"'‘’,.()[]") if words else ""


def _may_tell_of_noun(words: Sequence[str], at: int, before: str) -> bool:
    """Whether what stands before a participle leaves it a noun to tell of: none stands there itself, and no "have"."""
    if not at:
        return before not in _HELPING
    adjective = before.endswith("ly") or "-" in before or ADJECTIVE.search(before) is not None or before in modifiers()
    owner = words[at - 1].endswith(("’s", "'s"))
    return not words[at - 1][:1].isupper() and (adjective or owner or before in FUNCTION_WORDS)


_HELPING = word_set("has have had having to will would could can may might should must not never be being been")

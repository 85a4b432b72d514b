"""Words that take up somebody named just before ("the Italian", "the Orland Democrat"), and whom "he" takes up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from headwater.findings.attributions.pronouns import ANYBODY, Spoken, resolve_pronoun
from headwater.findings.attributions.setting import Setting, anchor_of
from headwater.findings.attributions.unnamed import is_people, read_claim
from headwater.findings.entities.american_states import member_of
from headwater.findings.entities.countries import is_one_of_people, state_called
from headwater.model.finding import Attribution
from headwater.model.spans import Span
from headwater.text.function_words import word_set

# By where he comes from, for whom he plays or by his age.
_ONE_OF = re.compile(
    r"[Tt]he (?:former |ex-)?(?:(?P<people>[A-Z][a-z]+)(?P<plays> (?:international|striker|forward|midfielder|defender"
    r"|goalkeeper|winger|captain|skipper|sprinter|star|native))?|\d{1,3}-year-old(?: [a-z-]+)?)"
)
# By what he is known for or was once. Who holds an office or speaks for others is no epithet: "the former official",
# "the minister" and "the lawyer" may well be somebody whom nobody names.
_KNOWN_FOR = word_set(
    "billionaire millionaire multimillionaire tycoon magnate mogul laureate medallist medalist superstar popstar star"
)
_ONCE = word_set(
    "boxer striker midfielder defender goalkeeper winger footballer player champion soldier teacher comedian actor "
    "actress model journalist businessman businesswoman banker miner nurse pilot wrestler swimmer athlete captain "
    "coach singer broadcaster"
)
_EPITHET = re.compile(
    r"[Tt]he (?P<once>former |ex-|retired |one-time )?(?:[\w-]+ ){0,2}?(?P<noun>[a-z]+)"
    r"(?P<children> of (?:two|three|four|five|six))?"
)


def takes_up(words: str) -> bool:
    """Whether a source's words stand for a person named in the last sentences, as "he" would."""
    one_of = _ONE_OF.fullmatch(words)
    if one_of is not None:
        return one_of["people"] is None or _is_of(one_of["people"], plays=bool(one_of["plays"]))
    found = _EPITHET.fullmatch(words)
    if found is None:
        return False
    if found["children"]:
        return found["noun"] in ("father", "mother", "dad", "mum", "mom")
    return found["noun"] in _KNOWN_FOR or (bool(found["once"]) and found["noun"] in _ONCE)


def _is_of(word: str, *, plays: bool) -> bool:
    """Whether a word is one of a people or, before "international" and the like, a country."""
    return is_one_of_people(word) or (plays and state_called(word) is not None)


# By an office or a party, and where it is or whose: of nobody's beside ("the board's chairman", "the chairman of …").
_OFFICE = re.compile(
    r"[Tt]he\s(?P<which>(?:(?:[A-Z][\w.-]*|former|longtime|two-term|freshman|defense|foreign|party|presidential)\s){0,3})"
    r"(?P<head>[Dd]emocrat|[Rr]epublican|senator|lawmaker|congressman|congresswoman|legislator|nominee|president|"
    r"chairman|chairwoman|secretary|governor|mayor)\W*"
)
_OF_CONGRESS = r"Sen\.|Senator|Rep\.|Representative|Congress(?:wo)?man|Leader|Speaker|Whip|Chair(?:wo)?man"
# The title by which the article calls whoever holds it, where one is asked for.
_TITLED = {
    "senator": r"Sen\.|Senator|Leader|Whip",
    **dict.fromkeys(("congressman", "congresswoman"), r"Rep\.|Representative|Congress(?:wo)?man|Leader|Speaker|Whip"),
    **dict.fromkeys(("lawmaker", "legislator", "chairman", "chairwoman"), _OF_CONGRESS),
    **dict.fromkeys(("democrat", "republican"), rf"{_OF_CONGRESS}|Gov\.|Governor"),
    "secretary": "Secretary|Minister",
    "governor": r"Gov\.|Governor",
    "mayor": "Mayor",
}
_BARE = ("democrat", "republican", "president")
_PARTIES = {"democrat": "republican", "republican": "democrat"}
# So many sentences behind somebody's words such an epithet is still his, if it is not in theirs.
_NEAR = 2
_TITLE_REACH = 30


def is_last_speakers(setting: Setting, attribution: Attribution, last: Spoken, spoken: Sequence[Spoken]) -> bool:
    """Whether an office or a party stands for the one who spoke right before, whom "he" would mean as well.

    He must have a title that fits, and no other party. Which president is meant, only what stands beside it tells. In
    1,900 articles this takes up 35 such sources of which nobody's name was known, all rightly.
    """
    office = _OFFICE.fullmatch(" ".join(span.of(setting.text) for span in attribution.source))
    at = anchor_of(attribution)
    if office is None or not 1 <= setting.sentence_at(at) - setting.sentence_at(last.at) <= _NEAR:
        return False
    head = office["head"].lower()
    if (head in _BARE and not office["which"]) or not _has_title(setting, last.speaker, head, office["which"].lower()):
        return False
    return resolve_pronoun(setting, ANYBODY, at, None, list(spoken)) == last.speaker


def _has_title(setting: Setting, speaker: str | None, head: str, which: str) -> bool:
    ends = [named.span for named in setting.named if named.entity == speaker]
    parties = {member[0] for span in ends if (member := member_of(setting.text, span.end)) is not None}
    if any(own in (head, *which.split()) and other in parties for own, other in _PARTIES.items()):
        return False
    if head not in _TITLED or head in parties:
        return True
    title = re.compile(rf"(?<!\w)(?:{_TITLED[head]})\s(?:[A-Z][\w.’'-]*\s){{0,3}}\Z")
    spans = (Span(max(0, span.start - _TITLE_REACH), span.start) for span in ends)
    titled = any(title.search(before.of(setting.text)) for before in spans)
    return titled or any(re.match(rf"(?:{_TITLED[head]})\s", span.of(setting.text)) for span in ends)


_ONE = re.compile(r"(?:an?|one|another)\s", re.I)


def is_one_unnamed(setting: Setting, attribution: Attribution, earlier: Sequence[Spoken]) -> bool:
    """Whether the source is one person without a name, whom "he" may take up ("a resident", "who" behind it)."""
    words = " ".join(span.of(setting.text) for span in attribution.source)
    if words.lower() == "who" and earlier:
        here = setting.sentence_at(anchor_of(attribution))
        return earlier[-1].withheld and setting.sentence_at(earlier[-1].at) == here
    claim = read_claim(words)
    return _ONE.match(words) is not None and claim.number == 1 and is_people(claim.role)

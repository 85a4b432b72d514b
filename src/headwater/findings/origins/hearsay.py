"""Words behind which nobody stands: rumours, "it was reported", "critics say", "many believe"."""

from __future__ import annotations

import re

from headwater.model.spans import Span

_NOBODY = re.compile(
    r"^(?:(?:it|there|many|some|most|others?|several|few|people|everyone|everybody|nobody|anyone|all|one)$|"
    r"(?:many|some) |"
    r"(?:some |many |its |the |his |her |their |most )?(?:critics|observers|commentators|skeptics|sceptics|opponents|"
    r"supporters|rumou?rs?|speculation|gossip|others|pundits|detractors|users|fans|social media)|"
    r"(?:[\w-]+ ){0,2}(?:rumou?rs|speculation|gossip|reports|accusations|allegations|claims|charges))\b",
    re.I,
)
_RUMOUR = re.compile(
    r"\b(?:rumou?rs?|rumou?red|speculation|gossip|hearsay|unconfirmed reports?|"
    r"(?:it|he|she|they) (?:was|were|is|are|has been|have been) (?:widely |also )?(?:reported|rumou?red|said|believed|"
    r"claimed|alleged|whispered) (?:that|to)|word (?:is|was|has it)|"
    r"(?:is|are|was|were) (?:said|believed|thought|reported) to|"
    r"could not (?:\w+ )?(?:be )?(?:\w+ )?(?:confirm|verif)(?:ied|ed|y)?|"
    r"^(?:many|some|several|critics|observers|commentators|opponents|supporters|detractors|others)(?: \w+)? "
    r"(?:have |had |has )?(?:\w+ly )?(?:said|say|criticis|criticiz|accus|argu|claim|question|suggest|complain|"
    r"denounc|condemn|prais|believ|think|warn)\w*)\b",
    re.I,
)


# Charges that nobody is said to make, just before what they are.
_CHARGED = re.compile(
    r"\b(?:reports|rumou?rs|claims|speculation|posts)\b[^.;]{0,40}\bthat\s*$|"
    r"\b(?:charges|accusations|allegations|claims|suggestions|reports|fears|rumou?rs) (?:that|of)\s*$",
    re.I,
)


# Cues by which something is passed on; without a source, nobody stands behind them.
_PASSED_ON = re.compile(
    r"\b(?:report|rumou?r|alleg|claim|sa(?:id|ys?)\b|believ|thought|think|accus|suggest|speculat|suspect|understood|"
    r"describ|call|charg|whisper|hear|gossip|purport)",
    re.I,
)
# What a document provides, told in the article's own words.
_DOCUMENT = re.compile(
    r"[“\"‘']?(?:But |And |Under )?(?:the|this|these|those) (?:[\w’'-]+ ){0,3}?"
    r"(?:rules?|rulings?|polic(?:y|ies)|orders?|directives?|guidelines|guidance|regulations?|law|bill|act|measure|"
    r"agreement|deal|accord|treaty|resolution|report|study|review|plan|proposal|indictment|lawsuit|complaint|memo|"
    r"statement|announcement|decision),?(?: (?:issued|released|published|announced) \w+)?,? "
    r"(?:(?:though|however),? |also |only |itself |would |will |could |does |do |did |may |must |can |not )*[a-z]+",
    re.I,
)


def is_impersonal(cue: str) -> bool:
    """Whether a cue without a source is the reporter's own judgement ("it appears that", "is expected to")."""
    return bool(cue.strip()) and _PASSED_ON.search(cue) is None


def tells_document(text: str, mention: Span) -> bool:
    """Whether a mention begins with a document as what provides, allows or demands something."""
    return _DOCUMENT.match(text, mention.start, mention.end) is not None


# What a court is told, by somebody whom the article does not name ("a court heard").
_SITTING = re.compile(
    r"(?:(?:the|an?|[A-Z][\w’'-]+)\s)?(?:[\w’'-]+\s){0,3}(?:court|inquest|tribunal|jury|hearing|inquiry)|jurors",
    re.I,
)
_HEARD = re.compile(r"\b(?:heard|hears|(?:was|were|is) (?:also )?told)\b", re.I)


def is_heard(source: str, cue: str) -> bool:
    """Whether a sitting is said to have heard something, so that who said it there is not told."""
    return _HEARD.search(cue) is not None and _SITTING.fullmatch(source.strip(' ,.“”"')) is not None


# What somebody thinks or feels, which only that person can tell ("Quill isn't convinced").
_MINDED = (
    r"(?:is|are|was|were|isn[’']t|wasn[’']t|aren[’']t)\s(?:not\s|also\s|still\s|now\s|\w+ly\s)*(?:un)?"
    r"(?:convinced|sure|worried|concerned|sceptical|skeptical|confident|optimistic|pessimistic|adamant|doubtful)\b|"
    r"(?:thinks|believes|doubts|fears|hopes|wants)\b"
)
_AT = r"(?:(?:at|of|from)\s[^,.;]{3,60}?\s)?"
# Somebody's speech told in the article's own words ("She even joked about moving").
_TOLD = re.compile(
    rf"(?:But |And )?(?:(?:[A-Z][\w.’'-]+\s+){{1,5}}{_AT}|(?:He|She|They)\s+){_MINDED}|"
    r"(?:(?:[A-Z][\w.’'-]+\s+){1,5}|(?:He|She|They)\s+)(?:(?:has|had|have|also|even|then|again|\w+ly)\s+)*"
    r"(?:joked|quipped|suggested|hinted|criticis|criticiz|praised|assailed|blasted|slammed|attacked|mocked|denied|"
    r"dismissed|rejected|urged|warned|promised|vowed|pledged|apologi[sz]ed|defended|responded|replied|acknowledged|"
    r"admitted|conceded|argued|insisted|complained|accused|blamed|announced|declared|spoke|thanked|condemned)"
)


def tells_speech(text: str, mention: Span) -> bool:
    """Whether a mention begins with somebody and what speech of theirs it tells of."""
    return _TOLD.match(text, mention.start, mention.end) is not None


def is_nobody(source: str) -> bool:
    """Whether a source phrase names nobody who could be asked ("many", "critics", "rumours"), not even a group."""
    words = source.strip(" ,.“”\"'’")
    return bool(_NOBODY.match(words)) and len(words.split()) <= 4


def is_rumour(text: str, sentence: Span, mention: Span) -> bool:
    """Whether the sentence around a mention passes it on as a rumour, or as said without saying by whom."""
    before = text[sentence.start : mention.start]
    inside = text[mention.start : mention.end]
    if _CHARGED.search(before):
        return True
    match = _RUMOUR.search(before) or _RUMOUR.search(inside[: max(60, len(inside) // 2)])
    return match is not None

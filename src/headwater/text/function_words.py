"""Words that hold a sentence together and carry little of what it says."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a table that parts them by white space."""
    return frozenset(words.split())


FUNCTION_WORDS = word_set(
    """a about above after again against all also although am among an and another any are aren't around as at be
    because been before being below between both but by can can't could couldn't did didn't do does doesn't doing don't
    down during each either even ever every few for from further had hadn't has hasn't have haven't having he he'd he'll
    he's her here hers herself him himself his how however i i'd i'll i'm i've if in instead into is isn't it it'd
    it'll it's its itself just like made make makes many may me might more most mr mrs ms much must my myself
    no nor not now of off on once one only or other our ours ourselves out over own per quite rather s said same say
    says she she'd she'll she's should shouldn't since so some still such t than that that's the their theirs them
    themselves then there there's these they they'd they'll they're they've this those though through thus to told too
    toward towards under until up upon us very was wasn't we we'd we'll we're we've well were weren't what what's
    when where which while who whom whose why will with within without won't would wouldn't yet you you'd you'll
    you're you've your yours yourself yourselves according added"""
)

NEGATIONS = word_set(
    "not no never none nobody nothing neither nor without cannot can't don't doesn't didn't isn't aren't wasn't weren't"
    " hasn't haven't hadn't won't wouldn't couldn't shouldn't ain't"
)


def is_content_word(key: str) -> bool:
    """Whether a word in its form for comparing says something of its own (it is no function word)."""
    return key not in FUNCTION_WORDS and (len(key) > 1 or key.isdigit())

"""Stems: what inflected and derived forms of an English word have in common, for comparing and never for showing.

`stem_word` follows the English Snowball stemmer (M. Porter, "The English (Porter2) stemming algorithm") over words
from `headwater.text.words.comparable`, after three things it leaves out: irregular verb and noun forms ("sought" →
"seek"), British spellings ("organisation", "favour"), and names of peoples ("Russian" → "russia").
"""

from __future__ import annotations

import re
from functools import lru_cache

from headwater.text.function_words import word_set

_IRREGULAR_VERBS = """
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound
bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt
buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do does did done
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
find found|flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go goes went gone|grow grew grown|hang hung|have has had
hear heard|hide hid hidden|hold held|keep kept|know knew known|lay laid|lead led|leave left|lend lent|lie lain|light lit
lose lost|make made|mean meant|meet met|overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden
ring rang rung|rise rose risen|run ran|say says said|see saw seen|seek sought|sell sold|send sent|shake shook shaken
shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid
speak spoke spoken|spend spent|spin spun|stand stood|steal stole stolen|stick stuck|strike struck stricken
sling slung|spit spat|spring sprang sprung|stink stank stunk|sting stung|stride strode|string strung|tread trod trodden
strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken
weave wove woven|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
undertake undertook undertaken|understand understood|uphold upheld|wake woke woken|wear wore worn|weep wept|win won
wind wound|withdraw withdrew withdrawn|withhold withheld|write wrote written
misspeak misspoke misspoken|mislead misled|overcome overcame|slay slew slain|spread spread|rebuild rebuilt
foresee foresaw
die dying|lie lying|tie tying
"""

_IRREGULAR_NOUNS = """
man men|woman women|child children
person people|foot feet|tooth teeth|mouse mice|life lives|wife wives|knife knives|half halves|leaf leaves|thief thieves
analysis analyses|crisis crises|medium media|criterion criteria
"""

_PEOPLES = """
afghanistan afghan|argentina argentine|australia australian|austria austrian|bangladesh bangladeshi|belgium belgian
brazil brazilian|britain british briton|canada canadian|catalonia catalan|chechnya chechen|chile chilean
china chinese|croatia croat|cyprus cypriot|denmark danish dane|egypt egyptian|england english|europe european
finland finnish finn|france french|germany german|greece greek|hungary hungarian|iceland icelandic|india indian
indonesia indonesian|iran iranian|iraq iraqi|ireland irish|israel israeli|italy italian|japan japanese
jordan jordanian|kenya kenyan|kurdistan kurd kurdish|kuwait kuwaiti|lebanon lebanese|libya libyan|malta maltese
mexico mexican|morocco moroccan|netherlands dutch|norway norwegian|pakistan pakistani|palestine palestinian
peru peruvian|philippines philippine filipino|poland polish pole|portugal portuguese|qatar qatari|russia russian
scotland scottish scot|serbia serb serbian|slovakia slovak|somalia somali|spain spanish|sudan sudanese
sweden swedish swede|switzerland swiss|syria syrian|taiwan taiwanese|tanzania tanzanian|thailand thai
turkey turkish turk|uganda ugandan|ukraine ukrainian|vietnam vietnamese|wales welsh|yemen yemeni|zambia zambian
zimbabwe zimbabwean|america american|africa african|asia asian|nigeria nigerian|ethiopia ethiopian|cuba cuban
colombia colombian|venezuela venezuelan|ghana ghanaian|nepal nepali|georgia georgian|armenia armenian|korea korean
"""


def _forms(table: str) -> dict[str, str]:
    rows = (row.split() for row in table.replace("\n", "|").split("|") if row)
    return {form: row[0] for row in rows for form in row[1:]}


_PASTS = frozenset(form for form in _forms(_IRREGULAR_VERBS) if not form.endswith(("ing", "goes", "does")))
_UNCHANGED = frozenset({"hit", "cut", "put", "let", "hurt", "shut", "quit", "cost", "burst", "split", "rid", "beat"})
_LEMMAS = _forms(_IRREGULAR_VERBS) | _forms(_IRREGULAR_NOUNS) | _forms(_PEOPLES)
_LEMMAS |= {plural + "s": one for plural, one in _forms(_PEOPLES).items() if not plural.endswith(("s", "sh", "ch"))}
_BASES = frozenset(_forms(_PEOPLES).values())

_BRITISH = (
    (re.compile(r"is(ation|ations|e|ed|es|ing|er|ers)$"), r"iz\1"),
    (re.compile(r"ys(e|ed|es|ing)$"), r"yz\1"),
    (re.compile(r"(?<=[lbmnv])our(s|ed|ing|able|ful|ite|ites)?$"), r"or\1"),
    (re.compile(r"(?<=[cd])entre(s|d)?$"), r"enter\1"),
    (re.compile(r"amme(s|d)?$"), r"am\1"),
    (re.compile(r"efence(s)?$"), r"efense\1"),
)
# Most words have nothing of these, and one look is faster than six.
_PERHAPS_BRITISH = re.compile(r"[iy]s[aei]|our|entre|amme|efence")
_KEEP_ISE = word_set(
    "rise arise wise raise raised raises praise praised praises noise promise promised promises exercise exercised"
    " exercises surprise surprised surprises advise advised advises advisers adviser devise revise revised supervise"
    " compromise compromised enterprise otherwise likewise precise concise disguise demise premise premises franchise"
    " expertise merchandise paradise televised improvise cruise cruises bruise cruiser raising rising arising"
)

_VOWEL = "aeiouy"
_R = re.compile(r"[aeiouy][^aeiouy]")
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_STEP2 = (
    ("ational", "ate"), ("tional", "tion"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
    ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("fulli", "ful"), ("ousli", "ous"), ("ousness", "ous"),
    ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("entli", "ent"), ("enci", "ence"),
    ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("lessli", "less"), ("eli", "e"), ("li", ""),
)  # fmt: skip
_STEP3 = (
    ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
    ("ful", ""), ("ness", ""), ("ative", ""),
)  # fmt: skip
_ENDINGS2, _ENDINGS3 = (tuple(suffix for suffix, _ in table) for table in (_STEP2, _STEP3))
_STEP4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic", "ee",
)  # fmt: skip


def _regions(word: str) -> tuple[int, int]:
    first = _R.search(word)
    r1 = first.end() if first else len(word)
    second = _R.search(word, r1)
    return r1, second.end() if second else len(word)


def _americanise(word: str) -> str:
    if len(word) < 6 or not _PERHAPS_BRITISH.search(word) or word in _KEEP_ISE:
        return word
    for pattern, replacement in _BRITISH:
        word = pattern.sub(replacement, word)
    return word


def _drop_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith(("us", "ss")) or not word.endswith("s"):
        return word
    return word[:-1] if any(c in _VOWEL for c in word[:-2]) else word


def _is_short(word: str, r1: int) -> bool:
    if r1 < len(word):
        return False
    return bool(re.search(r"(^[aeiouy][^aeiouy]|[^aeiouy][aeiouy][^aeiouywx])$", word))


def _drop_verb_ending(word: str, r1: int) -> str:
    if word.endswith("eed"):
        return word[:-1] if len(word) - 3 >= r1 else word
    ending = next((e for e in ("ingly", "edly", "ing", "ed") if word.endswith(e)), "")
    base = word[: len(word) - len(ending)]
    if not ending or not any(c in _VOWEL for c in base):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base.endswith(_DOUBLES):
        return base[:-1]
    return base + "e" if _is_short(base, r1) else base


def _replace(word: str, r1: int, table: tuple[tuple[str, str], ...], any_of: tuple[str, ...]) -> str:
    if not word.endswith(any_of):
        return word
    for suffix, replacement in table:
        if word.endswith(suffix):
            at = len(word) - len(suffix)
            if at < r1 or (suffix == "li" and word[at - 1] not in "cdeghkmnrt"):
                return word
            return word[:at] + replacement
    return word


def _drop_derivation(word: str, r2: int) -> str:
    if not word.endswith(_STEP4):
        return word
    for suffix in _STEP4:
        if word.endswith(suffix):
            at = len(word) - len(suffix)
            if at >= r2 and (suffix != "ion" or word[at - 1] in "st"):
                return word[:at]
            return word
    return word


def _drop_final(word: str, r1: int, r2: int) -> str:
    if word.endswith("e"):
        at = len(word) - 1
        return word[:-1] if at >= r2 or (at >= r1 and not _is_short(word[:-1], r1)) else word
    return word[:-1] if word.endswith("ll") and len(word) - 1 >= r2 else word


@lru_cache(maxsize=65536)
def stem_word(key: str) -> str:
    """The stem of a word in its form for comparing (`Word.key`): "airstrikes" → "airstrik", "sought" → "seek".

    Words with digits or inner marks, and words of at most two letters, are their own stems.
    """
    word = _LEMMAS.get(key, key)
    if len(word) <= 2 or not word.isalpha() or word in _BASES:
        return word
    word = _drop_plural(_americanise(word))
    word = _LEMMAS.get(word, word)
    if word in _BASES:
        return word
    r1, r2 = _regions(word)
    word = _drop_verb_ending(word, r1)
    if word.endswith("y") and len(word) > 2 and word[-2] not in _VOWEL:
        word = word[:-1] + "i"
    word = _replace(word, r1, _STEP2, _ENDINGS2)
    word = _replace(word, r1, _STEP3, _ENDINGS3)
    word = _drop_derivation(word, r2)
    return _drop_final(word, r1, r2)


def irregular_pasts() -> dict[str, bool]:
    """The irregular verbs' past forms and participles, each with whether it is the past alone ("tore", not "torn")."""
    rows = [row.split() for row in _IRREGULAR_VERBS.replace("\n", "|").split("|") if row]
    alone = {row[-2] for row in rows if len(row) > 2}
    return {form: form in alone for form in sorted(_PASTS)}


def is_irregular_past(key: str) -> bool:
    """Whether a word in its form for comparing is an irregular verb's past form or participle ("sought", "taken")."""
    return key in _PASTS or key in _UNCHANGED

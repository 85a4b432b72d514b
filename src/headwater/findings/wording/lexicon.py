"""Words between which outlets choose for one and the same thing, with what choosing them says.

A field gathers words for one kind of referent. `plain` words only say what it is; `loaded` words judge it, or class it
under a law. None of them is wrong: the lexicon says where a choice was made, never which was right.

Written for Headwater. The kinds of words follow what is described in the literature as one-sided and subjective terms
(Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013, "Linguistic Models for Analyzing and Detecting Biased Language"),
as bias by word choice and labeling (Hamborg, Donnay and Gipp 2019, "Automated identification of media bias in news
articles") and as judgement and appreciation (Martin and White 2005, "The Language of Evaluation").
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from headwater.text.function_words import word_set
from headwater.text.words import comparable


@dataclass(frozen=True, slots=True)
class Field:
    """One kind of referent and the words for it. `head`: the words are nouns that can end an expression."""

    name: str
    plain: frozenset[str]
    loaded: frozenset[str]
    head: bool = True


FIELDS: tuple[Field, ...] = (
    Field(
        "armed people",
        plain=word_set(
            "fighter fighters gunman gunmen combatant combatants soldier soldiers troops member members unit units"
        ),
        loaded=word_set(
            "terrorist terrorists extremist extremists jihadist jihadists jihadi jihadis militant militants"
            " insurgent insurgents rebel rebels guerrilla guerrillas separatist separatists thug thugs bandit"
            " bandits mercenary mercenaries fanatic fanatics hardliner hardliners martyr martyrs hero heroes"
            " loyalist loyalists partisan partisans assassin assassins butcher butchers criminal criminals"
            " murderer murderers freedom-fighter freedom-fighters"
        ),
    ),
    Field(
        "armed bodies",
        plain=word_set(
            "group groups force forces organisation organization army military faction factions brigade brigades"
        ),
        loaded=word_set(
            "militia militias gang gangs terror-group cell cells network networks warlord warlords cartel cartels"
            " mob resistance sect cult outfit outfits movement movements"
        ),
    ),
    Field(
        "those who rule",
        plain=word_set("government governments administration leadership authorities cabinet ministry state"),
        loaded=word_set(
            "regime regimes junta juntas dictatorship clique establishment elite elites occupation puppet puppets"
        ),
    ),
    Field(
        "rulers",
        plain=word_set("president leader prime-minister chancellor premier ruler chief head"),
        loaded=word_set(
            "dictator strongman tyrant despot autocrat warlord kingpin ringleader mastermind firebrand demagogue"
        ),
    ),
    Field(
        "people who protest",
        plain=word_set(
            "protester protesters demonstrator demonstrators crowd crowds marcher marchers activist activists"
        ),
        loaded=word_set(
            "rioter rioters looter looters agitator agitators hooligan hooligans vandal vandals anarchist"
            " anarchists mob mobs troublemaker troublemakers provocateur provocateurs patriots patriot"
        ),
    ),
    Field(
        "people on the move",
        plain=word_set(
            "migrant migrants newcomer newcomers arrival arrivals traveller travellers people immigrant immigrants"
        ),
        loaded=word_set(
            "refugee refugees asylum-seeker asylum-seekers alien aliens illegal illegals undocumented infiltrator"
            " infiltrators expat expats expatriate expatriates invader invaders dreamer dreamers"
        ),
    ),
    Field(
        "killing",
        plain=word_set("death deaths killing killings shooting shootings"),
        loaded=word_set(
            "murder murders massacre massacres slaughter assassination assassinations execution executions"
            " genocide atrocity atrocities bloodbath carnage martyrdom lynching manslaughter homicide"
        ),
    ),
    Field(
        "attacks",
        plain=word_set(
            "attack attacks strike strikes raid raids bombing bombings operation operations offensive campaign"
        ),
        loaded=word_set(
            "terrorism terror aggression assault assaults invasion incursion onslaught bombardment retaliation"
            " reprisal reprisals crackdown intervention liberation ambush war-crime"
        ),
    ),
    Field(
        "public unrest",
        plain=word_set("protest protests demonstration demonstrations rally rallies march marches unrest"),
        loaded=word_set(
            "riot riots uprising uprisings rebellion revolt revolution mutiny coup putsch violence chaos mayhem"
        ),
    ),
    Field(
        "political schemes",
        plain=word_set(
            "plan plans proposal proposals policy policies law laws bill rule rules measure measures reform ban bans"
        ),
        loaded=word_set("scheme schemes plot plots crackdown giveaway handout handouts bailout tax-grab"),
    ),
    Field(
        "statements and reports",
        plain=word_set("report reports article story statement remark remarks comment comments speech"),
        loaded=word_set(
            "rant rants tirade tirades outburst smear smears hit-piece bombshell revelation revelations"
            " propaganda lie lies gaffe gaffes confession admission diatribe"
        ),
    ),
    Field(
        "doubt",
        plain=frozenset(),
        loaded=word_set(
            "alleged so-called purported self-styled self-proclaimed self-declared supposed ostensible apparent"
            " suspected would-be unverified disputed reputed putative"
        ),
        head=False,
    ),
    Field(
        "law",
        plain=frozenset(),
        loaded=word_set(
            "convicted accused indicted wanted illegal unlawful undocumented outlawed banned proscribed"
            " designated sanctioned fugitive jailed imprisoned disbarred internationally-recognised"
            " internationally-recognized unrecognised legitimate"
        ),
        head=False,
    ),
    Field(
        "blame",
        plain=frozenset(),
        loaded=word_set(
            "notorious infamous disgraced embattled beleaguered brutal ruthless hardline hard-line extremist"
            " radical fanatical far-right far-left ultra-nationalist corrupt controversial polarising polarizing"
            " divisive disgruntled crooked failing failed rogue murderous bloodthirsty racist fascist nazi takfiri"
            " zionist barbaric heinous reckless under-fire scandal-plagued scandal-hit sinister authoritarian"
            " autocratic partisan repressive discriminatory draconian"
        ),
        head=False,
    ),
    Field(
        "praise",
        plain=frozenset(),
        loaded=word_set(
            "popular respected renowned acclaimed celebrated beloved heroic brave courageous moderate iconic"
            " legendary veteran influential charismatic visionary distinguished honourable honorable principled"
            " landmark historic groundbreaking peaceful  brilliant icon"
        ),
        head=False,
    ),
    Field(
        "strength",
        plain=frozenset(),
        loaded=word_set(
            "powerful feared deadly dreaded shadowy secretive heavily-armed weak crumbling ailing fledgling"
        ),
        head=False,
    ),
)


@cache
def words_of(*fields: str) -> frozenset[str]:
    """Every word of the fields with these names."""
    return frozenset(word for field in FIELDS if field.name in fields for word in field.plain | field.loaded)


@cache
def modifiers() -> frozenset[str]:
    """Every word of the lexicon that can stand before a name, in the form for comparing."""
    return frozenset(word for field in FIELDS if not field.head for word in field.loaded)


@cache
def _fields_by_word(*, before: bool) -> dict[str, tuple[Field, bool]]:
    found: dict[str, tuple[Field, bool]] = {}
    for field in sorted(FIELDS, key=lambda field: field.head) if before else FIELDS:
        for words, is_loaded in ((field.plain, False), (field.loaded, True)):
            for word in words:
                found.setdefault(word, (field, is_loaded))
    return found


def field_of(word: str, *, before: bool = False) -> tuple[Field, bool] | None:
    """The field that a word belongs to and whether it is loaded there; `None` for words of no field.

    Words count in the forms that are listed, for stems would confuse "executive" with "execution". A word of several
    fields counts for the first; `before` a noun for one whose words stand there ("a partisan", "partisan lines").
    """
    return _fields_by_word(before=before).get(comparable(word))

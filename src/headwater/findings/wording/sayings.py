"""By which verbs each article has each speaker say things: "said" here, "claimed" or "admitted" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place, Span
from headwater.model.wording import Saying, SayingKind
from headwater.text.function_words import NEGATIONS, word_set
from headwater.text.stems import stem_word
from headwater.text.words import comparable, split_words

# After the kinds of reporting verbs in Caldas-Coulthard 1994 ("On reporting reporting") and the factive and assertive
# verbs that Recasens et al. 2013 found in one-sided edits. Written for Headwater.
_VERBS: dict[SayingKind, frozenset[str]] = {
    "neutral": word_set(
        "say tell add state write ask reply answer respond report announce speak declare remark mention comment"
        " according continue begin conclude describe explain call recall testify tweet post suggest predict"
    ),
    "doubts": word_set("claim allege purport profess pretend suppose"),
    "insists": word_set("insist maintain assert contend reiterate protest vow swear"),
    "concedes": word_set("admit concede confess acknowledge"),
    "discloses": word_set("reveal disclose note observe remind confirm expose prove stress underline underscore"),
    "scolds": word_set(
        "blast slam lash rail fume rant thunder rage sneer scoff mock whine moan complain grumble fulminate blare"
        " lambast berate gripe carp rave sniff snipe"
    ),
    "boasts": word_set("boast brag gloat crow trumpet tout preen bluster"),
    "voice": word_set("shout scream cry yell bark growl snarl snap whisper sob mutter mumble stammer shriek quip joke"),
}
_WITH_PARTICLE: dict[tuple[str, str], SayingKind] = {("point", "out"): "discloses", ("own", "up"): "concedes"}
_TELLS: dict[SayingKind, str] = {
    "doubts": "which leaves open whether it is so",
    "insists": "which sounds as if somebody had objected",
    "concedes": "which makes it a fault or something kept back",
    "discloses": "which takes it for a fact",
    "scolds": "which tells of anger rather than of what was said",
    "boasts": "which tells of vanity",
    "voice": "which tells of a tone",
}
_NOT_SO = NEGATIONS | word_set("declined declines refused refuses failed fails stopped refusing declining")
_ALONE, _JUDGING, _PLAIN = 0.85, 0.5, 0.3


@cache
def _kinds() -> dict[str, SayingKind]:
    return {stem_word(verb): kind for kind, verbs in _VERBS.items() for verb in verbs}


def kind_of_saying(cue: str) -> tuple[str, SayingKind] | None:
    """The verb of a cue as it is written, and its kind; `None` where no verb of the table stands in it.

    None either where somebody did not say it so ("has not yet confirmed", "declined to acknowledge").
    """
    words = [word.span.of(cue) for word in split_words(cue)]
    for at in range(len(words) - 1, -1, -1):
        stem = stem_word(comparable(words[at]))
        pair = _WITH_PARTICLE.get((stem, words[at + 1].lower())) if at + 1 < len(words) else None
        kind = pair or _kinds().get(stem)
        if kind:
            verb = f"{words[at]} {words[at + 1]}" if pair else words[at]
            return None if any(comparable(word) in _NOT_SO for word in words[:at]) else (verb.lower(), kind)
    return None


def compare_sayings(
    readings: Sequence[Reading], attributions: Sequence[Attribution], step: str, version: int
) -> tuple[Saying, ...]:
    """Every verb of saying of each known speaker in each article: those that one article alone uses first.

    Neutral ones are given too, so that counts can be set against each other. What is said within somebody else's words
    (`parent`) is not the article's choice and left out.
    """
    texts = {reading.article.id: reading.article.text for reading in readings}
    used: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    kinds: dict[tuple[str, str], set[SayingKind]] = defaultdict(set)
    told: dict[tuple[str, str, str], tuple[str, SayingKind]] = {}
    for attribution in attributions:
        if attribution.speaker is None or attribution.parent is not None or not attribution.cue:
            continue
        cue = attribution.cue[0]
        verb = kind_of_saying(cue.of(texts[attribution.article]))
        if verb is not None:
            key = (attribution.speaker, attribution.article, stem_word(verb[0].split()[0]))
            told.setdefault(key, verb)
            used[key].append(cue)
            kinds[attribution.speaker, attribution.article].add(verb[1])
    found = _sayings(used, told, kinds, step, version)
    return tuple(sorted(found, key=lambda saying: (-saying.score, saying.speaker, saying.article, saying.places[0])))


def _sayings(
    used: Mapping[tuple[str, str, str], list[Span]],
    told: Mapping[tuple[str, str, str], tuple[str, SayingKind]],
    kinds: Mapping[tuple[str, str], set[SayingKind]],
    step: str,
    version: int,
) -> Iterator[Saying]:
    for (speaker, article, stem), spans in used.items():
        verb, kind = told[speaker, article, stem]
        others = [found for (who, where), found in kinds.items() if who == speaker and where != article]
        alone = kind != "neutral" and bool(others) and not any(kind in found for found in others)
        yield Saying(
            id=content_id("saying", speaker, article, stem),
            score=_ALONE if alone else _PLAIN if kind == "neutral" else _JUDGING,
            reason=_reason(verb, kind, alone=alone),
            step=step,
            version=version,
            speaker=speaker,
            article=article,
            verb=verb,
            kind=kind,
            places=tuple(Place.at(article, span) for span in sorted(set(spans))),
            alone=alone,
        )


def _reason(verb: str, kind: SayingKind, *, alone: bool) -> str:
    if kind == "neutral":
        return f"“{verb}” tells only that it was said."
    only = "; no other article has this speaker say anything so" if alone else ""
    return f"“{verb}”, {_TELLS[kind]}{only}."

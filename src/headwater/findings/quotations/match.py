"""Match the quotations of a story's articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from headwater.findings.quotations.alike import FRAGMENT, RUN, same_words
from headwater.findings.quotations.changes import describe_fullest, describe_rendition
from headwater.findings.quotations.documents import find_documents
from headwater.findings.quotations.families import Family, gather_families
from headwater.findings.quotations.paraphrases import find_paraphrases
from headwater.findings.quotations.pieces import Piece, quoted_pieces
from headwater.findings.quotations.renditions import Rendition, Stretch, split_renditions
from headwater.model.finding import Attribution
from headwater.model.ids import content_id
from headwater.model.reading import Reading
from headwater.model.spans import Place
from headwater.model.story import Entity, Quotation, Variant
from headwater.text.align import align_words
from headwater.text.rarity import word_bits

STEP = "quotations"
VERSION = 1


def match_quotations(
    readings: Sequence[Reading], attributions: Sequence[Attribution], entities: Sequence[Entity]
) -> tuple[Quotation, ...]:
    """The same words of one speaker in more than one place, with what each place cut, altered or joined.

    `attributions` with their speakers resolved tell whose words they are, and where another article reports the same
    words in its own; without any, quotations are matched by their words alone. Quotations stand in the order of their
    first variant (by the articles' ids); variants too.
    """
    pieces = quoted_pieces(readings, attributions)
    if documents := find_documents(readings, pieces):
        pieces = quoted_pieces(readings, attributions, documents)
    families = gather_families(pieces, same_words(pieces))
    quotes: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in pieces:
        quotes[piece.quote].append(piece)
    taken = {piece.number for family in families for piece in family}
    told = [variants for family in families for variants in _variants(family, quotes, taken)]
    told += [_alone(quote) for quote in quotes.values() if taken.isdisjoint(piece.number for piece in quote)]
    retold = find_paraphrases(readings, attributions, told)
    found = [variants + more for variants, more in zip(told, retold, strict=True) if len(variants) + len(more) > 1]
    names = {entity.id: entity.name for entity in entities}
    people = {entity.id for entity in entities if entity.kind == "person"}
    said = {attribution.id: attribution for attribution in attributions}
    quotations = [_quotation(variants, names, people, said) for variants in found]
    return tuple(sorted(quotations, key=lambda q: (q.variants[0].article, q.variants[0].start, q.id)))


# A stretch is of the fullest's utterance if so much of it stands there in runs of `RUN` words, or so much in order;
# else a phrase chained it to another. A fragment is, where a word that tells anything stands there.
IN_RUNS, IN_ORDER, TELLING = 0.5, 0.6, 4.0


def _variants(family: Family, quotes: Mapping[int, Sequence[Piece]], taken: set[int]) -> Iterator[list[Variant]]:
    """The variants of a family; of several families where utterances have no more than a phrase in common."""
    while family:
        fullest, others = split_renditions(family, quotes, taken)
        theirs = [Rendition(kept) for one in others if (kept := tuple(s for s in one.stretches if _is_of(fullest, s)))]
        yield describe_fullest(fullest) + [v for one in theirs for v in describe_rendition(fullest, one)]
        done = {p.number for one in (fullest, *theirs) for stretch in one.stretches for p in stretch.pieces}
        family = [piece for piece in family if piece.number not in done]


def _is_of(fullest: Rendition, stretch: Stretch) -> bool:
    keys = Rendition((stretch,)).keys
    aligned = align_words(fullest.keys, keys)
    runs = [keys[s.b_start : s.b_end] for s in aligned if s.kind == "same"]
    if len(keys) <= FRAGMENT:
        return any(word_bits(key) >= TELLING for run in runs for key in run)
    shorter = min(len(fullest.keys), len(keys))
    long_runs = sum(len(run) for run in runs if len(run) >= RUN)
    return long_runs >= IN_RUNS * shorter or sum(map(len, runs)) >= IN_ORDER * shorter


def _alone(quote: Sequence[Piece]) -> list[Variant]:
    """A quotation that stands in one place only, as far as words in quotation marks go."""
    return describe_fullest(Rendition((Stretch(tuple(quote)),)))


def _quotation(
    variants: Sequence[Variant],
    names: Mapping[str, str],
    people: AbstractSet[str],
    said: Mapping[str, Attribution],
) -> Quotation:
    ordered = tuple(sorted(variants, key=lambda v: (v.article, v.start, v.end)))
    places = tuple(Place(v.article, v.start, v.end) for v in ordered)
    speaker = _speaker(ordered)
    changes = Counter(v.change for v in ordered)
    given = _speakers(ordered, people, said)
    warning = _warning(ordered, given, names)
    carried = ", ".join(f"{times} {change}" for change, times in sorted(changes.items()))
    articles = len({v.article for v in ordered})
    who = names.get(speaker, speaker) if speaker else "one speaker"
    return Quotation(
        id=content_id("quotation", *places),
        score=_score(ordered),
        reason=f"the same words of {who} in {articles} article{'s' * (articles > 1)}: {carried}" + warning,
        step=STEP,
        version=VERSION,
        evidence=places,
        speaker=speaker,
        variants=ordered,
        speakers=given,
    )


def _speakers(
    variants: Sequence[Variant], people: AbstractSet[str], said: Mapping[str, Attribution]
) -> tuple[str, ...]:
    """All to whom the words are given, where these are several people, or several others and nobody.

    One person and a body ("her office", the paper she spoke to) are one speaker told in two ways; so are two who say
    it together, and each of them. A phrase within what somebody reports may be quoted from anybody.
    """
    together = [{a.speaker, *a.joint} for v in variants if (a := said.get(v.attribution or "")) and _gives(a, v)]
    every = {speaker for group in together for speaker in group if speaker is not None}
    told = every & people or every
    apart = {a for a in told if any(a not in group and not told.isdisjoint(group) for group in together)}
    return tuple(sorted(apart)) if len(apart) > 1 else ()


# How far a quotation may stand from its "said", in code points; further off it was only given to who spoke last.
NEAR = 120


def _gives(attribution: Attribution, variant: Variant) -> bool:
    """Whether an attribution says plainly that a variant's words are its speaker's."""
    reported = sum(len(content) for content in attribution.content)
    whole = attribution.form == "direct" or 3 * (variant.end - variant.start) >= reported
    by = (*attribution.source, *attribution.cue)
    gaps = (max(a.start - b.end, b.start - a.end) for a in by for b in attribution.content)
    return attribution.speaker is not None and whole and min(gaps, default=0) <= NEAR


def _warning(variants: Sequence[Variant], given: Sequence[str], names: Mapping[str, str]) -> str:
    """What a reader should look at: other speakers for the same words, and lost words that turn the sense."""
    told = f"; given to {' and '.join(sorted(names.get(s, s) for s in given))}" if given else ""
    turned = next((variant.turned for variant in variants if variant.turned), "")
    return told + (f"; without “{turned}” it says something else" if turned else "")


def _speaker(variants: Sequence[Variant]) -> str | None:
    """The speaker to whom most of the words are attributed; `None` if nobody, or two as much."""
    words: Counter[str] = Counter()
    for variant in variants:
        if variant.speaker is not None:
            words[variant.speaker] += variant.end - variant.start
    ranked = words.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _score(variants: Sequence[Variant]) -> float:
    """How sure: short, reported or differently attributed words are less so."""
    longest = max(v.end - v.start for v in variants)
    speakers = {v.speaker for v in variants if v.speaker is not None}
    score = min(1.0, 0.5 + longest / 120)
    score *= 0.8 if any(v.change == "paraphrased" for v in variants) else 1.0
    return round(score * (0.7 if len(speakers) > 1 else 1.0), 3)

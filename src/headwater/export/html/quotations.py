"""The quotations as the page shows them: the fullest variant, and what each article left of it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from headwater.export.html.context import Context, PlaceLink
from headwater.export.html.edits import edited
from headwater.export.html.escape import shown
from headwater.export.show import clip, counted, joined
from headwater.model.spans import Span
from headwater.model.story import Change, Quotation, Variant
from headwater.text.words import split_words

CHANGES: dict[Change, str] = {
    "fullest": "fullest",
    "same": "same words",
    "cut": "cut",
    "altered": "altered",
    "spliced": "spliced",
    "paraphrased": "paraphrased",
}
# A quotation longer than this is shown to here; its place in the article has the rest.
SHOWN = 2_000


@dataclass(frozen=True, slots=True)
class VariantView:
    """One article's variant: its change in a word and a phrase, and its words with the cuts struck through.

    `turned`: the lost words that turn the sense; `marked`: the article shows every change for one.
    """

    place: PlaceLink
    change: Change
    change_words: str
    how_much: str
    turned: str
    marked: bool
    html: Markup


@dataclass(frozen=True, slots=True)
class QuotationView:
    """A quotation as the page shows it, the fullest variant first.

    `given_to`: the speakers, where the same words are given to several; `called`: how the articles call the speaker,
    where they differ.
    """

    key: str
    anchor: str
    speaker: str
    summary: str
    changed: bool
    reason: str
    given_to: str
    called: str
    variants: tuple[VariantView, ...]


def quotation_views(context: Context) -> tuple[QuotationView, ...]:
    """The quotations, those that somebody changed first, else in the order of the dossier."""
    views = [_view(context, f"q{place}", quotation) for place, quotation in enumerate(context.dossier.quotations)]
    return tuple(sorted(views, key=lambda view: not view.changed))


def _view(context: Context, key: str, quotation: Quotation) -> QuotationView:
    fullest = next((v for v in quotation.variants if v.change == "fullest"), quotation.variants[0])
    ordered = sorted(quotation.variants, key=lambda variant: variant is not fullest)
    changes = [CHANGES[v.change] for v in quotation.variants if v.change not in ("fullest", "same")]
    return QuotationView(
        key=key,
        anchor=quotation.id,
        speaker=context.voices.of_quotation(quotation),
        summary=joined(f"{changes.count(c)} {c}" for c in dict.fromkeys(changes)) or "the same words everywhere",
        changed=bool(changes),
        reason=quotation.reason,
        given_to=joined(context.voices.given_to(quotation)),
        called=", ".join(f"“{words}”" for words in context.voices.descriptions(quotation)),
        variants=tuple(_variant(context, key, variant, fullest) for variant in ordered),
    )


def _variant(context: Context, key: str, variant: Variant, fullest: Variant) -> VariantView:
    place = context.link(variant.article, variant.start, variant.end, key, f"variant {variant.change}")
    missing = len(split_words(variant.missing))
    return VariantView(
        place=place,
        change=variant.change,
        change_words=CHANGES[variant.change],
        how_much=f"{counted(missing, 'word')} left out" if missing else "",
        turned=clip(variant.turned, SHOWN),
        marked=variant.marked,
        html=_words(context, variant, fullest),
    )


def _words(context: Context, variant: Variant, fullest: Variant) -> Markup:
    text = context.articles[variant.article].text
    end = min(variant.end, variant.start + SHOWN)
    if not variant.edits or variant.change in ("fullest", "paraphrased") or end < variant.end:
        return shown(clip(text[variant.start : variant.end], SHOWN))
    original = context.articles[fullest.article].text
    return edited(original, text, Span(variant.start, end), variant.edits)

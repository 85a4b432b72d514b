"""Text as it was cut and altered: an alignment of two texts as markup with struck, inserted and moved words."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from headwater.export.html.escape import shown
from headwater.export.pieces import PieceKind, pieces_of
from headwater.export.show import clip
from headwater.model.spans import Span
from headwater.model.story import Edit

# A struck stretch longer than this is clipped: what was left out stays readable, and the article has all of it.
STRUCK = 1_200

_TAGS: dict[PieceKind, Markup] = {
    "kept": Markup("{}"),
    "struck": Markup("<del>{}</del>"),
    "put_in": Markup("<ins>{}</ins>"),
    "moved": Markup('<mark class="moved">{}</mark>'),
}


def edited(a_text: str, b_text: str, b_span: Span, edits: Sequence[Edit]) -> Markup:
    """`b_span` of `b_text` as markup, with what `a_text` has there besides struck through and other words inserted.

    The edits' spans count code points of the whole texts.
    """
    pieces = pieces_of(a_text, b_text, b_span, edits)
    return Markup("").join(
        _TAGS[piece.kind].format(shown(clip(piece.text, STRUCK) if piece.kind == "struck" else piece.text))
        for piece in pieces
    )

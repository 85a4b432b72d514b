"""A cut or altered quotation in pieces, with one space between words and what was struck out, and none at a mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from headwater.model.spans import Span
from headwater.model.story import Edit

PieceKind = Literal["kept", "struck", "put_in", "moved"]
_OPENING = frozenset("“„‟«‘‚‛‹([{¿¡")
# Marks that are the same at either end: what stands around them says which they are.
_STRAIGHT = frozenset("\"'＂`")
# What words are set against without a space on either side.
_JOINING = frozenset("-‐‑–—―/")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words with what became of them. "kept" pieces are the text's own, and the spaces that part struck words."""

    kind: PieceKind
    text: str


def pieces_of(a_text: str, b_text: str, b_span: Span, edits: Sequence[Edit]) -> Iterator[Piece]:
    """`b_span` of `b_text`, with what `a_text` has there besides struck and other words put in.

    The edits' spans count code points of the whole texts. What no edit covers (spaces, punctuation) is b's own.
    """
    at, before = b_span.start, ""  # `before`: the last two characters shown, which say whether struck words need a gap
    for edit in sorted(edits, key=lambda edit: (edit.b.start, edit.b.end, edit.a.start)):
        start = min(max(edit.b.start, at), b_span.end)
        end = min(max(edit.b.end, start), b_span.end)
        before = (before + b_text[at:start])[-2:]
        after = b_text[end : min(end + 2, b_span.end)]
        pieces = [Piece("kept", b_text[at:start])]
        pieces += _edit(edit, a_text[edit.a.start : edit.a.end], b_text[start:end], before, after)
        yield from (piece for piece in pieces if piece.text)
        before = (before + "".join("x" if p.kind == "struck" else p.text for p in pieces[1:]))[-2:]
        at = end
    if at < b_span.end:
        yield Piece("kept", b_text[at : b_span.end])


def _edit(edit: Edit, old: str, new: str, before: str, after: str) -> list[Piece]:
    """An edit in pieces, between the characters that are shown before it and those of the text behind it."""
    if edit.kind in ("same", "moved"):
        return [Piece("moved" if edit.kind == "moved" else "kept", new)]
    put_in = [Piece("put_in", new)] if new.strip() else []
    if not old.strip():
        return put_in
    lead = " " if _needs_gap_after(before) else ""
    tail = " " if put_in or _needs_gap_before(after) else ""
    return [Piece("kept", lead), Piece("struck", old.strip()), Piece("kept", tail), *put_in]


def _needs_gap_after(before: str) -> bool:
    """Whether struck words that follow these characters stand apart from them."""
    if not before or before[-1].isspace() or before[-1] in _OPENING or before[-1] in _JOINING:
        return False
    is_opening = len(before) == 1 or before[-2].isspace() or before[-2] in _OPENING
    return not (before[-1] in _STRAIGHT and is_opening)


def _needs_gap_before(after: str) -> bool:
    """Whether struck words that these characters follow stand apart from them."""
    if not after or after[0].isspace():
        return False
    opens = after[0] in _STRAIGHT and after[1:].isalnum()
    return after[0].isalnum() or after[0] in _OPENING or opens

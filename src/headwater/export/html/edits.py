"""Text as it was cut and altered: an alignment of two texts as markup with struck, inserted and moved words."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from headwater.export.html.escape import shown
from headwater.export.show import clip
from headwater.model.spans import Span
from headwater.model.story import Edit

# A struck stretch longer than this is clipped: what was left out stays readable, and the article has all of it.
STRUCK = 1_200

_SPACE, _NOTHING = Markup(" "), Markup("")
_DEL = Markup("<del>{}</del>")
_INS = Markup("<ins>{}</ins>")
_MOVED = Markup('<mark class="moved">{}</mark>')


def edited(a_text: str, b_text: str, b_span: Span, edits: Sequence[Edit]) -> Markup:
    """`b_span` of `b_text` as markup, with what `a_text` has there besides struck through and other words inserted.

    The edits' spans count code points of the whole texts. What no edit covers (spaces, punctuation) is b's own.
    """
    out: list[Markup] = []
    at = b_span.start
    for edit in sorted(edits, key=lambda edit: (edit.b.start, edit.b.end, edit.a.start)):
        start = min(max(edit.b.start, at), b_span.end)
        end = min(max(edit.b.end, start), b_span.end)
        out.append(shown(b_text[at:start]))
        gaps = (start > b_span.start and not b_text[start - 1].isspace(), end < len(b_text) and b_text[end].isalnum())
        out += _edit(edit, a_text[edit.a.start : edit.a.end], b_text[start:end], gaps)
        at = end
    out.append(shown(b_text[at : b_span.end]))
    return Markup("").join(out)


def _edit(edit: Edit, before: str, after: str, gaps: tuple[bool, bool]) -> list[Markup]:
    """An edit as markup; `gaps`: whether struck words need a space of ours before them, and behind them."""
    if edit.kind == "same":
        return [shown(after)]
    if edit.kind == "moved":
        return [_MOVED.format(shown(after))]
    put_in = [_INS.format(shown(after))] if after.strip() else []
    if not before.strip():
        return put_in
    struck = _DEL.format(shown(clip(before, STRUCK)))
    behind = bool(put_in) or gaps[1]
    return [_SPACE if gaps[0] else _NOTHING, struck, _SPACE if behind else _NOTHING, *put_in]

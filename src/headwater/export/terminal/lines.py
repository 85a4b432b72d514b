"""Lines on a console: wrapped under their own indent, without anything in them that a terminal would act on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from headwater.export.pieces import pieces_of
from headwater.export.show import one_line
from headwater.model.spans import Span
from headwater.model.story import Edit

if TYPE_CHECKING:
    from rich.console import Console

Part = str | tuple[str, str]
# Narrower than this, words are broken rather than set in columns of a few letters.
LEAST_WIDTH = 20


class Lines:
    """Prints on one console. Where it shows no styles, struck and inserted words are marked as wdiff does."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.styled = console.is_terminal and not console.no_color
        self.encoding = console.encoding

    def say(self, *parts: Part, indent: int = 0, hang: int = 0) -> None:
        """One paragraph of parts, each a string or a string with its style; `hang`: further indent from line two on."""
        from rich.text import Text

        text = Text()
        for part in parts:
            words, style = part if isinstance(part, tuple) else (part, "")
            text.append(self._encodable(words), style)
        spare = max(0, self.console.width - LEAST_WIDTH)
        indent, further = min(indent, spare), min(indent + hang, spare)
        for number, line in enumerate(text.wrap(self.console, max(LEAST_WIDTH, self.console.width - further))):
            line.rstrip()
            shift = further if number else indent
            self.console.print(Text(" " * shift) + line, soft_wrap=True, highlight=False)

    def heading(self, words: str, number: int | None = None) -> None:
        """A blank line, then a section's name with how many there are."""
        self.say("")
        self.say((words, "bold"), *([(f"  {number:,}", "dim")] if number is not None else []))

    def rest(self, hidden: int) -> None:
        """Says how many are not shown, if any are not."""
        if hidden > 0:
            self.say((f"… and {hidden:,} more (--verbose shows them)", "dim"), indent=2)

    def struck(self, words: str) -> Part:
        """Words that are left out."""
        return (words, "strike red") if self.styled else f"[-{words}-]"

    def put_in(self, words: str) -> Part:
        """Words that stand there instead, or besides."""
        return (words, "bold yellow") if self.styled else f"{{+{words}+}}"

    def _encodable(self, words: str) -> str:
        return words.encode(self.encoding, "replace").decode(self.encoding)


def edited_parts(lines: Lines, a_text: str, b_text: str, span: Span, edits: Sequence[Edit]) -> Iterator[Part]:
    """`span` of `b_text` in parts, with what `a_text` has there besides struck and other words marked."""
    for piece in pieces_of(a_text, b_text, span, edits):
        words = _flat(piece.text)
        if piece.kind == "struck":
            yield lines.struck(words)
        else:
            yield lines.put_in(words) if piece.kind == "put_in" else words


def changed_parts(lines: Lines, before: str, after: str) -> Iterator[Part]:
    """Struck words, then those that stand in their place."""
    if before:
        yield lines.struck(before)
        yield " " if after else ""
    if after:
        yield lines.put_in(after)


def _flat(text: str) -> str:
    """On one line and visible, with a space kept at either end."""
    if not text:
        return ""
    middle = one_line(text)
    lead = " " if text[0].isspace() else ""
    tail = " " if text[-1].isspace() and middle else ""
    return lead + middle + tail

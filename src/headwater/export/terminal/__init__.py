"""Dossiers, readings, diffs and lists of stories in brief, for a terminal."""

from headwater.export.show import one_line as plain_text
from headwater.export.terminal.diff import print_diff
from headwater.export.terminal.dossier import print_dossier
from headwater.export.terminal.reading import print_reading
from headwater.export.terminal.stories import print_stories
from headwater.export.terminal.wording import print_wording

__all__ = ["plain_text", "print_diff", "print_dossier", "print_reading", "print_stories", "print_wording"]

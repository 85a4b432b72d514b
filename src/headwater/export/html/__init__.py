"""Dossiers, their index, and diffs as self-contained pages."""

from headwater.export.html.diff_page import diff_html
from headwater.export.html.index_page import StoryLine, index_html, index_of_lines, story_line
from headwater.export.html.page import dossier_html, notebook_html
from headwater.export.html.reuse_pages import reuse_pages
from headwater.export.html.wording_chart import wording_svg
from headwater.export.html.wording_page import wording_html

__all__ = [
    "StoryLine",
    "diff_html",
    "dossier_html",
    "index_html",
    "index_of_lines",
    "notebook_html",
    "reuse_pages",
    "story_line",
    "wording_html",
    "wording_svg",
]

"""Dossiers, their index, and diffs as self-contained pages."""

from headwater.export.html.diff_page import diff_html
from headwater.export.html.index_page import index_html
from headwater.export.html.page import dossier_html, notebook_html
from headwater.export.html.reuse_pages import reuse_pages
from headwater.export.html.wording_chart import wording_svg
from headwater.export.html.wording_page import wording_html

__all__ = ["diff_html", "dossier_html", "index_html", "notebook_html", "reuse_pages", "wording_html", "wording_svg"]

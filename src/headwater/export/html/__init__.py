"""Dossiers, their index, and diffs as self-contained pages."""

from headwater.export.html.diff_page import diff_html
from headwater.export.html.index_page import index_html
from headwater.export.html.page import dossier_html, notebook_html
from headwater.export.html.reuse_pages import reuse_pages

__all__ = ["diff_html", "dossier_html", "index_html", "notebook_html", "reuse_pages"]

"""Dossiers as JSON, Arrow tables, pages and terminal text."""

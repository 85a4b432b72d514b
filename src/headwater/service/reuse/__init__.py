"""Reuse over a collection: articles in, tables of passages, families and shares out."""

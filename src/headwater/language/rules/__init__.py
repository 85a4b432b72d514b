"""Reads English by rules: a small tagger, lexicons in `data/`, and patterns over the tags; no parser, no weights."""

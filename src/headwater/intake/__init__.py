"""Bytes in, articles out: formats, pages, metadata, segments, outlets."""

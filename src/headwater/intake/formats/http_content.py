"""HTTP content codings (RFC 9110, 8.4.1), decoded within bounds."""

from __future__ import annotations

import io
import zlib
from importlib import import_module

from headwater.intake.streams import open_unzipped, read_bounded, shown_size
from headwater.model.errors import ArticleError


def decode_content(data: bytes, coding: str, most: int) -> bytes:
    """The content of a response's body that is in this coding ("gzip", "deflate", "br", or "" for none).

    Raises `ArticleError` where it is broken, larger than `most` bytes, or in another coding.
    """
    name = coding.strip().lower()
    if name in ("", "identity"):
        return data
    if name in ("gzip", "x-gzip"):
        return read_bounded(open_unzipped(io.BytesIO(data)), most)
    if name == "deflate":
        return _inflate(data, most)
    if name == "br":
        return _unbrotli(data, most)
    raise ArticleError(f"in a content coding that is not read: {name[:40]}")


def _inflate(data: bytes, most: int) -> bytes:
    """Deflate with its zlib wrapper, as specified, or without, as many servers send it."""
    for wbits in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        try:
            made = zlib.decompressobj(wbits).decompress(data, most + 1)
        except zlib.error:
            continue
        return _within(made, most)
    raise ArticleError("broken deflate data")


def _unbrotli(data: bytes, most: int) -> bytes:
    try:
        brotli = import_module("brotli")
    except ImportError as error:
        raise ArticleError("in Brotli coding: install the package brotli to read it") from error
    try:
        return _within(brotli.Decompressor().process(data, output_buffer_limit=most + 1), most)
    except (brotli.error, TypeError) as error:
        raise ArticleError(f"broken Brotli data: {error}") from error


def _within(data: bytes, most: int) -> bytes:
    if len(data) > most:
        raise ArticleError(f"larger than {shown_size(most)} when unpacked")
    return data

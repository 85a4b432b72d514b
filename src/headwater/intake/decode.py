"""Bytes to text: which encoding they are in, told strictly first and guessed last."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from headwater.model.errors import ArticleError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# WHATWG's encoding standard: what calls itself Latin-1 or ASCII on the web is windows-1252.
_WEB_NAMES = {"iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252",
              "ascii": "cp1252", "us-ascii": "cp1252", "windows-1252": "cp1252"}  # fmt: skip
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# Encodings that English news is kept in; guessing among all of Python's takes fifteen times as long and errs more.
_GUESSED = ["cp1252", "mac_roman", "cp850", "iso8859_15", "cp1250", "cp1251", "shift_jis", "gb18030", "big5", "euc_kr"]
_WESTERN = frozenset("‘’“”–—…•€£©®™°·½§«»\xa0àáâäãåçèéêëìíîïñòóôöõøùúûüÀÁÄÅÇÉÈÍÖØÓÜßæœ".encode("cp1252"))
_MOST_WESTERN = 0.12
_USUAL_SHARE = 0.95
_GUESS_BYTES = 64 * 1024
# Stray bytes that may be read as windows-1252 in a text of UTF-8: two texts pasted together, or a few typed dashes.
_MOST_STRAY_SHARE = 0.1
_MOST_CONTROL_SHARE = 0.02


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that it was in, and a caveat where the bytes were not all in it."""

    text: str
    encoding: str
    caveat: str | None = None


def decode_text(data: bytes) -> Decoded:
    """The text of a plain file or row.

    Raises `ArticleError` where the bytes are no text (binary data) or their encoding cannot be told.
    """
    decoded = _by_mark(data) or _strict(data, "utf-8") or _wide(data) or _cut(data) or _mixed(data) or _western(data)
    decoded = decoded or _guess(data)
    if decoded is None and _holds_controls(data):
        raise ArticleError("binary data, not text")
    if decoded is None:
        raise ArticleError("cannot tell which encoding it is in; convert it to UTF-8", _first_stray(data))
    if _is_binary(decoded.text):
        raise ArticleError("binary data, not text")
    return decoded


def decode_page(data: bytes, charset: str | None = None) -> str:
    """The text of an HTML page: byte order mark, valid UTF-8, `charset` (HTTP), the page's own word, a guess.

    Bytes that do not fit become U+FFFD, as in browsers. Raises `ArticleError` for binary data.
    """
    decoded = _by_mark(data) or _strict(data, "utf-8")
    declared = [charset, _declared(data)] if decoded is None else []
    for name in filter(None, declared):
        decoded = decoded or _strict(data, name)
    decoded = decoded or _wide(data) or _cut(data) or _mixed(data) or _western(data) or _guess(data)
    text = decoded.text if decoded else data.decode("cp1252", "replace")
    if _is_binary(text):
        raise ArticleError("binary data, not a page")
    return text


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            body = data[len(mark) :]
            strict = _strict(body, encoding)
            return strict or Decoded(body.decode(encoding, "replace"), encoding, f"not all of it is {encoding}")
    return None


def _strict(data: bytes, encoding: str) -> Decoded | None:
    encoding = _WEB_NAMES.get(encoding.lower(), encoding)
    try:
        return Decoded(data.decode(encoding), encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of English text is zero."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return None
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[offset::2].count(0) > 0.8 * len(sample) / 2 and sample[1 - offset :: 2].count(0) == 0:
            return _strict(data, encoding)
    return None


def _cut(data: bytes) -> Decoded | None:
    """UTF-8 that ends in the middle of a character."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and any(byte > 127 for byte in data[: error.start]):
            return Decoded(data.decode("utf-8", "replace"), "utf-8", "it ends in the middle of a character")
    return None


def _mixed(data: bytes) -> Decoded | None:
    """UTF-8 with stray windows-1252 bytes in it; `None` where it is not mostly UTF-8 beyond ASCII."""
    pieces: list[str] = []
    view, at, stray = memoryview(data), 0, 0
    most = int(_MOST_STRAY_SHARE * sum(byte > 127 for byte in data[:_GUESS_BYTES])) + 3
    while True:
        try:
            pieces.append(str(view[at:], "utf-8"))
            break
        except UnicodeDecodeError as error:
            pieces.append(str(view[at : at + error.start], "utf-8"))
            pieces.append(str(view[at + error.start : at + error.end], "cp1252", "replace"))
            stray += error.end - error.start
            at += error.end
        if stray > most:
            return None
    text = "".join(pieces)
    beyond = sum(c > "\x7f" for c in text[:_GUESS_BYTES])
    if stray > _MOST_STRAY_SHARE * beyond or "\ufffd" in text:
        return None
    return Decoded(text, "utf-8", f"{stray} bytes that are not UTF-8 were read as windows-1252")


def _western(data: bytes) -> Decoded | None:
    """windows-1252, where what is not ASCII is little, and nearly all of it signs and letters that news prints."""
    beyond = bytes(byte for byte in data[:_GUESS_BYTES] if byte > 127)
    usual = sum(byte in _WESTERN for byte in beyond)
    if len(beyond) > _MOST_WESTERN * min(len(data), _GUESS_BYTES) or usual < _USUAL_SHARE * len(beyond):
        return None
    decoded = _strict(data, "cp1252")
    return decoded and Decoded(decoded.text, "cp1252", "not UTF-8; it was read as windows-1252")


def _guess(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_BYTES], cp_isolation=_GUESSED, enable_fallback=False).best()
    if best is None:
        return None
    decoded = _strict(data, best.encoding)
    return decoded and Decoded(decoded.text, decoded.encoding, f"the encoding was guessed to be {best.encoding}")


def _declared(data: bytes) -> str | None:
    match = _XML_ENCODING.match(data[:1024]) or _META_CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _is_binary(text: str) -> bool:
    sample = text[:_GUESS_BYTES]
    return "\x00\x00" in sample or len(_CONTROLS.findall(sample)) > _MOST_CONTROL_SHARE * len(sample)


def _holds_controls(data: bytes) -> bool:
    """Whether bytes hold more control characters than any text: a tenth of what is packed, as pictures are."""
    sample = data[:_GUESS_BYTES].decode("latin-1")
    return len(_CONTROLS.findall(sample)) > _MOST_CONTROL_SHARE * len(sample)


def _first_stray(data: bytes) -> str | None:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return f"byte {error.start}"
    return None

"""What a file holds: told from its first bytes, with its name as a hint."""

from __future__ import annotations

import re
from dataclasses import dataclass

from headwater.intake.columns import is_header
from headwater.intake.settings import Format
from headwater.model.article import IssueKind

HEAD_BYTES = 16 * 1024


@dataclass(frozen=True, slots=True)
class NoArticle:
    """Why a file is not read: `ignored` where it holds no article, `left_out` where it may hold one."""

    kind: IssueKind
    reason: str


# Magic numbers (at an offset), from the formats' specifications.
_IGNORED_MAGIC = (
    (0, b"\x89PNG\r\n", "a picture (PNG)"),
    (0, b"\xff\xd8\xff", "a picture (JPEG)"),
    (0, b"GIF8", "a picture (GIF)"),
    (8, b"WEBP", "a picture (WebP)"),
    (4, b"ftypavif", "a picture (AVIF)"),
    (4, b"ftypheic", "a picture (HEIC)"),
    (4, b"ftypmif1", "a picture (HEIC)"),
    (4, b"jP  \r\n\x87\n", "a picture (JPEG 2000)"),
    (4, b"JXL \r\n\x87\n", "a picture (JPEG XL)"),
    (0, b"II*\x00", "a picture (TIFF)"),
    (0, b"MM\x00*", "a picture (TIFF)"),
    (0, b"\x00\x00\x01\x00", "an icon"),
    (0, b"ID3", "sound (MP3)"),
    (0, b"OggS", "sound (Ogg)"),
    (8, b"WAVE", "sound (WAV)"),
    (8, b"AVI ", "video (AVI)"),
    (4, b"ftyp", "video (MP4)"),
    (0, b"\x1aE\xdf\xa3", "video (Matroska)"),
    (0, b"wOFF", "a font"),
    (0, b"wOF2", "a font"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ\x90\x00", "a program"),
    (0, b"SQLite format 3\x00", "a database (SQLite)"),
)
_CLOSED_MAGIC = (
    (0, b"BZh", "compressed with bzip2; unpack it first"),
    (0, b"\xfd7zXZ\x00", "compressed with xz; unpack it first"),
    (0, b"(\xb5/\xfd", "compressed with Zstandard; unpack it first"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive; unpack it first"),
    (0, b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (257, b"ustar", "a tar archive; unpack it first"),
    (0, b"ARROW1\x00\x00", "an Arrow file; write it as Parquet"),
    (0, b"PARE", "an encrypted Parquet file; decrypt it first"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document; save it as text or HTML"),
    (0, b"{\\rtf", "a rich-text document; save it as text or HTML"),
)
_IGNORED_NAMES = {
    "css": "a style sheet", "js": "a script", "mjs": "a script", "map": "a script's source map", "svg": "a picture",
    "py": "program source", "ipynb": "a notebook", "toml": "settings", "yaml": "settings", "yml": "settings",
    "ini": "settings", "cfg": "settings", "lock": "settings", "log": "a log", "sh": "a script", "xsd": "a schema",
    "dtd": "a schema", "xsl": "a style sheet", "xslt": "a style sheet", "sha256": "a checksum", "md5": "a checksum",
}  # fmt: skip
_BY_NAME: dict[str, Format] = {
    "html": "html", "htm": "html", "xhtml": "html", "json": "json", "jsonl": "jsonl", "ndjson": "jsonl", "csv": "csv",
    "tsv": "tsv", "tab": "tsv", "parquet": "parquet", "pq": "parquet", "rss": "feed", "atom": "feed", "warc": "warc",
}  # fmt: skip
_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_PAGE_ROOT = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)
_PAGE_TAGS = re.compile(rb"<(head|body|title|meta|div|article|section|main|p|h1|h2|table)[\s>]", re.IGNORECASE)
_JSON_START = re.compile(rb"\s*(?:\{\s*(?:\"|\})|\[\s*(?:[{\[\"\]]|-?\d))")
_ROW_NAMES = re.compile(rb"(?:^|[,;\t\"])(?:text|body|content|title|url|id)(?=[,;\t\"\r\n])", re.IGNORECASE)


def kind_of(head: bytes, name: str, kind: Format | None) -> Format | NoArticle:
    """The format of a file: the one that a reader of it says, else as `sniff` tells it.

    A picture is none of our formats, whichever the reader says that the input is in.
    """
    return (known_binary(head) or kind) if kind else sniff(head, name)


def known_binary(head: bytes) -> NoArticle | None:
    """What a file is that begins with the mark of a picture, of sound or of another format that holds no text."""
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return NoArticle("ignored", "a picture (BMP), not an article")
    for offset, magic, what in _IGNORED_MAGIC:
        if head.startswith(magic, offset):
            return NoArticle("ignored", f"{what}, not an article")
    for offset, magic, what in _CLOSED_MAGIC:
        if head.startswith(magic, offset):
            return NoArticle("left_out", what)
    return None


def sniff(head: bytes, name: str) -> Format | NoArticle:
    """The format of a file that begins with `head` (after decompression) and is called `name`, or why not."""
    closed = _closed(head)
    if closed is not None:
        return closed
    extension = extension_of(name)
    if extension in _IGNORED_NAMES:
        return NoArticle("ignored", f"{_IGNORED_NAMES[extension]}, not an article")
    return _by_content(_readable(head), extension)


def extension_of(name: str) -> str:
    """The extension in lower case, without the ".gz" of a compressed file ("a.html.gz": "html"); "" without one."""
    base = name.replace("\\", "/").rsplit("/", 1)[-1].lower().removesuffix(".gz")
    return base.rsplit(".", 1)[-1] if "." in base.lstrip(".") else ""


def _closed(head: bytes) -> NoArticle | None:
    """Formats that are never opened."""
    if not head.strip() and len(head) < HEAD_BYTES:
        return NoArticle("left_out", "empty")
    binary = known_binary(head)
    if binary is not None:
        return binary
    if head.startswith(b"PK\x03\x04"):
        return NoArticle("left_out", _zip_reason(head))
    if b"%PDF-" in head[:1024]:
        locked = "password-protected " if b"/Encrypt" in head else ""
        return NoArticle("left_out", f"a {locked}PDF; save it as text or HTML")
    return None


def _zip_reason(head: bytes) -> str:
    """APPNOTE 4.4.4: bit 0 of the general purpose flag says that the first file is encrypted."""
    if len(head) > 6 and head[6] & 1:
        return "a password-protected ZIP archive; unpack it first"
    if b"word/" in head or b"[Content_Types].xml" in head:
        return "an Office document; save it as text or HTML"
    return "a ZIP archive; unpack it first"


def _readable(head: bytes) -> bytes:
    """The head without a mark and, of UTF-16, without the zeros, so that ASCII can be looked for in it."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return head[2:].replace(b"\x00", b"")
    return head.removeprefix(b"\xef\xbb\xbf")


def _by_content(head: bytes, extension: str) -> Format | NoArticle:
    start = head.lstrip()
    if start.startswith(b"PAR1"):
        return "parquet"
    if start.startswith(b"WARC/"):
        return "warc"
    if start.startswith(b"<"):
        return _markup(start, extension)
    if _JSON_START.match(start) and extension not in ("csv", "tsv", "tab"):
        return _json_kind(start, extension)
    if start.startswith((b"MIME-Version:", b"From: <Saved by")) and b"multipart/related" in start:
        return NoArticle("left_out", "a page saved as one MIME file (MHTML); save it as HTML")
    return _rows_or_text(head, extension)


def _markup(start: bytes, extension: str) -> Format | NoArticle:
    page, feed = _PAGE_ROOT.search(start), _FEED_ROOT.search(start)
    if feed and not (page and page.start() < feed.start()):
        return "feed"
    if page or extension in ("html", "htm", "xhtml"):
        return "html"
    if start.startswith(b"<svg"):
        return NoArticle("ignored", "a picture (SVG), not an article")
    if start.startswith(b"<?xml") or extension == "xml":
        return NoArticle("left_out", "XML that is neither a feed nor a page")
    return "html" if len(set(_PAGE_TAGS.findall(start))) > 1 else "text"


def _json_kind(start: bytes, extension: str) -> Format:
    """JSON Lines are told from JSON by a first line that is complete and is followed by another object."""
    if extension in ("jsonl", "ndjson"):
        return "jsonl"
    first, _, rest = start.partition(b"\n")
    lines = first.rstrip().endswith(b"}") and first.count(b"{") == first.count(b"}") and rest.lstrip().startswith(b"{")
    return "jsonl" if lines else "json"


def _rows_or_text(head: bytes, extension: str) -> Format:
    named = _BY_NAME.get(extension)
    if named in ("csv", "tsv", "html", "json", "jsonl", "warc", "feed", "parquet"):
        return named
    first = head.split(b"\n", 1)[0]
    if len(_ROW_NAMES.findall(first)) > 1 or is_header(first.decode("latin-1")):
        return "tsv" if first.count(b"\t") > first.count(b",") else "csv"
    return "text"

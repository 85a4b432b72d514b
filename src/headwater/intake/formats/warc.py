"""WARC (ISO 28500), plain or gzip: an article for each page that was answered with HTTP 200."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from headwater.intake.decode import decode_text
from headwater.intake.formats.http_content import decode_content
from headwater.intake.raw import Given, RawArticle, digest_of, issue
from headwater.intake.source import Source
from headwater.intake.streams import shown_size
from headwater.model.article import Issue
from headwater.model.errors import ArticleError

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

_PAGES = ("text/html", "application/xhtml+xml")
_MOST_HEADER_BYTES = 64 * 1024


class _UntilBroken:
    """A stream that ends where its data break, so that the whole records before are read; `failure` says why."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._stream = stream
        self.failure: ArticleError | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read1(size)
        except ArticleError as error:
            self.failure = error
            return b""

    def tell(self) -> int:
        return self._stream.tell()


def read_warc(source: Source) -> Iterator[RawArticle | Issue]:
    """The pages and plain texts among the responses; what else the file holds is counted in one note."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    passed: Counter[str] = Counter()
    number = 0
    stream = _UntilBroken(source.stream)
    # The library only reads and tells; its stubs ask for seek and close as well.
    records = ArchiveIterator(
        cast("Any", stream), record_types=WarcRecordType.response, parse_http=False, max_header_len=_MOST_HEADER_BYTES
    )
    try:
        for number, record in enumerate(records, start=1):
            try:
                found = _response(source, record, number)
            except (ArticleError, OSError) as error:  # this record is broken; the next one is found all the same
                yield issue(source.name, "left_out", str(error), f"record {number}")
                continue
            if isinstance(found, str):
                passed[found] += 1
            else:
                yield found
    except (OSError, ValueError) as error:
        raise ArticleError(f"broken WARC data: {error}", f"record {number + 1}") from error
    if passed:
        listed = ", ".join(f"{count} of {what}" for what, count in passed.most_common(6))
        yield issue(source.name, "note", f"{passed.total()} responses hold no article: {listed}")
    if stream.failure is not None:
        yield issue(source.name, "left_out", stream.failure.reason, stream.failure.place)
    elif not number:
        yield issue(source.name, "left_out", "no response in it, or broken WARC data")


def _response(source: Source, record: WarcRecord, number: int) -> RawArticle | str:
    """The response's article, or what it is instead; raises `ArticleError` where it cannot be read."""
    # Only the transfer coding is left to the library: what it does for the content's coding has no bound.
    record.parse_http(auto_decode="transfer", max_header_len=_MOST_HEADER_BYTES)
    if not record.is_http_parsed:
        return "no HTTP"
    status = record.http_headers.status_code
    kind = (record.http_content_type or "").lower()
    if status != 200:
        return f"HTTP {status}"
    if kind not in (*_PAGES, "text/plain"):
        return kind or "an unnamed type"
    most = source.settings.max_page_bytes if kind in _PAGES else source.settings.max_bytes
    packed = record.reader.read(most + 1)
    if len(packed) > most:
        raise ArticleError(f"larger than {shown_size(most)}")
    if not record.http_headers.get("Transfer-Encoding") and len(packed) < record.content_length:
        raise ArticleError("cut off: the file ends within it")
    data = decode_content(packed, record.http_headers.get("Content-Encoding") or "", most)
    if not data.strip():
        raise ArticleError("empty")
    return _article(source, record, kind, data, number)


def _article(source: Source, record: WarcRecord, kind: str, data: bytes, number: int) -> RawArticle:
    given = Given(url=record.headers.get("WARC-Target-URI")).or_else(source.beside)
    path = source.place(number)
    if kind in _PAGES:
        return RawArticle(path, "page", data, given, digest_of(data), record.http_charset)
    return RawArticle(path, "text", decode_text(data).text, given, digest_of(data))

"""Ids that come from content: the same content has the same id on every machine."""

from __future__ import annotations

from hashlib import blake2b


def content_id(prefix: str, *parts: object) -> str:
    """An id such as `art-5f0c…`: the prefix and 12 hexadecimal digits of a BLAKE2b hash (RFC 7693) over the parts.

    Parts are told apart from their neighbours (`"ab", "c"` and `"a", "bc"` differ) and `None` from an empty string.
    """
    hashed = blake2b(digest_size=6)
    for part in parts:
        data = b"\x00" if part is None else b"\x01" + str(part).encode("utf-8", "surrogatepass")
        hashed.update(len(data).to_bytes(8, "big") + data)
    return f"{prefix}-{hashed.hexdigest()}"

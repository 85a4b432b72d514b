"""Whatever happens to a file, it becomes an article or an issue: no exception, nothing lost."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
from collections.abc import Callable

import pytest
from tests.intake.readers import LEAD, SECOND, STORY, THIRD, page, paragraphs, read_paths
from tests.intake.test_formats import ROW, as_table, as_warc

_ROUNDS = 60


def parquet_bytes() -> bytes:
    import pyarrow as pa
    from pyarrow import parquet

    made = io.BytesIO()
    parquet.write_table(pa.Table.from_pylist([ROW] * 20), made)
    return made.getvalue()


LINKED = json.dumps({"@type": "NewsArticle", "author": "Mara Lind"})
HTML = page(
    f"<article><h1>Swing bridge to close</h1>{paragraphs(LEAD, SECOND)}<figure><figcaption>The bridge. Photo: A. Voss"
    f"</figcaption></figure>{paragraphs(THIRD)}</article>",
    f"<meta charset='utf-8'><script type='application/ld+json'>{LINKED}</script>",
)
FEED = (
    "<?xml version='1.0'?><rss version='2.0'><channel><title>Echo</title>"
    f"<item><title>Bridge</title><description>{LEAD} {SECOND}</description></item></channel></rss>"
)
SAMPLES: dict[str, Callable[[], bytes]] = {
    "a.txt": f"Swing bridge to close\n\nBRACKWATER (AP) — {STORY}\n(Photo by AFP)".encode,
    "a.html": HTML.encode,
    "a.html.gz": lambda: gzip.compress(HTML.encode()),
    "a.json": lambda: json.dumps([ROW, ROW]).encode(),
    "a.jsonl": lambda: "\n".join([json.dumps(ROW)] * 5).encode(),
    "a.csv": lambda: as_table([ROW] * 5, ",").encode(),
    "a.rss": FEED.encode,
    "a.parquet": parquet_bytes,
    "a.warc": lambda: as_warc(*[("200 OK", "text/html; charset=utf-8", HTML)] * 3),
    "a.warc.gz": lambda: gzip.compress(as_warc(*[("200 OK", "text/html", HTML)] * 3)),
    "meta.json": lambda: json.dumps({"a": {"file": "a.txt", "outlet": "Echo", "published": "2024-03-05"}}).encode(),
}


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The data with one to twenty accidents: bits flipped, pieces cut out, put in, or in another encoding."""
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(made) + 1)
        accident = chance.randrange(6)
        if accident == 0 and at < len(made):
            made[at] ^= 1 << chance.randrange(8)
        elif accident == 1:
            del made[at:]
        elif accident == 2:
            del made[at : at + chance.randrange(60)]
        elif accident == 3:
            made[at:at] = chance.randbytes(chance.randrange(30))
        elif accident == 4:
            made[at:at] = "Zürich’s “bridge” €".encode(chance.choice(("cp1252", "utf-16-le", "utf-8")))
        else:
            made[at:at] = chance.choice(
                (b"<!--", b"]]>", b"\x00", b'"', b"{", b"<div>" * 40, b"&#x0;", b"\xff\xfe", b"\r")
            )
    return bytes(made)


@pytest.mark.parametrize("name", SAMPLES)
def test_mutated_files_become_articles_or_issues(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    chance = random.Random(name)
    data = SAMPLES[name]()
    for _ in range(_ROUNDS):
        folder = tmp_path_factory.mktemp("fuzz")
        (folder / name).write_bytes(mutated(data, chance))
        (folder / "zz.txt").write_text(STORY)
        found = read_paths(str(folder))
        told = {article.path.partition("#")[0] for article in found.articles} | {issue.path for issue in found.issues}
        assert told == {str(folder / name), str(folder / "zz.txt")}
        assert all("\n" not in issue.reason for issue in found.issues)
        json.dumps([article.text for article in found.articles], ensure_ascii=False).encode("utf-8")


def test_the_limit_on_csv_fields_is_never_lowered() -> None:
    before = csv.field_size_limit()
    read_paths("-", stdin=as_table([ROW], ",").encode(), max_bytes=1000)
    assert csv.field_size_limit() >= before

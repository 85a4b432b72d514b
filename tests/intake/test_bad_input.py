"""What cannot be read is an issue with its file and reason, and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import os
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.intake.readers import LEAD, STORY, THIRD, Read, page, paragraphs, read_paths, words_of
from tests.intake.test_formats import ROW, as_table, as_warc

from headwater.intake.inputs import find_raw
from headwater.intake.settings import ReadSettings
from headwater.model.article import Article
from headwater.model.errors import UsageError

Reader = Callable[..., Read]
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))


def zipped(locked: bool) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("story.txt", STORY)
    data = bytearray(made.getvalue())
    data[6] |= locked
    return bytes(data)


def cut_gzip() -> bytes:
    return gzip.compress(os.urandom(40_000))[:20_000]


LEFT_OUT: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\r\n ", "empty"),
    "no-words.txt": (b"***\n---\n", "no words"),
    "binary.txt": (bytes(range(256)) * 40, "binary"),
    "packed.txt": (random.Random(7).randbytes(20_000), "binary data, not text"),
    "archive.zip": (zipped(locked=False), "ZIP"),
    "locked.zip": (zipped(locked=True), "password-protected ZIP"),
    "paper.pdf": (b"%PDF-1.7\n1 0 obj", "PDF"),
    "locked.pdf": (b"%PDF-1.7\n<< /Encrypt 5 0 R >>", "password-protected PDF"),
    "letter.docx": (b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "Office document"),
    "story.txt.bz2": (b"BZh91AY&SY", "bzip2"),
    "cut.txt.gz": (cut_gzip(), "broken gzip"),
    "cut.json": (json.dumps(ROW).encode()[:-40], "not valid JSON"),
    "deep.json": (b'{"text":' + b"[" * 200_000, "nested too deeply"),
    "deep.html": (page("<div>" * 5000 + LEAD).encode(), "nested deeper"),
    "menu.html": (page("<nav><a href='/'>Home</a></nav>").encode(), "no article"),
    "broken.parquet": (b"PAR1" + b"\0" * 100 + b"PAR1", "Parquet"),
    "broken.warc": (b"WARC/1.0\r\nnonsense", "WARC"),
    "unknown.xml": (b"<?xml version='1.0'?><sitemap/>", "neither a feed nor a page"),
    "saved.mht": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x", "MHTML"),
}
IGNORED: dict[str, tuple[bytes, str]] = {
    "photo.png": (PICTURE, "picture"),
    "photo.jpg": (b"\xff\xd8\xff\xe0" + b"\0" * 50, "picture"),
    "photo.html": (b"\xff\xd8\xff\xe1" + random.Random(1).randbytes(5000), "picture (JPEG)"),
    "photo.bmp": (b"BM\x36\x10\x00\x00" + bytes(4) + random.Random(2).randbytes(5000), "picture (BMP)"),
    "photo.heic": (b"\0\0\0\x18ftypheic" + random.Random(3).randbytes(5000), "picture (HEIC)"),
    "style.css": (b"p { color: red }", "style sheet"),
    "gold.json": (b'{"articles": {"a": {"file": "a.txt"}}, "statements": []}', "no article"),
    "numbers.json": (b"[1, 2, 3]", "no article"),
    "rows.json": (b'[{"name": "x"}, {"name": "y"}]', "no text"),
    "dossier.json": (b'{"articles": [{"text": "x"}], "statements": [], "lineage": []}', "dossier"),
    "no-rows.csv": (b"id,text\n", "holds no rows"),
    "numbers.csv": (b"a,b\n1,2\n", "without a column of texts"),
    "empty.rss": (b"<rss version='2.0'><channel><title>x</title></channel></rss>", "without entries"),
    ".hidden": (b"x", "hidden"),
    "README.md": (b"# About these files", "note about the files"),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_a_broken_file_is_left_out_with_its_reason_and_the_rest_goes_on(read: Reader, name: str) -> None:
    data, reason = LEFT_OUT[name]
    found = read({name: data, "zz.txt": STORY})
    assert [article.text for article in found.articles] == [STORY]
    assert found.kinds() == {name: "left_out"}
    assert reason in found.reasons()


@pytest.mark.parametrize("name", IGNORED)
def test_what_holds_no_article_is_ignored_with_its_reason(read: Reader, name: str) -> None:
    data, reason = IGNORED[name]
    found = read({name: data, "zz.txt": STORY})
    assert [article.text for article in found.articles] == [STORY]
    assert found.kinds() == {name: "ignored"}
    assert reason in found.reasons()


@pytest.mark.parametrize("kind", ["text", "html", "json", "jsonl", "csv", "feed"])
def test_a_picture_is_one_whatever_the_input_is_said_to_be(read: Reader, kind: str) -> None:
    photo = b"\xff\xd8\xff\xe0" + random.Random(4).randbytes(5000)
    found = read({"a": photo}, kind=kind)
    assert (found.kinds(), found.articles) == ({"a": "ignored"}, [])
    assert "picture (JPEG), not an article" in found.reasons()


def test_a_path_that_does_not_exist_is_a_usage_error_before_anything_is_read(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing.txt", tmp_path / "*.html"):
        with pytest.raises(UsageError):
            find_raw([str(path)], ReadSettings())
    with pytest.raises(UsageError):
        find_raw([], ReadSettings())


@pytest.mark.parametrize("text", [STORY, "The quay is shut? " * 400], ids=["with line breaks", "long"])
def test_a_text_in_the_place_of_a_path_is_told_so_in_one_line(text: str) -> None:
    with pytest.raises(UsageError, match="a path is wanted, not a text") as raised:
        find_raw([text], ReadSettings())
    assert len(str(raised.value)) < 160


@pytest.mark.parametrize(
    "settings", [{"published": "soon"}, {"columns": (("author", "x"),)}, {"kind": "docx"}, {"max_bytes": 0}]
)
def test_settings_that_mean_nothing_are_usage_errors(settings: dict[str, object]) -> None:
    with pytest.raises(UsageError):
        ReadSettings(**settings)  # type: ignore[arg-type]


def test_what_is_larger_than_the_bound_is_left_out(read: Reader) -> None:
    long = dict(ROW, text=STORY * 200)
    found = read(
        {
            "a.txt": STORY * 200,
            "b.html": page(paragraphs(*[LEAD] * 200)),
            "c.json": json.dumps(long),
            "d.jsonl": json.dumps(long) + "\n" + json.dumps(ROW),
            "e.csv": as_table([long, ROW], ","),
        },
        max_bytes=10_000,
        max_page_bytes=10_000,
    )
    assert [article.path.rsplit("/", 1)[-1] for article in found.articles] == ["d.jsonl#2", "e.csv#2"]
    assert len(found.issues) == 5
    assert all(issue.kind == "left_out" for issue in found.issues)


def test_decompression_is_bounded_in_memory_and_in_total(read: Reader) -> None:
    lines, word = gzip.compress(b"\n" * 5_000_000), gzip.compress(b"a" * 60_000_000)
    found = read({"a.jsonl.gz": lines, "b.txt.gz": word, "c.jsonl.gz": word})
    assert found.kinds() == dict.fromkeys(("a.jsonl.gz", "b.txt.gz", "c.jsonl.gz"), "left_out")
    assert "blank lines" in found.reasons()
    assert "times its size" in found.reasons()


def test_a_packed_response_is_bounded_and_the_next_one_is_read(read: Reader) -> None:
    packed = zlib.compress(b"a" * 20_000_000).decode("latin-1")
    data = as_warc(("200 OK", "text/html", page(paragraphs(LEAD, THIRD))))
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate\r\n\r\n{packed}".encode("latin-1")
    head = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http; msgtype=response\r\n"
    record = f"{head}Content-Length: {len(http)}\r\n\r\n".encode() + http + b"\r\n\r\n"
    found = read({"a.warc": record + data})
    assert len(found.articles) == 1
    assert found.issues[0].place == "record 1"


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("count", [1, 40])
def test_a_cut_archive_keeps_its_whole_records(read: Reader, packed: bool, count: int) -> None:
    record = as_warc(("200 OK", "text/html", page(paragraphs(LEAD, THIRD))))
    one = gzip.compress(record) if packed else record
    found = read({"a.warc.gz" if packed else "a.warc": one * count + one[:-60]})
    assert len(found.articles) == count
    assert "left_out" in found.kinds().values()


def test_entities_of_a_feed_are_not_expanded(read: Reader, tmp_path: Path) -> None:
    secret = tmp_path / "zz.txt"
    feed = f"""<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "boom boom"><!ENTITY b "&a;&a;&a;">
      <!ENTITY c SYSTEM "file://{secret}">]><rss version="2.0"><channel><title>Echo</title>
      <item><title>Bridge</title><description>{LEAD} &b; &c;</description></item></channel></rss>"""
    found = read({"a.rss": feed, "zz.txt": STORY})
    text = found.articles[0].text
    assert "boom" not in text
    assert THIRD not in text


def test_a_name_with_an_unresolved_entity_is_unknown(read: Reader) -> None:
    items = "".join(
        f"<item><title>{title}</title><description>{text}</description></item>"
        for title, text in (("Bridge &xx;", LEAD), ("Echo&#8217;s R&amp;D; caf&#233;", LEAD), ("Empty", "&xx;"))
    )
    doctype = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY xx "boom boom">]>'
    found = read({"a.rss": f"{doctype}<rss version='2.0'><channel><title>Echo &xx;</title>{items}</channel></rss>"})
    assert [(article.outlet, article.title) for article in found.articles] == [
        (None, None),
        (None, "Echo’s R&D; café"),
    ]
    assert found.issues[0].place == "entry 3"


def test_rows_that_cannot_be_read_are_left_out_one_by_one(read: Reader) -> None:
    good = json.dumps(ROW)
    lines = [good, "{broken", '"text"', '{"id": 1}', "", good, b"\xff\xfe".decode("latin-1")]
    found = read({"a.jsonl": "\n".join(lines)})
    assert [article.path[-2:] for article in found.articles] == ["#1", "#6"]
    assert [issue.place for issue in found.issues] == ["line 2", "line 3", "line 4", "line 7"]


def test_a_table_that_ends_within_a_quoted_cell_reports_that_row(read: Reader) -> None:
    table = as_table([ROW, dict(ROW, id="2")], ",")
    found = read({"a.csv": table[:-20]})
    assert [article.key for article in found.articles] == ["b-17"]
    assert [issue.place for issue in found.issues] == ["row 2"]


def test_a_row_with_too_few_columns_is_left_out(read: Reader) -> None:
    found = read({"a.csv": "id,text\n1,Some words here\n2\n3,Other words there\n"})
    assert [article.key for article in found.articles] == ["1", "3"]
    assert found.issues[0].place == "row 2"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_file_that_may_not_be_opened_is_left_out(tmp_path: Path) -> None:
    closed = tmp_path / "a.txt"
    closed.write_text(STORY)
    closed.chmod(0)
    assert "cannot be" in read_paths(str(tmp_path)).reasons()


def test_links_to_nothing_and_to_folders_are_reported_not_followed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "dangling").symlink_to(tmp_path / "nothing")
    found = read_paths(str(tmp_path))
    assert len(found.articles) == 1
    assert found.kinds() == {"loop": "ignored", "dangling": "left_out"}


def test_a_pipe_in_a_folder_does_not_stop_the_reading(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.pipe")
    (tmp_path / "b.txt").write_text(STORY)
    found = read_paths(str(tmp_path))
    assert len(found.articles) == 1
    assert found.kinds() == {"a.pipe": "left_out"}


def test_a_name_that_is_not_utf8_is_shown_all_the_same(tmp_path: Path) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    (tmp_path / name).write_text(STORY)
    assert read_paths(str(tmp_path)).only.path.endswith("caf\ufffd.txt")


def test_a_file_is_read_once_whichever_way_it_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(STORY)
    (tmp_path / "same.txt").symlink_to(file)
    found = read_paths(str(file), str(tmp_path), str(tmp_path / "*.txt"), f"{tmp_path}/./a.txt")
    assert found.only.path == str(file)


def hostile_lines() -> str:
    return "\u202e\u2066right to left\u2069 " + "x" * 10_000_000


def test_a_line_of_ten_megabytes_and_bidi_controls_are_kept_as_they_came(read: Reader) -> None:
    text = hostile_lines()
    assert read({"a.txt": text}).only.text == text


def test_scripts_of_a_page_are_neither_run_nor_read(read: Reader) -> None:
    body = f"<h1>Bridge</h1><script>alert('boom')</script>{paragraphs(LEAD, THIRD)}<p onclick='boom()'>{STORY}</p>"
    article = read({"a.html": page(f"<article>{body}</article>")}).only
    assert "boom" not in article.text


def test_lone_surrogates_become_one_replacement_each(read: Reader) -> None:
    article = read({"a.jsonl": '{"text": "Brackwater \\ud800 closes the old bridge."}'}).only
    assert article.text == "Brackwater \ufffd closes the old bridge."


def test_a_giant_page_is_refused_at_once(read: Reader) -> None:
    assert "more than 100,000 elements" in read({"a.html": page("<p>x</p>" * 110_000)}).reasons()


def test_tags_left_open_by_the_hundred_do_not_hide_the_article(read: Reader) -> None:
    body = "<article><h1>Swing bridge to close</h1>" + "".join(f"<p><font size=2><b>{i} {LEAD}</p>" for i in range(300))
    assert len(words_of(read({"a.html": page(body)}).only, "body")) == 300


def test_a_parquet_file_with_a_false_length_is_reported(read: Reader) -> None:
    data = b"PAR1" + struct.pack("<I", 2**31 - 1) + b"PAR1"
    assert read({"a.parquet": data}).kinds() == {"a.parquet": "left_out"}


def test_ids_depend_on_content_alone(read: Reader, tmp_path: Path) -> None:
    first = read({"one/a.txt": STORY}).only
    other: Article = read_paths(str(tmp_path / "one")).only
    assert first.id == other.id

"""Who published what, and when: from the format, from meta.json beside it, from the person, from its own words."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.readers import LEAD, SECOND, STORY, Read, read_paths
from tests.intake.test_formats import ROW

from headwater.intake.authors import read_authors
from headwater.intake.decode import decode_text
from headwater.intake.outlets import clean_feed_title, clean_outlet, outlet_in_words, outlet_of_url
from headwater.intake.published import read_published

Reader = Callable[..., Read]


@pytest.mark.parametrize(
    "meta",
    [
        {"echo": {"file": "a.txt", "outlet": "Brackwater Echo", "published": "2024-03-05"}},
        {"a": {"outlet": "Brackwater Echo", "published": "5 March 2024"}},
        {"a.txt": {"outlet": "Brackwater Echo", "date": "2024-03-05"}},
        [{"file": "a.txt", "outlet": "Brackwater Echo", "published": "2024-03-05"}],
        {"outlet": "Brackwater Echo", "published": "2024-03-05"},
    ],
)
def test_meta_json_speaks_for_the_files_beside_it_and_is_no_article(read: Reader, meta: object) -> None:
    found = read({"a.txt": STORY, "meta.json": json.dumps(meta)})
    assert (found.only.outlet, found.only.published) == ("Brackwater Echo", "2024-03-05")
    assert found.kinds() == {"meta.json": "ignored"}


def test_meta_json_fills_what_rows_leave_open(read: Reader) -> None:
    meta = {"a.jsonl": {"outlet": "Someone Else", "url": "https://www.reuters.com/a"}}
    found = read({"a.jsonl": json.dumps(ROW | {"url": ""}), "meta.json": json.dumps(meta)})
    assert (found.only.outlet, found.only.url) == ("Brackwater Echo", "https://www.reuters.com/a")


def test_a_meta_json_that_cannot_be_read_is_reported_and_the_files_are_read(read: Reader) -> None:
    for broken in ("{", "[1, 2]", '"text"'):
        found = read({"a.txt": STORY, "meta.json": broken})
        assert found.only.outlet is None
        assert found.kinds() == {"meta.json": "left_out"}


def test_what_meta_json_says_of_nothing_or_not_clearly_is_noted(read: Reader) -> None:
    meta = {"a": {"file": "a.txt", "published": "last spring"}, "b": {"file": "gone.txt"}}
    found = read({"a.txt": STORY, "meta.json": json.dumps(meta)})
    assert [issue.kind for issue in found.issues] == ["note", "note", "ignored"]
    assert [issue.place for issue in found.issues[:2]] == ["a.txt", "gone.txt"]


def test_the_persons_outlet_and_date_only_fill_what_is_unknown(read: Reader) -> None:
    row = {key: ROW[key] for key in ("id", "text", "outlet")}
    found = read({"a.jsonl": json.dumps(row), "b.txt": STORY}, outlet="Given Times", published="2024-03-09")
    assert [(a.outlet, a.published) for a in found.articles] == [
        ("Brackwater Echo", "2024-03-09"),
        ("Given Times", "2024-03-09"),
    ]


def test_unknown_stays_unknown(read: Reader) -> None:
    article = read({"a.txt": STORY}).only
    assert (article.outlet, article.published, article.title, article.url, article.key, article.language) == (None,) * 6
    assert article.authors == ()


def test_an_article_is_recognised_by_how_it_names_its_outlet(read: Reader) -> None:
    mirror = "Brackwater Echo’s website can also be reached at these addresses:"
    article = read({"a.txt": f"{STORY}\n{mirror}\n\nwww.echo.example\n"}).only
    assert article.outlet == "Brackwater Echo"


def test_an_article_may_print_its_author_and_date(read: Reader) -> None:
    text = f"Swing bridge to close\n\nBy MARA LIND and JON ABARA\n\nPublished: 5 March 2024, 21:30 CET\n\n{STORY}"
    article = read({"a.txt": text}).only
    assert article.authors == ("MARA LIND", "JON ABARA")
    assert (article.title, article.published) == ("Swing bridge to close", "2024-03-05T21:30:00+01:00")


@pytest.mark.parametrize(
    ("lines", "outlet"),
    [
        (["Echo TV’s website can also be reached at these addresses:"], "Echo TV"),
        (["Follow Brackwater Echo on Facebook"], "Brackwater Echo"),
        (["Copyright 2024 The Brackwater Echo. All rights reserved."], "The Brackwater Echo"),
        (["Copyright 2024 The Associated Press. All rights reserved."], None),
        (["Follow Mara Lind on Twitter", "Follow Jon Abara on Twitter"], None),
        (["Share this article"], None),
    ],
)
def test_an_outlet_is_named_by_its_own_furniture_or_not_at_all(lines: list[str], outlet: str | None) -> None:
    assert outlet_in_words(lines) == outlet


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.nytimes.com/2010/05/18/x.html", "The New York Times"),
        ("http://thecaucus.blogs.nytimes.com/x", "The New York Times"),
        ("africa.chinadaily.com.cn", "China Daily"),
        ("https://m.huffingtonpost.com/x", "HuffPost"),
        ("https://notnytimes.com/x", None),
        ("https://brackwater.example/x", None),
        ("not an address", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_a_known_site_is_its_outlet(url: str | None, outlet: str | None) -> None:
    assert outlet_of_url(url) == outlet


def test_outlets_are_cleaned_as_printed() -> None:
    assert clean_outlet("www.echo.example") == "echo.example"
    assert clean_outlet("  Brackwater  Echo ") == "Brackwater Echo"
    assert clean_outlet("NA") is None
    assert clean_feed_title("BBC News - World") == "BBC News"
    assert clean_feed_title("Brackwater Echo RSS Feed") == "Brackwater Echo"
    assert clean_feed_title("World news | The Brackwater Echo") == "The Brackwater Echo"
    assert clean_feed_title("The Local - Brackwater") == "The Local"
    assert clean_feed_title("World News") == "World News"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("By Mara Lind and Jon Abara", ("Mara Lind", "Jon Abara")),
        ("By MARA LIND, Associated Press", ("MARA LIND", "Associated Press")),
        ("Mara Lind, Staff Writer", ("Mara Lind",)),
        ("Mara Lind, Jon Abara & Ada Voss", ("Mara Lind", "Jon Abara", "Ada Voss")),
        ("By Mara Lind in Brackwater", ("Mara Lind",)),
        ("By Mara Lind For Brackwater Echo", ("Mara Lind",)),
        ("mara.lind@echo.example (Mara Lind)", ("Mara Lind",)),
        ("Lind, Mara", ("Mara Lind",)),
        ("John Abara, Jr.", ("John Abara, Jr",)),
        ("mara-lind", ("Mara Lind",)),
        ("Reuters, AFP", ("Reuters", "AFP")),
        ("The Associated Press", ("The Associated Press",)),
        (["Mara Lind", {"name": "Jon Abara"}, "Mara Lind"], ("Mara Lind", "Jon Abara")),
        ("https://www.facebook.com/echo", ()),
        ("None", ()),
        (None, ()),
        (17, ()),
    ],
)
def test_authors_are_names_alone(value: object, names: tuple[str, ...]) -> None:
    assert read_authors(value) == names


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05 21:30:00+01:00", "2024-03-05T21:30:00+01:00"),
        ("2024-03-05T21:30:00.123Z", "2024-03-05T21:30:00.123+00:00"),
        ("20240305", "2024-03-05"),
        ("Tue, 05 Mar 2024 21:30:00 GMT", "2024-03-05T21:30:00+00:00"),
        ("March 5, 2024 9:30 p.m. EST", "2024-03-05T21:30:00-05:00"),
        ("2024-03-05 09:30 pm", "2024-03-05T21:30:00"),
        ("5th of March 2024", "2024-03-05"),
        ("25/03/2024", "2024-03-25"),
        ("3/25/24", "2024-03-25"),
        ("05/03/2024", None),
        ("March 2024", None),
        ("soon", None),
        ("2024-02-30", None),
        ("0001-01-01", None),
        (1709674200, "2024-03-05T21:30:00+00:00"),
        (1709674200000, "2024-03-05T21:30:00+00:00"),
        (date(2024, 3, 5), "2024-03-05"),
        (True, None),
        ([], None),
    ],
)
def test_dates_are_as_exact_as_they_were_printed(value: object, published: str | None) -> None:
    assert read_published(value) == published


@given(st.datetimes(min_value=datetime(1800, 1, 1), max_value=datetime(2100, 1, 1)), st.integers(-12, 14))
def test_iso_dates_come_back_as_the_same_moment(moment: datetime, hours: int) -> None:
    aware = moment.replace(microsecond=0, tzinfo=timezone(timedelta(hours=hours)))
    read = read_published(aware.isoformat())
    assert read is not None
    assert datetime.fromisoformat(read) == aware


@given(st.text(max_size=80))
def test_any_text_is_a_date_or_unknown(text: str) -> None:
    read = read_published(text)
    assert read is None or datetime.fromisoformat(read)


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_encodings_are_told_without_a_word_about_them(encoding: str) -> None:
    text = f"{STORY}\nCafé “Zur Brücke” — où l’on attend.\n" * 3
    assert decode_text(text.encode(encoding)).text == text


def test_stray_bytes_in_utf8_are_read_as_windows_1252_with_a_caveat() -> None:
    mixed = f"{SECOND} {LEAD} Zürich, Genève, Kraków, Málaga. ".encode() * 3 + "Zürich’s bridge".encode("cp1252")
    decoded = decode_text(mixed)
    assert decoded.text.endswith("Zürich’s bridge")
    assert decoded.caveat is not None


def test_a_file_cut_within_a_character_is_read_with_a_note(read: Reader) -> None:
    found = read({"a.txt": f"{SECOND} Café".encode()[:-1]})
    assert found.only.text.endswith("Caf\ufffd")
    assert [issue.kind for issue in found.issues] == ["note"]


def test_one_file_may_be_named_without_its_folder(read: Reader, tmp_path: object) -> None:
    read({"a.txt": STORY, "meta.json": json.dumps({"a": {"outlet": "Brackwater Echo"}})})
    assert read_paths(f"{tmp_path}/a.txt").only.outlet == "Brackwater Echo"

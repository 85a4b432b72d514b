"""Pasted and badly scraped text: each line by its role, nothing dropped, nothing changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.intake.readers import LEAD, SECOND, THIRD

from headwater.intake.segments.plain import segment_text

TITLE = "Swing bridge to close for two years"


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(segment.kind, segment.span.of(text)) for segment in segment_text(text, title)]


def of_kind(text: str, kind: str, title: str | None = None) -> list[str]:
    return [words for found, words in kinds(text, title) if found == kind]


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\r\n\r\n", "\n \xa0 \n"])
def test_paragraphs_part_at_single_and_double_line_ends(gap: str) -> None:
    text = gap.join((TITLE, LEAD, SECOND, THIRD))
    assert kinds(text) == [("headline", TITLE), ("body", LEAD), ("body", SECOND), ("body", THIRD)]


def test_wrapped_lines_are_one_paragraph() -> None:
    lines = [
        "The council of Brackwater voted on Monday to close the",
        "old swing bridge for two years of repairs, and its",
        "mayor said that the detour of nine kilometres was the",
        "price of safety.",
    ]
    text = "\n".join(lines) + "\n\n" + "\n".join(lines)
    assert [len(words.split("\n")) for words in of_kind(text, "body")] == [4, 4]


def test_furniture_above_and_below_the_report_is_boilerplate() -> None:
    text = "\n\n".join(
        ("News / Tarn / News", TITLE, "By MARA LIND", "Updated 9:15 p.m. CET, March 5, 2024", LEAD, SECOND,
         "Brackwater Echo’s website can also be accessed at the following addresses:", "www.echo.example",
         "SHARE THIS ARTICLE", "Brackwater Echo Radio Player")
    )  # fmt: skip
    assert of_kind(text, "boilerplate") == [
        "News / Tarn / News",
        "Updated 9:15 p.m. CET, March 5, 2024",
        "Brackwater Echo’s website can also be accessed at the following addresses:",
        "www.echo.example",
        "SHARE THIS ARTICLE",
        "Brackwater Echo Radio Player",
    ]
    assert of_kind(text, "headline") == [TITLE]
    assert of_kind(text, "byline") == ["By MARA LIND"]
    assert of_kind(text, "body") == [LEAD, SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "Read more: Ferry fares to rise again",
        "ALSO READ | Otter seen in the harbour",
        "Click here to subscribe to our newsletter.",
        "Sign up for the Echo's free evening newsletter",
        "Follow Mara Lind on Twitter @maralind",
        "Copyright 2024 The Associated Press. All rights reserved.",
        "This material may not be published, broadcast, rewritten or redistributed.",
        "We use cookies to improve your experience.",
        "Facebook Twitter WhatsApp Email 12 comments",
        "https://echo.example/bridge",
        "newsdesk@echo.example",
        "Home > News > Tarn",
        "3 min read",
        "Published 5 March 2024",
        "Got a news tip? Write to tips@echo.example",
        "[What we know about the bridge so far]",
        "JUST WATCHED Ferry runs aground Replay More Videos ... MUST WATCH Ferry runs aground 01:49",
        "Newsletter Sign Up Please verify you're not a robot by clicking the box. You may opt-out at any time."
        + 9 * " Go.",
        "THE EVENING TIDE All of the harbour. By signing up you agree to receive emails. " + 30 * "Terms apply. ",
        "The opinions expressed by columnists are their own and do not represent the views of Echo.example.",
        "This is a rush transcript. Copy may not be in its final form.",
        "Interested in Brackwater? Add Brackwater as an interest to stay up to date on the latest news.",
        "We pay for your stories! Do you have a story for the Echo team? Email us at tips@echo.example",
        "Support the Echo's explanatory journalism",
        "This article is more than 3 years old",
        "6 years ago",
        "ANALYSIS/OPINION:",
        "[pullquote]",
        "CLOSE",
        "___",
        "* * *",
    ],
)
def test_a_line_of_the_sites_is_boilerplate_wherever_it_stands(line: str) -> None:
    assert ("boilerplate", line.strip()) in kinds("\n\n".join((TITLE, LEAD, SECOND, line.strip(), THIRD)))


@pytest.mark.parametrize(
    "line",
    [
        "Also on Wednesday, the council read the report of the engineers and put off its vote.",
        "Read that way, the report says that nobody looked at the bridge for nine years.",
        "“Click here and you pay twice,” she said of the new ferry site.",
        "Share prices of the ferry company rose by a tenth on Monday.",
        "By the end of March, the bridge had been closed to lorries.",
        "Watch keepers on the bridge had warned of the crack in 2021, the report says.",
        "The Associated Press building on the quay was not damaged.",
        "Most of the money has not been found, according to the treasurer.",
        "COVID-19 had delayed the works by a year.",
        "More than 400 people crossed the bridge in an hour.",
        "Support our soldiers, the banner on the bridge read.",
        "Compiled by a former harbour master, the list was never shown to the council.",
        "With information about the crack spreading, people stayed away.",
        "Six years ago the bridge was closed for a week.",
        "Please include the ferries, she asked the council.",
        "Interested in the quay? So were nine others, the council said.",
        "“…”, the sign read, and nobody knew why.",
        "Reuters Mayor correspondent Ada Voss said that the bridge was open.",
        "Reuters said on Monday that the bridge would stay closed for weeks",
    ],
)
def test_a_sentence_of_the_report_stays_body(line: str) -> None:
    assert ("body", line) in kinds("\n\n".join((TITLE, LEAD, line, THIRD)))


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Mayor Ada Thorne (L) meets engineers on the bridge, March 4, 2024. (Photo by Reuters)", "(Photo by Reuters)"),
        ("The bridge at night (File photo by TASS)", "(File photo by TASS)"),
        ("The old swing bridge in Brackwater. (AP Photo/Ada Voss)", "(AP Photo/Ada Voss)"),
        ("Mayor Ada Thorne on Monday. (Ada Voss/The New York Times)", "(Ada Voss/The New York Times)"),
        ("The bridge in March. Photograph: Ada Voss/AFP", "Photograph: Ada Voss/AFP"),
        ("FILE PHOTO: The bridge in 2019. REUTERS/Ada Voss/File Photo", "REUTERS/Ada Voss/File Photo"),
        ("Image copyright Getty Images Image caption The bridge was built in 1911", "Image copyright Getty Images"),
        ("Image copyright Getty Images", "Image copyright Getty Images"),
        ("Mayor Ada Thorne, left, greets an engineer on the bridge", None),
        ("Enlarge this image toggle caption Ada Voss/AP Ada Voss/AP", "Ada Voss/AP Ada Voss/AP"),
        ("toggle caption Ada Voss/AFP via Getty Images", "Ada Voss/AFP via Getty Images"),
        (" ".join(f"Photos: The bridge {n} Mayor Thorne waves to it. Hide Caption {n} of 40" for n in range(40)), None),
    ],
)
def test_captions_are_told_by_their_credit_or_their_words(line: str, credit: str | None) -> None:
    text = "\n\n".join((TITLE, line, LEAD, SECOND))
    found = [segment for segment in segment_text(text, None) if segment.kind == "caption"]
    assert " ".join(segment.span.of(text) for segment in found) == line
    assert (found[0].credit and found[0].credit.of(text)) == credit


@pytest.mark.parametrize(
    ("before", "kind", "credited"),
    [
        ("Image copyright Ada Voss Image caption", "caption", True),
        ("Reuters", "caption", True),
        ("AP:Associated Press", "caption", True),
        ("Facebook Twitter Pinterest", "boilerplate", False),
    ],
)
def test_what_stands_before_a_caption_is_no_part_of_it(before: str, kind: str, credited: bool) -> None:
    behind = "" if credited else " Photograph: Ada Voss/AFP"
    caption = f"Brackwater Ferries advised that no boats would run on Monday night{behind}"
    text = "\n\n".join((TITLE, f"{before} {caption}", LEAD, SECOND))
    first, second = segment_text(text, None)[1:3]
    assert (first.span.of(text), first.kind, first.credit is not None) == (before, kind, credited)
    assert (second.span.of(text), second.kind, second.credit is not None) == (caption, "caption", not credited)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("The Associated Press contributed to this report.", "The Associated Press contributed to this report."),
        ("(Reuters)", "(Reuters)"),
        ("— AP", "— AP"),
        ("(Reporting by Mara Lind; Editing by Jon Abara)", "(Reporting by Mara Lind; Editing by Jon Abara)"),
        ("With files from The Canadian Press", "With files from The Canadian Press"),
        ("Source: AFP", "Source: AFP"),
        ("This story was first published by Kyodo News.", "This story was first published by Kyodo News."),
        ("ml/ja (AFP, dpa)", "ml/ja (AFP, dpa)"),
    ],
)
def test_credit_lines_are_kept_with_their_credit(line: str, credit: str) -> None:
    text = "\n\n".join((TITLE, LEAD, SECOND, line))
    last = segment_text(text, None)[-1]
    assert (last.kind, last.credit and last.credit.of(text)) == ("byline", credit)


@pytest.mark.parametrize("ending", ["(Reuters)", "— AP", "-- AFP", "(PTI)", "/TASS/"])
def test_an_agency_that_closes_the_last_paragraph_is_cut_off_with_its_credit(ending: str) -> None:
    text = f"{TITLE}\n\n{LEAD}\n\n{SECOND} {ending}"
    body, closing = segment_text(text, None)[-2:]
    assert (body.kind, body.span.of(text)) == ("body", SECOND)
    assert (closing.kind, closing.span.of(text)) == ("byline", ending)


def test_a_stamp_in_the_headlines_line_is_no_headline() -> None:
    text = f"{TITLE} Updated: 2024-03-05 06:50 (Xinhua)\n{LEAD}\n{SECOND}"
    headline, stamp = segment_text(text, None)[:2]
    assert (headline.kind, headline.span.of(text)) == ("headline", TITLE)
    assert (stamp.kind, stamp.credit and stamp.credit.of(text)) == ("byline", "Xinhua")


def test_a_copyright_notice_credits_the_agency_that_it_names() -> None:
    text = f"{TITLE}\n\n{LEAD}\n\nCopyright 2024 The Associated Press. All rights reserved."
    last = segment_text(text, None)[-1]
    assert (last.kind, last.credit and last.credit.of(text)) == ("boilerplate", "The Associated Press")


def test_an_agencys_dateline_is_found_in_any_paragraph() -> None:
    text = "\n\n".join((TITLE, LEAD, SECOND, THIRD, LEAD, f"BERLIN (AP) — {SECOND}"))
    assert of_kind(text, "dateline") == ["BERLIN (AP) —"]


def test_a_bylines_agency_is_its_credit() -> None:
    text = f"{TITLE}\n\nBy MARA LIND, Associated Press\n\n{LEAD}\n\n{SECOND}"
    byline = next(segment for segment in segment_text(text, None) if segment.kind == "byline")
    assert byline.credit is not None
    assert byline.credit.of(text) == "Associated Press"


@pytest.mark.parametrize(
    "dateline",
    [
        "WASHINGTON —",
        "WASHINGTON (AP) —",
        "TOPEKA, Kan. —",
        "DUBAI, United Arab Emirates (AP) —",
        "BEIRUT/THE HAGUE, March 7 (Reuters) -",
        "UNITED NATIONS --",
        "Washington (CNN)",
        "(Reuters) -",
        "New Delhi:",
        "Moscow (AFP) –",
        "MOSCOW, October 21. /TASS/.",
        "Nairobi, Kenya (AP) —",
    ],
)
def test_a_dateline_is_that_stretch_alone(dateline: str) -> None:
    text = f"{TITLE}\n\n{dateline} {LEAD}\n\n{SECOND}"
    assert kinds(text)[1:3] == [("dateline", dateline), ("body", LEAD)]


@pytest.mark.parametrize(
    "opening",
    [
        "The mayor — who",
        "COVID-19 cases",
        "FILE - The bridge",
        "UPDATE: The council",
        "Ada Thorne: I",
        "US-backed plans",
    ],
)
def test_what_only_looks_like_a_dateline_is_none(opening: str) -> None:
    assert of_kind(f"{TITLE}\n\n{opening} was heard on Monday in Brackwater by all.\n\n{SECOND}", "dateline") == []


@pytest.mark.parametrize("headline", [TITLE, "Who closed the bridge?", "Bridge Shut by the U.S.", f"‘{TITLE}’"])
def test_the_first_line_that_reads_like_one_is_the_headline(headline: str) -> None:
    assert of_kind(f"{headline}\n{LEAD}\n{SECOND}", "headline") == [headline]


def test_a_text_that_begins_with_its_body_has_no_headline() -> None:
    assert of_kind(f"{LEAD}\n\n{SECOND}\n\n{THIRD}", "headline") == []


def test_a_rows_title_is_its_headline_where_the_text_begins_with_it() -> None:
    assert of_kind(f"{TITLE.upper()}\n\n{LEAD}", "headline", TITLE) == [TITLE.upper()]
    assert of_kind(f"{TITLE} {LEAD}", "headline", TITLE) == [TITLE]
    assert of_kind(f"{TITLE} {LEAD}", "body", TITLE) == [LEAD]
    assert of_kind(f"{LEAD}\n\n{SECOND}", "headline", TITLE) == []


def test_a_links_stub_at_a_paragraphs_end_is_boilerplate() -> None:
    text = f"{TITLE}\n\n{LEAD} Details here.\n\n{SECOND}"
    assert kinds(text)[1:3] == [("body", LEAD), ("boilerplate", "Details here.")]


def test_headlines_under_read_more_belong_to_it() -> None:
    text = "\n".join((TITLE, LEAD, SECOND, "Read more:", "Otter seen in the harbour", "Ferry fares to rise again"))
    assert of_kind(text, "boilerplate") == ["Read more:", "Otter seen in the harbour", "Ferry fares to rise again"]


BOX = "Ada Margaret QuillFerry fares to rise again Otter seen in the harbour Quill: 'No' to a bridge MORE"


@pytest.mark.parametrize(
    ("before", "box", "behind"),
    [
        ("Mayor Ada Quill", BOX, "(I) said so."),
        ("Mayor Quill", BOX.replace("Quill", "Quill Jr.", 1), "’s plan was read."),
        ("Mayor Adam Quill", BOX.replace("Ada Margaret Quill", "Adam Quill "), "(I) said so."),
        ("Mayor Ada de Quill", BOX.replace("Margaret", "de", 1), ", a painter, came."),
    ],
)
def test_what_a_site_opens_over_a_name_is_boilerplate_in_the_sentence(before: str, box: str, behind: str) -> None:
    text = f"{TITLE}\n\n{before} {box} {behind}\n\n{SECOND}"
    assert kinds(text)[1:4] == [("body", before), ("boilerplate", box), ("body", behind)]
    glued = f"{TITLE}\n\n{before}{box} {behind} It was late.\n\n{SECOND}"
    assert ("boilerplate", box) in kinds(glued)


@pytest.mark.parametrize("line", ["Ada Quill and Adam Quill sang ONCE MORE on the quay.", "We want MORE, Quill said."])
def test_more_in_capitals_is_no_box_without_a_name_said_twice(line: str) -> None:
    assert ("body", line) in kinds(f"{TITLE}\n\n{LEAD}\n\n{line}")


ODD = ["By MARA LIND", "(Reuters)", "Advertisement", "SHARE THIS ARTICLE", "News / Tarn", "\u202e", "*", "\t", "—", "1"]
LINES = st.sampled_from(
    [
        TITLE,
        LEAD,
        SECOND,
        THIRD,
        *ODD,
        f"Ada Quill {BOX} came.",
        "WASHINGTON (AP) — " + LEAD,
        "The bridge (Photo by AFP)",
        "Read more:",
        "Otter",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=25), st.sampled_from(["\n", "\n\n", "\r\n", " "]))
def test_segments_cover_every_word_in_order_without_overlap(lines: list[str], gap: str) -> None:
    text = gap.join(lines)
    end = 0
    for segment in segment_text(text, lines[0] if lines else None):
        assert segment.start >= end
        assert segment.end > segment.start
        assert not text[segment.start].isspace()
        assert not any(c.isalnum() for c in text[end : segment.start])
        assert segment.credit is None or segment.span.contains(segment.credit)
        end = segment.end
    assert not any(c.isalnum() for c in text[end:])


def test_what_stands_over_the_points_of_a_report_is_no_word_of_the_first() -> None:
    text = f"{TITLE}\n\nStory highlights {LEAD}\n\nStory highlights of the year are rare."
    assert kinds(text)[1:4] == [
        ("boilerplate", "Story highlights"),
        ("body", LEAD),
        ("body", "Story highlights of the year are rare."),
    ]


@pytest.mark.parametrize(
    "names", ["Jane Doe", "Jane M Doe", "Jane Doe, John Roe and Ann Ellis", "Jane Doe, and John Roe"]
)
@pytest.mark.parametrize("outlet", ["USA TODAY", "Special to The Guardian"])
def test_a_name_over_the_outlets_signs_the_article_without_a_headline(names: str, outlet: str) -> None:
    text = "\n\n".join((names, outlet, LEAD, SECOND, THIRD))
    assert of_kind(text, "byline") == [names, outlet]
    assert of_kind(text, "body") == [LEAD, SECOND, THIRD]


def test_a_headline_over_the_outlets_name_stays_one() -> None:
    text = "\n\n".join(("Brackwater Bridge Closes", "USA TODAY", LEAD, SECOND, THIRD))
    assert of_kind(text, "headline") == ["Brackwater Bridge Closes"]
    assert of_kind(text, "byline") == ["USA TODAY"]


@pytest.mark.parametrize("opening", ["Jane Doe\n\nParis, France", "Paris, France\n\nUSA TODAY", "Today"])
def test_a_name_by_itself_signs_nothing(opening: str) -> None:
    first = opening.partition("\n")[0]
    assert (first, "byline") not in [(words, kind) for kind, words in kinds(f"{opening}\n\n{LEAD}\n\n{SECOND}")]


@pytest.mark.parametrize("label", ["Opinion", "NEWS ANALYSIS", "Commentary", "Op-ed"])
def test_a_label_alone_on_its_line_is_boilerplate(label: str) -> None:
    assert of_kind(f"{label}\n\n{LEAD}\n\n{SECOND}", "boilerplate") == [label]


def test_a_name_of_three_words_over_the_outlets_signs_where_the_headline_is_known() -> None:
    text = "\n\n".join(("Jane Van Doe", "USA TODAY", LEAD, SECOND, THIRD))
    assert of_kind(text, "byline", "Brackwater closes its bridge") == ["Jane Van Doe", "USA TODAY"]

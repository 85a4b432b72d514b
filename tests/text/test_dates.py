"""What time expressions mean: values, days, and what stays open."""

from __future__ import annotations

import pytest

from headwater.model.finding import DateExpression
from headwater.text.dates import find_dates, not_before

PUBLISHED = "2015-10-21"  # a Wednesday


def only(text: str, published: str | None = PUBLISHED) -> DateExpression:
    dates = find_dates(text, published)
    assert len(dates) == 1, [text[date.start : date.end] for date in dates]
    return dates[0]


def days(text: str, published: str | None = PUBLISHED) -> tuple[str, str, str | None, str | None]:
    date = only(text, published)
    return text[date.start : date.end], date.value, date.earliest, date.latest


@pytest.mark.parametrize(
    ("text", "words", "value", "earliest", "latest"),
    [
        ("The mayor resigned on Wednesday.", "Wednesday", "2015-10-21", "2015-10-21", "2015-10-21"),
        ("The mayor resigned on Thursday.", "Thursday", "2015-10-15", "2015-10-15", "2015-10-15"),
        ("The council will vote on Thursday.", "Thursday", "2015-10-22", "2015-10-22", "2015-10-22"),
        ("A vote is scheduled for Monday.", "Monday", "2015-10-26", "2015-10-26", "2015-10-26"),
        ("The crew has called a strike for Friday.", "Friday", "2015-10-23", "2015-10-23", "2015-10-23"),
        ("They will move to a disused mill in May.", "May", "2016-05", "2016-05-01", "2016-05-31"),
        ("The trial opens next Thursday.", "next Thursday", "2015-10-29", "2015-10-29", "2015-10-29"),
        ("The trial opens next Friday.", "next Friday", "2015-10-23", "2015-10-23", "2015-10-23"),
        ("He was praised for Friday's speech.", "Friday", "2015-10-16", "2015-10-16", "2015-10-16"),
        ("The town has closed the quay from Friday.", "Friday", "2015-10-23", "2015-10-23", "2015-10-23"),
        ("The quay was closed from Friday.", "Friday", "2015-10-16", "2015-10-16", "2015-10-16"),
        ("Figures for September show a rise.", "September", "2015-09", "2015-09-01", "2015-09-30"),
        ("Talks on Friday will go on in Oslo.", "Friday", "2015-10-23", "2015-10-23", "2015-10-23"),
        ("He returned last Wednesday.", "last Wednesday", "2015-10-14", "2015-10-14", "2015-10-14"),
        ("She arrives next Wednesday.", "next Wednesday", "2015-10-28", "2015-10-28", "2015-10-28"),
        ("It rained yesterday.", "yesterday", "2015-10-20", "2015-10-20", "2015-10-20"),
        ("Police arrived last week.", "last week", "2015-W42", "2015-10-12", "2015-10-18"),
        ("Police arrived this week.", "this week", "2015-W43", "2015-10-19", "2015-10-25"),
        ("The bridge opens next month.", "next month", "2015-11", "2015-11-01", "2015-11-30"),
        ("It fell last year.", "last year", "2014", "2014-01-01", "2014-12-31"),
        ("It fell earlier this month.", "earlier this month", "2015-10", "2015-10-01", "2015-10-21"),
        ("It will open later this year.", "later this year", "2015", "2015-10-21", "2015-12-31"),
        ("They have fought since September 2014.", "September 2014", "2014-09", "2014-09-01", "2014-09-30"),
        ("Raids began late in September.", "late in September", "2015-09", "2015-09-21", "2015-09-30"),
        ("Raids began in early September.", "early September", "2015-09", "2015-09-01", "2015-09-10"),
        ("Raids began in mid-September.", "mid-September", "2015-09", "2015-09-11", "2015-09-20"),
        ("Schools closed this spring.", "this spring", "2015-SP", "2015-03-01", "2015-05-31"),
        ("Factories closed in the 1990s.", "the 1990s", "199", "1990-01-01", "1999-12-31"),
        ("Factories closed in the late 1990s.", "the late 1990s", "199", "1997-01-01", "1999-12-31"),
        ("Profits rose in the third quarter.", "the third quarter", "2015-Q3", "2015-07-01", "2015-09-30"),
        ("It rose in the third quarter of 2013.", "the third quarter of 2013", "2013-Q3", "2013-07-01", "2013-09-30"),
        ("Trade grew in the nineteenth century.", "the nineteenth century", "18", "1800-01-01", "1899-12-31"),
        ("The deal was signed on Oct. 1.", "Oct. 1", "2015-10-01", "2015-10-01", "2015-10-01"),
        ("The deal was signed on 11 December.", "11 December", "2014-12-11", "2014-12-11", "2014-12-11"),
        ("The deal will be signed on Jan. 3.", "Jan. 3", "2016-01-03", "2016-01-03", "2016-01-03"),
        ("It was on the 25th of August 2003.", "the 25th of August 2003", "2003-08-25", "2003-08-25", "2003-08-25"),
        ("It happened on Friday, July 21, 2017.", "Friday, July 21, 2017", "2017-07-21", "2017-07-21", "2017-07-21"),
        ("It closed in March last year.", "March last year", "2014-03", "2014-03-01", "2014-03-31"),
        ("It closed two years ago.", "two years ago", "2013", "2013-01-01", "2013-12-31"),
        ("It closed two and a half years ago.", "two and a half years ago", "2013-04", "2013-04-01", "2013-04-30"),
        ("They will meet on Christmas Eve.", "Christmas Eve", "2015-12-24", "2015-12-24", "2015-12-24"),
        ("They met on Good Friday 2014.", "Good Friday 2014", "2014-04-18", "2014-04-18", "2014-04-18"),
        ("On Thanksgiving Day last year.", "Thanksgiving Day last year", "2014-11-27", "2014-11-27", "2014-11-27"),
        ("They met over the weekend, he said.", "the weekend", "2015-W42-WE", "2015-10-17", "2015-10-18"),
        ("They met in the last week of August.", "the last week of August", "2015-W35", "2015-08-25", "2015-08-31"),
        ("It was dated 2015-10-02.", "2015-10-02", "2015-10-02", "2015-10-02", "2015-10-02"),
        ("It was dated 25/09/2015.", "25/09/2015", "2015-09-25", "2015-09-25", "2015-09-25"),
        ("Dealers cleared stock by month's end.", "month's end", "2015-10", "2015-10-21", "2015-10-31"),
        ("She was born after the Sept. 11 attacks.", "Sept. 11", "2001-09-11", "2001-09-11", "2001-09-11"),
    ],
)  # fmt: skip
def test_an_expression_means_these_days(text: str, words: str, value: str, earliest: str, latest: str) -> None:
    assert days(text) == (words, value, earliest, latest)


@pytest.mark.parametrize(
    ("text", "words", "kind", "value"),
    [
        ("The siege has gone on for more than a year.", "more than a year", "DURATION", "P1Y"),
        ("It took two and a half years.", "two and a half years", "DURATION", "P2.5Y"),
        ("A 27-year lease was signed.", "27-year", "DURATION", "P27Y"),
        ("It failed after thirty minutes.", "thirty minutes", "DURATION", "PT30M"),
        ("Prices rose over the past two decades.", "the past two decades", "DURATION", "P2DE"),
        ("They argued for months.", "months", "DURATION", "PXM"),
        ("Output fell in the first ten months of 2011.", "the first ten months of 2011", "DURATION", "P10M"),
        ("They meet every Friday.", "every Friday", "SET", "XXXX-WXX-5"),
        ("They meet on Mondays.", "Mondays", "SET", "XXXX-WXX-1"),
        ("They build 15 a year.", "a year", "SET", "P1Y"),
        ("Flights leave daily.", "daily", "SET", "P1D"),
        ("The dam is now empty.", "now", "DATE", "PRESENT_REF"),
        ("Shares have recently risen.", "recently", "DATE", "PAST_REF"),
    ],
)
def test_durations_and_repeated_times_have_no_days(text: str, words: str, kind: str, value: str) -> None:
    date = only(text)
    assert (text[date.start : date.end], date.type, date.value) == (words, kind, value)
    assert date.earliest is None
    assert date.latest is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The plane took off Tuesday night.", "2015-10-20TNI"),
        ("The plane took off this morning.", "2015-10-21TMO"),
        ("The plane took off at noon Tuesday.", "2015-10-20T12:00"),
        ("The plane took off shortly after 9pm last night.", "2015-10-20T21:00"),
        ("The plane took off at 7 o'clock last night.", "2015-10-20T19:00"),
        ("The plane took off at 3pm yesterday afternoon.", "2015-10-20T15:00"),
    ],
)
def test_a_time_of_day_stands_on_its_day(text: str, value: str) -> None:
    date = only(text)
    assert (date.type, date.value) == ("TIME", value)
    assert date.earliest == date.latest == value[:10]


@pytest.mark.parametrize(
    ("text", "value", "earliest"),
    [
        ("The plane took off at 6:40 p.m. on the dot.", "2015-10-21T18:40", "2015-10-20"),
        ("The plane took off at 18:00 UTC.", "2015-10-21T18:00Z", "2015-10-20"),
        ("The plane took off at 7.30 pm EST.", "2015-10-21T19:30-05:00", "2015-10-20"),
        ("Neighbours heard it at about 8pm.", "2015-10-21T20:00", "2015-10-20"),
        ("The council will meet at 8pm.", "2015-10-21T20:00", "2015-10-21"),
    ],
)
def test_what_was_by_the_clock_alone_may_have_been_the_day_before(text: str, value: str, earliest: str) -> None:
    date = only(text)
    assert (date.type, date.value, date.earliest, date.latest) == ("TIME", value, earliest, "2015-10-21")


@pytest.mark.parametrize(("day", "value"), [("Tuesday", "2015-10-20T20:00"), ("1 June", "2015-10-21T20:00")])
def test_a_clock_time_in_another_paragraph_lies_on_the_day_told_of_if_it_is_near(day: str, value: str) -> None:
    text = f"The mill blew up on {day}.\n\nNeighbours heard it at about 8pm."
    assert find_dates(text, PUBLISHED)[1].value == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met the first Monday in October.", "the first Monday in October", "2015-10-05"),
        ("They meet on the last Friday of the month.", "the last Friday of the month", "2015-10-30"),
        ("They met on the last Sunday in March 2014.", "the last Sunday in March 2014", "2014-03-30"),
        ("They meet on the second Tuesday of every month.", "the second Tuesday of every month", "P1M"),
        ("They meet every other Friday.", "every other Friday", "XXXX-WXX-5"),
        ("They met on the Monday after the vote.", "Monday", "XXXX-WXX-1"),
        ("He left in the small hours of Sunday.", "the small hours of Sunday", "2015-10-18TMO"),
        ("He left in the early hours of Monday morning.", "the early hours of Monday morning", "2015-10-19TMO"),
        ("By late morning he had left.", "late morning", "2015-10-21TMO"),
        ("He left at 0900 GMT.", "0900 GMT", "2015-10-21T09:00Z"),
        ("He left at 1800 hours.", "1800 hours", "2015-10-21T18:00"),
        ("He left office that spring.", "that spring", "XXXX-SP"),
    ],
)
def test_days_and_hours_that_more_than_one_word_names(text: str, words: str, value: str) -> None:
    date = only(text)
    assert (text[date.start : date.end], date.value) == (words, value)


def test_an_hour_behind_midnight_is_not_joined_with_the_night() -> None:
    assert len(find_dates("The plane took off at 2am last night.", PUBLISHED)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "He told the Today show.",
        "Plans that fall short fail.",
        "The late night host left.",
        "A midnight blue coat lay there.",
    ],
)
def test_what_only_looks_like_a_time(text: str) -> None:
    assert find_dates(text, PUBLISHED) == ()


def test_a_weekday_of_a_month_is_left_open_without_publication() -> None:
    date = only("They met the first Monday in October.", None)
    assert (date.value, date.earliest) == ("XXXX-10-XX", None)
    assert date.offset == "the first Monday of October nearest publication"


def test_a_clock_time_takes_the_day_that_stands_behind_it() -> None:
    text = "The plane took off at 3:30 p.m. EST on Tuesday."
    dates = find_dates(text, "2015-10-22")
    said = [(text[date.start : date.end], date.value) for date in dates]
    assert said == [("3:30 p.m. EST", "2015-10-20T15:30-05:00"), ("Tuesday", "2015-10-20")]


def test_an_article_may_tell_of_the_day_after_the_one_by_which_it_is_dated() -> None:
    fired = "The rocket was fired on Thursday. It fell into the sea by noon on Thursday."
    assert [value[:10] for value in values(fired)] == ["2015-10-22"] * len(values(fired))
    dated = f"{fired} On Wednesday nobody had heard of it."
    assert "2015-10-15" in values(dated)  # then Thursday was another
    assert "2015-10-15" in values(f"{'Nobody spoke. ' * 40}{fired}")


def values(text: str, published: str | None = PUBLISHED) -> list[str]:
    return [date.value for date in find_dates(text, published)]


def test_later_counts_from_the_date_mentioned_before() -> None:
    assert values("The strike began on Oct. 5. Two days later, it was over.") == ["2015-10-05", "2015-10-07"]
    assert values("He won in May 2009. The following year he lost.") == ["2009-05", "2010"]
    assert values("She left on 3 May 2010. That day, the bank closed.") == ["2010-05-03", "2010-05-03"]
    assert values("It was signed on 3 May 2010. The day before, they had quarrelled.") == ["2010-05-03", "2010-05-02"]
    assert values("The vote was in June 2001 and the count in July of that year.") == ["2001-06", "2001-07"]


def test_the_day_after_an_event_is_left_open() -> None:
    date = only("Markets fell the day after the vote.")
    assert (date.value, date.earliest) == ("XXXX-XX-XX", None)
    assert date.offset == "the day after what the text names next"


def test_a_first_date_shares_the_year_of_the_second() -> None:
    assert values("It ran from November to January 2012.") == ["2011-11", "2012-01"]
    assert values("It ran from 26 June - 4 August 1952.") == ["1952-06-26", "1952-08-04"]
    assert values("It ran on 17-19 September 1939.") == ["1939-09-17", "1939-09-19"]
    assert values("The war of 1939-45 was over.") == ["1939", "1945"]


def test_history_counts_from_its_own_dates() -> None:
    history = (
        "In March 1861 the league was founded. On 7 May the port was taken. The truce of June 1861 failed. "
        "By 2 January 1862 the town starved. In February it fell. In 1863 peace came, and in 1864 trade. "
        "It was rebuilt by 1865."
    )
    assert values(history) == [
        "1861-03", "1861-05-07", "1861-06", "1862-01-02", "1862-02", "1863", "1864", "1865",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "offset"),
    [
        ("The mayor resigned on Wednesday.", "XXXX-WXX-3", "the Wednesday on or before publication"),
        ("The mayor will resign on Wednesday.", "XXXX-WXX-3", "the Wednesday on or after publication"),
        ("The mayor resigned on Oct. 1.", "XXXX-10-01", "the October 1 nearest publication"),
        ("The mayor resigned last week.", "XXXX-WXX", "the week before publication"),
        ("The mayor resigned two years ago.", "XXXX", "2 years before publication"),
        ("The mayor resigned yesterday.", "XXXX-XX-XX", "the day before publication"),
        ("The mayor resigned in March last year.", "XXXX-03", "March of the year before publication"),
    ],
)
def test_without_a_publication_date_what_is_relative_stays_open(text: str, value: str, offset: str) -> None:
    date = only(text, None)
    assert (date.value, date.earliest, date.latest, date.offset) == (value, None, None, offset)


def test_without_a_publication_date_what_is_absolute_is_dated() -> None:
    assert days("It closed on 3 May 2010.", None) == ("3 May 2010", "2010-05-03", "2010-05-03", "2010-05-03")


def test_a_day_and_month_that_may_be_swapped_is_left_open_unless_one_is_yet_to_come() -> None:
    assert only("It was dated 3/4/2001.").earliest is None
    assert only("It was dated 9/10/2015.").earliest is None
    assert only("It was dated 11/10/2015.").value == "2015-10-11"


def test_holidays_that_depend_on_the_country_are_left_open() -> None:
    date = only("They marched on Independence Day.")
    assert (date.value, date.earliest) == ("", None)
    assert only("They wished to celebrate Christmas.").earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "She may march with them, Mrs May said.",
        "Prime Minister Theresa May met May at the door.",
        "They sold 2,000 tickets for $1999 and paid 1500 soldiers.",
        "He writes for the Sunday Times and for USA Today.",
        "They watched Monday Night Football on Super Tuesday.",
        "He fell in the fall of Rome, a spring in his step.",
        "It was the second time that the third man won 3-1.",
        "The 20th Congress met.",
        "He made a touchdown late in the third quarter.",
        "The boy was not hurt in the fall.",
        "Flight A320 beat 737s.",
    ],
)
def test_words_that_only_look_like_times_are_none(text: str) -> None:
    assert values(text) == []


def test_a_part_of_a_text_is_read_with_places_in_the_whole() -> None:
    text = "On Monday it began. On Tuesday it ended."
    (date,) = find_dates(text, PUBLISHED, start=20)
    assert text[date.start : date.end] == "Tuesday"


def test_a_publication_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        find_dates("It fell on Monday.", "soon")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The wreck was found on 1 October 2015. It sank in 1912.", "2015-10-01"),
        ("He has led the union since September 2014.", "2014-09-01"),
        ("Talks are planned for 3 May 2020, she said in 2019.", "2019-01-01"),
        ("It will open in May 2027.", None),
        ("Its 2030 target was missed.", None),
        ("It broke on Wednesday.", None),
        ("", None),
    ],
)
def test_what_is_told_as_past_bounds_when_a_text_can_have_been_published(text: str, day: str | None) -> None:
    assert not_before(text, find_dates(text, None)) == day

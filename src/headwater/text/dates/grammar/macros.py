"""Names for what many rules share: months, numbers, "about", "the end of"."""

from __future__ import annotations

MACROS: dict[str, str] = {
    "month": "month_full | month_short '.'?",
    "day_said": "day_number | ordinal_digits",
    "dash": "'- – —'",
    "to": "dash | 'to through until till and or thru'",
    "weekday_any": "weekday | weekday_short '.'?",
    "year_said": "year_number | three_digits (?= era) | apostrophe two_digits",
    "era": "'bc bce'",
    "of_year": "same=('that' 'same'? | 'the' 'same') 'year' | shift=('this last next') 'year'",
    "ordinal": "ordinal_digits | ten_word '-'? ordinal_word | ordinal_word",
    # numbers in front of units
    "tens": "ten_word ('-'? one_word)?",
    "count": (
        "tens | teen_word | (one_word | integer | decimal | 'a')? scale_word ('and'? tens)?"
        " | (one_word | integer) ('to or - –' (one_word | teen_word | ten_word | integer))? | grouped | decimal"
    ),
    "fraction": "slashed_date | 'and' 'a'? 'half' | '-' 'and' '-' 'a' '-' 'half'",
    "amount": "count fraction? | 'a an' | 'half' ('a an')?",
    "vague_amount": (
        "'a'? 'few' | 'a'? 'couple' 'of'? | 'several many some various numerous' | 'a' 'number handful' 'of'"
        " | ('several many' | 'a' 'few') 'more'"
    ),
    "about": (
        "'about around almost nearly over under roughly approximately some exactly' | 'more less fewer' 'than'"
        " | 'at' 'least most' | 'up close' 'to' | 'just well' 'over under' | 'no' 'more less fewer' 'than'"
        " | 'a'? 'little bit' 'more less'? 'than over under' | 'as' 'many much long little' 'as'"
    ),
    # early in, the end of
    "edge_word": "'early late mid'",
    "edge_noun": (
        "'the'? 'very'? ('beginning start end middle close outset onset'"
        " | 'early latter later first last' 'part days weeks') 'of'"
    ),
    "edge": (
        "'the'? edge_word dash? ('in' (?= 'the' | month | season_name | year_number))? 'the'?"
        " | 'earlier later' 'in' 'the'? | edge_noun 'the'?"
    ),
    # times of day
    "meridiem": "'am pm'",
    "zone_name": (
        "'gmt utc z bst est edt pst pdt cst cdt mst mdt cet cest ist eat cat wat sast aest aedt hkt jst kst pkt et pt"
        " ct'"
    ),
    "zone": (
        "zone_name | 'local' 'time' | 'eastern pacific central mountain moscow london' 'standard daylight'? 'time'"
        " | '(' (zone_name | 'local') 'time'? ('+ -' integer)? ')'"
    ),
    "clock": (
        "clock_time meridiem? | hour_number meridiem | hour_number oclock | 'noon midnight midday'"
        " | (four_digits | year_number) ((?= 'gmt utc') | 'hours hrs')"
    ),
}

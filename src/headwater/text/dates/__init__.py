"""Time expressions in news English: where they stand, what they say (TIMEX3), and which days they mean."""

from headwater.text.dates.bound import not_before
from headwater.text.dates.find import find_dates

__all__ = ["find_dates", "not_before"]

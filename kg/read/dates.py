"""Dates as outlets write them → ISO 8601."""

import re
from datetime import date

__all__ = ["read_date"]

ISO = re.compile(r"(\d{4}-\d\d-\d\d)(?!\d)")
BARE = re.compile(r"(\d{4})(\d\d)(\d\d)")


def read_date(words: str) -> str | None:
    """The day in ISO 8601, or None when the words do not tell one day and one only.

    The day is the one written, in its own time zone. `03/04/2016` is in March here and in April there: None.

    >>> read_date("Sat, 17 Sep 2016 23:30:00 GMT"), read_date("20160917"), read_date("13/04/2016")
    ('2016-09-17', '2016-09-17', '2016-04-13')
    >>> read_date("03/04/2016"), read_date("yesterday"), read_date("2016")
    (None, None, None)
    """
    words = words.strip()
    if found := ISO.match(words):
        return _checked(found[1])
    if found := BARE.fullmatch(words):
        return _checked("-".join(found.groups()))
    return _parse(words)


def _checked(iso: str) -> str | None:
    try:
        return date.fromisoformat(iso).isoformat()
    except ValueError:  # 2016-02-30
        return None


def _parse(words: str) -> str | None:
    from dateparser import parse

    if len(words) > 60:  # no date; the parser would take its time over it
        return None
    # Only absolute and whole dates: the parser would fill up "March 2016" and "Friday" from today's.
    days = {
        parse(
            words,
            languages=["en"],
            settings={"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"], "DATE_ORDER": order},
        )
        for order in ("DMY", "MDY")
    }
    day = days.pop()
    return day.date().isoformat() if day and not days else None

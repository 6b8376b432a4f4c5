"""Times as the window shows them, in the person's own time zone."""

from PySide6.QtCore import QDate, QDateTime, QLocale

from newsroom_desktop.base import texts


def _locale() -> QLocale:
    if texts.current() == "hi":
        return QLocale(QLocale.Language.Hindi, QLocale.Country.India)
    return QLocale(QLocale.Language.English, QLocale.Country.India)


def clock_time(at_ms: int) -> str:
    """Hours and minutes, as 10:42."""
    return QDateTime.fromMSecsSinceEpoch(at_ms).toString("HH:mm")


def short_time(at_ms: int) -> str:
    """The clock time of today, else the day and month, with the year when it is another."""
    day = QDateTime.fromMSecsSinceEpoch(at_ms).date()
    return clock_time(at_ms) if day == QDate.currentDate() else short_date(day)


def short_date(day: QDate) -> str:
    """The day and month, with the year when it is another than this one."""
    pattern = "d MMM" if day.year() == QDate.currentDate().year() else "d MMM yyyy"
    return _locale().toString(day, pattern)


def day_and_time(at_ms: int) -> str:
    """Hours and minutes, behind the day and month where it is not today, and the year where it is another."""
    when, today = QDateTime.fromMSecsSinceEpoch(at_ms), QDateTime.currentDateTime()
    return clock_time(at_ms) if when.date() == today.date() else f"{short_time(at_ms)}, {clock_time(at_ms)}"


def full_time(at_ms: int) -> str:
    """Day, month, year and clock time, as 26 Nov 2026, 10:42."""
    when = QDateTime.fromMSecsSinceEpoch(at_ms)
    return f"{_locale().toString(when.date(), 'd MMM yyyy')}, {clock_time(at_ms)}"

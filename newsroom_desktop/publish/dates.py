"""Times as a page prints them: for machines with the offset, for readers in Hindi."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

_MONTHS = (
    *("जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून"),
    *("जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time in the site's zone: `iso` as 2024-06-18T14:30:05+05:30, `text` for readers."""

    iso: str
    text: str


def moment(ms: int, zone: ZoneInfo) -> Moment:
    """The time `ms` (UTC milliseconds) in `zone`; readers see "18 जून 2024, 2:30 PM IST"."""
    then = datetime.fromtimestamp(ms // 1000, zone)
    hour = then.hour % 12 or 12
    half = "AM" if then.hour < 12 else "PM"
    text = f"{then.day} {_MONTHS[then.month - 1]} {then.year}, {hour}:{then.minute:02d} {half} {then:%Z}"
    return Moment(iso=then.isoformat(), text=text)

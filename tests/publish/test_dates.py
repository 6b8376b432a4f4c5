"""Times in the site's zone."""

import pytest

from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.publish.dates import moment

NOON_MS = 1_718_701_200_000  # 18 June 2024, 14:30 in Kolkata


@pytest.mark.parametrize(
    ("ms", "zone", "iso", "text"),
    [
        (NOON_MS, "Asia/Kolkata", "2024-06-18T14:30:00+05:30", "18 जून 2024, 2:30 PM IST"),
        (NOON_MS + 999, "Asia/Kathmandu", "2024-06-18T14:45:00+05:45", "18 जून 2024, 2:45 PM +0545"),
        (1_704_047_400_000, "Asia/Kolkata", "2024-01-01T00:00:00+05:30", "1 जनवरी 2024, 12:00 AM IST"),
        (1_704_090_600_000, "Asia/Kolkata", "2024-01-01T12:00:00+05:30", "1 जनवरी 2024, 12:00 PM IST"),
        (1_704_047_400_000, "UTC", "2023-12-31T18:30:00+00:00", "31 दिसंबर 2023, 6:30 PM UTC"),
    ],
)
def test_moment(ms: int, zone: str, iso: str, text: str) -> None:
    found = moment(ms, zone_called(zone))
    assert (found.iso, found.text) == (iso, text)

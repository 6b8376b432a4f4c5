import pytest

from newsroom_desktop.base.sizes import megabytes, said_size


@pytest.mark.parametrize(
    ("size_bytes", "said"),
    [
        (0, "0 KB"),
        (1, "1 KB"),
        (999_400, "999 KB"),
        (999_600, "1.0 MB"),
        (1_340_000, "1.3 MB"),
        (9_960_000, "10 MB"),
        (999_600_000, "1.0 GB"),
        (12_345 * 10**12, "12,345 TB"),
    ],
)
def test_sizes_are_said_in_units_that_people_know(size_bytes: int, said: str) -> None:
    assert said_size(size_bytes) == said


@pytest.mark.parametrize(("size_bytes", "said"), [(0, 0), (1, 1), (10**6, 1), (10**6 + 1, 2)])
def test_what_has_no_room_is_said_in_whole_megabytes_that_hold_it(size_bytes: int, said: int) -> None:
    assert megabytes(size_bytes) == said

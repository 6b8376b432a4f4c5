"""Which addresses lead to a video or post."""

import pytest

from newsroom_desktop.markup.embeds import embed_address, provider_of


@pytest.mark.parametrize(
    ("address", "provider"),
    [
        ("https://www.youtube.com/watch?v=a_b-C1&t=5", "YouTube"),
        ("https://m.youtube.com/watch?list=PL1&v=a_b-C1", "YouTube"),
        ("https://www.youtube.com/watch?v=a_b-C1#t=10", "YouTube"),
        ("https://youtube.com/shorts/a_b-C1", "YouTube"),
        ("http://youtu.be/a_b-C1", "YouTube"),
        ("https://x.com/ANI/status/12", "X"),
        ("https://twitter.com/i/web/status/12?s=20", "X"),
        ("https://www.instagram.com/reel/a_b-C1/", "Instagram"),
        ("https://www.facebook.com/ani.news/videos/12", "Facebook"),
    ],
)
def test_the_provider_of_a_video_or_post(address: str, provider: str) -> None:
    assert provider_of(address) == provider


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=",
        "https://www.youtube.com/watch?list=PL1",
        "https://www.youtube.com/shorts/",
        "https://www.youtube.com/@ani",
        "https://youtu.be/",
        "https://youtu.be/?t=5",
        "https://x.com/ANI/status/",
        "https://www.instagram.com/p/",
        "https://www.facebook.com/ani/posts/",
        "https://youtu.be.example.org/a",
        "youtu.be/a_b-C1",
    ],
)
def test_other_addresses_have_none(address: str) -> None:
    assert provider_of(address) == ""


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("https://youtu.be/a_b-C1", "https://youtu.be/a_b-C1"),
        (" http://youtu.be/a_b-C1\n", "https://youtu.be/a_b-C1"),
        ("www.youtube.com/watch?v=a_b-C1", "https://www.youtube.com/watch?v=a_b-C1"),
        ("youtu.be/", ""),
        ("आज", ""),
        ("", ""),
    ],
)
def test_an_address_is_taken_with_any_beginning(typed: str, address: str) -> None:
    assert embed_address(typed) == address

"""The picture that goes with a shared link is cut around the focal point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Site
from newsroom_desktop.publish.pictures import SHARED_SIZE, Picture, box_around, shared_cut
from tests.publish.conftest import SHA, MakePage

percent = st.integers(0, 100)


@pytest.mark.parametrize(
    ("size", "focus", "box"),
    [
        ((1200, 630), (50, 50), (0, 0, 1200, 630)),
        ((2400, 630), (0, 50), (0, 0, 1200, 630)),
        ((2400, 630), (100, 50), (1200, 0, 2400, 630)),
        ((2400, 630), (50, 50), (600, 0, 1800, 630)),
        ((1200, 1260), (50, 10), (0, 0, 1200, 630)),
        ((1200, 1260), (50, 75), (0, 630, 1200, 1260)),
    ],
)
def test_the_part_lies_as_near_to_the_point_as_it_goes(
    size: tuple[int, int], focus: tuple[int, int], box: tuple[int, int, int, int]
) -> None:
    assert box_around(*size, SHARED_SIZE[0] / SHARED_SIZE[1], focus) == box


@given(st.integers(1, 5000), st.integers(1, 5000), percent, percent)
def test_the_part_lies_in_the_picture(width: int, height: int, x: int, y: int) -> None:
    left, top, right, bottom = box_around(width, height, 1200 / 630, (x, y))
    assert 0 <= left < right <= width or right - left == 0
    assert 0 <= top <= bottom <= height


def test_a_small_picture_is_not_cut() -> None:
    assert shared_cut(Picture(name=f"{SHA}.jpg", width=500, height=900), (50, 50)) is None
    assert shared_cut(Picture(name=f"{SHA}.jpg"), (50, 50)) is None


def test_a_page_with_a_focus_is_shared_with_the_part(make: MakePage, full: Article) -> None:
    assert full.lead_image is not None
    article = replace(full, lead_image=replace(full.lead_image, focus=(20, 30)))
    site = Site(address="https://khabar.example")
    page = make(article, site)
    (cut,) = page.cuts
    assert cut.name == f"{SHA}-20-30.jpg"
    assert f'<meta property="og:image" content="https://khabar.example/media/{cut.name}">' in page.html
    assert f'<meta property="og:image:width" content="{cut.width}">' in page.html
    assert f'src="media/{SHA}.jpg"' in page.html
    assert make(full, site).cuts == ()
    assert make(article, Site()).cuts == ()

import re
from pathlib import Path

import pytest

from newsroom_desktop.base.paths import resource
from newsroom_desktop.hindi.headline_places import (
    OWN_FILE,
    Cut,
    Face,
    headline_places,
    read_places,
    usual_places,
)

PLACE = 'name = "tv"\nwidth = 300\nsize = 20\nlines = 2\ncut = "word"\nface = "text"\nbold = true\n'


def test_the_places_that_a_desk_asks_for_are_there() -> None:
    names = {place.name for place in usual_places()}
    assert names >= {"page", "card", "card_phone", "search", "push_android", "push_iphone", "ticker"}


def test_the_page_is_as_wide_as_the_theme_draws_it() -> None:
    css = resource("themes", "classic", "static", "classic.css").read_text("utf-8")
    column = re.search(r"--column: ([\d.]+)rem", css)
    sizes = re.search(r"\.headline \{[^}]*clamp\(([\d.]+)rem,[^,]*, ([\d.]+)rem\)", css)
    edge = re.search(r"--edge: clamp\(([\d.]+)rem", css)
    assert column
    assert sizes
    assert edge
    page, phone = (place for place in usual_places() if place.name in ("page", "page_phone"))
    assert (page.width, page.size) == (16 * float(column[1]), 16 * float(sizes[2]))
    assert (phone.width, phone.size) == (360 - 2 * 16 * float(edge[1]), 16 * float(sizes[1]))


def test_a_desk_has_a_file_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path))
    assert headline_places() == usual_places()
    (tmp_path / OWN_FILE).write_text(f"[[place]]\n{PLACE}", "utf-8-sig")  # as Notepad writes
    (place,) = headline_places()
    assert (place.name, place.width, place.cut, place.face) == ("tv", 300, Cut.WORD, Face.TEXT)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "place"),
        ("place = 1", "place"),
        ("[[place]]\n", "name"),
        (f"[[place]]\n{PLACE.replace('300', '0')}", "tv: width"),
        (f"[[place]]\n{PLACE.replace('300', 'true')}", "tv: width"),
        (f"[[place]]\n{PLACE.replace('word', 'never')}", "tv: cut"),
        ("[[place]]\n" + PLACE.replace('"word"', '["word"]'), "tv: cut"),
        (f"[[place]]\n{PLACE.replace('bold = true', '')}", "tv: bold"),
        ("[[place]", "Expected"),
        (f"[[place]]\n{PLACE}" * 41, "40"),
    ],
)
def test_a_file_that_says_something_else_is_refused(text: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        read_places(text)

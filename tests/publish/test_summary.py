"""Descriptions for search results."""

import pytest

from newsroom_desktop.hindi.graphemes import clusters
from newsroom_desktop.publish.summary import ROOM, shortened


@pytest.mark.parametrize("text", ["", "छोटा पाठ", "क" * ROOM, "दो\nपंक्तियां  यहां"])
def test_short_text_stays_on_one_line(text: str) -> None:
    assert shortened(text) == " ".join(text.split())


def test_long_text_is_cut_between_words() -> None:
    text = "उत्तर कोरिया, " * 30
    short = shortened(text)
    assert len(short) <= ROOM + 1
    assert text.startswith(short.removesuffix("…"))
    assert short.endswith(("उत्तर…", "कोरिया…"))


def test_text_that_ends_a_word_at_the_edge_keeps_it() -> None:
    assert shortened("अ" * ROOM + " आगे") == "अ" * ROOM + "…"


def test_word_longer_than_the_room_is_cut_between_clusters() -> None:
    word = "र्त्स्न्य" * 40
    kept = shortened(word).removesuffix("…")
    assert set(clusters(kept)) == {"र्त्स्न्य"}

"""The house style of a desk, in a file beside the archive."""

from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.styling import read_shared
from newsroom_desktop.hindi.style.house_style import HouseStyle

NAME = "house-style.toml"


def test_without_a_file_the_style_is_as_usual_and_none_is_made(desk: Desk, tmp_path: Path) -> None:
    assert desk.styling.read() == HouseStyle()
    assert not (tmp_path / NAME).exists()


def test_a_style_is_kept_and_seen_again(desk: Desk) -> None:
    style = HouseStyle(danda="danda", off=frozenset({"dash"}))
    assert desk.styling.save(style) == style
    assert desk.styling.read() == style


def test_a_change_by_hand_is_seen_and_its_comments_stay(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text("# हमारा\n[choices]\ndanda = 'danda'\n", "utf-8")
    assert desk.styling.read().danda == "danda"
    desk.styling.save(HouseStyle(danda="full_stop"))
    assert (tmp_path / NAME).read_text("utf-8").startswith('# हमारा\n[choices]\ndanda = "full_stop"\n')


@pytest.mark.parametrize(
    ("data", "code", "told"),
    [
        (b"[rules]\ndash = ", "style_broken", "line 2"),
        (b"[choices]\ndanda = 'bar'", "style_value", "either, danda, full_stop"),
        (b"rules = 3", "style_value_odd", "rules"),
        (b"# \xff", "file_utf8_broken", "line 1"),
    ],
)
def test_a_broken_file_is_told_in_words_and_left_as_it_is(
    desk: Desk, tmp_path: Path, data: bytes, code: str, told: str
) -> None:
    (tmp_path / NAME).write_bytes(data)
    for attempt in (desk.styling.read, lambda: desk.styling.save(HouseStyle())):
        with pytest.raises(FileRefused) as refused:
            attempt()
        assert refused.value.code == code
        assert told in sentence(refused.value)
    assert (tmp_path / NAME).read_bytes() == data


def test_a_style_is_handed_on_and_taken(desk: Desk, tmp_path: Path) -> None:
    style = HouseStyle(digits="devanagari", replacements=(("बंबई", "मुंबई"),))
    desk.styling.hand_on(style, tmp_path / "shared.toml")
    assert read_shared(tmp_path / "shared.toml") == style


def test_a_file_that_is_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as refused:
        read_shared(tmp_path / "none.toml")
    assert refused.value.code == "file_missing"
    with pytest.raises(FileRefused) as refused:
        desk.styling.hand_on(HouseStyle(), tmp_path / "no" / "folder.toml")
    assert refused.value.code == "style_not_writable"


def test_a_file_of_another_kind_is_not_written_over(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("यह मेरे नोट हैं", "utf-8")
    with pytest.raises(FileRefused):
        desk.styling.hand_on(HouseStyle(), other)
    assert other.read_text("utf-8") == "यह मेरे नोट हैं"


def test_settings_of_another_kind_are_no_house_style(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "site.toml"
    other.write_text('[site]\nname = "खबर"\n', "utf-8")
    with pytest.raises(FileRefused) as refused:
        read_shared(other)
    assert refused.value.code == "style_other"
    with pytest.raises(FileRefused) as refused:
        desk.styling.hand_on(HouseStyle(), other)
    assert refused.value.code == "style_other"
    with pytest.raises(FileRefused) as refused:
        read_shared(tmp_path)
    assert refused.value.code == "file_is_folder"
    assert other.read_text("utf-8") == '[site]\nname = "खबर"\n'

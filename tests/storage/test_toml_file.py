from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.storage.toml_file import read_toml, write_toml


def test_a_file_says_what_was_written_and_nothing_before(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    assert read_toml(path, "names_file_broken") == {}
    write_toml(path, {"no_names": ["सीमा"]})
    assert read_toml(path, "names_file_broken") == {"no_names": ["सीमा"]}


def test_the_mark_that_notepad_puts_before_a_text_is_none_of_it(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text('no_names = ["सीमा"]\n', "utf-8-sig")
    assert read_toml(path, "names_file_broken") == {"no_names": ["सीमा"]}


@pytest.mark.parametrize(
    "data", [b"no_names = [", "सीमा".encode("utf-16"), b"a = " + b"[" * 5_000 + b"]" * 5_000]
)
def test_what_is_no_toml_is_refused_and_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "names.toml"
    path.write_bytes(data)
    with pytest.raises(ArchiveRefused) as refused:
        read_toml(path, "names_file_broken")
    assert refused.value.code == "names_file_broken"
    assert path.read_bytes() == data

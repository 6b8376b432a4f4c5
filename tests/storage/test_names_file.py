"""What a desk has decided about names, in its file."""

from pathlib import Path

import pytest

from newsroom_desktop.article.errors import ArchiveRefused
from newsroom_desktop.hindi.names.choices import NO_CHOICES
from newsroom_desktop.storage.names_file import names_path, read_names, write_names

CHOICES = NO_CHOICES.with_form("सियोल", ["सोल"]).with_apart("रमा", "रामा").without("सीमा")


def test_what_was_decided_is_read_again(tmp_path: Path) -> None:
    path = names_path(tmp_path / "archive.db")
    assert read_names(path) == NO_CHOICES
    write_names(path, CHOICES)
    assert read_names(path) == CHOICES


def test_what_others_have_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "names.toml"
    path.write_text("made_by = 'डेस्क'\n[[name]]\nform = 'सियोल'\nnote = 'राजधानी'\n", "utf-8")
    write_names(path, CHOICES)
    text = path.read_text("utf-8")
    assert 'made_by = "डेस्क"' in text
    assert 'note = "राजधानी"' in text
    assert read_names(path) == CHOICES


@pytest.mark.parametrize(
    "text",
    [
        "name = 5",
        "[[name]]\nform = []",
        "[[name]]\nothers = ['सोल']",
        "apart = [['रमा']]",
        "no_names = [' ']",
    ],
)
def test_what_was_broken_meanwhile_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "names.toml"
    path.write_text(text, "utf-8")
    for use in (read_names, lambda broken: write_names(broken, CHOICES)):
        with pytest.raises(ArchiveRefused) as refused:
            use(path)
        assert refused.value.code == "names_file_broken"
    assert path.read_text("utf-8") == text

"""Themes: the one that is brought along, and broken ones."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.base.paths import resource
from newsroom_desktop.publish.theme import Theme, load_theme, read_theme


def test_classic_brings_its_style_and_fonts(theme: Theme) -> None:
    assert (theme.name, theme.title) == ("classic", "Classic")
    paths = {asset.path: asset.data for asset in theme.assets}
    assert set(paths) >= {"assets/classic.css", *(f"assets/{font.file}" for font in theme.fonts)}
    for font in theme.fonts:
        assert paths[f"assets/{font.file}"].startswith(b"wOF2")
        assert font.file.encode() in paths["assets/classic.css"]


@pytest.mark.parametrize("name", ["modern", "", "..", "../themes/classic", "classic/templates"])
def test_unknown_theme_is_refused(name: str) -> None:
    with pytest.raises(FieldRefused) as refused:
        load_theme(name)
    assert (refused.value.code, refused.value.values) == ("theme_unknown", {"theme": name})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource("themes", "classic"), tmp_path / "mine"))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def without_description(folder: Path) -> None:
    (folder / "theme.toml").unlink()


def with_broken_toml(folder: Path) -> None:
    change(folder / "theme.toml", "name = ", "name ")


def without_version(folder: Path) -> None:
    change(folder / "theme.toml", "version", "edition")


def without_page_template(folder: Path) -> None:
    change(folder / "theme.toml", 'page = "page.html.j2"', 'page = "other.html.j2"')


def with_static_file_elsewhere(folder: Path) -> None:
    change(folder / "theme.toml", '"classic.css"', '"../../../secret.css"')


def without_static_file(folder: Path) -> None:
    (folder / "static" / "classic.css").unlink()


def with_strange_font(folder: Path) -> None:
    change(folder / "theme.toml", "licence", "license")


def with_template_that_does_not_parse(folder: Path) -> None:
    change(folder / "templates" / "page.html.j2", "{% endif %}", "")


def with_template_in_another_encoding(folder: Path) -> None:
    (folder / "templates" / "article.html.j2").write_bytes("शीर्षक".encode("utf-16"))


@pytest.mark.parametrize(
    "spoil",
    [
        without_description,
        with_broken_toml,
        without_version,
        without_page_template,
        with_static_file_elsewhere,
        without_static_file,
        with_strange_font,
        with_template_that_does_not_parse,
        with_template_in_another_encoding,
    ],
)
def test_broken_theme_is_refused_with_path_and_reason(folder: Path, spoil: Callable[[Path], None]) -> None:
    read_theme(folder)
    spoil(folder)
    with pytest.raises(FieldRefused) as refused:
        read_theme(folder)
    assert refused.value.code == "theme_broken"
    assert str(refused.value.values["path"]).startswith(str(folder))
    assert refused.value.values["reason"]


@pytest.mark.parametrize("template", ["{{ page.nonsense }}", "{{ page.__class__.__mro__ }}", "{{ 1 / 'a' }}"])
def test_template_that_asks_for_what_a_page_does_not_have_is_refused(folder: Path, template: str) -> None:
    (folder / "templates" / "page.html.j2").write_text(template, "utf-8")
    theme = read_theme(folder)
    with pytest.raises(FieldRefused) as refused:
        theme.print_page(page=object(), linked_data=())
    assert refused.value.code == "theme_broken"


def test_theme_escapes_what_it_prints(folder: Path) -> None:
    (folder / "templates" / "page.html.j2").write_text("{{ page }}", "utf-8")
    assert read_theme(folder).print_page(page="<b>", linked_data=()) == "&lt;b&gt;"

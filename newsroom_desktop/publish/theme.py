"""A page theme: a folder of Jinja2 templates and static files, described by its theme.toml."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.base.paths import resource
from newsroom_desktop.base.texts import tr

_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A file that all pages of a theme share; `path` is relative to the page, with slashes."""

    path: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Font:
    """A typeface that the theme brings along."""

    family: str
    weight: int
    file: str
    licence: str


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Theme:
    """A theme as read from its folder, ready to print pages; nothing is read from it later."""

    name: str
    title: str
    version: str
    folder: Path
    page: str
    assets: tuple[Asset, ...]
    fonts: tuple[Font, ...]
    environment: Environment

    def print_page(self, **values: object) -> str:
        """The HTML of one page, filled from `values`.

        Raises:
            FieldRefused: code theme_broken, when a template asks for what a page does not have.
        """
        try:
            return self.environment.get_template(self.page).render(values)
        except (TemplateError, TypeError) as error:
            raise _broken(self.folder, str(error)) from error


def load_theme(name: str) -> Theme:
    """The theme called `name` among those that the program brings along.

    Raises:
        FieldRefused: code theme_unknown, or theme_broken with its path and the reason.
    """
    folder = resource("themes", name)
    if not _NAME.fullmatch(name) or not folder.is_dir():
        raise FieldRefused("theme_unknown", theme=name)
    return read_theme(folder)


def read_theme(folder: Path) -> Theme:
    """The theme in `folder`.

    Raises:
        FieldRefused: code theme_broken with the path and the reason.
    """
    told = _description(folder)
    templates = {name: _text(folder / "templates" / name) for name in _file_names(folder, told, "templates")}
    page = _word(folder, told, "page")
    if page not in templates:
        raise _broken(folder, tr("“{name}” is not among its templates", name=page))
    return Theme(
        name=folder.name,
        title=_word(folder, told, "name"),
        version=_word(folder, told, "version"),
        folder=folder,
        page=page,
        assets=tuple(
            Asset(path=f"assets/{name}", data=_bytes(folder / "static" / name))
            for name in _file_names(folder, told, "static")
        ),
        fonts=_fonts(folder, told),
        environment=_environment(folder, templates),
    )


def _environment(folder: Path, templates: dict[str, str]) -> Environment:
    # A theme may come from elsewhere: its templates see values and cannot reach into the program.
    environment = ImmutableSandboxedEnvironment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    try:
        for name in templates:
            environment.get_template(name)
    except TemplateError as error:
        raise _broken(folder, str(error)) from error
    return environment


def _description(folder: Path) -> dict[str, Any]:
    path = folder / "theme.toml"
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise _broken(path, str(error)) from error


def _word(folder: Path, told: dict[str, Any], key: str) -> str:
    word = told.get(key)
    if not isinstance(word, str) or not word.strip():
        raise _broken(folder / "theme.toml", tr("“{name}” is missing", name=key))
    return word


def _file_names(folder: Path, told: dict[str, Any], key: str) -> list[str]:
    names = told.get(key)
    if not isinstance(names, list) or not all(isinstance(n, str) and _FILE.fullmatch(n) for n in names):
        reason = tr("“{name}” must be a list of file names without folders", name=key)
        raise _broken(folder / "theme.toml", reason)
    return names


def _fonts(folder: Path, told: dict[str, Any]) -> tuple[Font, ...]:
    try:
        return tuple(Font(**entry) for entry in told.get("fonts", ()))
    except TypeError as error:
        raise _broken(folder / "theme.toml", str(error)) from error


def _text(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise _broken(path, tr("it is not UTF-8 text")) from error


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _broken(path, error.strerror or str(error)) from error


def _broken(path: Path, reason: str) -> FieldRefused:
    return FieldRefused("theme_broken", path=str(path), reason=reason)

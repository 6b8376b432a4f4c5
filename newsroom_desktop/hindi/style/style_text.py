"""The house style as the text of its file: TOML with comments, which a desk edits and shares."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any

from newsroom_desktop.base.texts import tr
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.hindi.style.house_style import CHOICES, COUNT_TITLES, COUNTS, HouseStyle
from newsroom_desktop.hindi.style.rules import RULES

_OPTIONS = {choice.name: [value for value, _ in choice.options] for choice in CHOICES}
_SECTIONS = frozenset({"choices", "rules", "replacements"})
_AT_LINE = re.compile(r"\(at line (\d+)")
_SECTION = re.compile(r"\s*\[\s*([\w-]+)\s*\]\s*(?:#.*)?$")
_ENTRY = re.compile(
    r"""\s*(?P<name>[\w-]+|"(?:[^"\\]|\\.)*+"|'[^']*+')\s*=\s*"""
    r"""(?P<value>"(?:[^"\\]|\\.)*+"|'[^']*+'|[\w.+-]++)"""
)


class StyleRefused(ValueError):
    """A text is no house style: at a `line` it is no TOML, or `name` cannot be `value`."""

    def __init__(self, *, line: int = 0, name: str = "", value: str = "", choices: str = "") -> None:
        super().__init__(line, name, value, choices)
        self.line = line
        self.name = name
        self.value = value
        self.choices = choices


def read_style(text: str) -> HouseStyle:
    """The house style that `text` says; what it does not say, or all if it is empty, is as usual.

    Names that are not known, as those of a newer version, are passed over.

    Raises:
        StyleRefused: it is no TOML, or has a value that cannot be.
    """
    try:
        told = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # also a number of 5,000 digits, a list in 5,000 lists
        at = _AT_LINE.search(str(error))
        raise StyleRefused(line=int(at[1]) if at else text.count("\n") + 1) from error
    chosen = dict(_chosen(_section(told, "choices")))
    switched = {name: _switch(name, value) for name, value in _section(told, "rules").items()}
    usual = HouseStyle().off
    off = {rule.name for rule in RULES if not switched.get(rule.name, rule.name not in usual)}
    own = tuple(_replacement(wrong, right) for wrong, right in _section(told, "replacements").items())
    return replace(HouseStyle(), off=frozenset(off), replacements=own, **chosen)


def is_style(text: str) -> bool:
    """Whether `text`, which is TOML, is about a house style or says nothing."""
    told = tomllib.loads(text.removeprefix("\ufeff"))
    return not told or not _SECTIONS.isdisjoint(told)


def written_style(style: HouseStyle, before: str = "") -> str:
    """`style` as the text of its file; `before` is what stood there, of which all comments stay.

    What is written in a way that this does not know comes last, as comments.
    """
    if not before.strip():
        return _fresh(style)
    text = _edited(before, style)
    try:
        if read_style(text) == style:
            return text
    except StyleRefused:
        pass
    return _fresh(style) + "\n" + "".join(f"# {line}\n" for line in before.splitlines())


def _section(told: dict[str, Any], name: str) -> dict[str, Any]:
    section = told.get(name, {})
    if not isinstance(section, dict):
        raise StyleRefused(name=name, value=str(section))
    return section


def _chosen(section: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name, value in section.items():
        if name in _OPTIONS and value not in _OPTIONS[name]:
            raise StyleRefused(name=name, value=str(value), choices=", ".join(_OPTIONS[name]))
        if name in COUNTS:
            least, most = COUNTS[name]
            if type(value) is not int or not least <= value <= most:
                raise StyleRefused(name=name, value=str(value), choices=f"{least}–{most}")
        if name in _OPTIONS or name in COUNTS:
            yield name, value


def _switch(name: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise StyleRefused(name=name, value=str(value), choices="true, false")
    return value


def _replacement(wrong: str, right: object) -> tuple[str, str]:
    if not isinstance(right, str) or not wrong.strip():
        raise StyleRefused(name=wrong, value=str(right))
    return normal_line(wrong), normal_line(right)


def _fresh(style: HouseStyle) -> str:
    lines = [
        tr("House style of the desk. It can be edited here, or in the window under “House style”."),
        tr("To share it, hand this file on: it lies beside the archive, and can be imported in the window."),
    ]
    text = "".join(f"# {line}\n" for line in lines)
    for section, entries in _sections(style).items():
        text += f"\n[{section}]\n"
        for name, value in entries.items():
            comment = _comment(section, name)
            text += f"# {comment}\n" if comment else ""
            text += f"{_key(name)} = {value}\n"
        if section == "replacements" and not entries:
            text += "# " + tr('The desk\'s own words, one a line: "बंबई" = "मुंबई"') + "\n"
    return text


def _sections(style: HouseStyle) -> dict[str, dict[str, str]]:
    """What the file says, section by section, each value as TOML."""
    names = [field.name for field in fields(style) if field.name in _OPTIONS or field.name in COUNTS]
    return {
        "choices": {name: _toml(getattr(style, name)) for name in names},
        "rules": {rule.name: "false" if rule.name in style.off else "true" for rule in RULES},
        "replacements": {wrong: _toml(right) for wrong, right in style.replacements},
    }


def _comment(section: str, name: str) -> str:
    if section == "rules":
        rule = next(rule for rule in RULES if rule.name == name)
        return tr(rule.title)
    for choice in CHOICES:
        if choice.name == name:
            options = "; ".join(f"{value} = {tr(title)}" for value, title in choice.options)
            return f"{tr(choice.title)}: {options}"
    return tr(COUNT_TITLES[name]) if name in COUNTS else ""


def _edited(text: str, style: HouseStyle) -> str:
    """`text` with the values of `style`; what is missing comes at the end of its section."""
    sections = {name: dict(entries) for name, entries in _sections(style).items()}
    lines: list[str] = []
    section = ""
    for line in text.splitlines():
        if found := _SECTION.match(line):
            _append(lines, section, sections.pop(section, {}))
            section = found[1]
            lines.append(line)
        elif section in sections and (entry := _ENTRY.match(line)):
            name = _name(entry["name"])
            value = sections[section].pop(name, None)
            if value is not None:
                lines.append(line[: entry.start("value")] + value + line[entry.end("value") :])
            elif section != "replacements":
                lines.append(line)
        else:
            lines.append(line)
    _append(lines, section, sections.pop(section, {}))
    for name, entries in sections.items():
        lines += ["", f"[{name}]"]
        _append(lines, name, entries)
    return "".join(f"{line}\n" for line in lines)


def _append(lines: list[str], section: str, entries: dict[str, str]) -> None:
    """Put `entries` behind the last line that is not blank."""
    blank = []
    while entries and lines and not lines[-1].strip():
        blank.append(lines.pop())
    for name, value in entries.items():
        if comment := _comment(section, name):
            lines.append(f"# {comment}")
        lines.append(f"{_key(name)} = {value}")
    lines += blank


def _name(written: str) -> str:
    name: str = next(iter(tomllib.loads(f"{written} = 1")))
    return name


def _key(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z0-9_-]+", name) else _toml(name)


def _toml(value: str | int) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")

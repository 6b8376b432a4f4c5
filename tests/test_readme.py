"""What the README says of menus, keys and commands is so in the program."""

import re
from pathlib import Path

import pytest

from newsroom_desktop.base import texts
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.arguments import CHECK_BODY
from newsroom_desktop.cli.free_verbs import FREE_VERBS
from newsroom_desktop.cli.verbs import VERBS
from newsroom_desktop.gui.actions.book import SPECS
from newsroom_desktop.gui.actions.spec import MENUS, SUBMENUS, ActionSpec

README = Path(__file__).resolve().parents[1].joinpath("README.md").read_text("utf-8")
NAMED = [
    (" ".join(name.split()), key) for name, key in re.findall(r"\*\*([^*]+)\*\*(?:\s\(([^),]+))?", README)
]
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}")


def plain(text: str) -> str:
    """A name as a sentence calls it: without its letter for the keyboard, and the dots of a question."""
    return re.sub(r" ?\(&.\)|&", "", tr(text)).rstrip("…").split(" · ")[0]


def ways(spec: ActionSpec) -> tuple[str, ...]:
    """The ways to a command, through its submenu or to that alone."""
    menu, text = plain(MENUS[spec.menu_name]), plain(spec.text)
    if not spec.submenu:
        return (f"{menu} → {text}",)
    submenu = plain(SUBMENUS[spec.submenu])
    return f"{menu} → {submenu} → {text}", f"{menu} → {submenu}"


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_way_through_the_menus_leads_to_a_command(language: str) -> None:
    texts.use(language)
    menus = {plain(menu) for menu in MENUS.values()}
    said = {name for name, _key in NAMED if "→ " in name and name.split(" →")[0] in menus}
    assert said
    assert said - {way for spec in SPECS for way in ways(spec)} == set()


def test_every_key_beside_a_name_is_that_of_its_command() -> None:
    called: dict[str, list[str]] = {}
    for language in texts.LANGUAGES:
        texts.use(language)
        for spec in SPECS:
            for key in spec.keys:
                called.setdefault(key, []).append(plain(spec.text).casefold())
    said = [
        (name.split("→ ")[-1], key.replace("Enter", "Return")) for name, key in NAMED if KEY.fullmatch(key)
    ]
    assert len(said) > 20
    wrong = [
        (name, key) for name, key in said if not any(name.casefold() in each for each in called.get(key, []))
    ]
    assert wrong == []


def test_every_command_of_the_command_line_is_told_and_no_other() -> None:
    verbs = {*VERBS, *FREE_VERBS, CHECK_BODY}
    assert set(re.findall(r"main\.py ([a-z-]+)", README)) <= verbs
    assert {verb for verb in verbs if not re.search(rf"(?:`|main\.py ){verb}\b", README)} == set()

"""What holds for every test: no screen, no file outside tmp_path, English, no widget left behind."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

from newsroom_desktop.base import texts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home of the test run's own: Qt asks for it once and remembers the answer."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name, folder in (
            ("HOME", ""),
            ("USERPROFILE", ""),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_DATA_HOME", "data"),
            ("XDG_STATE_HOME", "state"),
            ("XDG_CACHE_HOME", "cache"),
        ):
            patch.setenv(name, str(home / folder))
        yield


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The person's own archive is in tmp_path."""
    monkeypatch.setenv("NEWSROOM_DATA", str(tmp_path / "data"))


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    """Each test begins in English, as the program does before a language is chosen."""
    texts.use("en")
    yield
    texts.use("en")


@pytest.fixture
def hindi() -> None:
    """The interface in Hindi."""
    texts.use("hi")


@pytest.fixture(autouse=True)
def _no_widget_left() -> Iterator[None]:
    """Fail a test that leaves a window or a widget without a parent behind."""
    before = _top_level_widgets()
    yield
    if len(_top_level_widgets()) > len(before):
        gc.collect()
        left = [widget for widget in _top_level_widgets() if not any(widget is known for known in before)]
        assert not left, f"widgets left behind: {left}"


def _top_level_widgets() -> list[object]:
    """Those that no other widget owns; none where a test has nothing to do with Qt."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    core = sys.modules["PySide6.QtCore"]
    core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
    return [widget for widget in widgets.QApplication.topLevelWidgets() if widget.parent() is None]

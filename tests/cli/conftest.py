"""The command line, called as `main.py` calls it, on an archive in tmp_path."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop import app


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a call printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Desk = Callable[..., Said]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Calls the program in English with the archive tmp_path/archive.db."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.setenv(name, "")
    monkeypatch.setenv("LANG", "en_IN.UTF-8")

    def call(*arguments: object) -> Said:
        words = ["--archive", str(tmp_path / "archive.db"), *map(str, arguments)]
        try:
            code = app.main(words)
        except SystemExit as stop:
            code = int(stop.code or 0)
        out, err = capsys.readouterr()
        return Said(code=code, out=out, err=err)

    return call

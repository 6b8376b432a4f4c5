"""The log helps those who look after the program, and keeps what people write to itself."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsroom_desktop.base.logs import start_logging


@pytest.fixture(autouse=True)
def _own_handlers() -> Iterator[None]:
    root = logging.getLogger()
    before = list(root.handlers)
    yield
    for handler in [handler for handler in root.handlers if handler not in before]:
        root.removeHandler(handler)
        handler.close()


def test_the_log_is_written_in_utf8(tmp_path: Path) -> None:
    path = start_logging(tmp_path / "logs")
    assert path is not None
    logging.getLogger("newsroom_desktop.gui").info("खुला")
    assert "INFO newsroom_desktop.gui: खुला" in path.read_text("utf-8")


def test_errors_are_logged_without_their_messages(tmp_path: Path) -> None:
    path = start_logging(tmp_path)
    assert path is not None
    words = "पुतिन ने कहा"
    try:
        try:
            int(words)
        except ValueError as error:
            raise RuntimeError(words) from error
    except RuntimeError:
        logging.getLogger("newsroom_desktop").exception("the draft was not kept")
    log = path.read_text("utf-8")
    assert "the draft was not kept" in log
    assert "builtins.RuntimeError" in log
    assert "builtins.ValueError" in log
    assert "test_logs.py" in log
    assert words not in log


def test_the_reason_of_a_failing_disk_is_logged(tmp_path: Path) -> None:
    path = start_logging(tmp_path)
    assert path is not None
    try:
        (tmp_path / "none").read_bytes()
    except OSError:
        logging.getLogger("newsroom_desktop").exception("not read")
    assert "No such file or directory" in path.read_text("utf-8")


def test_the_statements_of_the_archive_are_not_logged(tmp_path: Path) -> None:
    path = start_logging(tmp_path)
    assert path is not None
    logging.getLogger("sqlalchemy.engine.Engine").info("INSERT INTO draft ('गोपनीय')")
    assert "गोपनीय" not in path.read_text("utf-8")


def test_a_folder_that_cannot_be_written_stops_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "logs").write_text("a file stands here", "utf-8")
    assert start_logging(tmp_path / "logs") is None
    assert "No log file" in caplog.text

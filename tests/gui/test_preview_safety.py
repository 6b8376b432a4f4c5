"""Whatever an article holds, its preview runs nothing and reaches nobody."""

import http.server
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pytestqt.qtbot import QtBot

from newsroom_desktop.gui.preview.engine import PageEngine
from newsroom_desktop.gui.preview.environment import NO_HOST, prepare_environment
from newsroom_desktop.gui.preview.panel import PreviewPanel
from newsroom_desktop.publish.page import Page


class Outside(http.server.ThreadingHTTPServer):
    """A server on this machine that counts who connects and who asks."""

    def __init__(self) -> None:
        self.connected = 0
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), Answers)

    def get_request(self) -> tuple[socket.socket, tuple[str, int]]:
        """Count the connection, too: a browser may connect ahead of asking."""
        self.connected += 1
        return super().get_request()


class Answers(http.server.BaseHTTPRequestHandler):
    """Notes every path."""

    server: Outside

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def outside() -> Iterator[Outside]:
    server = Outside()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.png"
    Image.new("RGB", (7, 5)).save(path)
    return path


def hostile(port: int, secret: Path) -> str:
    site = f"http://127.0.0.1:{port}"
    return (
        f'<!DOCTYPE html><html><head><title>ख़बर</title><link rel="preconnect" href="{site}">'
        f'<link rel="dns-prefetch" href="{site}"><link rel="prefetch" href="{site}/prefetch">'
        f'<link rel="preload" as="image" href="{site}/preload"><link rel="icon" href="{site}/icon">'
        f'<link rel="stylesheet" href="{site}/css"><style>@import "{site}/import";'
        f"body {{ background: url({site}/background) }}"
        f"@font-face {{ font-family: F; src: url({site}/font) }} p {{ font-family: F }}</style></head><body>"
        f'<script>document.title = "ran"; fetch("{site}/script")</script><script src="{site}/js"></script>'
        f'<p onclick="x">एक</p><img src="{site}/img" onerror="document.title = 1; fetch(\'{site}/on\')">'
        f'<img src="x" srcset="{site}/srcset 1x"><img id="secret" src="file://{secret}">'
        f'<iframe src="{site}/frame"></iframe><iframe src="file://{secret}"></iframe>'
        f"<iframe srcdoc='<img src={site}/srcdoc>'></iframe>"
        f'<iframe src="data:text/html,<img src={site}/framed>"></iframe><iframe src="page.html"></iframe>'
        f'<object data="{site}/object"></object><embed src="{site}/embed">'
        f'<video src="{site}/video" poster="{site}/poster" autoplay></video>'
        f'<audio src="{site}/audio"></audio>'
        f'<svg><image href="{site}/svg"/></svg><form action="{site}/form"><button id="send"></button></form>'
        f'<meta http-equiv="refresh" content="0;url={site}/refresh"></body></html>'
    )


def page(html: str) -> Page:
    return Page(html=html, title="ख़बर", path_name="khabar-00000001.html", assets=(), media=())


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[PreviewPanel]:
    shown = PreviewPanel(lambda media_id: tmp_path / f"{media_id}.png")
    qtbot.addWidget(shown)
    shown.show()
    shown.warm()
    yield shown
    shown.close_engine()


def ask(qtbot: QtBot, panel: PreviewPanel, script: str) -> object:
    answers: list[object] = []
    panel.findChildren(PageEngine)[-1].run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


@pytest.mark.parametrize("is_patched", [False, True], ids=["loaded", "patched"])
@pytest.mark.qt_log_ignore("Not allowed to load local resource")
def test_a_hostile_page_runs_nothing_and_reaches_nobody(
    qtbot: QtBot,
    panel: PreviewPanel,
    outside: Outside,
    secret: Path,
    is_patched: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    if is_patched:
        with qtbot.waitSignal(panel.page_shown, timeout=20_000):
            panel.show_page(page("<!DOCTYPE html><html><head><title>ख़बर</title></head><body></body></html>"))
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.show_page(page(hostile(outside.server_port, secret)))
    ask(qtbot, panel, "document.getElementById('send').click()")
    qtbot.wait(500)
    assert outside.asked == []
    assert outside.connected == 0
    assert ask(qtbot, panel, "document.title") == "ख़बर"
    assert ask(qtbot, panel, "location.href") == "newsroom-page://page/0/page.html"
    assert ask(qtbot, panel, "document.getElementById('secret').naturalWidth") == 0


OPEN_BROWSER = """
import sys
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile, QWebEngineSettings
from PySide6.QtWidgets import QApplication

def tell(_loaded):
    page.runJavaScript("document.getElementById('secret').naturalWidth", 0, print_width)

def print_width(width):
    print(width, flush=True)

app = QApplication(sys.argv[:1])
profile = QWebEngineProfile()
page = QWebEnginePage(profile)
page.settings().setAttribute(QWebEngineSettings.WebAttribute.LocalContentCanAccessRemoteUrls, True)
page.loadFinished.connect(tell)
page.load(QUrl.fromLocalFile(sys.argv[1]))
app.exec()
"""
REACHED = {"/img", "/script", "/css", "/import", "/frame", "/srcset", "/srcdoc", "/js", "/prefetch", "/on"}


def test_the_same_page_does_reach_out_in_an_open_browser(
    qtbot: QtBot, outside: Outside, secret: Path, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(hostile(outside.server_port, secret).replace("refresh", "no"), "utf-8")
    flags = os.environ["QTWEBENGINE_CHROMIUM_FLAGS"].replace(NO_HOST, "")
    browser = subprocess.Popen(
        [sys.executable, "-c", OPEN_BROWSER, str(path)],
        env=os.environ | {"QTWEBENGINE_CHROMIUM_FLAGS": flags},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with browser:
        try:
            assert browser.stdout is not None
            assert browser.stdout.readline() == "7.0\n"
            qtbot.waitUntil(lambda: set(outside.asked) >= REACHED, timeout=10_000)
        finally:
            browser.kill()


@pytest.mark.skipif(os.name != "posix", reason="there is no root")
@pytest.mark.parametrize(("user", "is_root"), [(0, True), (1000, False)])
def test_only_root_goes_without_the_sandbox(
    monkeypatch: pytest.MonkeyPatch,
    user: int,
    is_root: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--force-dark-mode")
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "")
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX")
    prepare_environment()
    prepare_environment()
    expected = f"--force-dark-mode {NO_HOST}"
    assert os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] == (
        f"{expected} --no-sandbox --disable-gpu" if is_root else expected
    )
    assert os.environ.get("QTWEBENGINE_DISABLE_SANDBOX") == ("1" if is_root else None)

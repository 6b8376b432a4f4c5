"""The preview shows exactly the page it was given, and reaches nothing outside it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QUrl
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Site
from newsroom_desktop.base import texts
from newsroom_desktop.gui.precedence import threads
from newsroom_desktop.gui.preview.engine import PageEngine
from newsroom_desktop.gui.preview.panel import PreviewPanel
from newsroom_desktop.publish.page import Page, make_page
from newsroom_desktop.publish.theme import Asset, load_theme

STYLED = '<link rel="stylesheet" href="assets/a.css">'
MEDIA_ID = "0a" * 32
TALL = "".join(f'<p id="p{number}">पैराग्राफ़ {number}</p>' for number in range(200))


def page(
    body: str,
    *,
    name: str = "khabar-00000001.html",
    head: str = "<title>ख़बर</title>",
    style: bytes = b"p { color: rgb(1, 2, 3) }",
    media: tuple[str, ...] = (),
) -> Page:
    html = f'<!DOCTYPE html><html lang="hi"><head>{head}</head><body>{body}</body></html>'
    assets = (Asset(path="assets/a.css", data=style),)
    return Page(html=html, title="ख़बर", path_name=name, assets=assets, media=media)


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[PreviewPanel]:
    shown = PreviewPanel(lambda media_id: tmp_path / f"{media_id}.png")
    qtbot.addWidget(shown)
    shown.resize(400, 300)
    shown.show()
    yield shown
    shown.close_engine()
    qtbot.wait(50)


def draw(qtbot: QtBot, panel: PreviewPanel, drawn: Page) -> None:
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.warm()
        panel.show_page(drawn)


def ask(qtbot: QtBot, panel: PreviewPanel, script: str) -> object:
    engine = panel.findChildren(PageEngine)[-1]
    answers: list[object] = []
    engine.run(script, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    return answers[0]


def document_of(qtbot: QtBot, panel: PreviewPanel) -> object:
    return ask(qtbot, panel, "document.documentElement.outerHTML")


def colour_of_p(qtbot: QtBot, panel: PreviewPanel) -> object:
    return ask(qtbot, panel, "getComputedStyle(document.getElementById('p')).color")


@pytest.mark.parametrize(
    "after",
    [
        page("<h1>शीर्षक</h1><p>एक</p><p>बदला हुआ दो</p><p>तीन</p>"),
        page("<h1>शीर्षक</h1><p>तीन</p>"),
        page("<h1>नया</h1><p>एक</p><p>नया</p><p>दो</p><p>तीन</p><blockquote><p>चार</p></blockquote>"),
        page(
            "<h1 class='x' id='y'>शीर्षक</h1>बिना टैग<p>एक</p>",
            head="<title>नया</title><meta name='a' content='b'>",
        ),
        page(
            '<h1 id="y" class="x">शीर्षक</h1><svg><use xlink:href="#y"></use></svg><p {:="" onfocus="x">एक</p>'
        ),
        page("<noscript><p>एक</p></noscript><pre>\n\nदो</pre>खुला<table><tr><td>तीन</table>"),
        page(""),
    ],
)
def test_a_patched_page_is_the_page_loaded_anew(qtbot: QtBot, panel: PreviewPanel, after: Page) -> None:
    draw(qtbot, panel, page("<h1>शीर्षक</h1><p>एक</p><p>दो</p><p>तीन</p>"))
    draw(qtbot, panel, after)
    patched = document_of(qtbot, panel)
    panel.close_engine()
    draw(qtbot, panel, after)
    assert patched == document_of(qtbot, panel)


def test_it_stays_scrolled_while_one_types_and_begins_at_the_top_of_another(
    qtbot: QtBot, panel: PreviewPanel
) -> None:
    draw(qtbot, panel, page(TALL))
    qtbot.waitUntil(lambda: ask(qtbot, panel, "window.innerHeight") == panel.height(), timeout=10_000)
    ask(qtbot, panel, "window.scrollTo(0, 900)")
    draw(qtbot, panel, page(TALL.replace("पैराग्राफ़ 3<", "पैराग्राफ़ तीन<")))
    assert ask(qtbot, panel, "window.scrollY") == 900
    draw(qtbot, panel, page(TALL, name="khabar-00000002.html"))
    assert ask(qtbot, panel, "window.scrollY") == 0


def test_the_focus_stays_where_one_types(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, line = QVBoxLayout(window), QLineEdit()
    panel = PreviewPanel(lambda _name: tmp_path)
    column.addWidget(line)
    column.addWidget(panel)
    window.show()
    line.setFocus()
    for body in ("<p>एक</p>", '<input autofocus><p tabindex="0">दो</p>', "<p>तीन</p>"):
        draw(qtbot, panel, page(body))
        assert line.hasFocus()
    panel.close_engine()


def test_assets_and_pictures_come_from_the_page_itself(
    qtbot: QtBot, panel: PreviewPanel, tmp_path: Path
) -> None:
    Image.new("RGB", (7, 5)).save(tmp_path / f"{MEDIA_ID}.png")
    body = f'<p id="p">एक</p><img id="i" src="media/{MEDIA_ID}.png">'
    draw(qtbot, panel, page(body, head=STYLED, media=(MEDIA_ID,)))
    assert colour_of_p(qtbot, panel) == "rgb(1, 2, 3)"
    assert ask(qtbot, panel, "document.getElementById('i').naturalWidth") == 7


@pytest.mark.parametrize(
    "address",
    [
        f"media/{'0b' * 32}.png",  # stored, and not on this page
        f"media/x/../{MEDIA_ID[:-2]}.png",
        "media/%2e%2e/secret.png",
        "media/..%2fsecret.png",
        "../../secret.png",
        "secret.png",
        "newsroom-page://other/assets/a.png",
    ],
)
def test_other_addresses_are_not_answered(
    qtbot: QtBot, panel: PreviewPanel, tmp_path: Path, address: str
) -> None:
    for name in (MEDIA_ID, "0b" * 32, "secret"):
        Image.new("RGB", (7, 5)).save(tmp_path / f"{name}.png")
    draw(qtbot, panel, page(f'<img id="i" src="{address}">', media=(MEDIA_ID,)))
    assert ask(qtbot, panel, "document.getElementById('i').complete") is True
    assert ask(qtbot, panel, "document.getElementById('i').naturalWidth") == 0


def test_a_changed_theme_is_loaded_and_the_page_stays_scrolled(qtbot: QtBot, panel: PreviewPanel) -> None:
    body = TALL + '<p id="p">एक</p>'
    draw(qtbot, panel, page(body, head=STYLED))
    assert colour_of_p(qtbot, panel) == "rgb(1, 2, 3)"
    ask(qtbot, panel, "window.scrollTo(0, 900)")
    qtbot.wait(200)
    draw(qtbot, panel, page(body, head=STYLED, style=b"p { color: rgb(4, 5, 6) }"))
    assert colour_of_p(qtbot, panel) == "rgb(4, 5, 6)"
    assert ask(qtbot, panel, "window.scrollY") == 900


def test_a_page_that_cannot_be_changed_in_place_is_loaded(qtbot: QtBot, panel: PreviewPanel) -> None:
    draw(qtbot, panel, page("<template><p>एक</p></template>"))
    draw(qtbot, panel, page("<template><p>दो</p></template>"))
    assert "<template><p>दो</p></template>" in str(document_of(qtbot, panel))


def test_an_article_of_our_own_theme_is_patched_to_the_letter(qtbot: QtBot, panel: PreviewPanel) -> None:
    article = Article(
        article_id="0123456789abcdef0123456789abcdef",
        headline="दिल्ली में क्षत्रिय सम्मेलन",
        dateline="नई दिल्ली",
        category="National News",
        body="पहला पैराग्राफ़।\n\n**“उद्धरण”** के बाद दूसरा।\n\n- एक\n- दो",
        created_ms=1_750_000_000_000,
        updated_ms=1_750_000_000_000,
    )
    changed = replace(article, headline="हैदराबाद में सम्मेलन", body=article.body + "\n\n> नया <उद्धरण>")
    first, second = (
        make_page(one, Site(name="हिंदी डेस्क"), theme=load_theme("classic"), now_ms=article.updated_ms)
        for one in (article, changed)
    )
    draw(qtbot, panel, first)
    assert ask(qtbot, panel, "window.firstDocument = true")
    draw(qtbot, panel, second)
    patched = document_of(qtbot, panel)
    assert ask(qtbot, panel, "window.firstDocument") is True
    panel.close_engine()
    draw(qtbot, panel, second)
    assert patched == document_of(qtbot, panel)
    assert ask(qtbot, panel, "document.fonts.size > 0 && [...document.fonts].some(f => f.status == 'loaded')")


@pytest.mark.parametrize("kind", ["", ' target="_blank"', ' download="x"'])
def test_a_clicked_link_is_told_and_not_followed(qtbot: QtBot, panel: PreviewPanel, kind: str) -> None:
    draw(qtbot, panel, page(f'<a id="a" href="https://example.com/news"{kind}>पढ़ें</a>'))
    with qtbot.waitSignal(panel.link_clicked, timeout=10_000) as clicked:
        ask(qtbot, panel, "document.getElementById('a').click()")
    assert clicked.args == [QUrl("https://example.com/news")]
    assert ask(qtbot, panel, "location.href") == "newsroom-page://page/1/page.html"


@pytest.mark.parametrize("address", ["category/khel/", "file:///etc/passwd", "javascript:void(0)", "data:,x"])
@pytest.mark.qt_log_ignore("Not allowed to")
def test_other_links_lead_nowhere(qtbot: QtBot, panel: PreviewPanel, address: str) -> None:
    told: list[QUrl] = []
    panel.link_clicked.connect(told.append)
    draw(qtbot, panel, page(f'<a id="a" href="{address}">पढ़ें</a>'))
    ask(qtbot, panel, "document.getElementById('a').click()")
    qtbot.wait(100)
    assert told == []
    assert ask(qtbot, panel, "location.href") == "newsroom-page://page/1/page.html"
    draw(qtbot, panel, page("<p>आगे</p>"))
    assert "आगे" in str(document_of(qtbot, panel))


def test_only_the_newest_of_many_pages_is_drawn(qtbot: QtBot, panel: PreviewPanel) -> None:
    draw(qtbot, panel, page("<p>0</p>"))
    shown: list[bool] = []
    panel.page_shown.connect(lambda: shown.append(True))
    for number in range(1, 30):
        panel.show_page(page(f"<p>{number}</p>"))
    qtbot.waitUntil(
        lambda: document_of(qtbot, panel) == document_of(qtbot, panel) and len(shown) >= 2, timeout=10_000
    )
    assert "<p>29</p>" in str(document_of(qtbot, panel))
    assert len(shown) == 2


def test_nothing_of_the_engine_is_made_before_it_is_warm(qtbot: QtBot, panel: PreviewPanel) -> None:
    panel.show_page(page("<p>एक</p>"))
    assert panel.findChildren(PageEngine) == []
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.warm()
        panel.warm()
    assert "एक" in str(document_of(qtbot, panel))
    assert len(panel.findChildren(PageEngine)) == 1


def test_the_window_starts_without_the_engine() -> None:
    code = "import sys, newsroom_desktop.gui.window; print([m for m in sys.modules if 'WebEngine' in m])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_hidden_pane_makes_and_draws_nothing_until_it_is_seen(qtbot: QtBot, panel: PreviewPanel) -> None:
    panel.hide()
    panel.warm()
    panel.show_page(page("<p>एक</p>"))
    qtbot.wait(100)
    assert panel.findChildren(PageEngine) == []
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.show()
    panel.hide()
    for number in range(3):
        panel.show_page(page(f"<p>छिपा {number}</p>"))
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.show()
    assert "छिपा 2" in str(document_of(qtbot, panel))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the window's thread is put first")
def test_what_draws_the_page_goes_behind_the_window(qtbot: QtBot, panel: PreviewPanel) -> None:
    draw(qtbot, panel, page("<p>एक</p>"))
    window = os.getpriority(os.PRIO_PROCESS, os.getpid())
    for thread_id in threads(str(panel.findChildren(PageEngine)[-1].process_id)):
        assert os.getpriority(os.PRIO_PROCESS, thread_id) > window


def kill_renderer(panel: PreviewPanel) -> None:
    os.kill(panel.findChildren(PageEngine)[-1].process_id, signal.SIGKILL)


@pytest.mark.skipif(os.name == "nt", reason="processes are ended by a signal")
def test_it_recovers_by_itself_once_and_then_asks(qtbot: QtBot, panel: PreviewPanel) -> None:
    button = panel.findChildren(QPushButton)[0]
    draw(qtbot, panel, page("<p>एक</p>"))
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        kill_renderer(panel)
    assert "एक" in str(document_of(qtbot, panel))
    assert not button.isVisible()
    kill_renderer(panel)
    qtbot.waitUntil(button.isVisible, timeout=20_000)
    panel.show_page(page("<p>दो</p>"))
    qtbot.wait(100)
    assert button.isVisible()
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        button.click()
    assert "दो" in str(document_of(qtbot, panel))


def test_closing_is_quiet_in_the_middle_of_anything(qtbot: QtBot, panel: PreviewPanel) -> None:
    panel.close_engine()
    panel.warm()
    panel.close_engine()
    draw(qtbot, panel, page(TALL))
    panel.show_page(page(TALL + "<p>एक</p>"))
    panel.close_engine()
    panel.close_engine()
    qtbot.wait(100)
    with qtbot.waitSignal(panel.page_shown, timeout=20_000):
        panel.warm()
    assert "<p>एक</p>" in str(document_of(qtbot, panel))


def test_it_speaks_the_language_of_the_window(panel: PreviewPanel) -> None:
    spoken = texts.current()
    try:
        for language in ("hi", "en"):
            texts.use(language)
            QApplication.sendEvent(panel, QEvent(QEvent.Type.LanguageChange))
            shown = {label.text() for label in panel.findChildren(QLabel)}
            assert texts.tr("The preview appears here.") in shown
    finally:
        texts.use(spoken)

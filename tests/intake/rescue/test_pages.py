"""Of a page of the web the article comes, and what stands around it stays behind."""

import re

import pytest

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.rescued import Left
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.markup.blocks import plain_text
from tests.intake.rescue.test_web import LINKS, LONG, left_out, markdown


@pytest.mark.parametrize(
    "page",
    [
        "<nav>मेनू</nav><article><p>ख़बर</p></article>",
        "<header>साइट</header><main><p>ख़बर</p><aside>और</aside></main><footer>©</footer>",
        "<div role=navigation>मेनू</div><div itemprop=articleBody>ख़बर</div>",
        "<nav>मेनू</nav><p>ख़बर</p><ul><li><a href=/1>एक</a><li><a href=/2>दो</a><li><a href=/3>तीन</a></ul>",
        "<form><nav>मेनू</nav><article>ख़बर</article></form>",
    ],
)
def test_of_a_page_the_article_comes(page: str) -> None:
    rescued = blocks_of_web(page)
    assert plain_text(rescued.blocks) == "ख़बर".replace("\u0959", "ख\u093c")
    assert Left.PAGE_PARTS in left_out(rescued)


@pytest.mark.parametrize(
    "piece",
    [
        "<ul><li><a href=https://a.b/1>एक</a><li><a href=https://a.b/2>दो</a><li><a href=https://a.b/3>तीन</a></ul>",
        "<article>पहली टिप्पणी</article><article>दूसरी टिप्पणी</article>",
        "<form>नाम <button>भेजें</button></form>",
        "<div class=related-posts>संबंधित</div>",
    ],
)
def test_of_a_piece_of_text_everything_comes(piece: str) -> None:
    rescued = blocks_of_web(piece)
    assert rescued.left_out == ()
    assert "".join(plain_text(rescued.blocks).split()) in {
        "एकदोतीन",
        "पहलीटिप्पणीदूसरीटिप्पणी",
        "नामभेजें",
        "संबंधित",
    }


def test_of_a_page_of_bare_boxes_menu_and_footer_are_left_out() -> None:
    end = f"<p>{LINKS} पर पढ़ें और बताएँ कि कैसा लगा।</p>"
    story = f"<h1>ख़बर</h1><p>राम, <a href=/p>पटना</a></p><p>{LONG}</p>{end}"
    rescued = blocks_of_web(f"<div>{LINKS}</div>{story}<div>{LINKS}</div><div>© 2026 दैनिक</div>")
    assert left_out(rescued) == {Left.PAGE_PARTS: 3}
    assert [block.text.split()[0] for block in rescued.blocks] == ["ख\u093cबर", "राम,", "राज्य", "होम"]


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{LINKS}</p><p>{LONG}</p><p>{LINKS}</p>",
        f"<h1>क</h1><h1>ख</h1><div>{LINKS}</div><p>{LONG}</p><div>{LINKS}</div>",
        f"<p>छोटा</p><h1>ख</h1><div>{LINKS}</div><p>छोटा</p>",
        f"<h1>ख</h1><p>{LONG}</p><ul><li>{LINKS} और बहुत से दूसरे शब्द जो कड़ी नहीं हैं</ul>",
        f"<div><a href='#a'>एक</a> <a href='#b'>दो</a> <a href='#c'>तीन</a></div><h1>ख</h1><p>{LONG}</p>",
    ],
)
def test_links_that_may_belong_to_the_text_stay(html: str) -> None:
    rescued = blocks_of_web(html)
    assert left_out(rescued) == {}
    words = "".join(plain_text(rescued.blocks).split())
    assert words == "".join(re.sub("<[^>]*>", " ", normal(html)).split())


def test_the_headline_above_an_article_comes_along() -> None:
    page = "<header><h1>शीर्षक</h1><nav>मेनू</nav></header><article>ख़बर का पाठ</article>"
    assert markdown(page).splitlines()[0] == "ख़बर का पाठ"
    page = "<nav>मेनू</nav><div><h1>शीर्षक</h1></div><article>ख़बर का पाठ यहाँ आगे है</article>"
    assert markdown(page).splitlines()[0] == "## शीर्षक"

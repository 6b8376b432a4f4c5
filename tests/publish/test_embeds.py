"""Videos, posts, pull quotes and pictures on the page."""

import pytest

from newsroom_desktop.markup.figures import Figure, figure_markdown
from newsroom_desktop.publish.body import body_html, pictures_in

VIDEO = "https://www.youtube.com/watch?v=a_b-C1&t=5"


@pytest.mark.parametrize("markdown", [f"<{VIDEO}>", f"[{VIDEO}]({VIDEO})"])
def test_a_bare_link_to_a_video_is_shown_as_one(markdown: str) -> None:
    address = VIDEO.replace("&", "&amp;")
    assert body_html(markdown, "") == (
        f'<p class="embed"><a href="{address}" title="YouTube">{address}</a></p>'
    )


@pytest.mark.parametrize("markdown", [f"देखें <{VIDEO}>", f"[देखें]({VIDEO})", "<https://a.b/c>", f"- <{VIDEO}>"])
def test_other_links_stay_links(markdown: str) -> None:
    assert "embed" not in body_html(markdown, "")


def test_the_dateline_does_not_stand_in_a_video() -> None:
    html = body_html(f"<{VIDEO}>\n\nपाठ", "सियोल")
    assert html.startswith('<p><span class="dateline">सियोल.</span></p>\n<p class="embed">')


def test_a_pull_quote_keeps_its_class_and_no_other_name_passes() -> None:
    assert 'class="pullquote"' in body_html('<blockquote class="pullquote"><p>क</p></blockquote>', "")
    assert "class" not in body_html('<blockquote class="article-body"><p>क</p></blockquote>', "")


def test_pictures_of_the_text_go_with_the_page() -> None:
    media_id = "0123456789abcdef" * 4
    text = figure_markdown(Figure(address=f"media/{media_id}.jpg", alt="मंच", width=40, height=20))
    assert pictures_in(body_html(f"पाठ\n\n{text}", "")) == (media_id,)

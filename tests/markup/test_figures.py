"""Pictures in the body keep their description, caption and credit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.markup.figures import Figure, figure_markdown, read_figure
from newsroom_desktop.markup.plain import plain_text_of
from newsroom_desktop.markup.sections import sections
from tests.markup.texts import markdown, typed

SHA = "0123456789abcdef" * 4
words = typed.map(normal_line)


def test_a_figure_is_one_line_of_html() -> None:
    figure = Figure(
        address=f"media/{SHA}.jpg", alt="मंच पर किम", caption="सियोल में", credit="एपी", width=800, height=600
    )
    text = figure_markdown(figure)
    assert text == (
        f'<figure><img src="media/{SHA}.jpg" alt="मंच पर किम" width="800" height="600">'
        "<figcaption>सियोल में <cite>एपी</cite></figcaption></figure>"
    )
    assert read_figure(text) == figure
    assert figure.media_id == SHA
    assert plain_text_of(text) == "सियोल में एपी"


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("![किम](media/a.jpg)", Figure(address="media/a.jpg", alt="किम")),
        ('![](https://a.b/c.png "सियोल में")', Figure(address="https://a.b/c.png", caption="सियोल में")),
        ('<figure>\n<img src="a.jpg">\n</figure>', Figure(address="a.jpg")),
    ],
)
def test_pictures_in_other_forms_are_read(text: str, figure: Figure) -> None:
    assert read_figure(text) == figure
    assert read_figure(figure_markdown(figure)) == figure


@pytest.mark.parametrize(
    "text",
    [
        "पाठ ![किम](media/a.jpg)",
        "![किम](media/a.jpg)\n\nपाठ",
        "[![किम](media/a.jpg)](https://a.b)",
        '<figure><img src="a.jpg" title="ख"><figcaption>क <b>ख</b></figcaption></figure>',
        '<figure><img src="a.jpg" lang="hi"></figure>',
        "![किम](javascript:alert(1))",
        "![",
    ],
)
def test_what_a_figure_cannot_say_is_none(text: str) -> None:
    assert read_figure(text) is None


@settings(max_examples=300)
@given(st.builds(Figure, address=st.just(f"media/{SHA}.png"), alt=words, caption=words, credit=words))
def test_any_figure_reads_back(figure: Figure) -> None:
    text = figure_markdown(figure)
    assert read_figure(text) == figure
    assert sections(text) == (text,)


@settings(max_examples=300)
@given(markdown)
def test_a_picture_that_was_read_is_the_same_when_it_is_written(text: str) -> None:
    figure = read_figure(text)
    if figure is not None:
        assert read_figure(figure_markdown(figure)) == figure

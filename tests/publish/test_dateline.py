"""The dateline at the head of the body."""

import pytest

from newsroom_desktop.publish.body import body_html, dateline_shown


@pytest.mark.parametrize(
    ("dateline", "shown"),
    [
        ("सियोल", "सियोल."),
        ("सियोल.", "सियोल."),
        ("नई दिल्ली (एजेंसी)", "नई दिल्ली (एजेंसी)."),
        ("नई दिल्ली (एजेंसी)।", "नई दिल्ली (एजेंसी)।"),
        ("नई दिल्ली, 12 जून (भाषा) :", "नई दिल्ली, 12 जून (भाषा) :"),
        ("लखनऊ -", "लखनऊ -"),
        ("पटना—", "पटना—"),
        (" मुंबई ", "मुंबई."),
        ("", ""),
        (" ", ""),
    ],
)
def test_dateline_gets_a_full_stop_unless_one_was_typed(dateline: str, shown: str) -> None:
    assert dateline_shown(dateline) == shown


def test_dateline_opens_the_first_paragraph() -> None:
    html = body_html("अमेरिका के दो दुश्मन\n\nदूसरा", "सियोल")
    assert html.startswith('<p><span class="dateline">सियोल.</span> अमेरिका के दो दुश्मन</p>')
    assert html.count("dateline") == 1


def test_dateline_opens_a_paragraph_that_was_written_as_html() -> None:
    html = body_html('<p lang="en">Text</p>', "सियोल")
    assert html.strip() == '<p lang="en"><span class="dateline">सियोल.</span> Text</p>'


@pytest.mark.parametrize(
    "body", ["## उपशीर्षक\n\nपाठ", "> उद्धरण", "- एक\n- दो", "![](https://x.example/a.jpg)\n\nपाठ", ""]
)
def test_dateline_is_a_paragraph_of_its_own_before_anything_else(body: str) -> None:
    assert body_html(body, "सियोल").startswith('<p><span class="dateline">सियोल.</span></p>\n')


def test_dateline_is_escaped() -> None:
    assert '<span class="dateline">&lt;b&gt;.</span>' in body_html("पाठ", "<b>")


def test_body_without_dateline_stays_as_it_is() -> None:
    assert body_html("पाठ", " ").strip() == "<p>पाठ</p>"

import pytest

from newsroom_desktop.markup.plain import plain_text_of


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("", ""),
        ("**क**ि  ख\n\nग", "कि ख\nग"),
        ("## शीर्षक\n\n- एक\n    1. दो\n\n> तीन  \n> चार", "शीर्षक\nएक\nदो\nतीन\nचार"),
        ("&amp;amp; &lt;b&gt; \\*", "&amp; <b> *"),
        ("क\u00a0ख &nbsp;", "क\u00a0ख \u00a0"),
        ("[क](https://a.b) ![चित्र](a.jpg)<!-- छिपा -->", "क"),
        ("| क | ख |\n|---|---|\n| 1 | 2 |", "क\nख\n1\n2"),
        ("<script>x</script>क", "<script>x</script>क"),
    ],
)
def test_what_readers_see(markdown: str, text: str) -> None:
    assert plain_text_of(markdown) == text

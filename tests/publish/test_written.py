import pytest

from newsroom_desktop.publish.written import letters_written


@pytest.mark.parametrize(
    ("markdown", "letters"),
    [
        ('क **ख** [ग](https://a.b/(c)) ![घ](d.jpg "e")', "कखगघ"),
        ("<ANI> <Photo: पीटीआई> <b और c>", "ANIPhotoपीटीआईbऔरc"),
        ("<b>क</b> <a href='x' title=\"y\">ख</a> <br/> <script>ग</script>", "कखscriptगscript"),
        ("क <!-- ख\n\nग --> घ <!-- ङ", "कघङ"),
        ("1. क\n2. ख\n\n- 3. ग\n\n21. घ\n\n2024. च", "कखग21घ2024च"),
        ("1. क\n1. ख\n\n19. ग\n20. घ", "कख19ग20घ"),
        ("```python\nक\n```", "क"),
        ("क[^नोट]\n\n[^नोट]: ख", "कख"),
        ("[क][a] [ख][b]\n\n[a]: https://a.b 'शीर्षक'\n[संपादक]: नहीं", "कखसंपादकनहीं"),
        ("[क][a]", "कa"),
        ("AT&T &nbsp;क &#2325; é", "ATकe\u0301"),
        ("7" * 5000 + ". क", "7" * 5000 + "क"),
        ("क\u200dष १२ ୧୨", "क\u200dष१२୧୨"),
    ],
)
def test_letters_that_a_page_has_to_show(markdown: str, letters: str) -> None:
    assert letters_written(markdown) == letters

"""What the laws of the body language are tried on: Hindi, and everything that looks like Markdown."""

from hypothesis import strategies as st

from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run, note, verbatim

# fmt: off
LETTERS = (
    "क", "ख", "त्र", "क्ष", "कि", "ी", "्", "ं", "ँ", "़", "\u0958", "क\u093c", "र\u200d्", "क्\u200cष", "।", "॥",
    "१.", "a", "é", "e\u0301", "👩\u200d💻", "🇮🇳", "“", "”", "\u00a0", "\u2003", "\u200b", "\u00ad", "\u200d",
    "\ufffc", "\ufdd0",
)
SIGNS = (
    "*", "_", "#", "[", "]", "(", ")", "!", "|", "<", ">", "\\", "&", ";", ":", "=", "~", "`", "^", "{", "}",
    '"', "'", "/", "1.", "1)", "-", "+", " ", "  ", "\n", "**", "__", "~~", "&amp;", "&#", "&#2325;",
    "&nbsp;", "1. ", "- ", "# ", "> ", "](", "![", "http://a_b.c/", "<b>", "</b>", "<u>", "<br>", "<!--",
    "-->", "```", "---", "===", "[^1]", "[^1]: ", "[a]: b", "| a | b |", "\t", "\u2028", "\x00",
    "<ANI>", "<Photo: PTI>", "<b और c>", "<script>", "</style>", "<!-- ख -->", "2. ", "19. ", "[a]: /b",
)
STRUCTURES = (
    "\n\n", "\n\n", "\n\n- ", "\n\n1. ", "\n- ", "\n    - ", "\n    1. ", "\n\n> ", "\n> ", "\n\n## ",
    "\n### ", "**क**", "*क*", "~~क~~", "`क`", "[क](b)", "<u>क</u>", "  \n", "<br>", "\n\n    ", "\n---\n",
    "\n\n---\n\n", "\n2. ", "\n\n2. ", "\n\n21. ", "\n    2. ",
    "\n```\n", "\n\n```\n", "\n~~~~\n", "\n```py\n",
    "<p>", "</p>", "<div>", "</div>", "<ul><li>", "</li></ul>",
    "\n|---|---|\n", "\n\n[^1]: क", "![क](media/a.jpg)",
    "1. क\n\n2. ", "\n\n3. ", "\n\n4. ", "\n\n    1. ", "\n\n> 2. ", "\n[^2]: ", "[^2]", "\n\n> [a]: /b",
    "\n\n[ख]: /b", "[ख]", "\n\n    [^1]: ",
)
# fmt: on


def _pieces(alphabet: tuple[str, ...], most: int) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(alphabet), max_size=most).map("".join)


typed = _pieces(LETTERS + SIGNS, 12) | st.text(max_size=6)
"""What a person may type or paste into a paragraph."""

markdown = _pieces(LETTERS + SIGNS + STRUCTURES, 30)

VIDEO = "https://www.youtube.com/watch?v=a_b-C1&t=5"

addresses = st.sampled_from(
    [
        "",
        "",
        "",
        "https://a.b/c_d_e?x=1&copy=2",
        "media/a (1).jpg",
        "#क",
        "javascript:alert(1)",
        "a\"b'<c>`[d]*\\",
        VIDEO,
    ]
)
runs = st.builds(
    Run, text=typed, marks=st.frozensets(st.sampled_from(list(Mark)), max_size=3), href=addresses
)
notes = st.builds(note, st.sampled_from(["1", "१", "क-2", "x"]), st.frozensets(st.sampled_from(list(Mark))))
sources = st.none() | st.just("") | _pieces(LETTERS + SIGNS + STRUCTURES, 5)

KEPT_WHOLE = (
    "| दल | सीटें |\n|---|---|\n| क | 12 |",
    "| दल[^1] |\n|---|",
    "![चित्र](media/0a1b.jpg)",
    '<figure><img src="media/0a1b.jpg" alt="क"><figcaption>ख</figcaption></figure>',
    "- पहला\n\n    उसी का दूसरा अनुच्छेद",
    "> - उद्धरण में सूची",
    "<figure>\n\n<img src='media/a.jpg'>\n\n</figure>",
    "सूत्र[^1] <sub>2</sub> यहाँ",
    "[^1]: टिप्पणी\n\n    और आगे",
    "[^क-2]: टिप्पणी",
    "[नाम]: https://a.b",
    "##### छोटा",
    "##### छोटा\n```",
    "```\nकोड\n```\nपाठ",
    "<div>ख",
    "ग\n</div>",
)
"""Markdown that stays as it is."""

blocks = st.builds(
    Block,
    kind=st.sampled_from([kind for kind in Kind if not Block(kind=kind).is_source]),
    runs=st.lists(runs | notes, max_size=4).map(tuple) | st.just((Run(text=VIDEO, href=VIDEO),)),
    level=st.integers(-1, 9),
    source=sources,
) | st.sampled_from(KEPT_WHOLE).map(verbatim)

bodies = st.lists(blocks, max_size=5).map(tuple)

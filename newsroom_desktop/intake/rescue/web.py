"""HTML of any program as blocks of the body: what it says and how it is set, and nothing of how it looks."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections import Counter
from dataclasses import replace
from functools import partial
from html import unescape

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.intake.plain import plain_blocks
from newsroom_desktop.intake.rescue.cells import table_blocks
from newsroom_desktop.intake.rescue.fonts import read_fonts
from newsroom_desktop.intake.rescue.page import is_page, story_of, without_menus
from newsroom_desktop.intake.rescue.reader import Reader
from newsroom_desktop.intake.rescue.rescued import Left, Picture, Rescued, told
from newsroom_desktop.intake.rescue.tags import EMBEDDED_DATA, Tangled, letters, plain_tags
from newsroom_desktop.intake.rescue.tree import tree_of

_LARGEST_PICTURE = 70_000_000
"""Code points of base64: more than the store takes."""


def blocks_of_web(html: str, progress: Progress | None = None, *, reads_fonts: bool = False) -> Rescued:
    """What `html` says: of a page the article, of a piece of text all of it.

    With `reads_fonts` letters in legacy fonts come in Unicode.

    HTML that is longer than `tags.LARGEST`, or a tangle, gives its words as plain paragraphs.

    Raises:
        Stopped: `progress` says so.
    """
    watched = progress or Progress()
    try:
        plain = plain_tags(html, watched)
    except Tangled:
        blocks = plain_blocks(letters(html, watched))
        return Rescued(blocks=blocks, left_out=told(Counter({Left.FORMATS: 1})))
    root, left = tree_of(plain.html), Counter[Left]()
    if reads_fonts:
        read_fonts(root, html)
    if is_page(root):
        root, left = story_of(root)
    else:
        left = without_menus(root)
    reader = Reader(read_table=partial(table_blocks, progress=watched), progress=watched).read(root)
    return Rescued(
        blocks=tuple(reader.blocks),
        pictures=tuple(_with_data(picture, plain.data) for picture in reader.pictures),
        left_out=told(left + reader.left),
    )


def _with_data(picture: Picture, data: tuple[str, ...]) -> Picture:
    """`picture` with its bytes when they stood in the HTML; a broken one has neither them nor an address."""
    number = picture.address.removeprefix(EMBEDDED_DATA)
    if number == picture.address or not number.isdecimal() or int(number) >= len(data):
        return picture
    head, _, body = data[int(number)].partition(",")
    if not head.lower().endswith(";base64") or len(body) > _LARGEST_PICTURE:
        return replace(picture, address="")
    try:
        return replace(picture, address="", data=b64decode(unescape(body)))
    except (NotBase64, ValueError):
        return replace(picture, address="")

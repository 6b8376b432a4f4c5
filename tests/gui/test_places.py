"""Places are where the document has the letters of the hit, and replacing changes nothing else."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.editor.document import CARD, CARDS, LINE_SEPARATOR, kind_of, level_of
from newsroom_desktop.gui.editor.find.places import Place, Places, look_through
from newsroom_desktop.gui.editor.find.replacing import put
from newsroom_desktop.gui.editor.mirror import BlockMirror, marks_of
from newsroom_desktop.gui.editor.passage import fill
from newsroom_desktop.hindi.find import Search, Wanted
from newsroom_desktop.hindi.pattern import PatternRefused
from newsroom_desktop.markup.blocks import Block, Kind, Run, note
from newsroom_desktop.markup.card_words import words_of
from newsroom_desktop.markup.figures import Figure, figure_markdown
from tests.gui.test_document import BLOCKS, WORDS

pytestmark = pytest.mark.usefixtures("qapp")

PICTURE = Block(
    kind=Kind.FIGURE,
    runs=(Run(text=figure_markdown(Figure(address="media/a.jpg", alt="मंच!", caption="क्या! हाँ!"))),),
)
TABLE = Block(kind=Kind.TABLE, runs=(Run(text="| दल! | सीटें |\n| --- | --- |\n| रूस! ! | 12 |"),))
NOTED = Block(runs=(Run(text="रूस 1"), note("1"), Run(text=" 1!")))

ANY_BLOCK = BLOCKS | st.sampled_from([PICTURE, TABLE, NOTED, Block()])
SOUGHT = WORDS | st.sampled_from(
    [
        "!",
        "1",
        "media",
        "figure",
        "|",
        "क",
        "रू",
        "ab",
        "👨‍👩‍👧",
        CARD,
        r"\w+",
        ".",
        r"\s",
        r"[^x]+",
        r"\X\X",
        "$",
    ]
)


def filled(blocks: tuple[Block, ...], beside: int | None = None) -> tuple[QTextDocument, BlockMirror]:
    """A document with `blocks`; letters stand beside the card of the block `beside`, if it has one."""
    document = QTextDocument()
    fill(document, blocks, theme.body_look())
    mirror = BlockMirror(document)
    if beside is not None:
        block = document.findBlockByNumber(beside % len(blocks))
        if block.text() == CARD:
            QTextCursor(block).insertText("रूस!")
    return document, mirror


def looked_up(document: QTextDocument, mirror: BlockMirror, wanted: Wanted) -> Places:
    places = look_through(document.toRawText(), mirror.blocks(), Search(wanted))
    assert places is not None
    return places


def letters_at(document: QTextDocument, place: Place) -> str:
    raw = document.toRawText().encode("utf-16-le")
    return raw[2 * place.start_u16 : 2 * place.end_u16].decode("utf-16-le").replace(LINE_SEPARATOR, "\n")


def units(document: QTextDocument) -> list[tuple[object, ...]]:
    """Each UTF-16 unit of the document and how it is set, and each block."""
    found: list[tuple[object, ...]] = []
    block = document.firstBlock()
    while block.isValid():
        block_format = block.blockFormat()
        iterator = block.begin()
        while not iterator.atEnd():
            letters, code = iterator.fragment().charFormat(), iterator.fragment().text().encode("utf-16-le")
            look = marks_of(letters), letters.anchorHref()
            found += [(code[at : at + 2], *look) for at in range(0, len(code), 2)]
            iterator += 1
        found.append((kind_of(block_format), level_of(block_format), None))
        block = block.next()
    return found


def coded(text: str) -> list[bytes]:
    code = text.replace("\n", LINE_SEPARATOR).encode("utf-16-le")
    return [code[at : at + 2] for at in range(0, len(code), 2)]


@given(
    blocks=st.lists(ANY_BLOCK, min_size=1, max_size=6).map(tuple),
    sought=SOUGHT,
    is_pattern=st.booleans(),
    folded=st.booleans(),
    beside=st.none() | st.integers(0, 5),
)
def test_the_document_has_the_letters_of_each_hit(
    blocks: tuple[Block, ...], sought: str, *, is_pattern: bool, folded: bool, beside: int | None
) -> None:
    document, mirror = filled(blocks, beside)
    try:
        places = looked_up(document, mirror, Wanted(text=sought, is_pattern=is_pattern, folded=folded))
    except PatternRefused:
        assume(False)
    at = (0, 0, 0)
    for number, place in enumerate(places):
        hit, stretch = place.hit, place.stretch
        found = CARD if stretch.card is not None else stretch.text[hit.start_cp : hit.end_cp]
        assert letters_at(document, place) == found
        assert stretch.card is not None or CARD not in found
        assert at <= place.key
        assert places.first_from(place.key) <= number
        at = place.key


@given(
    blocks=st.lists(ANY_BLOCK, min_size=1, max_size=6).map(tuple),
    sought=SOUGHT,
    is_pattern=st.booleans(),
    new=st.sampled_from(["", "नया", "क", "👨", "a\nb"]),
    beside=st.none() | st.integers(0, 5),
)
def test_to_replace_all_changes_nothing_else(
    blocks: tuple[Block, ...], sought: str, *, is_pattern: bool, new: str, beside: int | None
) -> None:
    document, mirror = filled(blocks, beside)
    before, expected = mirror.blocks(), units(document)
    words = [list(words_of(block)) for block in before]
    try:
        places = looked_up(document, mirror, Wanted(text=sought, is_pattern=is_pattern))
    except PatternRefused:
        assume(False)
    for place in reversed(places):
        start, end = place.hit.start_cp, place.hit.end_cp
        if place.stretch.card is not None:
            texts, part = words[document.findBlock(place.start_u16).blockNumber()], place.stretch.part
            texts[part] = texts[part][:start] + new + texts[part][end:]
        else:
            _, *look = expected[place.start_u16]
            expected[place.start_u16 : place.end_u16] = [(unit, *look) for unit in coded(new)]
    put(QTextCursor(document), [(place, new) for place in places], theme.body_look())
    assert units(document) == expected
    after = mirror.blocks()
    for block, texts in zip(after, words, strict=True):
        if block.kind in CARDS:
            assert [text.split() for text in words_of(block)] == [text.split() for text in texts]
    if places:
        document.undo()
    assert mirror.blocks() == before


def test_a_search_that_is_given_up_has_no_places() -> None:
    given_up = Progress()
    given_up.cancel()
    assert look_through("क", (), Search(Wanted(text="क")), given_up) is None

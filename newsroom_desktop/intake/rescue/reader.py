"""A tree of HTML as blocks: each element opened and closed in its turn, each block written when it ends."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import regex

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.intake.raised import raised
from newsroom_desktop.intake.rescue import addresses
from newsroom_desktop.intake.rescue.code import code_block, is_code
from newsroom_desktop.intake.rescue.letters import Letters
from newsroom_desktop.intake.rescue.numbers import Numbers, OpenList, is_counted, number_of, open_list
from newsroom_desktop.intake.rescue.rescued import Gathered, Left, Picture
from newsroom_desktop.intake.rescue.styles import (
    Setting,
    is_note_sign,
    left_out_as,
    list_level,
    style_of,
    within,
)
from newsroom_desktop.intake.rescue.tags import EMBED
from newsroom_desktop.intake.rescue.tree import Element, End, text_of
from newsroom_desktop.markup.blocks import ITEM_LEVELS, Block, Kind, Mark, Run
from newsroom_desktop.markup.embeds import embed
from newsroom_desktop.markup.runs import normal_runs

HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4, "h5": 4, "h6": 4}
_LISTS = {"ul": Kind.BULLET, "ol": Kind.NUMBER}
_WORDS = frozenset(
    (
        *("a", "b", "button", "code", "del", "em", "i", "img", "ins", "q"),
        *("s", "span", "strike", "strong", "sub", "sup", "u"),
    )
)
"""Elements that do not begin a new line."""
_LINES = frozenset(("block", "flex", "grid", "list-item", "table"))
_CAPTIONS = frozenset(("wp-caption-text", "caption-text"))
_WORD_QUOTES = ("msoquote", "msointensequote", "msoblocktext")
_WORD_TITLES = {"msotitle": 2, "msosubtitle": 3}

_LOOSE_SIGN = regex.compile(
    r"(?P<sign>[\u00b7\u2022\u2023\u25aa\u25cf\u25cb\u25e6§Øüvo\u2013\uf0b7\uf0a7\uf0d8\uf0fc-]|\p{Nd}{1,3}[.)])"
    r"[ \u00a0]"
)
_EMOJI = regex.compile(r"[\p{Extended_Pictographic}\p{Emoji_Component}\ufe0f\u200d]+")
_SEEN_PX = 3
"""Pictures that are smaller count visitors."""


@dataclass(slots=True)
class _Item:
    """A list item that is open, and the number of the block that says it, None before there is one."""

    level: int
    kind: Kind
    number: int | None = None
    """None where it has a letter or a sign."""
    block: int | None = None


@dataclass(slots=True)
class Reader(Gathered):
    """Reads one tree, and is then what came of it.

    `read_table` says a table; where it gives none, or no blocks, its cells are read one after the other.
    """

    read_table: Callable[[Element], Gathered | None] = lambda _table: None
    progress: Progress = field(default_factory=Progress)
    _letters: Letters = field(default_factory=Letters)
    _settings: list[Setting] = field(default_factory=lambda: [Setting()])
    _lists: list[OpenList] = field(default_factory=list)
    _items: list[_Item] = field(default_factory=list)
    _numbers: Numbers = field(default_factory=Numbers)
    _longer: dict[int, list[Run]] = field(default_factory=dict)
    """By the number of an item's block what is still to be put behind it."""
    _quotes: int = 0
    _is_word_quote: bool = False
    _level: int = 0
    """Of the heading that is open, 0 outside one."""
    _word_level: int | None = None
    _sign: str = ""
    """The number or bullet that Word has put before the paragraph."""
    _is_loose: bool = False
    """Whether the paragraph is one of Word's lists whose sign stands among its letters."""
    _caption: Element | None = None

    def read(self, root: Element) -> "Reader":
        """Read all that is in `root`.

        Raises:
            Stopped: `progress` says so.
        """
        waiting: list[Element | str | End] = [root]
        while waiting:
            self.progress.heed()
            node = waiting.pop()
            if isinstance(node, str):
                self._text(node)
            elif isinstance(node, End):
                self._close(node.element)
            elif self._open(node):
                waiting.append(End(node))
                waiting += reversed(node.children)
        self._flush()
        for number, more in self._longer.items():
            block = self.blocks[number]
            self.blocks[number] = replace(block, runs=normal_runs((*block.runs, *more)))
        return self

    # letters

    def _text(self, text: str) -> None:
        setting = self._settings[-1]
        if setting.is_sign and self._level == 0:
            self._sign += text
            return
        if setting.is_raised and not setting.href:
            text = raised(text)
        if setting.has_false_spaces:
            text = text.replace("\N{NO-BREAK SPACE}", " ")
        if self._lists and not self._items and text.strip():
            self._begin_item()
        marks = setting.marks_of(text)
        self._letters.add(text, marks=marks, href=setting.href, keeps_lines=setting.keeps_lines)

    # elements

    def _open(self, element: Element) -> bool:
        """Begin `element`; say whether what is in it is to be read."""
        if (kind := left_out_as(element)) is not None:
            self.left[kind] += bool(text_of(element).strip())
            return False
        if is_note_sign(element):
            after = " " if self._letters.is_empty else ""
            self._text(f"[{text_of(element).strip()}]{after}")
            return False
        if element.tag in ("br", "hr", "img"):
            self._take_single(element)
            return False
        if self._begins_line(element):
            self._flush()
            if self._take_whole(element):
                return False
            self._begin(element)
        elif element.tag == "q":
            self._text("“")
        self._settings.append(within(element, self._settings[-1]))
        return True

    def _close(self, element: Element) -> None:
        if self._begins_line(element):
            self._flush()
            self._end(element)
        elif element.tag == "q":
            self._text("”")
        self._settings.pop()

    def _begins_line(self, element: Element) -> bool:
        return element.tag not in _WORDS or style_of(element).get("display") in _LINES

    def _begin(self, element: Element) -> None:
        if element.tag in _LISTS:
            self._lists.append(open_list(element))
        elif element.tag == "li":
            self._begin_item(element)
        elif element.tag == "blockquote":
            self._quotes += _is_quotation(element)
        elif element.tag in HEADINGS:
            self._level = HEADINGS[element.tag]
        elif element.tag == "p" and not self._lists:
            self._begin_word_paragraph(element)
        if element.tag == "figcaption" or _CAPTIONS & set(element.classes):
            self._caption = element

    def _end(self, element: Element) -> None:
        if element.tag in _LISTS:
            self._lists.pop()
            while self._items and self._items[-1].level >= len(self._lists):
                self._items.pop()
        elif element.tag == "li":
            if self._items and self._items[-1].level == max(len(self._lists) - 1, 0):
                self._items.pop()
        elif element.tag == "blockquote":
            self._quotes -= _is_quotation(element)
        elif element.tag in HEADINGS or element.tag == "p":
            self._level, self._word_level, self._is_loose = 0, None, False
            self._is_word_quote = False
        if element is self._caption:
            self._caption = None

    def _begin_item(self, element: Element | None = None) -> None:
        """Begin an item of the list that is open; one whose list has gone is a bullet."""
        level = max(len(self._lists) - 1, 0)
        while self._items and self._items[-1].level >= level:
            self._items.pop()
        kind = _LISTS[self._lists[-1].tag] if self._lists else Kind.BULLET
        number = self._lists[-1].next(element) if self._lists else None
        self._items.append(_Item(min(level, ITEM_LEVELS[-1]), kind, number))

    def _begin_word_paragraph(self, element: Element) -> None:
        self._word_level = list_level(element)
        classes = element.classes
        self._level = next((_WORD_TITLES[name] for name in classes if name in _WORD_TITLES), 0)
        self._is_word_quote = any(name.startswith(_WORD_QUOTES) for name in classes)
        in_list = any(name.startswith("msolistparagraph") for name in classes)
        self._is_loose = in_list and self._word_level is None

    def _take_single(self, element: Element) -> None:
        if element.tag == "br":
            self._letters.add_break()
        elif element.tag == "hr":
            self._flush()
            self.blocks.append(Block(kind=Kind.RULE))
        elif element.attributes.get("itemprop") == EMBED:
            self._take_embed(element.attributes.get("src", ""))
        else:
            self._take_picture(element)

    def _take_whole(self, element: Element) -> bool:
        """Take a table or code as one block, if it is one that a block can say."""
        if element.tag == "table":
            found = self.read_table(element)
            if found is None:
                return False
            self.left += found.left
            if not found.blocks:
                return False
            self.pictures += [replace(picture, place=len(self.blocks)) for picture in found.pictures]
            self.blocks += found.blocks
            return True
        if element.tag == "pre" and is_code(element) and (block := code_block(text_of(element))):
            self.blocks.append(block)
            return True
        return False

    # pictures

    def _take_embed(self, source: str) -> None:
        address = addresses.embedded(source)
        if not address:
            self.left[Left.EMBEDS] += 1
            return
        self._flush()
        self.blocks.append(embed(address))

    def _take_picture(self, element: Element) -> None:
        address, alt = element.attributes.get("src", ""), element.attributes.get("alt", "")
        if alt and _EMOJI.fullmatch(alt):
            self._text(alt)
        elif address and min(_pixels(element, "width"), _pixels(element, "height")) >= _SEEN_PX:
            place = len(self.blocks) + (not self._letters.is_empty)  # settled when these letters are a block
            self.pictures.append(Picture(place=place, address=address, alt=alt))

    # blocks

    def _flush(self) -> None:
        """Write what was gathered as blocks."""
        paragraphs, sign, before = self._letters.take(), self._sign.strip(), len(self.blocks)
        self._sign = ""
        for number, runs in enumerate(paragraphs):
            self._add(runs, sign if number == 0 else "")
        for number in range(len(self.pictures) - 1, -1, -1):
            if self.pictures[number].place <= before:
                return
            self.pictures[number] = replace(self.pictures[number], place=len(self.blocks))

    def _add(self, runs: tuple[Run, ...], sign: str) -> None:
        if self._items:
            self._add_to_item(runs)
        elif self._level:
            plain = tuple(replace(run, marks=run.marks - {Mark.BOLD}) for run in runs)
            self.blocks.append(
                Block(kind=Kind.HEADING, level=self._level, runs=normal_runs(_one_line(plain)))
            )
        elif self._word_level is not None and sign:
            self._add_word_item(runs, sign, self._word_level)
        elif self._is_loose and (found := _LOOSE_SIGN.match("".join(run.text for run in runs))):
            self._add_word_item(_behind(runs, found.end()), found["sign"], 0)
        else:
            self._caption_last(runs)
            is_quote = self._quotes > 0 or self._is_word_quote
            self.blocks.append(Block(kind=Kind.QUOTE if is_quote else Kind.PARAGRAPH, runs=runs))

    def _caption_last(self, runs: tuple[Run, ...]) -> None:
        """Give the picture right above the words of its caption."""
        if self._caption is None or not self.pictures:
            return
        last = self.pictures[-1]
        if last.place == len(self.blocks) and not last.caption:
            self.pictures[-1] = replace(last, caption="".join(run.text for run in runs))

    def _add_to_item(self, runs: tuple[Run, ...]) -> None:
        """Begin the item, or go on with it behind a hard break: an item is one block."""
        item = self._items[-1]
        if item.block is not None and item.block == len(self.blocks) - 1:
            self._longer.setdefault(item.block, []).extend((Run(text="\n"), *runs))
            return
        item.block = len(self.blocks)
        self._begin_block(item.kind, item.level, item.number, runs)

    def _add_word_item(self, runs: tuple[Run, ...], sign: str, level: int) -> None:
        if runs:
            kind = Kind.NUMBER if is_counted(sign) else Kind.BULLET
            self._begin_block(kind, min(level, ITEM_LEVELS[-1]), number_of(sign), runs)

    def _begin_block(self, kind: Kind, level: int, number: int | None, runs: tuple[Run, ...]) -> None:
        """Add an item whose number was `number`."""
        if kind is Kind.NUMBER:
            self.left[Left.NUMBERING] += self._numbers.add(self.blocks, level, number)
        self.blocks.append(Block(kind=kind, level=level, runs=runs))


def _behind(runs: tuple[Run, ...], count_cp: int) -> tuple[Run, ...]:
    """`runs` without their first letters."""
    found, at = [], 0
    for run in runs:
        found.append(replace(run, text=run.text[max(count_cp - at, 0) :]))
        at += len(run.text)
    return normal_runs(tuple(found))


def _one_line(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs)


def _is_quotation(element: Element) -> bool:
    """Whether a blockquote is one: old editors of web pages indent paragraphs with it, without a border."""
    return not style_of(element).get("border", "").startswith("none")


def _pixels(element: Element, name: str) -> int:
    """Width or height as the page says it; large when it does not."""
    said = element.attributes.get(name, "")
    return int(said) if said.isdecimal() and len(said) < 6 else 1_000

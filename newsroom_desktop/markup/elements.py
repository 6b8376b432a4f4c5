"""HTML of the few elements that the editor shows, as blocks; everything else is refused whole."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape, unescape

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import ITEM_LEVELS, Block, Kind, Mark, Run, note
from newsroom_desktop.markup.embeds import is_embed
from newsroom_desktop.markup.footnotes import CALL
from newsroom_desktop.markup.runs import normal_address, normal_runs

_NOTE = "note"
"""No tag that a person may write: the call of a footnote, as it is read here."""

_MARKS = {
    "strong": Mark.BOLD,
    "b": Mark.BOLD,
    "em": Mark.ITALIC,
    "i": Mark.ITALIC,
    "u": Mark.UNDERLINE,
    "del": Mark.STRIKE,
    "s": Mark.STRIKE,
    "code": Mark.CODE,
    _NOTE: Mark.NOTE,
}
_HEADINGS = {"h1": 2, "h2": 2, "h3": 3, "h4": 4}
_LISTS = {"ul": Kind.BULLET, "ol": Kind.NUMBER}

PARTING = "<!-- -->"
"""An empty comment between two blocks parts them, and shows nothing."""

_END = "end"

_PULL_QUOTE = ' class="pullquote"'
_TOKEN = re.compile(rf"<(/?[a-z][a-z0-9]*)([^<>]*)>|([^<]+)|{PARTING}")
_ADDRESS = re.compile(r' href="((?:[^"<>&]|&#?\w+;)+)"')
_NUMBER = re.compile(r"&#\w+;?")
_SOFT_BREAK = re.compile(r"[ \t]*\n[ \t]*")


class NotModelled(Exception):
    """The HTML holds something that blocks cannot say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """A tag by its name ("p", "/p") with its attributes as written, PARTING, or text with an empty name."""

    tag: str = ""
    attributes: str = ""
    text: str = ""


def blocks_of(html: str, calls: Sequence[str] = ()) -> tuple[Block, ...] | None:
    """The blocks that `html` shows, without their sources; None when there is more in it than they can say.

    `calls` are the labels of the footnotes that are called in it. An h1 is read as the second level, as
    `safe.clean` sets it.
    """
    if calls:
        html = CALL.sub(lambda call: f"<{_NOTE}>{escape(calls[int(call[1])])}</{_NOTE}>", html)
    try:
        return tuple(_Reader(tokens=list(_tokens(html))).blocks())
    except NotModelled:
        return None


def _tokens(html: str) -> Iterator[_Token]:
    at = 0
    for match in _TOKEN.finditer(html):
        if match.start() != at:
            raise NotModelled
        at = match.end()
        tag, attributes, text = match.groups()
        if match[0] == PARTING:
            yield _Token(tag=PARTING)
        elif tag is None:
            yield _Token(text=_as_shown(text))
        elif attributes.strip() in ("", "/") or _is_known(tag, attributes):
            yield _Token(tag=tag, attributes=attributes)
        else:
            raise NotModelled
    if at != len(html):
        raise NotModelled


def _is_known(tag: str, attributes: str) -> bool:
    """Whether blocks can say what `attributes` tell of the element `tag`."""
    if tag == "a":
        return _ADDRESS.fullmatch(attributes) is not None
    return tag == "blockquote" and attributes == _PULL_QUOTE


def _as_shown(text: str) -> str:
    if not all(_is_letter(unescape(number)) for number in _NUMBER.findall(text)):
        raise NotModelled
    shown = unescape(_SOFT_BREAK.sub(" ", text))
    if normal(shown) != shown:
        raise NotModelled
    return shown


def _is_letter(shown: str) -> bool:
    """Whether a sign that was written as its number is one that text may hold."""
    return len(shown) == 1 and shown not in "\n\t" and normal(shown) == shown


@dataclass(slots=True, kw_only=True)
class _Reader:
    """Goes through the tokens once; each method takes what belongs to one element."""

    tokens: list[_Token]
    at: int = 0

    def blocks(self) -> Iterator[Block]:
        """All blocks to the end."""
        while self._tag_after_space() != _END:
            token = self._take()
            if token.tag != PARTING:
                yield from self._block(token)

    def _block(self, token: _Token) -> Iterator[Block]:
        tag = token.tag
        if tag == "p":
            runs = self._runs("/p")
            yield Block(kind=Kind.EMBED if is_embed(runs) else Kind.PARAGRAPH, runs=runs)
        elif tag in _HEADINGS:
            yield Block(kind=Kind.HEADING, level=_HEADINGS[tag], runs=self._runs("/" + tag))
        elif tag == "hr":
            yield Block(kind=Kind.RULE)
        elif tag in _LISTS:
            yield from self._items(tag, 0)
        elif token.attributes == _PULL_QUOTE:
            self._expect("p")
            yield Block(kind=Kind.PULL_QUOTE, runs=self._runs("/p"))
            self._expect("/blockquote")
        elif tag == "blockquote":
            yield from self._quotation()
        else:
            raise NotModelled

    def _quotation(self) -> Iterator[Block]:
        at_least_one = True
        while at_least_one or self._tag_after_space() != "/blockquote":
            self._expect("p")
            yield Block(kind=Kind.QUOTE, runs=self._runs("/p"))
            at_least_one = False
        self._take()

    def _items(self, tag: str, level: int) -> Iterator[Block]:
        if level not in ITEM_LEVELS:
            raise NotModelled
        at_least_one = True
        while at_least_one or self._tag_after_space() != "/" + tag:
            self._expect("li")
            yield from self._item(_LISTS[tag], level)
            at_least_one = False
        self._take()

    def _item(self, kind: Kind, level: int) -> Iterator[Block]:
        ends: tuple[str, ...] = ("ul", "ol", "/li")
        if self._tag_after_space() == "p":
            self._take()
            ends = ("/p",)
        yield Block(kind=kind, level=level, runs=self._runs(*ends))
        before = ""
        while (tag := self._tag_after_space()) in _LISTS and tag != before:
            self._take()
            yield from self._items(tag, level + 1)
            before = tag
        self._expect("/li")

    def _runs(self, *ends: str) -> tuple[Run, ...]:
        """What is written up to one of `ends`; a single end is taken too."""
        runs: list[Run] = []
        opened: list[tuple[_Token, int]] = []
        while opened or self._tag() not in ends:
            token = self._take()
            if token.tag in _MARKS or token.tag == "a":
                opened.append((token, len(runs)))
            elif token.tag in ("", "br"):
                runs.append(self._run(token.text or "\n", [opener for opener, _ in opened]))
            elif opened and token.tag == "/" + opened[-1][0].tag and opened[-1][1] < len(runs):
                opened.pop()
            else:
                raise NotModelled
        if len(ends) == 1:
            self._take()
        kept = normal_runs(tuple(runs))
        if not kept or _count_notes(kept) != _count_notes(runs):
            raise NotModelled
        return kept

    def _run(self, text: str, opened: list[_Token]) -> Run:
        marks = frozenset(_MARKS[token.tag] for token in opened if token.tag != "a")
        addresses = [_address(token) for token in opened if token.tag == "a"]
        if len(addresses) > 1 or (addresses and Mark.NOTE in marks):
            raise NotModelled
        return (
            note(text, marks) if Mark.NOTE in marks else Run(text=text, marks=marks, href="".join(addresses))
        )

    def _tag(self) -> str:
        return self.tokens[self.at].tag if self.at < len(self.tokens) else _END

    def _tag_after_space(self) -> str:
        while self._tag() == "" and not self.tokens[self.at].text.strip(" "):
            self.at += 1
        return self._tag()

    def _take(self) -> _Token:
        if self.at == len(self.tokens):
            raise NotModelled
        self.at += 1
        return self.tokens[self.at - 1]

    def _expect(self, tag: str) -> None:
        if self._tag_after_space() != tag:
            raise NotModelled
        self.at += 1


def _count_notes(runs: Iterable[Run]) -> int:
    return sum(Mark.NOTE in run.marks for run in runs)


def _address(token: _Token) -> str:
    found = _ADDRESS.fullmatch(token.attributes)
    address = unescape(found[1]) if found else ""
    if not address or normal_address(address) != address:
        raise NotModelled
    return address

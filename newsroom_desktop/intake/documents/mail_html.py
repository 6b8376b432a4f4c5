"""The HTML of a mail without the lines that its program has written; `mail_lines` says which they are."""

import re
from dataclasses import dataclass, field
from html import unescape

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.documents.mail_lines import SIGNATURE, mail_lines
from newsroom_desktop.intake.rescue.tags import begins_line, kept_as, tokens

_BLANKS = re.compile(r"\s+")
_APART = frozenset(("p", "hr", "table"))
"""Elements with a gap below them."""

_SIGNED = re.compile(r"""\b(?:class|id)\s*=\s*(?:"[^"]*|'[^']*)?signature\b""", re.IGNORECASE)


def without_mail_lines(html: str) -> tuple[str, int]:
    """`html` without those lines, and how many passages of them there were; its elements stay as they are."""
    pieces: list[str] = []
    shown = _Lines()
    for token in tokens(html):
        if isinstance(token, str):
            shown.add(len(pieces), unescape(token))
            pieces.append(token)
        elif token["name"] is None:
            pieces.append(f"<!{(token['declared'] or '').strip('-')}>")
        elif tag := kept_as(token["name"]):
            if tag == "img":
                shown.add(len(pieces), "")
            shown.heed(tag, token["attributes"], is_end=bool(token["end"]))
            pieces.append(token[0])
    places, passages = mail_lines([line.words for line in shown.lines])
    for place in places:
        for number in shown.lines[place].pieces:
            pieces[number] = ""
    return "".join(pieces), passages


@dataclass(slots=True)
class _Line:
    """A line that is shown, how deep it is quoted, and the numbers of the pieces of HTML that stand in it."""

    depth: int = 0
    text: str = ""
    pieces: list[int] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The line as a plain mail has it."""
        words = _BLANKS.sub(" ", normal(self.text)).strip()
        return SIGNATURE if words == SIGNATURE.strip() and not self.depth else "> " * self.depth + words


@dataclass(slots=True)
class _Lines:
    """All lines, while they are gathered; the last one is open."""

    lines: list[_Line] = field(default_factory=lambda: [_Line()])
    _depth: int = 0

    def add(self, number: int, text: str) -> None:
        """Let piece `number`, which shows `text`, stand in the line that is open."""
        self.lines[-1].pieces.append(number)
        self.lines[-1].text += text

    def heed(self, tag: str, attributes: str, *, is_end: bool) -> None:
        """End the line where a tag does so; an element for a signature begins with the sign for it."""
        if tag == "br":
            self._begin()
        elif begins_line(tag):
            if self.lines[-1].text.strip():
                self._begin()
            if tag == "blockquote":
                self._depth += -1 if is_end else 1
                self.lines[-1].depth = self._depth
            if is_end and tag in _APART:
                self._begin()
            elif not is_end and _SIGNED.search(attributes):
                self._sign()

    def _begin(self) -> None:
        self.lines.append(_Line(max(self._depth, 0)))

    def _sign(self) -> None:
        last = next((line.words for line in reversed(self.lines) if line.words), "")
        if last != SIGNATURE:
            self.lines[-1].text = SIGNATURE
            self._begin()

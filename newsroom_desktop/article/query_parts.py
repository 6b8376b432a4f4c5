"""The parts of what a person types to find articles: what stands between spaces, or in quotes."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from newsroom_desktop.article.query_names import FIELDS, Limit
from newsroom_desktop.article.searched import Place
from newsroom_desktop.hindi.fold import fold

_MINUS = regex.compile(r"[-\u2212\u2013](?=\S)")
_FIELD = regex.compile(r"([\p{L}\p{M}]+?)[:\uff1a\u0903]\s*")
"""People type the visarga for the colon that it looks like, and an input method may give a wide one."""

_QUOTES = '"“”„'
_VALUE = regex.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}])?(\*)?|[^\s{_QUOTES}]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """`text` is what is looked for and stands from `start_cp` to `end_cp`, `field` the name before a colon.

    `goes_on` tells that it is being typed, `is_begun` that a star follows.
    """

    text: str
    start_cp: int
    end_cp: int
    field: str = ""
    without: bool = False
    is_quoted: bool = False
    goes_on: bool = False
    is_begun: bool = False

    @property
    def meant(self) -> Place | Limit | None:
        """What the name before the colon means; None without one."""
        return FIELDS.get(fold(self.field)) if self.field else None

    @property
    def is_prefix(self) -> bool:
        """Whether only the beginning of the last word is known."""
        return self.is_begun or (self.goes_on and not self.without)


def parts_of(text: str, *, typing: bool) -> Iterator[Part]:
    """The parts of `text`, from left to right; with `typing`, the last one goes on."""
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        minus = _MINUS.match(text, at)
        at = minus.end() if minus else at
        field = _FIELD.match(text, at)
        name = field[1] if field and fold(field[1]) in FIELDS else ""
        at = field.end() if field and name else at
        value = _VALUE.match(text, at)
        if value is None:
            yield Part(text="", start_cp=at, end_cp=at, field=name, without=minus is not None, goes_on=typing)
            continue
        at = value.end()
        is_quoted = value[1] is not None
        yield Part(
            text=value[1] if is_quoted else value[0],
            start_cp=value.start(1) if is_quoted else value.start(),
            end_cp=value.end(1) if is_quoted else value.end(),
            field=name,
            without=minus is not None,
            is_quoted=is_quoted,
            goes_on=typing and at == len(text) and not value[2],
            is_begun=value[3] is not None or (not is_quoted and value[0].endswith("*")),
        )

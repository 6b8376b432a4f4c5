"""Any HTML as tags that are spelt and nested plainly, before it is cleaned.

The reader of HTML that cleans needs time that grows with the square of how deep elements stand, or with
the product of formats that are never closed and paragraphs: 20 seconds for 200 kB that were made for it.
Here each tag is read once, in linear time, and written anew with the attributes that are judged later;
the work that they will make is counted. What is not read as a tag is a letter.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from newsroom_desktop.base.progress import Progress

LARGEST = 5_000_000
"""Code points of HTML, without pictures in it, whose formats are rescued."""

MOST_TAGS = 200_000
"""Of which each takes 30 µs to read; a page of news has some thousands, a book in Word's HTML 100,000."""

_MOST_STEPS = 20_000_000
"""Open elements, summed up over all tags: 0.3 s."""

_MOST_COPIES = 1_000_000
"""Open formats, summed up likewise: each may be made anew at each tag, 1 s."""


def _names(names: str) -> frozenset[str]:
    return frozenset(names.split())


_LONGEST_VALUE = 10_000
"""Code points of an attribute that is judged."""

_COVERS = {"&": "\x1a", "<": "\x1b", ">": "\x1c"}
"""Signs that stand for letters which the cleaner would take, or spell, as HTML: its time grows with the
square of the entities in a text. Normal text holds none of them."""

_COVERED = str.maketrans({**dict.fromkeys(_COVERS.values()), **_COVERS})
_UNCOVERED = str.maketrans({cover: sign for sign, cover in _COVERS.items()})

EMBED = "embed"
EMBEDDED_DATA = "cid:rescued-data-"

_TOKEN = re.compile(
    r"""<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:_-]*+)"""
    r"""(?P<attributes>(?:[^<>"'=]++|=\s*+(?:"[^"]*+"|'[^']*+')?|["'])*+)(?P<closed>>)?"""
    r"""|<!--|<[!?](?P<declared>[^<>]*+)>|<"""
)
_CONDITION = re.compile(r"(?P<name>(?!))?--(?P<declared>\[[^<>\]]*+\])")
_ATTRIBUTE = re.compile(r"""([a-zA-Z_][\w:.-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]*+))""")
_JUDGED = _names(
    "align alt cite class colspan face height href id itemprop name role rowspan src start style title type"
    " value width"
)
_NOT_SHOWN = _names(
    "script style title noscript template svg math object applet video audio canvas select datalist xml"
    " noembed noframes"
)
_RENAMED = {
    **dict.fromkeys(("font", "big", "small", "nobr", "label", "abbr", "mark", "time", "cite"), "span"),
    **dict.fromkeys(("center", "fieldset", "legend", "hgroup", "address", "details", "summary"), "div"),
    **dict.fromkeys(("menu", "dir"), "ul"),
    **dict.fromkeys(("textarea", "listing", "xmp", "dialog", "optgroup", "option"), "div"),
    **dict.fromkeys(("tt", "kbd", "samp"), "code"),
    "iframe": "img",
    "image": "img",
}
_FORMATS = _names("a b code em i s strike strong u")
_VOID = _names("br hr img")
_IMPLIED = _names("p li dt dd tr td th tbody thead tfoot")
"""Elements that end by themselves where the next begins."""

KEPT = _names(
    "a article aside b blockquote br button caption code dd del div dl dt em figcaption figure footer"
    " form h1 h2 h3 h4 h5 h6 header hr i img ins li main nav ol p pre q s section span strike strong sub sup"
    " table tbody td tfoot th thead tr u ul"
)
_SCOPES = frozenset(("table", "td", "th", "caption"))
_BREAKS_LINE = KEPT - _FORMATS - {"span", "del", "ins", "sub", "sup", "q", "img", "button"}
_IGNORED_FROM = '<span style="mso-list:Ignore">'


class Tangled(Exception):
    """The HTML is too long, or would hold its reader for long."""


@dataclass(slots=True)
class _Work:
    """Counts what the elements that are open make the reader of HTML do; never too little."""

    depth: int = 0
    formats: int = 0
    steps: int = 0
    copies: int = 0
    _open: Counter[str] = field(default_factory=Counter)
    _tables: list[tuple[int, Counter[str]]] = field(default_factory=list)

    def add(self, name: str, *, is_end: bool) -> None:
        """Heed a tag.

        Raises:
            Tangled: it is too much.
        """
        if is_end:
            self._close(name)
        elif name not in _VOID:
            self._begin(name)
        self.steps += self.depth
        self.copies += self.formats
        if self.steps > _MOST_STEPS or self.copies > _MOST_COPIES:
            raise Tangled

    def _begin(self, name: str) -> None:
        if name == "table":
            self._tables.append((self.depth, self._open))
        if name not in _IMPLIED:
            self.depth += 1
        if name in _SCOPES:  # what was opened outside cannot be closed inside
            self._open = Counter()
        elif name not in _IMPLIED:
            self._open[name] += 1
        self.formats += name in _FORMATS

    def _close(self, name: str) -> None:
        if name == "table" and self._tables:
            self.depth, self._open = self._tables.pop()
        elif self._open[name] > 0:
            self._open[name] -= 1
            self.depth -= 1
            self.formats -= name in _FORMATS


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """HTML of plain tags, and the pictures that stood in it as base64; their address is their number."""

    html: str
    data: tuple[str, ...]


def plain_tags(html: str, progress: Progress) -> Plain:
    """`html` with only those tags and attributes that are judged, and nothing that is not shown.

    Its texts are covered: see `uncovered`.

    Raises:
        Tangled: it is longer than LARGEST, has more than MOST_TAGS, or is a tangle.
        Stopped: `progress` says so.
    """
    if html.count("<") > MOST_TAGS:
        raise Tangled
    data: list[str] = []
    work, found, size, is_ignoring = _Work(), [], 0, False
    for token in progress.steps(tokens(html)):
        if isinstance(token, str):
            piece = unescape(token).translate(_COVERED)
        elif token["name"] is None:
            declared = (token["declared"] or "").strip("-")
            piece = _IGNORED_FROM if declared == "[if !supportLists]" else ""
            if is_ignoring and declared == "[endif]":
                piece, is_ignoring = "</span>", False
            elif piece:
                piece, is_ignoring = ("", True) if is_ignoring else (piece, True)
            if piece:
                work.add("span", is_end=piece == "</span>")
        else:
            piece = _tag(token, work, data)
        size += len(piece)
        if size > LARGEST:
            raise Tangled
        found.append(piece)
    return Plain(html="".join(found), data=tuple(data))


def uncovered(text: str) -> str:
    """A text out of `plain_tags` as it is read."""
    return text.translate(_UNCOVERED)


def letters(html: str, progress: Progress | None = None) -> str:
    """What `html` shows: its letters only, a line feed for each tag that begins a line."""
    found = []
    for token in (progress or Progress()).steps(tokens(html)):
        if isinstance(token, str):
            found.append(unescape(token))
        elif token["name"]:
            found.append("\n" if begins_line(kept_as(token["name"])) else "")
    return "".join(found)


def kept_as(name: str) -> str:
    """The plain tag that stands for the tag `name`; "" when none does."""
    lower = name.lower()
    plain = _RENAMED.get(lower, lower)
    return plain if plain in KEPT else ""


def begins_line(tag: str) -> bool:
    """Whether a new line begins at the plain `tag`, and behind it."""
    return tag in _BREAKS_LINE


def tokens(html: str) -> Iterator[re.Match[str] | str]:
    """Tags, declarations (with the ends of conditional comments among them), and what stands between."""
    at, start, last_comment_end = 0, 0, html.rfind("-->")
    endless: set[str] = set()
    while (token := _TOKEN.search(html, at)) is not None:
        at = token.end()
        if token["name"] is None and token["declared"] is None:
            if token[0] != "<!--" or token.end() > last_comment_end + 2:
                continue  # a letter
            yield html[start : token.start()]
            end = html.index("-->", token.start() + 2)
            inner = _CONDITION.fullmatch(html, token.end() - 2, end) if html[token.end()] == "[" else None
            if inner is not None:
                yield inner
            at = start = end + 3
            continue
        if token["name"] is not None and token["closed"] is None:
            continue
        yield html[start : token.start()]
        yield token
        at = start = _past_hidden(html, token, endless)
    yield html[start:]


def _tag(token: re.Match[str], work: _Work, data: list[str]) -> str:
    name = kept_as(token["name"])
    if not name:
        return ""
    is_end = bool(token["end"])
    if is_end and name in _VOID and name != "br":
        return ""
    work.add(name, is_end=is_end)
    if is_end:
        return f"</{name}>"
    attributes = _judged(token["attributes"], data) if "=" in token["attributes"] else ""
    if token["name"].lower() == "iframe":
        attributes += f' itemprop="{EMBED}"'
    return f"<{name}{attributes}>"


def _judged(attributes: str, data: list[str]) -> str:
    found = []
    for attribute in _ATTRIBUTE.finditer(attributes):
        name, double, single, bare = attribute.groups("")
        if (lower := name.lower()) not in _JUDGED:
            continue
        value = double or single or bare
        if lower == "face":  # of <font>, which is read as a span
            lower, value = "style", f"font-family:{value}"
        if len(value) > _LONGEST_VALUE and lower != "src":
            continue
        if value[:30].lstrip().lower().startswith("data:"):
            data.append(value.strip())
            value = f"{EMBEDDED_DATA}{len(data) - 1}"
        elif len(value) > _LONGEST_VALUE:
            continue
        quoted = value.replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;")
        found.append(f' {lower}="{quoted}"')
    return "".join(found)


def _past_hidden(html: str, token: re.Match[str], endless: set[str]) -> int:
    """Where to go on behind `token`: behind its element when that is never shown."""
    name = (token["name"] or "").lower()
    if name not in _NOT_SHOWN or token["end"] or name in endless or token["attributes"].endswith("/"):
        return token.end()
    end = re.compile(rf"</{name}\s*>", re.IGNORECASE).search(html, token.end())
    if end is None:
        endless.add(name)
        return token.end()
    return end.end()

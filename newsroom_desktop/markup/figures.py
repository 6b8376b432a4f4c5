"""Pictures in the body: a figure with its description, caption and credit, out of Markdown and into it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from html.parser import HTMLParser

from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.safe import clean
from newsroom_desktop.markup.sections import sections

_STORED = re.compile(r"media/([0-9a-f]{64})\.")
_SHAPES = (
    ["p", "img", "/p"],
    ["figure", "img", "/figure"],
    ["figure", "img", "figcaption", "/figcaption", "/figure"],
    ["figure", "img", "figcaption", "cite", "/cite", "/figcaption", "/figure"],
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A picture at `address`: `media/<sha256>.<ext>` when it is in the archive.

    Width and height are pixels, 0 when unknown.
    """

    address: str
    alt: str = ""
    caption: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0

    @property
    def media_id(self) -> str:
        """The id of the picture in the archive, "" for one from elsewhere."""
        stored = _STORED.match(self.address)
        return stored[1] if stored else ""


def figure_markdown(figure: Figure) -> str:
    """The Markdown of `figure`, one line of HTML: python-markdown's pictures have no caption."""
    sizes = f' width="{figure.width}" height="{figure.height}"' if figure.width and figure.height else ""
    image = f'<img src="{_attribute(figure.address)}" alt="{_attribute(figure.alt)}"{sizes}>'
    caption, credit = (escape(normal_line(text), quote=False) for text in (figure.caption, figure.credit))
    cited = f"<cite>{credit}</cite>" if credit else ""
    words = " ".join(filter(None, (caption, cited)))
    return f"<figure>{image}{f'<figcaption>{words}</figcaption>' if words else ''}</figure>"


@lru_cache(maxsize=256)
def read_figure(markdown: str) -> Figure | None:
    """The picture that `markdown` is, or None when it is anything else or more than a Figure can say."""
    if ("![" not in markdown and "<img" not in markdown) or len(sections(markdown)) != 1:
        return None
    reader = _Reader()
    reader.feed(clean(convert(markdown).html).strip())
    reader.close()
    if reader.tags not in _SHAPES or reader.texts.get("", "").strip():
        return None
    return reader.figure()


def _attribute(text: str) -> str:
    return escape(normal_line(text), quote=True)


class _Reader(HTMLParser):
    """Collects the tags, the attributes of the picture, and the text in each element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.texts: dict[str, str] = {}
        self._image: dict[str, str] = {}
        self._place = ""

    def figure(self) -> Figure | None:
        """What was read; None when the picture has attributes that a Figure cannot say."""
        image = dict(self._image)
        words = {"alt": image.pop("alt", ""), "address": image.pop("src", "")}
        caption = (
            image.pop("title", "") if "figcaption" not in self.tags else self.texts.get("figcaption", "")
        )
        sizes = {name: image.pop(name, "0") for name in ("width", "height")}
        if image or not words["address"] or not all(size.isdecimal() for size in sizes.values()):
            return None
        return Figure(
            **words,
            caption=normal_line(caption),
            credit=normal_line(self.texts.get("cite", "")),
            width=int(sizes["width"]),
            height=int(sizes["height"]),
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag == "img":
            self._image = {name: value or "" for name, value in attrs}
        elif tag in ("figcaption", "cite"):
            self._place = tag

    def handle_endtag(self, tag: str) -> None:
        self.tags.append("/" + tag)
        self._place = "figcaption" if tag == "cite" else ""

    def handle_data(self, data: str) -> None:
        self.texts[self._place] = self.texts.get(self._place, "") + data

"""What a reader sees of a finished page, read by html.parser: it knows nothing of how pages are made."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

# fmt: off
_VOID = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
))
_WITHIN_A_LINE = frozenset((
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
))
# fmt: on
_NOT_SHOWN = frozenset(("script", "style", "template"))


@dataclass(slots=True, kw_only=True)
class Seen:
    """The texts of one page as they are printed; a place that the page does not have is empty.

    `headlines` are all h1 of the page. The dateline stands apart from the body that it opens;
    `before_dateline` is what the body shows before it, `in_pictures` the words in place of its pictures.
    `undescribed` counts pictures of the article without such words; those of the theme are ornaments.
    """

    title: str = ""
    shared_title: str = ""
    headlines: list[str] = field(default_factory=list)
    kicker: str = ""
    deck: str = ""
    dateline: str = ""
    before_dateline: str = ""
    body: str = ""
    in_pictures: str = ""
    undescribed: int = 0


def seen(html: str) -> Seen:
    """The texts that a reader sees on the page `html`."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.seen


class _Reader(HTMLParser):
    """Collects letters by the place in which they stand; ends of blocks become line feeds."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "meta" and told.get("property") == "og:title":
            self.seen.shared_title = told.get("content") or ""
        if tag == "img":
            self._add_picture((told.get("alt") or "").strip(), told.get("src") or "")
        if tag == "h1":
            self.seen.headlines.append("")
        if tag not in _WITHIN_A_LINE:
            self._add("\n")
        if tag not in _VOID:
            self._open.append((tag, self._place(tag, told)))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHIN_A_LINE:
            self._add("\n")
        # an end tag that nothing opened is ignored, as browsers do
        last = next((i for i in range(len(self._open) - 1, -1, -1) if self._open[i][0] == tag), None)
        if last is not None:
            del self._open[last:]

    def handle_data(self, data: str) -> None:
        self._add(data)

    def _add_picture(self, words: str, source: str) -> None:
        in_body = any(place == "body" for _, place in self._open)
        if in_body:
            self.seen.in_pictures += f"{words}\n"
        if not words and (in_body or source.startswith("media/")):
            self.seen.undescribed += 1

    def _place(self, tag: str, told: dict[str, str | None]) -> str:
        """The place that an element opens: one of Seen, or "" for none of its own."""
        names = (told.get("class") or "").split()
        around = {place for _, place in self._open}
        if tag in _NOT_SHOWN:
            return "hidden"
        if told.get("id") == "article-body":
            return "body"
        if "body" in around:
            return "dateline" if "dateline" in names and not self.seen.dateline else ""
        if tag in ("title", "h1"):
            return tag
        return next((name for name in ("kicker", "deck") if name in names), "")

    def _add(self, text: str) -> None:
        places = [place for _, place in self._open if place]
        if not places or "hidden" in places:
            return
        place, shown = places[-1], self.seen
        if place == "h1":
            shown.headlines[-1] += text
        elif place == "dateline":
            if not shown.dateline:
                shown.before_dateline, shown.body = shown.body, ""
            shown.dateline += text
        else:
            setattr(shown, place, getattr(shown, place) + text)

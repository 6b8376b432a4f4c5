"""The HTML that a news page may hold: an allow-list, applied last to whatever was rendered."""

import re
from functools import lru_cache
from html import escape

import nh3

from newsroom_desktop.hindi.normal import normal

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_PARTS = {"p", "br", "hr", "div", "pre", "blockquote", "figure", "figcaption"}
_LISTS = {"ul", "ol", "li", "dl", "dt", "dd"}
_TABLES = {"table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"}
_LETTERS = {"strong", "b", "em", "i", "u", "del", "ins", "s", "mark", "small", "sub", "sup", "code", "kbd"}
_WORDS = {"a", "img", "abbr", "cite", "q", "span", "time"}
WITHIN_A_LINE = frozenset(_LETTERS | _WORDS)
"""The tags that do not begin a new line."""

TAGS = frozenset(_HEADINGS | _PARTS | _LISTS | _TABLES | WITHIN_A_LINE)
"""All tags that a body may hold."""

_ATTRIBUTES = {
    "*": {"lang", "dir", "title"},
    "a": {"href", "rel", "class"},
    "blockquote": {"cite", "class"},
    "div": {"class"},
    "img": {"src", "alt", "width", "height"},
    "li": {"id", "value"},
    "ol": {"start", "reversed"},
    "q": {"cite"},
    "sup": {"id"},
    "td": {"style", "colspan", "rowspan"},
    "th": {"style", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_NAMES = {
    "id": re.compile(r"fn(?:ref)?[0-9]*:.+"),
    "class": re.compile(r"footnote(?:-ref|-backref)?|pullquote"),
}
_PICTURE_WITHOUT_ALT = re.compile(r'<img(?=(?: (?!alt=)[a-z]+="[^"]*")*>)')
_MAIN_HEADING = re.compile(r"<(/?)h1(?=[ >])")


def _of_known_names_only(_tag: str, attribute: str, value: str) -> str | None:
    """Names that the page itself uses cannot be taken by a body, which has those of notes and pull quotes."""
    rule = _NAMES.get(attribute)
    return value if rule is None or rule.fullmatch(value) else None


_CLEANER = nh3.Cleaner(
    tags=set(TAGS),
    clean_content_tags={"script", "style"},
    attributes=_ATTRIBUTES,
    attribute_filter=_of_known_names_only,
    url_schemes={"http", "https", "mailto", "tel"},
    filter_style_properties={"text-align"},
    link_rel=None,
)


def clean(html: str) -> str:
    """`html` without anything that runs, loads or disguises itself, and with every element closed.

    Numbers of control characters (`&#1;`) become letters here and go too: the text is normal.
    Relative addresses stay (`media/…`, `#fn:1`); other schemes than http, https, mailto and tel go.
    The headline is the page's only h1: one in the body becomes an h2. A picture that nobody described
    gets an empty `alt`: screen readers pass over it instead of spelling its address.
    """
    cleaned = _MAIN_HEADING.sub(r"<\1h2", normal(_CLEANER.clean(html)))
    return _PICTURE_WITHOUT_ALT.sub('<img alt=""', cleaned)


@lru_cache(maxsize=1024)
def is_safe_address(address: str) -> bool:
    """Whether a link to `address` survives `clean`."""
    return " href=" in clean(f'<a href="{escape(address)}">a</a>')

"""What a theme sees: the values that its templates may print. They change only with the major version."""

from dataclasses import dataclass

from markupsafe import Markup

from newsroom_desktop.publish.dates import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The category of the article; `address` is empty when it has no page of its own."""

    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The picture above the text; `source` is relative to the page, width and height 0 when unknown.

    `address` is absolute, and empty when the site has no address. `shared_address` is that of the part
    that goes with a shared link, else the same.
    """

    source: str
    address: str
    width: int
    height: int
    shared_address: str
    shared_width: int
    shared_height: int
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The Leave a Reply form: where it posts to, and the slug of the article.

    The number under which a site keeps the article is only known there: the page does not claim one.
    """

    target: str
    article: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView:
    """One page. Texts are plain and escaped by the template, only `body` is HTML.

    `canonical` and `home` are empty when the site has no address; `modified` is None
    unless readers who saw the page before find it changed.
    """

    title: str
    description: str
    canonical: str
    site_name: str
    home_label: str
    home: str
    breaking: bool
    section: Section | None
    kicker: str
    headline: str
    deck: str
    dateline: str
    byline: str
    published: Moment
    changed: Moment
    modified: Moment | None
    figure: Figure | None
    body: Markup
    tags: tuple[str, ...]
    reply: Reply | None

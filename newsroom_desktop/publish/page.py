"""The page of an article: one function for the preview and for the files."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from newsroom_desktop.article.article import Article, LeadImage
from newsroom_desktop.article.breaking import is_breaking
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.zones import zone_called
from newsroom_desktop.publish import addresses
from newsroom_desktop.publish.body import body_html, dateline_shown, pictures_in
from newsroom_desktop.publish.dates import moment
from newsroom_desktop.publish.linked_data import linked_data
from newsroom_desktop.publish.pictures import Cut, Picture, shared_cut
from newsroom_desktop.publish.summary import description
from newsroom_desktop.publish.theme import Asset, Theme
from newsroom_desktop.publish.view import Figure, PageView, Reply, Section

_NO_PICTURES: Mapping[str, Picture] = MappingProxyType({})
_A_MINUTE_MS = 60_000
_SPACE = " \t\n\f\r"  # what browsers do not show at the edges; a no-break space is the writer's


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is written for one article: the HTML, and what it needs beside it.

    `media` are the ids of the stored pictures that the page shows, under "media/", each once; `cuts` are
    parts of such pictures that lie there too.
    """

    html: str
    title: str
    path_name: str
    assets: tuple[Asset, ...]
    media: tuple[str, ...]
    cuts: tuple[Cut, ...] = ()


def make_page(
    article: Article,
    site: Site,
    *,
    theme: Theme,
    now_ms: int,
    media: Mapping[str, Picture] = _NO_PICTURES,
) -> Page:
    """The page of `article`, the same for the same input, byte for byte.

    `now_ms` only decides whether the article is still breaking. A lead picture that `media` does not
    know is referred to by its bare id.

    Raises:
        FieldRefused: code time_zone_unknown of the site, or theme_broken.
    """
    view = view_of(article, site, now_ms=now_ms, media=media)
    return Page(
        html=theme.print_page(page=view, linked_data=linked_data(view)),
        title=view.title,
        path_name=addresses.page_name(article),
        assets=theme.assets,
        media=_media(article, view),
        cuts=_cuts(article, site, media),
    )


def view_of(article: Article, site: Site, *, now_ms: int, media: Mapping[str, Picture]) -> PageView:
    """What a theme may print of `article`.

    Raises:
        FieldRefused: code time_zone_unknown of the site.
    """
    zone = zone_called(site.time_zone)
    first_ms = article.updated_ms if article.published_ms is None else article.published_ms
    changed = moment(max(first_ms, article.updated_ms), zone)
    headline = article.headline.strip(_SPACE)
    return PageView(
        title=f"{headline} - {site.name}" if headline else site.name,
        description=description(article),
        canonical=addresses.on_site(site, addresses.page_name(article)),
        site_name=site.name,
        home_label=site.home_label,
        home=addresses.home(site),
        breaking=is_breaking(article, now_ms),
        section=_section(article.category.strip(_SPACE), site),
        kicker=article.kicker.strip(_SPACE),
        headline=headline,
        deck=article.deck.strip(_SPACE),
        dateline=dateline_shown(article.dateline),
        byline=article.byline.strip(_SPACE),
        published=moment(first_ms, zone),
        changed=changed,
        modified=changed if article.updated_ms - first_ms >= _A_MINUTE_MS else None,
        figure=_figure(article.lead_image, site, media) if article.lead_image else None,
        body=body_html(article.body, article.dateline),
        tags=article.tags,
        reply=_reply(article, site),
    )


def _media(article: Article, view: PageView) -> tuple[str, ...]:
    lead = (article.lead_image.media_id,) if article.lead_image else ()
    return tuple(dict.fromkeys((*lead, *pictures_in(view.body))))


def _section(name: str, site: Site) -> Section | None:
    return Section(name=name, address=addresses.section(site, name)) if name else None


def _figure(image: LeadImage, site: Site, media: Mapping[str, Picture]) -> Figure:
    picture = media.get(image.media_id, Picture(name=image.media_id))
    source = f"media/{picture.name}"
    shared = _shared(image, site, media)
    return Figure(
        source=source,
        address=addresses.on_site(site, source),
        width=picture.width,
        height=picture.height,
        shared_address=addresses.on_site(site, f"media/{shared.name}" if shared else source),
        shared_width=shared.width if shared else picture.width,
        shared_height=shared.height if shared else picture.height,
        alt=image.alt.strip(_SPACE) or image.caption.strip(_SPACE),
        caption=image.caption.strip(_SPACE),
        credit=image.credit.strip(_SPACE),
    )


def _shared(image: LeadImage, site: Site, media: Mapping[str, Picture]) -> Cut | None:
    """The part of the lead picture for shared links; a site without an address has no use for it."""
    picture = media.get(image.media_id)
    if picture is None or image.focus is None or not addresses.home(site):
        return None
    return shared_cut(picture, image.focus)


def _cuts(article: Article, site: Site, media: Mapping[str, Picture]) -> tuple[Cut, ...]:
    shared = _shared(article.lead_image, site, media) if article.lead_image else None
    return (shared,) if shared else ()


def _reply(article: Article, site: Site) -> Reply | None:
    target = site.comment_target.strip(_SPACE)
    if not addresses.web_address(target):
        return None
    return Reply(target=target, article=addresses.page_slug(article))

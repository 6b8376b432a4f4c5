"""Where things are on the site.

A page lies beside its `assets` and `media` folders, at the address of the site: its canonical
address is the one at which the exported file is found after the upload.
"""

from urllib.parse import quote, urlsplit

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.site import Site
from newsroom_desktop.article.slugs import effective_slug
from newsroom_desktop.hindi.slug import slug_from


def page_slug(article: Article) -> str:
    """The slug in ASCII, whatever was set: it becomes a part of file names."""
    return slug_from(effective_slug(article))


def page_name(article: Article) -> str:
    """The file name of the page: `<slug>-<first 8 of the id>.html`."""
    return f"{page_slug(article)}-{article.article_id[:8]}.html".lstrip("-")


def web_address(text: str) -> str:
    """`text` without a slash at its end when it is an http or https address, else nothing."""
    address = text.strip()
    try:
        parts = urlsplit(address)
    except ValueError:  # brackets that hold no IPv6 address
        return ""
    return address.rstrip("/") if parts.scheme in ("http", "https") and parts.netloc else ""


def home(site: Site) -> str:
    """The address of the front page; nothing when the site has no address."""
    return on_site(site, "")


def on_site(site: Site, path: str) -> str:
    """The absolute address of `path`; nothing when the site has no address."""
    base = web_address(site.address)
    return f"{base}/{quote(path)}" if base else ""


def section(site: Site, name: str) -> str:
    """The address of the category called `name`, as WordPress has it.

    Nothing when it can have none, or the site has no address.
    """
    category = site.category(name)
    slug = category.slug if category else slug_from(name)
    return on_site(site, f"category/{slug}/") if slug else ""

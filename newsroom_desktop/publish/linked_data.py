"""The page told to machines: NewsArticle and BreadcrumbList as JSON-LD (schema.org)."""

import json
from typing import Any

from markupsafe import Markup

from newsroom_desktop.publish.view import Figure, PageView

# Inside <script> a browser looks for tags before it reads JSON, and U+2028 ends a line in old scripts.
_ESCAPES = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})


def linked_data(view: PageView) -> tuple[Markup, ...]:
    """The JSON of each <script type="application/ld+json"> of the page, safe to print inside it."""
    return (_json(_news_article(view)), _json(_breadcrumbs(view)))


def _json(value: dict[str, Any]) -> Markup:
    text = json.dumps({"@context": "https://schema.org", **value}, ensure_ascii=False, indent=1)
    return Markup(text.translate(_ESCAPES))  # noqa: S704  (nothing is left that could end the script)


def _news_article(view: PageView) -> dict[str, Any]:
    publisher = {"@type": "NewsMediaOrganization", "name": view.site_name}
    if view.home:
        publisher["url"] = view.home
    told = {
        "@type": "NewsArticle",
        "headline": view.headline,
        "description": view.description,
        "inLanguage": "hi",
        "url": view.canonical,
        "mainEntityOfPage": {"@type": "WebPage", "@id": view.canonical} if view.canonical else None,
        "datePublished": view.published.iso,
        "dateModified": view.changed.iso,
        "dateline": view.dateline,
        "articleSection": view.section.name if view.section else "",
        "keywords": list(view.tags),
        "image": _image(view.figure) if view.figure and view.figure.address else None,
        "author": {"@type": "Person", "name": view.byline} if view.byline else publisher,
        "publisher": publisher,
        "isAccessibleForFree": True,
    }
    return {key: value for key, value in told.items() if value}


def _image(figure: Figure) -> dict[str, Any]:
    told = {
        "@type": "ImageObject",
        "url": figure.address,
        "width": figure.width,
        "height": figure.height,
        "caption": figure.caption,
        "creditText": figure.credit,
    }
    return {key: value for key, value in told.items() if value}


def _breadcrumbs(view: PageView) -> dict[str, Any]:
    way = [(view.home_label, view.home)]
    way += [(view.section.name, view.section.address)] if view.section else []
    way += [(view.headline, view.canonical)] if view.headline else []
    items = [
        {"@type": "ListItem", "position": position, "name": name} | ({"item": address} if address else {})
        for position, (name, address) in enumerate(way, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}

"""The body of the page: safe HTML, with the dateline at its head."""

import re
from html import unescape

from markupsafe import Markup, escape

from newsroom_desktop.markup.embeds import provider_of
from newsroom_desktop.markup.render import render

_MARKS = tuple(".।॥,:;!?…-–—")
_OPENING = re.compile(r'\s*<p(?! class="embed")(?: [a-z]+="[^"]*")*>(?!\s*(?:<img\b|</p>))')
_ALONE = re.compile(r'<p><a href="([^"]*)">([^<>]*)</a></p>')
_STORED = re.compile(r'<img [^>]*?\bsrc="media/([0-9a-f]{64})\.')


def dateline_shown(dateline: str) -> str:
    """`dateline` as the page shows it: "सियोल." for "सियोल"; a mark that was typed stays."""
    text = dateline.strip(" \t\n\f\r")
    return text if not text or text.endswith(_MARKS) else f"{text}."


def pictures_in(html: str) -> tuple[str, ...]:
    """The ids of the stored pictures that the body shows, each once, in their order."""
    return tuple(dict.fromkeys(_STORED.findall(html)))


def _embedded(paragraph: re.Match[str]) -> str:
    """A paragraph that is the bare address of a video or post, told apart for the theme."""
    address, text = paragraph.groups()
    provider = provider_of(unescape(address)) if address == text else ""
    if not provider:
        return paragraph[0]
    return f'<p class="embed"><a href="{address}" title="{provider}">{text}</a></p>'


def body_html(markdown: str, dateline: str) -> Markup:
    """The body as safe HTML; the dateline opens its first paragraph, or is one before anything else."""
    html = _ALONE.sub(_embedded, render(markdown))
    shown = dateline_shown(dateline)
    if not shown:
        return Markup(html)  # noqa: S704  (markup.render has cleaned it)
    span = f'<span class="dateline">{escape(shown)}</span>'
    opening = _OPENING.match(html)
    if opening is None:
        return Markup(f"<p>{span}</p>\n{html}")  # noqa: S704  (and so are these)
    return Markup(f"{opening[0]}{span} {html[opening.end() :]}")  # noqa: S704  (and so are these)

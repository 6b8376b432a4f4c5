"""The body as readers get it: safe HTML."""

from functools import lru_cache

from newsroom_desktop.markup.dialect import convert
from newsroom_desktop.markup.safe import clean
from newsroom_desktop.markup.sections import BETWEEN, definitions, sections


def render(markdown: str) -> str:
    """`markdown` as safe HTML, a line feed between two elements.

    Each section is rendered and cleaned by itself: what somebody left open in one does not reach the
    next. Where footnotes or addresses of links tie them together they are rendered as one.
    """
    return "\n".join(rendered_sections(markdown))


def rendered_sections(markdown: str) -> tuple[str, ...]:
    """`render(markdown)` in pieces that can be told apart from those of another text."""
    found = sections(markdown)
    if definitions(found):
        return (clean(convert(BETWEEN.join(found)).html),)
    return tuple(filter(None, map(_section_html, found)))


@lru_cache(maxsize=4096)
def _section_html(section: str) -> str:
    return clean(convert(section).html)

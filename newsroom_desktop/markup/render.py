"""The body as readers get it: safe HTML."""

from collections.abc import Sequence
from functools import lru_cache

from newsroom_desktop.markup.definitions import called
from newsroom_desktop.markup.dialect import Converted, convert
from newsroom_desktop.markup.footnotes import Numbering, in_reading_order
from newsroom_desktop.markup.safe import clean
from newsroom_desktop.markup.sections import definitions, sections


def render(markdown: str) -> str:
    """`markdown` as safe HTML, a line feed between two elements.

    Each section is rendered and cleaned by itself: what somebody left open in one does not reach the next.
    """
    return "\n".join(rendered_sections(markdown))


def rendered_sections(markdown: str) -> tuple[str, ...]:
    """`render(markdown)` in pieces that can be told apart from those of another text; footnotes come last."""
    found = sections(markdown)
    defined = definitions(found)
    return pages([convert(section, called(section, defined)) for section in found])


def pages(parts: Sequence[Converted]) -> tuple[str, ...]:
    """Safe HTML of each of the `parts` of a body that shows something, and of the footnotes of all.

    Footnotes stand, and are numbered, in the order in which a reader meets their signs.
    """
    given = {label: (html, part.calls) for part in parts for label, html in part.notes}
    labels = in_reading_order(((part.html, part.calls) for part in parts), given)
    numbering = Numbering(labels)
    texts = [_clean(numbering.linked(part.html, part.calls)) for part in parts]
    if labels:
        notes = {label: numbering.linked(*given[label]) for label in labels}  # before they are linked back
        items = "\n".join(_clean(numbering.note(label, html)) for label, html in notes.items())
        texts.append(f'<div class="footnote">\n<hr>\n<ol>\n{items}\n</ol>\n</div>')
    return tuple(filter(None, texts))


@lru_cache(maxsize=4096)
def _clean(html: str) -> str:
    return clean(html)

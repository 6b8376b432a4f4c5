"""What was copied out of a text in a legacy font, and how it would read in Unicode: to be offered."""

from dataclasses import dataclass

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.hindi.graphemes import shortened
from newsroom_desktop.hindi.legacy.fonts import names_family
from newsroom_desktop.hindi.legacy.reading import to_unicode
from newsroom_desktop.hindi.legacy.recognition import recognised
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.intake.rescue.dense import manageable
from newsroom_desktop.intake.rescue.ways import rescued
from newsroom_desktop.intake.rescue.web import blocks_of_web
from newsroom_desktop.markup.blocks import Block, plain_text
from newsroom_desktop.markup.legacy import blocks_to_unicode

_SAMPLE_GC = 48


@dataclass(frozen=True, slots=True, kw_only=True)
class Legacy:
    """What came in a legacy font: its beginning as it was and as it would be in Unicode, and all of that."""

    font: LegacyFont | None
    """None where the fonts are named in what was copied."""
    before: str
    after: str
    blocks: tuple[Block, ...]


def legacy_in(text: str, html: str, progress: Progress | None = None) -> Legacy | None:
    """How what was copied as `text` and `html` reads in Unicode.

    None where it is in no legacy font: no HTML names one, and the words are not those of one.

    Raises:
        Stopped: `progress` says so.
    """
    is_set = bool(html.strip())
    if is_set and names_family(html):
        given = rescued(text, html, progress).blocks
        read = manageable(blocks_of_web(html, progress, reads_fonts=True)).blocks
        if read != given:
            return _legacy(None, given, read)
    font = recognised(text)
    if font is None:
        return None
    given = rescued(text, html, progress).blocks
    # The normal form leaves out signs that are letters in Chanakya: where nothing is set, the text is read.
    read = blocks_to_unicode(given, font) if is_set else rescued(to_unicode(text, font), "").blocks
    return _legacy(font, given, read)


def _legacy(font: LegacyFont | None, before: tuple[Block, ...], after: tuple[Block, ...]) -> Legacy:
    """The two beside each other, from the first line in which they differ."""
    pairs = zip(plain_text(before).split("\n"), plain_text(after).split("\n"), strict=False)
    one, other = next(((one, other) for one, other in pairs if one != other), ("", ""))
    return Legacy(
        font=font, before=shortened(one, _SAMPLE_GC), after=shortened(other, _SAMPLE_GC), blocks=after
    )

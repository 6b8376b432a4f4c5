"""Text files in a legacy font: Latin letters in UTF-8, or in the Windows-1252 of their time."""

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.hindi.legacy.recognition import recognised
from newsroom_desktop.hindi.legacy.tables import LegacyFont
from newsroom_desktop.hindi.legacy.windows import windows_letters
from newsroom_desktop.intake.letters import decoded

_GUESSED = ("Windows-1252", "ISCII")
"""What a text with letters above 127 that is no UTF-8 is taken for."""


def decoded_with_font(path: str, data: bytes) -> tuple[str, LegacyFont | None]:
    """`data` as text, and the legacy font that it is in; what is no UTF-8 is taken only for such a text.

    Raises:
        FileRefused: as for `letters.decoded`.
    """
    try:
        text = decoded(path, data)
    except FileRefused as error:
        if error.values.get("encoding") not in _GUESSED:
            raise
        text = windows_letters(data)
        font = recognised(text)
        if font is None:
            raise
        return text, font
    return text, recognised(text)

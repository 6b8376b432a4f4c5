"""The verbs on Hindi text by their names."""

from newsroom_desktop.cli.language.convert import CONVERT
from newsroom_desktop.cli.language.slug import SLUG
from newsroom_desktop.cli.language.spell import SPELL
from newsroom_desktop.cli.language.style import STYLE
from newsroom_desktop.cli.language.typing import TYPE

LANGUAGE_VERBS = {"convert": CONVERT, "slug": SLUG, "spell": SPELL, "style": STYLE, "type": TYPE}

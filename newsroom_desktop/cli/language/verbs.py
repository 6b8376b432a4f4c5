"""The verbs on Hindi text by their names."""

from newsroom_desktop.cli.language.slug import SLUG

LANGUAGE_VERBS = {"slug": SLUG}

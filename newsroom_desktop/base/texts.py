"""The interface's words, from gettext catalogues.

The English sentence is the key. The catalogue in use is the only state that a module of this
program keeps: a language is chosen once for the whole process, and again from the menu.
"""

import gettext
import locale
import os
import re

from newsroom_desktop.base import paths

LANGUAGES = ("hi", "en")
DOMAIN = "newsroom"

_catalogue: gettext.NullTranslations = gettext.NullTranslations()
_language = "en"


def use(language: str) -> None:
    """Show the interface in `language`, one of LANGUAGES, from now on."""
    global _catalogue, _language
    folder = paths.resource("locale")
    _catalogue = gettext.translation(DOMAIN, folder, [language], fallback=language == "en")
    _language = language


def current() -> str:
    """The language in use, one of LANGUAGES."""
    return _language


def system_language() -> str:
    """English where the system speaks English, else Hindi."""
    names = [os.environ.get(key, "") for key in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next((name for name in names if name), "") or locale.getlocale()[0] or ""
    return "en" if name.casefold().startswith(("en_", "en-", "english")) else "hi"


def mark(text: str) -> str:
    """Return `text` as it is: marks a sentence in a table for translation."""
    return text


def tr(text: str, /, **values: str | int) -> str:
    """`text` in the language in use, with `{name}` places filled from `values`."""
    found = _catalogue.gettext(text)
    return found.format(**values) if values else found


def tr_n(singular: str, plural: str, n: int, /, **values: str | int) -> str:
    """The form for `n` things in the language in use; `{n}` is filled along with `values`."""
    return _catalogue.ngettext(singular, plural, n).format(n=grouped(n), **values)


def grouped(number: int) -> str:
    """`number` as India writes it in both languages: 12,34,567."""
    head, tail = str(number)[:-3], str(number)[-3:]
    return re.sub(r"\B(?=(\d\d)+$)", ",", head) + "," + tail if head else tail


def tr_c(context: str, text: str) -> str:
    """`text` as it is said in `context`, in the language in use."""
    return _catalogue.pgettext(context, text)


def mark_c(context: str, text: str) -> tuple[str, str]:
    """Return both as they are: marks a sentence said in `context` for translation."""
    return context, text

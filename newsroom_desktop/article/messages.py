"""What a person is told when something went wrong: a sentence for each code, and what to do next."""

from pathlib import Path

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import DeskError, FileRefused
from newsroom_desktop.article.names import status_name, step_name
from newsroom_desktop.article.sentences import archives, articles, files, settings
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.texts import mark, tr

_OTHER = {
    "cancelled": mark("Stopped. What was finished before is kept."),
    "keeping_broke": mark(
        "The program made a mistake while it kept the text. Save the text to a file, and send the report to"
        " those who look after the program."
    ),
    "work_broke": mark(
        "The program made a mistake, and this was not done. Send the report to those who look after the"
        " program."
    ),
}

SENTENCES = {
    **articles.WORKFLOW,
    **articles.FIELDS,
    **articles.LIST,
    **articles.ARTICLES,
    **articles.PICTURES,
    **articles.EXPORT,
    **archives.ARCHIVE,
    **archives.BACKUPS,
    **archives.EVERYTHING,
    **files.FILES,
    **files.PARTS,
    **settings.SITE,
    **settings.NAMES,
    **settings.STYLE,
    **_OTHER,
}
"""English sentence by code; a test compares them with the codes that the program raises."""

ECHOED_GC = 60
"""So many grapheme clusters of what a person wrote are said again."""

_SAID_WHOLE = frozenset({"choices", "path", "reason"})


def sentence(error: DeskError, *, by_name: bool = False) -> str:
    """What `error` means for a person and what to do about it, in the language in use.

    With `by_name` a refused file is called by its name alone, for a person who has just chosen it.
    """
    from newsroom_desktop.hindi.graphemes import shortened  # noqa: PLC0415 - slow import, seldom needed

    values = {
        name: value if isinstance(value, int) or name in _SAID_WHOLE else shortened(value, ECHOED_GC)
        for name, value in error.values.items()
    }
    if by_name and isinstance(error, FileRefused) and "path" in values:
        values["path"] = Path(str(values["path"])).name
    if "status" in values:
        values["status"] = status_name(Status(str(values["status"])))
    if "step" in values:
        values["step"] = step_name(Step(str(values["step"])))
    return tr(SENTENCES[error.code], **values)

"""What is said of an article that was brought back, in the language in use."""

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.desk.mending import Mended, Origin

_SAID = {
    Origin.NOT_NEEDED: mark("“{headline}” is whole; nothing was changed."),
    Origin.HERE: mark("“{headline}” is back, as it was saved last."),
    Origin.BACKUP: mark("“{headline}” is back, out of a backup."),
    Origin.AS_READ: mark(
        "“{headline}” is back as far as it can be read. Letters may be wrong: read it through. What it was"
        " before is in its history."
    ),
}


def what_became(mended: Mended) -> str:
    """A sentence on where its words are from, and what to do."""
    return tr(_SAID[mended.origin], headline=mended.article.headline or tr("Without a headline"))

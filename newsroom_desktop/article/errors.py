"""What can go wrong for a person, as one tree of errors.

DeskError
├── NotAllowed            the step is not open from where the article stands
├── FieldRefused          a value that the field cannot take
├── ArticleUnknown        no article, or more than one, has this id
├── ArticleDamaged        what the archive holds of an article cannot be read
├── ArchiveRefused        the archive cannot be opened or written
│   ├── ArchiveBusy       another window or command has it
│   └── ArchiveDamaged    zero bytes, foreign, or broken
├── BackupRefused         a backup that cannot be made, read or put back
├── FileRefused           a file that cannot be taken in
├── PartSkipped           a part of a file that was not taken in with it
├── ExportRefused         a page that cannot be written
│   └── FolderRefused     nor any other: the folder is missing, full or read-only
└── Cancelled             the person stopped it

Each carries a code and values; `article.messages` makes a sentence of them that says what to do.
Everything that is not a DeskError is a bug.
"""


class DeskError(Exception):
    """Something a person can mend: `code` names the sentence, `values` fill it."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


class NotAllowed(DeskError):
    """The step is not open from where the article stands."""


class FieldRefused(DeskError):
    """A value that the field cannot take."""


class ArticleUnknown(DeskError):
    """No article, or more than one, has this id."""


class ArticleDamaged(DeskError):
    """What the archive holds of an article cannot be read; it was left as it is."""


class ArchiveRefused(DeskError):
    """The archive cannot be opened or written."""


class ArchiveBusy(ArchiveRefused):
    """Another window or command has the archive."""


class ArchiveDamaged(ArchiveRefused):
    """The archive is empty, foreign or broken; it was left as it is."""


class BackupRefused(DeskError):
    """A backup that cannot be made, read or put back; the archive was left as it is."""


class FileRefused(DeskError):
    """A file that cannot be taken in; it was left as it is."""


class PartSkipped(DeskError):
    """A part of a file that was not taken in with the rest; it is told, never raised."""


class ExportRefused(DeskError):
    """A page that cannot be written."""


class FolderRefused(ExportRefused):
    """A folder that takes no page at all."""


class Cancelled(DeskError):
    """The person stopped a long task."""

"""Why a revision was made."""

from enum import StrEnum


class Reason(StrEnum):
    """Kept with each revision."""

    SAVE = "save"
    IDLE = "idle"
    CLOSE = "close"
    IMPORT = "import"
    SUBMIT = "submit"
    RETURN = "return"
    APPROVE = "approve"
    PUBLISH = "publish"
    RESTORE = "restore"
    SALVAGE = "salvage"
    MERGE = "merge"
    RESCUE = "rescue"
    BULK = "bulk"
    BIN = "bin"
    UNBIN = "unbin"
    DUPLICATE = "duplicate"
    FOLLOW_UP = "follow_up"

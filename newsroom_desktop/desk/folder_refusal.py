"""Why nothing could be written into a folder that a person chose."""

import errno
from pathlib import Path

from newsroom_desktop.article.errors import ExportRefused, FolderRefused

_FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)
_READ_ONLY = (errno.EACCES, errno.EPERM, errno.EROFS)
_IN_THE_WAY = (errno.EEXIST, errno.ENOTDIR)


def folder_refusal(error: OSError, folder: Path) -> ExportRefused:
    """What is said of `error`, met while files were written into `folder`."""
    if error.errno in _FULL:
        return FolderRefused("export_full", path=str(folder))
    if error.errno in _READ_ONLY:
        closed = Path(error.filename).parent if error.filename else folder
        return FolderRefused("export_read_only", path=str(closed))
    if error.errno in _IN_THE_WAY:
        blocked = error.filename if folder.is_dir() else folder
        return FolderRefused("export_not_folder", path=str(blocked))
    if error.errno == errno.ENOENT and not folder.is_dir():
        return FolderRefused("export_folder_missing", path=str(folder))
    return ExportRefused("export_failed", reason=error.strerror or str(error))

"""The log: what went wrong, for those who look after the program. Never a word of an article."""

import copy
import logging
import traceback
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

FILE_NAME = "newsroom.log"
_SIZE_BYTES = 500_000
_OLD_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS = __name__.partition(".")[0]

_ErrorInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]


def start_logging(folder: Path) -> Path | None:
    """Send the log of the whole process to a file in `folder`, and return its path.

    Old files are kept, 2 MB in all. None where `folder` cannot be written: the program does not stop
    for its log, and warnings go to stderr.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=_SIZE_BYTES, backupCount=_OLD_FILES, encoding="utf-8")
    except OSError as error:
        logging.getLogger(__name__).warning("No log file at %s: %s", path, error.strerror)
        return None
    handler.setFormatter(_Discreet(_FORMAT))
    logging.getLogger().addHandler(handler)
    # Not the root: at INFO, SQLAlchemy writes down each statement with the words in it.
    logging.getLogger(_OURS).setLevel(logging.INFO)
    return path


class _Discreet(logging.Formatter):
    """Says where an error came from and of what kind it is: its message may quote an article."""

    def format(self, record: logging.LogRecord) -> str:
        own = copy.copy(record)
        own.exc_text = None  # where another handler has left the error with its message
        return super().format(own)

    def formatException(self, ei: _ErrorInfo) -> str:  # noqa: N802 - the name in logging
        parts = ("".join(traceback.format_tb(error.__traceback__)) + _kind(error) for error in _chain(ei[1]))
        return "\n\nwhich came from\n\n".join(parts)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}"
    return f"{name}: {error}" if isinstance(error, OSError) else name

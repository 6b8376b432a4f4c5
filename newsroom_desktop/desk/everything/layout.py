"""Where each file of an exported archive lies.

    README.md                      what this is, for whoever finds it in 20 years
    archive.json                   the version of the format, and how much there is
    articles/2024/06/NAME.md       each article as it stands, to be read and changed by people
    history/2024/06/NAME.jsonl     the same article whole: every revision, its draft, its comments
    media/ID.jpg, media.jsonl      the pictures, and what is known of each
    settings/                      the files that lie beside the archive
    views.jsonl                    what people have the list show
    sha256sums.txt                 the sum of each file, as `sha256sum --check` reads it; written last

NAME is the slug of the article and its id. Months are those of UTC in which it was begun.
"""

import hashlib
import re
from pathlib import PurePosixPath

from newsroom_desktop.base.clock import moment

FORMAT = "newsroom-desktop archive"
VERSION = 1

README = PurePosixPath("README.md")
ABOUT = PurePosixPath("archive.json")
SUMS = PurePosixPath("sha256sums.txt")
MEDIA_ROWS = PurePosixPath("media.jsonl")
VIEWS = PurePosixPath("views.jsonl")
UNFINISHED = PurePosixPath(".sha256sums.part")
ARTICLES = PurePosixPath("articles")
HISTORY = PurePosixPath("history")
MEDIA = PurePosixPath("media")
SETTINGS = PurePosixPath("settings")

ARTICLE_END = ".md"
HISTORY_END = ".jsonl"

_ID = re.compile("[0-9a-f]{32}")
_NAMED_ID = re.compile(r"(?:^|-)([0-9a-f]{32})$")
_NO_MONTH = PurePosixPath("0000/00")
_SLUG_LETTERS = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_SLUG = 60


def name_of(article_id: str, slug: str) -> str:
    """NAME for an article: in ASCII and at most 93 bytes, which every file system can hold."""
    safe = (
        article_id
        if is_id(article_id)
        else hashlib.sha256(article_id.encode(errors="replace")).hexdigest()[:32]
    )
    fits = len(slug) <= _LONGEST_SLUG and _SLUG_LETTERS.fullmatch(slug)
    return f"{slug}-{safe}" if fits else safe


def month_of(created_ms: object) -> PurePosixPath:
    """The folders of a month; where no time is known, of none."""
    try:
        time = moment(created_ms) if isinstance(created_ms, int) else None
    except OverflowError:
        time = None
    return PurePosixPath(f"{time.year:04}/{time.month:02}") if time else _NO_MONTH


def is_id(text: str) -> bool:
    """Whether `text` is the id of an article."""
    return _ID.fullmatch(text) is not None


def id_in_name(path: PurePosixPath) -> str:
    """The id in the NAME of a file; empty where there is none."""
    found = _NAMED_ID.search(path.stem)
    return found[1] if found else ""

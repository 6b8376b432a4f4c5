"""What people wrote into the files of an exported archive: a new revision of its article."""

from dataclasses import replace
from enum import Enum
from pathlib import PurePosixPath

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import ArticleDamaged, FileRefused
from newsroom_desktop.article.front_matter import changed_by, id_in, read_alone
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.everything import layout
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import differs, standing
from newsroom_desktop.storage.loose_words import take_edit
from newsroom_desktop.storage.revisions import Revision
from newsroom_desktop.storage.taking_in import count_heads, put_row
from newsroom_desktop.storage.taking_out import Carried, standing_of


class Edit(Enum):
    """What came of the file of an article."""

    NOTHING = "nothing"
    TAKEN = "taken"
    IN_CONFLICT = "in conflict"


def article_id_in(name: PurePosixPath, data: bytes) -> str:
    """The id of the article that the file is of.

    Raises:
        FileRefused: it is no file of an article, or is in no UTF-8.
    """
    article_id = id_in(_text(name, data), str(name))
    if not layout.is_id(article_id):
        raise FileRefused("article_file_nameless", path=str(name))
    return article_id


def take_file(archive: Archive, name: PurePosixPath, data: bytes, carried: Carried, now_ms: int) -> Edit:
    """Take in what the file of an article says otherwise than `carried`, which was taken in before.

    Where `carried` holds nothing that can be read, the file is all there is of the article.

    Raises:
        FileRefused: it cannot be understood.
        ArticleDamaged: it was written upon something that cannot be read here.
        ArchiveRefused: the archive cannot be written.
    """
    text = _text(name, data)
    try:
        before = standing_of(carried)
    except ArticleDamaged:
        return _take(archive, tidied(read_alone(text, str(name), now_ms)), carried, now_ms)
    edited = tidied(changed_by(text, str(name), before))
    if not differs(edited, tidied(before)):
        return Edit.NOTHING
    head = Revision(revision_id="", generation=0, made_ms=0, article=before)
    return _take(archive, replace(standing(edited, (head,)), updated_ms=now_ms), carried, now_ms)


def _take(archive: Archive, edited: Article, carried: Carried, now_ms: int) -> Edit:
    with archive.writing() as unit:
        heads = count_heads(unit, edited.article_id)
        if not take_edit(unit, edited, carried, now_ms):
            return Edit.NOTHING
        put_row(unit, carried)
        in_conflict = count_heads(unit, edited.article_id) > max(heads, 1)
    return Edit.IN_CONFLICT if in_conflict else Edit.TAKEN


def _text(name: PurePosixPath, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileRefused("file_utf8_broken", path=str(name), line=line) from error

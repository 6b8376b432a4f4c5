"""What went out or came in, in words."""

from newsroom_desktop.base.sizes import said_size
from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.desk.everything.exporting import Written
from newsroom_desktop.desk.everything.importing import Taken


def said_of_export(out: Written) -> list[str]:
    """What was written, a sentence for each kind of thing."""
    return [
        tr_n("{n} article with all its revisions", "{n} articles with all their revisions", out.articles),
        tr_n("{n} picture", "{n} pictures", out.pictures),
        tr("{files} files, {size}", files=grouped(out.files), size=said_size(out.size_bytes)),
    ]


def said_of_import(came: Taken) -> list[str]:
    """What was taken in, a sentence for each kind of thing of which there is any."""
    counted = (
        (tr_n("{n} new article", "{n} new articles", came.new), came.new),
        (
            tr_n("{n} article got something new", "{n} articles got something new", came.renewed),
            came.renewed,
        ),
        (
            tr_n(
                "{n} article was changed by hand: it has a new revision",
                "{n} articles were changed by hand: they have a new revision",
                came.edited,
            ),
            came.edited,
        ),
        (
            tr_n(
                "{n} article is there in two versions now: open it, and put them together",
                "{n} articles are there in two versions now: open them, and put them together",
                came.in_conflict,
            ),
            came.in_conflict,
        ),
        (
            tr_n("{n} article was here already", "{n} articles were here already", came.unchanged),
            came.unchanged,
        ),
        (tr_n("{n} new picture", "{n} new pictures", came.pictures), came.pictures),
    )
    said = [text for text, count in counted if count]
    return said or [tr("There was nothing to take in.")]

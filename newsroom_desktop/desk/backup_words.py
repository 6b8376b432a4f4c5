"""What is said about backups, in the language in use."""

from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.storage.backups.names import Why, named
from newsroom_desktop.storage.backups.verifying import Report
from newsroom_desktop.storage.restoring import Since

_WHYS = {
    Why.START: mark("at start"),
    Why.HOURLY: mark("hourly"),
    Why.MIGRATION: mark("before an update of the archive"),
    Why.RESTORE: mark("before a restore"),
    Why.HAND: mark("by hand"),
}
_SHOWN = 3


def why_name(why: Why) -> str:
    """What a backup was made for."""
    return tr(_WHYS[why])


def contents(report: Report) -> str:
    """How much is in an archive or a backup."""
    return tr(
        "articles: {articles}, revisions: {revisions}, drafts: {drafts}, pictures: {pictures}",
        articles=grouped(report.articles),
        revisions=grouped(report.revisions),
        drafts=grouped(report.drafts),
        pictures=grouped(report.pictures),
    )


def faults(report: Report) -> list[str]:
    """A sentence for each kind of thing that is wrong, with what to do; none where all is well."""
    path = str(report.path)
    said = []
    if report.integrity:
        lines = _first(report.integrity)
        said.append(tr("{path} is damaged, or is no archive. SQLite says: {lines}", path=path, lines=lines))
    if standing := tuple(name for name in report.bad_revision_ids if name not in report.outlived_ids):
        said.append(
            tr(
                "In {path} revisions are not what was written: {count} ({ids}).",
                path=path,
                count=len(standing),
                ids=_first(standing),
            )
        )
    if report.bad_draft_ids:
        said.append(
            tr(
                "In {path} drafts cannot be read: {count} (articles {ids}).",
                path=path,
                count=len(report.bad_draft_ids),
                ids=_first(report.bad_draft_ids),
            )
        )
    if report.lost_ids:
        said.append(
            tr(
                "In {path} articles are not complete: {count} ({ids}).",
                path=path,
                count=len(report.lost_ids),
                ids=_first(report.lost_ids),
            )
        )
    if said:
        said.append(_next_step(report))
    return said + _picture_faults(report)


def outlived(report: Report) -> list[str]:
    """A sentence on what is wrong in the history of articles that are right as they stand."""
    if not report.outlived_ids:
        return []
    return [
        tr(
            "In {path} older revisions are not what was written: {count} ({ids}). The articles are right as"
            " they stand. The command salvage --take both brings the older ones back, where a backup has"
            " them.",
            path=str(report.path),
            count=len(report.outlived_ids),
            ids=_first(report.outlived_ids),
        )
    ]


def _next_step(report: Report) -> str:
    name = named(report.path)
    if name is not None and name.is_whole:
        return tr("Do not rely on this backup: take another one, and make a new one.")
    if report.bad_article_ids:
        return tr(
            "Look at these articles in the window, or give them to the command mend: {ids}. What is damaged"
            " stays in the history; salvage --take both makes the archive whole again out of it and the"
            " newest good backup.",
            ids=_first(report.bad_article_ids),
        )
    return tr(
        "Do not write over it. The command salvage shows what can still be read of it and what the newest"
        " good backup has, and puts what you choose in its place."
    )


def _picture_faults(report: Report) -> list[str]:
    if not report.bad_pictures:
        return []
    return [
        tr(
            "Of {path} pictures are missing or changed: {count} ({names}). Put the files back into the folder"
            " media beside it.",
            path=str(report.path),
            count=len(report.bad_pictures),
            names=_first(report.bad_pictures),
        )
    ]


def remarks(report: Report) -> list[str]:
    """What is to be known, though no word is wrong."""
    if report.search_in_step is not False:
        return []
    return [
        tr(
            "The search in {path} may not find all articles: its index is not in step with them. No word"
            " depends on it. Archive → Compact (the command compact) makes the index anew.",
            path=str(report.path),
        )
    ]


def lacking(since: Since) -> str:
    """What a restored archive has not, of what stood in its place before; empty where it has all."""
    if not (since.articles or since.revisions or since.drafts):
        return ""
    return tr(
        "Newer than the backup were: articles: {articles}, revisions: {revisions}, drafts: {drafts}.",
        articles=grouped(since.articles),
        revisions=grouped(since.revisions),
        drafts=grouped(since.drafts),
    )


def _first(names: tuple[str, ...]) -> str:
    """The first of them, and that there are more."""
    shown = ", ".join(name[:64] for name in names[:_SHOWN])
    return f"{shown}, …" if len(names) > _SHOWN else shown

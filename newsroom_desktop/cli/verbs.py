"""What each verb does with the desk, and what it answers."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import (
    ArchiveRefused,
    ArticleDamaged,
    ArticleUnknown,
    Cancelled,
    DeskError,
)
from newsroom_desktop.article.fields import as_json_value, with_field
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli.given import as_utf8
from newsroom_desktop.cli.handling import HANDLING_VERBS
from newsroom_desktop.cli.history import history
from newsroom_desktop.cli.housekeeping import HOUSE_VERBS
from newsroom_desktop.cli.interruption import stoppable
from newsroom_desktop.cli.listing import list_articles
from newsroom_desktop.cli.mend import mend
from newsroom_desktop.cli.output import Answer, Meter, Record
from newsroom_desktop.cli.search import search
from newsroom_desktop.cli.times import clock_of
from newsroom_desktop.cli.verb import Verb

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.publishing import Receipt

_SHOWN_OF_ID = 8


def new(desk: "Desk", options: argparse.Namespace) -> Answer:
    """A new article, saved with the fields that were given."""
    saved, _changes = desk.saving.save(_changed(desk, desk.editing.create(), options.fields))
    return Answer(json=_record(desk, saved), lines=[saved.article_id])


def import_files(desk: "Desk", options: argparse.Namespace) -> Answer:
    """The articles in each file that could be read, until the archive takes no more or it is interrupted.

    A mail may bring more than one: each has a record with the name of the mail. What of a file was left out
    is told beside.
    """
    found = _Found()
    meter, total = Meter(), len(options.files)
    with stoppable() as progress:
        try:
            for number, path in enumerate(progress.steps(options.files)):
                progress.report = partial(_show_how_far, meter, (number, total), path)
                if not _import_file(desk, path, progress, found):
                    break
        except (Cancelled, Stopped, KeyboardInterrupt):
            found.failures.append(sentence(Cancelled("cancelled")))
    meter.clear()
    lines = [_line(str(record["id"]), str(record["headline"])) for record in found.records if record["id"]]
    return Answer(
        json=found.records,
        lines=lines,
        failures=found.failures,
        notes=found.notes,
        interrupted=progress.cancelled,
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """What an import has come to so far."""

    records: list[Record] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def _import_file(desk: "Desk", path: Path, progress: Progress, found: _Found) -> bool:
    """Import one file; whether the archive takes others.

    Raises:
        Cancelled: `progress` says so.
    """
    try:
        for incoming in desk.receiving.read(path, progress):
            article, _changes = desk.receiving.keep(incoming)
            found.records.append(_imported(path, article))
            found.notes.extend(f"{as_utf8(str(path))}: {sentence(skipped)}" for skipped in incoming.skipped)
    except Cancelled:
        raise
    except DeskError as error:
        found.failures.append(sentence(error))
        found.records.append({**_imported(path, None), "error": found.failures[-1]})
        return not isinstance(error, ArchiveRefused)
    return True


def _show_how_far(meter: Meter, files: tuple[int, int], path: Path, done: int, total: int) -> None:
    """Say how many files are done, of how many, and how much of the one at `path` is."""
    meter.show(
        tr(
            "Opening: {done} of {total}; {name}: {percent}%",
            done=files[0],
            total=files[1],
            percent=done * 100 // total,
            name=as_utf8(path.name),
        )
    )


def _imported(path: Path, article: Article | None) -> Record:
    return {
        "file": as_utf8(str(path)),
        "id": article.article_id if article else None,
        "headline": article.headline if article else None,
        "error": None,
    }


def show(desk: "Desk", options: argparse.Namespace) -> Answer:
    """One article with all it holds, as it stands or as it was in a revision."""
    article = desk.listing.article(options.article_id)
    if options.revision:
        article = desk.history.revision(article.article_id, options.revision)
    return _whole(desk, article)


def set_fields(desk: "Desk", options: argparse.Namespace) -> Answer:
    """One article with other values in some fields: all of them are taken, or none."""
    article = _changed(desk, desk.listing.article(options.article_id), options.fields)
    saved, _changes = desk.saving.save(article)
    return _whole(desk, saved)


def export(desk: "Desk", options: argparse.Namespace) -> Answer:
    """A page for each article, with the proof of it."""
    found: list[str] = []
    records: list[Record] = []
    failures: list[str] = []
    for wanted in desk.listing.ids() if options.all else dict.fromkeys(options.ids):
        try:
            found.append(desk.listing.article(wanted).article_id)
        except (ArticleUnknown, ArticleDamaged) as error:
            failures.append(sentence(error))
            records.append({"id": wanted, "path": None, "proof": failures[-1]})
    lines: list[str] = []
    if found:
        desk.publishing.make_folder(options.out)
    with stoppable() as progress:
        receipts = desk.publishing.export(list(dict.fromkeys(found)), options.out, progress)
    for receipt in receipts:
        if not isinstance(receipt.error, Cancelled):
            records.append(_receipt(receipt))
        if receipt.ok:
            lines.append(_line(receipt.article_id[:_SHOWN_OF_ID], str(receipt.path)))
        elif receipt.is_of_all or isinstance(receipt.error, Cancelled):
            failures.append(receipt.text)
        else:
            failures.append(_line(receipt.article_id[:_SHOWN_OF_ID], receipt.text))
    return Answer(json=records, lines=lines, failures=failures, interrupted=progress.cancelled)


VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "new": Verb(run=new, writes=True, makes=True),
        "import": Verb(run=import_files, writes=True, makes=True, many=True),
        "list": Verb(run=list_articles, writes=False, many=True),
        "search": Verb(run=search, writes=False, many=True),
        "show": Verb(run=show, writes=False),
        "history": Verb(run=history, writes=False, many=True),
        "set": Verb(run=set_fields, writes=True),
        "mend": Verb(run=mend, writes=True),
        **HANDLING_VERBS,
        **HOUSE_VERBS,
        "export": Verb(run=export, writes=True, reads_at_least=True, many=True),
    }
)


def _changed(desk: "Desk", article: Article, fields: Iterable[tuple[str, str]]) -> Article:
    for name, value in fields:
        article = with_field(article, name, value, desk.site, desk.now())
    return article


def _record(desk: "Desk", article: Article) -> Record:
    return as_json_value(article, desk.now(), with_body=True)


def _whole(desk: "Desk", article: Article) -> Answer:
    record = _record(desk, article)
    clock = clock_of(desk.site)
    lines = [_in_words(name, value, clock) for name, value in record.items() if name != "body"]
    return Answer(json=record, lines=[*lines, "", article.body] if article.body else lines)


def _in_words(name: str, value: object, clock: Callable[[int], str]) -> str:
    """A field as a person reads it: a time by the clock of the site, what there is not as nothing."""
    if isinstance(value, bool):
        return _line(name, tr("yes") if value else tr("no"))
    if name.endswith("_ms"):
        return _line(name.removesuffix("_ms"), clock(value) if isinstance(value, int) else "")
    return _line(name, ", ".join(map(str, value)) if isinstance(value, list) else str(value))


def _receipt(receipt: "Receipt") -> Record:
    path = None if receipt.path is None else str(receipt.path)
    return {"id": receipt.article_id, "path": path, "proof": "ok" if receipt.ok else receipt.text}


def _line(*cells: str) -> str:
    return "\t".join(cells)

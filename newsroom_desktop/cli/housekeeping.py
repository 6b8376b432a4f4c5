"""The verbs on the archive as a whole: how much there is, less room for it, all of it out and in."""

import argparse
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import ArticleDamaged, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.sizes import said_size
from newsroom_desktop.base.texts import grouped, mark, tr, tr_n
from newsroom_desktop.cli.backups.archive import watched
from newsroom_desktop.cli.given import as_utf8, given_path
from newsroom_desktop.cli.output import Answer
from newsroom_desktop.cli.times import clock_of
from newsroom_desktop.cli.verb import Verb

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


def statistics(desk: "Desk", _options: argparse.Namespace) -> Answer:
    """How much there is of everything, and how much room it takes."""
    from newsroom_desktop.desk.statistics_words import as_json, sections  # noqa: PLC0415 - slow import

    found = desk.housekeeping.statistics()
    lines = [as_utf8(str(found.path))]
    for section in sections(found, desk.site, clock_of(desk.site)):
        lines += ["", section.title, *(f"  {name}\t{value}" for name, value in section.rows)]
    return Answer(json=as_json(found), lines=lines)


def compact(desk: "Desk", _options: argparse.Namespace) -> Answer:
    """The archive made as small as it can be, and how much was won."""
    with watched() as progress:
        won = desk.housekeeping.compact(progress)
    line = tr(
        "Before: {before}; now: {after}.",
        before=said_size(won.before_bytes),
        after=said_size(won.after_bytes),
    )
    notes = []
    if won.unused_pictures:
        notes.append(
            tr_n(
                "{n} picture is in no article and no revision. It was kept.",
                "{n} pictures are in no article and no revision. They were kept.",
                won.unused_pictures,
            )
        )
    record = {
        "before_bytes": won.before_bytes,
        "after_bytes": won.after_bytes,
        "unused_pictures": won.unused_pictures,
    }
    return Answer(json=record, lines=[line], notes=notes)


def export_all(desk: "Desk", options: argparse.Namespace) -> Answer:
    """All that the archive holds, as open files."""
    with watched() as progress:
        out = desk.everything.export(options.folder, progress)
    names = ("articles", "revisions", "drafts", "comments", "pictures", "files", "size_bytes")
    folder = as_utf8(str(out.folder))
    record = {"folder": folder, **{name: getattr(out, name) for name in names}}
    said = _said(out.problems)
    failures = [sentence(problem) for problem in out.problems if isinstance(problem, ArticleDamaged)]
    return Answer(json=record | {"problems": said}, lines=[folder], notes=said, failures=failures)


def import_all(desk: "Desk", options: argparse.Namespace) -> Answer:
    """All that was exported, beside what is there."""
    with watched() as progress:
        came = desk.everything.take_in(options.folder, progress)
    names = ("new", "renewed", "unchanged", "revisions", "pictures", "edited", "in_conflict")
    record = {name: getattr(came, name) for name in names}
    said = _said(came.problems)
    line = tr(
        "New articles: {new}; with something new: {renewed}; changed by hand: {edited}; known before:"
        " {unchanged}; in two versions now: {in_conflict}.",
        **{name: grouped(record[name]) for name in ("new", "renewed", "edited", "unchanged", "in_conflict")},
    )
    return Answer(json=record | {"problems": said}, lines=[line], failures=said)


def _said(problems: Sequence[DeskError]) -> list[str]:
    return [sentence(problem) for problem in problems]


def _add_folder(text: str) -> Callable[[argparse.ArgumentParser], None]:
    def add(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folder", metavar=tr("FOLDER"), type=given_path, help=tr(text))

    return add


def _add_nothing(_parser: argparse.ArgumentParser) -> None:
    """It takes nothing more."""


HOUSE_VERBS: Mapping[str, Verb] = MappingProxyType(
    {
        "statistics": Verb(run=statistics, writes=False),
        "compact": Verb(run=compact, writes=True),
        "export-all": Verb(run=export_all, writes=False),
        "import-all": Verb(run=import_all, writes=True, makes=True),
    }
)

HOUSE_ARGUMENTS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = MappingProxyType(
    {
        "statistics": (
            mark("tell how much there is in the archive, and how much room it takes"),
            _add_nothing,
        ),
        "compact": (mark("make the archive as small as it can be"), _add_nothing),
        "export-all": (
            mark("write the whole archive as open files: Markdown, JSON and pictures"),
            _add_folder(mark("an empty folder, or one that does not exist yet")),
        ),
        "import-all": (
            mark("take in what export-all has written, beside what is there"),
            _add_folder(mark("the folder that export-all has written")),
        ),
    }
)
"""What each is for, in the words of --help, and its arguments."""

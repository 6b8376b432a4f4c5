"""The statistics of an archive, in words and for programs."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.names import category_name, status_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.sizes import said_size
from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.desk.housekeeping import ArchiveStatistics
from newsroom_desktop.storage.counting import Counts

_PARTS = {
    "database": mark("Articles and search"),
    "media": mark("Pictures"),
    "backups": mark("Backups beside the archive"),
    "settings": mark("Settings"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows that belong together: a name, and a number or a time beside it."""

    title: str
    rows: tuple[tuple[str, str], ...]


def sections(found: ArchiveStatistics, site: Site, said_time: Callable[[int], str]) -> list[Section]:
    """Everything in words, times as `said_time` says them; groups of which there is nothing are left out."""
    counts = found.counts
    total = sum(found.sizes.values())
    sizes = tuple((tr(_PARTS[name]), said_size(size)) for name, size in found.sizes.items())
    groups = [
        (tr("By status"), _called(counts.by_status, _status)),
        (tr("By category"), _called(counts.by_category, lambda name: _category(name, site))),
        (tr("By desk"), _called(counts.by_desk, lambda name: name or tr("No desk"))),
        (tr("By month"), counts.by_month),
    ]
    return [
        Section(title=tr("In all"), rows=_in_all(counts)),
        Section(title=tr("Times"), rows=_times(found, said_time)),
        Section(title=tr("On the disk"), rows=(*sizes, (tr("Together"), said_size(total)))),
        *(Section(title=title, rows=_rows(group)) for title, group in groups if any(group)),
    ]


def _in_all(counts: Counts) -> tuple[tuple[str, str], ...]:
    numbers = (
        (tr("Articles"), counts.articles),
        (tr("of them in the bin"), counts.binned),
        (tr("Words"), counts.words),
        (tr("Revisions"), counts.revisions),
        (tr("Drafts that no revision holds yet"), counts.drafts),
        (tr("Comments"), counts.comments),
        (tr("of them open"), counts.open_comments),
    )
    pictures = (tr("Pictures"), f"{grouped(counts.pictures)} ({said_size(counts.picture_bytes)})")
    return *((name, grouped(number)) for name, number in numbers), pictures


def _times(found: ArchiveStatistics, said_time: Callable[[int], str]) -> tuple[tuple[str, str], ...]:
    times = (
        (tr("First article begun"), found.counts.oldest_ms),
        (tr("Last change"), found.counts.newest_ms),
        (tr("Newest backup"), found.newest_backup_ms),
    )
    said = tuple((name, tr("none yet") if at_ms is None else said_time(at_ms)) for name, at_ms in times)
    return *said, (tr("Backups"), grouped(found.backups))


def _called(group: Mapping[str, int], word: Callable[[str], str]) -> Mapping[str, int]:
    """`group` by what its parts are called; parts that are called the same are one."""
    found: Counter[str] = Counter()
    for name, count in group.items():
        found[word(name)] += count
    return found


def _rows(group: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    return tuple((name, grouped(count)) for name, count in group.items())


def _status(name: str) -> str:
    return status_name(Status(name)) if name in set(Status) else tr("unknown")


def _category(name: str, site: Site) -> str:
    return category_name(name, site) if name else tr("No category")


def as_json(found: ArchiveStatistics) -> dict[str, object]:
    """Everything for programs: sizes in bytes, times in UTC milliseconds."""
    return {
        "path": str(found.path),
        **asdict(found.counts),
        "sizes": dict(found.sizes),
        "backups": found.backups,
        "newest_backup_ms": found.newest_backup_ms,
    }

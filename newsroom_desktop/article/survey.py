"""What a list holds as a whole: how many articles, in which groups, and where each part of it lies."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.wanted import Wanted


class Group(StrEnum):
    """A part of a list with a title of its own, in the order in which they stand.

    `ALL` is the one group of a list that is not grouped, `UNREADABLE` what has no status that is known.
    """

    BREAKING = "breaking"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    DRAFT = "draft"
    APPROVED = "approved"
    EXPORTED = "exported"
    UNREADABLE = "unreadable"
    ALL = "all"

    @property
    def status(self) -> Status | None:
        """The status of all its articles, if it is for one."""
        return Status(self.value) if self.value in set(Status) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Bucket:
    """Articles of a list that stand together: those of `group`, with `value` in what the list is sorted by.

    `value` is None where the bucket holds the whole group.
    """

    group: Group
    value: str | int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What `wanted` came to at `now_ms`: its buckets in their order, none of them empty."""

    wanted: Wanted
    now_ms: int
    buckets: tuple[Bucket, ...]

    @property
    def total(self) -> int:
        """How many articles there are."""
        return sum(bucket.count for bucket in self.buckets)

    @property
    def groups(self) -> tuple[tuple[Group, int], ...]:
        """The groups in their order, each with its number of articles."""
        counts: dict[Group, int] = {}
        for bucket in self.buckets:
            counts[bucket.group] = counts.get(bucket.group, 0) + bucket.count
        return tuple(counts.items())

    def parts(self, offset: int, limit: int) -> Iterator[tuple[Bucket, int, int]]:
        """Where the `limit` articles from `offset` lie: a bucket, the first one in it, and how many."""
        start, end = max(0, offset), max(0, offset + limit)
        for bucket in self.buckets:
            first, last = min(start, bucket.count), min(end, bucket.count)
            if first < last:
                yield bucket, first, last - first
            start, end = start - first, end - last

    def before(self, bucket: Bucket) -> int:
        """How many articles stand before those of `bucket`."""
        return sum(each.count for each in self.buckets[: self.buckets.index(bucket)])

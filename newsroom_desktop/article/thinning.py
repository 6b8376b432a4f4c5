"""Which revisions go once there are many: some of those that the program made by itself."""

from collections.abc import Iterable, Sequence

from newsroom_desktop.article.article import Article, Status
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.trace import Trace

KEPT_NEWEST = 20
"""Revisions that the program made by itself of which none goes, whatever the clock says."""

_MINUTE_MS = 60_000
_HOUR_MS = 60 * _MINUTE_MS
_DAY_MS = 24 * _HOUR_MS

_ONE_IN = ((7 * _DAY_MS, _DAY_MS), (_DAY_MS, _HOUR_MS), (_HOUR_MS, 10 * _MINUTE_MS))
"""From which age on one of how long a time stays."""

_UPON = frozenset({Reason.RESTORE, Reason.MERGE, Reason.RESCUE})
"""Why a person may want to go back to just that revision which was there before."""

_WITH_THE_REPORTER = frozenset({Status.DRAFT, Status.RETURNED})


def thinned(traces: Sequence[Trace], heads: Sequence[Article], now_ms: int) -> frozenset[str]:
    """The ids of the revisions, of all `traces` of an article with these `heads`, that may go.

    Only revisions go that the program made by itself, in a pause or when the article was left. All of the
    last hour stay, then the last one of each 10 minutes for a day, of each hour for a week, and of each day
    (of UTC) after that; and the newest 20 whatever their age, so that no wrong clock takes them.

    None goes that was saved by a person, imported, handed over, returned, approved, exported or restored;
    nor a head, nor one that something was restored or rescued upon or that was put together with another. Of
    an article that is with the desk, that was ever exported, or that has two heads, nothing goes.
    """
    if not _is_private(traces, heads):
        return frozenset()
    looked_back_to = {parent for each in traces if each.reason in _UPON for parent in each.parent_ids}
    made = [each for each in _newest_first(traces) if each.is_by_itself]
    stays: set[tuple[int, int]] = set()
    found: set[str] = set()
    for each in made[KEPT_NEWEST:]:
        part = _part(each.made_ms, now_ms)
        if part is None or each.is_head or each.revision_id in looked_back_to:
            continue
        if part in stays:
            found.add(each.revision_id)
        stays.add(part)
    return frozenset(found)


def _is_private(traces: Sequence[Trace], heads: Sequence[Article]) -> bool:
    """Whether nobody but its reporter has worked on the article as it stands."""
    return (
        len(heads) == 1
        and heads[0].status in _WITH_THE_REPORTER
        and heads[0].published_ms is None
        and all(each.reason not in (Reason.PUBLISH, None) for each in traces)
    )


def _newest_first(traces: Iterable[Trace]) -> list[Trace]:
    return sorted(traces, key=lambda each: (-each.generation, each.revision_id))


def _part(made_ms: int, now_ms: int) -> tuple[int, int] | None:
    """The time of which one revision stays: how long it is, and which; None where all of it stay."""
    age_ms = now_ms - made_ms
    length_ms = next((length for least, length in _ONE_IN if age_ms >= least), None)
    return None if length_ms is None else (length_ms, made_ms // length_ms)

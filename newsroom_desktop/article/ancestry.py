"""Which revision two others were made from."""

from collections.abc import Iterable

from newsroom_desktop.article.trace import Trace


def common_ancestor(traces: Iterable[Trace], one: str, other: str) -> str | None:
    """The id of the newest revision that both came out of, by generation; None where none is there any more.

    One of them counts as its own ancestor.
    """
    by_id = {trace.revision_id: trace for trace in traces}
    common = _line(by_id, one) & _line(by_id, other)
    return max(common, key=lambda name: (by_id[name].generation, name), default=None)


def _line(by_id: dict[str, Trace], start: str) -> set[str]:
    found: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in by_id and name not in found:
            found.add(name)
            waiting.extend(by_id[name].parent_ids)
    return found

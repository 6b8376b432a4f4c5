"""Long work says how far it is, and can be asked to stop."""

from newsroom_desktop.base.progress import Progress


def test_work_can_be_watched_and_stopped() -> None:
    seen: list[tuple[int, int]] = []
    progress = Progress(report=lambda done, total: seen.append((done, total)))
    for done in range(10):
        if progress.cancelled:
            break
        progress.report(done, 10)
        if done == 2:
            progress.cancel()
    assert seen == [(0, 10), (1, 10), (2, 10)]


def test_nobody_needs_to_watch() -> None:
    progress = Progress()
    progress.report(1, 2)
    assert not progress.cancelled

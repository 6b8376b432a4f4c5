"""The command line: opens the archive, runs one verb, prints the answer."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newsroom_desktop.article.errors import ArchiveRefused, Cancelled, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base import paths, texts
from newsroom_desktop.base.progress import Stopped
from newsroom_desktop.base.texts import tr
from newsroom_desktop.cli import arguments, verbs
from newsroom_desktop.cli.arguments import CHECK_BODY
from newsroom_desktop.cli.checking import ThroughEditor, check_bodies
from newsroom_desktop.cli.free_verbs import FREE_VERBS
from newsroom_desktop.cli.interruption import stoppable
from newsroom_desktop.cli.output import Answer, Meter, show, speak_utf8
from newsroom_desktop.cli.patience import PATIENCE_S
from newsroom_desktop.cli.verb import Verb

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk


def parse(given: Sequence[str]) -> argparse.Namespace:
    """What the person asks for; from now on in the system's language, and with all its letters.

    Raises:
        SystemExit: help or the version was asked for (0), or the words are not understood (2).
    """
    speak_utf8()
    texts.use(texts.system_language())
    return arguments.parse(given)


def run(options: argparse.Namespace, editor: Callable[[], ThroughEditor]) -> int:
    """Do what `options` asks for; the exit code: 0 done, 1 something failed, 130 stopped by Ctrl+C.

    `editor` is asked for its document only where a verb needs it.
    """
    if options.verb == CHECK_BODY:
        return show(check_bodies(options.files, editor), as_json=options.json)
    if options.verb in FREE_VERBS:
        return show(_free(options), as_json=options.json)
    verb = verbs.VERBS[options.verb]
    try:
        answer = _answer(verb, options)
    except DeskError as error:
        answer = verb.failed(sentence(error))
    except (KeyboardInterrupt, Stopped):
        answer = replace(verb.failed(sentence(Cancelled("cancelled"))), interrupted=True)
    return show(answer, as_json=options.json)


def _free(options: argparse.Namespace) -> Answer:
    try:
        return FREE_VERBS[options.verb].run(options)
    except DeskError as error:
        return Answer(json={"error": sentence(error)}, lines=[], failures=[sentence(error)])
    except (KeyboardInterrupt, Stopped):
        stopped = sentence(Cancelled("cancelled"))
        return Answer(json={"error": stopped}, lines=[], failures=[stopped], interrupted=True)


def _answer(verb: Verb, options: argparse.Namespace) -> Answer:
    if options.verb == "list" and options.archive is None and not _has_own_archive():
        return Answer(json=[], lines=[])
    desk = _opened(verb, options)
    try:
        answer = verb.run(desk, options)
    finally:
        desk.close()
    if desk.reading_only is None:
        return answer
    return replace(answer, notes=[sentence(desk.reading_only), *answer.notes])


def _has_own_archive() -> bool:
    """Whether the person has begun an archive, be it that it cannot be found now."""
    return paths.place_file().exists() or paths.default_archive().exists()


def _opened(verb: Verb, options: argparse.Namespace) -> "Desk":
    from newsroom_desktop.bootstrap import open_desk  # noqa: PLC0415 - slow import, not needed for --help

    meter = Meter()
    with stoppable() as progress:
        progress.report = lambda done, total: meter.show(_of_bringing_up(done * 100 // total))
        opened = partial(open_desk, options.archive, wait_s=PATIENCE_S, progress=progress)
        try:
            desk = opened(writing=verb.writes, making=verb.makes)
        except ArchiveRefused:
            if not verb.reads_at_least:
                raise
            desk = opened(writing=False, making=False)
        finally:
            meter.clear()
        if progress.cancelled:
            desk.close()
            raise Stopped
    return desk


def _of_bringing_up(percent: int) -> str:
    return tr("The archive is being made ready for this version: {percent}%", percent=percent)

"""What the panel says of a revision."""

from typing import TYPE_CHECKING

from newsroom_desktop.article.names import reason_name
from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.gui.times import day_and_time

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.article.trace import Trace
    from newsroom_desktop.desk.history import Entry


def when_and_who(trace: "Trace") -> str:
    """The time of a revision and its person, and where it was made if that was not here."""
    person = trace.author or tr("somebody")
    if not trace.is_from_here:
        person = tr("{person}, on another computer", person=person)
    return f"{day_and_time(trace.made_ms)} · {person}"


def title(trace: "Trace") -> str:
    """A revision in one line."""
    return f"{when_and_who(trace)} · {reason_name(trace.reason)}"


def change(entry: "Entry") -> tuple[str, str]:
    """How many words came and went; what did neither is not said."""
    if entry.added is None or entry.removed is None:
        return tr("damaged"), ""
    added = f"+{grouped(entry.added)}" if entry.added else ""
    removed = f"−{grouped(entry.removed)}" if entry.removed else ""
    return added, removed


def spoken(entry: "Entry") -> str:
    """All of a row, as a screen reader says it."""
    said = [title(entry.trace)]
    if entry.added is None or entry.removed is None:
        said.append(tr("damaged"))
    else:
        said.append(tr_n("{n} word added", "{n} words added", entry.added))
        said.append(tr_n("{n} word removed", "{n} words removed", entry.removed))
    if entry.trace.is_head:
        said.append(tr("the newest"))
    return " · ".join(said)

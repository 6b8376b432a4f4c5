"""What is said of a damaged archive and of what can take its place, in the language in use."""

from collections.abc import Sequence

from newsroom_desktop.base.clock import moment
from newsroom_desktop.base.texts import grouped, mark, tr
from newsroom_desktop.desk.salvaging import Offer, Way
from newsroom_desktop.hindi.graphemes import shortened
from newsroom_desktop.storage.salvage.holding import Holding

_WAYS = {
    Way.BOTH: mark("Both together: what could be read, and what only the backup has"),
    Way.READ_OUT: mark("What could be read out of the damaged archive"),
    Way.BACKUP: mark("The backup alone"),
    Way.EMPTY: mark("An empty archive"),
}
_SHOWN = 5
_HEADLINE_GC = 60


def way_name(way: Way) -> str:
    """What shall take the place."""
    return tr(_WAYS[way])


def offered(offer: Offer) -> list[str]:
    """A sentence for each thing that helps to choose."""
    return [*found(offer), *missing(offer)]


def found(offer: Offer) -> list[str]:
    """What can take the place of the archive."""
    said = []
    if offer.is_whole:
        said.append(
            tr("The archive is whole, and every word in it can be read: nothing has to take its place.")
        )
    elif offer.read_out.holding.articles:
        said.append(
            tr("Read out of the damaged archive: {contents}.", contents=amount(offer.read_out.holding))
        )
    if offer.backup is not None:
        time, contents = _time(offer.backup.backup.time_ms), amount(offer.backup.holding)
        said.append(tr("The newest good backup is of {time}: {contents}.", time=time, contents=contents))
    if offer.newer:
        said.append(tr("The backup lacks words of {articles}.", articles=_headlines(offer.newer)))
    if offer.only_backup:
        said.append(tr("Only the backup has words of {articles}.", articles=_headlines(offer.only_backup)))
    return said


def missing(offer: Offer) -> list[str]:
    """What is not there any more, or not as it was."""
    read_out = offer.read_out
    said = []
    if not read_out.holding.articles:
        said.append(tr("Nothing could be read out of the damaged archive."))
    if offer.backup is None:
        said.append(tr("There is no good backup."))
    if read_out.doubtful:
        said.append(
            tr(
                "Some letters are broken in {articles}. Read these through before they go on.",
                articles=_headlines(read_out.doubtful),
            )
        )
    if read_out.lost:
        said.append(tr("Nothing but the headline is left of {articles}.", articles=_headlines(read_out.lost)))
    if read_out.lost_revisions:
        said.append(tr("Older states that cannot be read: {count}.", count=grouped(read_out.lost_revisions)))
    if read_out.unread_pages:
        said.append(
            tr(
                "The disk did not give {count} pieces of the file. Replace it soon.",
                count=grouped(read_out.unread_pages),
            )
        )
    return said


def amount(holding: Holding) -> str:
    """How much there is."""
    return tr(
        "articles: {articles}, revisions: {revisions}, drafts: {drafts}",
        articles=grouped(holding.articles),
        revisions=grouped(holding.revisions),
        drafts=grouped(holding.drafts),
    )


def _headlines(headlines: Sequence[str]) -> str:
    """The first of them, and how many there are in all."""
    named = [shortened(each, _HEADLINE_GC) or tr("Without a headline") for each in headlines[:_SHOWN]]
    shown = ", ".join(f"“{each}”" for each in named)
    if len(headlines) <= _SHOWN:
        return shown
    return tr("{articles} and {more} more", articles=shown, more=grouped(len(headlines) - _SHOWN))


def _time(at_ms: int) -> str:
    return moment(at_ms).astimezone().strftime("%d.%m.%Y %H:%M")

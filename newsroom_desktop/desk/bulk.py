"""Setting something for many articles at once: category, tags, desk, person, and the next step."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import FieldRefused
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.wanted import Wanted
from newsroom_desktop.article.workflow import Step, moved
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.each import Outcome, done_with_each
from newsroom_desktop.desk.listing import Listing
from newsroom_desktop.desk.moving import REASONS
from newsroom_desktop.desk.saving import store
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import Current, differs, standing
from newsroom_desktop.storage.unit import Unit

Chosen = Sequence[str] | Wanted
"""The ids of articles, or all that a list would show."""


class Bulk:
    """The verbs on many articles; what was typed in them last is saved with it.

    As when a person sets it in one article, an approved article of which readers see something else then
    awaits the desk again.
    """

    def __init__(self, archive: Archive, settling: Settling, listing: Listing, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._listing = listing
        self._now = now

    def set_category(self, chosen: Chosen, name: str, progress: Progress | None = None) -> Outcome:
        """Let the articles have the category called `name`, or none where it is empty.

        Raises:
            FieldRefused: the site has no such category.
        """
        wanted = normal_line(name)
        category = self._settling.site.category(wanted)
        if wanted and category is None:
            choices = ", ".join(known.name for known in self._settling.site.categories)
            raise FieldRefused("category_unknown", category=wanted, choices=choices)
        found = category.name if category else ""
        return self._set(chosen, lambda article: replace(article, category=found), progress)

    def add_tags(self, chosen: Chosen, tags: Iterable[str], progress: Progress | None = None) -> Outcome:
        """Let the articles have these tags beside their own; one they have in whatever case stays."""
        new = {tag.casefold(): tag for tag in map(normal_line, tags) if tag}

        def add(article: Article) -> Article:
            there = {tag.casefold() for tag in article.tags}
            added = [tag for key, tag in new.items() if key not in there]
            return replace(article, tags=(*article.tags, *added))

        return self._set(chosen, add, progress)

    def remove_tags(self, chosen: Chosen, tags: Iterable[str], progress: Progress | None = None) -> Outcome:
        """Take these tags, in whatever case, from the articles."""
        gone = {normal_line(tag).casefold() for tag in tags}

        def remove(article: Article) -> Article:
            return replace(article, tags=tuple(tag for tag in article.tags if tag.casefold() not in gone))

        return self._set(chosen, remove, progress)

    def set_desk(self, chosen: Chosen, name: str, progress: Progress | None = None) -> Outcome:
        """Let the articles belong to the desk called `name`, or to none."""
        desk = normal_line(name)
        return self._set(chosen, lambda article: replace(article, desk=desk), progress)

    def mark_for(self, chosen: Chosen, person: str, progress: Progress | None = None) -> Outcome:
        """Mark the articles for `person`, or for nobody."""
        marked_for = normal_line(person)
        return self._set(chosen, lambda article: replace(article, marked_for=marked_for), progress)

    def move(self, chosen: Chosen, step: Step, progress: Progress | None = None) -> Outcome:
        """Take `step` with each article from whose status it is open; the others are told."""

        def act(unit: Unit, found: Current) -> bool:
            store(unit, moved(found.article, step), REASONS[step], self._now())
            return True

        return done_with_each(self._archive, self.ids_of(chosen), act, progress)

    def ids_of(self, chosen: Chosen) -> Sequence[str]:
        """The ids of the articles that are `chosen` now."""
        return self._listing.ids(chosen) if isinstance(chosen, Wanted) else chosen

    def _set(
        self, chosen: Chosen, change: Callable[[Article], Article], progress: Progress | None
    ) -> Outcome:
        awaiting: set[str] = set()

        def act(unit: Unit, found: Current) -> bool:
            changed = change(found.article)
            if not differs(changed, found.article):
                return False
            changed = _told(changed, found, self._now())
            if changed.status is not found.article.status:
                awaiting.add(changed.article_id)
            store(unit, changed, Reason.BULK, self._now())
            return True

        outcome = done_with_each(self._archive, self.ids_of(chosen), act, progress)
        return replace(outcome, awaiting_desk=outcome.changes.article_ids & awaiting)


def _told(changed: Article, found: Current, now_ms: int) -> Article:
    """`changed` with the status after it, and as changed now if readers see something of it."""
    before = found.article
    seen = replace(changed, desk=before.desk, marked_for=before.marked_for)
    if differs(seen, before):
        changed = replace(changed, updated_ms=now_ms)
    return standing(changed, found.heads)

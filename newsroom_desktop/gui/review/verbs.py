"""What a person can do about a finding, wherever it is shown."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QWidget

from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui.editor.panel import EditorPanel
from newsroom_desktop.gui.review.review import Review

if TYPE_CHECKING:  # the desk brings SQLAlchemy and markdown along
    from newsroom_desktop.desk.checking import Found
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.passages import Spot
    from newsroom_desktop.desk.words import Owner
    from newsroom_desktop.gui.review.placing import Placing

WayOut = tuple[str, Callable[[], None]]
"""The words for a way to let a finding stand, and what it does."""


class Verbs:
    """Acts on the text as it stands: on what was found in an older one once it has been found again."""

    def __init__(self, editor: EditorPanel, beside: Mapping[str, QLineEdit], review: Review) -> None:
        self._editor = editor
        self._beside = beside
        self._session = editor.session
        self._review = review
        self._desk: Desk | None = None
        self.suggest = review.suggest

    @cached_property
    def _placing(self) -> "Placing":
        from newsroom_desktop.gui.review.placing import Placing  # noqa: PLC0415 - regex and markdown come along

        return Placing(self._editor, self._beside)

    def attach(self, desk: "Desk") -> None:
        """Keep words and rules with `desk`."""
        self._desk = desk

    def is_spelling(self, found: "Found") -> bool:
        """Whether it is a word that is wrongly spelt."""
        return found.subject.value == "spelling"

    def step(self, direction: int, here: QWidget | None, hidden: frozenset[str]) -> None:
        """Go to the next finding (1), or to the one before (-1), from the caret in `here` on.

        Those on a subject in `hidden` are passed over.
        """

        def go() -> None:
            shown = [each for each in self._review.report.found if each.subject.value not in hidden]
            found = self._placing.next_of(shown, direction, here)
            if found is None:
                nothing = tr("The checks have found nothing in this article.")
                self._editor.notice.tell("review", nothing)
            else:
                self._editor.notice.settle("review")
                self._placing.go(found)

        self._review.when_current(go)

    def can_suggest(self, found: "Found") -> bool:
        """Whether something may be known that comes in its place."""
        return found.finding.fix is not None or self.is_spelling(found)

    def go(self, found: "Found") -> None:
        """Select what was found in the text."""
        self._with_current(found, self._placing.go)

    def fix(self, found: "Found", text: str) -> None:
        """Put `text` in its place."""
        self._with_current(found, lambda current: self._put([(current, text)]))

    def alike(self, found: "Found") -> "list[Found]":
        """All of its kind that can be fixed at once: by the same rule; of a word wherever it stands."""
        same = (each for each in self._review.report.found if each.finding.rule == found.finding.rule)
        if self.is_spelling(found):
            return [each for each in same if each.text == found.text]
        return [each for each in same if each.finding.fix is not None]

    def fix_all(self, found: "Found", text: str | None = None) -> None:
        """Fix all of its kind, in one step; wrongly spelt words become `text`."""

        def put(current: "Found") -> None:
            fixes = ((each, each.finding.fix if text is None else text) for each in self.alike(current))
            self._put([(each, new) for each, new in fixes if new is not None])

        self._with_current(found, put)

    def _put(self, fixes: "list[tuple[Found, str]]") -> None:
        self._placing.put(fixes)
        self._review.check()

    def _with_current(self, found: "Found", act: "Callable[[Found], None]") -> None:
        def again() -> None:
            like_it = [each for each in self._review.report.found if each.as_let_stand == found.as_let_stand]
            here = (each for each in like_it if _place(each) == _place(found))
            current = next(here, like_it[0] if like_it else None)
            if current is not None:
                act(current)

        self._review.when_current(again)

    # letting it stand

    def ways_out(self, found: "Found") -> list[WayOut]:
        """The ways to let it stand, here or everywhere."""
        here = (tr("Leave it as it is in this article"), lambda: self.let_stand(found))
        return [*self._ways_of_subject(found), here]

    def _ways_of_subject(self, found: "Found") -> list[WayOut]:
        from newsroom_desktop.desk.words import Owner  # noqa: PLC0415 - brings markdown: after the paint

        word, fix, subject = found.text, found.finding.fix, found.subject.value
        if subject == "spelling":
            return [
                (tr("Add to my words"), lambda: self.add_word(Owner.PERSON, word)),
                (tr("Add to the desk’s words"), lambda: self.add_word(Owner.DESK, word)),
            ]
        if subject == "style":
            return [(tr("Switch this rule off for the desk"), lambda: self.switch_off(found.finding.rule))]
        return self._ways_of_name(word, fix)

    def _ways_of_name(self, name: str, other: str | None) -> list[WayOut]:
        ways: list[tuple[str, Callable[[Desk], None]]] = []
        if other:
            ways += [
                (tr("Let the desk write “{name}”", name=name), lambda desk: desk.naming.fix(name, [other])),
                (tr("These are two names"), lambda desk: desk.naming.part(name, other)),
            ]
        ways.append((tr("This is no name"), lambda desk: desk.naming.drop([name])))
        return [(text, partial(self._keep, change)) for text, change in ways]

    def let_stand(self, found: "Found") -> None:
        """Let it, and all that are like it, stand in this article; the article says so from now on."""
        article = self._session.article
        if article is not None and found.as_let_stand not in article.let_stand:
            self._session.change(let_stand=(*article.let_stand, found.as_let_stand))
            self._review.check()

    @property
    def stands_something(self) -> bool:
        """Whether anything was let stand in this article."""
        return self._session.article is not None and bool(self._session.article.let_stand)

    def let_nothing_stand(self) -> None:
        """Find again all that was let stand in this article."""
        self._session.change(let_stand=())
        self._review.check()

    def add_word(self, owner: "Owner", word: str) -> None:
        """Take `word` for right from now on."""
        self._keep(lambda desk: desk.checking.words.add(owner, [word]))

    def switch_off(self, rule: str) -> None:
        """Check by this rule of the house style no more, and offer to take that back.

        Whoever shares the style does so too.
        """
        self._switch(rule, is_on=False)

    def _switch(self, rule: str, *, is_on: bool) -> None:
        def save(desk: "Desk") -> str:
            from newsroom_desktop.hindi.style.rules import RULES  # noqa: PLC0415 - the desk has loaded it

            style = desk.styling.read()
            desk.styling.save(replace(style, off=style.off - {rule} if is_on else style.off | {rule}))
            return next(each.title for each in RULES if each.name == rule)

        def tell(title: str) -> None:
            self._review.check()
            if not is_on:
                sentence = tr("The rule “{rule}” is off for the desk now.", rule=tr(title))
                again = (tr("Switch it on again"), lambda: self._switch(rule, is_on=True))
                self._editor.notice.tell("rule", sentence, again)

        desk = self._desk
        if desk is not None:
            self._session.jobs.write(lambda: save(desk), tell)

    def _keep(self, change: "Callable[[Desk], None]") -> None:
        """Change what checks go by, and check anew."""
        desk = self._desk
        if desk is not None:
            self._session.jobs.write(lambda: change(desk), lambda _nothing: self._review.check())


def _place(found: "Found") -> "tuple[Spot, int]":
    return found.spot, found.finding.start_cp

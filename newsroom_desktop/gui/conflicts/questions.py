"""What a person is asked of two versions; words are compared before there is a dialog to wait for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.comparison import shown_value
from newsroom_desktop.article.names import field_name
from newsroom_desktop.article.site import Site
from newsroom_desktop.base.texts import tr
from newsroom_desktop.hindi.differences.parts import Part, word_parts
from newsroom_desktop.markup.merge import Stretch, body_of

if TYPE_CHECKING:  # the desk brings SQLAlchemy along
    from newsroom_desktop.desk.conflicts import Conflict

_OF_PICTURE = ("picture", "alt", "caption", "credit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A place where both versions say different things: its title, and what the first became in the second.

    `may_have_both` tells that one can stand below the other.
    """

    title: str
    parts: tuple[Part, ...]
    may_have_both: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Questions:
    """What is asked of the fields of a conflict, by their names, and of the stretches of its body.

    A stretch that is settled has None.
    """

    conflict: "Conflict"
    fields: Mapping[str, Question]
    body: tuple[Question | None, ...]


def questions(conflict: "Conflict", site: Site) -> Questions:
    """What there is to ask about `conflict`, in the language in use."""
    return Questions(
        conflict=conflict,
        fields={name: _of_field(name, conflict, site) for name in conflict.open_fields},
        body=tuple(_of_stretch(stretch) for stretch in conflict.body),
    )


def _of_field(name: str, conflict: "Conflict", site: Site) -> Question:
    mine, theirs = (_shown(name, article, site) for article in (conflict.mine, conflict.theirs))
    title = field_name("picture" if name == "lead_image" else name)
    return Question(title=title, parts=word_parts(mine, theirs))


def _of_stretch(stretch: Stretch) -> Question | None:
    if stretch.settled is not None:
        return None
    return Question(
        title=tr("In the text"),
        parts=word_parts(body_of([stretch.mine]), body_of([stretch.theirs])),
        may_have_both=bool(stretch.mine and stretch.theirs),
    )


def _shown(name: str, article: Article, site: Site) -> str:
    """What a field says; a picture comes with its texts, each on a line of its own."""
    if name != "lead_image":
        return shown_value(name, article, site)
    said = {each: shown_value(each, article, site) for each in _OF_PICTURE}
    return "\n".join(f"{field_name(each)}: {text}" for each, text in said.items() if text)

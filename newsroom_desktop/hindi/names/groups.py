"""The names of a desk, each with all its spellings, for people who decide about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsroom_desktop.hindi.names.book import Ground, NameBook
from newsroom_desktop.hindi.names.likeness import key
from newsroom_desktop.hindi.names.usual import usual_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A name: the form to write and the other spellings, each with the articles that it stands in.

    `ground` says why the form is the desk's; with `Ground.NONE` it is only the most frequent spelling.
    """

    form: str
    spellings: tuple[tuple[str, int], ...]
    ground: Ground

    @property
    def articles(self) -> int:
        """In how many articles the spellings stand; one that has two of them counts twice."""
        return sum(count for _, count in self.spellings)


def groups(book: NameBook) -> Iterator[Group]:
    """The names that stand in the archive or that a person has fixed, in no order."""
    for form, others in book.choices.forms.items():
        yield _group(book, [form, *others])
    for spellings in _alike(book).values():
        heads: list[list[str]] = []
        for spelling in spellings:
            mine = next((group for group in heads if book.may_be_one(group[0], spelling)), None)
            if mine is not None:
                mine.append(spelling)
            elif book.is_name(spelling):
                heads.append([spelling])
        yield from (_group(book, group) for group in heads)


def _alike(book: NameBook) -> dict[str, list[str]]:
    """The spellings about which nothing is fixed, those that may be one name together, names first."""
    found: dict[str, list[str]] = {}
    for spelling in book.tally.counts:
        if book.choices.form_of(spelling) is None and spelling not in book.choices.no_names:
            usual = usual_names().find(spelling)
            found.setdefault(key(spelling if usual is None else usual.form), []).append(spelling)
    for spellings in found.values():
        spellings.sort(key=lambda each: (not book.is_name(each), -book.tally.count(each).weight, each))
    return found


def _group(book: NameBook, spellings: list[str]) -> Group:
    form, ground = spellings[0], Ground.NONE
    if book.choices.form_of(form) is not None:
        ground = Ground.FIXED
    elif usual_names().find(form) is not None:
        ground = Ground.USUAL
    may_be_other = len(spellings) > 1 or key(form) in usual_names().by_key
    for advice in filter(None, map(book.advice, spellings)) if may_be_other else ():
        if advice.ground is not Ground.NONE:
            form, ground = advice.form, advice.ground
            break
    known = dict.fromkeys((form, *spellings))
    return Group(
        form=form,
        spellings=tuple((each, book.tally.count(each).articles) for each in known),
        ground=ground,
    )

"""The names of the desk, each with all its spellings."""

from newsroom_desktop.hindi.findings import Passage
from newsroom_desktop.hindi.names.book import Ground, NameBook
from newsroom_desktop.hindi.names.choices import NO_CHOICES, Choices
from newsroom_desktop.hindi.names.groups import Group, groups
from newsroom_desktop.hindi.names.tally import Tally, seen_in

_ARTICLES = {
    "राष्ट्रपति पुतिन ने सियोल में कहा।": 4,
    "पूतिन ने कहा।": 1,
    "सोल में वर्षा हुई।": 1,
    "तेमुजिन ने कहा।": 9,
    "वहां टेमुजिन है।": 1,
    "उशाकोव ने कहा।": 2,
    "ऊशाकोव ने कहा।": 2,
}


def _groups(choices: Choices = NO_CHOICES) -> dict[str, Group]:
    seen = {
        f"{text} {number}": seen_in([Passage(text=text)], "", 1)
        for text, times in _ARTICLES.items()
        for number in range(times)
    }
    book = NameBook(tally=Tally().updated(seen), choices=choices)
    return {group.form: group for group in groups(book)}


def test_spellings_of_one_name_stand_together_with_their_articles() -> None:
    found = _groups()
    assert {form: group.spellings for form, group in found.items()} == {
        "पुतिन": (("पुतिन", 4), ("पूतिन", 1)),
        "सियोल": (("सियोल", 4), ("सोल", 1)),
        "तेमुजिन": (("तेमुजिन", 9), ("टेमुजिन", 1)),
        "उशाकोव": (("उशाकोव", 2), ("ऊशाकोव", 2)),
    }
    assert found["पुतिन"].articles == 5


def test_group_says_why_its_form_is_the_desks() -> None:
    found = _groups(NO_CHOICES.with_form("ऊशाकोव", ["उशाकोव"]))
    assert {form: group.ground for form, group in found.items()} == {
        "पुतिन": Ground.USUAL,
        "सियोल": Ground.USUAL,
        "तेमुजिन": Ground.FREQUENT,
        "ऊशाकोव": Ground.FIXED,
    }
    assert _groups()["उशाकोव"].ground is Ground.NONE


def test_what_is_fixed_is_shown_without_an_article_and_what_is_no_name_is_not() -> None:
    found = _groups(NO_CHOICES.with_form("नोवाक").without("तेमुजिन").without("टेमुजिन"))
    assert found["नोवाक"].spellings == (("नोवाक", 0),)
    assert "तेमुजिन" not in found


def test_two_names_are_two_groups() -> None:
    found = _groups(NO_CHOICES.with_apart("उशाकोव", "ऊशाकोव"))
    assert found["उशाकोव"].spellings == (("उशाकोव", 2),)
    assert found["ऊशाकोव"].spellings == (("ऊशाकोव", 2),)

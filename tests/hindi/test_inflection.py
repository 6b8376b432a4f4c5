"""The forms of a noun, by its ending alone."""

import pytest

from newsroom_desktop.hindi.inflection import noun_forms

NOUNS = [
    ("किसान", "किसानों"),
    ("सरकार", "सरकारें सरकारों"),
    ("मामला", "मामले मामलों"),
    ("घटना", "घटनाएं घटनाओं"),
    ("नेता", "नेताओं"),
    ("मंत्री", "मंत्रियों"),
    ("नदी", "नदियां नदियों"),
    ("शक्ति", "शक्तियां शक्तियों"),
    ("रुपया", "रुपये रुपए रुपयों"),
    ("डाकू", "डाकुओं"),
]


@pytest.mark.parametrize(("noun", "forms"), NOUNS)
def test_every_form_of_a_noun_leads_to_every_other(noun: str, forms: str) -> None:
    every = {noun, *forms.split()}
    for form in every:
        assert noun_forms(form)[0] == form
        assert every <= set(noun_forms(form))


@pytest.mark.parametrize("word", ["के", "में", "से", "दिए", "क", "12", "minister", "", "दो"])
def test_small_words_numbers_and_other_scripts_have_no_forms(word: str) -> None:
    assert noun_forms(word) == (word,)


@pytest.mark.parametrize(("word", "other"), [("काम", "किम"), ("किम", "कौम"), ("लडका", "लडकी"), ("दल", "दाल")])
def test_words_that_only_look_alike_stay_apart(word: str, other: str) -> None:
    assert not {*noun_forms(word)} & {*noun_forms(other)}

"""Latin letters as the Hindi words that they most likely mean."""

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.keyboard.candidates import (
    indexed,
    load_frequent_index,
    load_index,
    skeletons_of,
    skeletons_typed,
)
from newsroom_desktop.hindi.keyboard.layout import LayoutName
from newsroom_desktop.hindi.keyboard.machine import Typed, typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.phonetic import LONGEST, PhoneticMachine
from newsroom_desktop.hindi.keyboard.reading import read_exactly
from newsroom_desktop.hindi.keyboard.strokes import Stroke, strokes_of
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.hindi.spelling.variants import key


def typed(keys: str) -> str:
    return typed_text(machine_of(LayoutName.PHONETIC), strokes_of(keys))


def machine_with(keys: str) -> PhoneticMachine:
    machine = PhoneticMachine(load_index)
    for stroke in strokes_of(keys):
        machine.press(stroke)
    return machine


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("namaste dilli, uttar koriya", "नमस्ते दिल्ली, उत्तर कोरिया"),
        ("modi sarkar ka chunav 2026|", "मोदी सरकार का चुनाव 2026।"),
        ("kim jong un ki baithak.", "किम जोंग उन की बैठक."),
        ("usne kaha ki team ki jeet hai ki nahin", "उसने कहा कि टीम की जीत है कि नहीं"),
        ("daava kiya ki kahaa. ki", "दावा किया कि कहा. की"),
        ("kirolovsk", "किरोलोव्स्क"),  # in no dictionary
        ("ghoshnaon", "घोषणाओं"),  # an inflected form
        ("TIkA", "टीका"),  # capitals say it exactly
        ("k_", "क्"),
        ("haMs hU~ duHkh", "हंस हूँ दुःख"),
        ("⎇4⎇X⎇j", "४ॐ\u200d"),
        ("2 + 2 = 4", "2 + 2 = 4"),
        ("G20 5G 3D a i e o k G", "जी20 5जी 3डी अ इ ए ओ क ग"),
        ("BJP ke PM, FIR aur IPL", "बीजेपी के पीएम, एफआईआर और आईपीएल"),  # abbreviations by their letters
        ("DILLI TA RR XKQ fir", "दिल्ली टा ऋ एक्सकेक्यू फिर"),  # what may be said is no abbreviation
        ("lucknow mein share, seoul mein trump", "लखनऊ में शेयर, सियोल में ट्रंप"),  # as readers know them
        ("main mein", "मैं में"),
        (
            "mata geeta khela samjha, yoga mitra kendra dharma",
            "माता गीता खेला समझा, योग मित्र केंद्र धर्म",
        ),  # a last a
        ("NAMASTE", "नमस्ते"),  # Caps Lock
        ("", ""),
    ],
)
def test_words_are_read(keys: str, text: str) -> None:
    assert typed(keys) == text


def test_the_wanted_word_is_first_or_among_five() -> None:
    lines = Path(__file__).with_name("romanised.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    places: list[int] = []
    for latin, word in rows:
        choices = [key(choice) for choice in machine_with(latin).choices]
        places.append(choices.index(key(word)) if key(word) in choices else 99)
    assert len(rows) > 350
    assert sum(place == 0 for place in places) >= 0.96 * len(rows)
    assert sum(place < 5 for place in places) >= 0.98 * len(rows)


def test_a_number_takes_a_choice_and_is_a_digit_otherwise() -> None:
    machine = machine_with("tika")
    second = machine.choices[1]
    assert machine.press(Stroke(sign="2")) == Typed(done=second)
    assert machine.press(Stroke(sign="2")) is None
    assert machine_with("tika").press(Stroke(sign="0")) is None
    assert machine_with("g").press(Stroke(sign="2")) is None  # G20


def test_choices_go_round_and_escape_keeps_the_letters() -> None:
    machine = machine_with("kam")
    first, last = machine.choices[0], machine.choices[-1]
    assert machine.choose(-1).under_way == last
    assert machine.choose(1).under_way == first
    assert machine.keep_latin() == Typed(done="kam")
    assert machine.under_way == ""


def test_the_most_frequent_words_can_be_had_before_the_others() -> None:
    first, all_words = load_frequent_index(), load_index()
    for typed in ("pradhanmantri", "somvar", "sarkar", "kisanon"):
        assert first.candidates(typed)[0] == all_words.candidates(typed)[0]
    assert len(first.by_skeleton) < len(all_words.by_skeleton) / 4


def test_the_letters_are_read_while_the_dictionary_is_not_there() -> None:
    machine = PhoneticMachine(lambda: None)
    for stroke in strokes_of("pradesh"):
        machine.press(stroke)
    assert machine.finish() == "प्रदेश"


def test_a_run_without_an_end_is_taken_in_pieces() -> None:
    machine = machine_with("k" * 3 * LONGEST)
    assert len(machine.latin) <= LONGEST


# fmt: off
SIGNS = {
    "अ": "a", "आ": "aa", "इ": "i", "ई": "ee", "उ": "u", "ऊ": "oo", "ऋ": "RR", "ए": "e", "ऐ": "ai", "ओ": "o",
    "औ": "au",
    "ऑ": "O", "ऍ": "E", "क": "k", "ख": "kh", "ग": "g", "घ": "gh", "ङ": "~N", "च": "ch", "छ": "chh",
    "ज": "j", "झ": "jh",
    "ञ": "~n", "ट": "T", "ठ": "Th", "ड": "D", "ढ": "Dh", "ण": "N", "त": "t", "थ": "th", "द": "d", "ध": "dh",
    "न": "n",
    "प": "p", "फ": "ph", "ब": "b", "भ": "bh", "म": "m", "य": "y", "र": "r", "ल": "l", "व": "v", "श": "sh",
    "ष": "Sh",
    "स": "s", "ह": "h", "ळ": "L", "क़": "q", "ख़": "K", "ग़": "G", "ज़": "z", "ड़": "R", "ढ़": "Rh",
    "फ़": "f", "य़": "Y",
    "का": "kaa", "कि": "ki", "की": "kee", "कु": "ku", "कू": "koo", "कृ": "kRR", "के": "ke", "कै": "kai",
    "को": "ko",
    "कौ": "kau", "कॉ": "kO", "कॅ": "kE", "कं": "kaM", "कँ": "ka~", "कः": "kaH", "क्": "k_", "क्ष": "x",
    "त्र": "tr",
    "ज्ञ": "gy", "श्र": "shr", "द्य": "dy", "द्ध": "ddh", "ह्म": "hm", "ष्ट्र": "ShTr", "र्म": "rm",
    "अङ्क": "a~Nk",
}
# fmt: on


@pytest.mark.parametrize(("text", "latin"), SIGNS.items())
def test_every_sign_can_be_said(text: str, latin: str) -> None:
    assert normal(read_exactly(latin)) == normal(text)


@pytest.mark.parametrize(("text", "latin"), SIGNS.items())
def test_every_sign_is_one_of_the_choices_of_its_keys(text: str, latin: str) -> None:
    assert normal(text) in machine_with(latin).choices


def test_a_tilde_that_says_no_letter_is_itself() -> None:
    assert typed("~ ~5 ~~ ~dilli, a~Nk ~n") == "~ ~5 ~~ ~दिल्ली, अङ्क ञ"


def test_digits_and_signs_are_where_inscript_has_them() -> None:
    for number in range(10):
        assert typed(f"{number}⎇{number}") == f"{number}{chr(0x966 + number)}"
    assert typed("|⎇.⎇X⎇$⎇>⎇,k_⎇jk_⎇J") == "।॥ॐ₹ऽ॰क्\u200dक्\u200c"
    assert typed(",.?!-:;()/%'\"") == ",.?!-:;()/%'\""


@given(st.text(alphabet=string.ascii_letters + "~_ 1|", max_size=14))
def test_backspace_goes_back_by_one_letter(keys: str) -> None:
    machine = machine_with(keys)
    before = (machine.latin, machine.choices)
    pressed = machine.press(Stroke(sign="a"))
    assert pressed is not None
    assert machine.take_back() is not None
    is_done = before[0] == "~"  # a says no letter with it: it stands in the text
    assert pressed.done == ("~" if is_done else "")
    assert (machine.latin, machine.choices) == (("", ()) if is_done else before)


@given(st.text(alphabet=string.ascii_letters, min_size=1, max_size=12))
def test_no_letters_are_lost(latin: str) -> None:
    assert typed(latin)


def test_mixed_up_letters_have_one_skeleton() -> None:
    pairs = (("sanyukt", "संयुक्त"), ("hindi", "हिन्दी"), ("hindi", "हिंदी"), ("gyan", "ज्ञान"), ("gaanv", "गाँव"))
    for latin, word in pairs:
        assert skeletons_of(word) & skeletons_typed(latin)


def test_a_frequent_word_comes_before_a_rare_one() -> None:
    index = indexed([(6.0, "काम", ""), (3.0, "कॉम", ""), (2.0, "बम", "")])
    assert index.candidates("kaam") == ["काम", "कॉम"]

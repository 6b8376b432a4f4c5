"""What the keys of the tabled layouts make, checked against tables that are not ours."""

from pathlib import Path

import pytest

from newsroom_desktop.hindi.keyboard.layout import TABLED, US_ROWS, LayoutName, key_of, outputs
from newsroom_desktop.hindi.keyboard.machine import typed_text
from newsroom_desktop.hindi.keyboard.machines import machine_of
from newsroom_desktop.hindi.keyboard.sequences import keys_for
from newsroom_desktop.hindi.keyboard.strokes import strokes_of
from newsroom_desktop.hindi.normal import normal


def typed(name: LayoutName, keys: str) -> str:
    return typed_text(machine_of(name), strokes_of(keys))


def rows(name: LayoutName) -> list[list[str]]:
    lines = Path(__file__).with_name(f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("name", TABLED)
def test_two_hundred_words_of_the_news_come_out_of_the_keys_of_another_table(name: LayoutName) -> None:
    found = rows(name)
    assert len({word for word, _ in found}) == 200
    assert [[word, typed(name, keys)] for word, keys in found] == [[word, word] for word, _ in found]


CONJUNCTS = """
क्ष त्र ज्ञ श्र द्य द्ध द्व द्म द्ग द्घ द्द द्भ द्न ह्म ह्न ह्ण ह्य ह्र ह्ल ह्व क्त क्य क्र क्ल क्व
क्क क्ख क्श क्स ख्य ग्र ग्य ग्न ग्ध ग्ल घ्न ङ्क ङ्ग च्च च्छ च्य ज्ज ज्य ज्र ज्व ञ्च ञ्ज ट्ट ट्ठ ट्र
ट्य ठ्य ड्ड ड्र ड्य ढ्य ण्ड ण्ट ण्ठ ण्य ण्ण त्त त्थ त्न त्म त्य त्व त्स त्प थ्य ध्य ध्र ध्व न्त न्द
न्ध न्न न्म न्य न्व न्ह न्थ न्स प्त प्न प्प प्य प्र प्ल प्स फ्र फ्ल ब्द ब्ज ब्ब ब्र ब्य ब्ल भ्र भ्य
म्न म्प म्ब म्भ म्म म्य म्र म्ल म्ह य्य र्क र्म र्त र्व र्य ल्क ल्प ल्म ल्य ल्ल ल्ह व्य व्र श्च श्न
श्य श्ल श्व ष्क ष्ट ष्ठ ष्ण ष्प ष्म ष्य स्क स्ख स्त स्थ स्न स्प स्फ स्म स्य स्र स्व स्स स्त्र ष्ट्र
क्ष्म क्ष्य न्त्र न्द्र त्त्व त्स्य र्त्स्य र्थ्य र्ध्व र्ष्य ज्ज्व श्र्य ड़्य ढ़्य फ़्त ज़्म ख़्त
क़्त
"""

# fmt: off
REPERTOIRE = (
    *"अआइईउऊऋएऐओऔऑऍ", *"कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ",
    *("क़", "ख़", "ग़", "ज़", "ड़", "ढ़", "फ़", "य़"),
    *("का", "कि", "की", "कु", "कू", "कृ", "के", "कै", "को", "कौ", "कॉ", "कॅ", "कं", "कँ", "कः", "क्", "काँ", "कीं", "कें"),
    *"०१२३४५६७८९0123456789", *"।॥ॐ₹ऽ॰,.?!-:;()/%", "क्\u200d", "क्\u200c", "र्\u200d",
    *CONJUNCTS.split(),
)
# fmt: on


@pytest.mark.parametrize("name", TABLED)
def test_every_letter_conjunct_digit_and_sign_of_hindi_can_be_typed(name: LayoutName) -> None:
    assert [text for text in map(normal, REPERTOIRE) if keys_for(name, text) is None] == []


@pytest.mark.parametrize("name", TABLED)
def test_a_table_has_every_key(name: LayoutName) -> None:
    assert {key_of(stroke) for stroke in outputs(name)} >= set("".join(US_ROWS))
    assert all(output == normal(output) for output in outputs(name).values())


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("fd", "कि"),  # ि before its letter
        ("fLFkfr", "स्थिति"),  # before all of a conjunct
        ("vkfFkZd", "आर्थिक"),  # reph behind the syllable, matra included
        ("deZ", "कर्म"),
        ("fØ;k", "िØया"),  # Ø is on no key: what was struck stays, and stands in the text as it was struck
        ("gwWa", "हूँ"),  # bow and dot
        ("gwaW", "हूँ"),
        ("vkWa", "आँ"),
        (",Wa", "एँ"),
        ("bZ", "ई"),
        ("kk", "ाा"),  # nothing to hang on: typed so on purpose
        ("'q", "शु"),  # a matra makes a half letter whole
        ("'qk", "शु"),  # and its stroke comes late
        ("fH", "भि"),  # ि too
    ],
)
def test_a_typewriter_strikes_left_to_right(keys: str, text: str) -> None:
    assert typed(LayoutName.GAIL, keys) == text
    assert typed(LayoutName.CBI, keys) == text


def test_gail_and_cbi_differ_in_digits_and_marks() -> None:
    gail, cbi = outputs(LayoutName.GAIL), outputs(LayoutName.CBI)
    differing = "".join(
        stroke.sign for stroke in gail if not stroke.alt_gr and gail[stroke] != cbi.get(stroke)
    )
    assert differing == "`~1!23#4$5%67&8*9(0)-_=+\\|A"
    assert typed(LayoutName.GAIL, "2026!") == "2026।"
    assert typed(LayoutName.CBI, "2026A") == "२०२६।"


def test_signs_that_are_typed_twice_are_another() -> None:
    assert typed(LayoutName.GAIL, "^^d&& d##d 5#30!!") == "“क” क:क 5:30॥"


@pytest.mark.parametrize(
    ("before", "key", "text"),
    [
        ("कम", "Z", "कर्म"),  # reph over the letter before the caret
        ("अर्थ", "Z", "अर्थर्"),  # it has one: this one begins the next syllable
        ("रभ्", "k", "रभ"),  # the stroke that was left out
        ("का", "s", "को"),
        ("प", "z", "प्र"),
        ("पि", "z", "प्रि"),
        ("इ", "Z", "ई"),
        ("क", "s", "के"),
        ("नई ", "k", "नई ा"),
        ("", "Z", "र्"),
    ],
)
def test_a_sign_takes_up_the_syllable_before_the_caret(before: str, key: str, text: str) -> None:
    machine = machine_of(LayoutName.GAIL)
    typed_sign = machine.press(strokes_of(key)[0], before)
    assert typed_sign is not None
    came = before.removesuffix(typed_sign.removed) + typed_sign.done
    assert came + machine.under_way == text
    back = machine.take_back()
    if back is not None:
        assert came.removesuffix(back.removed) + back.done + back.under_way == before

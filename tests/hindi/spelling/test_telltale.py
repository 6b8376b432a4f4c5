"""What a word was before slips that show in the word itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from newsroom_desktop.hindi.spelling.telltale import maybe_meant, surely_meant
from newsroom_desktop.hindi.spelling.variants import key

_SLIPS = [
    ("स्वंय", "स्वयं"),
    ("मुबंई", "मुंबई"),
    ("उन्होनें", "उन्होंने"),
    ("प्रर्दशन", "प्रदर्शन"),
    ("परिर्वतन", "परिवर्तन"),
    ("समाजिक", "सामाजिक"),
    ("एतिहासिक", "ऐतिहासिक"),
    ("परिवारीक", "पारिवारिक"),
    ("खिलाडी", "खिलाड़ी"),
    ("बूढे", "बूढ़े"),
    ("द्रष्टिकोण", "दृष्टिकोण"),
    ("संगृहालय", "संग्रहालय"),
    ("विश्वविधालय", "विश्वविद्यालय"),
    ("प्रसिध्द", "प्रसिद्ध"),
    ("उदघाटन", "उद्घाटन"),
    ("अधिकारीयों", "अधिकारियों"),
    ("पहलूओं", "पहलुओं"),
    ("योजनाओ", "योजनाओं"),
    ("जरुरत", "जरूरत"),
    ("जबाव", "जवाब"),
    ("विषेश", "विशेष"),
    ("प्रसाशन", "प्रशासन"),
    ("करेंगें", "करेंगे"),
    ("होगें", "होंगे"),
    ("न्यायलय", "न्यायालय"),
    ("अध्धयन", "अध्ययन"),
]


@pytest.mark.parametrize(("wrong", "meant"), _SLIPS)
def test_what_was_meant_is_told(wrong: str, meant: str) -> None:
    assert meant in surely_meant(wrong)


@pytest.mark.parametrize(("wrong", "meant"), _SLIPS)
def test_such_slips_are_marked_and_what_was_meant_is_offered_first(wrong: str, meant: str) -> None:
    speller = Speller(load_lexicon())
    assert not speller.knows(wrong)
    assert meant in speller.suggestions(wrong)[:2]


@pytest.mark.parametrize(
    "word",
    [
        "क्रमिक",
        "विधान",
        "पार्टी",
        "कांग्रेस",
        "मेट्रो",
        "राष्ट्र",
        "शास्त्र",
        "तकनीक",
        "तुम्हारा",
        "अध्यक्ष",
        "सुचारु",
        "विधा",
    ],
)
def test_words_that_look_like_such_slips_are_left_alone(word: str) -> None:
    assert Speller(load_lexicon()).knows(word)


@given(st.text(alphabet="अआइकखगडढदधरसतषमहिीुृंः़्ाेो", max_size=9))
def test_no_word_is_said_to_be_meant_by_itself(word: str) -> None:
    assert key(word) not in maybe_meant(key(word))

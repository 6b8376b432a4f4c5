"""Legacy text is recognised; English, Hinglish, code and Unicode never are."""

import pytest

from newsroom_desktop.hindi.legacy.fonts import names_family
from newsroom_desktop.hindi.legacy.recognition import recognised
from newsroom_desktop.hindi.legacy.tables import LegacyFont, table_of
from newsroom_desktop.hindi.legacy.writing import to_krutidev
from tests.hindi.legacy.test_writing import _CORPUS, _SENTENCES

_ORDINARY = (
    "The prime minister said on Monday that the government would not raise taxes this year.",
    "PM MODI TO MEET XI JINPING IN KAZAN ON SIDELINES OF BRICS SUMMIT",
    "Us and them: how is it to be in or of it? No, so do go on as we do, he said to us.",
    "Is it us? He is in. We do go up. I am on it. So be it. If I do, my dog is by me.",
    "Gold rises 1.2% to $2,650 an ounce; Sensex gains 350 points at 81,200.45 (BSE), Nifty 24,800",
    "Aaj desh ke pradhan mantri ne kaha ki hum sab milkar kaam karenge aur desh ko aage le jayenge",
    "kya haal hai bhai, kal office aaoge ya ghar se kaam karoge? mujhe bata dena jaldi se",
    "Rahul Gandhi, Sonia Gandhi, Mallikarjun Kharge, Amit Shah, J. P. Nadda, Yogi Adityanath",
    "https://www.bbc.com/hindi/articles/c4g0l7q9jkwo https://example.com/a?b=1&c=2#d ftp://x.y/z",
    "desk.news@example.com; editor@paper.in, +91 98765 43210, @handle #hashtag RT via",
    "def add(a, b):\n    return a + b\n\nfor i in range(10):\n    print(i, add(i, 2))",
    "SELECT id, name FROM users WHERE age > 21 AND city = 'Delhi' ORDER BY name;",
    '<div class="a"><p>Hello</p></div> {"key": [1, 2, 3]} $HOME/.config ls -la /usr/bin | grep sh',
    "kK8;jsD~xY q7#LmZ)p aB+3=kEr Tz|9{w}Qv hunter2 correct horse battery staple",
    "1,234 5,678 9,012\n3.14 2.71 1.41\n2023 2024 2025\nA1 B2 C3\nQ1 Q2 Q3",
    "प्रधानमंत्री ने कहा कि WhatsApp, Facebook और Google पर रोक लगेगी, the end of it all",
    "भारत ने ICC World Cup में Australia को six wickets से हराया, captain said it was a team effort",
    "Le président a déclaré que la réunion de l'Élysée était très importante pour les élus français",
    "Der Präsident hat gesagt, daß die Straße für größere Fahrzeuge gesperrt ist; das ist schön",
    "El niño comió una manzana en la plaza mayor; señor, ¿qué hora es? ¡Es tarde!",
    "Không thể đọc tập tin này vì nó đã bị gỡ bỏ khỏi máy chủ của chúng tôi",
    "Bugün hava çok güzel, şehirde büyük bir kalabalık vardı ve herkes dışarıdaydı",
    "B.A., M.A., Ph.D., LL.B., M.B.B.S., I.A.S., I.P.S., C.B.I., R.B.I., U.P., M.P., H.P.",
    "asdf jkl; qwer uiop zxcv nm,. fghj tyui vbnm the quick brown fox jumps over the lazy dog",
    "It's us, isn't it? We're in; they're out. Don't go: he'd be ill & I'd be sad - no?",
    "Lok Sabha, Rajya Sabha, Vidhan Sabha, Panchayat, Zila Parishad, Gram Sabha",
    "ok",
    "",
    "   \n\n ",
    "12:30",
)
_STEMS = {LegacyFont.CHANAKYA: "æ", LegacyFont.GANDHI: "f"}


def _written(text: str, font: LegacyFont) -> str:
    """`text` in the codes of `font`, letter by letter: as near as a sample needs to be."""
    codes = sorted(table_of(font).written.items(), key=lambda row: -len(row[0]))
    whole = {letters[:-1]: code + _STEMS[font] for letters, code in codes if letters.endswith("\u094d")}
    for letters, code in {**whole, **dict(codes)}.items():
        if letters and letters != "\u094d":
            text = text.replace(letters, code) if len(letters) > 1 else text
    return "".join({**whole, **dict(codes)}.get(letter, letter) for letter in text)


@pytest.mark.parametrize("text", _ORDINARY)
def test_ordinary_text_is_never_taken_for_legacy(text: str) -> None:
    assert recognised(text) is None
    assert recognised(text.upper()) is None
    assert recognised(text.title()) is None


def test_all_ordinary_text_together_is_not_taken_either() -> None:
    assert recognised("\n".join(_ORDINARY)) is None


def test_kruti_dev_is_recognised() -> None:
    lines = _CORPUS.read_text(encoding="utf-8").splitlines() if _CORPUS.exists() else []
    samples = [to_krutidev(line).text for line in (*_SENTENCES[:3], *lines) if len(line.split()) > 3]
    found = [recognised(sample) for sample in samples]
    assert found.count(LegacyFont.KRUTI_DEV) >= 0.99 * len(samples)
    assert not {*found} - {LegacyFont.KRUTI_DEV, None}


@pytest.mark.parametrize("font", list(_STEMS))
def test_other_fonts_are_recognised(font: LegacyFont) -> None:
    text = "सरकार ने कहा है कि वह सब लोगों के साथ है और देश में काम करने वालों के लिए बात की जाएगी"
    assert recognised(_written(text, font)) is font


def test_walkman_is_told_from_kruti_dev() -> None:
    assert (
        recognised("ljdkj osQ lkFk oqQN yksx iQj vkSj mUgsa osQ fy, dke djus dks dgk") is LegacyFont.WALKMAN
    )


def test_legacy_text_with_english_words_is_recognised() -> None:
    text = (
        "ljdkj us WhatsApp vkSj Facebook ij jksd yxkus dh ckr dgh gS] ysfdu Google us dgk fd og ugha ekusxk"
    )
    assert recognised(text) is LegacyFont.KRUTI_DEV


@pytest.mark.parametrize(
    "name", ["Kruti Dev 010", "DevLys", "Walkman-Chanakya905", "4c gandhi", "K r u t i D e v"]
)
def test_the_name_of_a_font_is_found_anywhere_in_a_long_document(name: str) -> None:
    long = "0" * 100_050
    assert not names_family(long * 2)
    for start in (0, 99_990, 99_999, 100_000, 100_040):
        assert names_family(f"{long[:start]}{name}{long}")

"""Hindi texts in the order of a dictionary."""

from newsroom_desktop.hindi.ordering import order_key

DICTIONARY = [
    "12 लोग",
    "Delhi",
    "अंक",
    "अब",
    "आम",
    "ऊन",
    "कंपनी",
    "कई",
    "कर्म",
    "काम",
    "किसान",
    "कौम",
    "क्या",
    "खेल",
    "हल",
]


def test_words_stand_as_in_a_dictionary() -> None:
    keys = [order_key(word) for word in DICTIONARY]
    assert keys == sorted(set(keys))


def test_spellings_of_one_word_stand_together() -> None:
    for one, other in (("हिन्दी", "हिंदी"), ("ज़रूरत", "जरूरत"), ("‘काम’ पर", "काम पर"), ("१२ लोग", "12 लोग")):
        assert order_key(one) == order_key(other)


def test_a_text_without_words_comes_first() -> None:
    assert order_key(" … ") == order_key("") < order_key("अ")

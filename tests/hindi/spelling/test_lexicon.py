"""The list of words that the program brings along."""

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon


def test_it_is_read_once() -> None:
    assert load_lexicon() is load_lexicon()


def test_frequent_words_are_more_frequent() -> None:
    lexicon = load_lexicon()
    assert lexicon.frequency("के") > lexicon.frequency("सरकार") > lexicon.frequency("हिंसात्मक") > 0
    assert lexicon.frequency("हिंदी") == lexicon.frequency("हिन्दी")
    assert lexicon.frequency("क्षत्रपपप") == 0


def test_all_words_are_known() -> None:
    lexicon = load_lexicon()
    words = set(lexicon.words())
    assert len(words) > 30_000
    assert {"सरकार", "हिन्दी", "राष्ट्रपति"} <= words
    assert all(map(lexicon.knows, words))

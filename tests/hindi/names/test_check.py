"""Names that an article spells in two ways, or not as the desk does."""

from dataclasses import replace

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.base.tables import rows
from newsroom_desktop.hindi.findings import Finding, Passage, Role
from newsroom_desktop.hindi.names.book import NameBook
from newsroom_desktop.hindi.names.check import RULE, findings
from newsroom_desktop.hindi.names.choices import NO_CHOICES
from newsroom_desktop.hindi.names.tally import Tally, seen_in

_DESK_HAS = {"तेमुजिन ने कहा।": 30, "टेमुजिन ने कहा।": 2, "उशाकोव ने कहा।": 4, "ऊशाकोव ने कहा।": 3}


def _archive(articles: dict[str, int], weight: int = 1) -> Tally:
    return Tally().updated(
        {
            f"{text} {number}": seen_in([Passage(text=text)], "", weight)
            for text, times in articles.items()
            for number in range(times)
        }
    )


def _found(text: str, book: NameBook | None = None) -> list[tuple[str, str | None]]:
    (found,) = findings([Passage(text=text)], book or NameBook())
    assert all(finding.rule == RULE and finding.reason for finding in found)
    return [(text[finding.start_cp : finding.end_cp], finding.fix) for finding in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("राष्ट्रपति पुतिन ने कहा। पूतिन से बात हुई।", [("पूतिन", "पुतिन")]),
        ("सियोल में बैठक है, सोल से खबर आई।", [("सोल", "सियोल")]),
        ("जूते का सोल घिस गया।", []),
        ("अमरीकी सेना अमरीका लौटी।", [("अमरीकी", "अमेरिकी"), ("अमरीका", "अमेरिका")]),
        ("किम जोंग-उन ने कहा।", [("जोंग-उन", "जोंग उन")]),
        ("न्यू यॉर्क में बारिश, न्यू यॉर्क में बाढ़", [("न्यू यॉर्क", "न्यूयॉर्क")] * 2),
        ("ज़ेलेंस्की ने जेलेंस्की को नहीं देखा।", [("ज़ेलेंस्की", "जेलेंस्की")]),
        ("केवल ज़ेलेंस्की ने देखा।", []),
        ("दक्षिण अफ्रिका में वर्षा हुई।", [("अफ्रिका", "अफ्रीका")]),
        ("नई दिल्लीः सरकार ने कहा।", []),
        ("खडगे ने कहा।", [("खडगे", "खड़गे")]),
        ("तेमुजिन कुमार और टेमुजिन सिंह आए।", []),
        ("तेमुजिन सिंह और टेमुजिन सिंह आए।", [("तेमुजिन", None), ("टेमुजिन", "तेमुजिन")]),
        ("रणवीर ने कहा, रणबीर ने सुना, और मिस्र से श्री मिश्र ने लिखा।", []),
        ("रूस और रूसी, चीन और चीनी, किसान और किसानों", []),
        ("डॉ. रमेश और डॉ. राकेश आए।", []),
        ("गाजियाबाद में बाढ़, गाज़ियाबाद में जाम", []),
        ("हरयाणा से रिषभ पंत आए।", [("हरयाणा", "हरियाणा"), ("रिषभ", "ऋषभ")]),
        ("हिंदी और हिन्दी, गई और गयी, लिए और लिये", []),
        ("Putin and Pootin", []),
        ("शाहबाज अहमद ने तीन विकेट लिए।", []),
        ("शहबाज शरीफ आए, शाहबाज ने कहा।", [("शाहबाज", "शहबाज")]),
        ("#पूतिन @अमरीका https://x.in/जोंग-उन", []),
        ("पूतिन ने कहा #पूतिन", [("पूतिन", "पुतिन")]),
        ("", []),
    ],
)
def test_usual_names_are_told_on_an_empty_archive(text: str, expected: list[tuple[str, str]]) -> None:
    assert _found(text) == expected


def test_what_the_phonetic_keyboard_writes_is_a_usual_form() -> None:
    first = [spellings.split()[0] for _, spellings in rows("names", "latin.tsv")]
    assert [word for word in first if _found(f"{word} से खबर आई।")] == []


def test_of_two_spellings_that_nobody_knows_the_rarer_is_mended_and_both_are_told() -> None:
    text = "उशाकोव ने कहा। ऊशाकोव ने कहा। उशाकोव ने कहा।"
    assert _found(text) == [("उशाकोव", None), ("ऊशाकोव", "उशाकोव")]
    (found,) = findings([Passage(text=text)], NameBook())
    assert found[0].reason == found[1].reason == "Spelt two ways: उशाकोव (2), ऊशाकोव (1)."


def test_unknown_words_that_no_cue_calls_names_are_left_alone() -> None:
    assert _found("वहां ट्रांजीशनल है, यहां ट्रांजिशनल है।") == []


def test_desks_form_is_the_one_that_is_clearly_more_frequent() -> None:
    book = NameBook(tally=_archive(_DESK_HAS))
    assert _found("वहां टेमुजिन है।", book) == [("टेमुजिन", "तेमुजिन")]
    assert _found("वहां तेमुजिन है।", book) == []
    (found,) = findings([Passage(text="तेमुजिन तेमुजिन टेमुजिन ने")], book)
    assert found[0].reason == "Spelt two ways: तेमुजिन (2), टेमुजिन (1). The desk writes तेमुजिन (30 articles)."


def test_word_that_is_also_a_name_is_told_only_beside_the_usual_form() -> None:
    book = NameBook(tally=_archive({"सियोल में बैठक हुई।": 6}))
    assert _found("जूते का सोल घिस गया।", book) == []
    (found,) = findings([Passage(text="सियोल में बैठक, सोल में बारिश")], book)
    assert [finding.reason for finding in found] == [
        "Spelt two ways: सियोल (1), सोल (1). The desk writes सियोल (6 articles)."
    ]


def test_two_frequent_spellings_are_told_and_not_mended() -> None:
    book = NameBook(tally=_archive(_DESK_HAS))
    assert _found("वहां उशाकोव है।", book) == [("उशाकोव", None)]
    (found,) = findings([Passage(text="वहां उशाकोव है।")], book)
    assert "ऊशाकोव (3), उशाकोव (4)" in found[0].reason


def test_archive_goes_before_the_table() -> None:
    book = NameBook(tally=_archive({"राष्ट्रपति ट्रूडो ने कहा।": 1, "राष्ट्रपति ट्रुडो ने कहा।": 40}))
    assert _found("ट्रूडो और ट्रुडो", book) == [("ट्रूडो", "ट्रुडो")]
    assert _found("ट्रुडो आए।", book) == []


def test_what_was_published_weighs_more_than_a_draft() -> None:
    drafts = _archive({"तेमुजिन ने कहा।": 6, "टेमुजिन ने कहा।": 4})
    assert _found("वहां टेमुजिन है।", NameBook(tally=drafts)) == [("टेमुजिन", None)]
    published = {f"p{n}": seen_in([Passage(text="तेमुजिन ने कहा।")], "", 3) for n in range(5)}
    assert _found("वहां टेमुजिन है।", NameBook(tally=drafts.updated(published))) == [("टेमुजिन", "तेमुजिन")]


def test_what_a_person_fixed_goes_before_all() -> None:
    book = NameBook(
        tally=_archive({"राष्ट्रपति पुतिन ने कहा।": 40}), choices=NO_CHOICES.with_form("पूतिन", ["पुतिन"])
    )
    assert _found("पुतिन और पूतिन", book) == [("पुतिन", "पूतिन")]
    assert _found("पुतीन आए।", book) == [("पुतीन", "पूतिन")]


def test_two_names_are_never_told_again() -> None:
    text = "उशाकोव ने कहा। ऊशाकोव ने कहा।"
    apart = NameBook(choices=NO_CHOICES.with_apart("ऊशाकोव", "उशाकोव"))
    assert len(_found(text)) == 2
    assert _found(text, apart) == []


def test_what_is_no_name_is_never_told_again() -> None:
    assert _found("पूतिन", NameBook(choices=NO_CHOICES.without("पूतिन"))) == []


def test_headline_and_body_are_one_article() -> None:
    passages = [
        Passage(text="उशाकोव ने कहा", role=Role.HEADLINE),
        Passage(text="ऊशाकोव ने कहा।"),
        Passage(text="उशाकोव"),
    ]
    assert [len(found) for found in findings(passages, NameBook())] == [1, 1, 0]


def test_names_of_an_article_are_counted_anew_when_it_has_changed() -> None:
    seen = seen_in([Passage(text="तेमुजिन ने कहा।")], "1", 1)
    tally = Tally().updated({"a": seen, "b": seen})
    assert tally.count("तेमुजिन").articles == 2
    other = tally.updated({"a": seen_in([Passage(text="उशाकोव ने कहा।")], "2", 1)})
    assert (other.count("तेमुजिन").articles, other.count("उशाकोव").articles) == (1, 1)
    assert other.updated({"a": None, "b": None, "never seen": None}) == Tally()
    assert tally.count("तेमुजिन").articles == 2


_NAMES = "पुतिन,पूतिन ने,पुतीन,सियोल,सोल,श्री उशाकोव,ऊशाकोव,जोंग-उन,जोंग उन,अमरीकी,ट्रंप,ट्रम्प,न्यू यॉर्क"
_OTHERS = "ने कहा राष्ट्रपति और, । सिंह जोंग उन न्यू"
_TEXTS = st.lists(st.sampled_from([*_NAMES.split(","), *_OTHERS.split()]), max_size=30).map(" ".join)
_LISTS = st.lists(st.sampled_from(_NAMES.split(",")), max_size=12).map(" और ".join)
_BOOKS = st.sampled_from(
    [NameBook(), NameBook(tally=_archive(_DESK_HAS)), NameBook(choices=NO_CHOICES.with_form("पूतिन"))]
)


@given(st.lists(_TEXTS, max_size=4), _BOOKS)
def test_places_are_whole_words_and_do_not_touch(texts: list[str], book: NameBook) -> None:
    passages = [Passage(text=text) for text in texts]
    found = findings(passages, book)
    assert len(found) == len(passages)
    assert found == findings(passages, replace(book))
    for passage, some in zip(passages, found, strict=True):
        end = 0
        for finding in some:
            assert end <= finding.start_cp < finding.end_cp
            end = finding.end_cp
            around = (
                passage.text[max(0, finding.start_cp - 1) : finding.start_cp] + passage.text[end : end + 1]
            )
            assert not regex.search(r"[\p{L}\p{M}\p{N}]", around)


@given(_LISTS, _BOOKS)
def test_nothing_is_left_to_mend_once_all_is_mended(text: str, book: NameBook) -> None:
    (found,) = findings([Passage(text=text)], book)
    mended = _mended(text, found)
    (left,) = findings([Passage(text=mended)], book)
    assert not [finding for finding in left if finding.fix is not None]


def _mended(text: str, found: tuple[Finding, ...]) -> str:
    for finding in reversed(found):
        if finding.fix is not None:
            text = text[: finding.start_cp] + finding.fix + text[finding.end_cp :]
    return text


def test_check_can_be_stopped_between_its_steps() -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Stopped):
        findings([Passage(text="पुतिन और पूतिन")], NameBook(), progress)

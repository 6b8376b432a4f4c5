import pytest

from newsroom_desktop.article.site import Category, Site
from newsroom_desktop.base.paths import resource
from newsroom_desktop.intake.page import Recognised, recognise
from newsroom_desktop.markup.blocks import plain_text
from newsroom_desktop.markup.read import read_blocks

SAMPLE = resource("samples", "sample-article.txt").read_text("utf-8")
HEADLINE = "अब थर-थर कांपेगा अमेरिका! साथ आ गए उसके 2 कट्टर दुश्मन, पुतिन ने कहा- दोस्त, पश्चिम के सामने नहीं झुकेंगे"
FIRST = "सियोल. अमेरिका के दो कट्टर दुश्मन एक साथ सामने आ गए हैं."
SECOND = "पुतिन ने कहा कि दोनों देशों ने पिछले 70 साल में अच्छे संबंध विकसित किए हैं."
FORM = (
    "Leave a Reply",
    "Your email address will not be published. Required fields are marked *",
)


def page(text: str, site: Site | None = None) -> Recognised:
    found = recognise(text, site or Site())
    assert found is not None
    assert read_blocks(found.body) == found.blocks
    return found


def test_the_sample_page_becomes_an_article() -> None:
    found = page(SAMPLE)
    paragraphs = [block.text for block in found.blocks]
    assert found.headline == HEADLINE
    assert (found.category, found.breaking, found.dateline) == ("World News", True, "सियोल")
    assert len(paragraphs) == 4
    assert paragraphs[0].startswith("अमेरिका के दो कट्टर दुश्मन रूस और उत्तर कोरिया")
    assert paragraphs[0].endswith("अपने अटूट समर्थन का वचन दिया.")
    assert paragraphs[3].endswith("पुतिन 19-20 जून को वियतनाम का दौरा करेंगे.")
    assert found.left_out == FORM


def test_no_word_of_the_sample_page_is_lost() -> None:
    found = page(SAMPLE)
    kept = [
        found.headline,
        "BREAKING Home World News",
        f"{found.dateline}.",
        plain_text(found.blocks),
        *found.left_out,
    ]
    assert " ".join(kept).split() == SAMPLE.split()


@pytest.mark.parametrize(
    "mangled",
    [
        SAMPLE.replace("\n", "\r\n"),
        SAMPLE.replace("\n", "\r"),
        SAMPLE.replace("\n\n", "\n"),
        SAMPLE.replace("\n\n", "\n\n\n\n"),
        SAMPLE.replace("\n", " \t\n"),
        SAMPLE.replace("\n", "\u00a0\n\u00a0"),
        "\ufeff\n\n" + SAMPLE,
        SAMPLE.replace("BREAKING Home World News", "BREAKING\nHome\nWorld News"),
        SAMPLE.replace("BREAKING Home World News", "BREAKING\n\nHome\n\nWorld News"),
        SAMPLE.replace("BREAKING Home World News", "BREAKING\tHome\tWorld News"),
        SAMPLE.replace("BREAKING Home World News", "BREAKING / Home / World News"),
        SAMPLE.replace("सियोल.\u00a0", "सियोल. "),
    ],
)
def test_a_page_pasted_in_other_ways_is_the_same_article(mangled: str) -> None:
    found, expected = page(mangled), page(SAMPLE)
    assert found.blocks == expected.blocks
    assert (found.headline, found.dateline) == (expected.headline, expected.dateline)
    assert (found.category, found.breaking) == (expected.category, expected.breaking)
    assert found.left_out == expected.left_out


@pytest.mark.parametrize(
    ("trail", "category", "breaking"),
    [
        ("BREAKING Home World News", "World News", True),
        ("Breaking News Home Sports", "Sports", True),
        ("BREAKING / Home / World News", "World News", True),
        ("Home / World News", "World News", False),
        ("Home > National News", "National News", False),
        ("Home » World", "World News", False),
        ("Home › State News › Politics", "Politics", False),
        ("Home > Astrology", "", False),
        ("Home | Business", "Business", False),
        ("Home World News", "World News", False),
        ("Home\nWorld News", "World News", False),
        ("BREAKING\nHome\nWorld News", "World News", True),
        ("BREAKING\nWorld News", "World News", True),
        ("ब्रेकिंग होम दुनिया", "World News", True),
        ("ब्रेकिंग न्यूज़ / होम / खेल", "Sports", True),
        ("होम\nदुनिया", "World News", False),
        ("मुख्य पृष्ठ > देश", "National News", False),
        ("BREAKING Home", "", True),
        ("Home > World News > पुतिन का दौरा", "World News", False),
        ("Home > World News > पुतिन का…", "World News", False),
    ],
)
def test_the_trail_says_category_and_breaking(trail: str, category: str, *, breaking: bool) -> None:
    for text in (
        f"पुतिन का दौरा\n\n{trail}\n\n{FIRST}\n\n{SECOND}",
        f"{trail}\n\nपुतिन का दौरा\n\n{FIRST}\n\n{SECOND}",
    ):
        found = page(text)
        assert (found.headline, found.category, found.breaking) == ("पुतिन का दौरा", category, breaking)
        assert found.dateline == "सियोल"
        assert len(found.blocks) == 2
        assert found.left_out == (() if category or breaking else (trail,))


def test_the_trail_follows_the_site_settings() -> None:
    site = Site(home_label="मुख्य पेज यहाँ", categories=(Category(name="Art / Life", slug="art", hindi="कला"),))
    for trail in ("मुख्य पेज यहाँ / कला", "BREAKING Home Art / Life", "Home > art"):
        assert page(f"शीर्षक\n{trail}\n{FIRST}", site).category == "Art / Life"


@pytest.mark.parametrize("headline", ["क्या झुकेगा अमेरिका?", "झुक गया अमेरिका!", "पुतिन: “हम नहीं झुकेंगे”", "अमेरिका…"])
def test_the_headline_may_end_in_any_sign(headline: str) -> None:
    assert page(f"{headline}\n\nHome / World News\n\n{FIRST}").headline == headline


def test_a_headline_that_stands_twice_is_taken_once() -> None:
    found = page(f"शीर्षक यहाँ\n\nHome > World News\n\nशीर्षक यहाँ\n\n{FIRST}")
    assert found.headline == "शीर्षक यहाँ"
    assert found.left_out == ()
    assert len(found.blocks) == 1


def test_a_badge_above_the_headline_makes_it_breaking() -> None:
    found = page(f"BREAKING\nशीर्षक यहाँ\nHome / World News\n{FIRST}")
    assert (found.headline, found.breaking) == ("शीर्षक यहाँ", True)


@pytest.mark.parametrize(
    "line",
    [
        *FORM,
        "Leave a Reply Cancel reply",
        "Cancel reply",
        "Your email address will not be published.",
        "Required fields are marked *",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Post Comment",
        "प्रातिक्रिया दे",
        "प्रतिक्रिया दें जवाब रद्द करें",
        "आपका ईमेल पता प्रकाशित नहीं किया जाएगा. आवश्यक फ़ील्ड चिह्नित हैं *",
        "आपका ईमेल पता प्रकाशित नहीं किया जाएगा।",
        "Share this:",
        "Click to share on WhatsApp (Opens in new window)",
        "Facebook Twitter WhatsApp",
        "फेसबुक | व्हाट्सएप | टेलीग्राम",
        "शेयर करें",
        "Advertisement",
        "विज्ञापन",
        "Related Posts",
        "यह भी पढ़ें: रूस ने दी धमकी",
        "ये भी पढ़ें- रूस ने दी धमकी",
        "Also Read | रूस ने दी धमकी",
    ],
)
def test_lines_of_the_site_are_left_out(line: str) -> None:
    found = page(f"शीर्षक\n\nHome / World News\n\n{FIRST}\n\n{line}\n\n{SECOND}")
    assert found.left_out == (line,)
    assert [block.text for block in found.blocks] == [FIRST.removeprefix("सियोल. "), SECOND]


@pytest.mark.parametrize(
    "line",
    [
        "Home",
        "Name",
        "नाम",
        "टिप्पणी",
        "World News",
        "Facebook",
        "Facebook और Twitter पर चर्चा",
        "उन्होंने शेयर करें लिखा.",
        "Share this with your friends today",
        "Leave a Reply कहा उन्होंने",
        "यह भी पढ़ें कि रूस ने क्या कहा",
        "By Admin",
        "June 18, 2024",
        "1. पहला कारण",
        "- दोस्त",
        "# हैशटैग",
    ],
)
def test_what_is_not_surely_of_the_site_stays(line: str) -> None:
    found = page(f"शीर्षक\n\nHome / World News\n\n{FIRST}\n\n{line}\n\n{SECOND}")
    assert [block.text for block in found.blocks] == [FIRST.removeprefix("सियोल. "), line, SECOND]
    assert found.left_out == ()


def test_labels_of_the_form_are_left_out_below_it() -> None:
    form = [*FORM, "Comment *", "Name *", "Email *", "Website", "Post Comment"]
    found = page("\n".join(["शीर्षक", "Home / World News", FIRST, SECOND, *form]))
    assert found.left_out == tuple(form)
    assert len(found.blocks) == 2


def test_a_comment_form_alone_makes_a_page() -> None:
    found = page("\n\n".join(["शीर्षक", FIRST, *FORM]))
    assert (found.headline, found.category, found.breaking, found.dateline) == ("शीर्षक", "", False, "सियोल")
    assert found.left_out == FORM


def test_lines_between_headline_and_story_stay_and_the_dateline_is_found_below_them() -> None:
    found = page(f"शीर्षक\nHome / World News\nBy Admin\nJune 18, 2024\n{FIRST}")
    assert found.dateline == "सियोल"
    assert [block.text for block in found.blocks][:2] == ["By Admin", "June 18, 2024"]


def test_the_name_of_the_site_is_no_headline() -> None:
    found = page(f"Jan Samachar\n\nशीर्षक यहाँ\n\nHome / World News\n\n{FIRST}", Site(name="Jan Samachar"))
    assert found.headline == "शीर्षक यहाँ"
    assert found.left_out == ("Jan Samachar",)


def test_the_menu_of_the_site_says_no_category() -> None:
    found = page(f"Home\nWorld News\nPolitics\nSports\nशीर्षक यहाँ\n{FIRST}\n{SECOND}")
    assert (found.headline, found.category) == ("शीर्षक यहाँ", "")
    assert found.left_out == ("Home", "World News", "Politics", "Sports")


def test_a_long_first_line_is_no_headline() -> None:
    found = page(f"Home / World News\n\n{SECOND * 5}")
    assert found.headline == ""
    assert len(found.blocks) == 1


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n",
        "सिर्फ एक पंक्ति",
        f"{HEADLINE}\n\n{FIRST}\n\n{SECOND}",
        f"शीर्षक\n\nHome is where the heart is.\n\n{SECOND}",
        f"शीर्षक\n\nHome\n\n{SECOND}",
        f"शीर्षक\n\nWorld News\n\n{SECOND}",
        f"BREAKING: पुतिन का दौरा\n\n{SECOND}",
        f"BREAKING\n\n{FIRST}\n\n{SECOND}",
        f"Home Business\n\n{SECOND}",
        f"Home World Cup\n\n{SECOND}",
        f"होम लोन महंगा\n\n{SECOND}",
        f"ब्रेकिंग न्यूज़ का बाज़ार\n\n{SECOND}",
        f"शीर्षक\n\n{SECOND}\n\nLeave a Reply",
        f"{'शब्द ' * 40}\n\nसातवीं\n\nदो\n\nतीन\n\nचार\n\nपाँच\n\nछह\n\nHome / World News",
    ],
)
def test_text_that_is_not_surely_a_page_is_none(text: str) -> None:
    assert recognise(text, Site()) is None

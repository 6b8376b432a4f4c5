import pytest

from newsroom_desktop.intake.headline import split_front_matter, split_headline

STORY = "रूस के राष्ट्रपति आज आ रहे हैं."


@pytest.mark.parametrize(
    ("text", "headline", "rest"),
    [
        (f"पुतिन का दौरा\n\n{STORY}", "पुतिन का दौरा", f"\n{STORY}"),
        (f"पुतिन का दौरा\n{STORY}", "पुतिन का दौरा", STORY),
        (f"\n \nपुतिन का दौरा\r{STORY}\rअंत.", "पुतिन का दौरा", f"{STORY}\nअंत."),
        (f"*पुतिन का दौरा*\n{STORY}", "पुतिन का दौरा", STORY),
        (f"**पुतिन आ गए!**\n{STORY}", "पुतिन आ गए!", STORY),
        (f"# पुतिन का दौरा #\n\n{STORY}", "पुतिन का दौरा", f"\n{STORY}"),
        (f"_पुतिन का दौरा_\n{STORY}", "पुतिन का दौरा", STORY),
        (f"#पुतिन का दौरा\n{STORY}", "#पुतिन का दौरा", STORY),
        (f"*पुतिन* का *दौरा*\n{STORY}", "*पुतिन* का *दौरा*", STORY),
        (f"झुक गया अमेरिका!\n\n{STORY}", "झुक गया अमेरिका!", f"\n{STORY}"),
        (f"दिल्ली: मेट्रो में आग\n{STORY}", "दिल्ली: मेट्रो में आग", STORY),
        (f"{'क' * 200}\n\n{STORY}", "क" * 200, f"\n{STORY}"),
    ],
)
def test_first_line_is_the_headline(text: str, headline: str, rest: str) -> None:
    assert split_headline(text) == (headline, rest)


@pytest.mark.parametrize(
    "text",
    [
        "केवल एक पंक्ति",
        "केवल एक पंक्ति\n\n",
        f"पहला वाक्य.\n{STORY}",
        f"“पहला वाक्य।”\n{STORY}",
        f"क्या होगा?\n{STORY}",
        f"- एक\n{STORY}",
        f"१. एक\n{STORY}",
        f"नई दिल्ली, 12 जून (भाषा)\n{STORY}",
        f"{'क' * 121}\n{STORY}",
        f"{'क' * 201}\n\n{STORY}",
        (
            "रूसी राष्ट्रपति पुतिन ने कहा कि दोनों देशों ने पिछले 70 साल में\n"
            "समानता, आपसी सम्मान और भरोसे के आधार पर अच्छे संबंध और साझेदारी\nविकसित की है."
        ),
    ],
)
def test_first_line_that_is_a_paragraph_stays_one(text: str) -> None:
    assert split_headline(text) == ("", text)


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        (f"---\ntitle: पुतिन का दौरा\ndate: 2024-06-18\n---\n\n{STORY}", "पुतिन का दौरा", STORY),
        (f'---\nlang: hi\nTitle: "पुतिन: आज"\n...\n{STORY}', "पुतिन: आज", STORY),
        ("---\ntitle: 'क'\n---", "क", ""),
    ],
)
def test_front_matter_gives_the_title(text: str, title: str, rest: str) -> None:
    assert split_front_matter(text) == (title, rest)


@pytest.mark.parametrize(
    "text",
    [
        STORY,
        f"---\n{STORY}\n---\nअंत",
        f"---\ntitle:\n---\n{STORY}",
        f"---\ntitle: क\n{STORY}",
        f"{STORY}\n---\ntitle: क\n---\n",
    ],
)
def test_what_is_no_front_matter_is_left_as_it_is(text: str) -> None:
    assert split_front_matter(text) == ("", text)


def test_a_line_feed_at_the_end_is_no_line() -> None:
    text = "रूस के राष्ट्रपति व्लादिमीर पुतिन आज उत्तर कोरिया पहुँच रहे हैं और वे\nकिम जोंग उन से मिलेंगे\n"
    assert split_headline(text) == ("", text)

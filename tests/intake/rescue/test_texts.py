"""Messages and rows of spreadsheets that come as plain text."""

import pytest

from newsroom_desktop.intake.rescue.csv_table import blocks_of_rows, rows_of
from newsroom_desktop.intake.rescue.stamps import begins_with_stamp, is_whatsapp
from newsroom_desktop.intake.rescue.whatsapp import blocks_of_whatsapp
from newsroom_desktop.markup.write import write_blocks


@pytest.mark.parametrize(
    "stamp",
    [
        "[10:32, 23/11/2026] रमेश: ",
        "[10:32 am, 23/11/2026] +91 98765 43210: ",
        "[रात 10:32, 23/11/2026] रमेश: ",
        "[अपराह्न 10:32, 23/11/2026] रमेश: ",
        "\u200e[23/11/26, 10:32:05\u202fAM] रमेश शर्मा: ",
        "23/11/26, 10:32 am - +91 98765 43210: ",
        "23/11/2026, 10:32\u202fpm - ~ रमेश 🙏: ",
        "Forwarded\n[10:32, 23/11/2026] रमेश: ",
    ],
)
def test_stamps_go(stamp: str) -> None:
    text = f"{stamp}बैठक शुरू\nदूसरी पंक्ति: आगे"
    assert begins_with_stamp(text)
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "बैठक शुरू\n\nदूसरी पंक्ति: आगे"


@pytest.mark.parametrize(
    "stamp",
    [
        "23/11/26, 10:32 am - रमेश: ",
        "23/11/26, रात 10:32 - रमेश: ",
        "23.11.26, 22:32 - रमेश: ",
        "२३/११/२६, १०:३२ - रमेश: ",
    ],
)
def test_stamps_without_brackets_go_when_somebody_wrote_twice(stamp: str) -> None:
    text = f"{stamp}बैठक शुरू\n{stamp}दूसरी पंक्ति: आगे"
    assert begins_with_stamp(text)
    assert not is_whatsapp(f"{stamp}बैठक शुरू")
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "बैठक शुरू\n\nदूसरी पंक्ति: आगे"


def test_a_chat_may_begin_inside_a_message() -> None:
    text = "आख़िरी बात\n[10:33, 23/11/2026] राम: दूसरा"
    assert is_whatsapp(text)
    assert not begins_with_stamp(text)
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "आख़िरी बात\n\nदूसरा"


@pytest.mark.parametrize(
    "text",
    [
        "सीतापुर में [10:32, 23/11/2026] को बैठक: हुई",
        "10:32 बजे बैठक: शुरू\nआगे",
        "23/11/2026 - बैठक: शुरू",
        "23/11/2026, 10:30 - प्रधानमंत्री की बैठक: सभी मंत्री पहुँचे",
        "23/11/2026, 10:30 - प्रधानमंत्री की बैठक: सभी मंत्री पहुँचे\n23/11/2026, 11:15 - दिल्ली: फ़ैसला",
        "*मोटा* और _तिरछा_",
        "[1] स्रोत: दैनिक",
        "",
    ],
)
def test_what_merely_looks_like_it_stays(text: str) -> None:
    assert not is_whatsapp(text)
    assert not begins_with_stamp(text)


def test_dates_in_a_message_are_words_of_it() -> None:
    text = "[10:32, 23/11/2026] रमेश: कार्यक्रम\n24/11/2026, 10:30 - दिल्ली: बैठक"
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "कार्यक्रम\n\n24/11/2026, 10:30 - दिल्ली: बैठक"


@pytest.mark.parametrize(
    "event",
    [
        'राम changed the subject from "क" to "ख: ग"',
        "राम added श्याम",
        "राम ने श्याम को जोड़ा",
        "Messages and calls are end-to-end encrypted. No one outside of this chat can read them.",
        "राम: Messages and calls are end-to-end encrypted.",
    ],
)
def test_what_happened_in_the_chat_goes(event: str) -> None:
    text = f"23/11/26, 10:32 - {event}\n23/11/26, 10:33 - राम: क\n23/11/26, 10:34 - राम: ख"
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "क\n\nख"


def test_words_behind_a_stamp_without_a_name_stay() -> None:
    text = "[10:32, 23/11/2026] नया “नियम: एक” आया\n[10:33, 23/11/2026] राम: ठीक"
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "नया “नियम: एक” आया\n\nठीक"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*मोटा*", "**मोटा**"),
        ("*मोटा _तिरछा_*", "**मोटा *तिरछा***"),
        ("_*दोनों*_", "***दोनों***"),
        ("~कटा~ ```कोड *x*``` `y`", "~~कटा~~ `कोड *x*` `y`"),
        ("5*3*2 a_b_c", "5\\*3\\*2 a_b_c"),
        ("हिन्दी*नहीं*", "हिन्दी\\*नहीं\\*"),
        ("* खाली * _ _", "- खाली * \\_ \\_"),
        ("*“उद्धरण”* के", "**“उद्धरण”** के"),
    ],
)
def test_signs_of_messages_become_formats(text: str, expected: str) -> None:
    assert write_blocks(blocks_of_whatsapp(text).blocks) == expected


@pytest.mark.parametrize(
    "line",
    [
        "फ़ॉरवर्ड किया गया",
        "कई बार फ़ॉरवर्ड किया गया",
        "Forwarded many times",
        "अग्रेषित",
        "↪️ Forwarded",
        "➡️ *Forwarded as received*",
        "null",
        "This message was deleted",
        "यह मैसेज डिलीट कर दिया गया है",
        "<Media omitted>",
        "image omitted",
        "<attached: 0001-PHOTO.jpg>",
        "IMG-2026-WA0001.jpg (file attached)",
    ],
)
def test_marks_of_messages_go(line: str) -> None:
    text = f"[10:32, 23/11/2026] रमेश: {line}\nपाठ"
    assert write_blocks(blocks_of_whatsapp(text).blocks) == "पाठ"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("सीट\tविजेता\nसीतापुर\tराकेश", "| सीट | विजेता |\n| --- | --- |\n| सीतापुर | राकेश |"),
        ("सीट,मत\nसीतापुर,12\nबस्ती,7", "| सीट | मत |\n| --- | --- |\n| सीतापुर | 12 |\n| बस्ती | 7 |"),
        ('"सीट";"मत; कुल"\n"बस्ती";"7"', "| सीट | मत; कुल |\n| --- | --- |\n| बस्ती | 7 |"),
        ('नाम\tकथन\nराम\t"नहीं" कहा', '| नाम | कथन |\n| --- | --- |\n| राम | "नहीं" कहा |'),
        ('नाम\tकथन\nराम\t"हाँ"', '| नाम | कथन |\n| --- | --- |\n| राम | "हाँ" |'),
        ('क\t"कहा ""हाँ""\nऔर"\nख\t6" पाइप', '| क | कहा "हाँ"<br>और |\n| --- | --- |\n| ख | 6" पाइप |'),
        (
            "सीट\tमत\tदल\nबस्ती\t7\nमऊ\t\tक",
            "| सीट | मत | दल |\n| --- | --- | --- |\n| बस्ती | 7 |  |\n| मऊ |  | क |",
        ),
        ("सीट\t\tमत\nबस्ती\t\t7", "| सीट | मत |\n| --- | --- |\n| बस्ती | 7 |"),
        (
            "उपचुनाव के नतीजे\nसीट\tमत\nबस्ती\t7\nस्रोत: आयोग",
            "उपचुनाव के नतीजे\n\n| सीट | मत |\n| --- | --- |\n| बस्ती | 7 |\n\nस्रोत: आयोग",
        ),
        ('क\t"दो\nपंक्ति"\nख\t1', "| क | दो<br>पंक्ति |\n| --- | --- |\n| ख | 1 |"),
    ],
)
def test_rows_become_a_table(text: str, expected: str) -> None:
    assert write_blocks(blocks_of_rows(rows_of(text)).blocks) == expected


@pytest.mark.parametrize(
    "text",
    [
        "राम, श्याम और मोहन आए\nसीता, गीता भी",
        "राम,श्याम और मोहन आए।\nसीता,गीता भी।\nसब,लौटे।",
        "राम,श्याम\nसीता,गीता\nमोहन,सोहन",
        "12,345\n67,890\n11,111",
        "एक\tदो",
        "एक\tदो\nतीन",
        "एक\tदो\nबीच का अनुच्छेद\nतीन\tचार",
        "पहला\nदूसरा\nतीसरा\nएक\tदो\nतीन\tचार",
        "\tइंडेंट किया\n\tअनुच्छेद",
        "सादा पाठ",
        "",
    ],
)
def test_prose_and_figures_are_no_table(text: str) -> None:
    assert rows_of(text) == []

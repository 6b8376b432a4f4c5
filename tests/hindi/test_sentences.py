"""Where Hindi sentences end."""

import pytest

from newsroom_desktop.hindi.sentences import sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("वह गया। वह आया।", 2),
        ("वह गया. वह आया.", 2),
        ("क्या वह गया? हाँ! ठीक है", 3),
        ("डॉ. सिंह ने कहा। प्रो. वर्मा भी थे।", 2),
        ("एस. जयशंकर मॉस्को गए।", 1),
        ("डा. शर्मा और मा. मंत्री ने उ.प्र. में 500 रू. दिए।", 1),
        ("चौ. चरण सिंह बी.एड. थे. ई. 1857 में लड़े।", 2),
        ("कीमत 12.50 रुपये है।", 1),
        ('उन्होंने कहा, "हम तैयार हैं।" फिर वे चले गए।', 2),
        ("शीर्षक\nपहला वाक्य। दूसरा", 3),
        ("वह कौन है?! पता नहीं...", 2),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_a_sentence_keeps_its_marks() -> None:
    assert sentences('उन्होंने कहा, "हम तैयार हैं।" फिर चले।') == ['उन्होंने कहा, "हम तैयार हैं।"', "फिर चले।"]

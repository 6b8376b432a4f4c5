"""The page that says what can be typed into the search, and what it finds."""

from newsroom_desktop.base.texts import mark, tr

_EXAMPLES = (
    ("किसान मांग", mark("articles with both words in any form: किसानों, मांगें")),
    ("“दिल्ली के किसान”", mark("these words one behind the other, exactly so")),
    ("चुन*", mark("words that begin so; the word that you are typing is searched so by itself")),
    ("दिल्ली -चुनाव", mark("articles without a word")),
    ("शीर्षक:दिल्ली", mark("in the headline; also headline:")),
    ("लेखक:राम", mark("by the author; also author:")),
    ("श्रेणी:खेल", mark("in the category; also category:")),
    ("टैग:चुनाव", mark("with the tag; also tag:")),
    ("डेस्क:विदेश", mark("of the desk; also desk:")),
    ("स्थिति:मसौदा", mark("in a status: मसौदा, डेस्क, लौटाई, मंज़ूर, निर्यात; also status:draft")),
    ("तात्कालिकता:1-3", mark("with an urgency; also urgency:")),
    ("ब्रेकिंग:हाँ", mark("breaking now; also breaking:yes")),
    ("तारीख:26-11-2026", mark("changed on a day; also date:, and आज, कल, 2026-11, 2026")),
    (
        "तारीख:2026-11-01..2026-11-26",
        mark("changed in these days; also पहले:, बाद:, से: (before:, after:, since:)"),
    ),
)


def search_rows() -> list[tuple[str, str]]:
    """What can be typed, and what is found by it, in the language in use."""
    return [(example, tr(meaning)) for example, meaning in _EXAMPLES]

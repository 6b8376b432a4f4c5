"""Lines for the rules on openings and lengths."""

from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle
from tests.hindi.style.lines.lines import Lines

LINES = (
    Lines(
        rule="dateline",
        style=HouseStyle(dateline_end="."),
        role=Role.OPENING,
        bad={
            "सियोल: अमेरिका ने कहा है।": "सियोल. अमेरिका ने कहा है।",
            "नई दिल्ली (एजेंसी)। सरकार ने कहा।": "नई दिल्ली (एजेंसी). सरकार ने कहा।",
            "नयी दिल्ली, 12 जून (भाषा) सरकार ने कहा।": "नयी दिल्ली, 12 जून (भाषा). सरकार ने कहा।",
        },
        good=("सियोल. अमेरिका ने कहा है।", "सरकार ने कहा: चलो।", "वह घर गया।"),
    ),
    Lines(
        rule="dateline",
        style=HouseStyle(dateline_end=":"),
        role=Role.DATELINE,
        bad={"सियोल": "सियोल:", "सियोल.": "सियोल:", "नई दिल्ली (एजेंसी)": "नई दिल्ली (एजेंसी):"},
        good=("सियोल:", "नई दिल्ली (एजेंसी):", ""),
    ),
    Lines(
        rule="long-sentence",
        style=HouseStyle(sentence_words=5),
        bad={
            "यह वाक्य पांच शब्दों से लंबा है।": None,
            "वह गया। यह वाक्य पांच शब्दों से लंबा है।": None,
            "एक दो तीन चार पांच छह": None,
        },
        good=("वाक्य छोटा है। वह भी छोटा है।", "एक, दो, तीन", "क्या? हां! ठीक है."),
    ),
    Lines(
        rule="long-paragraph",
        style=HouseStyle(paragraph_words=5),
        bad={
            "वाक्य छोटा है। वह भी छोटा है।": None,
            "एक दो तीन चार पांच छह": None,
            "एक. दो. तीन. चार. पांच. छह.": None,
        },
        good=("वाक्य छोटा है।", "एक, दो, तीन", ""),
    ),
)

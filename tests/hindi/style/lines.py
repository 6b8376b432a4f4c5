"""Lines that rules of the house style mend, with what becomes of them, and lines that they leave alone."""

from dataclasses import dataclass, field

from newsroom_desktop.hindi.findings import Role
from newsroom_desktop.hindi.style.house_style import HouseStyle


@dataclass(frozen=True, kw_only=True)
class Lines:
    """`bad` has the mended line of each; None where only a person can mend it."""

    rule: str
    bad: dict[str, str | None]
    good: tuple[str, ...]
    style: HouseStyle = field(default_factory=HouseStyle)
    role: Role = Role.PARAGRAPH


LINES = (
    Lines(
        rule="sentence-end",
        bad={
            "पुलिस ने कहा. जांच जारी है। सब ठीक है।": "पुलिस ने कहा। जांच जारी है। सब ठीक है।",
            "मैच 6 विकेट से जीता. टीम खुश है. अगला मैच कल है।": "मैच 6 विकेट से जीता. टीम खुश है. अगला मैच कल है.",
            "“वह आएगा.” उसने कहा। सब हंसे।": "“वह आएगा।” उसने कहा। सब हंसे।",
        },
        good=("डॉ. एस. जयशंकर ने कहा। सब खुश हैं।", "कीमत 12.35 लाख है। सौदा हुआ।", "वह गया. वह सोया."),
    ),
    Lines(
        rule="sentence-end",
        style=HouseStyle(danda="danda"),
        bad={"सब ठीक है.": "सब ठीक है।", "कुल 50. बाकी बाद में.": "कुल 50। बाकी बाद में।"},
        good=("The match was won.", "सब ठीक है।", "वह सोचता रहा..."),
    ),
    Lines(
        rule="sentence-end",
        style=HouseStyle(danda="full_stop"),
        bad={"सब ठीक है। वह गया।": "सब ठीक है. वह गया."},
        good=("सब ठीक है. वह गया.", "रघुकुल रीति सदा चलि आई॥", "क्यों? हां!"),
    ),
    Lines(
        rule="sentence-end",
        style=HouseStyle(danda="danda"),
        role=Role.OPENING,
        bad={"सियोल. अमेरिका ने कहा है.": "सियोल. अमेरिका ने कहा है।"},
        good=("नई दिल्ली (एजेंसी). सरकार ने कहा।",),
    ),
    Lines(
        rule="double-mark",
        bad={
            "वह घर गया।।": "वह घर गया।",
            "राम,, श्याम, ,मोहन": "राम, श्याम,मोहन",
            "क्या हुआ?!? बताओ!!": "क्या हुआ?! बताओ!",
            "वह गया.। फिर आया..": "वह गया। फिर आया.",
        },
        good=("वह सोचता रहा...", "रघुकुल रीति सदा चलि आई॥", "क्या? हां! सच?!"),
    ),
    Lines(
        rule="bar-for-danda",
        bad={
            "वह घर गया|": "वह घर गया।",
            "वह आया| वह गया |": "वह आया। वह गया।",
            "“सब ठीक है|” उसने कहा": "“सब ठीक है।” उसने कहा",
        },
        good=("खबर | दुनिया | खेल", "a|b", "वह घर गया।"),
    ),
    Lines(
        rule="space-before-mark",
        bad={
            "वह घर गया ।": "वह घर गया।",
            "क्या हुआ ? बताओ !": "क्या हुआ? बताओ!",
            "राम , श्याम और मोहन .": "राम, श्याम और मोहन.",
        },
        good=("कीमत .5 बढ़ी", "उसने कहा : चलो", "वह घर गया।"),
    ),
    Lines(
        rule="space-after-mark",
        bad={
            "वह घर गया।फिर सोया": "वह घर गया। फिर सोया",
            "राम,श्याम और 5,मोहन": "राम, श्याम और 5, मोहन",
            "वह गया.फिर आया": "वह गया. फिर आया",
        },
        good=("बी.जे.पी. और डॉ.राम", "12,34,567 रुपये", "वह गया। “हां,” उसने कहा।"),
    ),
    Lines(
        rule="space-inside",
        bad={
            "उसने ( कल ) कहा": "उसने (कल) कहा",
            "“ हां, हम आएंगे ” उसने कहा": "“हां, हम आएंगे” उसने कहा",
            "दिल्ली [ एजेंसी ] से": "दिल्ली [एजेंसी] से",
        },
        good=("उसने (कल) कहा", "“हां” उसने कहा", "वह (भी) गया"),
    ),
    Lines(
        rule="double-space",
        bad={"वह  घर गया": "वह घर गया", "वह गया।   वह सोया।": "वह गया। वह सोया।", "एक  दो  तीन": "एक दो तीन"},
        good=("वह घर गया", "  वह गया  ", "एक"),
    ),
)

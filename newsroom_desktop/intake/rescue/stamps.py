"""What WhatsApp writes around messages: who wrote when, forward marks, what happened in the chat.

The web and phones copy `[10:32, 23/11/2026] नाम: …` or `[23/11/26, 10:32:05 AM] नाम: …`, a chat that was
exported has `23/11/26, 10:32 am - नाम: …`; what stands between the figures differs by language and system.
"""

from collections import Counter

import regex

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.rescued import Left

_INVISIBLE = regex.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = "[ \u00a0\u202f]"
_DAY = r"\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}"
_HALF = r"(?:[AaPp]\.?[ \u00a0\u202f]?[Mm]\.?|पूर्वाह्न|अपराह्न|सुबह|दोपहर|शाम|रात|तड\u093cके)"
_TIME = rf"(?:{_HALF}{_SPACE}?)?\p{{Nd}}{{1,2}}[:.]\p{{Nd}}{{2}}(?:[:.]\p{{Nd}}{{2}})?(?:{_SPACE}?{_HALF})?"
_WHEN = rf"(?:{_DAY},?{_SPACE}+{_TIME}|{_TIME},?{_SPACE}+{_DAY})"
_NOTE = regex.compile(rf"(?:(?P<sure>\[){_WHEN}\]{_SPACE}*|{_WHEN}{_SPACE}+[-–—]{_SPACE}+)")
_STAMP = regex.compile(rf"{_NOTE.pattern}(?P<who>~?[^:\"“”„\n]{{1,80}}?):(?:{_SPACE}|$)")
"""When, and who; only what is in brackets is surely a stamp, as a list of events has dates too."""

_CONTACT = regex.compile(r"~|\+?\p{Nd}[\p{Nd}\s()-]{6,}")
_FORWARDED = regex.compile(
    r"(?:[↪⤳»➡⏩→]\ufe0f?)*\s*(?P<sign>[*_]?)(?:forwarded(?: many times| as received)?"
    r"|(?:कई बार )?फ\u093c?ॉरवर्ड किया गया(?: संदेश| मैसेज)?"
    r"|(?:कई बार )?अग्रेषित)(?P=sign)\s*:?",
    regex.IGNORECASE,
)
_MEDIA = regex.compile(
    r"<(?:media omitted|attached: [^<>\n]*|मीडिया (?:छोड\u093cा गया|शामिल नहीं है|हटाया गया))>"
    r"|(?:image|video|audio|sticker|gif|document|contact card) omitted"
    r"|\S+\.(?:jpe?g|png|mp4|opus|pdf|webp) \((?:file attached|फ\u093c?ाइल अटैच की गई)\)",
    regex.IGNORECASE,
)
_EDITED = regex.compile(
    r"\s*<(?:this message was edited|यह मैसेज एडिट किया गया|इस मैसेज को एडिट किया गया)\.?>", regex.IGNORECASE
)
_GONE = regex.compile(
    r"null|you deleted this message\.?|this message was deleted(?: by admin .{1,80})?\.?"
    r"|(?:आपने )?(?:यह|इस) (?:मैसेज|संदेश) (?:को )?(?:डिलीट|हटा|मिटा) (?:कर )?(?:दिया|किया)(?: गया)?(?: है)?[।.]?",
    regex.IGNORECASE,
)
_ENCRYPTED = regex.compile(r"end-to-end encrypted|एंड-टू-एंड एन्क्रिप्ट", regex.IGNORECASE)
_EVENT = regex.compile(
    r".{1,80} (?:(?:added|removed|left|joined|created (?:this )?group|turned o(?:n|ff))\b"
    r"|changed (?:the|this|to|their)\b).*"
    r"|.{1,80} ने .{1,80} को (?:जोड\u093cा|हटाया)[।.]?"
    r"|.{1,80} ने (?:(?:यह|इस) )?ग्रुप (?:बनाया|छोड\u093cा|छोड\u093c दिया)[।.]?",
    regex.IGNORECASE,
)
_LOOKED_AT = 20_000
"""Code points from the beginning."""


def lines_of(text: str) -> list[str]:
    """The lines of `text` without the signs for its direction that stand around stamps."""
    return _INVISIBLE.sub("", normal(text)).split("\n")


def begins_with_stamp(text: str) -> bool:
    """Whether the first message in `text` surely has a stamp."""
    shown = (line for line in lines_of(text[:_LOOKED_AT]) if line.strip() and not _is_forwarded(line))
    first = stamp_of(next(shown, ""))
    return first is not None and (first["sure"] is not None or is_whatsapp(text))


def is_whatsapp(text: str) -> bool:
    """Whether `text` surely was copied from WhatsApp; perhaps it begins inside a message.

    Stamps without brackets are sure when somebody wrote twice, or is known by a number only.
    """
    lines = lines_of(text[:_LOOKED_AT])
    names = [stamp["who"] for line in lines if (stamp := stamp_of(line))]
    return (
        has_brackets(lines)
        or len(names) > len(set(names))
        or any(map(_CONTACT.match, names))
        or (bool(names) and any(_NOTE.match(line) and _ENCRYPTED.search(line) for line in lines))
    )


def has_brackets(lines: list[str]) -> bool:
    """Whether a stamp in brackets stands in `lines`: then those without are words of a message."""
    return any(stamp_of(line, in_brackets=True) for line in lines)


def stamp_of(line: str, *, in_brackets: bool = False) -> "regex.Match[str] | None":
    """The stamp with a name at the beginning of `line`."""
    found = _STAMP.match(line)
    if found is None or _EVENT.fullmatch(found["who"]) or (in_brackets and found["sure"] is None):
        return None
    return found


def message_of(line: str, left: Counter[Left], *, in_brackets: bool) -> str | None:
    """What `line` of a chat says without what WhatsApp wrote, which is counted; None when nothing is left."""
    stamp = stamp_of(line, in_brackets=in_brackets)
    note = stamp or _NOTE.match(line)
    if note is not None and in_brackets and note["sure"] is None:
        note = None
    left[Left.STAMPS] += note is not None
    said = line if note is None else line[note.end() :]
    if note is not None and (_ENCRYPTED.search(said) or (stamp is None and _EVENT.fullmatch(said))):
        return None
    rest, media = _MEDIA.subn("", said)
    is_gone = stamp is not None and _GONE.fullmatch(rest.strip()) is not None
    left[Left.MEDIA] += media + is_gone
    if _is_forwarded(rest):
        left[Left.STAMPS] += note is None
        return None
    return None if is_gone else _EDITED.sub("", rest)


def _is_forwarded(line: str) -> bool:
    return _FORWARDED.fullmatch(line.strip()) is not None

"""Messages copied from WhatsApp: without stamps and forward marks, its signs as formats.

Android writes `23/11/26, 10:32 am - नाम: …`, the web and iPhones `[10:32, 23/11/2026] नाम: …` or
`[23/11/26, 10:32:05 AM] नाम: …`; what stands between the figures differs by language and system.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

import regex

from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.intake.rescue.rescued import Left, Rescued, told
from newsroom_desktop.markup.blocks import Block, Kind, Mark, Run
from newsroom_desktop.markup.runs import normal_runs

_INVISIBLE = regex.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = "[ \u00a0\u202f]"
_DAY = r"\p{Nd}{1,4}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2,4}"
_HALF = rf"(?:{_SPACE}?(?:[AaPp]\.?{_SPACE}?[Mm]\.?|पूर्वाह्न|अपराह्न|सुबह|दोपहर|शाम|रात))"
_TIME = rf"\p{{Nd}}{{1,2}}[:.]\p{{Nd}}{{2}}(?:[:.]\p{{Nd}}{{2}})?{_HALF}?"
_WHEN = rf"(?:{_DAY},?{_SPACE}+{_TIME}|{_TIME},?{_SPACE}+{_DAY})"
_STAMP = regex.compile(
    rf"(?:\[{_WHEN}\]{_SPACE}*|{_WHEN}{_SPACE}+[-–—]{_SPACE}+)(?P<who>~?[^:\n]{{1,80}}?):(?:{_SPACE}|$)"
)
_NOTE = regex.compile(rf"(?:\[{_WHEN}\]{_SPACE}*|{_WHEN}{_SPACE}+[-–—]{_SPACE}+)")
_FORWARDED = regex.compile(
    r"[↪⤳»]*\s*(?:forwarded(?: many times)?"
    r"|(?:कई बार )?फ\u093c?ॉरवर्ड किया गया(?: संदेश| मैसेज)?"
    r"|(?:कई बार )?अग्रेषित)\s*:?",
    regex.IGNORECASE,
)
_MEDIA = regex.compile(
    r"<(?:media omitted|attached: [^<>\n]*|मीडिया (?:छोड़ा गया|शामिल नहीं है|हटाया गया))>"
    r"|(?:image|video|audio|sticker|gif|document|contact card) omitted"
    r"|\S+\.(?:jpe?g|png|mp4|opus|pdf|webp) \((?:file attached|फ\u093c?ाइल अटैच की गई)\)",
    regex.IGNORECASE,
)
_EDITED = regex.compile(
    r"\s*<(?:this message was edited|यह मैसेज एडिट किया गया|इस मैसेज को एडिट किया गया)\.?>", regex.IGNORECASE
)
_ENCRYPTED = regex.compile(r"end-to-end encrypted|एंड-टू-एंड एन्क्रिप्ट", regex.IGNORECASE)
_SIGNS = {"*": Mark.BOLD, "_": Mark.ITALIC, "~": Mark.STRIKE, "```": Mark.CODE, "`": Mark.CODE}
_WORD = r"\p{L}\p{M}\p{N}\u200c\u200d"
_MARKED = {
    sign: regex.compile(
        rf"(?<![{_WORD}{regex.escape(sign)}]){regex.escape(sign)}(?![\s{regex.escape(sign)}])"
        rf"(?P<text>[^\n{regex.escape(sign)}]*+)(?<!\s){regex.escape(sign)}(?![{_WORD}{regex.escape(sign)}])"
    )
    for sign in _SIGNS
}
_ITEM = regex.compile(r"(?P<sign>[-*•]|>)[ \u00a0](?=\S)")
_KINDS = {">": Kind.QUOTE}


def is_whatsapp(text: str) -> bool:
    """Whether `text` surely was copied from WhatsApp: it begins with a stamp and a name."""
    for line in _lines(text[:4_000]):
        if line.strip() and not _FORWARDED.fullmatch(line.strip()):
            return _STAMP.match(line) is not None
    return False


def has_signs(text: str) -> bool:
    """Whether a stamp stands in `text`, or letters between signs that WhatsApp shows as formats."""
    lines = _lines(text)
    return any(_STAMP.match(line) or any(each.search(line) for each in _MARKED.values()) for line in lines)


def blocks_of_whatsapp(text: str) -> Rescued:
    """The messages in `text` as paragraphs; who wrote them, and when, is left out and counted."""
    left: Counter[Left] = Counter()
    kept = [line for given in _lines(text) if (line := _without_furniture(given, left)) is not None]
    blocks = [block for line in kept if (block := _block(line.strip())).runs]
    return Rescued(blocks=tuple(blocks), left_out=told(left))


def _lines(text: str) -> list[str]:
    return _INVISIBLE.sub("", normal(text)).split("\n")


def _without_furniture(line: str, left: Counter[Left]) -> str | None:
    """`line` without its stamp; None when nothing of it is the message's."""
    stamp = _STAMP.match(line)
    rest = line
    if stamp is not None:
        left[Left.STAMPS] += 1
        rest = line[stamp.end() :]
    elif (note := _NOTE.match(line)) is not None and _ENCRYPTED.search(line, note.end()):
        left[Left.STAMPS] += 1
        return None
    rest, media = _MEDIA.subn("", rest)
    left[Left.MEDIA] += media
    rest = _EDITED.sub("", rest)
    if _FORWARDED.fullmatch(rest.strip()):
        left[Left.STAMPS] += stamp is None
        return None
    return rest


def _block(line: str) -> Block:
    item = _ITEM.match(line)
    if item is None:
        return Block(runs=_runs(line))
    return Block(kind=_KINDS.get(item["sign"], Kind.BULLET), runs=_runs(line[item.end() :]))


@dataclass(slots=True)
class _Spans:
    """The marks of each letter, and the places of signs that are none."""

    marks: list[set[Mark]]
    signs: set[int]


def _runs(line: str) -> tuple[Run, ...]:
    """`line` with its signs as marks; those inside code are letters."""
    spans = _Spans([set() for _ in line], set())
    for sign in ("```", "`", "*", "_", "~"):
        for found in _MARKED[sign].finditer(line):
            start, end = found.span("text")
            if found["text"] and not _is_code(spans, found.start(), found.end()):
                spans.signs.update(range(found.start(), start), range(end, found.end()))
                for place in range(start, end):
                    spans.marks[place].add(_SIGNS[sign])
    letters = zip(line, spans.marks, strict=True)
    shown = (pair for place, pair in enumerate(letters) if place not in spans.signs)
    return normal_runs(tuple(_joined(shown)))


def _is_code(spans: _Spans, start: int, end: int) -> bool:
    return any(Mark.CODE in spans.marks[place] or place in spans.signs for place in (start, end - 1))


def _joined(letters: Iterable[tuple[str, set[Mark]]]) -> Iterator[Run]:
    for marks, group in groupby(letters, key=lambda pair: frozenset(pair[1])):
        yield Run(text="".join(letter for letter, _ in group), marks=marks)

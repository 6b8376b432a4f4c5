"""The lines of a mail that its program has written: signatures, heads of messages that it forwards.

Only what is sure: a letter to the desk begins with its sender and its subject too, and a line of two hyphens
may part two stories.
"""

from collections.abc import Sequence

import regex

from newsroom_desktop.hindi.graphemes import count_clusters

SIGNATURE = "-- "

_QUOTED = regex.compile(r"(?:> ?)+")
_FORWARD = regex.compile(
    r"-{4,}\s*(?:forwarded message|original message|अग्रेषित संदेश|मूल संदेश)\s*-{2,}|begin forwarded message:",
    regex.IGNORECASE,
)
_RULE = regex.compile(r"_{10,}")
_FIELD = regex.compile(
    r"\*?(?:(?P<from>from|प्रेषक|से)|(?P<sent>sent|भेजा गया)|(?P<subject>subject|विषय)"
    r"|date|to|cc|reply-to|दिनांक|तारीख|प्रति|सेवा में)\*?\s*:",
    regex.IGNORECASE,
)
_WROTE = regex.compile(r"(?:on\b.{1,300}\bwrote|.{1,300}\bने लिखा) ?:", regex.IGNORECASE)
_WHO_OR_WHEN = regex.compile(r"\S@\S|\p{Nd}{1,2}:\p{Nd}{2}")

_MOST_IN_SIGNATURE = 8
_LONGEST_IN_SIGNATURE_GC = 80
_SENTENCE = regex.compile(r".*[।॥?!…][\"”'’)]*|(?:\S+\s+){4,}\S+\.")
_CONTACT = regex.compile(r"\S@\S|https?://|www\.|\p{Nd}[\p{Nd} -]{5,}")


def unquoted(line: str) -> tuple[int, str]:
    """How deep `line` is quoted, and what it says."""
    marks = _QUOTED.match(line)
    return (marks[0].count(">"), line[marks.end() :]) if marks else (0, line)


def mail_lines(lines: Sequence[str]) -> tuple[frozenset[int], int]:
    """The places of those `lines` that the program has written, and how many passages they are."""
    bare = [unquoted(line)[1].strip() for line in lines]
    found: set[int] = set()
    passages = place = 0
    while place < len(lines):
        end = _signature_end(lines, bare, place) or _passage_end(lines, bare, place)
        found.update(range(place, end))
        passages += end > 0
        place = max(end, place + 1)
    return frozenset(found), passages


def _passage_end(lines: Sequence[str], bare: Sequence[str], place: int) -> int:
    """Where what is said about a message from `place` on ends; 0 when nothing is."""
    if _FORWARD.fullmatch(bare[place]):
        return _fields_end(bare, _below(bare, place + 1))
    for end in (place + 1, place + 2):
        who = " ".join(bare[place:end])
        if _WROTE.fullmatch(who) and _WHO_OR_WHEN.search(who) and _is_quoted(lines, place, _below(bare, end)):
            return end
    start = place + (_RULE.fullmatch(bare[place]) is not None)
    end = _fields_end(bare, start)
    names = [field.lastgroup for line in bare[start:end] if (field := _FIELD.match(line))]
    return end if names[:1] == ["from"] and {"sent", "subject"} <= set(names) else 0


def _below(bare: Sequence[str], start: int) -> int:
    """The place of the first line from `start` on that is not blank."""
    while start < len(bare) and not bare[start]:
        start += 1
    return start


def _fields_end(bare: Sequence[str], start: int) -> int:
    while start < len(bare) and _FIELD.match(bare[start]):
        start += 1
    return start


def _is_quoted(lines: Sequence[str], place: int, below: int) -> bool:
    return below < len(lines) and unquoted(lines[below])[0] > unquoted(lines[place])[0]


def _signature_end(lines: Sequence[str], bare: Sequence[str], start: int) -> int:
    """Where the signature that begins at `start` ends; 0 when none begins, or when it may be text.

    All down to the end of the message has to be short and no sentence; behind a blank line only how to reach
    somebody.
    """
    if lines[start] != SIGNATURE:
        return 0
    count = 0
    place = start + 1
    while place < len(lines) and not unquoted(lines[place])[0] and not _passage_end(lines, bare, place):
        line = bare[place]
        count += bool(line)
        is_apart = count > 1 and bool(line) and not bare[place - 1]
        if count > _MOST_IN_SIGNATURE or _may_be_text(line) or (is_apart and not _CONTACT.search(line)):
            return 0
        place += 1
    return place


def _may_be_text(line: str) -> bool:
    return count_clusters(line) > _LONGEST_IN_SIGNATURE_GC or _SENTENCE.fullmatch(line) is not None

"""Sentences of Hindi text: they end with a danda, a full stop, a question or exclamation mark.

A full stop after a title or an initial (डॉ. श्री. एस.) and between digits ends none.
"""

import regex

_TITLES = "डॉ प्रो श्री श्रीमती सुश्री कु पं स्व मो लि प्रा रु सं नं Dr Mr Mrs Ms St No vs"
_INITIALS = "ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड"
_NOT_AN_END = f"{_TITLES} {_INITIALS}".split()
_END = regex.compile(
    rf"(?<!(?:^|[\s(])(?:{'|'.join(_NOT_AN_END)}|[\p{{L}}\p{{M}}])(?=\.))(?:[।॥!?]|\.(?!\p{{Nd}}))+"
    r"[\"”’')\]]*(?=\s|$)"
)


def sentences(text: str) -> list[str]:
    """The sentences of `text` in their order, each with its closing marks; a paragraph ends one too."""
    found = []
    for line in text.split("\n"):
        start = 0
        for end in _END.finditer(line):
            found.append(line[start : end.end()].strip())
            start = end.end()
        found.append(line[start:].strip())
    return [sentence for sentence in found if sentence]

"""Where our InScript differs from that of X11: python -m tools.keyboards /usr/share/X11/xkb/symbols/in.

The file is that of xkb-data (xkeyboard-config), whose "deva" is InScript. What is printed is meant to differ:
the head of resources/keyboards/inscript.tsv says why. A new line after an update is a key to look at.
"""

import re
import sys
import unicodedata
from pathlib import Path

from newsroom_desktop.hindi.keyboard.layout import LEVELS, US_ROWS, LayoutName, on_level, outputs

_BLOCK = re.compile(r'xkb_symbols "deva" \{(.*?)\n\};', re.DOTALL)
_KEY = re.compile(r"key <(\w+)>\s*\{ \[(.*?)\] \}")
_PLACES = {
    "AE": US_ROWS[0][1:], "AD": US_ROWS[1][:-1], "AC": US_ROWS[2], "AB": US_ROWS[3],
}  # fmt: skip
_ALONE = {"TLDE": "`", "BKSL": "\\"}
_NAMES = {
    "minus": "-", "comma": ",", "period": ".", "slash": "/", "question": "?", "grave": "`", "asciitilde": "~",
    "exclam": "!", "at": "@", "numbersign": "#", "dollar": "$", "percent": "%", "asciicircum": "^",
    "ampersand": "&", "asterisk": "*", "parenleft": "(", "parenright": ")", "underscore": "_", "NoSymbol": "",
}  # fmt: skip


def main(arguments: list[str]) -> int:
    """Print the keys that differ; the exit code."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    block = _BLOCK.search(Path(arguments[0]).read_text(encoding="utf-8"))
    if block is None:
        print("This file has no layout named deva.")
        return 1
    ours = outputs(LayoutName.INSCRIPT)
    for name, symbols in _KEY.findall(block[1]):
        key = _ALONE.get(name) or _PLACES[name[:2]][int(name[2:]) - 1]
        for level, symbol in zip(LEVELS, map(str.strip, symbols.split(",")), strict=False):
            theirs, stroke = _sign(symbol), on_level(key, level)
            if theirs and ours.get(stroke, "") != theirs:
                held = ("Shift " if level.shift else "") + ("AltGr " if level.alt_gr else "")
                print(f"{held}{key}\t{theirs}\there {ours.get(stroke, '-')}")
    return 0


def _sign(symbol: str) -> str:
    """The sign that X11 calls `symbol`, in NFC."""
    if re.fullmatch("U[0-9A-Fa-f]{4}", symbol):
        return unicodedata.normalize("NFC", chr(int(symbol[1:], 16)))
    return symbol if len(symbol) == 1 else _NAMES[symbol]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

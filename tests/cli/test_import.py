"""Files of all kinds at once from the command line: what became of each, and what was left out."""

import io
from email.message import EmailMessage
from pathlib import Path

import pytest

from newsroom_desktop.base import paths
from tests.cli.conftest import Desk
from tests.documents import word, word_paragraph, word_run, writer


class Terminal(io.StringIO):
    """Takes what is shown on a screen."""

    def isatty(self) -> bool:
        return True


SAMPLE = paths.resource("samples", "sample-article.txt")
TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"


def test_documents_of_all_kinds_become_articles(desk: Desk, tmp_path: Path) -> None:
    files = {
        "एक.docx": word(word_paragraph("पहली ख़बर", style="a3"), word_paragraph(TEXT)),
        "दो.odt": writer(f'<text:p text:style-name="Title">दूसरी ख़बर</text:p><text:p>{TEXT}</text:p>'),
        "तीन.html": f"<h1>तीसरी ख़बर</h1><p>{TEXT}</p>".encode(),
        "चार.eml": f"From: a@example.com\nSubject: चौथी ख़बर\n\n{TEXT}\n".encode(),
        "पाँच.md": f"# पाँचवीं ख़बर\n\n{TEXT}".encode(),
        "छह.txt": f"छठी ख़बर\n\n{TEXT}".encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    said = desk("import", *(tmp_path / name for name in files), "--json")
    assert (said.code, said.err) == (0, "")
    assert [row["headline"] for row in said.json] == [
        "पहली ख़बर", "दूसरी ख़बर", "तीसरी ख़बर", "चौथी ख़बर", "पाँचवीं ख़बर", "छठी ख़बर",
    ]  # fmt: skip
    assert [row["file"] for row in said.json] == [str(tmp_path / name) for name in files]
    assert {desk("show", row["id"], "--json").json["body"] for row in said.json} == {TEXT}


def test_a_refused_document_is_told_and_the_others_come(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "टूटी.docx").write_bytes(word(word_paragraph(TEXT))[:-100])
    said = desk("import", tmp_path / "टूटी.docx", SAMPLE, "--json")
    refused, taken = said.json
    assert said.code == 1
    assert refused["id"] is None
    assert "is damaged or not complete" in refused["error"]
    assert (taken["error"], set(taken)) == (None, {"file", "id", "headline", "error"})


def test_what_was_left_out_is_told_and_is_no_failure(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ख़बर.docx"
    path.write_bytes(word(word_paragraph(word_run("छिपा", "<w:vanish/>"), TEXT)))
    said = desk("import", path)
    assert said.code == 0
    assert said.err.startswith(f"{path}: Hidden text was left out (places: 1).")


def test_a_mail_with_documents_has_a_record_for_each_article(desk: Desk, tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = "दो ख़बरें", "a@example.com"
    mail.set_content("कृपया देखें।\n")
    mail.add_attachment(f"पहली\n\n{TEXT}".encode(), "text", "plain", filename="एक.txt")
    (tmp_path / "डाक.eml").write_bytes(mail.as_bytes())
    said = desk("import", tmp_path / "डाक.eml", "--json")
    assert [row["headline"] for row in said.json] == ["दो ख़बरें", "पहली"]
    assert {row["file"] for row in said.json} == {str(tmp_path / "डाक.eml")}


def test_a_terminal_is_told_how_far_it_is_and_left_clean(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.docx").write_bytes(word(*[word_paragraph(TEXT)] * 50))
    screen = Terminal()
    monkeypatch.setattr("sys.stderr", screen)
    said = desk("import", tmp_path / "1.docx", tmp_path / "2.docx", "--json")
    shown = screen.getvalue().split("\r")
    assert "Opening: 1 of 2; 2.docx: 40%" in map(str.strip, shown)
    assert [line.strip() for line in shown[-2:]] == ["", ""]
    assert len(said.json) == 2


def test_nothing_but_a_terminal_is_told(desk: Desk) -> None:
    assert desk("import", SAMPLE).err == ""

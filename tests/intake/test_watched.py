"""Files that take long to read: it is seen how far it is, it can be stopped, and a book is refused."""

from pathlib import Path

import pytest

from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Site
from newsroom_desktop.base import texts
from newsroom_desktop.base.progress import Progress, Stopped
from newsroom_desktop.intake.bounds import MOST_LETTERS, MOST_LINES, MOST_PARAGRAPHS, MOST_RUNS
from newsroom_desktop.intake.files import read_file
from newsroom_desktop.intake.rescue.cells import table_blocks
from newsroom_desktop.intake.rescue.reader import Reader
from newsroom_desktop.intake.rescue.rescued import Gathered
from newsroom_desktop.intake.rescue.tree import Element, tree_of
from tests.documents import word, word_paragraph, word_run, writer

TEXT = "रूस के राष्ट्रपति आज आ रहे हैं।"
NUMBERS = range(60)
FILES = {
    "a.docx": word(*(word_paragraph(word_run(f"{TEXT} {number}", "<w:bCs/>")) for number in NUMBERS)),
    "a.odt": writer("".join(f"<text:p>{TEXT} {number}</text:p>" for number in NUMBERS)),
    "a.html": "".join(f"<p>{TEXT} <b>{number}</b></p>" for number in NUMBERS).encode(),
    "a.txt": "\n".join(f"{TEXT} {number}" for number in NUMBERS).encode(),
}


@pytest.fixture(params=FILES)
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / str(request.param)
    path.write_bytes(FILES[path.name])
    return path


def test_how_far_a_file_is_read_grows_up_to_its_end(path: Path) -> None:
    seen: list[float] = []
    read_file(path, Site(), Progress(report=lambda done, total: seen.append(done / total)))
    assert len(seen) > 10
    assert seen == sorted(seen)
    assert 0 <= seen[0] < 0.5 < seen[-1] <= 1


def test_reading_stops_at_its_next_step(path: Path) -> None:
    seen: list[int] = []

    def report(done: int, _total: int) -> None:
        seen.append(done)
        progress.cancel()

    progress = Progress(report=report)
    with pytest.raises(Stopped):
        read_file(path, Site(), progress)
    assert len(seen) == 1


def test_a_large_table_is_given_up_between_its_rows() -> None:
    rows = "".join(f"<tr><td>दल {number}<td>{number}" for number in range(400))
    progress = Progress()
    seen: list[Element] = []

    def read(table: Element) -> Gathered | None:
        seen.append(table)
        progress.cancel()
        return table_blocks(table, progress)

    with pytest.raises(Stopped):
        Reader(read_table=read, progress=progress).read(tree_of(f"<table>{rows}</table>"))
    assert len(seen) == 1


def many(number: int) -> str:
    return f"{TEXT}\n\n" * (number + 1)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", many(MOST_PARAGRAPHS).encode(), "text_too_long"),
        ("a.txt", ("क" * (MOST_LETTERS + 1)).encode(), "text_too_long"),
        ("a.md", many(MOST_LINES).encode(), "text_too_long"),
        ("a.md", ("- क\n" * (MOST_PARAGRAPHS + 1)).encode(), "text_too_long"),
        ("a.html", f"<p>{TEXT}</p>".encode() * (MOST_PARAGRAPHS + 1), "text_too_long"),
        ("a.odt", writer(f"<text:p>{TEXT}</text:p>" * (MOST_PARAGRAPHS + 1)), "text_too_long"),
        ("a.docx", word(word_paragraph(TEXT) * (MOST_LINES + 1)), "text_too_long"),
        ("a.docx", word(word_paragraph(word_run("क") * (MOST_RUNS + 1))), "document_in_pieces"),
        (
            "a.odt",
            writer(f"<text:p>{'<text:span>क</text:span>' * (MOST_RUNS + 1)}</text:p>"),
            "document_in_pieces",
        ),
    ],
)
def test_what_is_a_book_is_refused_and_told_how_to_divide_it(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(FileRefused) as refused:
        read_file(path, Site())
    assert refused.value.code == code
    texts.use("hi")
    assert "4,000 पैराग्राफ़" in sentence(refused.value) or "30,000 से ज़्यादा" in sentence(refused.value)
    assert path.read_bytes() == data


def test_the_longest_article_is_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(many(MOST_PARAGRAPHS - 1), "utf-8")
    found = read_file(path, Site())
    assert (found.headline, len(found.blocks)) == (TEXT, MOST_PARAGRAPHS - 1)

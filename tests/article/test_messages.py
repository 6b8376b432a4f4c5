import ast
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import newsroom_desktop
from newsroom_desktop.article import errors
from newsroom_desktop.article.errors import ArchiveRefused, DeskError, FileRefused, NotAllowed
from newsroom_desktop.article.messages import SENTENCES, sentence

SOURCE = Path(newsroom_desktop.__file__).parent
ERRORS = {
    name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, DeskError)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """An error made somewhere in the program; `values` is None where they are handed on as they are."""

    where: str
    code: str
    values: frozenset[str] | None


def trees() -> Iterator[tuple[str, ast.AST]]:
    for path in sorted(SOURCE.rglob("*.py")):
        yield str(path.relative_to(SOURCE)), ast.parse(path.read_text("utf-8"))


def raised() -> list[Raised]:
    found = []
    for path, tree in trees():
        for call in ast.walk(tree):
            if not (isinstance(call, ast.Call) and call.args and isinstance(call.args[0], ast.Constant)):
                continue
            name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
            code = call.args[0].value
            if name in ERRORS and isinstance(code, str):
                names = [keyword.arg for keyword in call.keywords]
                values = None if None in names else frozenset(filter(None, names))
                found.append(Raised(where=f"{path}:{call.lineno}", code=code, values=values))
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_errors_are_raised_and_found() -> None:
    assert {"step_not_open", "breaking_ends_before_start", "file_empty"} <= {r.code for r in raised()}


def test_every_code_that_is_raised_has_a_sentence_and_the_values_it_needs() -> None:
    wrong = [
        found
        for found in raised()
        if found.code not in SENTENCES
        or (found.values is not None and not placeholders(SENTENCES[found.code]) <= found.values)
    ]
    assert wrong == []


def test_every_sentence_is_of_a_code_that_the_program_uses() -> None:
    texts = {
        node.value
        for path, tree in trees()
        if path != "article/messages.py"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert sorted(set(SENTENCES) - texts) == []


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_every_sentence_ends_and_says_what_to_do(code: str) -> None:
    text = SENTENCES[code]
    assert text.endswith((".", "https://example.com"))
    assert text.count(". ") + text.count("; ") >= 1


def test_sentence_holds_the_values() -> None:
    error = FileRefused("file_too_big", path="समाचार {1}.txt", megabytes=50, most=10)
    assert sentence(error).startswith("समाचार {1}.txt is too big: 50 MB, and at most 10 MB")


def test_sentence_names_status_and_step_for_people() -> None:
    error = NotAllowed("step_not_open", status="draft", step="approve")
    assert sentence(error).startswith("“Approve” is not possible: the article stands at “Draft”.")


def test_a_file_that_was_just_chosen_is_called_by_its_name() -> None:
    error = FileRefused("picture_too_big", path="/home/asha/चित्र/{मंच}.jpg")
    assert "/home/asha/चित्र/{मंच}.jpg" in sentence(error)
    assert sentence(error, by_name=True) == sentence(FileRefused("picture_too_big", path="{मंच}.jpg"))
    archive = ArchiveRefused("archive_unreadable", path="/home/asha/archive.db")
    assert sentence(archive, by_name=True) == sentence(archive)

"""The catalogues of the interface: kept in step with the code, compiled, and checked.

`python -m tools.texts update` reads every sentence out of the code, brings the .po file up to date and
compiles it; `check` says what is missing and exits with 1. The English sentence is the key, so English
needs no catalogue.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "newsroom_desktop"
PO = ROOT / "resources/locale/hi/LC_MESSAGES/newsroom.po"
MO = PO.with_suffix(".mo")
LANGUAGE = "hi"
KEYWORDS = {
    "tr": (1,),
    "mark": (1,),
    "tr_n": (1, 2),
    "tr_c": ((1, "c"), 2),
    "mark_c": ((1, "c"), 2),
}
HEADER = "# The interface in Hindi. Made and kept in step by `make texts`; translate here, then run it again."


def main(arguments: list[str]) -> int:
    """Run one of the two commands; the exit code."""
    if arguments == ["update"]:
        return _update()
    if arguments == ["check"]:
        return _check()
    print("python -m tools.texts update | check", file=sys.stderr)
    return 2


def _update() -> int:
    catalogue = updated(_read(PO), extracted(CODE))
    PO.parent.mkdir(parents=True, exist_ok=True)
    PO.write_bytes(po_bytes(catalogue))
    MO.write_bytes(mo_bytes(catalogue))
    open_points = list(problems(catalogue))
    print(f"{PO.relative_to(ROOT)}: {len(catalogue)} sentences, {len(open_points)} to look at")
    return 0


def _check() -> int:
    if not (PO.exists() and MO.exists()):
        print("There is no catalogue: run `make texts`.", file=sys.stderr)
        return 1
    catalogue = _read(PO)
    found = list(problems(catalogue))
    if (
        po_bytes(updated(_read(PO), extracted(CODE))) != PO.read_bytes()
        or mo_bytes(catalogue) != MO.read_bytes()
    ):
        found.append("The catalogue is not in step with the code: run `make texts`.")
    for line in found:
        print(line, file=sys.stderr)
    return 1 if found else 0


def _read(path: Path) -> Catalog:
    if not path.exists():
        return Catalog(
            locale=LANGUAGE,
            header_comment=HEADER,
            project="Newsroom Desktop",
            last_translator="Newsroom Desktop contributors",
            language_team="Hindi",
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE)


def extracted(folder: Path) -> Catalog:
    """Every sentence that the code under `folder` shows, untranslated."""
    template = Catalog()
    found = extract_from_dir(
        folder, method_map=[("**.py", "python")], keywords=KEYWORDS, strip_comment_tags=True
    )
    for path, line, text, comments, context in sorted(found, key=lambda row: (row[0], row[1])):
        template.add(text, locations=[(path, line)], auto_comments=comments, context=context)
    return template


def updated(catalogue: Catalog, template: Catalog) -> Catalog:
    """`catalogue` with the sentences of `template`, no others, and what is translated of them."""
    template.creation_date = catalogue.creation_date
    catalogue.update(template, no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    return catalogue


def po_bytes(catalogue: Catalog) -> bytes:
    """The .po file; without line numbers, which would change with every edit of the code."""
    file = io.BytesIO()
    write_po(file, catalogue, width=110, include_lineno=False, sort_by_file=True)
    return file.getvalue()


def mo_bytes(catalogue: Catalog) -> bytes:
    """The .mo file."""
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def problems(catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the translations, one line each."""
    for message in catalogue:
        if message.id:
            yield from (f"{message.id!r}: {problem}" for problem in _problems_of(message))


def _problems_of(message: Message) -> Iterator[str]:
    keys, forms = _forms(message.id), _forms(message.string or "")
    if message.fuzzy:
        yield "fuzzy"
    if len(forms) < len(keys) or not all(forms):
        yield "not translated"
        return
    for key, form in zip(keys, forms, strict=True):
        if _places(form) != _places(key):
            yield f"other places to fill in {form!r}"
        if form == key and re.search("[a-z]{2}", re.sub(r"\{[^}]*\}|%\(\w+\)", "", key)):
            yield "the same as in English"


def _forms(text: str | list[str] | tuple[str, ...]) -> list[str]:
    """Singular and plural where there are both."""
    return [text] if isinstance(text, str) else list(text)


def _places(text: str) -> set[str]:
    named = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    return named | set(re.findall(r"%\(\w+\)[a-z]|%[a-z]", text))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

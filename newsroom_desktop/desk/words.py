"""Words that a person, or the whole desk, takes for right: two text files, a word on each line.

The person's lies with the person's data. The desk's lies beside the archive and can be handed on. What people
write in them beside words, after `#`, stays.
"""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path

from newsroom_desktop.article.errors import ArchiveRefused, FileRefused
from newsroom_desktop.base.files import Stamp, stamp, write_atomic
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.intake.files import read_text

_COMMENT = "#"


class Owner(StrEnum):
    """Whose words they are."""

    PERSON = "person"
    DESK = "desk"


class Words:
    """The words of both, as their files say now; the verbs may be called from any thread but the window's."""

    def __init__(self, person: Path, desk: Path) -> None:
        self.paths = {Owner.PERSON: person, Owner.DESK: desk}
        self._read: dict[Owner, tuple[str, ...]] = dict.fromkeys(Owner, ())
        self._stamps: dict[Owner, Stamp] = dict.fromkeys(Owner, None)

    def of(self, owner: Owner) -> tuple[str, ...]:
        """The words of `owner` in the order of the file, as it was when it was last looked at."""
        return self._read[owner]

    @property
    def all(self) -> frozenset[str]:
        """All single words of both."""
        return frozenset(word for lines in self._read.values() for line in lines for word in line.split())

    def look(self) -> list[FileRefused]:
        """Read again what has changed on the disk, and give what could not be read.

        Of a file that cannot be read the words count as they did before; it is told of each change once.
        """
        refused = []
        for owner, path in self.paths.items():
            now = stamp(path)
            if now != self._stamps[owner]:
                self._stamps[owner] = now
                try:
                    self._read[owner] = _words_in(_text(path))
                except FileRefused as error:
                    refused.append(error)
        return refused

    def add(self, owner: Owner, words: Iterable[str]) -> None:
        """Put `words` at the end of the file of `owner`, each once.

        Raises:
            FileRefused: the file cannot be read; it was left as it is.
            ArchiveRefused: it cannot be written.
        """
        text = _text(self.paths[owner])
        known = set(_words_in(text))
        new = [word for word in dict.fromkeys(map(normal_line, words)) if word and word not in known]
        if text and not text.endswith("\n"):
            text += "\n"
        self._write(owner, text + "".join(f"{word}\n" for word in new if not word.startswith(_COMMENT)))

    def remove(self, owner: Owner, words: Iterable[str]) -> None:
        """Take `words` out of the file of `owner`.

        Raises:
            FileRefused, ArchiveRefused: as for `add`.
        """
        unwanted = set(map(normal_line, words))
        lines = _text(self.paths[owner]).splitlines(keepends=True)
        self._write(owner, "".join(line for line in lines if _word_on(line) not in unwanted))

    def import_file(self, owner: Owner, path: Path) -> int:
        """Put the words on the lines of the file at `path` into that of `owner`; how many are new.

        Raises:
            FileRefused: one of the files cannot be read.
            ArchiveRefused: that of `owner` cannot be written.
        """
        words = _words_in(read_text(path))
        known = set(_words_in(_text(self.paths[owner])))
        self.add(owner, words)
        return len(set(words) - known)

    def _write(self, owner: Owner, text: str) -> None:
        path = self.paths[owner]
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_atomic(path, text.encode())
        except OSError as error:
            raise ArchiveRefused("words_not_writable", path=str(path)) from error
        self._read[owner] = _words_in(text)
        self._stamps[owner] = stamp(path)


def _text(path: Path) -> str:
    """What the file holds; nothing when it is missing."""
    try:
        return read_text(path)
    except FileRefused as error:
        if error.code == "file_missing":
            return ""
        raise


def _words_in(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_word_on, normal(text).split("\n")))))


def _word_on(line: str) -> str:
    return normal_line(line.partition(_COMMENT)[0])

"""Pictures of the real window: the one in the README, or with --all every language, colour and size."""

import argparse
import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from newsroom_desktop.article.workflow import Step
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.gui.start import Program, make_app
from tools.waiting import give_size, pause, until

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((1366, 768), (1920, 1080))
PERSON = "आशा वर्मा"
HEADLINES = (
    ("बजट सत्र: वित्त मंत्री ने रखा 12.35 लाख करोड़ का प्रस्ताव", "Business"),
    ("क्रिकेट: भारत ने ऑस्ट्रेलिया को 6 विकेट से हराया", "Sports"),
    ("दिल्ली में बारिश, कई इलाक़ों में जलभराव", "State News"),
    ("श्रद्धालुओं के लिए विशेष ट्रेनें, त्योहार से पहले ऐलान", "National News"),
)


def main(arguments: list[str]) -> int:
    """Draw the pictures; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every language, appearance and size")
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    options = parser.parse_args(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["NEWSROOM_DATA"] = folder
        _draw(Path(folder), options.out, every=options.all)
    return 0


def _draw(data: Path, out: Path, *, every: bool) -> None:
    app = make_app()
    if every:
        program = Program(app, data / "empty.db")
        _shown(program, SIZES[0])
        for language in ("hi", "en"):
            program.use_language(language)
            _save(program, out / f"first-start-{language}.png")
        _closed(program)
    _fill(data / "archive.db")
    program = Program(app, data / "archive.db")
    _shown(program, SIZES[0])
    until(lambda: program.window.workspace.session.article is not None, "an article is open")
    pause(4)
    if not every:
        program.use_language("hi")
        _save(program, out / "window.png")
    for language in ("hi", "en") if every else ():
        for appearance in ("light", "dark"):
            for size in SIZES:
                program.use_language(language)
                program.use_appearance(appearance)
                give_size(program.window, size)
                _save(program, out / f"article-{language}-{appearance}-{size[0]}.png")
    _closed(program)


def _fill(archive: Path) -> None:
    desk = open_desk(archive)
    desk.signing.sign_as(PERSON)
    steps = ((), (Step.SUBMIT,), (Step.SUBMIT, Step.RETURN), (Step.SUBMIT, Step.APPROVE))
    for (headline, category), way in zip(HEADLINES, steps, strict=True):
        article = replace(desk.editing.create(), headline=headline, category=category, body=headline)
        article, _ = desk.saving.save(article)
        for step in way:
            article, _ = desk.moving.move(article, step)
    sample, _ = desk.receiving.import_file(ROOT / "resources" / "samples" / "sample-article.txt")
    desk.saving.save(replace(sample, kicker="विश्व राजनीति", byline="विशेष संवाददाता"))
    desk.close()


def _shown(program: Program, size: tuple[int, int]) -> None:
    give_size(program.window, size)
    attached: list[bool] = []
    program.window.desk_attached.connect(lambda: attached.append(True))
    program.start()
    until(lambda: bool(attached), "the archive is open")


def _save(program: Program, path: Path) -> None:
    pause(1.2)
    program.window.grab().save(str(path))
    print(path)


def _closed(program: Program) -> None:
    finished: list[bool] = []
    program.finished.connect(lambda: finished.append(True))
    program.window.close()
    until(lambda: bool(finished), "the window closes")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Keys of a Hindi layout as the text that they make."""

import argparse

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.cli.language.standard_input import read_standard_input
from newsroom_desktop.cli.output import Answer
from newsroom_desktop.cli.verb import FreeVerb
from newsroom_desktop.hindi.keyboard.layout import LayoutName


def _add(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--layout",
        required=True,
        choices=[name.value for name in LayoutName],
        help=tr("the layout whose keys are read from standard input; a ⎇ before a key is AltGr"),
    )


def _run(options: argparse.Namespace) -> Answer:
    from newsroom_desktop.hindi.keyboard.machine import typed_text  # noqa: PLC0415 - only where it is asked for
    from newsroom_desktop.hindi.keyboard.machines import machine_of  # noqa: PLC0415 - as above
    from newsroom_desktop.hindi.keyboard.strokes import strokes_of  # noqa: PLC0415 - as above

    machine = machine_of(LayoutName(options.layout))
    text = typed_text(machine, strokes_of(read_standard_input()))
    return Answer(json={"text": text}, lines=[], text=text)


TYPE = FreeVerb(about=mark("type the keys of standard input on a Hindi layout"), add=_add, run=_run)

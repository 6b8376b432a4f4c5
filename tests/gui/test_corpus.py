"""Markdown that others test with stays the same page when the editor loads and saves it."""

import json
from pathlib import Path

import pytest

from newsroom_desktop.gui.editor.trial import Trial
from newsroom_desktop.hindi.normal import normal
from newsroom_desktop.markup.blocks import Kind
from newsroom_desktop.markup.read import read_blocks
from newsroom_desktop.markup.render import render
from newsroom_desktop.markup.write import write_blocks

CORPUS = Path(__file__).parent.parent / "markup" / "corpus"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("name", "examples", "wholly_modelled"), [("commonmark", 655, 478), ("python-markdown", 763, 474)]
)
def test_every_example_stays_the_same_page(name: str, examples: int, wholly_modelled: int) -> None:
    texts = json.loads((CORPUS / f"{name}.json").read_text("utf-8"))
    read_back = Trial().read_back
    changed, modelled = [], 0
    for text in texts:
        body = normal(text).strip("\n")
        blocks = read_back(read_blocks(body))
        modelled += all(block.kind is not Kind.VERBATIM for block in blocks)
        if render(write_blocks(blocks)) != render(body):
            changed.append(text)
    assert changed == []
    assert (len(texts), modelled) == (examples, wholly_modelled)

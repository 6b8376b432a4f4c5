"""The engines of python-markdown are gone once their text is converted."""

import gc

from markdown.blockprocessors import BlockProcessor

from newsroom_desktop.markup.dialect import convert


def test_an_engine_leaves_nothing_for_the_collector() -> None:
    convert("पहला **मोटा** पाठ")
    gc.collect()
    gc.disable()
    try:
        for number in range(20):
            convert(f"पाठ {number} **मोटा** [कड़ी](https://a.b)[^1]\n\n[^1]: टिप्पणी")
        left = [found for found in gc.get_objects() if isinstance(found, BlockProcessor)]
    finally:
        gc.enable()
    assert left == []

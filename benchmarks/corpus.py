"""Hindi text of any length, made from the sample page with a fixed seed."""

import random

from newsroom_desktop.base import paths

_MARKS = (".", "!", "?")


def sentences() -> list[str]:
    """The sentences of the sample page's paragraphs."""
    lines = paths.resource("samples", "sample-article.txt").read_text("utf-8").splitlines()
    text = " ".join(line for line in lines[4:] if len(line) > 200)
    return [f"{part.strip()}." for part in text.split(". ") if part.strip()]


def paragraphs(words: int, seed: int = 1) -> list[str]:
    """Paragraphs of about 60 words with `words` words in all."""
    chance, pool = random.Random(seed), sentences()
    result: list[str] = []
    paragraph: list[str] = []
    total = length = 0
    while total < words:
        sentence = chance.choice(pool)
        paragraph.append(sentence)
        length += len(sentence.split())
        if length >= 60 or total + length >= words:
            result.append(" ".join(paragraph))
            total, length, paragraph = total + length, 0, []
    return result


def headline(seed: int) -> str:
    """A headline of about ten words."""
    return " ".join(random.Random(seed).choice(sentences()).rstrip("".join(_MARKS)).split()[:10])

"""An article as a text file that people can read and that nothing of it is missing from.

Front matter between `---` lines, a field on each as YAML has it (every value is JSON, which YAML reads),
then the body in Markdown.
"""

import json
import re
from dataclasses import dataclass, replace

from newsroom_desktop.article.article import Article
from newsroom_desktop.storage.fields import article_from, fields_text

_FENCE = "---\n"
_ID = re.compile("[0-9a-f]{32}")
_HEADLINE = "title"
"""What Markdown files call the headline: they can be opened as such too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RescueText:
    """An article, the archive that did not take it, and the revisions it was written upon.

    `upon` is None where the archive did not tell.
    """

    article: Article
    archive: str
    upon: tuple[str, ...] | None


def written(text: RescueText) -> str:
    """The letters of the file."""
    fields = json.loads(fields_text(replace(text.article, headline="")))
    values = {
        _HEADLINE: text.article.headline,
        **{name: value for name, value in fields.items() if name != "headline"},
        "article_id": text.article.article_id,
        "archive": text.archive,
        "upon": text.upon,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in values.items()]
    return "".join((_FENCE, *lines, _FENCE, "\n", text.article.body, "\n"))


def read(letters: str) -> RescueText:
    """What was written as `letters`.

    Raises:
        ValueError: they are something else, or were changed so that they cannot be understood.
        ArticleDamaged: a field has a value that it cannot have.
    """
    opening, found, rest = letters.partition(_FENCE)
    lines, closed, body = rest.partition(f"\n{_FENCE}\n")
    if opening or not found or not closed:
        raise ValueError("no front matter")
    pairs = (line.partition(": ") for line in lines.split("\n"))
    values = {name: json.loads(value) for name, _, value in pairs}
    headline, article_id, archive, upon = (
        values.pop(name, None) for name in (_HEADLINE, "article_id", "archive", "upon")
    )
    if type(article_id) is not str or not _ID.fullmatch(article_id):
        raise ValueError("no id")
    article = article_from(article_id, json.dumps(values | {"headline": headline}), body.removesuffix("\n"))
    return RescueText(
        article=article, archive=str(archive), upon=tuple(map(str, upon)) if type(upon) is list else None
    )

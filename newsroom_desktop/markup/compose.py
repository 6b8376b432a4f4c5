"""A paragraph, a list or a quotation as Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import groupby

from newsroom_desktop.markup.blocks import Block, Kind
from newsroom_desktop.markup.embeds import embed_markdown
from newsroom_desktop.markup.fences import fenced
from newsroom_desktop.markup.inline import Style, written
from newsroom_desktop.markup.items import item_numbers

_CODE_OPENINGS = {Style.TAGGED: "`````", Style.ESCAPED: "~~~~~"}
_QUOTE_GAP = "\n>\n"


def composed(group: Sequence[Block], styles: Sequence[Style]) -> str:
    """`group` as Markdown: a list, a quotation, or one block of another kind.

    `styles` says for each block how its letters are written.
    """
    first = group[0]
    if first.is_item:
        return "\n".join(item_texts(group, styles))
    if first.kind is Kind.QUOTE:
        texts = [written(block.runs, style) for block, style in zip(group, styles, strict=True)]
        return _QUOTE_GAP.join("> " + text.replace("\n", "\n> ") for text in texts)
    return composed_html(group) if first.kind is Kind.PULL_QUOTE else _composed_one(first, styles[0])


def _composed_one(block: Block, style: Style) -> str:
    if block.kind is Kind.RULE:
        return "---"
    if block.kind is Kind.CODE:
        return fenced(block.text, _CODE_OPENINGS.get(style, "```"))
    if block.kind is Kind.HEADING:
        return "#" * block.level + " " + written(block.runs, style, one_line=True)
    if block.kind is Kind.EMBED and style is Style.READABLE:
        return embed_markdown(block.text)
    return written(block.runs, style)


def item_texts(items: Sequence[Block], styles: Sequence[Style]) -> Iterator[str]:
    """The text of each item, with its sign and indented to its depth."""
    for item, number, style in zip(items, item_numbers(items), styles, strict=True):
        indent = "    " * item.level
        sign = f"{number}." if item.kind is Kind.NUMBER else "-"
        yield f"{indent}{sign} " + written(item.runs, style).replace("\n", f"\n{indent}    ")


def composed_html(blocks: Sequence[Block]) -> str:
    """`blocks` as HTML: nothing that stands before or after it changes what it means."""
    return "\n".join(
        line
        for is_item, run in groupby(blocks, lambda block: block.is_item)
        for line in (_html_lists(list(run)) if is_item else _html_blocks(run))
    )


def _html_blocks(blocks: Iterable[Block]) -> Iterator[str]:
    for kind, run in groupby(blocks, lambda block: block.kind):
        if kind is Kind.QUOTE:
            yield "\n".join(["<blockquote>", *(_element("p", block) for block in run), "</blockquote>"])
        elif kind is Kind.HEADING:
            yield from (_element(f"h{block.level}", block) for block in run)
        elif kind is Kind.RULE:
            yield from ("<hr>" for _ in run)
        elif kind is Kind.CODE:
            yield from (f"<pre><code>{escape(block.text, quote=False)}\n</code></pre>" for block in run)
        elif kind is Kind.PULL_QUOTE:
            for block in run:
                yield from ('<blockquote class="pullquote">', _element("p", block), "</blockquote>")
        else:
            yield from (_element("p", block) for block in run)


def _html_lists(items: Sequence[Block]) -> Iterator[str]:
    """The lists in `items` that stand as deep as the first one, with what is nested in them."""
    while items:
        kind, level = items[0].kind, items[0].level
        heads = [number for number, item in enumerate(items) if item.level == level]
        past = next((number for number in heads if items[number].kind is not kind), len(items))
        heads = [number for number in heads if number < past]
        tag = "ol" if kind is Kind.NUMBER else "ul"
        yield f"<{tag}>"
        for head, end in zip(heads, [*heads[1:], past], strict=True):
            nested = "\n".join(["", *_html_lists(items[head + 1 : end])])
            yield f"<li>{written(items[head].runs, Style.HTML)}{nested}</li>"
        yield f"</{tag}>"
        items = items[past:]


def _element(tag: str, block: Block) -> str:
    return f"<{tag}>{written(block.runs, Style.HTML)}</{tag}>"

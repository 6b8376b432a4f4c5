"""Links to videos and posts that a page shows as such: an address that stands alone in its paragraph.

The providers are those that WordPress knows (its oEmbed list) and that Hindi news sites use.
"""

import re
from collections.abc import Sequence

from newsroom_desktop.markup.blocks import Block, Kind, Run

_REST = r"[A-Za-z0-9_.~/?=&%+#-]*"
_ID = r"[A-Za-z0-9_-]+"
_PROVIDERS = {
    "YouTube": (
        rf"(?:www\.|m\.)?youtube\.com/(?:watch\?(?:[A-Za-z0-9_.~=%+-]*&)*v={_ID}|(?:shorts|live|embed)/{_ID})"
        rf"|youtu\.be/{_ID}"
    ),
    "X": r"(?:www\.|mobile\.)?(?:x|twitter)\.com/(?:i/web|[A-Za-z0-9_]+)/status/[0-9]+",
    "Instagram": rf"(?:www\.)?instagram\.com/(?:p|reel|tv)/{_ID}",
    "Facebook": rf"(?:www\.|m\.)?facebook\.com/[A-Za-z0-9_.]+/(?:posts|videos)/{_ID}",
}
_ADDRESSES = {name: re.compile(f"https?://(?:{form}){_REST}") for name, form in _PROVIDERS.items()}
_MARKDOWN = re.compile(r"<(https?://[^<>\s]+)>")
_SCHEME = re.compile("^(?:https?://)?")


def provider_of(address: str) -> str:
    """Who shows what `address` leads to, by the name that readers know; "" for a page of any other kind."""
    return next((name for name, form in _ADDRESSES.items() if form.fullmatch(address)), "")


def embed_address(typed: str) -> str:
    """The address of the video or post that a person means by `typed`; "" where it is none.

    It begins with https:// even when that, or its s, was left out.
    """
    address = _SCHEME.sub("https://", typed.strip())
    return address if provider_of(address) else ""


def embed(address: str) -> Block:
    """The block that shows the video or post at `address`."""
    return Block(kind=Kind.EMBED, runs=(Run(text=address, href=address),))


def embed_markdown(address: str) -> str:
    """The Markdown of the video or post at `address`."""
    return f"<{address}>"


def read_embed(markdown: str) -> str:
    """The address that `embed_markdown` has written; "" for any other text."""
    found = _MARKDOWN.fullmatch(markdown)
    return found[1] if found else ""


def is_embed(runs: Sequence[Run]) -> bool:
    """Whether `runs` are a bare link that says its own address, and leads to a video or post."""
    if len(runs) != 1 or runs[0].marks or runs[0].text != runs[0].href:
        return False
    return provider_of(runs[0].href) != ""

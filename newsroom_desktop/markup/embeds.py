"""Links to videos and posts that a page shows as such: an address that stands alone in its paragraph.

The providers are those that WordPress knows (its oEmbed list) and that Hindi news sites use.
"""

import re
from collections.abc import Sequence

from newsroom_desktop.markup.blocks import Run

_REST = r"[A-Za-z0-9_.~/?=&%+-]*"
_PROVIDERS = {
    "YouTube": rf"(?:(?:www\.|m\.)?youtube\.com/(?:watch\?|shorts/|live/|embed/){_REST}|youtu\.be/{_REST})",
    "X": rf"(?:www\.|mobile\.)?(?:x|twitter)\.com/[A-Za-z0-9_]+/status/[0-9]+{_REST}",
    "Instagram": rf"(?:www\.)?instagram\.com/(?:p|reel|tv)/{_REST}",
    "Facebook": rf"(?:www\.|m\.)?facebook\.com/[A-Za-z0-9_.]+/(?:posts|videos)/{_REST}",
}
_ADDRESSES = {name: re.compile(f"https://{address}") for name, address in _PROVIDERS.items()}


def provider_of(address: str) -> str:
    """Who shows what `address` leads to, by the name that readers know; "" for a page of any other kind."""
    return next((name for name, form in _ADDRESSES.items() if form.fullmatch(address)), "")


def is_embed(runs: Sequence[Run]) -> bool:
    """Whether `runs` are a bare link that says its own address, and leads to a video or post."""
    if len(runs) != 1 or runs[0].marks or runs[0].text != runs[0].href:
        return False
    return provider_of(runs[0].href) != ""

"""Where a link from another program leads: without the redirections that programs put around it."""

from functools import lru_cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from urllib.request import url2pathname

from newsroom_desktop.markup.runs import normal_address

_SCHEMES = ("http:", "https:", "mailto:", "tel:")
_REDIRECTIONS = {
    "www.google.com": ("/url", ("q", "url")),
    "google.com": ("/url", ("q", "url")),
    "l.facebook.com": ("/l.php", ("u",)),
    "lm.facebook.com": ("/l.php", ("u",)),
    "l.instagram.com": ("/", ("u",)),
    "www.youtube.com": ("/redirect", ("q",)),
}
_OUTLOOK = ".safelinks.protection.outlook.com"
_VIDEOS = ("/embed/", "/shorts/", "/live/")
_YOUTUBE = ("www.youtube.com", "youtube.com", "www.youtube-nocookie.com")
_LONGEST = 4_000


@lru_cache(maxsize=4096)
def link(href: str) -> str:
    """The address that `href` leads to; "" for one inside the page, on a disk, or that is not safe."""
    address = href.strip()
    if len(address) > _LONGEST or not address.lower().startswith(_SCHEMES):
        return ""
    wrapped = _wrapped(address)
    if wrapped.lower().startswith(_SCHEMES):
        address = wrapped
    return normal_address(address)


@lru_cache(maxsize=256)
def embedded(address: str) -> str:
    """The address of what a frame at `address` shows, for a link to it; "" when it is worth none."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    for prefix in _VIDEOS:
        if parts.hostname in _YOUTUBE and parts.path.startswith(prefix):
            video = parts.path.removeprefix(prefix).partition("/")[0]
            return normal_address(f"https://www.youtube.com/watch?v={video}") if video else ""
    return ""


def local_path(address: str) -> Path | None:
    """The file on this computer that a `file:` address names; None for any other address.

    One on another computer is none: to look at it would tell that computer who we are.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    path = url2pathname(parts.path)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost") or path.startswith(("//", "\\\\")):
        return None
    return Path(path) if path and "\0" not in path else None


def _wrapped(address: str) -> str:
    """The address inside a redirection; "" when it is none."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        path, names = _REDIRECTIONS.get(host, ("", ()))
        if host.endswith(_OUTLOOK):
            path, names = parts.path, ("url",)
        if not names or parts.path != path:
            return ""
        query = parse_qs(parts.query, max_num_fields=100)
    except ValueError:
        return ""
    return next((query[name][0] for name in names if name in query), "")

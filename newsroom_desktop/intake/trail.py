"""The line of a page that says where on the site it stands: `BREAKING Home World News`."""

from dataclasses import dataclass

import regex

from newsroom_desktop.article.site import Site
from newsroom_desktop.intake.furniture import bare

_SEPARATOR = regex.compile(r"\s*[/>»›→|•·\n]\s*|\s+[-–—]\s+")
_POINTERS = regex.compile("[>»›→]")

_BREAKING = tuple(map(bare, ("Breaking News", "Breaking", "ब्रेकिंग न्यूज़", "ब्रेकिंग")))
_HOME = tuple(map(bare, ("Home Page", "Home", "होम पेज", "होम", "मुख्य पृष्ठ", "मुखपृष्ठ", "मुख्यपृष्ठ")))
_LONGEST_CATEGORY = 4
"""Words in the name of a category that the site settings do not know."""

_LONGEST = 500
"""Code points; more is a story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trail:
    """What a trail says; `category` is the site's name for it. A sure one makes a text a page."""

    breaking: bool
    category: str
    is_sure: bool


def read_trail(line: str, site: Site, headline: str = "") -> Trail | None:
    """What `line` says if it is a trail and nothing else; several lines may stand in it, one below another.

    A trail that ends with the `headline` of the story, perhaps cut short, is one as well.
    """
    if len(line) > _LONGEST:
        return None
    breaking, rest = _without(line, _BREAKING)
    home, rest = _without(rest, (*_HOME, bare(site.home_label)))
    split = [rest] if _category(rest, site) else _SEPARATOR.split(rest)
    parts = [part for part in split if bare(part)]
    if len(parts) > 1 and _repeats(parts[-1], headline):
        parts.pop()
    found = [_category(part, site) for part in parts]
    known = [name for name in found if name]
    separated = _SEPARATOR.search(line.strip()) is not None
    if not all(name or _may_be_category(part, line) for name, part in zip(found, parts, strict=True)):
        return None
    if not (home and (parts or breaking)) and not (breaking and known and len(known) == len(parts)):
        return None
    sure = breaking or separated or any(len(bare(part).split()) > 1 for part in parts)
    category = known[-1] if len(known) in (1, 2) else ""  # more are the site's menu
    return Trail(breaking=breaking, category=category, is_sure=sure)


def is_breaking_badge(line: str) -> bool:
    """Whether `line` says that the news is breaking, and nothing else."""
    return bare(line) in _BREAKING


def _without(line: str, openings: tuple[str, ...]) -> tuple[bool, str]:
    """Whether `line` begins with one of `openings`, and what follows it."""
    for count in (3, 2, 1):
        found = regex.match(r"[^\p{L}]*" + r"([\p{L}\p{M}\u200c\u200d]+[^\p{L}\p{N}]*)" * count, line)
        if found is not None and bare(found[0]) in openings:
            return True, line[found.end() :]
    return False, line


def _category(part: str, site: Site) -> str:
    """The site's name of the category that `part` names, with or without the word News; else nothing."""
    name = part.strip(" \t\u00a0/>»›→|•·-–—:")
    found = (site.category(name) or site.category(f"{name} News")) if name else None
    return found.name if found is not None else ""


def _may_be_category(part: str, line: str) -> bool:
    """Whether `part` stands behind a pointer (Home > Astrology) and is no longer than a category is."""
    pointed = _POINTERS.search(line) is not None and "\n" not in line
    return pointed and len(bare(part).split()) <= _LONGEST_CATEGORY


def _repeats(part: str, headline: str) -> bool:
    return bool(headline) and bare(headline).startswith(bare(part))

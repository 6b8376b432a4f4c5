"""A page of a news site, pasted as text: what of it is which field of an article."""

from dataclasses import dataclass, field

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.site import Site
from newsroom_desktop.hindi.dateline import split_dateline
from newsroom_desktop.hindi.normal import normal, normal_line
from newsroom_desktop.intake.furniture import bare, is_comment_form, is_form_label, is_page_line
from newsroom_desktop.intake.plain import as_blocks, paragraphs
from newsroom_desktop.intake.rescue.dense import divided
from newsroom_desktop.intake.rescue.rescued import Picture
from newsroom_desktop.intake.trail import Trail, is_breaking_badge, read_trail
from newsroom_desktop.markup.blocks import Block
from newsroom_desktop.markup.write import write_blocks

LONGEST_HEADLINE = 300
"""Code points; a longer first line is a paragraph."""

_TRAIL_WITHIN = 6
"""Lines from the top among which the trail begins."""

_TRAIL_LINES = 4
_DATELINE_WITHIN = 3
"""Paragraphs from the top among which the dateline stands; those before it are short, such as a byline."""

_SHORT = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What a text says as an article; `body` is `blocks` as Markdown.

    `left_out` are the lines that no field says: the site's own. A trail that named the category or said
    that the news is breaking is none of them.
    `pictures` stand before the blocks with their numbers, and are in no block yet; `skipped` is what a
    document held besides, `attached` are the articles that came with a mail.
    """

    headline: str
    body: str
    blocks: tuple[Block, ...]
    kicker: str = ""
    dateline: str = ""
    category: str = ""
    breaking: bool = False
    left_out: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = field(default=(), repr=False)
    skipped: tuple[DeskError, ...] = ()
    attached: tuple["Recognised", ...] = ()


@dataclass(slots=True)
class _Sheet:
    """The lines that are still to be given a place, blank ones included, and what was left out."""

    lines: list[str]
    left_out: list[str] = field(default_factory=list)

    def written(self) -> list[int]:
        """The places of the lines that are not blank."""
        return [place for place, line in enumerate(self.lines) if line]

    def leave_out(self, places: list[int]) -> None:
        """Take the lines at `places` away because no field says them."""
        self.left_out += [self.lines[place] for place in places]
        self.take(places)

    def take(self, places: list[int]) -> None:
        """Take the lines at `places` away; blank lines stay in their stead."""
        for place in places:
            self.lines[place] = ""


def recognise(text: str, site: Site) -> Recognised | None:
    """What `text` says as an article, or None when it is not surely a page of a news site.

    It is one when it has a trail such as `BREAKING Home World News` near the top, or a comment form.
    """
    sheet = _Sheet([line.strip() for line in normal(text).split("\n")])
    has_form = len({bare(line) for line in sheet.lines if is_comment_form(line)}) >= 2
    places, trail = _find_trail(sheet, site)
    if not has_form and not (trail is not None and trail.is_sure):
        return None
    top = sheet.written()[:_TRAIL_WITHIN]
    badges = [place for place in top if is_breaking_badge(sheet.lines[place])]
    names = [place for place in top if site.name and sheet.lines[place] == site.name]
    sheet.take(badges)
    if trail is not None and (trail.category or trail.breaking):
        sheet.take(places)
    sheet.leave_out([place for place in sorted({*places, *names}) if sheet.lines[place]])
    _leave_out_furniture(sheet)
    headline = _take_headline(sheet)
    dateline, body = _take_dateline(paragraphs("\n".join(sheet.lines)))
    blocks, _counts = divided(as_blocks(body))
    return Recognised(
        headline=headline,
        body=write_blocks(blocks),
        blocks=blocks,
        dateline=dateline,
        category=trail.category if trail is not None else "",
        breaking=bool(badges) or (trail is not None and trail.breaking),
        left_out=tuple(sheet.left_out),
    )


def _find_trail(sheet: _Sheet, site: Site) -> tuple[list[int], Trail | None]:
    """The places of the lines of the trail, and what they say; the longest one that begins first."""
    written = sheet.written()
    for start in range(min(_TRAIL_WITHIN, len(written))):
        for count in range(_TRAIL_LINES, 0, -1):
            places = written[start : start + count]
            lines = [sheet.lines[place] for place in places]
            top_or_next = written[:1] if start else written[count : count + 1]
            headline = "".join(sheet.lines[place] for place in top_or_next)
            trail = read_trail("\n".join(lines), site, headline)
            if trail is not None and len(places) == count:
                return places, trail
    return [], None


def _take_headline(sheet: _Sheet) -> str:
    """The first line, which is taken away; a line right below that repeats it goes too."""
    written = sheet.written()
    if not written or len(sheet.lines[written[0]]) > LONGEST_HEADLINE:
        return ""
    headline = sheet.lines[written[0]]
    sheet.take(written[:1])
    sheet.take([place for place in written[1:2] if sheet.lines[place] == headline])
    return normal_line(headline)


def _leave_out_furniture(sheet: _Sheet) -> None:
    """Leave out the lines that are surely the site's; labels of fields only next to a comment form."""
    written = sheet.written()
    forms = {place for place in written if is_comment_form(sheet.lines[place])}
    near_form = False
    for place in written:
        near_form = place in forms or (near_form and is_form_label(sheet.lines[place]))
        if near_form or is_page_line(sheet.lines[place]):
            sheet.leave_out([place])


def _take_dateline(body: list[str]) -> tuple[str, list[str]]:
    """The dateline and `body` without it."""
    for place, paragraph in enumerate(body[:_DATELINE_WITHIN]):
        dateline, rest = split_dateline(paragraph)
        if dateline:
            return dateline, [*body[:place], rest, *body[place + 1 :]]
        if len(paragraph) > _SHORT:
            break
    return "", body

"""Archives with something of everything in them, and what is in each of their tables."""

import hashlib
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from sqlalchemy import insert, select

from newsroom_desktop.article.article import URGENCIES, Article, Breaking, LeadImage, Status
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.storage.archive import Archive, open_archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.media import StoredPicture
from newsroom_desktop.storage.revisions import Maker
from newsroom_desktop.storage.tables import ARTICLE, COMMENT, READ_MARK, SAVED_VIEW, TABLES
from newsroom_desktop.storage.unit import Unit

MAKER = Maker(author="संवाददाता", device="d" * 32)
OTHER = Maker(author="डेस्क", device="e" * 32)
PICTURES = [f"चित्र {number}".encode() for number in range(3)]
MEDIA_IDS = [hashlib.sha256(data).hexdigest() for data in PICTURES]
FIRST_MS = 1_718_700_000_000

Rows = dict[str, list[dict[str, Any]]]


def opened(folder: Path, maker: Maker = MAKER) -> Archive:
    """The archive in `folder`, which is made at need."""
    folder.mkdir(parents=True, exist_ok=True)
    return open_archive(folder / "archive.db", maker, writing=True, wait_s=0)


def rows(archive: Archive) -> Rows:
    """Every row of every table. Numbers of changes are only an order: here they count from 1 without gaps."""
    with archive.reading() as unit:
        found: Rows = {
            name: [dict(row) for row in unit.connection.execute(select(table)).mappings()]
            for name, table in TABLES.tables.items()
        }
    places = {row["change_no"]: place for place, row in enumerate(_by_change(found["article"]), 1)}
    listed = {row["article_id"]: row["change_no"] for row in found["article"]}
    for row in found["read_mark"]:
        row["change_no"] = row["change_no"] >= listed.get(row["article_id"], 1 << 62)
    for name in ("article", "search_text"):
        for row in found[name]:
            row["change_no"] = places[row["change_no"]]
    return {name: sorted(rows, key=repr) for name, rows in found.items()}


def _by_change(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(listed, key=lambda row: row["change_no"])


@dataclass
class Filling:
    """Does to an archive what people do, one thing after the other."""

    archive: Archive
    ids: list[str] = field(default_factory=list)
    now_ms: int = FIRST_MS

    def do(self, step: Callable[[Unit, "Filling"], None]) -> None:
        """Do one thing, some time after the one before."""
        self.now_ms += 61_000
        with self.archive.writing() as unit:
            step(unit, self)


Step = Callable[[Unit, Filling], None]

_LETTERS = st.one_of(
    st.sampled_from("अआकखगञणतनयरलवशषसह ािीुूृेैोौंँः़्।\u200d\u200c\u0958॥५१+=\"'\\#[]\n\t~|"),
    st.characters(codec="utf-8", exclude_characters="\0"),
)
TEXTS = st.one_of(
    st.just(""),
    st.just('+++\nशीर्षक = "x"\n+++\n'),
    st.just("क्‍ष " * 3_000),
    st.text(_LETTERS, max_size=60),
)
_TIMES = st.integers(0, 253_402_300_799_999)


@st.composite
def contents(draw: st.DrawFn) -> dict[str, Any]:
    """Fields of an article with texts of every kind."""
    names = (
        "headline",
        "kicker",
        "deck",
        "dateline",
        "byline",
        "body",
        "category",
        "slug",
        "desk",
        "marked_for",
    )
    found: dict[str, Any] = {
        name: draw(TEXTS) for name in draw(st.lists(st.sampled_from(names), unique=True))
    }
    found["tags"] = tuple(draw(st.lists(TEXTS, max_size=3)))
    found["urgency"] = draw(st.sampled_from(URGENCIES))
    found["status"] = draw(st.sampled_from(Status))
    found["let_stand"] = tuple(draw(st.lists(TEXTS, max_size=2)))
    found["published_ms"], found["binned_ms"] = draw(st.none() | _TIMES), draw(st.none() | _TIMES)
    if draw(st.booleans()):
        found["breaking"] = Breaking(start_ms=draw(_TIMES), end_ms=draw(_TIMES))
    if draw(st.booleans()):
        focus = draw(st.none() | st.tuples(st.integers(0, 100), st.integers(0, 100)))
        media_id = draw(st.sampled_from([*MEDIA_IDS, "f" * 64]))
        found["lead_image"] = LeadImage(media_id=media_id, alt=draw(TEXTS), caption=draw(TEXTS), focus=focus)
    return found


def _article(filling: Filling, number: int, fields: dict[str, Any]) -> Article:
    article_id = hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest()
    if article_id not in filling.ids:
        filling.ids.append(article_id)
    return Article(
        article_id=article_id,
        created_ms=FIRST_MS + number * 2_700_000_000,
        updated_ms=filling.now_ms,
        **fields,
    )


_NUMBERS = st.integers(0, 3)


@st.composite
def saves(draw: st.DrawFn) -> Step:
    """A revision upon the heads, or upon an older state beside them: a conflict."""
    number, fields, is_beside = draw(_NUMBERS), draw(contents()), draw(st.booleans())
    reason = draw(st.sampled_from(Reason))

    def save(unit: Unit, filling: Filling) -> None:
        article = _article(filling, number, fields)
        heads = unit.revisions.heads(article.article_id)
        first = heads[:1] if not is_beside else ()
        unit.revisions.add(article, first, reason, filling.now_ms)
        unit.drafts.drop(article.article_id)
        found = current(unit, article.article_id)
        unit.articles.put(found.article, has_draft=False, caret_cp=number)

    return save


@st.composite
def drafts(draw: st.DrawFn) -> Step:
    number, fields = draw(_NUMBERS), draw(contents())

    def keep(unit: Unit, filling: Filling) -> None:
        article = _article(filling, number, fields)
        heads = unit.revisions.heads(article.article_id)
        unit.drafts.put(article, heads[0].revision_id if heads else None, filling.now_ms)
        unit.articles.put(current(unit, article.article_id).article, has_draft=True)

    return keep


@st.composite
def remarks(draw: st.DrawFn) -> Step:
    number, text, is_settled = draw(_NUMBERS), draw(TEXTS), draw(st.booleans())

    def remark(unit: Unit, filling: Filling) -> None:
        if number >= len(filling.ids):
            return
        article_id, name = filling.ids[number], f"{filling.now_ms:032x}"
        settled_ms = filling.now_ms if is_settled else None
        comment = {
            "comment_id": name,
            "article_id": article_id,
            "author": "डेस्क",
            "made_ms": filling.now_ms,
            "place": len(filling.ids),
        }
        unit.connection.execute(insert(COMMENT).values(**comment, text=text, settled_ms=settled_ms))
        is_open = (COMMENT.c.article_id == article_id) & COMMENT.c.settled_ms.is_(None)
        count = len(unit.connection.execute(select(COMMENT).where(is_open)).all())
        unit.connection.execute(
            ARTICLE.update().where(ARTICLE.c.article_id == article_id).values(open_comments=count)
        )

    return remark


@st.composite
def others(draw: st.DrawFn) -> Step:
    """A picture, a saved view, or a mark of what somebody has read."""
    kind, number, text = draw(st.integers(0, 2)), draw(st.integers(0, 2)), draw(TEXTS)

    def do(unit: Unit, filling: Filling) -> None:
        if kind == 0:
            folder = filling.archive.media_folder
            folder.mkdir(exist_ok=True)
            (folder / f"{MEDIA_IDS[number]}.jpg").write_bytes(PICTURES[number])
            size = len(PICTURES[number])
            picture = StoredPicture(
                media_id=MEDIA_IDS[number], suffix=".jpg", width=3, height=2, size_bytes=size
            )
            unit.media.put(picture, filling.now_ms)
        elif kind == 1:
            name = unicodedata.normalize("NFC", f"{text[:60]} {filling.now_ms}")
            view = {"person": "आशा", "name": name, "place": number, "wanted": f'{{"text":{number}}}'}
            unit.connection.execute(insert(SAVED_VIEW).values(**view))
        elif number < len(filling.ids):
            change_no = unit.connection.scalar(
                select(ARTICLE.c.change_no).where(ARTICLE.c.article_id == filling.ids[number])
            )
            mark = {"person": f"आशा {filling.now_ms}", "article_id": filling.ids[number]}
            unit.connection.execute(insert(READ_MARK).values(**mark, change_no=(change_no or 1) - number % 2))

    return do


STEPS = st.lists(st.one_of(saves(), saves(), drafts(), remarks(), others()), max_size=12)

"""Publishing: the page of an article, on the screen and as files."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from newsroom_desktop.article.article import Article
from newsroom_desktop.article.errors import (
    Cancelled,
    DeskError,
    FileRefused,
    FolderRefused,
    NotAllowed,
)
from newsroom_desktop.article.merging import says_the_same
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.reason import Reason
from newsroom_desktop.article.workflow import published
from newsroom_desktop.base.clock import Clock
from newsroom_desktop.base.files import write_atomic
from newsroom_desktop.base.progress import Progress
from newsroom_desktop.desk.editing import tidied
from newsroom_desktop.desk.folder_refusal import folder_refusal
from newsroom_desktop.desk.pictures import Pictures
from newsroom_desktop.desk.saving import store
from newsroom_desktop.desk.settling import Settling
from newsroom_desktop.publish.page import Page, make_page
from newsroom_desktop.publish.pictures import Picture
from newsroom_desktop.publish.proof import OK, prove
from newsroom_desktop.publish.theme import Theme, load_theme
from newsroom_desktop.storage.archive import Archive
from newsroom_desktop.storage.current import current
from newsroom_desktop.storage.revisions import Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What came of exporting one article.

    `proof` is "ok" when the file, read back, shows the article's text, else says where it does not;
    `error` is why there is no file. `undescribed` are the pictures that screen readers pass over.
    """

    article_id: str
    headline: str
    path: Path | None = None
    proof: str = ""
    error: DeskError | None = None
    undescribed: int = 0

    @property
    def ok(self) -> bool:
        """Whether the page is on the disk and its text is the article's."""
        return self.error is None and self.proof == OK

    @property
    def is_of_all(self) -> bool:
        """Whether no page can be written, of whatever article."""
        error = self.error
        return isinstance(error, FolderRefused) or (error is not None and error.code == "archive_full")

    @property
    def text(self) -> str:
        """What came of it, for a person."""
        return sentence(self.error) if self.error else self.proof


class Publishing:
    """The verbs of making pages."""

    def __init__(self, archive: Archive, settling: Settling, pictures: Pictures, now: Clock) -> None:
        self._archive = archive
        self._settling = settling
        self._pictures = pictures
        self._now = now
        self._theme: Theme | None = None

    def page(self, article: Article) -> Page:
        """The page of `article`: what the preview shows and what is written are both this.

        Raises:
            FieldRefused: the theme or the time zone of the site cannot be used.
        """
        shown = tidied(article)
        media = {}
        if shown.lead_image is not None:
            stored = self._pictures.find(shown.lead_image.media_id)
            if stored is not None:
                media[stored.media_id] = Picture(name=stored.name, width=stored.width, height=stored.height)
        site = self._settling.site
        return make_page(shown, site, theme=self._theme_called(site.theme), now_ms=self._now(), media=media)

    def _theme_called(self, name: str) -> Theme:
        if self._theme is None or self._theme.name != name:
            self._theme = load_theme(name)
        return self._theme

    @staticmethod
    def make_folder(folder: Path) -> None:
        """Make `folder`, with those it lies in, unless it is there.

        Raises:
            ExportRefused: it cannot be made.
        """
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise folder_refusal(error, folder) from error

    def export(
        self,
        article_ids: Sequence[str],
        folder: Path,
        progress: Progress | None = None,
        seen: Article | None = None,
    ) -> list[Receipt]:
        """Write the pages of the articles into `folder`, with what they need beside them.

        The archive is written only where it has to keep what was typed last, or that an article went out.
        One that fails does not stop the others, but a full disk does; what is not done then, or when
        `progress` is cancelled, gets a receipt that says so. Of two versions of an article the one that is
        `seen` by a person goes out, else the one that is opened.
        """
        watched = progress or Progress()
        receipts = []
        stopped: DeskError | None = None
        for number, article_id in enumerate(article_ids):
            watched.report(number, len(article_ids))
            if watched.cancelled:
                stopped = Cancelled("cancelled")
            if stopped is not None:
                receipts.append(Receipt(article_id=article_id, headline="", error=stopped))
                continue
            receipt = self._exported(article_id, folder, seen)
            receipts.append(receipt)
            stopped = receipt.error if receipt.is_of_all else None
        watched.report(len(article_ids), len(article_ids))
        return receipts

    def _exported(self, article_id: str, folder: Path, seen: Article | None) -> Receipt:
        headline = ""
        try:
            sent = self._sent(article_id, seen)
            headline = sent.article.headline
            article = published(sent.article, self._now())
            if article != sent.article:
                self._archive.try_writing()  # refused before there is a page that the archive cannot tell of
            path = self._write(self.page(article), folder)
            proof = prove(article, path.read_text("utf-8"))
            if proof.ok and article != sent.article:
                self._mark(sent, article)
        except OSError as error:
            refused = folder_refusal(error, folder)
            return Receipt(article_id=article_id, headline=headline, error=refused)
        except DeskError as error:
            return Receipt(article_id=article_id, headline=headline, error=error)
        return Receipt(
            article_id=article_id,
            headline=headline,
            path=path,
            proof=proof.text,
            undescribed=proof.undescribed,
        )

    def _write(self, page: Page, folder: Path) -> Path:
        for asset in page.assets:
            _put(folder / asset.path, asset.data)
        for media_id in page.media:
            source = self._pictures.file(media_id) or self._archive.media_folder / media_id
            _put(folder / "media" / source.name, _picture(source))
        for cut in page.cuts:
            _put(folder / "media" / cut.name, self._pictures.cut_out(cut))
        path = folder / page.path_name
        _put(path, page.html.encode())
        return path

    def _sent(self, article_id: str, seen: Article | None) -> Revision:
        """The revision that goes out: what was typed last is made one first.

        Raises:
            ArticleUnknown: no article has this id.
            ArticleDamaged: it cannot be read.
            NotAllowed: it has no headline, or lies in the bin.
        """
        with self._archive.reading() as unit:
            found = current(unit, article_id)
            sent = None if found.is_draft else _version(found.heads, seen)
            article = found.article if sent is None else sent.article
            if found.article.binned_ms is not None:
                raise NotAllowed("in_the_bin")
            if not article.headline.strip():
                raise NotAllowed("headline_missing")
            if sent is not None:
                return sent
        with self._archive.writing() as unit:
            found = current(unit, article_id)
            return store(unit, found.article, Reason.PUBLISH, self._now())

    def _mark(self, sent: Revision, marked: Article) -> None:
        """Keep that the revision `sent` went out; words that were saved meanwhile did not."""
        with self._archive.writing() as unit:
            heads = unit.revisions.heads(marked.article_id)
            if sent.revision_id not in [head.revision_id for head in heads]:
                return
            revision = unit.revisions.add(marked, (sent,), Reason.PUBLISH, self._now())
            draft = unit.drafts.find(marked.article_id)
            if draft is not None and draft.base_id == sent.revision_id:  # typed while the page was written
                unit.drafts.put(draft.article, revision.revision_id, draft.kept_ms)
            found = current(unit, marked.article_id)
            unit.articles.put(found.article, has_draft=found.is_draft)


def _version(heads: Sequence[Revision], seen: Article | None) -> Revision:
    """The one of `heads` that says what is `seen`, else the first."""
    said = (head for head in heads if seen is not None and says_the_same(head.article, tidied(seen)))
    return next(said, heads[0])


def _picture(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise FileRefused("picture_missing", path=str(path)) from error
    except OSError as error:
        raise FileRefused("picture_unreadable", path=str(path)) from error


def _put(path: Path, data: bytes) -> None:
    """Write `data` to `path` unless it is there already; folders below the chosen one are made."""
    if path.is_file() and path.read_bytes() == data:
        return
    if path.parent.parent.is_dir():
        path.parent.mkdir(exist_ok=True)
    write_atomic(path, data)

"""What is put into the text from outside: pictures, tables, videos."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor
from shiboken6 import isValid

from newsroom_desktop.article.errors import DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.base.texts import tr
from newsroom_desktop.gui import theme
from newsroom_desktop.gui.dialogs.embed import EmbedDialog
from newsroom_desktop.gui.dialogs.figure import FigureDialog
from newsroom_desktop.gui.dialogs.files import pictures_dialog
from newsroom_desktop.gui.dialogs.table import TableDialog
from newsroom_desktop.gui.editor.body import BodyEdit
from newsroom_desktop.gui.editor.cropping import Answer, Cropping, Focus
from newsroom_desktop.gui.editor.notes import insert_note
from newsroom_desktop.gui.editor.picture_files import PictureFiles
from newsroom_desktop.gui.editor.session import EditSession
from newsroom_desktop.gui.notice import NoticeBar
from newsroom_desktop.gui.picture_facts import scaled_sentence
from newsroom_desktop.gui.thumbnails import Thumbnails
from newsroom_desktop.markup.blocks import Block, Kind, Run
from newsroom_desktop.markup.embeds import embed

if TYPE_CHECKING:
    from newsroom_desktop.desk.desk import Desk
    from newsroom_desktop.desk.pictures import TakenIn
    from newsroom_desktop.markup.figures import Figure
    from newsroom_desktop.markup.tables import Table
    from newsroom_desktop.storage.media import StoredPicture

_NEW_ROWS, _NEW_COLUMNS = 3, 3

_Put = Callable[..., None]
"""Puts the blocks that it is called with into the text."""


class Inserting(QObject):
    """Asks for what shall be inserted, and puts it where the caret is."""

    def __init__(
        self, session: EditSession, body: BodyEdit, thumbnails: Thumbnails, notice: NoticeBar
    ) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._thumbnails = thumbnails
        self._notice = notice
        self.cropping = Cropping(session.jobs, self)
        self._files = PictureFiles(session, notice, self)
        body.card_requested.connect(self.change_card)
        session.opened.connect(lambda _article: notice.settle("inserted"))

    def attach(self, desk: "Desk") -> None:
        """Store pictures with `desk` from now on."""
        self.cropping.attach(desk)
        self._files.attach(desk)

    def ask_about_pasted(self, place: QTextCursor, picture: "TakenIn") -> None:
        """Ask for the words of a picture that came in before `place`; it stays, whatever is answered.

        Nobody is asked who has gone on writing meanwhile.
        """
        if self._body.textCursor() == place and self._body.window().focusWidget() is self._body:
            self.change_card(_note_on(picture))

    def change_card(self, note: str = "") -> None:
        """Ask for another content of the card at the caret; of a picture, `note` is said."""
        from newsroom_desktop.markup.figures import read_figure  # noqa: PLC0415 - the card was read with markdown
        from newsroom_desktop.markup.tables import read_table  # noqa: PLC0415 - as above

        card, place = self._body.card_at_caret(), self._body.textCursor()
        if card is None:
            return

        def change(changed: Block) -> None:
            if changed.text != card.text and self._go_to(place):
                self._body.change_card(changed)

        if card.kind is Kind.EMBED:
            self._ask_for_address(card.text, change)
        elif (figure := read_figure(card.text)) is not None:
            self._ask_for_words(figure, change, note)
        elif (table := read_table(card.text)) is not None:
            self._ask_for_cells(table, change)

    def insert_table(self) -> None:
        """Ask for the cells of a new table, and insert it."""
        from newsroom_desktop.markup.tables import Table  # noqa: PLC0415 - brings markdown along

        cells = ((),) * _NEW_COLUMNS
        table = Table(rows=(cells,) * _NEW_ROWS, alignments=("",) * _NEW_COLUMNS)
        self._ask_for_cells(table, self._at_caret())

    def choose_pictures(self) -> None:
        """Ask for pictures, and insert them."""
        dialog = pictures_dialog(self._body, tr("Choose pictures for the text"), many=True)
        dialog.filesSelected.connect(lambda names: self.insert_pictures([Path(name) for name in names]))
        dialog.open()

    def insert_pictures(self, paths: list[Path], *, asks: bool = True) -> None:
        """Store the pictures and insert them where the caret is now, as one step.

        With `asks` a person is asked for the words of a single one.
        """
        insert, is_asked = self._at_caret(), asks and len(paths) == 1

        def taken(pictures: "list[TakenIn]") -> None:
            from newsroom_desktop.markup.figures import figure_markdown  # noqa: PLC0415 - brings markdown

            figures = [_figure(each.stored) for each in pictures]
            if is_asked:
                self._ask_for_words(figures[0], insert, _note_on(pictures[0]))
            else:
                insert(*(_card(Kind.FIGURE, figure_markdown(figure)) for figure in figures))

        self._files.take(paths, taken, tells_facts=not is_asked)

    def ask_for_embed(self) -> None:
        """Ask for the address of a video or post, and insert it."""
        self._ask_for_address("", self._at_caret())

    def insert_note(self) -> None:
        """Insert a footnote; what it says can be typed at once."""
        insert_note(self._body, theme.body_look(), self._session.blocks())
        self._body.setFocus()

    def _ask_for_address(self, address: str, put: _Put) -> None:
        dialog = EmbedDialog(self._body, address)
        dialog.chosen.connect(lambda chosen: put(embed(chosen)))
        dialog.open()

    def _ask_for_cells(self, table: "Table", put: _Put) -> None:
        from newsroom_desktop.markup.tables import table_markdown  # noqa: PLC0415 - brings markdown along

        dialog = TableDialog(self._body, table)
        dialog.chosen.connect(lambda chosen: put(_card(Kind.TABLE, table_markdown(chosen))))
        dialog.open()

    def _ask_for_words(self, figure: "Figure", put: _Put, note: str) -> None:
        from newsroom_desktop.markup.figures import figure_markdown  # noqa: PLC0415 - brings markdown along

        dialog = FigureDialog(self._body, figure, note)
        self._thumbnails.loaded.connect(dialog.show_picture)
        dialog.chosen.connect(lambda chosen: put(_card(Kind.FIGURE, figure_markdown(chosen))))
        dialog.crop_requested.connect(lambda media_id: self._crop_for(dialog, media_id))
        self._show_picture_in(dialog)
        dialog.open()

    def _crop_for(self, dialog: FigureDialog, media_id: str) -> None:
        """Let the dialog go on with a part of the picture, and wait for it."""

        def cropped(part: "StoredPicture", _focus: Focus) -> None:
            if isValid(dialog):
                dialog.wait_for_part(waits=False)
                dialog.take_picture(f"media/{part.name}", part.width, part.height)
                self._show_picture_in(dialog)

        def begun() -> None:
            dialog.wait_for_part(waits=True)

        def refused(error: DeskError) -> None:
            if isValid(dialog):
                dialog.wait_for_part(waits=False)
                dialog.show_refusal(sentence(error))

        self.cropping.ask(media_id, dialog, Answer(cropped, begun, refused), with_point=False)

    def _show_picture_in(self, dialog: FigureDialog) -> None:
        """Show the picture in the dialog, now or when it is loaded."""
        media_id = dialog.media_id
        thumbnail = self._thumbnails.thumbnail(media_id) if media_id else None
        if thumbnail is not None:
            dialog.show_picture(media_id, thumbnail)

    def _at_caret(self) -> _Put:
        """Inserts a block where the caret is now, whatever is written elsewhere in the meantime.

        What is selected stays: nobody who is asked about a picture thinks of it.
        """
        place = self._body.textCursor()
        place.setPosition(place.selectionEnd())

        def put(*blocks: Block) -> None:
            if self._go_to(place):
                self._body.insert_blocks(blocks)

        return put

    def _go_to(self, place: QTextCursor) -> bool:
        """Put the caret to `place`; False when another text is shown by now, which a person is told."""
        if place.document() is not self._session.document or self._session.source is not None:
            self._notice.alert(
                "inserted",
                tr("Nothing was inserted, because another text was shown meanwhile. Insert it again."),
            )
            return False
        self._body.setTextCursor(place)
        self._body.setFocus()
        return True


def _note_on(picture: "TakenIn") -> str:
    return scaled_sentence([picture.scaled_from] if picture.scaled_from else [])


def _figure(picture: "StoredPicture") -> "Figure":
    from newsroom_desktop.markup.figures import Figure  # noqa: PLC0415 - brings markdown along

    return Figure(address=f"media/{picture.name}", width=picture.width, height=picture.height)


def _card(kind: Kind, markdown: str) -> Block:
    return Block(kind=kind, runs=(Run(text=markdown),))

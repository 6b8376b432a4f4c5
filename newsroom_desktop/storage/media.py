"""Stored pictures: files named by their content, and a row for each."""

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, insert, select

from newsroom_desktop.storage.tables import MEDIA


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredPicture:
    """A picture in the archive; `media_id` is the sha256 of its file in hex, sizes are pixels and bytes."""

    media_id: str
    suffix: str
    width: int
    height: int
    size_bytes: int

    @property
    def name(self) -> str:
        """The name of its file."""
        return f"{self.media_id}{self.suffix}"


class Media:
    """The pictures of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def find(self, media_id: str) -> StoredPicture | None:
        """The picture with this id, None when the archive has none."""
        row = self._connection.execute(select(MEDIA).where(MEDIA.c.media_id == media_id)).one_or_none()
        if row is None:
            return None
        return StoredPicture(
            media_id=row.media_id,
            suffix=row.suffix,
            width=row.width,
            height=row.height,
            size_bytes=row.size_bytes,
        )

    def put(self, picture: StoredPicture, added_ms: int) -> None:
        """Add the row of `picture`; one that is there already stays."""
        if self.find(picture.media_id) is None:
            self._connection.execute(insert(MEDIA).values(added_ms=added_ms, **asdict(picture)))

"""The verb mend."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Desk


def test_a_damaged_article_is_told_and_brought_back(desk: Desk, tmp_path: Path) -> None:
    made = desk("new", "headline=टूटी", "body=ज़रूरी पाठ", "--json").json["id"]
    desk("backup")
    with closing(sqlite3.connect(tmp_path / "archive.db")) as connection:
        connection.execute("UPDATE revision SET body = 'सरूरी पाठ'")
        connection.commit()
    assert desk("show", made).code == 1
    assert desk("verify").code == 1
    mended = desk("mend", made[:8], "--json")
    assert (mended.code, mended.json) == (0, {"id": made, "headline": "टूटी", "from": "backup"})
    assert desk("show", made, "--json").json["body"] == "ज़रूरी पाठ"
    assert "nothing was changed" in desk("mend", made).out

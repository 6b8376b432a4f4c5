"""The settings of the site, as a desk shares them in a file that people also write by hand."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsroom_desktop.article.errors import ArchiveRefused, DeskError
from newsroom_desktop.article.messages import sentence
from newsroom_desktop.article.site import Category, Site
from newsroom_desktop.bootstrap import open_desk
from newsroom_desktop.desk.desk import Desk
from tests.desk.conftest import OpenDesk

BY_HAND = """\
[site]
name = "खबर दुनिया"
phone = "011-2345"

[feeds]
count = 20

[[category]]
name = "खेल जगत"
colour = "green"
"""


def test_what_is_not_said_is_as_usual(desk: Desk, tmp_path: Path) -> None:
    assert desk.site == Site()
    assert not (tmp_path / "site.toml").exists()


def test_a_file_written_by_hand_is_read_and_what_it_says_more_is_kept(
    open_here: OpenDesk, tmp_path: Path
) -> None:
    (tmp_path / "site.toml").write_text(BY_HAND, "utf-8")
    desk = open_here()
    assert desk.site.name == "खबर दुनिया"
    assert desk.site.categories == (Category(name="खेल जगत", slug="khel-jagat", hindi=""),)
    desk.settling.save(replace(desk.site, name="नया नाम"))
    text = (tmp_path / "site.toml").read_text("utf-8")
    assert "नया नाम" in text
    assert 'phone = "011-2345"' in text
    assert "count = 20" in text
    assert open_here().site.name == "नया नाम"


@pytest.mark.parametrize(
    "text", ["[site", "site = 3", "category = 3", "[[category]]\nslug = 'x'", "\x00", "[site]\nname = 'क"]
)
def test_a_broken_file_is_refused_and_left_as_it_is(tmp_path: Path, text: str) -> None:
    path = tmp_path / "site.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DeskError) as refused:
        open_desk(tmp_path / "archive.db")
    assert refused.value.code == "site_file_broken"
    assert path.read_text("utf-8") == text
    path.unlink()
    open_desk(tmp_path / "archive.db").close()


@pytest.mark.parametrize("text", ["site = 3", "site = 'x'", "category = 3", "[site"])
def test_a_file_that_was_broken_meanwhile_is_not_written_over(desk: Desk, tmp_path: Path, text: str) -> None:
    path = tmp_path / "site.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ArchiveRefused) as refused:
        desk.settling.save(replace(desk.site, name="नया नाम"))
    assert refused.value.code == "site_file_broken"
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("text", ["[site]\naddress = 'example.org'", "[site]\ntime_zone = 'Asia/Dilli'"])
def test_a_file_with_a_value_that_no_page_can_use_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "site.toml").write_text(text, "utf-8")
    with pytest.raises(ArchiveRefused) as refused:
        open_desk(tmp_path / "archive.db")
    assert refused.value.code == "site_file_unusable"
    assert text.split("'")[1] in sentence(refused.value)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"address": "ftp://example.org"}, "address_unusable"),
        ({"address": "example.org"}, "address_unusable"),
        ({"comment_target": "javascript:alert(1)"}, "address_unusable"),
        ({"comment_target": "https://"}, "address_unusable"),
        ({"comment_target": "https://[::1"}, "address_unusable"),
        ({"time_zone": "Asia/Nowhere"}, "time_zone_unknown"),
        ({"time_zone": "../../etc/passwd"}, "time_zone_unknown"),
        ({"time_zone": ""}, "time_zone_unknown"),
    ],
)
def test_what_no_page_can_use_is_refused(desk: Desk, changes: dict[str, Any], code: str) -> None:
    before = desk.site
    with pytest.raises(DeskError) as refused:
        desk.settling.save(replace(before, **changes))
    assert refused.value.code == code
    assert desk.site == before

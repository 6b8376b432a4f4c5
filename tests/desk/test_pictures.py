"""Pictures are made anew from their pixels; what is none is refused."""

import io
import os
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from newsroom_desktop.article.article import LeadImage
from newsroom_desktop.article.errors import FileRefused
from newsroom_desktop.desk.desk import Desk
from newsroom_desktop.desk.pictures import TALLEST, WIDEST, Pictures
from tests.desk.test_writing import written

ORIENTATION, GPS = 0x0112, 0x8825


def photo(path: Path, size: tuple[int, int] = (60, 40), comment: bytes = b"") -> Path:
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    exif.get_ifd(GPS)[1] = "N"
    Image.new("RGB", size, "#b3201b").save(path, "JPEG", exif=exif, comment=comment)
    return path


def test_position_and_camera_do_not_leave_the_house(desk: Desk, tmp_path: Path) -> None:
    source = photo(tmp_path / "फ़ोटो.jpg", comment=b"secret comment")
    assert b"secret comment" in source.read_bytes()
    stored = desk.pictures.add(source)
    path = desk.pictures.file(stored.media_id)
    assert path is not None
    assert b"secret comment" not in path.read_bytes()
    with Image.open(path) as picture:
        assert dict(picture.getexif()) == {}


def test_a_picture_is_turned_upright(desk: Desk, tmp_path: Path) -> None:
    stored = desk.pictures.add(photo(tmp_path / "a.jpg", size=(60, 40)))
    assert (stored.width, stored.height) == (40, 60)


def test_a_wide_picture_is_scaled_down(desk: Desk, tmp_path: Path) -> None:
    Image.new("RGB", (WIDEST * 2, 100)).save(tmp_path / "wide.png")
    stored = desk.pictures.add(tmp_path / "wide.png")
    assert (stored.width, stored.height, stored.suffix) == (WIDEST, 50, ".jpg")


@pytest.mark.parametrize(
    ("size", "kept", "scaled_from"),
    [
        ((WIDEST, 1600), (WIDEST, 1600), None),
        ((WIDEST * 2, 1600), (WIDEST, 800), (WIDEST * 2, 1600)),
        ((600, TALLEST * 2), (300, TALLEST), (600, TALLEST * 2)),
        ((30_000, 3), (WIDEST, 1), (30_000, 3)),
    ],
)
def test_a_picture_is_scaled_to_what_a_page_shows(
    tmp_path: Path, size: tuple[int, int], kept: tuple[int, int], scaled_from: tuple[int, int] | None
) -> None:
    Image.new("RGB", size).save(tmp_path / "a.png")
    made = Pictures.made_from(tmp_path / "a.png")
    assert ((made.width, made.height), made.scaled_from) == (kept, scaled_from)


def test_the_size_before_scaling_is_told_upright(tmp_path: Path) -> None:
    made = Pictures.made_from(photo(tmp_path / "a.jpg", size=(1500, 3000)))
    assert made.scaled_from == (3000, 1500)


def test_a_clear_picture_stays_clear(desk: Desk, tmp_path: Path) -> None:
    Image.new("RGBA", (10, 10), (255, 0, 0, 0)).save(tmp_path / "clear.png")
    assert desk.pictures.add(tmp_path / "clear.png").suffix == ".png"


def test_the_same_picture_is_stored_once(desk: Desk, tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg")
    assert desk.pictures.add(source) == desk.pictures.add(source)
    assert len(list((tmp_path / "media").iterdir())) == 1


def svg(path: Path) -> None:
    path.write_text("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "utf-8")


def broken(path: Path) -> None:
    photo(path.with_suffix(".jpg"))
    path.write_bytes(path.with_suffix(".jpg").read_bytes()[:300])


def bomb(path: Path) -> None:
    Image.new("1", (20_000, 20_000)).save(path, "PNG")


@pytest.mark.parametrize(
    ("make", "code"),
    [(svg, "picture_not_allowed"), (broken, "picture_unreadable"), (bomb, "picture_too_big")],
)
def test_what_is_no_good_picture_is_refused(desk: Desk, tmp_path: Path, make: object, code: str) -> None:
    path = tmp_path / "picture.bin"
    assert callable(make)
    make(path)
    with pytest.raises(FileRefused) as refused:
        desk.pictures.add(path)
    assert refused.value.code == code
    assert not (tmp_path / "media").exists()


def test_a_picture_without_a_file_is_the_same_picture(desk: Desk, tmp_path: Path) -> None:
    source = photo(tmp_path / "a.jpg")
    made = desk.pictures.made_anew(source.read_bytes(), "a.jpg")
    assert desk.pictures.store(made) == desk.pictures.add(source)


@pytest.mark.parametrize(("data", "code"), [(b"", "picture_not_allowed"), (b"<svg/>", "picture_not_allowed")])
def test_bytes_that_are_no_picture_are_refused(desk: Desk, data: bytes, code: str) -> None:
    with pytest.raises(FileRefused) as refused:
        desk.pictures.made_anew(data, "चित्र")
    assert (refused.value.code, refused.value.values["path"]) == (code, "चित्र")


def test_a_missing_picture_is_refused(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        desk.pictures.add(tmp_path / "missing.jpg")


@pytest.mark.skipif(os.name == "nt", reason="no pipe lies among files there")
def test_a_pipe_that_nobody_writes_into_is_refused_unread(desk: Desk, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    with pytest.raises(FileRefused) as refused:
        desk.pictures.add(tmp_path / "pipe.png")
    assert refused.value.code == "picture_unreadable"


def test_the_lead_picture_goes_out_with_its_page(desk: Desk, tmp_path: Path) -> None:
    stored = desk.pictures.add(photo(tmp_path / "a.jpg"))
    image = LeadImage(media_id=stored.media_id, alt="पुतिन", caption="प्योंगयांग में", credit="एपी")
    article = replace(written(desk, headline="एक", body="पाठ"), lead_image=image)
    desk.saving.save(article)
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert receipt.ok
    assert receipt.path is not None
    html = receipt.path.read_text("utf-8")
    assert f'src="media/{stored.name}"' in html
    assert "प्योंगयांग में" in html
    assert (tmp_path / "media" / stored.name).is_file()


def test_words_about_a_picture_in_the_text_are_no_picture(desk: Desk, tmp_path: Path) -> None:
    article = written(desk, headline="एक", body='`<img alt="">` ऐसे लिखें: alt=""')
    desk.saving.save(article)
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert (receipt.ok, receipt.undescribed) == (True, 0)


def test_a_receipt_counts_pictures_that_nobody_described(desk: Desk, tmp_path: Path) -> None:
    stored = desk.pictures.add(photo(tmp_path / "a.jpg"))
    body = f"![](media/{stored.name})\n\n![मंच](media/{stored.name})"
    article = replace(written(desk, headline="एक", body=body), lead_image=LeadImage(media_id=stored.media_id))
    desk.saving.save(article)
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert (receipt.ok, receipt.undescribed) == (True, 2)


@pytest.mark.parametrize(
    ("mode", "greys", "shown"),
    [
        ("I;16", (0, 32_768, 65_535), (0, 128, 255)),
        ("I;16", (0, 100, 200), (0, 0, 1)),
        ("I;16B", (0, 32_768, 65_535), (0, 128, 255)),
        ("I", (0, 128, 255), (0, 128, 255)),
        ("I", (0, 32_768, 65_535), (0, 128, 255)),
        ("I", (-100, 0, 100_000), (0, 0, 255)),
        ("F", (0.0, 0.5, 1.0), (0, 128, 255)),
        ("F", (0.0, 0.0, 0.0), (0, 0, 0)),
    ],
)
def test_fine_greys_stay_as_bright_as_they_are(
    tmp_path: Path, mode: str, greys: tuple[float, ...], shown: tuple[int, ...]
) -> None:
    strip = Image.new(mode, (48, 16))
    for across, down in product(range(48), range(16)):
        strip.putpixel((across, down), greys[across // 16])
    strip.save(tmp_path / "एक्स-रे.tif")
    with Image.open(io.BytesIO(Pictures.made_from(tmp_path / "एक्स-रे.tif").data)) as picture:
        found = tuple(picture.convert("L").getpixel((16 * place + 8, 8)) for place in range(3))
    assert found == pytest.approx(shown, abs=2)


@pytest.mark.parametrize(("mode", "space"), [("CMYK", b"CMYK"), ("L", b"GRAY")])
def test_a_colour_profile_that_is_not_for_screens_does_not_stay(
    desk: Desk, tmp_path: Path, mode: str, space: bytes
) -> None:
    profile = bytes(16) + space + bytes(108)
    Image.new(mode, (20, 10)).save(tmp_path / "print.jpg", icc_profile=profile)
    path = desk.pictures.file(desk.pictures.add(tmp_path / "print.jpg").media_id)
    assert path is not None
    with Image.open(path) as picture:
        assert picture.mode == "RGB"
        assert "icc_profile" not in picture.info


def test_a_colour_profile_for_screens_stays(desk: Desk, tmp_path: Path) -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    Image.new("RGB", (20, 10)).save(tmp_path / "photo.jpg", icc_profile=profile)
    path = desk.pictures.file(desk.pictures.add(tmp_path / "photo.jpg").media_id)
    assert path is not None
    with Image.open(path) as picture:
        assert picture.info["icc_profile"] == profile


def test_a_part_is_a_picture_of_its_own_and_the_whole_stays(desk: Desk, tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "red").save(tmp_path / "a.png")
    whole = desk.pictures.add(tmp_path / "a.png")
    part = desk.pictures.cropped(whole.media_id, (10, 5, 30, 99))
    assert (part.width, part.height) == (20, 15)
    assert part.media_id != whole.media_id
    assert desk.pictures.file(whole.media_id) is not None
    assert desk.pictures.cropped(whole.media_id, (10, 5, 30, 99)) == part


def test_a_clear_picture_stays_clear_when_it_is_cropped(desk: Desk, tmp_path: Path) -> None:
    Image.new("RGBA", (40, 20), (255, 0, 0, 0)).save(tmp_path / "a.png")
    whole = desk.pictures.add(tmp_path / "a.png")
    assert desk.pictures.cropped(whole.media_id, (0, 0, 10, 10)).suffix == ".png"


def test_a_part_of_a_missing_picture_is_refused(desk: Desk) -> None:
    with pytest.raises(FileRefused) as refused:
        desk.pictures.cropped("ab" * 32, (0, 0, 10, 10))
    assert refused.value.code == "picture_missing"


def test_the_part_for_shared_links_goes_out_with_the_page(desk: Desk, tmp_path: Path) -> None:
    desk.settling.save(replace(desk.site, address="https://khabar.example"))
    Image.new("RGB", (1600, 1200), "red").save(tmp_path / "a.jpg")
    stored = desk.pictures.add(tmp_path / "a.jpg")
    image = LeadImage(media_id=stored.media_id, alt="पुतिन", focus=(10, 90))
    article = replace(written(desk, headline="एक", body="पाठ"), lead_image=image)
    desk.saving.save(article)
    assert desk.editing.open(article.article_id).article.lead_image == image
    (receipt,) = desk.publishing.export([article.article_id], tmp_path)
    assert receipt.ok
    with Image.open(tmp_path / "media" / f"{stored.media_id}-10-90.jpg") as shared:
        assert shared.size == (1200, 630)

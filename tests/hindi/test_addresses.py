import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.addresses import OPAQUE, without_addresses


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("देखें https://hi.wikipedia.org/wiki/हिन्दी यहां", "देखें … यहां"),
        ("देखें:https://x.in/abc।अब", "देखें:…।अब"),
        ("www.समाचार.भारत और ndtv.in पर", "… और … पर"),
        ("संपादक@समाचार.भारत, abc@x.co.in", "…, …"),
        ("#बजट2026 पर @PMOIndia ने", "… पर … ने"),
        ("12.35 लाख, 1. पहला, वह गया.वह आया", "12.35 लाख, 1. पहला, वह गया.वह आया"),
    ],
)
def test_addresses_hashtags_and_accounts_are_no_prose(text: str, shown: str) -> None:
    parts = without_addresses(text).replace(OPAQUE, "\n").split("\n")
    assert "…".join(part for place, part in enumerate(parts) if part or place in (0, len(parts) - 1)) == shown


@given(st.text(alphabet="कि।.:/@#awx-1 \u200d", max_size=60))
def test_every_other_sign_stays_in_its_place(text: str) -> None:
    hidden = without_addresses(text)
    assert len(hidden) == len(text)
    assert all(sign in (OPAQUE, before) for sign, before in zip(hidden, text, strict=True))

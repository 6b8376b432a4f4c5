"""The words that go with every picture: their names, and what a person shall write."""

from newsroom_desktop.base.texts import mark

PICTURE_WORDS = {
    "alt": (mark("Alternative text"), mark("What is seen, for people who cannot see it")),
    "caption": (mark("Caption"), mark("What the picture is about, where and when")),
    "credit": (mark("Credit"), mark("Who took it: photographer, agency")),
}
"""Name and hint by the field of a Figure or LeadImage."""

"""Letters of an article where Qt would take some of them for its own signs."""

from html import escape


def as_tip(text: str) -> str:
    """`text` as a tip shows it: in lines, and with its own < and &."""
    return f"<p>{escape(text)}</p>"


def as_row(text: str) -> str:
    """`text` as the row of a menu shows it: with its own & and without a tab, behind which keys stand."""
    return text.replace("&", "&&").replace("\t", " ").replace("\n", " ")

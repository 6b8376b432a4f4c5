"""Places as Qt counts them, in units of UTF-16: a sign beyond U+FFFF takes two."""


def length_u16(text: str) -> int:
    """How many units `text` takes."""
    return len(text.encode("utf-16-le")) // 2


def between_u16(text: str, start_u16: int, end_u16: int) -> str:
    """What of `text` stands between two places; a sign that a place stands in the midst of is left out."""
    return text.encode("utf-16-le")[2 * start_u16 : 2 * end_u16].decode("utf-16-le", "ignore")

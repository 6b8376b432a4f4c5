"""The bytes of texts in legacy fonts, which were written under Windows."""

_SIGNS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def windows_letters(data: bytes) -> str:
    """`data` in Windows-1252; the five bytes that it does not know, letters in Chanakya, by their numbers."""
    return data.decode("latin-1").translate(_SIGNS)

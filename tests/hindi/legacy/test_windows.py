"""Bytes of the time of legacy fonts as letters."""

from newsroom_desktop.hindi.legacy.windows import windows_letters


def test_every_byte_is_a_letter_of_its_own() -> None:
    letters = windows_letters(bytes(range(256)))
    assert len(set(letters)) == 256
    assert letters[:128] == "".join(map(chr, range(128)))
    assert (letters[0x80], letters[0x93], letters[0xE9]) == ("€", "“", "é")
    assert [ord(letters[byte]) for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D)] == [0x81, 0x8D, 0x8F, 0x90, 0x9D]

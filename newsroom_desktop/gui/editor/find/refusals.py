"""What a person is told about a pattern that cannot be used, and what to do."""

from newsroom_desktop.base.texts import mark, tr
from newsroom_desktop.hindi.pattern import Refusal

_SENTENCES = {
    Refusal.UNREADABLE: mark("The pattern cannot be read. Correct it, or switch “Pattern” off."),
    Refusal.OPEN_GROUP: mark("“(” is not closed: write “)”, or “\\(” for the sign itself."),
    Refusal.OPEN_SET: mark("“[” is not closed: write “]”, or “\\[” for the sign itself."),
    Refusal.NO_GROUP: mark("“)” closes nothing: write “(” too, or “\\)” for the sign itself."),
    Refusal.NOTHING_TO_REPEAT: mark("Nothing to repeat: write a letter first, or “\\*” for the sign itself."),
    Refusal.TOO_LARGE: mark("It repeats too much: write smaller numbers in the braces."),
    Refusal.TOO_SLOW: mark("It takes too long: repeat nothing inside of a repetition."),
    Refusal.REPLACEMENT: mark("The replacement cannot be read: “\\1” is a group, “\\\\” is “\\”."),
}


def refusal_sentence(refusal: Refusal) -> str:
    """Why the pattern or its replacement cannot be used, in the language in use."""
    return tr(_SENTENCES[refusal])

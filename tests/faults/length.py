"""How long the fault tests take: short in the suite, at full length when NEWSROOM_FAULT_ROUNDS says so.

NEWSROOM_FAULT_ROUNDS=full runs each test as long as it was meant to be run, NEWSROOM_FAULT_ROUNDS=200 any of
them for 200 rounds. Without it each runs its few rounds of the suite, by the same code.
"""

import os

SWITCH = "NEWSROOM_FAULT_ROUNDS"
_WANTED = os.environ.get(SWITCH, "")

AT_FULL_LENGTH = _WANTED == "full"


def rounds(*, short: int, full: int) -> int:
    """How many rounds a test goes: `short` in the suite, `full` at full length, else what the switch says.

    Raises:
        ValueError: the switch is neither "full" nor a number.
    """
    if not _WANTED:
        return short
    return full if AT_FULL_LENGTH else int(_WANTED)

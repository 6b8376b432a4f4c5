"""A save that was acknowledged is there after the process was killed."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newsroom_desktop.bootstrap import open_desk
from tests.faults.length import rounds

ROUNDS = rounds(short=15, full=1_000)

_SAVE_WITHOUT_END = """
import sys
from dataclasses import replace
from pathlib import Path
from newsroom_desktop.bootstrap import open_desk
desk = open_desk(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    article = replace(desk.editing.create(), headline=f"ख़बर {number}", body="पाठ " * 200)
    if number % 2:
        desk.editing.keep_draft(article, 3)
    else:
        desk.saving.save(article)
    print(article.article_id, flush=True)
    number += 1
"""


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not known to Windows")
def test_no_acknowledged_save_is_lost_by_a_kill(tmp_path: Path) -> None:
    archive, chance = tmp_path / "archive.db", random.Random(7)
    acknowledged: list[str] = []
    for round_number in range(ROUNDS):
        process = subprocess.Popen(
            [sys.executable, "-c", _SAVE_WITHOUT_END, str(archive), str(round_number)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert process.stdout is not None
        acknowledged.append(process.stdout.readline().strip())
        time.sleep(chance.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        acknowledged += process.stdout.read().split()
        process.wait()
        process.stdout.close()
    assert len(acknowledged) > ROUNDS
    desk = open_desk(archive)
    kept = set(desk.listing.ids())
    # The last line may be cut off by the kill; a whole id has 32 letters.
    assert {name for name in acknowledged if len(name) == 32} <= kept
    assert all(desk.listing.article(name).body.startswith("पाठ") for name in kept)
    desk.close()

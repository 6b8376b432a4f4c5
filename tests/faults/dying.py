"""Run Python that is killed before it touches a file for the n-th time: a hook for audits is told of each."""

import subprocess
import sys
from pathlib import Path

_MAY_BE_KILLED = """
import os, signal, sys
left = int(sys.argv.pop())
def may_be_killed(event, _args):
    global left
    if event in ("open", "os.rename", "os.link", "os.remove", "os.mkdir", "sqlite3.connect"):
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(may_be_killed)
"""
_TELL = "\nprint(-left)\n"


def killed(code: str, *args: Path, point: int) -> "subprocess.CompletedProcess[bytes]":
    """What became of `code`, which has `args` in sys.argv and dies before it touches a file at that point."""
    command = [sys.executable, "-c", _MAY_BE_KILLED + code + _TELL, *map(str, args), str(point)]
    return subprocess.run(command, check=False, capture_output=True)


def touches(code: str, *args: Path) -> int:
    """How often `code` touches a file when it is left alone."""
    return int(killed(code, *args, point=0).stdout)

"""Run Python as a person whom mode bits bind: who runs the tests as root lays root's powers down first."""

import os
import subprocess
import sys
from collections.abc import Mapping

_LAY_DOWN = """
import ctypes, os, sys
if sys.platform == "linux" and os.geteuid() == 0:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process: capset(2)
    none = (ctypes.c_uint32 * 6)()
    if ctypes.CDLL(None, use_errno=True).capset(header, none):
        sys.exit(os.strerror(ctypes.get_errno()))
"""


def run(code: str, *args: str, env: Mapping[str, str] = os.environ) -> str:
    """What `code` prints, without the last line break; fails with its messages when it fails."""
    done = subprocess.run(
        [sys.executable, "-c", _LAY_DOWN + code, *args],
        capture_output=True,
        encoding="utf-8",
        env={**env, "PYTHONIOENCODING": "utf-8"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()

"""What of the system is needed on Linux, by Qt and its browser engine and by the tests, and its packages.

Runs before anything is installed: standard library only.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
from pathlib import Path

# What the wheels link to and do not bring along, read from their NEEDED entries. Where two packages are
# named, the first is the one of Ubuntu 24.04 and later (64-bit time), the second that of Debian 12.
ALWAYS = {
    "libEGL.so.1": ("libegl1",),
    "libGL.so.1": ("libgl1",),
    "libX11.so.6": ("libx11-6",),
    "libXcomposite.so.1": ("libxcomposite1",),
    "libXdamage.so.1": ("libxdamage1",),
    "libXrandr.so.2": ("libxrandr2",),
    "libXtst.so.6": ("libxtst6",),
    "libasound.so.2": ("libasound2t64", "libasound2"),
    "libbrotlidec.so.1": ("libbrotli1",),
    "libdbus-1.so.3": ("libdbus-1-3",),
    "libexpat.so.1": ("libexpat1",),
    "libfontconfig.so.1": ("libfontconfig1",),
    "libfreetype.so.6": ("libfreetype6",),
    "libgbm.so.1": ("libgbm1",),
    "libglib-2.0.so.0": ("libglib2.0-0t64", "libglib2.0-0"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2",),
    "libnss3.so": ("libnss3",),
    "libudev.so.1": ("libudev1",),
    "libxcb-dri3.so.0": ("libxcb-dri3-0",),
    "libxkbcommon.so.0": ("libxkbcommon0",),
    "libxkbfile.so.1": ("libxkbfile1",),
    "libzstd.so.1": ("libzstd1",),
}
ON_A_SCREEN = {
    "libX11-xcb.so.1": ("libx11-xcb1",),
    "libxcb-cursor.so.0": ("libxcb-cursor0",),
    "libxcb-glx.so.0": ("libxcb-glx0",),
    "libxcb-icccm.so.4": ("libxcb-icccm4",),
    "libxcb-image.so.0": ("libxcb-image0",),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1",),
    "libxcb-randr.so.0": ("libxcb-randr0",),
    "libxcb-render-util.so.0": ("libxcb-render-util0",),
    "libxcb-shape.so.0": ("libxcb-shape0",),
    "libxcb-xkb.so.1": ("libxcb-xkb1",),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0",),
}


def missing() -> dict[str, tuple[str, ...]]:
    """What the loader does not find of the libraries needed here, and the packages; about 10 ms."""
    wanted = {**ALWAYS, **ON_A_SCREEN} if has_display() else ALWAYS
    return {soname: names for soname, names in wanted.items() if not _loads(soname)}


def _loads(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


POSTGRES_OLDEST = 15
POSTGRES_LACKING = (
    f"no PostgreSQL {POSTGRES_OLDEST} or newer here; to have it: sudo apt-get install postgresql"
)


def postgres() -> Path | None:
    """The folder with the programs of the newest PostgreSQL server, None when there is no new enough one."""
    found = {
        int(path.parts[-3]): path.parent for path in Path("/usr/lib/postgresql").glob("[0-9]*/bin/initdb")
    }
    newest = max(found, default=0)
    return found[newest] if newest >= POSTGRES_OLDEST else None


def has_display() -> bool:
    """Whether a window can be shown."""
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def apt_get() -> list[str] | None:
    """How apt-get is called without asking anybody; None where that is not possible."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return (
        ["sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"] if not asked.returncode else None
    )


def package_names(choices: list[tuple[str, ...]]) -> list[str]:
    """One package for each of `choices`: the first that apt knows, the last where it knows none."""
    listed = subprocess.run(["apt-cache", "pkgnames"], capture_output=True, text=True, check=False)
    known = set(listed.stdout.split())
    return [next((name for name in names if name in known), names[-1]) for names in choices]


def install(choices: list[tuple[str, ...]], apt: list[str]) -> bool:
    """Install one package for each of `choices` by `apt`; whether that worked."""
    subprocess.run([*apt, "update", "-q"], stdin=subprocess.DEVNULL, check=False)
    names = package_names(choices)
    print("Installing", " ".join(names), flush=True)
    command = [*apt, "install", "-q", "-y", "--no-install-recommends", *names]
    return not subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode


def line_to_type(choices: list[tuple[str, ...]]) -> str:
    """What a person types to install one package for each of `choices`."""
    return "sudo apt-get update && sudo apt-get install -y " + " ".join(package_names(choices))

"""What Qt WebEngine has to be told before the program starts."""

import os

_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
NO_HOST = '--host-resolver-rules="MAP * ~NOTFOUND"'
_AS_ROOT = "--no-sandbox --disable-gpu"


def prepare_environment() -> None:
    """Let the page engine find no host, and run for root, for whom Chromium's sandbox refuses to.

    An interceptor sees requests, but not the connections that `<link rel="preconnect">` opens ahead of
    them. The sandbox stays on for everybody but root.
    """
    _add(NO_HOST)
    if os.name == "posix" and os.geteuid() == 0:
        os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")
        _add(_AS_ROOT)


def _add(flags: str) -> None:
    present = os.environ.get(_FLAGS, "")
    if flags not in present:
        os.environ[_FLAGS] = f"{present} {flags}".strip()

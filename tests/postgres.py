"""A PostgreSQL server of the tests' own, in a folder that goes with it; no network, no other database."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """Run the server whose programs lie in `bin_folder`; the address of a database in it, for SQLAlchemy."""
    folder = Path(tempfile.mkdtemp(prefix="newsroom-postgres-"))
    user = _user(folder)
    data = folder / "data"
    try:
        _run(bin_folder / "initdb", "-D", data, "-U", "desk", "-A", "trust", "-E", "UTF8", "-N", user=user)
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        log = folder / "log"
        _run(bin_folder / "pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start", user=user)
        try:
            yield f"postgresql+psycopg://desk@/postgres?host={folder}"
        finally:
            _run(bin_folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop", user=user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user(folder: Path) -> str | None:
    """Who shall run it: nobody else, unless it is root, which PostgreSQL refuses."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return nobody.pw_name


def _run(program: Path, *arguments: object, user: str | None) -> None:
    command = [str(program), *map(str, arguments)]
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # a server that stays would hold a pipe open
        stderr=subprocess.DEVNULL,
        cwd="/",
        user=user,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(command)}: exit code {done.returncode}"

"""An archive in a file: one on a server is backed up by the server's own means."""

import pytest

from newsroom_desktop.storage.archive import Archive
from tests.storage.conftest import OpenArchive


@pytest.fixture
def archive(open_here: OpenArchive) -> Archive:
    return open_here()

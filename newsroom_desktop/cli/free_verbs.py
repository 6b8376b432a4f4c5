"""The verbs that no archive is opened for, by their names."""

from newsroom_desktop.cli.backups.backup import BACKUP
from newsroom_desktop.cli.backups.restore import RESTORE
from newsroom_desktop.cli.backups.verify import VERIFY
from newsroom_desktop.cli.language.verbs import LANGUAGE_VERBS
from newsroom_desktop.cli.move import MOVE
from newsroom_desktop.cli.salvage import SALVAGE

FREE_VERBS = {
    **LANGUAGE_VERBS,
    "move": MOVE,
    "backup": BACKUP,
    "verify": VERIFY,
    "restore": RESTORE,
    "salvage": SALVAGE,
}

"""What is said of an archive, of its backups, and of all of it as open files."""

from newsroom_desktop.base.texts import mark

ARCHIVE = {
    "archive_busy": mark(
        "Another program is writing to the archive {path}. Wait a moment and try again; nothing was lost."
    ),
    "search_damaged": mark(
        "The search cannot use its index; no article is damaged. Save an article in the window: the index is"
        " made anew."
    ),
    "archive_damaged": mark(
        "The archive {path} is damaged. It was left as it is. Let the window or the command salvage show what"
        " can be read of it and what the newest backup has, and choose what takes its place."
    ),
    "disk_failed": mark(
        "The disk with {path} reports an error and did not take what was written. Try again; if it fails"
        " once more, copy what is there to another disk. What was saved before is safe."
    ),
    "disk_full": mark(
        "The disk with {path} is full. Make room on it and try again; what was saved before is safe."
    ),
    "archive_folder_missing": mark(
        "The folder of the archive {path} does not exist. Make it or choose another."
    ),
    "archive_foreign": mark(
        "{path} is not an archive of this program. It was left as it is. Choose another file."
    ),
    "archive_full": mark(
        "The disk with the archive {path} is full. Make room on it and save again; what was saved before is"
        " safe."
    ),
    "archive_in_use": mark(
        "Another window or command is using the archive {path}. Go on there, or wait until it is done and try"
        " again."
    ),
    "archive_whole": mark(
        "The archive {path} is whole, so an empty one does not take its place. To begin anew, name or open"
        " another archive."
    ),
    "archive_gone": mark(
        "The archive {path} is not where it was last. Connect its disk and try again, or choose another"
        " archive."
    ),
    "archive_late": mark(
        "The archive has not taken the newest words yet: another program is writing to it, or its disk is"
        " slow. Write on, and close the other program if this stays."
    ),
    "archive_missing": mark(
        "There is no archive {path}. Look at its name and folder, or begin it with new or import."
    ),
    "archive_newer": mark(
        "The archive {path} was made by a newer version of this program. It was left as it is. Install the"
        " newer version to open it."
    ),
    "archive_no_room": mark(
        "There is no room for {megabytes} MB in {path}. Make room on that disk, or choose another folder."
    ),
    "archive_on_network": mark(
        "{path} is on a network drive ({drive}), where an archive breaks sooner or later: two computers may"
        " write to it at once. Move it to a folder on a disk of this computer, or choose another one."
    ),
    "archive_place_unreadable": mark(
        "{path}, which says where the archive lies, cannot be read and was left as it is. Correct it, or"
        " choose the archive anew."
    ),
    "archive_synced": mark(
        "{path} is in a folder that {program} copies to other computers, and an archive that is copied while"
        " it is in use breaks sooner or later. Move it to a folder that is not copied, or choose another one."
    ),
    "archive_there_already": mark(
        "There is already an archive {path}. It was left as it is. Choose another folder, or open that"
        " archive."
    ),
    "archive_newer_read": mark(
        "The archive {path} was made by a newer version of this program. It is opened for reading:"
        " nothing can be changed in it. Install the newer version to go on writing."
    ),
    "archive_not_writable": mark(
        "The archive {path} cannot be written. Check that you may write the file and its folder."
    ),
    "archive_read_only": mark(
        "The archive {path} cannot be written: the file or its folder is protected. It is opened for reading:"
        " nothing can be changed in it. Change its rights or move it to go on writing."
    ),
    "archive_set_aside": mark(
        "The archive {path} was damaged and set aside as {aside}, and nothing has taken its place yet. Choose"
        " what shall: in the window, or with the command salvage."
    ),
    "archive_unreadable": mark(
        "The archive {path} cannot be read. Check that you may read the file and that its disk is connected"
        " and sound."
    ),
    "archive_zero_bytes": mark(
        "The archive {path} is an empty file of zero bytes. It was left as it is. Let the window or the"
        " command salvage show the newest backup, or begin with an empty archive."
    ),
}

BACKUPS = {
    "backup_ambiguous": mark(
        "More than one backup has a name that begins with “{name}”. Give more of the name."
    ),
    "backup_damaged": mark(
        "The backup {path} is damaged: not every word in it is what was written. It was not put back. Choose"
        " another one."
    ),
    "backup_disk_full": mark(
        "The disk with the folder {path} is full, and no backup was made. Make room on it, or choose another"
        " place for backups."
    ),
    "backup_failed": mark(
        "No backup could be made in {path} ({reason}). Check that the disk is connected and that you may"
        " write there; the archive was left as it is."
    ),
    "backup_folder_missing": mark(
        "The folder for backups {path} is not there. Connect its disk, or choose another place for backups."
    ),
    "backup_missing": mark("There is no backup {path}. Look at its name, or choose one from the list."),
    "backup_no_room": mark(
        "The backup needs {megabytes} MB on the disk with the folder {path}, which has less. Make room on it,"
        " or choose another place for backups."
    ),
    "backup_pictures_bad": mark(
        "In the backup {path} pictures are missing or changed: {count}. Its words are whole. Put the files"
        " back into the folder media of the archive, and make a new backup."
    ),
    "backup_unknown": mark("{path} is no backup of this program. Choose one from the list of backups."),
    "backup_unreadable": mark(
        "The backup {path} cannot be read ({reason}). Check that its disk is connected and that you may read"
        " it."
    ),
    "backup_under_way": mark(
        "Another window or command is making a backup in {path}. Wait until it is done and try again."
    ),
    "backups_file_broken": mark(
        "The place for backups in {path} cannot be read. Correct the file, or move it away and choose the"
        " place again."
    ),
    "backups_none": mark("There is no backup yet. Make one first, with backup or in the menu Archive."),
    "backups_none_good": mark("There is no good backup. Take what could be read instead."),
    "backups_unreadable": mark(
        "The backups in {path} cannot be read ({reason}). Check that the disk is connected and that you may"
        " read them."
    ),
    "drill_list_differs": mark(
        "The list of the restored archive has {found} articles, and the backup {wanted}. Make a new backup,"
        " and restore another one if the archive is lost."
    ),
    "drill_words_differ": mark(
        "What was restored is not what the backup {path} holds. Check the disk, and make a new backup."
    ),
    "restore_disk_full": mark(
        "The disk with the folder {path} is full, and the backup was not put back. Make room on it and try"
        " again; the archive was left as it is."
    ),
    "restore_failed": mark(
        "The backup could not be put back into {path} ({reason}). Check that the disk is connected and that"
        " you may write there; the archive was left as it is."
    ),
    "restore_no_room": mark(
        "To put the backup back, {megabytes} MB are needed on the disk with the folder {path}, which has"
        " less. Make room on it and try again; the archive was left as it is."
    ),
}

EVERYTHING = {
    "article_file_broken": mark(
        "The head of {path} cannot be read ({reason}). Correct what stands between the two lines of +++, and"
        " import the folder again."
    ),
    "article_file_field": mark(
        "In {path} “{name}” cannot be what is written there. Correct it, and import the folder again."
    ),
    "article_file_headless": mark(
        "{path} does not begin with fields between lines of +++. Write them as in the other files, or open"
        " it as a text."
    ),
    "article_file_nameless": mark(
        "{path} does not say the id of its article. Write it as in the other files, or open it as a text."
    ),
    "export_of_newer": mark(
        "{path} was made by a newer version of this program. What only that version knows of is not in the"
        " export; export it with that version."
    ),
    "export_unfinished": mark(
        "{path} has no list of its files: the export was broken off, or the list was deleted. What is there"
        " was taken in; export anew if you can."
    ),
    "exported_archive_newer": mark(
        "{path} was exported by a newer version of this program. Install the newer version to take it in."
    ),
    "exported_file_changed": mark(
        "{path} is not as it was exported. What can be read in it was taken in; compare it with its article."
    ),
    "exported_file_missing": mark(
        "{path} is missing, though it was exported. Put it back and import the folder again; the rest was"
        " taken in."
    ),
    "exported_lines_broken": mark(
        "Lines of {path} cannot be read: {count}. The others were taken in; look for another copy of it."
    ),
    "no_exported_archive": mark(
        "{path} holds no exported archive. Choose the folder with the files README.md and archive.json."
    ),
    "settings_differ": mark(
        "{name} says something else here. The settings here go on; those that came in lie in {path}, where"
        " you can compare them."
    ),
    "settings_unknown": mark("{name} are no settings of this program. They were left out; look at the file."),
}

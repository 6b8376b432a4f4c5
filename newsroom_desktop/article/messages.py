"""What a person is told when something went wrong: a sentence for each code, and what to do next."""

from pathlib import Path

from newsroom_desktop.article.article import Status
from newsroom_desktop.article.errors import DeskError, FileRefused
from newsroom_desktop.article.names import status_name, step_name
from newsroom_desktop.article.workflow import Step
from newsroom_desktop.base.texts import mark, tr

_WORKFLOW = {
    "step_not_open": mark(
        "“{step}” is not possible: the article stands at “{status}”. Use the button for the next step."
    ),
    "headline_missing": mark("The article has no headline. Write one before it is exported."),
    "nothing_to_hand_over": mark(
        "The article cannot be handed over without a headline and a text. Write both first."
    ),
    "versions_changed": mark(
        "One of the two versions was written on meanwhile, so nothing was put together. Compare them again."
    ),
}

_FIELDS = {
    "breaking_ends_before_start": mark("Breaking news must end after it starts. Choose a later end."),
    "breaking_unreadable": mark(
        "“{value}” does not say when the news is breaking. Write on or off, or a start and an end"
        " such as 2024-06-18T10:00/2024-06-18T12:00."
    ),
    "category_unknown": mark("The site has no category “{category}”. Choose one of these: {choices}."),
    "field_unknown": mark("An article has no field “{name}” to set. Choose one of these: {choices}."),
    "id_stays": mark("The id cannot be set. The program gives one to each new article, and keeps it."),
    "slug_too_long": mark(
        "The slug would have {length} letters, and at most {most} are possible. Write a shorter one."
    ),
    "slug_unusable": mark(
        "No address can be made of “{value}”. Write the slug in letters of Hindi or English, or in digits."
    ),
    "status_by_steps": mark(
        "The status cannot be set. Open the article in the window and use the button for the next step."
    ),
    "urgency_out_of_range": mark(
        "“{value}” is no urgency. Give a number from 1 (most urgent) to 6 (least urgent)."
    ),
}

_SITE = {
    "address_unusable": mark("“{address}” is no web address. Write it like https://example.com"),
    "site_file_broken": mark(
        "The site settings in {path} cannot be read. Correct the file, or move it away to begin with new"
        " settings."
    ),
    "site_file_unusable": mark(
        "A value in the site settings {path} cannot be used. {reason} Correct it there and try again."
    ),
    "theme_broken": mark("The page theme {path} is broken: {reason}. Choose another theme or repair it."),
    "theme_unknown": mark("There is no page theme “{theme}”. Choose another one in the site settings."),
    "time_zone_unknown": mark(
        "There is no time zone “{zone}”. Write one such as Asia/Kolkata in the site settings."
    ),
}

_NAMES = {
    "name_unusable": mark("“{value}” is no name in Hindi. Write it in letters of Hindi, and nothing else."),
    "names_file_broken": mark(
        "The names of the desk in {path} cannot be read. Correct the file, or move it away to begin anew."
    ),
}

_FILES = {
    "words_not_writable": mark(
        "The list of words {path} cannot be written. Check that you may write the file and its folder, and"
        " that the disk is not full."
    ),
    "convert_same": mark(
        "Nothing would change: --from and --to both name {name}."
        " One of them is to be unicode, or another font."
    ),
    "input_closed": mark(
        "There is no standard input to read. Hand the text over with a pipe, or with < and a file."
    ),
    "input_not_utf8": mark(
        "Standard input is not in UTF-8. Save the text as UTF-8, or let its program write UTF-8."
    ),
    "file_empty": mark("{path} is empty. Choose a file with text in it."),
    "file_has_zero_bytes": mark(
        "{path} is damaged: line {line} holds bytes of zero. Open it in its own program, look at that line"
        " and save it anew."
    ),
    "document_broken": mark(
        "{path} is damaged or not complete. Open it in its own program and save it anew, or ask for it once"
        " more."
    ),
    "document_encrypted": mark(
        "{path} is protected by a password. Open it in its own program, save it without the password, and"
        " open that file."
    ),
    "document_in_pieces": mark(
        "{path} holds more than {most} pieces of text that are set apart, and would take minutes to read."
        " Save it as plain text (.txt) in its own program, and open that file."
    ),
    "document_other": mark(
        "{path} is a packed file without a text of Word or LibreOffice in it. Unpack it, or open it in its"
        " own program and save it as .docx."
    ),
    "document_too_long": mark(
        "{path} holds more than {most} MB of text and formats. Divide it into smaller documents."
    ),
    "document_unsafe": mark(
        "{path} is built in a way that could harm the computer, and no word processor does that. It was not"
        " opened. Ask the sender for the text in another form."
    ),
    "file_is_document": mark(
        "{path} is in an old format (such as .doc or .rtf) that cannot be opened. Open it in Word or"
        " LibreOffice and save it as .docx."
    ),
    "file_is_folder": mark("{path} is a folder. Choose the files in it."),
    "file_is_pdf": mark(
        "{path} is a PDF; these cannot be opened yet. Open it in its own program, copy the text and paste it"
        " here."
    ),
    "file_is_picture": mark(
        "{path} is a picture. Open an article first and add it there as the lead picture."
    ),
    "file_is_web_page": mark(
        "{path} is a packed web page; these cannot be opened. Open it in a browser and save it as .html, or"
        " copy the text and paste it."
    ),
    "file_missing": mark("{path} does not exist. Look whether it was moved or renamed."),
    "file_not_markdown": mark(
        "{path} is a document, no Markdown. Import it first, and check the body of its article."
    ),
    "file_not_text": mark(
        "{path} holds no text that can be read. Choose a text, a document (.docx, .odt), a web page or a"
        " mail."
    ),
    "file_too_big": mark(
        "{path} is too big: {megabytes} MB, and at most {most} MB can be opened. Divide it into smaller ones."
    ),
    "rescue_refused": mark(
        "The text could not be put into a file either ({reason}). Copy it into another program, or make room"
        " on the disk."
    ),
    "text_file_refused": mark(
        "The text could not be saved as {path} ({reason}). Choose another folder or disk."
    ),
    "file_unreadable": mark(
        "{path} cannot be read ({reason}). Check that you may open it and that the disk is connected."
    ),
    "file_utf16_unmarked": mark(
        "{path} is in UTF-16 without the mark that says so. Open it in its own program and save it as UTF-8."
    ),
    "file_utf8_broken": mark(
        "{path} is in UTF-8, but line {line} holds a broken letter. Open it in its own program, mend that"
        " line and save it anew."
    ),
    "text_too_long": mark(
        "{path} is too long for an article, which holds at most {paragraphs} paragraphs and {letters}"
        " letters. Divide it into smaller files."
    ),
    "file_wrong_encoding": mark(
        "{path} is not in UTF-8 but probably in {encoding}. Open it in its own program and save it as UTF-8."
    ),
}

_PARTS = {
    "part_attachment": mark(
        "The attachment “{name}” was left out. Save it from the mail program; a picture or document can be"
        " opened by itself."
    ),
    "part_comments": mark("Comments were left out: {count}. Look at them in the document's own program."),
    "part_deleted": mark(
        "Text marked as deleted was left out (places: {count}). If it is needed, reject the changes in the"
        " document's own program and open it again."
    ),
    "part_divided": mark(
        "Paragraphs that were far too long, or held very many signs such as < or *, were divided (into so"
        " many more: {count}). Look at them."
    ),
    "part_embeds": mark(
        "Embedded posts or videos were left out: {count}. Add them to the article by their links."
    ),
    "part_formats": mark(
        "Its formats were left out: there are too many. Its words are all here; set them anew."
    ),
    "part_formulas": mark(
        "Formulas now stand as letters in one line: {count}. Compare them with those of the document."
    ),
    "part_hidden": mark(
        "Hidden text was left out (places: {count}). If it is needed, show it in the document's own program."
    ),
    "part_macros": mark("It holds macros. They were left out, and nothing of them was run."),
    "part_mail_lines": mark(
        "Lines of the mail program (a signature, the head of a forwarded message) were left out (places:"
        " {count}). They are still in the mail."
    ),
    "part_margins": mark(
        "The text in the margins (header and footer) was left out. If it is needed, copy it from the"
        " document."
    ),
    "part_merged_cells": mark("Merged cells of tables were divided: {count}. Look at the tables."),
    "part_numbering": mark(
        "Lists had other numbers than 1, 2, 3 and now count so: {count}. Compare their numbers."
    ),
    "part_legacy_font": mark(
        "Text in a font from before Unicode (such as Kruti Dev) was turned into Unicode (places: {count})."
        " Read it through once."
    ),
    "part_legacy_text": mark(
        "It looks like text in a font from before Unicode, such as Kruti Dev, and was opened as it is. Choose"
        " its font in the menu “Convert from a legacy font”."
    ),
    "part_old_font": mark(
        "Text in an old Hindi font (such as Kruti Dev) was found (places: {count}): its letters are no"
        " Hindi. Turn it into Unicode in the document's own program and open it again."
    ),
    "part_page_parts": mark(
        "Parts of the page around the article were left out: {count}. Look whether all is here."
    ),
    "part_pictures": mark(
        "Pictures that cannot be used were left out: {count}. Save them as JPEG, PNG or WebP and add them."
    ),
    "part_pictures_linked": mark(
        "Pictures that lie elsewhere (on the web or in other files) were not fetched: {count}. Add them by"
        " hand."
    ),
    "part_pictures_many": mark(
        "There are more pictures than an article takes; these were left out: {count}. Add those that are"
        " needed."
    ),
    "part_tables": mark(
        "Tables with long passages or other tables in them came in as lines of text: {count}. Look at them."
    ),
    "part_unknown": mark(
        "Things that an article cannot hold (such as formulas or diagrams) were left out: {count}. Look at"
        " them in the document's own program."
    ),
}

_LIST = {
    "comment_empty": mark("The comment has no words. Write what you want to say."),
    "in_the_bin": mark("The article lies in the bin. Take it out of the bin first."),
    "view_name_too_long": mark(
        "The name of the view has {length} letters, and at most {most} are possible. Write a shorter one."
    ),
    "view_nameless": mark("A view needs a name. Write one."),
    "view_there": mark("There is a view called “{name}” already. Choose another name."),
}

_ARTICLES = {
    "article_ambiguous": mark(
        "More than one article has an id that begins with “{article_id}”. Give more of the id."
    ),
    "article_damaged": mark(
        "The article {article_id} is damaged: not every letter of it is as it was saved. It was left as it"
        " is. Bring it back in the window, or with the command mend."
    ),
    "revisions_altered": mark(
        "Not every letter of the article {article_id} is as it was saved (revisions: {count}), and the export"
        " has it as it is now. Bring it back in the window or with the command mend, and export anew."
    ),
    "article_lost": mark(
        "Nothing can be read of the article {article_id}, here or in a backup. It was left as it is. Look for"
        " it in the rescue files, and in backups that lie elsewhere."
    ),
    "article_unknown": mark("No article has the id “{article_id}”. Look it up in the list of articles."),
    "revision_ambiguous": mark(
        "More than one revision has an id that begins with “{revision_id}”. Give more of the id."
    ),
    "revision_damaged": mark(
        "The revision {revision_id} is damaged and cannot be read. It was left as it is. Choose the one"
        " before or after it."
    ),
    "revision_unknown": mark(
        "The article has no revision “{revision_id}” any more. Look in its history for those that there are."
    ),
}

_ARCHIVE = {
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

_BACKUPS = {
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
}

_PICTURES = {
    "picture_altered": mark(
        "The picture {path} is not what was stored under its name. Look at it, and put the right file there"
        " if you have it."
    ),
    "picture_missing": mark(
        "The picture {path} is missing. Put the file back, or open the article in the window and choose the"
        " picture again."
    ),
    "picture_not_allowed": mark("{path} is of a kind that cannot be used. Save it as JPEG, PNG or WebP."),
    "picture_too_big": mark("The picture {path} is too big. Make it smaller and add it again."),
    "picture_unreadable": mark(
        "The picture {path} cannot be read. Open it in a picture program and save it anew."
    ),
}

_EXPORT = {
    "export_failed": mark("The page could not be written: {reason}. Choose another folder or try again."),
    "export_folder_missing": mark("The folder {path} does not exist. Make it or choose another one."),
    "export_folder_not_empty": mark(
        "The folder {path} is not empty. Choose an empty one, or a name that does not exist yet."
    ),
    "export_full": mark("The disk with {path} is full. Make room on it or choose another folder."),
    "export_not_folder": mark(
        "No folder can be made at {path}, because a file is in the way. Choose another one."
    ),
    "export_read_only": mark("The folder {path} cannot be written. Choose another one or change its rights."),
}

_STYLE = {
    "style_broken": mark(
        "The house style {path} cannot be read: look at line {line}. Correct it there, or move the file away"
        " to begin anew. It was left as it is."
    ),
    "style_not_writable": mark(
        "The house style {path} cannot be written ({reason}). Check that you may write the file and its"
        " folder."
    ),
    "style_other": mark("{path} is no house style. It was left as it is. Choose another file."),
    "style_value": mark(
        "In the house style {path} “{name}” cannot be “{value}”. Write one of these: {choices}."
    ),
    "style_value_odd": mark(
        "In the house style {path} “{name}” cannot be “{value}”. Correct it there and try again."
    ),
}

_EVERYTHING = {
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

_OTHER = {
    "cancelled": mark("Stopped. What was finished before is kept."),
    "keeping_broke": mark(
        "The program made a mistake while it kept the text. Save the text to a file, and send the report to"
        " those who look after the program."
    ),
}

SENTENCES = {
    **_WORKFLOW,
    **_FIELDS,
    **_SITE,
    **_NAMES,
    **_FILES,
    **_PARTS,
    **_LIST,
    **_ARTICLES,
    **_ARCHIVE,
    **_BACKUPS,
    **_PICTURES,
    **_EXPORT,
    **_EVERYTHING,
    **_STYLE,
    **_OTHER,
}
"""English sentence by code; a test compares them with the codes that the program raises."""

ECHOED_GC = 60
"""So many grapheme clusters of what a person wrote are said again."""

_SAID_WHOLE = frozenset({"choices", "path", "reason"})


def sentence(error: DeskError, *, by_name: bool = False) -> str:
    """What `error` means for a person and what to do about it, in the language in use.

    With `by_name` a refused file is called by its name alone, for a person who has just chosen it.
    """
    from newsroom_desktop.hindi.graphemes import shortened  # noqa: PLC0415 - slow import, seldom needed

    values = {
        name: value if isinstance(value, int) or name in _SAID_WHOLE else shortened(value, ECHOED_GC)
        for name, value in error.values.items()
    }
    if by_name and isinstance(error, FileRefused) and "path" in values:
        values["path"] = Path(str(values["path"])).name
    if "status" in values:
        values["status"] = status_name(Status(str(values["status"])))
    if "step" in values:
        values["step"] = step_name(Step(str(values["step"])))
    return tr(SENTENCES[error.code], **values)

"""What is said of files that are taken in, and of what was left out of them."""

from newsroom_desktop.base.texts import mark

FILES = {
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

PARTS = {
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

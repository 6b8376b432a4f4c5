"""What is said of one article: its way, its fields, its place in the list, its pages."""

from newsroom_desktop.base.texts import mark

WORKFLOW = {
    "step_not_open": mark(
        "“{step}” is not possible: the article stands at “{status}”. Use the button for the next step."
    ),
    "headline_missing": mark("The article has no headline. Write one before it is exported."),
    "nothing_to_hand_over": mark(
        "The article cannot be handed over without a headline and a text. Write both first."
    ),
    "versions_changed": mark(
        "One of the two versions was written on meanwhile, so nothing was put together. Close this window and"
        " begin again."
    ),
}

FIELDS = {
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

LIST = {
    "comment_empty": mark("The comment has no words. Write what you want to say."),
    "in_the_bin": mark("The article lies in the bin. Take it out of the bin first."),
    "view_name_too_long": mark(
        "The name of the view has {length} letters, and at most {most} are possible. Write a shorter one."
    ),
    "view_nameless": mark("A view needs a name. Write one."),
    "view_there": mark("There is a view called “{name}” already. Choose another name."),
}

ARTICLES = {
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

PICTURES = {
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

EXPORT = {
    "export_failed": mark("The export could not be written: {reason}. Choose another folder or try again."),
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

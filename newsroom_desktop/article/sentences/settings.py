"""What is said of the settings of a site and of a desk."""

from newsroom_desktop.base.texts import mark

SITE = {
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

NAMES = {
    "name_unusable": mark("“{value}” is no name in Hindi. Write it in letters of Hindi, and nothing else."),
    "names_file_broken": mark(
        "The names of the desk in {path} cannot be read. Correct the file, or move it away to begin anew."
    ),
}

STYLE = {
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

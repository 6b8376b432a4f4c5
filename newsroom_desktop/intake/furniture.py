"""Lines of a site's page that are no part of the story: comment form, sharing, related stories.

Only whole lines that surely come from the site: the texts of WordPress' comment form in English and
Hindi, of its sharing buttons, and what Hindi news sites print between paragraphs. What merely looks
like it stays with the story.
"""

import regex

from newsroom_desktop.hindi.fold import fold

_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")


def bare(line: str) -> str:
    """`line` for comparing: folded, its words with single spaces between them."""
    return _NO_WORD.sub(" ", fold(line)).strip()


def _table(lines: str) -> tuple[str, ...]:
    return tuple(sorted((bare(line) for line in lines.strip().split("\n")), key=len, reverse=True))


_COMMENT_FORM = _table("""
Leave a Reply
Leave a Comment
Cancel reply
Your email address will not be published.
Required fields are marked *
Save my name, email, and website in this browser for the next time I comment.
Notify me of follow-up comments by email.
Notify me of new posts by email.
You must be logged in to post a comment.
This site uses Akismet to reduce spam. Learn how your comment data is processed.
Post Comment
Comments are closed.
प्रातिक्रिया दे
प्रतिक्रिया दें
एक प्रतिक्रिया दें
प्रतिक्रिया रद्द करें
उत्तर रद्द करें
जवाब रद्द करें
एक उत्तर छोड़ें
एक टिप्पणी छोड़ें
टिप्पणी छोड़ें
टिप्पणी करें
टिप्पणी करे
अपनी टिप्पणी दें
टिप्पणी पोस्ट करें
आपका ईमेल पता प्रकाशित नहीं किया जाएगा.
आपका ईमेल पता प्रकाशित नहीं किया जायेगा.
आवश्यक फ़ील्ड चिह्नित हैं *
आवश्यक फ़ील्ड्स चिह्नित हैं *
आवश्यक फ़ील्ड * से चिह्नित हैं
अगली बार जब मैं टिप्पणी करूँ, तो इस ब्राउज़र में मेरा नाम, ईमेल और वेबसाइट सहेजें।
""")

_FORM_LABELS = _table("""
Comment
Name
Email
Website
Reply
टिप्पणी
नाम
ईमेल
वेबसाइट
जवाब दें
उत्तर दें
""")

_SHARING = _table("""
Share
Share this
Share this:
Share this post
Share this article
Share this news
Share via
Like this
Loading
शेयर करें
इसे शेयर करें
खबर शेयर करें
साझा करें
इसे साझा करें
Advertisement
विज्ञापन
Related
Related Posts
Related News
Related Articles
You may also like
संबंधित खबरें
संबंधित समाचार
""")

_NETWORKS = frozenset(
    bare(
        "Facebook Twitter X WhatsApp Telegram LinkedIn Pinterest Instagram Reddit Email Print Copy Link"
        " Tumblr Threads Messenger Koo फेसबुक ट्विटर एक्स व्हाट्सएप व्हाट्सऐप वॉट्सऐप टेलीग्राम इंस्टाग्राम लिंक्डइन"
    ).split()
)

_RELATED = tuple(
    bare(words)
    for words in (
        "यह भी पढ़ें",
        "ये भी पढ़ें",
        "इसे भी पढ़ें",
        "यह भी देखें",
        "ये भी देखें",
        "Also Read",
        "Read Also",
        "Read More",
    )
)
_RELATED_LINE = regex.compile(r"(?P<words>[^:：\-–—|>]+?)\s*(?:[:：\-–—|>].*)?", regex.DOTALL)

_SHARE_ON = regex.compile(
    r"(?:click to )?(?:share|email) .{1,40}\(opens in new window\)\.?", regex.IGNORECASE
)

_LONGEST = 250
"""Code points; a longer line is never looked at."""


def is_comment_form(line: str) -> bool:
    """Whether `line` holds nothing but texts of a comment form."""
    return len(line) <= _LONGEST and _is_made_of(bare(line), _COMMENT_FORM)


def is_form_label(line: str) -> bool:
    """Whether `line` is the label of a field, which says something only beside a comment form."""
    return len(line) <= _LONGEST and _is_made_of(bare(line), _FORM_LABELS)


def is_page_line(line: str) -> bool:
    """Whether `line` is sharing, advertisement or a link to another story."""
    if len(line) > _LONGEST:
        return False
    words = bare(line)
    if words in _SHARING or _SHARE_ON.fullmatch(line):
        return True
    related = _RELATED_LINE.fullmatch(line)
    return _is_row_of_networks(words) or (related is not None and bare(related["words"]) in _RELATED)


def _is_row_of_networks(words: str) -> bool:
    names = words.split()
    return len(names) >= 2 and all(name in _NETWORKS for name in names)


def _is_made_of(words: str, phrases: tuple[str, ...]) -> bool:
    """Whether `words` is one of `phrases` or several in a row."""
    rest = words
    while rest:
        phrase = next((phrase for phrase in phrases if f"{rest} ".startswith(f"{phrase} ")), None)
        if phrase is None:
            return False
        rest = rest[len(phrase) :].strip()
    return bool(words)

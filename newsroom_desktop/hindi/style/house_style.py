"""What a desk has settled on: which rules are off, and the choices that others leave open."""

from dataclasses import dataclass

from newsroom_desktop.base.texts import mark

EITHER = "either"
"""The choice of a desk that takes both ways, but one of them in an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HouseStyle:
    """The style of a desk; the texts are the values of the `Choice` of the same name.

    `off` names rules, `replacements` are the desk's own pairs of what it does not write and what it does.
    The defaults are those of a Hindi news site: what the large ones agree on, else either way, but one of
    them in an article.
    """

    off: frozenset[str] = frozenset()
    danda: str = EITHER
    digits: str = "latin"
    quotes: str = "curly"
    hindi_nasal: str = "anusvara"
    chandrabindu: str = EITHER
    nukta: str = EITHER
    forms: str = "vowel"
    dateline_end: str = EITHER
    sentence_words: int = 40
    paragraph_words: int = 120
    replacements: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a few ways to write: `name` is that of the field, `options` are values and their titles."""

    name: str
    title: str
    options: tuple[tuple[str, str], ...]


CHOICES = (
    Choice(
        name="danda",
        title=mark("At the end of a sentence"),
        options=(
            (EITHER, mark("danda or full stop, one of them in an article")),
            ("danda", mark("danda (।)")),
            ("full_stop", mark("full stop (.)")),
        ),
    ),
    Choice(
        name="digits",
        title=mark("Digits"),
        options=(
            ("latin", mark("international (123)")),
            ("devanagari", mark("Devanagari (१२३)")),
            (EITHER, mark("either, one of them in an article")),
        ),
    ),
    Choice(
        name="quotes",
        title=mark("Quotation marks"),
        options=(("curly", mark("curly (“ ”)")), ("straight", mark('straight (" ")'))),
    ),
    Choice(
        name="hindi_nasal",
        title=mark("Nasal before a consonant"),
        options=(
            ("anusvara", mark("anusvara (हिंदी, संबंध)")),
            ("half", mark("half letter (हिन्दी, सम्बन्ध)")),
            (EITHER, mark("either, one way for a word in an article")),
        ),
    ),
    Choice(
        name="chandrabindu",
        title=mark("Nasal vowel"),
        options=(
            (EITHER, mark("either, one way for a word in an article")),
            ("anusvara", mark("anusvara (यहां, पांच)")),
            ("chandrabindu", mark("chandrabindu (यहाँ, पाँच)")),
        ),
    ),
    Choice(
        name="nukta",
        title=mark("Nukta in borrowed words"),
        options=(
            (EITHER, mark("either, one way for a word in an article")),
            ("without", mark("without (जरूरत, फीसदी)")),
            ("with", mark("with (ज़रूरत, फ़ीसदी)")),
        ),
    ),
    Choice(
        name="forms",
        title=mark("Vowel or य in endings"),
        options=(("vowel", mark("vowel (गए, नई, चाहिए)")), ("ya", mark("य (गये, नयी, चाहिये)"))),
    ),
    Choice(
        name="dateline_end",
        title=mark("Behind the dateline"),
        options=(
            (EITHER, mark("any mark")),
            (".", mark("full stop (सियोल.)")),
            (":", mark("colon (सियोल:)")),
            ("।", mark("danda (सियोल।)")),
        ),
    ),
)

COUNTS = {"sentence_words": (5, 500), "paragraph_words": (10, 2_000)}
"""The least and the most of the numbers that a desk may choose."""

COUNT_TITLES = {
    "sentence_words": mark("Words in a sentence, at most"),
    "paragraph_words": mark("Words in a paragraph, at most"),
}

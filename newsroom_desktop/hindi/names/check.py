"""Names that an article spells in two ways, or not as the desk does."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from newsroom_desktop.base.progress import Progress
from newsroom_desktop.base.texts import grouped, tr, tr_n
from newsroom_desktop.hindi.addresses import without_addresses
from newsroom_desktop.hindi.findings import Finding, Passage
from newsroom_desktop.hindi.names.book import SETTLED, Advice, Ground, NameBook
from newsroom_desktop.hindi.names.likeness import key
from newsroom_desktop.hindi.names.mentions import Mention, mentions
from newsroom_desktop.hindi.names.sounds import sounds
from newsroom_desktop.hindi.names.usual import usual_names
from newsroom_desktop.hindi.spelling.variants import key as style_key
from newsroom_desktop.hindi.words import IN_WORD

RULE = "name"

_PART_OF_WORD = regex.compile(rf"{IN_WORD}|-")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Verdict:
    """What is said of a spelling wherever it stands, or only where it stands first."""

    reason: str
    fix: str | None
    is_once: bool = False


def findings(
    passages: Sequence[Passage], book: NameBook, progress: Progress | None = None
) -> list[tuple[Finding, ...]]:
    """What is found in each of `passages`, which are one article.

    A spelling is told that is not the desk's, with the desk's form as its fix; and of two in one article the
    rarer one, else the later one. Where nothing says which of two is right, the first place of the other is
    told too, without a fix.

    Raises:
        Stopped: `progress` says so.
    """
    in_parts = (*usual_names().in_parts, *book.choices.in_parts)
    progress = progress or Progress()
    found = [_all_mentions(passage, in_parts) for passage in progress.steps(passages)]
    verdicts = _verdicts([mention for some in found for mention in some], book, progress)
    told: set[str] = set()
    return [tuple(_told(some, verdicts, told)) for some in found]


def _all_mentions(passage: Passage, in_parts: Iterable[str]) -> tuple[Mention, ...]:
    """The mentions in `passage`, the known spellings of more than one word among them."""
    single, text = mentions(passage), without_addresses(passage.text)
    parted = [
        Mention(start_cp=start, end_cp=start + len(spelling), text=spelling, is_cued=True)
        for spelling in in_parts
        for start in _places(text, spelling)
    ]
    if not parted:
        return single
    kept: list[Mention] = []
    for mention in sorted((*single, *parted), key=lambda each: (each.start_cp, -each.end_cp)):
        if not kept or kept[-1].end_cp <= mention.start_cp:
            kept.append(mention)
    return tuple(kept)


def _places(text: str, spelling: str) -> Iterator[int]:
    """Where `spelling` stands in `text` as whole words."""
    start = text.find(spelling)
    while start >= 0:
        end = start + len(spelling)
        if not _PART_OF_WORD.search(text[max(0, start - 1) : start] + text[end : end + 1]):
            yield start
        start = text.find(spelling, end)


def _told(some: Iterable[Mention], verdicts: Mapping[str, _Verdict], told: set[str]) -> Iterable[Finding]:
    for mention in some:
        verdict = verdicts.get(mention.text)
        if verdict is not None and not (verdict.is_once and mention.text in told):
            told.add(mention.text)
            yield Finding(
                rule=RULE,
                start_cp=mention.start_cp,
                end_cp=mention.end_cp,
                reason=verdict.reason,
                fix=verdict.fix,
            )


def _verdicts(found: Sequence[Mention], book: NameBook, progress: Progress) -> dict[str, _Verdict]:
    counts = Counter(mention.text for mention in found)
    cued = {mention.text for mention in found if mention.is_cued}
    named = {spelling for spelling in counts if spelling in cued or book.is_name(spelling)}
    families: dict[str, set[str]] = {}
    for mention in found:
        families.setdefault(mention.text, set()).add(mention.family)
    verdicts: dict[str, _Verdict] = {}
    for near in progress.steps(_near(counts, book)):
        for group in _groups(near, named, families, book):
            verdicts |= _two_ways(group, counts, book)
    for spelling in progress.steps(counts):
        if spelling not in verdicts and (advice := book.advice(spelling)) is not None:
            verdicts[spelling] = _against_desk(spelling, advice, book)
    return verdicts


def _near(spellings: Iterable[str], book: NameBook) -> list[list[str]]:
    """The spellings of an article in the order of the text, those together that may be one name."""
    near: dict[str, list[str]] = {}
    for spelling in spellings:
        usual = usual_names().find(spelling)
        fixed = book.choices.form_of(spelling)
        near.setdefault(key(fixed or (usual.form if usual else spelling)), []).append(spelling)
    return list(near.values())


def _groups(
    near: Sequence[str], named: set[str], families: Mapping[str, set[str]], book: NameBook
) -> list[list[str]]:
    """The spellings of each name in `named` that has more than one, in the order of the text.

    Two that are no more than alike, and always go on with other family names, are two people.
    """

    def are_one(one: str, other: str) -> bool:
        may_be_two = "" not in families[one] | families[other] and families[one].isdisjoint(families[other])
        return book.may_be_one(one, other) and not (may_be_two and sounds(one) != sounds(other))

    groups: list[list[str]] = []
    for spelling in sorted(near, key=lambda each: each not in named):
        mine = next((group for group in groups if all(are_one(spelling, each) for each in group)), None)
        if mine is not None:
            mine.append(spelling)
        elif spelling in named:
            groups.append([spelling])
    return [sorted(group, key=near.index) for group in groups if len(group) > 1]


def _two_ways(group: Sequence[str], counts: Mapping[str, int], book: NameBook) -> dict[str, _Verdict]:
    advices = filter(None, map(book.advice, group))
    sure = next((advice for advice in advices if advice.ground is not Ground.NONE), None)
    desks = max(filter(book.is_desks, group), key=book.is_exact, default=None)
    kept = sure.form if sure is not None else desks or max(group, key=lambda each: counts[each])
    is_decided = sure is not None or desks is not None
    if not is_decided and len(set(map(style_key, group))) == 1:
        return {}  # गाजियाबाद, गाज़ियाबाद: a matter of the house style
    spellings = ", ".join(
        f"{each} ({grouped(counts[each])})"
        for each in sorted(group, key=lambda each: (-counts[each], each != kept))
    )
    reason = (
        tr("Spelt two ways: {spellings}.", spellings=spellings)
        if len(group) == 2
        else tr("Spelt in several ways: {spellings}.", spellings=spellings)
    )
    if is_decided:
        reason += " " + _desk_writes(sure or _as_advice(kept, book))
    verdicts = {each: _Verdict(reason=reason, fix=kept) for each in group if each != kept}
    if not is_decided:
        verdicts[kept] = _Verdict(reason=reason, fix=None, is_once=True)
    return verdicts


def _as_advice(form: str, book: NameBook) -> Advice:
    is_fixed = book.choices.form_of(form) == form
    articles = book.tally.count(form).articles
    return Advice(form=form, ground=Ground.FIXED if is_fixed else Ground.USUAL, articles=articles)


def _desk_writes(advice: Advice) -> str:
    is_own = advice.ground is not Ground.USUAL or advice.articles >= SETTLED
    if advice.articles and is_own:
        return tr_n(
            "The desk writes {form} ({n} article).",
            "The desk writes {form} ({n} articles).",
            advice.articles,
            form=advice.form,
        )
    if advice.ground is Ground.FIXED:
        return tr("The desk writes {form}.", form=advice.form)
    return tr("Hindi papers usually write {form}.", form=advice.form)


def _against_desk(spelling: str, advice: Advice, book: NameBook) -> _Verdict:
    if advice.ground is not Ground.NONE:
        return _Verdict(reason=_desk_writes(advice), fix=advice.form)
    reason = tr(
        "The archive has this name in two spellings: {form} ({n}), {other} ({m}). Choose the desk's form"
        " under “Names of the desk”.",
        form=advice.form,
        n=grouped(advice.articles),
        other=spelling,
        m=grouped(book.tally.count(spelling).articles),
    )
    return _Verdict(reason=reason, fix=None)

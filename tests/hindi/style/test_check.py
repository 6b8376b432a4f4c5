"""Laws of a whole check: of articles, of any text, of text that is made to be slow."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.base import texts
from newsroom_desktop.hindi.addresses import OPAQUE
from newsroom_desktop.hindi.findings import Finding, Passage, Role
from newsroom_desktop.hindi.graphemes import is_boundary
from newsroom_desktop.hindi.style.check import check, check_article
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rules import RULES

EVERY_RULE = HouseStyle(off=frozenset())
OTHER_CHOICES = HouseStyle(
    off=frozenset(),
    danda="danda",
    digits="devanagari",
    quotes="straight",
    hindi_nasal="half",
    chandrabindu="chandrabindu",
    nukta="with",
    forms="ya",
    dateline_end=".",
    replacements=(("के लिए", "को"),),
)
STYLES = (EVERY_RULE, OTHER_CHOICES, HouseStyle(hindi_nasal="either", chandrabindu="either", digits="either"))


def passages(*lines: str) -> list[Passage]:
    return [Passage(text=line) for line in lines]


def rules_of(found: list[tuple[Finding, ...]]) -> list[list[str]]:
    return [[finding.rule for finding in findings] for findings in found]


def test_the_end_of_sentences_is_compared_through_an_article() -> None:
    found = check_article(passages("वह आया।", "वह गया.", "वह सोया।"), HouseStyle())
    assert rules_of(found) == [[], ["sentence-end"], []]
    assert not check(Passage(text="वह गया."), HouseStyle())


def test_two_ways_to_write_a_word_are_compared_through_an_article() -> None:
    found = check_article(passages("ज़रूरत है", "जरूरत", "ज़रूरत"), HouseStyle())
    assert rules_of(found) == [[], ["two-ways"], []]
    assert found[1][0].fix == "ज़रूरत"


def test_an_article_is_checked_as_its_passages_are() -> None:
    lines = passages("वह  घर गया ।", "हिन्दी", "", "सब ठीक")
    found = check_article(lines, HouseStyle())
    assert found == [check(line, HouseStyle()) for line in lines]
    assert check_article(lines, HouseStyle()) == found
    assert check_article([], HouseStyle()) == []


def test_a_dateline_ends_no_sentence() -> None:
    opening = Passage(text="सियोल. अमेरिका ने कहा है। वह गया।", role=Role.OPENING)
    assert not check(opening, HouseStyle())
    assert rules_of([check(replace(opening, role=Role.PARAGRAPH), HouseStyle())]) == [["sentence-end"]]


def test_reasons_are_in_the_language_in_use() -> None:
    passage = Passage(text="वह गया ।")
    texts.use("hi")
    (hindi,) = check(passage, HouseStyle())
    texts.use("en")
    (english,) = check(passage, HouseStyle())
    assert english.reason == "No space stands before this mark."
    assert hindi == replace(english, reason=hindi.reason)
    assert hindi.reason != english.reason


@pytest.mark.parametrize(
    "text", ["", " ", "\n", "The match was won. It rained, too.", "12", "a@b.com", OPAQUE * 3]
)
def test_nothing_is_found_where_no_hindi_is(text: str) -> None:
    assert not check(Passage(text=text), HouseStyle())


signs = st.text(
    alphabet="कखनमहगयडे ािीुूेैोौंँः़्\u200c\u200d०१23।॥.,:;?!'\"“”‘’()[]|-–—…/ \u00a0aRsPM" + OPAQUE, max_size=40
)
PIECES = (
    "हिन्दी|यहाँ|ज़रूरत|जरूरत|गये|के के|उस ने|कि|1200000|23/11/2026|10 AM|Rs 5|डॉ0|police|दु:ख|कहाः|हैा"
    "|द्वारा किया गया।|1,234,567|5लाख|‘‘|''|...|--|सियोल."
)
pieces = st.sampled_from(PIECES.split("|"))
lines = st.lists(st.one_of(signs, pieces), max_size=8).map(" ".join)


@given(st.lists(lines, max_size=3), st.sampled_from(STYLES), st.sampled_from(Role))
def test_findings_lie_in_their_passage_cut_no_cluster_and_each_rule_stands_apart(
    texts_: list[str], style: HouseStyle, role: Role
) -> None:
    article = [Passage(text=text, role=role) for text in texts_]
    for passage, findings in zip(article, check_article(article, style), strict=True):
        ends: dict[str, int] = {}
        for finding in findings:
            assert 0 <= finding.start_cp < finding.end_cp <= len(passage.text)
            assert ends.get(finding.rule, 0) <= finding.start_cp
            assert is_boundary(passage.text, finding.start_cp)
            assert is_boundary(passage.text, finding.end_cp)
            assert finding.fix != passage.text[finding.start_cp : finding.end_cp]
            assert OPAQUE not in (finding.fix or "")
            ends[finding.rule] = finding.end_cp


@given(lines, st.sampled_from(RULES), st.sampled_from(STYLES))
def test_fixing_all_of_a_kind_again_and_again_comes_to_rest(
    text: str, rule: object, style: HouseStyle
) -> None:
    alone = replace(style, off=frozenset(each.name for each in RULES if each is not rule))
    for _ in range(12):
        fixes = [finding for finding in check(Passage(text=text), alone) if finding.fix is not None]
        if not fixes:
            return
        for finding in reversed(fixes):
            text = text[: finding.start_cp] + (finding.fix or "") + text[finding.end_cp :]
    pytest.fail(f"never at rest: {text!r}")


SIGNS = "= |क|ं|.|।|1|1,|\"|'|(|-| -|a.|a-|@|www.|12/|0,000,|1000000 |“|्|="
WORDS = "के |का,|द्वारा |द्वारा किया |किया गया।|क.|न्त|हैा|कों|1लाख "
SEEDS = SIGNS.split("|") + WORDS.split("|")


@pytest.mark.parametrize("seed", SEEDS)
def test_a_long_row_of_one_thing_is_checked(seed: str) -> None:
    """A rule that looked again at all that is behind each sign would take minutes here."""
    length = 100_000 if seed == "=" else 30_000
    article = [Passage(text=(seed * length)[:length] + "ख", role=Role.OPENING)]
    for style in STYLES[:2]:
        assert isinstance(check_article(article, style), list)

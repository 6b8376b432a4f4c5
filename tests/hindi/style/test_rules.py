"""Each rule on lines that it mends and lines that it leaves alone."""

from dataclasses import replace

import pytest

from newsroom_desktop.hindi.findings import Finding, Passage, Role
from newsroom_desktop.hindi.graphemes import is_boundary
from newsroom_desktop.hindi.style.check import check
from newsroom_desktop.hindi.style.house_style import HouseStyle
from newsroom_desktop.hindi.style.rule import Rule
from newsroom_desktop.hindi.style.rules import RULES
from tests.hindi.style.lines import grammar, lengths, marks, numbers, spellings
from tests.hindi.style.lines.lines import Lines

LINES = (*marks.LINES, *numbers.LINES, *spellings.LINES, *grammar.LINES, *lengths.LINES)


def only(name: str, style: HouseStyle) -> HouseStyle:
    return replace(style, off=frozenset(rule.name for rule in RULES) - {name})


def fixed(text: str, findings: tuple[Finding, ...]) -> str:
    for finding in reversed(findings):
        if finding.fix is not None:
            text = text[: finding.start_cp] + finding.fix + text[finding.end_cp :]
    return text


def found(lines: Lines, text: str) -> tuple[Finding, ...]:
    return check(Passage(text=text, role=lines.role), only(lines.rule, lines.style))


def test_every_rule_has_three_lines_of_each_kind() -> None:
    bad: dict[str, int] = {}
    good: dict[str, int] = {}
    for lines in LINES:
        bad[lines.rule] = bad.get(lines.rule, 0) + len(lines.bad)
        good[lines.rule] = good.get(lines.rule, 0) + len(lines.good)
    assert {rule.name for rule in RULES} == set(bad) == set(good)
    assert min(bad.values()) >= 3
    assert min(good.values()) >= 3


BAD = [(lines, bad, good) for lines in LINES for bad, good in lines.bad.items()]


@pytest.mark.parametrize(("lines", "bad", "good"), BAD, ids=[f"{lines.rule}: {bad}" for lines, bad, _ in BAD])
def test_a_bad_line_is_found_and_mended(lines: Lines, bad: str, good: str | None) -> None:
    findings = found(lines, bad)
    assert findings
    assert {finding.rule for finding in findings} == {lines.rule}
    if good is None:
        assert all(finding.fix is None for finding in findings)
    else:
        assert fixed(bad, findings) == good
        assert not found(lines, good)


GOOD = [(lines, good) for lines in LINES for good in lines.good]


@pytest.mark.parametrize(("lines", "good"), GOOD, ids=[f"{lines.rule}: {good}" for lines, good in GOOD])
def test_a_good_line_is_left_alone(lines: Lines, good: str) -> None:
    assert not found(lines, good)


@pytest.mark.parametrize("rule", RULES, ids=[rule.name for rule in RULES])
def test_the_example_of_a_rule_is_one(rule: Rule) -> None:
    lines = next(lines for lines in LINES if lines.rule == rule.name)
    findings = found(lines, rule.bad)
    assert findings
    if rule.fixes:
        assert fixed(rule.bad, findings) == rule.good
    assert not found(lines, rule.good)


def test_names_are_one_of_a_kind_and_a_rule_looks_or_compares() -> None:
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all((rule.look is None) != (rule.compare is None) for rule in RULES)


@pytest.mark.parametrize("lines", LINES, ids=lambda lines: lines.rule)
def test_findings_of_a_rule_stand_apart_and_cut_no_cluster(lines: Lines) -> None:
    for text in (*lines.bad, *lines.good):
        end = 0
        for finding in found(lines, text):
            assert end <= finding.start_cp < finding.end_cp <= len(text)
            assert is_boundary(text, finding.start_cp)
            assert is_boundary(text, finding.end_cp)
            end = finding.end_cp


def test_a_rule_that_is_off_finds_nothing() -> None:
    everything = HouseStyle(off=frozenset(rule.name for rule in RULES))
    for lines in LINES:
        for text in lines.bad:
            assert not check(Passage(text=text, role=lines.role), everything)


def test_addresses_are_no_prose() -> None:
    text = "देखें https://example.com/a,b--c?x=1,234,567 और desk@example.com,यहां"
    assert not check(Passage(text=text, role=Role.PARAGRAPH), HouseStyle())

import pytest

from newsroom_desktop.markup.blocks import Mark, Run
from newsroom_desktop.markup.runs import normal_address, normal_runs

BOLD, ITALIC = frozenset({Mark.BOLD}), frozenset({Mark.ITALIC})


def plain(text: str) -> Run:
    return Run(text=text)


def bold(text: str) -> Run:
    return Run(text=text, marks=BOLD)


def italic(text: str) -> Run:
    return Run(text=text, marks=ITALIC)


@pytest.mark.parametrize(
    ("runs", "expected"),
    [
        ([plain(""), bold("")], []),
        ([plain("क"), plain("ख")], [plain("कख")]),
        ([bold("क "), plain("ख")], [bold("क"), plain(" ख")]),
        ([bold("क"), bold(" "), bold("ख")], [bold("क ख")]),
        ([bold("क"), plain(" "), bold("ख")], [bold("क"), plain(" "), bold("ख")]),
        ([bold("क "), italic(" \n ख")], [bold("क"), plain("\n"), italic("ख")]),
        ([plain("क"), bold("ि")], [plain("कि")]),
        ([plain("क्"), bold("षेत्र")], [plain("क्षे"), bold("त्र")]),
        ([bold("र\u200d"), plain("्य")], [bold("र\u200d्य")]),
        ([plain("ढ"), bold("़ाई")], [plain("ढ़ा"), bold("ई")]),
        ([plain("\u0958लम")], [plain("क\u093cलम")]),
        ([plain("👩"), bold("\u200d💻")], [plain("👩\u200d💻")]),
        ([plain("क\u2028ख\x00ग\t")], [plain("क\nखग")]),
        ([bold("\u00a0क\u00a0")], [bold("\u00a0क\u00a0")]),
        ([plain("\n\nक\n\nख\n")], [plain("क\n\nख")]),
    ],
)
def test_normal_form(runs: list[Run], expected: list[Run]) -> None:
    assert normal_runs(tuple(runs)) == tuple(expected)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" https://a.b/क ", "https://a.b/क"),
        ("media/0a1b.jpg", "media/0a1b.jpg"),
        ("#fn:1", "#fn:1"),
        ("mailto:desk@example.com", "mailto:desk@example.com"),
        ("javascript:alert(1)", ""),
        ("JaVa\nScRiPt:alert(1)", ""),
        ("data:text/html,क", ""),
    ],
)
def test_addresses_that_are_not_safe_are_none(typed: str, kept: str) -> None:
    assert normal_address(typed) == kept

"""The house style as text: read, written, edited by hand and written again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.normal import normal_line
from newsroom_desktop.hindi.style.house_style import CHOICES, HouseStyle
from newsroom_desktop.hindi.style.rules import RULES
from newsroom_desktop.hindi.style.style_text import StyleRefused, read_style, written_style

BY_HAND = """\
# हमारा डेस्क
[choices]
danda = 'full_stop'  # जैसा साइट पर
colour = "green"

[rules]
dash = false # मत टोको
"future-rule" = true

[replacements]
"बंबई" = "मुंबई"
"मद्रास" = "चेन्नई"
"""


def test_nothing_said_is_as_usual() -> None:
    assert read_style("") == HouseStyle()
    assert read_style("[choices]\n[rules]") == HouseStyle()


def test_what_a_desk_writes_by_hand_is_read() -> None:
    style = read_style("\ufeff" + BY_HAND)
    assert style.danda == "full_stop"
    assert style.off == HouseStyle().off | {"dash"}
    assert style.replacements == (("बंबई", "मुंबई"), ("मद्रास", "चेन्नई"))


def test_a_change_keeps_what_a_desk_wrote() -> None:
    style = replace(read_style(BY_HAND), danda="danda", off=HouseStyle().off, replacements=(("बंबई", "मुम्बई"),))
    text = written_style(style, BY_HAND)
    assert read_style(text) == style
    for kept in (
        "# हमारा डेस्क",
        "# जैसा साइट पर",
        'colour = "green"',
        "dash = true # मत टोको",
        '"future-rule" = true',
    ):
        assert kept in text
    assert "मद्रास" not in text
    assert written_style(style, text) == text


@pytest.mark.parametrize(
    "before", ['choices = { danda = "danda" }', "rules.dash = false", '[ "rules" ]\ndash = false']
)
def test_what_is_written_in_another_way_is_kept_as_comments(before: str) -> None:
    style = HouseStyle(danda="full_stop")
    text = written_style(style, before)
    assert read_style(text) == style
    assert all(line in text for line in before.splitlines())


def test_a_new_file_explains_each_rule_and_choice() -> None:
    lines = written_style(HouseStyle()).splitlines()
    for name in [rule.name for rule in RULES] + [choice.name for choice in CHOICES]:
        number = next(number for number, line in enumerate(lines) if line.startswith(f"{name} = "))
        assert lines[number - 1].startswith("# ")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[rules", 1),
        ("[rules]\ndash = ", 2),
        ("[rules]\ndash = true\ndash = false", 3),
        ("\x00", 1),
        ("क = ख", 1),
    ],
)
def test_what_is_no_toml_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(StyleRefused) as refused:
        read_style(text)
    assert refused.value.line == line


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ('[choices]\ndanda = "bar"', "danda", "bar"),
        ("[choices]\ndanda = 3", "danda", "3"),
        ("[choices]\nsentence_words = 0", "sentence_words", "0"),
        ("[choices]\nsentence_words = true", "sentence_words", "True"),
        ('[rules]\ndash = "no"', "dash", "no"),
        ("rules = 3", "rules", "3"),
        ('[replacements]\n"बंबई" = 3', "बंबई", "3"),
        ('[replacements]\n" " = "क"', " ", "क"),
    ],
)
def test_what_cannot_be_is_refused_by_its_name(text: str, name: str, value: str) -> None:
    with pytest.raises(StyleRefused) as refused:
        read_style(text)
    assert (refused.value.name, refused.value.value) == (name, value)


words = st.text(min_size=1, max_size=8).map(normal_line).filter(str.strip)
styles = st.builds(
    HouseStyle,
    off=st.frozensets(st.sampled_from([rule.name for rule in RULES])),
    sentence_words=st.integers(5, 500),
    replacements=st.lists(st.tuples(words, words), max_size=3, unique_by=lambda pair: pair[0]).map(tuple),
    **{choice.name: st.sampled_from([value for value, _ in choice.options]) for choice in CHOICES},
)


@given(styles, styles)
def test_what_is_written_is_read_again(before: HouseStyle, style: HouseStyle) -> None:
    text = written_style(before)
    assert read_style(text) == before
    assert set(read_style(written_style(style, text)).replacements) == set(style.replacements)
    assert replace(read_style(written_style(style, text)), replacements=()) == replace(style, replacements=())

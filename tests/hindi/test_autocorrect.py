"""Signs that are mended while they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom_desktop.hindi.autocorrect import ALL_RULES, Rule, corrected


def typed(keys: str, rules: frozenset[Rule] = ALL_RULES) -> str:
    """What stands there after `keys` were typed one by one."""
    text = ""
    for key in keys:
        found = corrected(text, key, rules)
        text = text + key if found is None else text[: len(text) - found.removed_cp] + found.text
    return text


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        ('उन्होंने कहा, "हम तैयार हैं।"', "उन्होंने कहा, “हम तैयार हैं।”"),
        ('"पहला" और "दूसरा"', "“पहला” और “दूसरा”"),
        ('("कोष्ठक" में)', "(“कोष्ठक” में)"),
        ("'एक \"दो\" तीन'", "‘एक “दो” तीन’"),
        ('कहा,"हम तैयार हैं"', "कहा,“हम तैयार हैं”"),
        ('"हाँ," उसने कहा', "“हाँ,” उसने कहा"),
        ('कहा:"हाँ"', "कहा:“हाँ”"),
        ('जो कल से शुरू हुआ, वह समझौता है."', "जो कल से शुरू हुआ, वह समझौता है.”"),
        ('यही अंत है।"', "यही अंत है।”"),
        ('शब्द"', "शब्द”"),
        ("5'6\"", "5’6”"),
        ('एक–"दो"', "एक–“दो”"),
        ("India's और '90 के दशक", "India’s और ‘90 के दशक"),
        ('रूस-"यूक्रेन"', "रूस-“यूक्रेन”"),
        ("और फिर...", "और फिर…"),
        ("और फिर....", "और फिर…."),
        ("2014--2019", "2014–2019"),
        ("वह --- जो आया", "वह — जो आया"),
        ("---", "---"),
        ("दो  शब्द   यहाँ", "दो शब्द यहाँ"),
        ("वह गया|", "वह गया।"),
        ("वह गया |", "वह गया ।"),
        ("श्लोक||", "श्लोक॥"),
        ("कीमत 500|", "कीमत 500।"),
        ('कहा, "हाँ"|', "कहा, “हाँ”।"),
        ("a | b", "a | b"),
        ("|", "|"),
        ("https://a.b/c--d...|'", "https://a.b/c--d...|'"),
        ("desk@a.b--c", "desk@a.b--c"),
        ("क़ानून|", "क़ानून।"),
    ],
)
def test_typed_signs(keys: str, shown: str) -> None:
    assert typed(keys) == shown


@pytest.mark.parametrize(
    ("rule", "keys"),
    [
        (Rule.QUOTES, 'कहा, "हाँ"'),
        (Rule.ELLIPSIS, "फिर..."),
        (Rule.DASH, "एक--दो"),
        (Rule.SPACE, "एक  दो"),
        (Rule.DANDA, "गया|"),
    ],
)
def test_each_rule_can_be_switched_off(rule: Rule, keys: str) -> None:
    assert typed(keys) != keys
    assert typed(keys, ALL_RULES - {rule}) == keys
    assert typed(keys, frozenset({rule})) == typed(keys)


@given(st.text(max_size=30), st.characters())
def test_no_letter_is_touched(before: str, sign: str) -> None:
    found = corrected(before, sign)
    if found is not None:
        assert sign in "\"'.- |"
        assert not any(letter.isalnum() for letter in before[len(before) - found.removed_cp :])

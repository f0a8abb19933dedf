"""Triggers: each rule has words or numbers that cause it to be tried."""

import pytest

from index.dates.expressions import DateRule
from index.dates.extract import _DATE_RULES
from index.dates.triggers import _TRIGGER_WORDS

TRIGGERS_OF_NUMBERS_ALONE = frozenset({"year", "apostrophe"})


@pytest.mark.parametrize("rule", _DATE_RULES, ids=lambda rule: rule.interpret.__name__)
def test_every_rule_has_a_known_trigger(rule: DateRule) -> None:
    known = _TRIGGER_WORDS.keys() | TRIGGERS_OF_NUMBERS_ALONE
    assert rule.trigger in known, "a rule with an unknown trigger is never tried: see index/dates/triggers.py"

"""Statements and their dates in other languages than English."""

from datetime import date

import pytest

from index.dates import find_dates
from index.timeline.event_rules import event_rules


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Die Werft schloss 1987.", True),
        ("de", "Die Geschichte der Werft", False),
        ("de", "Wer erinnert sich an 1987?", False),
        ("de", "Foto: Archiv, 3. Mai 1962.", False),
        ("de", "Veröffentlicht am 3. Mai 2021.", False),
        ("fr", "Mis à jour le 3 mai 2021.", False),
        ("fr", "La photo de 1962 montre le bac.", True),
        ("es", "Fuente: Instituto de Estadística, 2019.", False),
        ("ru", "Мост построили в 1987 году.", True),
        ("ja", "橋は1987年に完成した。", True),
        ("ja", "橋の歴史", False),
        ("hi", "पुल १९८७ में बना।", True),
    ],
)
def test_statements(language: str, sentence: str, expected: bool) -> None:
    assert event_rules(language).is_statement(sentence) is expected


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Die Werft schloss am 3. Mai 2021.", [True]),
        ("de", "BERLIN, 3. Mai 2021 (dpa) – Der Rat kauft die Werft.", [False]),
        ("de", "Am 3. Mai 2021 – mitten im Sturm – sank die Fähre.", [True]),
        ("fr", "Lyon, 3 mai 2021 (AFP) – La mairie achète le bac.", [False]),
        ("de", "So schreiben Berg et al. (2004) in ihrer Studie.", [False]),
        ("de", "Die neue Halle (2004) steht leer.", [True]),
    ],
)
def test_dates_of_statements(language: str, sentence: str, expected: list[bool]) -> None:
    rules = event_rules(language)
    found = find_dates(sentence, date(2021, 6, 16), language)
    assert [rules.is_event_date(sentence, each.start, each.end) for each in found] == expected


def test_months_of_a_habit_are_no_dates_of_events() -> None:
    sentence = "Von Mai bis September fährt die Fähre täglich."
    found = find_dates(sentence, date(2021, 6, 16), "de")
    assert event_rules("de").select_dates(sentence, found, 0) == []

"""weights.json: one weight per feature and signal."""

import json
import math
from importlib.resources import files

import pytest

from index.answers.confidence import INTERCEPT, SIGNALS_OF_MODEL
from index.answers.features import FEATURES
from index.answers.ranking import load_weights
from index.languages.registry import get_language

_NAMES_BY_MODEL = {
    "ranking": [feature.__name__ for feature in FEATURES],
    **{
        model: [INTERCEPT, *(signal.__name__ for signal in signals)]
        for model, signals in SIGNALS_OF_MODEL.items()
    },
}
WEIGHT_NAMES = {
    f"{model}{suffix}": names
    for suffix in (get_language("en").weights_suffix, get_language("de").weights_suffix)
    for model, names in _NAMES_BY_MODEL.items()
}


def read_weights() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads(
        (files("index.answers") / "weights.json").read_text("utf-8")
    )
    return found


def test_there_is_a_weight_for_each_and_for_nothing_else() -> None:
    assert {model: list(weights) for model, weights in read_weights().items()} == WEIGHT_NAMES


@pytest.mark.parametrize("model", WEIGHT_NAMES)
def test_names_stand_once(model: str) -> None:
    assert len(set(WEIGHT_NAMES[model])) == len(WEIGHT_NAMES[model])


@pytest.mark.parametrize("model", WEIGHT_NAMES)
def test_weights_are_numbers(model: str) -> None:
    weights = load_weights(model, tuple(WEIGHT_NAMES[model]))
    assert all(math.isfinite(weight) for weight in weights)
    assert any(weights)


@pytest.mark.parametrize("model", WEIGHT_NAMES)
def test_weights_come_in_the_order_of_the_names(model: str) -> None:
    names = tuple(WEIGHT_NAMES[model])
    assert load_weights(model, names[::-1]) == load_weights(model, names)[::-1]
    assert load_weights(model, names[:1]) == (read_weights()[model][names[0]],)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        pytest.param("ranking", "full_moon", id="unknown-feature"),
        pytest.param("ranking", INTERCEPT, id="feature-of-the-other-model"),
        pytest.param("weather", FEATURES[0].__name__, id="unknown-model"),
    ],
)
def test_what_was_not_fitted_has_no_weight(model: str, name: str) -> None:
    with pytest.raises(KeyError):
        load_weights(model, (name,))

"""The weights of spans: those of all features and signals, and of nothing else."""

import math

from index.answers.spans.confidence import INTERCEPT, SIGNAL_NAMES
from index.answers.spans.features import LABEL_FEATURES
from index.answers.spans.number_features import NUMBER_FEATURES
from index.answers.spans.question_form import FORMS
from index.answers.spans.ranker import ANY_FORM, load_form_weights, load_weights


def test_there_are_weights_for_each_and_for_nothing_else() -> None:
    weights = load_weights()
    assert list(weights["labels"]) == [feature.__name__ for feature in LABEL_FEATURES]
    assert list(weights["numbers"]) == [feature.__name__ for feature in NUMBER_FEATURES]
    assert list(weights["confidence"]["signals"]["value"]) == [INTERCEPT, *SIGNAL_NAMES]


def test_weights_are_finite_numbers_of_known_forms() -> None:
    weights = load_weights()
    for model in ("labels", "numbers"):
        for labels in weights[model].values():
            for of_forms in labels.values():
                assert of_forms.keys() <= {ANY_FORM, *FORMS}
                assert all(map(math.isfinite, of_forms.values()))


def test_each_form_has_weights() -> None:
    for form in FORMS:
        loaded = load_form_weights(form)
        assert len(loaded.labels) == len(LABEL_FEATURES)
        assert len(loaded.numbers) == len(NUMBER_FEATURES)

"""The fit of label features with weights per form."""

import numpy as np

from benchmarks.span_fitting import MIN_FORM_CANDIDATES, SpanChoice, fit_span_model


def make_choice(form: int, right: str) -> SpanChoice:
    """Make a choice between a name and a number, of which one is right."""
    labels = ["name", "number"]
    reward = np.array([float(label == right) for label in labels])
    return SpanChoice(form, [labels], np.array([[0.0], [1.0]]), reward)


def best_label(choices: list[SpanChoice], form: int) -> str:
    model = fit_span_model(choices, 2, 1)
    scores = model.score(form, model.encode(choices[0].labels), choices[0].numbers)
    return choices[0].labels[0][int(scores.argmax())]


def test_forms_have_weights_of_their_own() -> None:
    choices = [make_choice(form, right) for form, right in ((0, "name"), (1, "number")) for _ in range(60)]
    assert [best_label(choices, form) for form in (0, 1)] == ["name", "number"]


def test_rare_forms_share_the_weights_of_all() -> None:
    model = fit_span_model([make_choice(0, "name") for _ in range(MIN_FORM_CANDIDATES)], 2, 1)
    assert model.has_weight[1, 1:].all()
    assert not model.has_weight[2].any()
    assert not model.label_weights[2].any()


def test_rare_labels_have_no_weight() -> None:
    model = fit_span_model([make_choice(0, "name")], 2, 1)
    assert model.ids == {}
    assert not model.encode([["name", "number"]]).any()


def test_the_fit_is_deterministic() -> None:
    choices = [make_choice(0, "name") for _ in range(50)]
    one, other = (fit_span_model(choices, 2, 7) for _ in range(2))
    assert (one.label_weights == other.label_weights).all()
    assert (one.number_weights == other.number_weights).all()

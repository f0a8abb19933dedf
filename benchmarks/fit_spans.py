"""Fitting of the weights of answer spans and of their confidence: `python -m benchmarks.fit_spans DATA`.

Reads qa/wiki-train and qa/news-train, and writes index/answers/spans/weights.json. The result is
deterministic.

Ranking: the candidate spans of the first sentence that is right, in a library of all articles of the set; a
span is worth the square of its token F1 with a gold answer.
To these, compounds of two sentences are added, of which the question is about one, so that the words around a
candidate count where several sentences would answer.
Confidence: the best span of each of these sentences, by weights fitted without its article, and whether it
holds a gold answer; see `benchmarks.spans`.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np

from benchmarks.answers import is_right_sentence
from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import QuestionSet, read_question_set, shuffle_items
from benchmarks.fit_answers import QUESTION_SETS
from benchmarks.fit_ranking import open_library
from benchmarks.fitting import fit_logistic_regression
from benchmarks.metrics import Figures, contains_answer
from benchmarks.progress import track_progress
from benchmarks.span_fitting import SpanChoice, SpanModel, fit_span_model
from benchmarks.spans import SpanVerdict, gold_words, span_f1, span_figures, span_hits
from index.answers.ranking import search_sentences
from index.answers.spans.confidence import INTERCEPT, SIGNAL_NAMES, signal_row
from index.answers.spans.context import SpanContext, SpanQuestion
from index.answers.spans.features import LABEL_FEATURES
from index.answers.spans.number_features import NUMBER_FEATURES
from index.answers.spans.question_form import FORMS
from index.answers.spans.ranker import ANY_FORM, RankedSpans, load_form_weights, load_weights, spans_by_score
from index.answers.understanding import understand
from index.model import SURE_SPAN_CONFIDENCE

_MAX_RANK: Final = 10
"""Number of first sentences among which a right one is looked for."""

_MAX_COMPOUNDED_CHARS: Final = 160
"""Length of the longest sentence in characters that is compounded with another."""

_COMPOUND_STEP: Final = 4
"""Every how many-th pair of sentences is compounded."""

_COMPOUND_LINKS: Final = ("; ", ", and ", ", while ")

_FOLD_COUNT: Final = 3
_CONFIDENCE_PENALTY: Final = 3.0
_WEIGHT_DIGITS: Final = 2
_CONFIDENCE_DIGITS: Final = 4
_FIT_SEED: Final = 11

_FeatureWeights = Mapping[str, Mapping[str, Mapping[str, float]]]
"""Weights by feature, label and form."""

app: Final = make_app()


class _SpanSample(NamedTuple):
    """A right sentence of a training set.

    Attributes:
        article: Name of its article.
        articles: Names of all articles that its words are from.
        is_first: Whether it was ranked first.
        context: Its candidates.
        choice: The same for the fit.
        hits: Of each candidate, whether it holds a gold answer.
        f1: Of each candidate, its token F1 with the nearest gold answer.
        text: The sentence.
        answers: The gold answers that it contains.
    """

    article: str
    articles: Sequence[str]
    is_first: bool
    context: SpanContext
    choice: SpanChoice
    hits: Sequence[bool]
    f1: Sequence[float]
    text: str
    answers: Sequence[str]


class _LabelledRanking(NamedTuple):
    """The ranked spans of a sample, by weights fitted without its article."""

    sample: _SpanSample
    ranked: RankedSpans


@app.command()
def fit_spans(data: DataArgument) -> None:
    """Fit the weights of answer spans, and say how well they do on articles left out."""
    sets = [list(_sample_sentences(read_question_set(data, folder))) for folder in QUESTION_SETS]
    compounds = [list(_compound_samples(samples)) for samples in sets]
    rankings = [list(_rank_left_out(samples, sets, compounds)) for samples in sets]
    for folder, of_set in zip(QUESTION_SETS, rankings, strict=True):
        others = [each for every in rankings if every is not of_set for each in every]
        print(f"{folder}, its articles left out of the fit by thirds: {_left_out_figures(of_set, others)}")
    model = _fit_model([sample for each in (*sets, *compounds) for sample in each])
    _write_weights(model, _fit_confidence([each for of_set in rankings for each in of_set]))


def _sample_sentences(question_set: QuestionSet) -> Iterator[_SpanSample]:
    """Yield the first right sentence of each question of a set, asked in a library of all its articles."""
    with open_library(question_set.articles.values()) as (engine, store, numbers):
        names = dict(zip(numbers, question_set.articles, strict=True))
        questions = [question for question in question_set.questions if question.answers]
        for gold in track_progress(questions, f"asking {len(questions)} questions"):
            question = understand(gold.text, engine, store)
            ranked = search_sentences(question, engine, store).ranked[:_MAX_RANK]
            article = question_set.articles[gold.article_name]
            for rank, each in enumerate(ranked):
                if is_right_sentence(each.candidate.citation, gold, article, names):
                    text = each.candidate.citation.text
                    context = SpanContext(SpanQuestion(question), text)
                    answers = gold_words(text, gold.answers)
                    if context.candidates and answers:
                        yield _make_sample([gold.article_name], context, answers, text, is_first=rank == 0)
                    break


def _make_sample(
    articles: Sequence[str], context: SpanContext, answers: Sequence[str], text: str, *, is_first: bool
) -> _SpanSample:
    spans = [
        text[context.words[candidate.first].start : context.words[candidate.stop - 1].end]
        for candidate in context.candidates
    ]
    f1 = [span_f1(span, answers) for span in spans]
    choice = SpanChoice(
        form=FORMS.index(context.question.form.name),
        labels=[feature(context) for feature in LABEL_FEATURES],
        numbers=np.array([feature(context) for feature in NUMBER_FEATURES]).T,
        reward=np.array(f1) ** 2,
    )
    hits = [span_hits(span, answers) for span in spans]
    return _SpanSample(articles[0], articles, is_first, context, choice, hits, f1, text, answers)


def _compound_samples(samples: Sequence[_SpanSample]) -> Iterator[_SpanSample]:
    """Yield compounds of two samples' sentences; the question is that of one, which alone has its answers.

    Both questions have the same form, and the sentences are of different articles.
    """
    by_form: defaultdict[int, list[_SpanSample]] = defaultdict(list)
    for sample in samples:
        if len(sample.text) <= _MAX_COMPOUNDED_CHARS:
            by_form[sample.choice.form].append(sample)
    for of_form in by_form.values():
        for number, (one, other) in enumerate(pairwise(shuffle_items(of_form, _FIT_SEED))):
            is_chosen = number % _COMPOUND_STEP == 0 and one.article != other.article
            if is_chosen and not contains_answer(other.text, one.answers):
                parts = [one.text, other.text] if number % (2 * _COMPOUND_STEP) else [other.text, one.text]
                link = _COMPOUND_LINKS[number % len(_COMPOUND_LINKS)]
                text = f"{parts[0].rstrip(' .')}{link}{parts[1]}"
                context = SpanContext(one.context.question, text)
                if context.candidates:
                    yield _make_sample(
                        [one.article, other.article], context, one.answers, text, is_first=False
                    )


def _rank_left_out(
    samples: Sequence[_SpanSample],
    sets: Sequence[Sequence[_SpanSample]],
    compounds: Sequence[Sequence[_SpanSample]],
) -> Iterator[_LabelledRanking]:
    """Yield the samples of a set, ranked in cross-validation over its articles."""
    everything = [sample for each in (*sets, *compounds) for sample in each]
    for held_out in _folds(samples):
        model = _fit_model([sample for sample in everything if held_out.isdisjoint(sample.articles)])
        for sample in samples:
            if sample.article in held_out:
                choice = sample.choice
                scores = model.score(choice.form, model.encode(choice.labels), choice.numbers)
                yield _LabelledRanking(sample, spans_by_score(sample.context, scores.tolist()))


def _fit_model(samples: Sequence[_SpanSample]) -> SpanModel:
    return fit_span_model([sample.choice for sample in samples], len(FORMS), _FIT_SEED)


def _folds(samples: Iterable[_SpanSample]) -> Iterator[frozenset[str]]:
    articles = shuffle_items(sorted({sample.article for sample in samples}), _FIT_SEED)
    for fold in range(_FOLD_COUNT):
        yield frozenset(articles[fold::_FOLD_COUNT])


def _left_out_figures(rankings: Sequence[_LabelledRanking], others: Sequence[_LabelledRanking]) -> Figures:
    """Return the figures of the sentences ranked first, by a confidence fitted without their articles."""
    verdicts: list[SpanVerdict] = []
    for held_out in _folds(each.sample for each in rankings):
        weights = _fit_confidence(
            [*(each for each in rankings if each.sample.article not in held_out), *others]
        )
        verdicts += [
            _judge(each, weights)
            for each in rankings
            if each.sample.article in held_out and each.sample.is_first
        ]
    return span_figures(verdicts)


def _judge(each: _LabelledRanking, weights: Mapping[str, float]) -> SpanVerdict:
    signals = zip(SIGNAL_NAMES, signal_row(each.ranked), strict=True)
    log_odds = weights[INTERCEPT] + sum(weights[name] * signal for name, signal in signals)
    best = each.ranked.best
    is_bold = 1 / (1 + np.exp(-log_odds)) >= SURE_SPAN_CONFIDENCE
    return SpanVerdict(bool(is_bold), each.sample.hits[best], each.sample.f1[best])


def _fit_confidence(rankings: Sequence[_LabelledRanking]) -> Mapping[str, float]:
    """Return the weights of the signals, and the intercept."""
    rows = np.array([signal_row(each.ranked) for each in rankings])
    labels = np.array([each.sample.hits[each.ranked.best] for each in rankings], bool)
    weights, intercept = fit_logistic_regression(rows, labels, _CONFIDENCE_PENALTY)
    named = zip((INTERCEPT, *SIGNAL_NAMES), (intercept, *weights.tolist()), strict=True)
    return {name: round(weight, _CONFIDENCE_DIGITS) for name, weight in named}


def _write_weights(model: SpanModel, confidence: Mapping[str, float]) -> None:
    """Write the weights into the project's file, and use them from now on."""
    file = Path(str(files("index.answers.spans") / "weights.json"))
    fitted: dict[str, _FeatureWeights] = {
        "labels": _label_weights(model),
        "numbers": {
            feature.__name__: {"value": _form_weights(model.number_weights[:, column].tolist())}
            for column, feature in enumerate(NUMBER_FEATURES)
        },
        "confidence": {"signals": {"value": confidence}},
    }
    file.write_text(_format_weights(fitted), "utf-8")
    load_weights.cache_clear()
    load_form_weights.cache_clear()
    print(f"Wrote the weights of the spans into {file}.")


def _label_weights(model: SpanModel) -> dict[str, dict[str, dict[str, float]]]:
    """Return the weights by feature, label and form."""
    named: dict[str, dict[str, dict[str, float]]] = {feature.__name__: {} for feature in LABEL_FEATURES}
    for (feature, label), column in model.ids.items():
        if weights := _form_weights(model.label_weights[:, column].tolist()):
            named[LABEL_FEATURES[feature].__name__][label] = weights
    return named


def _form_weights(weights: Sequence[float]) -> dict[str, float]:
    """Return the weights that aren't 0 when rounded, by form."""
    rounded = [round(weight, _WEIGHT_DIGITS) for weight in weights]
    return {form: weight for form, weight in zip((ANY_FORM, *FORMS), rounded, strict=True) if weight}


def _format_weights(fitted: Mapping[str, _FeatureWeights]) -> str:
    """Format weights as JSON with a line for each label."""
    models = []
    for model, features in fitted.items():
        blocks = []
        for feature, labels in features.items():
            lines = [f"   {json.dumps(label)}: {json.dumps(weights)}" for label, weights in labels.items()]
            blocks.append(f"  {json.dumps(feature)}: {{\n" + ",\n".join(lines) + "\n  }")
        models.append(f" {json.dumps(model)}: {{\n" + ",\n".join(blocks) + "\n }")
    return "{\n" + ",\n".join(models) + "\n}\n"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.fit_spans", arguments)


if __name__ == "__main__":
    main()

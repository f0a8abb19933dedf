"""Fitting of the weights of all languages but English: `python -m benchmarks.fit_languages DATA`.

Reads qa/xquad-de and qa/xquad-es, and writes their part of index/answers/weights.json; other languages are
left out, for checking. Run it after `benchmarks.fit_answers`, whose weights it leans on.

Ranking: the mean of the weights fitted and of the English ones, as the sets are small; features that the sets
never show, such as those of structured documents, keep the English weights.
Confidence: libraries that hold parts of the sets; see `benchmarks.fit_confidence`. Conflicts are known by
English words, and have the English weights.
"""

from collections.abc import Sequence
from itertools import chain
from typing import Final

import numpy as np

from benchmarks.command_line import DataArgument, make_app, run_app
from benchmarks.data import read_question_set
from benchmarks.fit_answers import name_weights, write_weights
from benchmarks.fit_confidence import fit_topic_model, sample_libraries
from benchmarks.fit_ranking import fit_weights, sample_question_set
from index.answers.confidence import INTERCEPT, SIGNALS_OF_MODEL
from index.answers.features import FEATURE_NAMES, FEATURES
from index.answers.ranking import load_weights
from index.languages.language import Language

QUESTION_SETS: Final = ("qa/xquad-de", "qa/xquad-es")
_SUFFIX: Final = Language("und", "Undetermined").weights_suffix
_INTERCEPT_SHIFT: Final = -0.2136
"""Log odds by which the threshold of 0.35 counts as 0.4, against wrong answers.

Chosen by hand, by the questions about articles left out of the libraries.
"""

app: Final = make_app()


@app.command()
def fit_languages(data: DataArgument) -> None:
    """Fit the weights of the ranking and of the confidence for all languages but English."""
    sets = [read_question_set(data, folder) for folder in QUESTION_SETS]
    fitted = fit_weights(chain.from_iterable(map(sample_question_set, sets)))
    english = np.array(load_weights("ranking", FEATURE_NAMES))
    weights = np.where(np.abs(fitted) < 1e-6, english, (fitted + english) / 2)
    write_weights(f"ranking{_SUFFIX}", name_weights(FEATURES, weights))
    signals, intercept = fit_topic_model(chain.from_iterable(map(sample_libraries, sets)))
    named = name_weights(SIGNALS_OF_MODEL["confidence"], signals)
    write_weights(f"confidence{_SUFFIX}", {INTERCEPT: round(intercept + _INTERCEPT_SHIFT, 4), **named})
    conflicts = (INTERCEPT, *(signal.__name__ for signal in SIGNALS_OF_MODEL["conflicts"]))
    english_conflicts = load_weights("conflicts", conflicts)
    write_weights(f"conflicts{_SUFFIX}", dict(zip(conflicts, english_conflicts, strict=True)))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line.

    Args:
        arguments: Arguments of the command; None for those of the process.
    """
    run_app(app, "python -m benchmarks.fit_languages", arguments)


if __name__ == "__main__":
    main()

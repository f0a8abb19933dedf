"""Language identification of texts, by py3langid: naive Bayes over byte n-grams (Lui & Baldwin 2011).

Nothing is downloaded; the model is part of the package and loaded on first use, which takes half a second.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache
from typing import Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

from index.languages.registry import language_code

MIN_PROBABILITY: Final = 0.6
"""Probability from which a text's language counts as known."""

_SAMPLE_CHARS: Final = 2_000
"""Characters at the start of a text that are looked at."""


def detect_language(text: str, among: Collection[str] = ()) -> str | None:
    """Identify the language of a text.

    Args:
        text: The text; a title or a question is enough more often than not.
        among: ISO 639 codes of the languages that it can be in; none for any.

    Returns:
        The ISO 639 code; None if it can't be told.
    """
    probabilities = language_probabilities(text)
    if among:
        possible = {code: probabilities.get(code, 0.0) for code in among}
        total = sum(possible.values())
        probabilities = {code: each / total for code, each in possible.items()} if total else {}
    best = max(probabilities, key=probabilities.__getitem__, default=None)
    return best if best and probabilities[best] >= MIN_PROBABILITY else None


def language_probabilities(text: str) -> Mapping[str, float]:
    """Return the probability of each language that is known here, above 0.0, by its ISO 639 code.

    Varieties count as one, such as Mandarin and Cantonese, which are written alike.
    """
    probabilities: defaultdict[str, float] = defaultdict(float)
    for label, probability in _identifier().rank(text[:_SAMPLE_CHARS]):
        if code := language_code(label):
            probabilities[code] += probability
    return probabilities


@cache
def _identifier() -> LanguageIdentifier:
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

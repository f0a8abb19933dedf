"""Punkt, with the project's own tables of abbreviations where a trained model would be.

Punkt is described in Tibor Kiss and Jan Strunk, "Unsupervised Multilingual Sentence Boundary Detection",
Computational Linguistics 32 (2006), pages 485-525. NLTK implements it; nothing is downloaded.
"""

import re
from functools import lru_cache

from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer, PunktToken

from index.languages.en.abbreviations import (
    CLOSING_ABBREVIATIONS,
    LINKING_ABBREVIATIONS,
    NEUTRAL_ABBREVIATIONS,
    NUMBERED_ABBREVIATIONS,
    TITLE_ABBREVIATIONS,
)
from index.languages.en.boundary_words import SENTENCE_STARTERS

_INITIALS_PATTERN = re.compile(
    r"(?:[^\W\d_a-z]\.-?)+\Z|(?:[a-z]\.){2,}\Z"
)  # "J.", "U.S.", "J.-P.", "q.v."; no "x."


def is_initials(token: str) -> bool:
    """Whether a token is single letters, each with its period; one small letter alone is none."""
    return _INITIALS_PATTERN.match(token) is not None


class _InitialsToken(PunktToken):  # type: ignore[misc]  # NLTK has no types
    """Punkt's token, for which "U.S." is an initial as "U." is."""

    @property
    def is_initial(self) -> bool:
        """Whether Punkt should treat the token as initials."""
        return is_initials(self.tok)


def _build_tokenizer() -> PunktSentenceTokenizer:
    """Punkt as if it had learned the tables from a corpus."""
    parameters = PunktParameters()
    abbreviations = (
        TITLE_ABBREVIATIONS | LINKING_ABBREVIATIONS | CLOSING_ABBREVIATIONS | NEUTRAL_ABBREVIATIONS
    )
    parameters.abbrev_types.update(
        word for word in abbreviations if len(word) > 1
    )  # "v." is one, "V." is not
    parameters.collocations.update((word, "##number##") for word in NUMBERED_ABBREVIATIONS)
    for word in SENTENCE_STARTERS:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)
    return PunktSentenceTokenizer(parameters, token_cls=_InitialsToken)


_TOKENIZER = _build_tokenizer()


@lru_cache(maxsize=1 << 14)
def is_boundary(word: str, following: str) -> bool:
    """Whether Punkt ends a sentence between two tokens.

    Args:
        word: The token before, with its period: "Mr." or "...".
        following: The token after.

    Returns:
        True where the second token starts a sentence.
    """
    return len(next(_TOKENIZER.sentences_from_tokens((word, following)))) == 1

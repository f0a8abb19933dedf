"""Punkt, with the project's own tables of abbreviations where a trained model would be.

Punkt is described in Tibor Kiss and Jan Strunk, "Unsupervised Multilingual Sentence Boundary Detection",
Computational Linguistics 32 (2006), pages 485-525. NLTK implements it; nothing is downloaded.
"""

import re
from functools import lru_cache

from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer, PunktToken

from index.languages.en.abbreviations import BEFORE_NUMBERS, CLOSERS, LINKS, NEUTRAL, STARTERS, TITLES

_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.-?)+\Z|(?:[a-z]\.){2,}\Z")  # "J.", "U.S.", "J.-P.", "q.v."; no "x."


def is_initials(token: str) -> bool:
    """Whether a token is single letters, each with its period; one small letter alone is none."""
    return _INITIALS.match(token) is not None


class _Token(PunktToken):  # type: ignore[misc]  # NLTK has no types
    """Punkt's token, for which "U.S." is an initial as "U." is."""

    @property
    def is_initial(self) -> bool:
        """Whether Punkt should treat the token as initials."""
        return is_initials(self.tok)


def _tokenizer() -> PunktSentenceTokenizer:
    """Punkt as if it had learned the tables from a corpus."""
    parameters = PunktParameters()
    abbreviations = TITLES | LINKS | CLOSERS | NEUTRAL
    parameters.abbrev_types.update(
        word for word in abbreviations if len(word) > 1
    )  # "v." is one, "V." is not
    parameters.collocations.update((word, "##number##") for word in BEFORE_NUMBERS)
    for word in STARTERS:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)
    return PunktSentenceTokenizer(parameters, token_cls=_Token)


_PUNKT = _tokenizer()


@lru_cache(maxsize=1 << 14)
def separates(word: str, following: str) -> bool:
    """Whether Punkt ends a sentence between two tokens.

    Args:
        word: The token before, with its period: "Mr." or "...".
        following: The token after.

    Returns:
        True where the second token starts a sentence.
    """
    return len(next(_PUNKT.sentences_from_tokens((word, following)))) == 1

"""NLTK's Punkt sentence tokeniser with hand-written tables of abbreviations instead of a trained model.

Punkt: Kiss and Strunk (2006), "Unsupervised Multilingual Sentence Boundary Detection", Computational
Linguistics 32, pages 485-525. Nothing is downloaded.
"""

import re
from functools import lru_cache

from nltk.tokenize.punkt import _ORTHO_MID_LC, PunktParameters, PunktSentenceTokenizer, PunktToken

from index.languages.language import Language
from index.languages.letters import UPPERCASE_LETTER

_INITIALS_PATTERN = re.compile(rf"(?:{UPPERCASE_LETTER}\.-?)+\Z|(?:[a-z]\.){{2,}}\Z")


def is_initials(token: str) -> bool:
    """Whether a token is letters with a period each: "J.", "U.S.", "q.v."; not one lower-case letter."""
    return _INITIALS_PATTERN.match(token) is not None


class _InitialsToken(PunktToken):  # type: ignore[misc]  # NLTK has no types
    """A Punkt token that treats "U.S." as an initial like "U."."""

    @property
    def is_initial(self) -> bool:
        """Whether the token is initials."""
        return is_initials(self.tok)


@lru_cache(maxsize=1 << 8)
def _build_tokenizer(language: Language) -> PunktSentenceTokenizer:
    """Build a Punkt tokeniser with the parameters that training would yield."""
    parameters = PunktParameters()
    rules = language.sentences
    abbreviations = (
        rules.title_abbreviations
        | rules.linking_abbreviations
        | rules.closing_abbreviations
        | rules.neutral_abbreviations
    )
    parameters.abbrev_types.update(
        word for word in abbreviations if len(word) > 1 or not word.isascii()
    )  # "v" would match the initial "V."
    parameters.collocations.update((word, "##number##") for word in rules.numbered_abbreviations)
    for word in rules.starters:
        parameters.add_ortho_context(word, _ORTHO_MID_LC)
    return PunktSentenceTokenizer(parameters, token_cls=_InitialsToken)


@lru_cache(maxsize=1 << 14)
def is_boundary(word: str, following: str, language: Language) -> bool:
    """Whether Punkt finds a sentence boundary between two tokens.

    Args:
        word: The first token, with its period: "Mr." or "...".
        following: The second token.
        language: Supplies the abbreviations and the words that start sentences.
    """
    return len(next(_build_tokenizer(language).sentences_from_tokens((word, following)))) == 1

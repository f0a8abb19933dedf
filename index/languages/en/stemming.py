"""English stemming: irregular forms and British spellings first, then Snowball (Porter 2001)."""

from typing import Final

from nltk.stem.snowball import EnglishStemmer

from index.languages.en.irregular_forms import IRREGULAR_FORMS
from index.languages.en.spellings import AMERICAN_SPELLINGS, BRITISH_LOOKALIKES, BRITISH_SUFFIX_RULES

_STEMMER: Final = EnglishStemmer()


def to_american_spelling(word: str) -> str:
    """Convert a word in lower case to its American spelling.

    Some results are no words ("advertize"); they only need to be equal for both spellings.
    """
    if known := AMERICAN_SPELLINGS.get(word):
        return known
    if not BRITISH_LOOKALIKES.match(word):
        for pattern, spelling in BRITISH_SUFFIX_RULES:
            if pattern.search(word):
                return pattern.sub(spelling, word)
    return word


def stem_english(word: str) -> str:
    """Stem a word in lower case; the stemmer is Snowball's for English, known as Porter 2."""
    stemmed: str = _STEMMER.stem(to_american_spelling(IRREGULAR_FORMS.get(word, word)))
    return stemmed

"""Names: recognition in sentences, and keys for matching and sorting them."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from index.languages.en.calendar_names import DEICTIC_DAYS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS
from index.languages.language import Language
from index.languages.letters import UPPERCASE_LETTER
from index.languages.registry import ENGLISH
from index.text.normalization import fold
from index.text.tokens import extract_terms

MAX_NAME_CHARS: Final = 100
"""Maximum length of a name in characters."""

_WORD_SEPARATORS: Final = re.compile(r"[\W_]+")
_NOT_NAME_WORDS: Final = "|".join(
    word.capitalize()
    for word in sorted({*MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *DEICTIC_DAYS, "mr", "mrs", "ms"})
)
_CAPITALIZED_WORD: Final = (
    rf"(?:(?:[A-Z]\.){{2,5}}|(?!(?:{_NOT_NAME_WORDS}|I)\b){UPPERCASE_LETTER}(?:[\w-]|[’'](?!s\b))*+)"
)
_NAME_LINK: Final = r"(?:of the|of|for|de la|de|da|del|di|van der|van den|van|von|bin|al|la|le)"
_NAME_CONTINUATION: Final = (
    rf"(?:{_NAME_LINK} )?{_CAPITALIZED_WORD}|(?:May|April|June|August|Jan)\b(?! \d)"  # Theresa May
)
_NAME_PATTERN: Final = re.compile(
    rf"(?<![\w’'.&-]){_CAPITALIZED_WORD}(?: (?:{_NAME_CONTINUATION})){{0,5}}+"
    r"(?!&)(?: \d{1,3}\b(?![.,]?\d|%))?"
)
_LEADING_PUNCTUATION: Final = re.compile(r"\W*")


def find_names(sentences: Iterable[str], language: Language = ENGLISH) -> Mapping[str, int]:
    """Count the sentences in which each name occurs.

    A name is a run of capitalised words, with function words inside it. A single word at the start of its
    sentence is not a name, nor is one in a language that capitalises all nouns. Months, days and forms of
    address are not part of one.

    Args:
        sentences: The sentences.
        language: Their language.

    Returns:
        The names as written, mapped to the number of sentences.
    """
    return Counter(name for sentence in sentences for name in set(_names_in_sentence(sentence, language)))


def _names_in_sentence(sentence: str, language: Language) -> Iterator[str]:
    rules = language.terms
    start = _LEADING_PUNCTUATION.match(sentence)
    first = start.end() if start else 0
    for match in _NAME_PATTERN.finditer(sentence):
        if unicodedata.category(sentence[match.end() : match.end() + 1] or " ").startswith("M"):
            continue  # cut within a word
        words = match[0].split(" ")
        alone = match.start() == first and len(words) == 1
        while words and words[0].lower() in rules.stop_words and words[0] not in rules.capitalised_names:
            words = words[1:]
        alone = alone or (len(words) == 1 and not language.answers.capitals_mark_names)
        if words and not alone:
            name = " ".join(words)
            if 1 < len(name) <= MAX_NAME_CHARS and extract_terms(name, language):
                yield name


def split_name_words(text: str) -> list[str]:
    """Split a name into its words, in lower case without accents."""
    return [fold(word) for word in _WORD_SEPARATORS.sub(" ", text).split()]


def name_key(text: str) -> str:
    """Return the folded words of a name, a space before each, so that a space and a prefix match words."""
    return "".join(f" {word}" for word in split_name_words(text))


def truncate_name(name: str) -> str:
    """Shorten a name to `MAX_NAME_CHARS`, at the end of a word if possible."""
    name = " ".join(name.split())
    return (
        name
        if len(name) <= MAX_NAME_CHARS
        else name[: MAX_NAME_CHARS + 1].rpartition(" ")[0] or name[:MAX_NAME_CHARS]
    )


def most_common_spelling(spellings: Counter[str]) -> str:
    """Return the most frequent spelling; of equally frequent ones, the first in alphabetical order."""
    return min(spellings, key=lambda name: (-spellings[name], name))

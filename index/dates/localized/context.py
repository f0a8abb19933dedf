"""Context of expressions in a language whose tense is told by its own words."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Self

from index.dates.context import DateContext, Tense
from index.languages.date_words import DateWords

_CLAUSE_CHARS: Final = 120
"""Characters on either side of an expression that are searched for its tense."""

_SENTENCE_BREAK: Final = re.compile(r"(?<!\d)[.;!?](?=\s)|[\u3002\uff01\uff1f\u0964]|\n")


@dataclass(frozen=True, slots=True)
class LocalizedContext(DateContext):
    """Context of one expression.

    Attributes:
        words: The date words of the text's language.
    """

    words: DateWords

    @classmethod
    def from_context(cls, words: DateWords, context: DateContext) -> Self:
        """Convert a context to one of a language."""
        return cls(
            context.text,
            context.published,
            context.is_narrative,
            context.start,
            context.end,
            context.discourse,
            words,
        )

    @property
    def is_announced(self) -> bool:
        """Whether the sentence tells of the future."""
        return self.detect_tense() == "future"

    def detect_tense(self) -> Tense | None:
        """Return the tense of the sentence, if its verbs show one."""
        sentence = self._sentence()
        if _tense_pattern(self.words.future).search(sentence):
            return "future"
        return "past" if _tense_pattern(self.words.past).search(sentence) else None

    def _sentence(self) -> str:
        """The sentence around the expression, without it."""
        before = _SENTENCE_BREAK.split(self.text[max(0, self.start - _CLAUSE_CHARS) : self.start])[-1]
        after = _SENTENCE_BREAK.split(self.text[self.end : self.end + _CLAUSE_CHARS], maxsplit=1)[0]
        return f"{before} {after}"


@lru_cache(maxsize=32)
def _tense_pattern(verbs: str) -> re.Pattern[str]:
    one_line = re.sub(r"\s*\n\s*", "", verbs)
    return re.compile(rf"\b(?:{one_line})\b" if verbs else "(?!)", re.IGNORECASE)

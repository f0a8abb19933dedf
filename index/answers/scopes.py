"""Choice of the languages that a question is searched in."""

from collections.abc import Sequence
from dataclasses import dataclass

from index.languages.detection import detect_language
from index.storage.language_list import Scope


@dataclass(frozen=True, slots=True)
class Topic:
    """What a timeline or quotations are about.

    Attributes:
        text: The topic as typed.
        scopes: The scopes to search.
    """

    text: str
    scopes: Sequence[Scope]


def choose_scopes(text: str, scopes: Sequence[Scope]) -> Sequence[Scope]:
    """Order the scopes of a library for a question: that of its own language first, if it can be told.

    Args:
        text: The question.
        scopes: The library's scopes, the one with most articles first.
    """
    if len(scopes) < 2:
        return scopes
    asked = detect_language(text, [scope.language.code for scope in scopes])
    return sorted(scopes, key=lambda scope: scope.language.code != asked)

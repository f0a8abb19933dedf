"""The languages of a library's articles."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from index.languages.language import Language
from index.languages.registry import ENGLISH, get_language


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles in one language, which are searched together.

    Attributes:
        language: The language.
        articles: Ids of the articles; None for all of the library.
    """

    language: Language = ENGLISH
    articles: frozenset[int] | None = None


WHOLE_LIBRARY = Scope()
"""All articles, taken for English."""


class LanguageList:
    """Cached scopes of a library, reloaded after a change. Safe to call from several threads."""

    def __init__(self, load: Callable[[], Mapping[int, str | None]]) -> None:
        """Create a list without loading it.

        Args:
            load: Returns the language of each article as a BCP 47 tag, by id.
        """
        self._load = load
        self._generation = 0
        self._cached: tuple[int, Sequence[Scope]] = (-1, ())

    def invalidate(self) -> None:
        """Reload the languages before the next use."""
        self._generation += 1

    def scopes(self) -> Sequence[Scope]:
        """Return a scope for each language, the one with most articles first; one for an empty library."""
        generation, scopes = self._generation, self._cached[1]
        if self._cached[0] != generation:
            scopes = _group_by_language({ident: get_language(tag) for ident, tag in self._load().items()})
            self._cached = generation, scopes
        return scopes


def _group_by_language(languages: Mapping[int, Language]) -> Sequence[Scope]:
    counts = Counter(languages.values())
    if len(counts) < 2:
        return [Scope(next(iter(counts), ENGLISH))]
    return [
        Scope(language, frozenset(ident for ident, each in languages.items() if each is language))
        for language, _ in counts.most_common()
    ]

"""Quotations of a text together with the roles of their speakers."""

from collections.abc import Mapping, Sequence

from index.languages.language import Language
from index.languages.registry import ENGLISH
from index.quotes.extract import find_quotations
from index.quotes.found import FoundQuotation
from index.quotes.localized.extract import find_localized_quotations
from index.quotes.roles import find_roles


def find_quotations_and_roles(
    text: str, language: Language
) -> tuple[Sequence[FoundQuotation], Mapping[str, str]]:
    """Find the quotations of a text, and the roles of those whom it names as speakers.

    Args:
        text: Any text.
        language: Its language.

    Returns:
        The quotations, in order, and the roles as written, by speakers' names.
    """
    if language is not ENGLISH:
        return find_localized_quotations(text, language)
    quotations = find_quotations(text, ENGLISH.code)
    return quotations, find_roles(text, quotations)

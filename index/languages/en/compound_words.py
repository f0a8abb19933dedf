"""English words that open compounds with a hyphen, in lower case."""

from typing import Final

from index.languages.tables import parse_words

COMPOUND_FIRST_PARTS: Final = parse_words("ever half ill self well")
"""Words that keep their hyphen at the end of a line: "well-known"."""

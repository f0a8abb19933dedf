"""English words that one text uses where another uses a neighbour of theirs.

The project's own table, `synonyms.txt`: each line is a group. A word may stand in several groups; groups are
not joined through it.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from index.text.tokens import extract_terms


@lru_cache
def load_synonyms() -> Mapping[str, frozenset[str]]:
    """The neighbours of each term that has any."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in (files("index.languages.en") / "synonyms.txt").read_text("utf-8").splitlines():
        group = set(extract_terms(line))
        for term in group:
            found[term] |= group - {term}
    return {term: frozenset(others) for term, others in found.items()}

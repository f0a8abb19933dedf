"""Parsers of the plain-text tables in the language packages."""

import re


def parse_list(table: str) -> tuple[str, ...]:
    """Parse words separated by white space, in order."""
    return tuple(table.split())


def parse_phrase_list(table: str) -> tuple[str, ...]:
    """Parse phrases separated by commas, in order."""
    return tuple(" ".join(phrase.split()) for phrase in table.split(",") if phrase.strip())


def parse_words(table: str) -> frozenset[str]:
    """Parse words separated by white space into a set."""
    return frozenset(table.split())


def parse_phrases(table: str) -> frozenset[tuple[str, ...]]:
    """Parse phrases separated by commas into a set of the phrases' words."""
    return frozenset(tuple(phrase.split()) for phrase in table.split(",") if phrase.strip())


def parse_expansions(table: str) -> dict[str, tuple[str, ...]]:
    """Parse entries separated by commas, each a word before those that it stands for, into a mapping."""
    return {word: tuple(others) for word, *others in (entry.split() for entry in table.split(","))}


def parse_forms(table: str) -> dict[str, str]:
    """Parse lines of a base form followed by its other forms, separated by white space.

    Returns:
        Each form mapped to its base form; base forms themselves are no keys.
    """
    lines = (line.split() for line in table.splitlines() if line.strip())
    return {form: base for base, *forms in lines for form in forms}


def parse_question_patterns(
    *patterns: tuple[str, str], has_spaces: bool = True
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Compile patterns of questions; see `AnswerWords.question_patterns`.

    Args:
        patterns: Kinds of answers with regular expressions of the phrases that ask for them, in lower case.
        has_spaces: Whether spaces part words, so that a phrase begins and ends with one.
    """
    around = r"\b(?:{})\b" if has_spaces else "{}"
    return tuple(
        (kind, re.compile(around.format("".join(pattern.split("\n"))), re.IGNORECASE))
        for kind, pattern in patterns
    )


def parse_pairs(table: str) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Parse lines of two groups of words with a slash between them."""
    lines = (line.split("/") for line in table.splitlines() if line.strip())
    return tuple((tuple(one.split()), tuple(other.split())) for one, other in lines)


def parse_values(table: str) -> dict[str, float]:
    """Parse lines of a number followed by the words that have it."""
    lines = (line.split() for line in table.splitlines() if line.strip())
    return {word: float(value) for value, *words in lines for word in words}

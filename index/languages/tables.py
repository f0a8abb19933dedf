"""Parsers of the plain-text tables in the language packages."""


def parse_list(table: str) -> tuple[str, ...]:
    """Parse words separated by white space, in order."""
    return tuple(table.split())


def parse_words(table: str) -> frozenset[str]:
    """Parse words separated by white space into a set."""
    return frozenset(table.split())


def parse_forms(table: str) -> dict[str, str]:
    """Parse lines of a base form followed by its other forms, separated by white space.

    Returns:
        Each form mapped to its base form; base forms themselves are no keys.
    """
    lines = (line.split() for line in table.splitlines() if line.strip())
    return {form: base for base, *forms in lines for form in forms}

"""How a table of words is read."""


def parse_words(table: str) -> frozenset[str]:
    """The words of a table, which have white space between them."""
    return frozenset(table.split())


def parse_forms(table: str) -> dict[str, str]:
    """Each form of a table, whose lines are a base form and its other forms, to the base."""
    lines = (line.split() for line in table.splitlines() if line.strip())
    return {form: base for base, *forms in lines for form in forms}

"""How a table of words is read."""


def parse_words(table: str) -> frozenset[str]:
    """The words of a table, which have white space between them."""
    return frozenset(table.split())

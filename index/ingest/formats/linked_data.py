"""JSON-LD of a page: nodes of schema.org."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

_LINKED_DATA_XPATH: Final = "//script[@type='application/ld+json']"
_MAX_NODES: Final = 2_000
_CONTAINER_PROPERTIES: Final = ("@graph", "mainEntity", "mainEntityOfPage")

ARTICLE_TYPES: Final = ("Article", "Posting", "Report", "Review", "Recipe", "Story")
"""Endings of the types of nodes that are articles."""


def iter_linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the nodes that a page declares, in order, those within a graph or a main entity after theirs.

    Args:
        tree: The page's HTML tree, or None. Data that isn't JSON is left out.
    """
    count = 0
    for script in () if tree is None else tree.xpath(_LINKED_DATA_XPATH):
        try:
            documents = [json.loads(script.text_content(), strict=False)]
        except (ValueError, RecursionError):
            continue
        while documents and count < _MAX_NODES:
            node = documents.pop()
            if isinstance(node, list):
                documents += reversed(node)
            elif isinstance(node, dict):
                count += 1
                yield node
                documents += [node.get(name) for name in reversed(_CONTAINER_PROPERTIES)]


def is_article_node(node: Mapping[str, Any]) -> bool:
    """Whether a node is of an article."""
    types = node.get("@type")
    names = types if isinstance(types, list) else [types]
    return any(isinstance(name, str) and name.endswith(ARTICLE_TYPES) for name in names)


def first_string(value: object) -> str | None:
    """Return a string, or the first one of a list, without white space around it; None for other values."""
    items = value if isinstance(value, list) else [value]
    return next((item.strip() for item in items if isinstance(item, str) and item.strip()), None)

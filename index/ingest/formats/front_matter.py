"""Front matter of Markdown files: YAML between lines of "---", TOML between lines of "+++"."""

import re
import tomllib
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, Final, NamedTuple

import yaml

from index.ingest.formats.clean import clean_text
from index.ingest.formats.stated_dates import detect_day_order, parse_stated_date

_FRONT_MATTER: Final = re.compile(
    r"\s*^(?:---[^\S\n]*\n(?P<yaml>(?s:.*?))^(?:---|\.\.\.)|\+\+\+[^\S\n]*\n(?P<toml>(?s:.*?))^\+\+\+)[^\S\n]*(?:\n|\Z)",
    re.MULTILINE,
)
_FIELD: Final = re.compile(r"(?P<key>[A-Za-z][\w .-]{0,40}?)\s*:(?:\s+(?P<value>.*))?")
_LIST_ITEM: Final = re.compile(r"\s*-\s+(?P<value>\S.*)")
_MAX_CHARS: Final = 1_000_000
_MAX_ALIASES: Final = 10


class FrontMatter(NamedTuple):
    """What a Markdown file declares of itself.

    Attributes:
        values: Its values by key, in lower case; dates may be strings.
    """

    values: Mapping[str, object]

    def line(self, *keys: str) -> str | None:
        """Return the value of the first of these keys that has one, as one line; a list is joined by commas.

        Deeper nesting is ignored.
        """
        return next((line for key in keys if (line := _join_scalars(self.values.get(key)))), None)

    def day(self, *keys: str) -> date | None:
        """Return the day that the first of these keys states for sure, if any."""
        return next((day for key in keys if (day := self._day(self.values.get(key)))), None)

    def _day(self, value: object) -> date | None:
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if not isinstance(value, str | int):
            return None
        with suppress(ValueError):  # any day of the calendar, as exported articles have it
            return date.fromisoformat(str(value))
        language = self.line("language", "lang")
        return parse_stated_date(str(value), detect_day_order("", language), language)


def split_front_matter(content: str) -> tuple[FrontMatter, str]:
    """Split a Markdown text into its front matter and its body.

    Args:
        content: The text.

    Returns:
        The front matter, and what follows it. What can't be read as YAML is read line by line, as people
        write it: everything after the first colon of a line is the value. A text between such lines that has
        no field is no front matter, and remains in the body.
    """
    match = _FRONT_MATTER.match(content[:_MAX_CHARS])
    if match is None:
        return FrontMatter({}), content
    values = _parse_toml(match["toml"]) if match["yaml"] is None else _parse_yaml(match["yaml"])
    if values is None:
        return FrontMatter({}), content
    return FrontMatter({str(key).lower(): value for key, value in values.items()}), content[match.end() :]


class _FrontMatterLoader(yaml.SafeLoader):
    """Loader of plain values: without merge keys, with few aliases, and with dates as strings."""

    def __init__(self, stream: str) -> None:
        super().__init__(stream)
        self._aliases = 0

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            self._aliases += 1
            if self._aliases > _MAX_ALIASES:
                raise yaml.YAMLError("too many aliases")
        return super().compose_node(parent, index)

    def flatten_mapping(self, node: Any) -> None:
        """Leave merge keys as they are: mappings that are merged in one another grow exponentially."""


_FrontMatterLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern) for tag, pattern in resolvers if tag.rpartition(":")[2] not in ("timestamp", "merge")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _parse_yaml(source: str) -> Mapping[Any, object] | None:
    """Parse YAML; None if it has no field."""
    try:
        values = yaml.load(source, Loader=_FrontMatterLoader)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, ValueError, RecursionError):
        values = None
    if values is None and not source.strip():
        return {}
    return values if isinstance(values, dict) else _parse_fields(source) or None


def _parse_toml(source: str) -> Mapping[str, object] | None:
    try:
        return tomllib.loads(source)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError):
        return _parse_fields(source.replace("=", ":")) or None


def _parse_fields(source: str) -> dict[str, object]:
    """Parse lines such as "key: value", and lists in lines with hyphens below a key; skip other lines."""
    values: dict[str, Any] = {}
    key = ""
    for line in source.split("\n"):
        if field := _FIELD.fullmatch(line):
            key = field["key"]
            values.setdefault(key, _unquote(field["value"] or ""))
        elif (item := _LIST_ITEM.fullmatch(line)) and key:
            if not isinstance(values[key], list):
                values[key] = []
            values[key].append(_unquote(item["value"]))
    return values


def _unquote(value: str) -> str:
    value = value.strip()
    is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if is_quoted else value


def _join_scalars(value: object) -> str | None:
    items = value if isinstance(value, list) else [value]
    lines = [
        " ".join(clean_text(str(item)).split())
        for item in items
        if isinstance(item, str | int | float | date)
    ]
    return ", ".join(filter(None, lines)) or None

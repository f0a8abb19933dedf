"""Checks request bodies against Discord's official OpenAPI description.

The description is too large to belong in the project: it is looked for where DISCORD_OPENAPI points, else at
../shared/discord/openapi.json beside the project. Where there is none, `needs_description` skips a test.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from jsonschema.exceptions import best_match  # type: ignore[import-untyped]
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from tests.discord.component_limits import Payload

DOCUMENT_URN = "urn:discord"
DEFAULT_DESCRIPTION_FILE = Path(__file__).parents[3] / "shared" / "discord" / "openapi.json"
BODY_CONTENT_TYPES = ("application/json", "multipart/form-data")
SNOWFLAKE_SCHEMA = {
    "anyOf": [{"type": "string", "pattern": "^(0|[1-9][0-9]*)$"}, {"type": "integer", "minimum": 0}]
}


def description_file() -> Path:
    """Path of the description file, if it exists."""
    return Path(os.environ.get("DISCORD_OPENAPI", DEFAULT_DESCRIPTION_FILE))


def has_description() -> bool:
    return description_file().is_file()


needs_description = pytest.mark.skipif(
    not has_description(),
    reason=f"Discord's OpenAPI description isn't at {description_file()}; set DISCORD_OPENAPI",
)


def check_body(method: str, path: str, body: Any) -> None:
    """Fail if Discord's description doesn't allow this body for this request."""
    pointer = _load_description().body_pointer(method, path)
    if pointer is None:
        assert body is None, f"{method} {path} takes no body"
        return
    error = best_match(_load_description().body_validator(pointer).iter_errors(body))
    assert error is None, f"{method} {path}: {error.json_path}: {error.message[:500]}"


class OpenApiDescription:
    """Discord's description, with a compiled validator for each kind of body that was asked for."""

    def __init__(self, document: Payload) -> None:
        document["components"]["schemas"]["SnowflakeType"] = SNOWFLAKE_SCHEMA  # discord.py sends both
        resource = Resource.from_contents(document, default_specification=DRAFT202012)
        self._registry: Registry[Any] = Registry().with_resource(DOCUMENT_URN, resource)
        self._operations = _operations(document)
        self._validators: dict[str, Any] = {}

    def body_pointer(self, method: str, path: str) -> str | None:
        """The schema's location for a request's body; None if it has no body."""
        for verb, pattern, pointer in self._operations:
            if verb == method and pattern.fullmatch(path):
                return pointer
        raise AssertionError(f"Discord's description has no {method} {path}")

    def body_validator(self, pointer: str) -> Any:
        if pointer not in self._validators:
            self._validators[pointer] = Draft202012Validator(
                {"$ref": f"{DOCUMENT_URN}#{pointer}"},
                registry=self._registry,
                format_checker=Draft202012Validator.FORMAT_CHECKER,
            )
        return self._validators[pointer]


@cache
def _load_description() -> OpenApiDescription:
    return OpenApiDescription(json.loads(description_file().read_text(encoding="utf-8")))


def _operations(document: Payload) -> list[tuple[str, re.Pattern[str], str | None]]:
    """Method, path, and where the body is described; paths with fewer places come first."""
    found = []
    for path in sorted(document["paths"], key=lambda path: path.count("{")):
        pattern = re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)))
        for method, operation in document["paths"][path].items():
            if method != "parameters":
                found.append((method.upper(), pattern, _body_pointer(path, method, operation)))
    return found


def _body_pointer(path: str, method: str, operation: Payload) -> str | None:
    """The JSON pointer to the schema of an operation's body."""
    content = operation.get("requestBody", {}).get("content", {})
    for kind in BODY_CONTENT_TYPES:
        if kind in content:
            steps = ("paths", path, method, "requestBody", "content", kind, "schema")
            return "".join("/" + step.replace("~", "~0").replace("/", "~1") for step in steps)
    return None

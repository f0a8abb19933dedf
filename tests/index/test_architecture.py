"""Conventions of index: independent of Discord, documented, typed; of bot: its modules' docstrings."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import index

PROJECT: Final = Path(index.__file__).parents[1]
RIDDLE_WORDS: Final = frozenset({"What", "How", "Which", "Who", "Whose", "Where", "When", "Why"})

_Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def modules(package: str) -> dict[str, ast.Module]:
    """Parse every module of a package, by name."""
    return {
        ".".join(file.relative_to(PROJECT).with_suffix("").parts).removesuffix(".__init__"): (
            ast.parse(file.read_text(encoding="utf-8"))
        )
        for file in (PROJECT / package).rglob("*.py")
    }


MODULES: Final = modules("index")
ALL_MODULES: Final = MODULES | modules("bot")


def public(tree: ast.Module | ast.ClassDef, path: str) -> Iterator[tuple[str, _Documented]]:
    """Yield a module or class and its public members, with dotted names."""
    yield path, tree
    for node in tree.body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and node.name[0] != "_":
            inner = f"{path}.{node.name}"
            if isinstance(node, ast.ClassDef):
                yield from public(node, inner)
            else:
                yield inner, node


PUBLIC: Final = [each for name, tree in sorted(MODULES.items()) for each in public(tree, name)]


def arguments(function: ast.FunctionDef | ast.AsyncFunctionDef) -> Iterator[ast.arg]:
    """Yield the arguments that need an annotation."""
    given = function.args
    for argument in (*given.posonlyargs, *given.args, given.vararg, *given.kwonlyargs, given.kwarg):
        if argument and argument.arg not in ("self", "cls"):
            yield argument


def test_nothing_of_discord_is_loaded() -> None:
    everything = "; ".join(f"import {name}" for name in sorted(MODULES))
    script = f"import sys; {everything}; print({{'discord', 'bot'}} & set(sys.modules))"
    command = [sys.executable, "-c", script]
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own
    assert output == "set()\n"


@pytest.mark.parametrize(("name", "node"), [pytest.param(*each, id=each[0]) for each in PUBLIC])
def test_everything_public_has_a_docstring(name: str, node: _Documented) -> None:
    docstring = ast.get_docstring(node)
    assert docstring, f"{name} has no docstring"
    assert docstring.splitlines()[0].endswith((".", ":")), f"{name}: its docstring begins with no sentence"


@pytest.mark.parametrize("name", sorted(ALL_MODULES))
def test_module_docstring_names_its_subject(name: str) -> None:
    first_word = (ast.get_docstring(ALL_MODULES[name]) or "").split(" ", 1)[0]
    assert first_word not in RIDDLE_WORDS


@pytest.mark.parametrize("name", sorted(MODULES))
def test_every_function_is_typed(name: str) -> None:
    for node in ast.walk(MODULES[name]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert node.returns, f"{node.name}, line {node.lineno}: no return type"
            untyped = [argument.arg for argument in arguments(node) if argument.annotation is None]
            assert not untyped, f"{node.name}, line {node.lineno}"


def test_all_is_sorted_and_complete() -> None:
    assert sorted(index.__all__) == index.__all__
    assert all(hasattr(index, name) for name in index.__all__)

"""The fitted weights, from `weights.json`; `python -m benchmarks.fit_answers` writes that file."""

import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files


@lru_cache
def load_weights(model: str, names: Sequence[str]) -> tuple[float, ...]:
    """The weights of a model's features, in the order of their names.

    Args:
        model: "ranking" or "confidence".
        names: The features' names, as a tuple.

    Raises:
        KeyError: The file was fitted over other features.
    """
    fitted = json.loads((files("index.ranking") / "weights.json").read_text("utf-8"))[model]
    return tuple(float(fitted[name]) for name in names)

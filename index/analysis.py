"""What is found in a text once, when its article is added."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from index.model import Outline
from index.passages import outline
from index.shortforms import ShortForm, find_short_forms

VERSION: Final = 3
"""Counted up when the analysis or the terms come out differently: libraries are then analysed anew."""


class Analysis(NamedTuple):
    """What was found in a text: how it is divided, and the abbreviations that it introduces."""

    outline: Outline
    short_forms: Sequence[ShortForm]


def analyse(text: str) -> Analysis:
    """Find everything in a text."""
    return Analysis(outline(text), find_short_forms(text))

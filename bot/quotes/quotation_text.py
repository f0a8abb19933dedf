"""Quotations in plain words: what was said, and who said it."""

import re
from typing import Final, NamedTuple

from bot.ui.markdown import one_line
from bot.ui.strings import NOT_STATED, WORKED_OUT
from bot.ui.truncate import clip
from index import Quotation

QUOTE: Final = 400
"""Characters that are shown of what was said; its context shows more."""

NAME: Final = 80
ROLE: Final = 80

_READ: Final = 4
_BLANK_LINE: Final = re.compile(r"\n\s*\n")


class Speaker(NamedTuple):
    """A speaker in two parts: the name, which stands out, and the rest of the line."""

    name: str
    rest: str


def said(quotation: Quotation) -> str:
    """What was said: a line for each paragraph with an empty one between, without a comma at the end."""
    text = quotation.quote[: _READ * QUOTE].removesuffix(",")  # the comma was the article's sentence's
    return "\n\n".join(filter(None, map(one_line, _BLANK_LINE.split(text))))


def said_by(quotation: Quotation) -> Speaker:
    """Who said it, marked where the name doesn't stand beside the words; no name where none is stated."""
    name = clip(one_line(quotation.speaker or ""), NAME)
    role = clip(one_line(quotation.role), ROLE)
    mark = (WORKED_OUT if worked_out(quotation) else "") if name else NOT_STATED
    return Speaker(name, f"{mark}, {role}" if role else mark)


def worked_out(quotation: Quotation) -> bool:
    """Whether the speaker is known, though not named beside the words."""
    return quotation.speaker is not None and quotation.how in ("pronoun", "noun", "continued")

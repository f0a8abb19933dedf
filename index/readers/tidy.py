"""What every reader does to the text that it found."""

import re
import unicodedata
from typing import Final

from index.characters import INVISIBLE

_LINE_END: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def tidy_text(text: str) -> str:
    """A text with one kind of line end, in Unicode's composed form, without invisible characters."""
    lines = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    return INVISIBLE.sub("", lines).strip("\n")

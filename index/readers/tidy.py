"""What every reader does to the text that it found."""

import re
import unicodedata
from typing import Final

_LINE_END: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# Control and format characters that show nothing, bidirectional overrides among them; joiners stay, some
# scripts need them.
_INVISIBLE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]"
)


def tidy_text(text: str) -> str:
    """A text with one kind of line end, in Unicode's composed form, without invisible characters."""
    lines = unicodedata.normalize("NFC", _LINE_END.sub("\n", text))
    return _INVISIBLE.sub("", lines).strip("\n")

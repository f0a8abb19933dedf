"""Character classes shared by several patterns."""

import re
from typing import Final

INVISIBLE_CHARS: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\U000e0000-\U000e007f]"
)
"""Invisible characters, including terminal escapes and bidirectional controls.

White space and joiners, which some scripts need, are not among them.
"""

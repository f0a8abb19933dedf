"""What the bot says in more than one place."""

from typing import Final

DONT_SAY: Final = "The articles don't say."
NEAREST: Final = "Nearest titles, not an answer:"
EMPTY: Final = "There are no articles here yet, so there is nothing to ask."
FILL: Final = "Add some with “footnote add FILE”."

"""What the bot says in more than one place."""

from typing import Final

DONT_SAY: Final = "The articles don't say."
NEAREST: Final = "Nearest titles, not an answer:"
PERHAPS: Final = "Perhaps this answers it:"
DIFFER: Final = "The articles differ:"
PERHAPS_DIFFER: Final = "Perhaps, but the articles differ:"
FURTHER: Final = "Further sentences"
EMPTY: Final = "There are no articles here yet, so there is nothing to ask."
FILL: Final = "Add some with “footnote add FILE”."
INFERRED_NOTE: Final = "* worked out from another date, such as the article's own"
TIMELINE: Final = "Timeline"
OUTSIDE: Final = "Outside these dates there are some."
TOPICS: Final = "Topics with dated events:"

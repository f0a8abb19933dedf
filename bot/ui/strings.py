"""Texts that several replies share."""

from typing import Final

from bot.ui.markdown import one_line
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate

NO_ANSWER: Final = "The articles don't say."
NEAREST_TITLES: Final = "Nearest titles, not an answer:"
PERHAPS_ANSWERED: Final = "Perhaps this answers it:"
ARTICLES_DIFFER: Final = "The articles differ:"
PERHAPS_ARTICLES_DIFFER: Final = "Perhaps, but the articles differ:"
FURTHER_SENTENCES: Final = "Further sentences"
EMPTY_LIBRARY: Final = "There are no articles here yet, so there is nothing to ask."
EMPTY_OWN_LIBRARY: Final = (
    "I have no articles of my own; “/library” chooses those of a server that you share with me."
)
ADD_FILES_HINT: Final = "Add some with “footnote add FILE”."
ADD_IN_CHAT_HINT: Final = "Add some with “/add FILE”."
EMPTY_LIBRARY_WITH_HINT: Final = f"{EMPTY_LIBRARY}\n{ADD_FILES_HINT}"
EMPTY_LIBRARY_IN_CHAT: Final = f"{EMPTY_LIBRARY}\n{ADD_IN_CHAT_HINT}"
INFERRED_MARK: Final = "*"
"""Mark behind an inferred date or speaker, and before its explanation."""

INFERRED_DATE_NOTE: Final = f"{INFERRED_MARK} worked out from another date, such as the article's own"
INFERRED_SPEAKER_NOTE: Final = (
    f"{INFERRED_MARK} not named beside these words: taken from the text around them"
)
SPEAKER_NOT_STATED: Final = "Speaker not stated"
TIMELINE_HEADING: Final = "Timeline"
OTHER_EVENTS: Final = "the other events"
EVENTS_OUTSIDE_RANGE: Final = "Outside these dates there are some."
TOPICS_WITH_EVENTS: Final = "Topics with dated events:"
QUOTES_HEADING: Final = "Quotes"
QUOTES_BY_HEADING: Final = "Quotes by "
QUOTES_ON_OTHER_TOPICS: Final = "On other topics there are some."
QUOTED_SPEAKERS: Final = "Quoted here:"
NEAREST_NAMES: Final = "Nearest names:"
ARTICLES_HEADING: Final = "Articles"
NO_ARTICLES: Final = "There are no articles here yet."
ADD_ARTICLES_HINT: Final = "“/articles add” brings some in."


def topic_heading(label: str, topic: str) -> str:
    """Return the heading of a reply, such as "Timeline: moon base".

    Args:
        label: The kind of reply.
        topic: The topic or search; empty for all.
    """
    return truncate(f"{label}: {one_line(topic)}" if topic else label, MAX_EMBED_AUTHOR_CHARS)

"""What the bot says in more than one place."""

from typing import Final

NO_ANSWER: Final = "The articles don't say."
NEAREST_TITLES: Final = "Nearest titles, not an answer:"
PERHAPS_ANSWERED: Final = "Perhaps this answers it:"
ARTICLES_DIFFER: Final = "The articles differ:"
PERHAPS_ARTICLES_DIFFER: Final = "Perhaps, but the articles differ:"
FURTHER_SENTENCES: Final = "Further sentences"
EMPTY_LIBRARY: Final = "There are no articles here yet, so there is nothing to ask."
ADD_FILES_HINT: Final = "Add some with “footnote add FILE”."
EMPTY_LIBRARY_WITH_HINT: Final = f"{EMPTY_LIBRARY}\n{ADD_FILES_HINT}"
INFERRED_MARK: Final = "*"
"""Stands behind what isn't stated beside the words, and before its explanation."""

INFERRED_DATE_NOTE: Final = f"{INFERRED_MARK} worked out from another date, such as the article's own"
INFERRED_SPEAKER_NOTE: Final = (
    f"{INFERRED_MARK} not named beside these words: taken from the text around them"
)
SPEAKER_NOT_STATED: Final = "Speaker not stated"
TIMELINE_HEADING: Final = "Timeline"
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

"""Texts that several replies share; `gettext` translates them where they are shown."""

from typing import Final

from bot.locale.translation import gettext, msgid
from bot.ui.markdown import one_line
from bot.ui.truncate import MAX_EMBED_AUTHOR_CHARS, truncate

NO_ANSWER: Final = msgid("The articles don't say.")
NEAREST_TITLES: Final = msgid("Nearest titles, not an answer:")
PERHAPS_ANSWERED: Final = msgid("Perhaps this answers it:")
ARTICLES_DIFFER: Final = msgid("The articles differ:")
PERHAPS_ARTICLES_DIFFER: Final = msgid("Perhaps, but the articles differ:")
FURTHER_SENTENCES: Final = msgid("Further sentences")
EMPTY_LIBRARY: Final = msgid("There are no articles here yet, so there is nothing to ask.")
EMPTY_OWN_LIBRARY: Final = msgid(
    "I have no articles of my own; “/library” chooses those of a server that you share with me."
)
ADD_FILES_HINT: Final = msgid("Add some with “footnote add FILE”.")
ADD_IN_CHAT_HINT: Final = msgid("Add some with “/add FILE”.")
INFERRED_MARK: Final = "*"
"""Mark behind an inferred date or speaker, and before its explanation."""

INFERRED_DATE_NOTE: Final = msgid("* worked out from another date, such as the article's own")
INFERRED_SPEAKER_NOTE: Final = msgid("* not named beside these words: taken from the text around them")
SPEAKER_NOT_STATED: Final = msgid("Speaker not stated")
TIMELINE_HEADING: Final = msgid("Timeline")
EVENTS_OUTSIDE_RANGE: Final = msgid("Outside these dates there are some.")
TOPICS_WITH_EVENTS: Final = msgid("Topics with dated events:")
QUOTES_HEADING: Final = msgid("Quotes")
QUOTES_ON_OTHER_TOPICS: Final = msgid("On other topics there are some.")
QUOTED_SPEAKERS: Final = msgid("Quoted here:")
NEAREST_NAMES: Final = msgid("Nearest names:")
ARTICLES_HEADING: Final = msgid("Articles")
NO_ARTICLES: Final = msgid("There are no articles here yet.")
TOPIC_TOO_LONG: Final = msgid("Please name a topic of at most {limit} characters.")
SPEAKER_TOO_LONG: Final = msgid("Please name a speaker of at most {limit} characters.")
ADD_ARTICLES_HINT: Final = msgid("“/articles add” brings some in.")


def empty_library_lines(hint: str) -> str:
    """Return that there is nothing to ask, above a translatable hint of how to add articles."""
    return f"{gettext(EMPTY_LIBRARY)}\n{gettext(hint)}"


def topic_heading(label: str, topic: str) -> str:
    """Return the heading of a reply, such as "Timeline: moon base".

    Args:
        label: The kind of reply, translated.
        topic: The topic or search; empty for all.
    """
    if topic:
        label = gettext("{label}: {topic}", label=label, topic=one_line(topic))
    return truncate(label, MAX_EMBED_AUTHOR_CHARS)


def in_quotation_marks(words: str) -> str:
    """Return words in quotation marks."""
    return gettext("“{words}”", words=words)

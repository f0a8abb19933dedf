"""English words of questions, by what a question with them asks for.

Form: tuples and sets of words in lower case, nouns in the singular.
"""

import re
from typing import Final

from index.languages.tables import parse_list, parse_words

QUESTION_WORDS: Final = parse_words("what which who whom whose when where why how did do does")
"""Interrogatives and the auxiliaries of questions."""

INTERROGATIVES: Final = parse_words("""
    what which who whom whose when where why how whats what's whos who's whens when's wheres where's whys
    why's hows how's
""")
"""Words that ask, with their contractions."""

QUESTION_AUXILIARIES: Final = parse_words("""
    is are was were am do does did has have had can could will would shall should may might must isn't aren't
    wasn't weren't don't doesn't didn't hasn't haven't can't couldn't won't wouldn't isnt arent wasnt werent
    dont doesnt didnt hasnt havent cant couldnt wont wouldnt
""")
"""Verbs that open a question for yes or no."""

INTERJECTIONS: Final = parse_words("""
    ok okay hm hmm oh ah well right alright cool nice great thanks thx lol hey hi hello please pls yes yeah
""")
"""Words that open a message before what it says."""

DATE_NOUNS: Final = parse_list("year date day month century decade time era")
"""Nouns of dates and periods: "which year"."""

PERSON_NOUNS: Final = parse_list("person president player actor king queen leader author man woman")
"""Nouns of people: "which president"."""

PLACE_NOUNS: Final = parse_list("""
    city country state place location town region continent county island province nation river area district
    village
""")
"""Nouns of places: "which city"."""

NAMED_THING_NOUNS: Final = parse_list("""
    company team organisation organization group school university college newspaper magazine party band film
    movie book song album game show network channel agency bank language religion nationality award event war
    battle act law treaty church airline club ship league title name theory term word
""")
"""Nouns of other things that have names: "which company"."""

MEASURE_ADJECTIVES: Final = parse_list("many much old far tall large big high often wide heavy fast deep")
"""Adjectives and adverbs after "how" in questions for a number: "how tall"."""

MEASURES_OF_HOW: Final = frozenset({*MEASURE_ADJECTIVES, "long", "exactly", "soon", "come"})
"""Words that form one interrogative with "how": "how long"."""

AMOUNT_NOUNS: Final = parse_list("""
    population number total cost price percentage average amount rate length height size distance proportion
    speed depth width weight age temperature value salary
""")
"""Nouns of quantities: "what is the population"."""

LIMITING_PREPOSITIONS: Final = parse_words("for during per without under except")
"""Prepositions before what limits a statement: "for children"."""

PLACING_PREPOSITIONS: Final = parse_words(
    "in on at of near along across outside inside over behind around with from to"
)
"""Prepositions before a place, a whole or an occasion: "in the gallery"."""

SOURCE_NOUNS: Final = parse_words("""
    list letter report book register archive article interview study survey census guide minutes history
    newspaper chronicle diary records document
""")
"""Nouns of sources: what stands in one limits nothing."""

REPETITION_WORDS: Final = parse_words("again anew reopened rebuilt refounded re-elected reelected")
"""Words that say that something happened once more."""

LIST_REQUESTS: Final = parse_words("all every each list which")
"""Words of questions that ask for a whole list."""

PROCEDURE_REQUEST: Final = re.compile(r"\bhow (?:do|can|to|should|would|does)\b|\bsteps?\b", re.IGNORECASE)
"""Question for the steps of a procedure."""

DEFINITION_REQUEST: Final = re.compile(
    r"^\W*(?:what(?:['’]?s| is| are| was| were)|who(?:['’]?s| is| are| was| were)"
    r"|define|explain|tell me about"
    r"|what does .* (?:mean|do)\W*$|what do .* mean\W*$|meaning of)\b",
    re.IGNORECASE,
)
"""Question for what something is, or who somebody is."""

SUMMARY_REQUEST: Final = re.compile(
    r"\b(?:(?:please )?summari[sz]e"
    r"|(?:a )?(?:quick |short |brief )?(?:summary|rundown|overview|recap|gist)(?: of)?"
    r"|sum up|tl;?dr|in a nutshell)\b(?: (?:the|this|that|all)\b)*",
    re.IGNORECASE,
)
"""Question for what a document says on the whole."""

MISSPELT_QUESTION_WORDS: Final = {
    "wen": "when",
    "whn": "when",
    "whem": "when",
    "wat": "what",
    "wht": "what",
    "wot": "what",
    "waht": "what",
    "wats": "what's",
    "hwo": "how",
    "hw": "how",
    "wher": "where",
    "whre": "where",
    "wheres": "where's",
    "wich": "which",
    "whcih": "which",
    "whi": "why",
    "wy": "why",
    "whos": "who's",
}
"""Misspelt interrogatives and what they stand for; none is a word of its own."""

COMPARISON_WORDS: Final = parse_words("vs versus")
"""Words between the two sides of a comparison."""

REASON_LINE_WORDS: Final = parse_words("why reason reasons cause causes because")
"""Words of a heading or an introduction below which reasons stand."""

SHORT_YEAR: Final = re.compile(
    r"(?:\b(?:the|in|of|since|from|until|before|after)\s+|['’])(\d\d)\b(?!\s?[%.:,]\d)"
)
"""A year without its century: "the 84 final"; group 1 is its digits."""

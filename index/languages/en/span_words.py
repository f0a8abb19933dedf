"""English words that tell word classes and kinds of phrases in a sentence, beside those of the other tables.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.en.calendar_names import MONTH_NUMBERS, WEEKDAYS
from index.languages.en.grammar_words import DETERMINERS
from index.languages.en.irregular_forms import IRREGULAR_VERBS
from index.languages.en.reporting_verbs import REPORTING_VERBS
from index.languages.en.verb_forms import THIRD_PERSON_VERBS
from index.languages.tables import parse_forms, parse_words

SUBORDINATING_WORDS: Final = parse_words("""
    who whom whose which that when while where because although though if since whether unless whereas as so
    than how why what once
""")
"""Words that open a subordinate clause, or that compare."""

PRONOUN_WORDS: Final = parse_words("""
    i you he she it we they me him us them himself herself itself themselves there this these those such
""")

DETERMINING_WORDS: Final = (DETERMINERS - {"one"}) | parse_words(
    "any no every each all both your either neither"
)
"""Articles, possessives and quantifiers before a noun; "one" counts as a number."""

NEGATING_WORDS: Final = parse_words("not never no without neither nor n't")

BARE_VERB_PRECEDERS: Final = parse_words(
    "will would can could should may might must did does do don't didn't doesn't i he she we they who"
)
"""Auxiliaries and pronouns after which a word of unknown class is a verb."""

_AMBIGUOUS_PAST_FORMS: Final = parse_words(
    "cost set put lead read ground wound bore born given known left made held found felt saw"
)
_COMMON_THIRD_PERSON_VERBS: Final = parse_words("""
    includes contains consists uses allows requires refers serves provides occurs causes creates produces
    describes represents lives belongs appears comprises involves
""")

FINITE_VERBS: Final = (
    ((THIRD_PERSON_VERBS | REPORTING_VERBS | frozenset(IRREGULAR_VERBS)) - _AMBIGUOUS_PAST_FORMS)
    | _COMMON_THIRD_PERSON_VERBS
    | parse_words("became led made held said says felt saw found left")
)
"""Verb forms that are rarely nouns or adjectives."""

MAGNITUDE_WORDS: Final = parse_words("percent hundred thousand million billion trillion dozen")

CALENDAR_WORDS: Final = frozenset(
    {*MONTH_NUMBERS, *WEEKDAYS, "century", "centuries"} - {"may", "mar", "sat", "sun", "dec"}
)
"""Names of months and weekdays that are nothing else in lower case, and centuries."""

CAPITALISED_CALENDAR_WORDS: Final = frozenset({"May", "Mar", "Sat", "Sun", "Dec"})

ERA_WORDS: Final = parse_words("bc ad bce ce")
"""Words after a number or year that belong to the date."""

CATEGORY_NOUNS: Final = parse_words("kind kinds type types sort sorts form forms")
"""Nouns of "what kind of"."""

TURNING_WORDS: Final = parse_words("before after first last not never except without former previous next")
"""Words that turn a question round: without them, a sentence answers another one."""

DIMENSION_OF_UNIT: Final = parse_forms("""
    length metre metres meter meters m km kilometre kilometres kilometer kilometers mile miles foot feet ft
    length inch inches cm centimetre centimetres centimeter centimeters mm yard yards storey storeys
    weight kg kilogram kilograms kilo kilos ton tons tonne tonnes pound pounds lb gram grams g ounce ounces
    speed mph km/h knots kph kmh
    time second seconds minute minutes hour hours day days week weeks month months year years decade decades
    time century centuries
""")
"""Units of measure, mapped to what they measure."""

DIMENSION_OF_ADJECTIVE: Final = parse_forms("""
    length tall high deep wide far broad thick
    weight heavy
    speed fast
    time old
""")
"""Adjectives after "how", mapped to what they ask for."""

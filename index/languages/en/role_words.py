"""English words of the noun phrases that describe a person's role: "former Kremlin spokesman".

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.en.name_words import (
    FEMALE_TITLES,
    MALE_TITLES,
    ORGANISATION_NOUNS,
    ROLE_NOUNS,
    TITLES_AND_ROLES,
)
from index.languages.tables import parse_words

_KINSHIP_NOUNS: Final = parse_words("""
    mother father mom dad son daughter sister brother wife husband widow uncle aunt grandmother grandfather
    girlfriend boyfriend fiance fiancee neighbour neighbor friend colleague partner fellow teammate woman man
    boy girl teenager star forward principal
""")
"""Nouns of kinship and acquaintance, and other nouns that name no office."""

_FORMS_OF_ADDRESS: Final = parse_words("""
    dr prof rev sen sens rep reps gov lt coun insp sgt const cst staff supt det capt col gen maj adm cmdr vice
    prime
""")
"""Abbreviated titles, which describe no role by themselves."""

ROLE_HEAD_NOUNS: Final = (
    TITLES_AND_ROLES - MALE_TITLES - FEMALE_TITLES - _KINSHIP_NOUNS - _FORMS_OF_ADDRESS
) | parse_words("chief king queen prince princess")
"""Head nouns of a role: "spokesman" in "Kremlin spokesman"."""

_ROLE_ADJECTIVES: Final = parse_words("""
    former current then now acting interim outgoing incoming newly elected new late longtime long-time
    veteran senior junior deputy vice assistant associate chief top leading lead first second prime shadow
    opposition foreign finance defence defense interior home trade health education energy transport
    environment environmental justice labour labor agriculture culture science space economy economic state
    federal national local regional provincial municipal city town county district presidential
    parliamentary congressional military army navy naval police fire security intelligence policy press
    public communications media campaign political legal medical research scientific technical technology
    executive managing general financial operating marketing sales programme program project mission flight
    team football union student human rights climate
""")

ROLE_MODIFIERS: Final = (ROLE_NOUNS - _KINSHIP_NOUNS) | ORGANISATION_NOUNS | _ROLE_ADJECTIVES
"""Uncapitalised words that may begin a role where no article does."""

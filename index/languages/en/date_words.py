"""Words of English date expressions.

Form: words in lower case mapped to what they contribute to a TIMEX3 value or modifier.
"""

from typing import Final

from index.languages.tables import parse_forms, parse_list, parse_words
from index.model import Mod

PART_OF_DAY_CODES: Final = parse_forms("""
    MO     morning mornings dawn daybreak
    12:00  noon
    MI     midday
    AF     afternoon afternoons
    EV     dusk evening evenings
    NI     night nights
    24:00  midnight
""")
"""Words to the time part of a TIMEX3 value, without "T"."""

REPETITION_VALUES: Final = parse_forms("""
    XXXX-XX-XX     daily everyday
    XXXX-XX-XXTNI  nightly
    PT1H           hourly
    P1W            weekly
    P2W            fortnightly biweekly
    P1M            monthly
    P1Y            yearly
""")
"""Words to the values of TIMEX3 expressions of type SET."""

DECADE_DIGITS: Final = {
    name: digit
    for digit, name in enumerate(
        parse_list("twenties thirties forties fifties sixties seventies eighties nineties"), 2
    )
}
"""Names of decades to the tens digit of their years."""

TIMEX_MODIFIERS: Final[dict[str, Mod]] = {
    "early": "START",
    "earlier": "START",
    "beginning": "START",
    "start": "START",
    "opening": "START",
    "dawn": "START",
    "mid": "MID",
    "middle": "MID",
    "midst": "MID",
    "late": "END",
    "later": "END",
    "end": "END",
    "close": "END",
    "closing": "END",
    "latter": "END",
    "turn": "START",
    "first": "START",
    "last": "END",
    "final": "END",
    "about": "APPROX",
    "around": "APPROX",
    "roughly": "APPROX",
    "approximately": "APPROX",
    "circa": "APPROX",
    "ca": "APPROX",
    "c": "APPROX",
    "some": "APPROX",
    "estimated": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "less": "LESS_THAN",
    "under": "LESS_THAN",
    "over": "MORE_THAN",
    "more": "MORE_THAN",
    "least": "EQUAL_OR_MORE",
    "most": "EQUAL_OR_LESS",
    "up": "EQUAL_OR_LESS",
    "many": "EQUAL_OR_LESS",
    "much": "EQUAL_OR_LESS",
    "long": "EQUAL_OR_LESS",
    "little": "EQUAL_OR_MORE",
    "only": "EQUAL_OR_LESS",
    "just": "EQUAL_OR_LESS",
}
"""Words to TIMEX3 modifiers; other words of a modifier ("the … of the", "more than") add nothing."""

NEGATED_MODIFIERS: Final[dict[Mod, Mod]] = {"MORE_THAN": "EQUAL_OR_LESS", "LESS_THAN": "EQUAL_OR_MORE"}
"""Modifiers to their meaning after "no": "no more than two years"."""

NOUNS_AFTER_YEARS: Final = parse_list("""
    elections games series events olympics crisis movies awards championships playoffs operations figures
    talks protests attacks riots results polls earnings sales taxes accords agreements models losses profits
    bombings negotiations floods fires editions campaigns primaries uprisings revolutions wars was is has as
    its his this does goes says across plus census class press congress
""")
"""Words in -s that follow a year without being counted by it: "2021 elections"."""

NOUNS_BEFORE_CODES: Final = parse_words("""
    no nos nr number numbers room flight boeing airbus route highway page pages pp vol volume model resolution
    section sections sec article articles chapter paragraph para clause channel port ports bus lot case batch
    error code codes gate apartment apt suite box building floor line form ticket item platform
    table figure fig serial extension ext zip postcode proposition regulation directive decree
    interstate train tram locomotive engine psalm opus op frequency step exhibit locker
    docket invoice order account pin status
""")
"""Nouns whose number, as in "Room 1984", is no year."""

STANDARDS_BODIES: Final = parse_list("""
    ISO IEC IEEE DIN EN BS ANSI ASTM RFC ECMA GOST JIS NFPA ITU SAE IPC
""")
"""Abbreviations, in capitals, whose number is that of a standard."""

NOUNS_BEFORE_VERSIONS: Final = parse_words("""
    version versions ver build release releases firmware kernel driver update patch upgrade upgraded revision
    tag tags commit branch
""")
"""Words before the number of a version."""

STREET_TYPES: Final = parse_words("""
    street st avenue ave road rd lane ln drive dr boulevard blvd court place square terrace way highway
    parkway row crescent quay close circle alley walk mews plaza broadway turnpike trail pike embankment wharf
""")
"""Words that end the name of a street, and their abbreviations."""

WORDS_BEFORE_NAMED_DAYS: Final = parse_list("""
    ash black bloody blue casual clean cyber easter fat freaky giving golden good green holy low manic maundy
    mothering palm pancake passion plough red rose ruby sheffield shrove small-business spy stir-up super taco
    throwback trinity whit white
""")
"""Words that make a name of a weekday: "Bloody Sunday" is a day of history, "Super Tuesday" one of custom."""

WORDS_AFTER_NAMED_DAYS: Final = parse_words("""
    agreement express herald independent lights live mail massacre mercury mirror roast school telegraph times
""")
"""Words that a weekday makes a name of: "Sunday School", "the Sunday Times"."""

HABIT_WORDS: Final = parse_words("""
    always annually usually normally generally typically regularly daily weekly every each only
    hours open opens closed closes season seasonal lessons classes
    allowed permitted forbidden prohibited banned applies apply must cannot
""")
"""Words of clauses that state a habit or a rule: "open from June to August", "Feeding is forbidden"."""

FREQUENCY_WORDS: Final = parse_words("""
    always annually usually normally generally typically regularly often sometimes rarely never daily weekly
    monthly yearly every each most mostly seldom traditionally tends tend
""")
"""Words of clauses about what happens again and again: "The river usually floods in November"."""

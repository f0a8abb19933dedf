"""English words that decide whether a sentence ends before them.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.en.calendar_names import MONTHS, WEEKDAYS
from index.languages.tables import parse_words

TIME_CONTINUATIONS: Final = frozenset((*MONTHS, *WEEKDAYS)) | parse_words("""
    est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet
    eastern central mountain pacific
""")
"""Words that continue a time although capitalised: "at 5 p.m. Monday", "at 5 p.m. EST"."""

NAMES_WITH_PUNCTUATION: Final = parse_words("yahoo! jeopardy! yum! e! oklahoma! airplane! wham!")
"""Names that end with a punctuation mark."""

SENTENCE_STARTERS: Final = parse_words("""
    a about according actually additionally after again all almost already also although always among an
    and another any anyone anything apart are as aside at because before besides between both but by can
    certainly clearly consequently could currently despite did do does don't during each earlier either
    even eventually every everyone everything except few finally first for fortunately from further
    furthermore given had has have he he's hence her here here's hers his how however i i'd i'll i'm i've
    if in indeed initially instead is isn't it it's its just last lastly lately later let let's like many
    maybe meanwhile more moreover most much my neither never nevertheless next no nobody none nonetheless
    nor not nothing now obviously of often oh ok okay on once one only or originally other others
    otherwise our over overall perhaps please previously rather recently several she she's should
    similarly simply since so some someone something sometimes soon still subsequently such suddenly
    thanks that that's the their them then there there's therefore these they they're they've this those
    though three through throughout thus to today together tomorrow tonight too two typically under
    unfortunately unless unlike until up upon usually very was we we'll we're we've well were what what's
    whatever when whenever where whereas whether which while who whoever whose why with within without
    would yeah yes yesterday yet you you're your
""")
"""Common words that are no names when capitalised, so that a sentence starts with them."""

QUESTION_TAG_VERBS: Final = parse_words("""
    said says asked asks replied replies answered cried shouted whispered exclaimed muttered murmured yelled
    screamed called snapped added continued wondered demanded inquired enquired began agreed laughed gasped
    sighed growled repeated insisted announced declared responded told thought
""")
"""Verbs that attribute the preceding quotation to its speaker: "“Why?” Mary asked"."""

TOP_LEVEL_DOMAINS: Final = parse_words("com net org edu gov info io co uk ca de")
"""Top-level domains, which follow the last period of a host name."""

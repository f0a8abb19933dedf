"""English verb forms that indicate the tense of a clause or a statement.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.en.irregular_forms import IRREGULAR_VERBS
from index.languages.tables import parse_words

FUTURE_WORDS: Final = parse_words("""
    will shall would could might may can must should be won't can't tomorrow going
    upcoming forthcoming due deadline effective payable ready likely poised set
    scheduled planned expected intended proposed slated promised pledged agreed wanted needed threatened
    predicted forecast prepared hoped vowed sought
    plan plans planning expect expects expecting intend intends intending aim aims aiming hope hopes hoping
    vows promises pledges wants want needs need predicts forecasts prepares preparing await awaits awaiting
    expires expire seeks seeking remains
""")
"""Words that indicate a future event, and verbs whose infinitive does."""

PAST_WORDS: Final = (
    frozenset(IRREGULAR_VERBS)
    | {"was", "were", "had", "did", "wasn't", "weren't", "hadn't", "didn't"}
    | {"since", "ago", "yesterday", "earlier", "put", "hit", "cut"}
) - FUTURE_WORDS
"""Words that indicate a past event."""

PAST_FINITE_VERBS: Final = parse_words("was were had did wasn't weren't hadn't didn't has have")
"""Auxiliary verbs of the past and the perfect tenses."""

SCHEDULING_WORDS: Final = parse_words("""
    will shall due scheduled expected planned going
    arrives arrive begins begin closes close comes departs depart ends end expires expire finishes finish
    goes launches launch leaves leave meets meet moves move opens open reopens reopen resumes resume
    returns return retires retire sails sail starts start stops stop takes
""")
"""Words of clauses that announce what is scheduled: "The ferry leaves in an hour"."""

INFINITIVE_TAKING_VERBS: Final = frozenset(
    {"asked", "ordered", "urged", "told", "invited", "required", "allowed", "forced", "called", "decided"}
    | {"wished", "designed", "supposed"}
)
"""Past forms whose infinitive refers to the future: "asked to reply by Monday"."""

NON_PAST_ED_WORDS: Final = frozenset(
    {"need", "indeed", "feed", "seed", "speed", "bleed", "breed", "proceed", "exceed", "succeed", "weed"}
    | {"hundred", "red"}
)
"""Words in -ed that are no past forms."""

AUXILIARY_VERBS: Final = parse_words("""
    am are be been being can could did do does had has have is may might must shall should was were will would
""")
"""Forms of be, do and have, and modal verbs."""

THIRD_PERSON_VERBS: Final = frozenset(f"{base}s" for base in IRREGULAR_VERBS.values()) | parse_words("""
    aims announces arrives begins calls changes closes dates departs dies ends expires finishes follows
    happens hopes joins lands launches moves opens plans receives remains reopens replaces resumes retires
    returns signs starts stops turns wants
""")
"""Third-person singular forms: base forms of irregular verbs with -s, and common regular verbs."""

STATEMENT_VERBS: Final = AUXILIARY_VERBS | THIRD_PERSON_VERBS | frozenset(IRREGULAR_VERBS)
"""Verb forms whose presence makes a sentence a statement."""

INSTRUCTION_OPENERS: Final = parse_words("""
    add apply ask attach avoid bring buy call change check choose clean clear click close collect connect
    contact copy create cut delete download drag email enter fill find first fit follow give go hold insert
    install keep leave lift load log mail make move open pay place plug pour press pull push put read remove
    replace report reset restart return ring rinse run save scan select send set show sign speak start stop
    switch take tap tell then to turn type unplug update upload use visit wait wash write
""")
"""First words of instructions: imperatives, "to" of a purpose, and words that order steps."""

DEFINING_VERBS: Final = parse_words("are were means mean stands refers")
"""Verbs between a subject and what it is, besides "is a"."""

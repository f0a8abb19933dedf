"""English function words by grammatical role, and the marks that divide a sentence.

Form: sets of words in lower case; marks as tuples of characters.
"""

from typing import Final

from index.languages.en.calendar_names import WEEKDAYS
from index.languages.tables import parse_words

SUBJECT_PRONOUNS: Final = parse_words("he she they it i we")
"""Pronouns that can be the subject of a verb."""

NOMINATIVE_PRONOUNS: Final = parse_words("he she they")
"""Third-person pronouns that are always a subject."""

OBJECT_PRONOUNS: Final = parse_words("him her them me us that this it himself herself")
"""Pronouns and demonstratives that can be the object of a verb."""

ANAPHORIC_PRONOUNS: Final = parse_words("he she it they him her them his its their")
"""Pronouns that may refer to somebody or something named before."""

ANAPHORIC_OPENERS: Final = parse_words("he she it they this these those his her its their that")
"""Words that make a sentence depend on the one before when they open it."""

PERSONAL_ANAPHORS: Final = parse_words("he she they him her hers them his their theirs")
"""Pronouns that refer to people."""

NONPERSONAL_ANAPHORS: Final = parse_words("it its this these those there else such one ones")
"""Pronouns and demonstratives that refer to things or to places."""

POSSESSIVE_PRONOUNS: Final = parse_words("his her hers its their theirs")

BE_FORMS: Final = parse_words("is are was were be been being am")

PASSIVE_AUXILIARIES: Final = parse_words("is are was were be been being got")
"""Auxiliaries that form the passive with a participle."""

MODAL_VERBS: Final = parse_words("will would can could to should may might must")

AUXILIARIES_AND_ADVERBS: Final = parse_words("""
    also then later has have had would will could did does do is was were be been being not still again
    once recently first repeatedly previously often further since now never always even just furthermore
    ever already soon himself herself themselves itself both all instead simply too to 's n't 'd didn't
    doesn't don't wasn't isn't hasn't hadn't won't wouldn't couldn't can't twice earlier sometimes
    perhaps only quite rather so far thus therefore
""")
"""Auxiliaries and adverbs that may stand between a subject and its verb."""

PASSIVE_ADVERBS: Final = parse_words(
    "not also never often once later then now still sometimes so more most less widely"
)
"""Adverbs that may stand between a passive auxiliary and its participle."""

PREPOSITIONS: Final = parse_words("""
    of for from to in with by at on than about into over against under after before during between among
    near behind like as per via around upon across beside besides beyond toward towards through
    throughout within without despite alongside amid including inside outside off onto until till versus
    unlike
""")

LOCATIVE_PREPOSITIONS: Final = parse_words("in at near across outside throughout inside around")
"""Prepositions that precede places rather than people."""

ARTICLES_AND_POSSESSIVES: Final = parse_words("the a an its their his her our my")

DETERMINERS: Final = ARTICLES_AND_POSSESSIVES | parse_words("one another this that these those some several")

TITLE_QUALIFIERS: Final = parse_words("former current then late new acting")
"""Adjectives that may stand between an article and a title."""

COORDINATORS: Final = parse_words("and but or")

CLAUSE_OPENERS: Final = parse_words(
    "and but that while as when because where although though if since the after before"
)
"""Words that may precede the subject of a clause, or its article."""

SUBORDINATORS: Final = parse_words(
    "when while after before because but and though although if since who which until where"
)
"""Conjunctions after a quotation that continue the sentence outside of the speech."""

CATAPHORIC_SUBORDINATORS: Final = parse_words(
    "though although while when as after before if since because once"
)
"""Subordinators whose clause may hold a cataphoric pronoun: "Though she agreed, Nyberg"."""

POSTVERBAL_SUBJECT_STOPS: Final = frozenset(WEEKDAYS) | parse_words("""
    , . ; : — – ( ) - ! ? who whose which in on after during as when while at that before to outside
    yesterday today last this earlier later via
    through following because adding noting referring speaking
""")
"""Words and marks that end a subject after its verb."""

NON_DESCRIPTION_WORDS: Final = parse_words(
    "he she they it i we you what was were is are be had has have said says"
)
"""Words that no noun phrase describing a person contains: they begin a clause or are its verb."""

NOUN_PRECEDERS: Final = parse_words(
    "the a an his her their its of any no that this for my our these those such"
)
"""Words after which an ambiguous form is a noun, not a verb: "the report"."""

VERBAL_CLITICS: Final = parse_words("he's she's it's who's that's there's what's")
"""Words whose "'s" is a contracted verb."""

BASE_FORM_PRECEDERS: Final = parse_words("""
    will would can could should may might must i we you they who people not don't didn't doesn't did do
    and also often
""")
"""Words that precede the base form of a verb."""

REMARK_MARKS: Final = (",", "—", "–")
"""Marks around a parenthetical remark."""

DASH_MARKS: Final = ("—", "–", "―", "-")

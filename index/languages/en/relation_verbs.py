"""English verbs whose subject and object are of the same kind, so that it matters who is which.

Form: words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

RELATION_VERBS: Final = parse_words("""
    buy acquire purchase sell beat defeat conquer invade attack bomb occupy besiege rout kill murder
    assassinate shoot stab execute succeed replace precede sue accuse blame criticise criticize praise
    thank endorse hire sack dismiss appoint nominate mentor betray overthrow depose topple oust sponsor
    owe annex absorb exceed surpass outnumber overtake outscore eclipse persuade convince threaten warn
    chase pursue overrule outlive adopt greet infect influence inspire arrest capture rescue
""")
"""Base forms of the verbs."""

"""English verbs whose subject and object are of the same kind, so that it matters who is which.

Form: words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

RELATION_VERBS: Final = parse_words("""
    buy acquire purchase sell beat defeat overcome conquer invade attack bomb occupy raid besiege rout kill
    murder assassinate shoot stab execute succeed follow replace precede sue accuse blame criticise
    criticize praise thank endorse support oppose back join leave hire fire dismiss sack appoint nominate
    name elect choose marry divorce love hate meet visit call phone email message invite teach train mentor
    coach advise influence inspire interview arrest capture rescue save free help betray overthrow depose
    topple oust challenge sponsor fund finance pay owe lend own control lead manage rule govern annex merge
    absorb split exceed surpass outnumber overtake outscore eclipse resemble contain include produce create
    found discover invent develop write direct design build supply sell represent convert persuade convince
    threaten warn ban block chase pursue hit strike ram overrule veto outlive adopt raise father recruit
    sign trade transfer loan host greet eat hunt carry infect cause prevent translate contradict
""")
"""Base forms of the verbs."""

"""English function words, which are not indexed.

Form: sets of words; those with an apostrophe stand without it.
"""

from typing import Final

from index.languages.tables import parse_words

STOP_WORDS: Final = parse_words("""
    a about after again against all also am an and any are as at be because been before being below
    between both but by can cannot could did do does doing down during each either else ever every few for
    from further get gets got had has have having he her here hers herself him himself his how i if in into
    is it its itself just let me might more most much must my myself neither no nor not now of off on
    once one only onto or other others our ours ourselves out over own per please quite rather really same
    shall she should so some such tell than that the their theirs them themselves then there these they
    this those though through thus to too toward towards under until up upon us very via was we were what
    whatever when whenever where wherever whether which whichever while who whoever whom whose why will with
    within without would yet you your yours yourself yourselves

    aint arent cant couldnt didnt doesnt dont hadnt hasnt havent hed hell hes im isnt itll ive
    shant shes shouldnt thats theres theyd theyll theyre theyve wasnt werent weve whats wheres whos wont
    wouldnt youd youll youre youve
""")
"""Function words in lower case without apostrophes."""

CAPITALISED_NAMES: Final = frozenset({"US", "WHO"})
"""Names in capitals that are function words in lower case."""

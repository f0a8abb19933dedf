"""French words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    m mm mme mmes mlle mlles dr drs pr me mgr st ste sts stes cap gal col lt sgt vve
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    c.-à-d cf p.ex ex env av apr dit id i.e e.g vs art
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    etc
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    av j.-c apr ap adj adv anc angl arr art bd bibl bld boul chap coll dép déc dir éd env fasc fig févr
    fr hab hist i.e ibid id ill inc introd janv juil jr lat lib loc m.-à-j math max mém min mss nb not
    oct op orig p.-s ms par pl pp préf prov pub qq rééd réf resp rev sec sept sq suiv sup suppl s.a s.l
    tél trad univ vol co ltd corp
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    n no nos p pp art chap fig t vol vols al éd paragr § ch rem tab janv févr avr juil sept oct nov déc
    v
""")

STARTERS: Final = parse_words("""
    ainsi alors après au aucun aucune aujourd'hui auparavant aussi autre avant avec beaucoup bien car ce
    ceci cela celle celui cependant certains certaines ces cet cette chaque chez comme comment dans
    d'abord d'autre d'autres d'après de depuis dès des deux donc dont du durant elle elles en encore
    enfin ensuite entre est et eux grâce il ils ici j'ai je jusqu'à l'un la le les leur leurs lors
    lorsque lui ma mais malgré mais même mes mon ne ni non notamment notre nous on or ou où par parce
    parfois parmi pendant peu plus plusieurs pour pourquoi pourtant près puis puisque quand quant que
    quel quelle quelles quelques quels qui quoi sa sans se selon ses si son sous souvent sur ta tandis
    tous tout toute toutes toutefois très trois tu un une voici voilà vos votre vous y
""")

REPORTING_VERBS: Final = parse_words("""
    dit dis répond répondit demande demanda ajoute ajouta déclare déclara explique expliqua affirme
    s'exclame lance lança crie cria écrit
""")

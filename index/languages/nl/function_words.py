"""Dutch function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    wie wat waar wanneer waarom hoe hoeveel welk welke wiens waaraan waarbij waardoor waarin waarmee
    waarop waaruit waarvan waarvoor
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    aan al alle alleen als ander andere anderen bij binnen buiten daar daarbij daardoor daarna daarom
    dan dat de deed den der deze die dit doch doe doen door dus echter een één en er geen geweest had
    hadden haar heb hebben heeft hem het hier hij hoe hoeveel hun hunne ieder iedere iemand iets ik in
    is ja je jou jouw jullie kan kon konden kunnen maar me meer men met mij mijn moet moeten na naar
    niemand niet niets nog nu of om omdat onder ons onze ook op over pas per reeds sinds te tegen ten
    ter terwijl tijdens toch toen tot tussen u uit uw van vanaf veel via voor waar waaraan waarbij
    waardoor waarin waarmee waarom waarop waaruit waarvan waarvoor wanneer want waren was wat we weer
    wel welk welke werd werden wie wiens wij wil worden wordt ze zei zelf zich zij zijn zo zoals zonder
    zou zouden zowel zullen
""")

ANAPHORIC_OPENERS: Final = parse_words("""
    hij zij ze het dit dat deze die zijn haar hun daar daarbij daardoor hier
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    hij zij ze het hem haar hun zijn hen
""")

"""Portuguese function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    que quê quem qual quais quando quanto quanta quantos quantas onde aonde como porque porquê
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    a à ao aos aquela aquelas aquele aqueles aquilo as às até através cada com como contra da dá das de
    dela delas dele deles depois desde dessa desse desta deste disso disto do dois dos durante e é ela
    elas ele eles em entre era eram essa essas esse esses esta está estamos estão estar estas estava
    estavam este esteja esteve estes estive estou eu fez fazer faz fora foi fomos foram fosse há haja
    havia isso isto já lhe lhes lo mais mas me mesma mesmo meu meus minha minhas muito muitos na não nas
    nem nenhum nessa nesse nesta neste no nos nós nossa nossas nosso nossos num numa o onde aonde os ou
    outra outras outro outros para pela pelas pelo pelos perante pode podem por porém porque porquê pois
    pôde qual quais qualquer quando quanta quantas quanto quantos que quê quem são se seja sem sendo ser
    será seria seu seus si sido só sob sobre somos sou sua suas tal também tão te tem têm tendo tenha
    ter teu teve tinha tinham tive toda todas todo todos tu tua tudo um uma umas uns vai vão você vocês
    vos
""")

ELIDED_WORDS: Final = parse_words("""
    d
""")
"""Words that lose a vowel before another: "l" in "l'école"."""

ANAPHORIC_OPENERS: Final = parse_words("""
    ele ela eles elas este esta isto estes estas esse essa isso esses essas seu sua seus suas aquele
    aquela tal
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    ele ela eles elas o lhe lhes seu sua seus suas dele dela deles delas
""")

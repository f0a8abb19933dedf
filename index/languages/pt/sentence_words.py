"""Portuguese words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    sr sra srs sras srta dr dra drs dras prof profa profs eng arq gen cel cap ten sgt d fr pe st sto sta
    exmo exma dom
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    p.ex ex i.e e.g cf aprox vs
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    etc
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    a.c d.c a.m p.m e.u.a av art apto bras cia cap cit co coord depto ed eds et al fig ibid id inc jr kg
    km ltda máx min nº op pág págs pp pça prov ref s.a sec séc sécs seg ss tel trad univ v vol vols ltd
    corp
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    n no nº num p pp pág págs art arts cap caps fig figs t vol vols ed séc s v
""")

STARTERS: Final = parse_words("""
    a além agora ainda algumas alguns ali ambos antes ao aos apenas apesar após aquela aquele aqui as
    assim até atualmente bem cada cerca com como contudo da das de depois desde desta deste devido disso
    do dois dos durante e é ela elas ele eles em enquanto entre então era eram essa essas esse esses
    esta está estas este estes eu foi foram há hoje isso isto já junto logo mais mas mesmo meu minha
    muitas muito muitos na nas nem nenhum no nos nossa nosso não nunca o onde os ou outra outras outro
    outros para pela pelo pois por porém porque portanto posteriormente pouco primeiro qual quando
    quanto quase que quem se segundo seja sem sempre ser seu seus sob sobre somente sua suas são só
    também tal talvez tem tendo teve toda todas todo todos três tu tudo um uma umas uns vários você
    vocês
""")

REPORTING_VERBS: Final = parse_words("""
    disse diz perguntou pergunta respondeu responde afirmou acrescentou explicou exclamou declarou
    gritou escreveu contou
""")

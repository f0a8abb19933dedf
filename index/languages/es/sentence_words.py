"""Spanish words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    sr sra sres sras srta d dª dr dra dres drs prof profa ing lic arq gral gen cap cnel tte sgto fr sto
    sta st mons excmo excma pbro
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    p.ej ej cf i.e e.g aprox vs núm
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    etc
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    a.c d.c a.m p.m ee.uu u.s ud uds vd vds art av avda bco cía co cap cit coord dcha depto ed eds edit
    et al fig hnos ibíd íd inc izq izqda jr kg km máx mín ms núm núms op pág págs párr pl pp pza ref s.a
    s.l seg sig sigs ss t tel trad univ v vol vols ltda ltd corp
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    n no núm núms nº p pp pág págs art arts cap caps fig figs t vol vols ed párr s v
""")

STARTERS: Final = parse_words("""
    a además ahora al algunas algunos allí ambas ambos antes aquel aquella aquí así aún aunque bajo bien
    cada casi cerca como con cuando cuál cuándo cómo dado de debido del desde después dicho donde dos
    dónde durante e el él ella ellas ellos en entonces entre era es esa ese eso esta está estas este
    esto estos fue fueron gracias ha había hace hacia hasta hay hoy incluso junto la las le lo los luego
    más mediante mi mientras mis mucho muchos muy nada ni ningún no nos nosotros nuestra nuestro nunca o
    otra otras otro otros para pero poco por porque posteriormente primero pues que qué quien quién
    quizás se según ser si sí siempre sin sino sobre solo sólo son su sus también tampoco tan tanto
    tiene todas todo todos tras tres tu tú un una unas uno unos varios y ya yo
""")

REPORTING_VERBS: Final = parse_words("""
    dijo dice preguntó pregunta respondió responde afirmó afirma añadió explicó exclamó señaló aseguró
    contestó gritó declaró escribió
""")

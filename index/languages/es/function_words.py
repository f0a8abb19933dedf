"""Spanish function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    qué que quién quien quiénes quienes cuál cual cuáles cuales cuándo cuando cuánto cuanto cuánta
    cuanta cuántos cuantos cuántas cuantas dónde donde adónde cómo como
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    a al algo algún alguna algunas alguno algunos ante antes aquel aquella aquellas aquello aquellos
    aquí así aun aún aunque bajo bien cada casi como con contra cual cuál cuales cuáles cualquier cuando
    cuándo cuanta cuánta cuantas cuántas cuanto cuánto cuantos cuántos cuya cuyas cuyo cuyos cómo da
    dado de debe deben del desde después donde dónde dos durante e el él ella ellas ello ellos en entre
    era eran eras eres es esa esas ese eso esos esta está estaba estaban estado estamos están estar
    estas este esto estos estoy fue fueron fui ha haber había habían habido hace hacen hacer hacia han
    has hasta hay he hemos hizo incluso junto la las le les lo los luego más me mediante mi mí mientras
    mis misma mismas mismo mismos mucho muchos muy nada ni ningún ninguna no nos nosotros nuestra
    nuestras nuestro nuestros o os otra otras otro otros para pero poco por porque puede pueden pudo
    pues que qué quien quién quienes quiénes se sea según ser será sería si sí sido siempre siendo sin
    sino sobre sois solo sólo son su sus suya suyas suyo suyos tal también tampoco tan tanto te tenía
    tenían tener tiene tienen ti toda todas todo todos tras tu tú tus tuvo u un una unas uno unos usted
    ustedes va vosotros y ya yo
""")

ANAPHORIC_OPENERS: Final = parse_words("""
    él ella ello ellos ellas este esta esto estos estas ese esa eso esos esas su sus dicho dicha dichos
    dichas aquel aquella
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    él ella ellos ellas lo la le les su sus suyo suya
""")

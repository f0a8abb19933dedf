"""French function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels
    lesquelles duquel auquel est-ce
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    a à ai aient ainsi ait alors après as au aucun aucune aussi autre autres aux avait avaient avant
    avec avez avoir avons ayant c ça car ce ceci cela celle celles celui ces cet cette ceux chacun
    chacune chaque chez ci comme contre d dans de déjà depuis des dès donc dont du durant elle elles en
    encore entre es est et étaient était étant été être eu eurent eut eux fait faire fit fois font
    furent fut il ils j je jusqu jusque l la là laquelle le lequel les lesquelles lesquels leur leurs
    lors lorsque lui m ma mais me même mêmes mes mien moi moins mon n ne ni non nos notre nous on ont or
    ou où par parce pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait pouvait puis qu
    quand quant que quel quelle quelles quels qui quoi s sa sans se selon sera serait ses si sien soi
    soit son sont sous suis sur t ta te tes toi ton tous tout toute toutes très tu un une va vers via
    vos votre vous y combien comment duquel desquels auquel auxquels quelqu vont
""")

ELIDED_WORDS: Final = parse_words("""
    l d j qu n s c m t jusqu lorsqu puisqu quoiqu presqu aujourd
""")
"""Words that lose a vowel before another: "l" in "l'école"."""

ANAPHORIC_OPENERS: Final = parse_words("""
    il elle ils elles ce cet cette ces cela ceci celui-ci celle-ci ceux-ci son sa ses leur leurs celui
    celle
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    il elle ils elles lui leur son sa ses leurs
""")

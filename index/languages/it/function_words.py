"""Italian function words, which are not indexed, and those that refer back.

Form: sets of words in lower case.
"""

from typing import Final

from index.languages.tables import parse_words

QUESTION_WORDS: Final = parse_words("""
    chi che cosa quando dove come perché quanto quanta quanti quante quale quali qual
""")

STOP_WORDS: Final = QUESTION_WORDS | parse_words("""
    a abbia abbiamo ad agli ai al alcun alcuna alcune alcuni all alla alle allo allora altra altre altri
    altro anche ancora avere aveva avevano avuto c che chi ci ciò cioè co coi col come con cosa così cui
    da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello di dopo dove due
    durante e è ebbe ed egli ella era erano essa esse essere essi esso fa fanno fatto fino fra fu furono
    già gli ha hai hanno ho i il in infatti io l la le lei li lo loro lui ma me mentre mi mia mie miei
    mio molti molto ne negli nei nel nell nella nelle nello nessuno noi non nostra nostre nostri nostro
    o od ogni oltre per perché però più poi poiché possono prima può qual quale quali qualche quando
    quanta quante quanti quanto quasi quel quella quelle quelli quello questa queste questi questo qui
    quindi sarà se secondo sei sempre senza si sia siano sono sta stata state stati stato su sua sue
    sugli sui sul sull sulla sulle sullo suo suoi tale tali tanto te tra tu tua tue tuo tuoi tutta tutte
    tutti tutto un un' una uno va vi via viene vengono venne voi vostra vostro
""")

ELIDED_WORDS: Final = parse_words("""
    l d un c dell all dall nell sull quell quest dov com cos n s m t v gl sant quant
""")
"""Words that lose a vowel before another: "l" in "l'école"."""

ANAPHORIC_OPENERS: Final = parse_words("""
    egli ella lui lei loro essi esse esso essa questo questa questi queste quello quella quelli quelle
    ciò suo sua suoi sue tale tali
""")

ANAPHORIC_PRONOUNS: Final = parse_words("""
    egli ella lui lei loro essi esse esso essa gli lo li suo sua suoi sue
""")

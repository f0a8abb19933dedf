"""Italian words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv arch geom rag on sen gen col cap ten s
    ss mons don rev cav comm
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    ad.es es p.es cfr cioè ca vs i.e e.g
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    ecc etc eccetera
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    a.c d.c art artt c.a cap capp cit cod coll ed edd fig figg fasc ibid id inc int jr kg km lat lett
    max min n.b nn op p.zza pag pagg par pp prov ps ref s.p.a s.r.l sec segg sez sgg ss tab tel trad
    univ v.le vol voll co ltd
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    n nn nr p pp pag pagg art artt cap fig figg t tab vol voll sez § v c s
""")

STARTERS: Final = parse_words("""
    a ad al all'inizio alcune alcuni alla allo allora altre altri anche ancora anzi appena attualmente
    avendo c'è che chi ci ciò come comunque con così cui da dal dalla dato degli dei del dell della
    delle di diversi dopo dove dunque durante e è ecco ed egli era erano essa esse essi esso fino fra fu
    furono già gli grazie ha hanno i il in infatti infine inoltre insieme invece io la le lei lo loro
    lui l'altro ma mentre mi mia mio molte molti nel nell nella nelle nello nessuno noi non nonostante
    nostra nostro o oggi ogni oltre ora per perché però perciò più poi poiché prima pur purtroppo
    qualche quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi se
    secondo sebbene sembra sempre senza si sia solo sono spesso sta sua successivamente sue sui sul
    sulla suo tale tali tanto tra tre tu tutta tutte tutti tuttavia tutto un una uno vari vi
""")

REPORTING_VERBS: Final = parse_words("""
    disse dice chiese chiede rispose risponde affermò aggiunse spiegò esclamò dichiarò gridò scrisse
""")

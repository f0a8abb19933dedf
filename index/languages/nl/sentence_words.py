"""Dutch words that decide where a sentence ends.

Form: sets of words in lower case without the final period; see `SentenceRules`.
"""

from typing import Final

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS: Final = parse_words("""
    dhr mevr mw dr drs prof ir ing mr ds gen kol kapt st jhr sr jr
""")

LINKING_ABBREVIATIONS: Final = parse_words("""
    bijv bv d.w.z dwz m.a.w i.e e.g t.w vgl o.a oa m.n i.p.v m.b.t t.o.v t.a.v d.m.v i.v.m i.t.t resp ca
    incl excl max min nl z.g zgn zog
""")

CLOSING_ABBREVIATIONS: Final = parse_words("""
    enz etc e.d e.a
""")

NEUTRAL_ABBREVIATIONS: Final = parse_words("""
    n.chr v.chr afb afd alg art b.v n.v blz bl co dec ed eds fig geb gem hfst inc jan feb mrt apr jun
    jul aug sep sept okt nov kg km ltd mln mld nr nrs op.cit p.a par pag pp red ref sec str tel uitg ver
    vert vol ned eng fr lat gr
""")

NUMBERED_ABBREVIATIONS: Final = parse_words("""
    nr nrs no p pp pag blz art afb fig hfst par dl vol tab jan feb mrt apr jun jul aug sep sept okt nov
    dec
""")

STARTERS: Final = parse_words("""
    aan af al alle alleen als andere bij bijna binnen bovendien buiten d'r daar daarbij daardoor daarna
    daarnaast daarom daarvoor dat de deze die dit doch doen door drie dus echter een één eerst en enkele
    er even evenals gelukkig geen gedurende haar had heb heeft het hier hierbij hierdoor hij hoe hoewel
    hun iedere ieder iemand ik in inmiddels is ja je jij jullie kan later maar meer met mijn misschien
    moet na naar naast nadat natuurlijk nee net niemand niet niets nog nooit nu of om omdat onder
    ondanks ons onze ook op over pas per samen sinds soms slechts te tegen tevens terwijl tijdens tot
    toch toen twee uit uiteindelijk van vanaf vanwege veel verder vervolgens volgens voor vooral voordat
    waar waarom wanneer want was wat we weer wel werd welke wie wij wordt ze zelfs zij zijn zo zoals
    zodat zodra zonder zou zowel
""")

REPORTING_VERBS: Final = parse_words("""
    zei zegt vroeg vraagt antwoordde riep verklaarde schreef vertelde fluisterde voegde
""")

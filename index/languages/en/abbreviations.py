"""English abbreviations by kind, and the words that show whether a sentence ended before them.

The project's own tables, for `index.sentences.punkt` and `index.sentences.boundaries`. Every entry is lower-case and lacks its
last period, which is how Punkt stores an abbreviation: "e.g." stands here as `e.g`, "Inc." as `inc`. Single
capitals ("J.") and capitals with periods ("U.S.") need no entry: they are known by their shape.
"""

from index.languages.tables import parse_words

TITLE_ABBREVIATIONS = parse_words("""
    mr mrs ms mx messrs mme mlle dr drs prof profs hon rev revd fr br msgr sra dra st ste
    pres gov govs sen sens rep reps amb atty supt insp
    gen lt col maj capt cpt cmdr cdr comdr adm brig sgt cpl pvt pfc spc ens
""")
"""Stand before a name: with a capital of its own, one never ends a sentence."""


LINKING_ABBREVIATIONS = parse_words("e.g i.e eg ie vs v viz cf approx incl esp a.k.a aka n.b w.r.t")
"""Introduce what follows: a sentence never ends with one."""


CLOSING_ABBREVIATIONS = parse_words("etc a.m p.m am pm")
"""Close a list or a time: a capital after one mostly starts a sentence."""


NEUTRAL_ABBREVIATIONS = parse_words("""
    inc corp co cos ltd llc plc bros mfg intl int'l assn assoc dept dep't div univ inst natl nat'l govt gov't
    jr sr esq ph.d phd m.sc b.sc d.phil
    al ed eds et ibid op cit seq trans repr vol vols voc gk lat misc orig abbr
    ave blvd rd hwy pkwy sq bldg apt mt mts ft pt tel ext
    ala ariz calif colo conn del fla ind kan ky md mich minn mont neb nev okla ore pa penn tenn tex
    va vt wis wyo ont alta sask
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues thu thur thurs fri
    lb lbs kg km cm mm ml mph kph hr hrs mins secs gal yd yds avg
""")
"""May stand inside a sentence or at its end: the next word decides."""


NUMBERED_ABBREVIATIONS = parse_words("""
    no nos p pp pg pgs para paras vol vols fig figs art arts sec secs ch chap chaps eq eqs eqn op ver
    app ex bk bks cl tab ln pt pts ref refs ca c r fl d b rt rte s ss ps
    jan feb mar apr may jun jul aug sept sep oct nov dec
""")
"""Abbreviations where a number follows ("No. 5"); elsewhere words ("no.") or the neutral ones above."""
